"""Puts together what an alert says: its people, why they matter, what they did, and the links."""

from collections.abc import Sequence
from itertools import groupby
from urllib.parse import urljoin

from django.conf import settings

from socap.alerts.message import DeedNote, Event, Message, PersonNote
from socap.alerts.models import Alert, Notice
from socap.alerts.wording import digest_headline, sentence_of
from socap.campaigns.models import Campaign
from socap.people.importance import explanations

# A digest names so many; the rest is a number with a link.
DIGEST_SHOWS = 10
SINCE = {
    Alert.Digest.BASELINE.value: "before SOCAP began to look",
    Alert.Digest.GATHERED.value: "since the last digest",
    Alert.Digest.CAPPED.value: "beyond the hourly cap",
    "": "during your quiet hours",
}


def message_of(alert: Alert) -> Message:
    """The message of one alert, as things stand now."""
    if alert.kind in (Alert.Kind.TROUBLE, Alert.Kind.OVER):
        return Message(
            event=Event(alert.kind),
            event_id=event_id(alert),
            headline=alert.headline,
            text=alert.text,
            at=alert.created_at,
            url=address("/socap/jobs"),
        )
    return bundle_of([alert])


def bundle_of(alerts: Sequence[Alert]) -> Message:
    """One message for one alert, or for several of one campaign that were held together.

    Must not be given alerts without a campaign.
    """
    first = alerts[0]
    campaign = first.campaign
    assert campaign is not None
    people = _people(campaign, alerts)
    single = len(people) == 1 and (len(alerts) > 1 or first.kind == Alert.Kind.PERSON)
    shown = people[:DIGEST_SHOWS]
    since = SINCE[first.digest if len(alerts) == 1 else ""]
    return Message(
        event=Event.ENGAGEMENT if single else Event.DIGEST,
        event_id=event_id(first),
        headline=sentence_of(people[0])
        if single
        else digest_headline(shown, len(people) - len(shown), since=since),
        at=max(alert.created_at for alert in alerts),
        url=address(f"/socap/campaigns/{campaign.pk}/alerts"),
        campaign_id=campaign.pk,
        campaign_name=campaign.name,
        timezone=campaign.timezone,
        threshold=campaign.importance_threshold,
        people=tuple(shown),
        more=len(people) - len(shown),
    )


def event_id(alert: Alert) -> str:
    """The same for every attempt, channel and recipient."""
    return f"alert-{alert.pk}"


def address(path: str) -> str:
    return urljoin(settings.SOCAP_BASE_URL + "/", path)


def _people(campaign: Campaign, alerts: Sequence[Alert]) -> list[PersonNote]:
    notices = list(
        Notice.objects.filter(alert__in=[alert.pk for alert in alerts])
        .select_related("engagement__tweet__author", "account")
        .order_by("account", "-engagement__occurred_at", "-pk")
    )
    why = explanations([notice.account_id for notice in notices])
    found = []
    for account_id, group in groupby(notices, key=lambda n: n.account_id):
        theirs = list(group)
        account = theirs[0].account
        found.append(
            PersonNote(
                username=account.username,
                name=account.name,
                bio=account.bio,
                place=account.location,
                followers=account.followers,
                verified=account.verified,
                roles=tuple(role for role in account.categories if role != "others"),
                importance=account.importance,
                explanation=why[account_id],
                account_url=address(f"/socap/campaigns/{campaign.pk}/accounts/{account_id}"),
                profile_url=f"https://x.com/{account.username}",
                deeds=tuple(map(_deed, theirs)),
            )
        )
    return sorted(found, key=lambda p: (-p.importance, -(p.followers or 0), p.username))


def _deed(notice: Notice) -> DeedNote:
    engagement = notice.engagement
    own_tweet = engagement.action in ("reply", "quote")
    return DeedNote(
        action=engagement.action,
        category=notice.category,
        tweet_id=engagement.tweet_id,
        url=f"https://x.com/{notice.account.username}/status/{engagement.key}"
        if own_tweet
        else engagement.tweet.url,
        text=engagement.text,
        occurred_at=engagement.occurred_at,
        time_is_exact=engagement.time_is_exact,
        gist=notice.gist,
        stance=notice.stance,
    )
