"""Short ways to say what a test of alerting needs: an important engagement, a channel, a look at both."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from socap.alerts.alert_generation import GeneratedAlerts, generate_alerts
from socap.alerts.matches import match_engagements
from socap.alerts.models import Alert, Channel, Match
from socap.campaigns.models import Campaign
from socap.sources.base import Action, ProviderRow
from tests.builders import NOW, a_campaign, accounts, engage, follows, people, profile


def important(*ids: str, weight: int = 20, by: str = "alice") -> None:
    """These accounts are followed by one person of this weight."""
    people(**{by: weight})
    accounts(*(profile(id_) for id_ in ids))
    follows(by, ids)


def record_matches(
    tweet: str,
    action: Action,
    *provider_rows: ProviderRow,
    now: datetime = NOW,
    baseline: bool = False,
) -> list[int]:
    """Record engagements as a list job does; returns the campaigns with something to tell."""
    with transaction.atomic():
        recorded = engage(tweet, action, *provider_rows, now=now, baseline=baseline)
        return match_engagements(recorded.new, now=now)


def generate(campaign: Campaign, *, now: datetime = NOW) -> GeneratedAlerts:
    return generate_alerts(campaign.pk, now=now)


def alerting_campaign(
    *tweets: str, channels: Iterable[str] = ("ops",), **preferences: Any
) -> Campaign:
    """An active campaign with these alert preferences; its channels need not exist."""
    campaign = a_campaign(tweets or ("100",))
    preferences = {"importance_threshold": 10, "alert_spacing_minutes": 20} | preferences
    for name, value in preferences.items():
        setattr(campaign, name, value)
    campaign.alert_channels = list(channels)
    campaign.cycle_at = NOW
    campaign.save()
    return campaign


def a_channel(name: str, kind: str, *addresses: str, **draft: Any) -> Channel:
    from socap.alerts.setup import RecipientDraft, create_channel

    return create_channel(
        name=name,
        kind=kind,
        recipients=[RecipientDraft(address=address, **draft) for address in addresses],
    )


def alerts(**which: Any) -> list[Alert]:
    return list(Alert.objects.filter(**which).order_by("due_at", "pk"))


def names(alert: Alert) -> set[str]:
    """The accounts an alert tells of."""
    return set(Match.objects.filter(alert=alert).values_list("account_id", flat=True))
