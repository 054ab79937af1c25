"""Template tags of the pages about alerts."""

import json
from collections.abc import Mapping

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode

from socap.access.outgoing_mail import outgoing_mail
from socap.alerts.models import Alert, Match, Mute
from socap.campaigns.models import Campaign
from socap.people.models import Account
from socap.web.templatetags.shown import post_url

register = template.Library()


@register.simple_tag
def alert_post_url(account: Account, match: Match) -> str:
    """Where on X it can be read: the reply or quote itself, or else the watched tweet."""
    own = match.action in ("reply", "quote")
    return post_url(
        account.username,
        match.engagement.key if own else None,
        match.engagement.tweet_id,
    )


@register.simple_tag
def alert_url(alert: Alert) -> str:
    """Where it stands among the alerts of its campaign."""
    waits = alert.status in (Alert.Status.PENDING, Alert.Status.SENDING)
    page = reverse("campaign-alerts", args=[alert.campaign_id])
    return f"{page}?status={'waiting' if waits else alert.status}#alert-{alert.pk}"


@register.simple_tag
def account_page(campaign: Campaign, account: Account) -> str:
    """The account's own page, or the campaign's engagements of this account."""
    try:
        return reverse("campaign-account", args=[campaign.pk, account.pk])
    except NoReverseMatch:
        page = reverse("campaign-engagements", args=[campaign.pk])
        return f"{page}?{urlencode({'account': account.username})}"


@register.simple_tag
def muted_by(muted: Mapping[str, Mute], account_id: str) -> Mute | None:
    return muted.get(account_id)


@register.filter
def kind_of(own: Mapping[str, str], account_id: str) -> str:
    """What one of the campaign's own accounts is to it, or '' for all others."""
    return own.get(account_id, "")


@register.simple_tag
def mail_sender() -> str:
    return outgoing_mail().sender


@register.filter
def pretty_json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
