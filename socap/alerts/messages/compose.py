"""Puts together what an alert says: its people, why they matter, what they did, and the links."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.db.models import Prefetch, prefetch_related_objects

from socap.alerts.completion import completion_message
from socap.alerts.messages.message import EngagementNote, Event, Message, PersonNote
from socap.alerts.messages.wording import digest_title, title_of
from socap.alerts.models import WATCHED, Alert, Notice
from socap.campaigns.models import Campaign
from socap.campaigns.public_address import public_url
from socap.people.importance import ScoreExplanation, explanations
from socap.people.models import Account

NOTICES = Notice.objects.filter(WATCHED).select_related("engagement__tweet__author", "account")
# A digest names so many; the rest is a number with a link.
DIGEST_SHOWS = 10
HOW = {
    Alert.Digest.BASELINE.value: "engaged before monitoring began",
    Alert.Digest.GATHERED.value: "engaged",
    Alert.Digest.CAPPED.value: "also engaged (over your hourly limit)",
    "": "engaged during your quiet hours",
}


def bundle_of(
    alerts: Sequence[Alert], *, at: datetime | None = None, without: Collection[str] = ()
) -> Message:
    """One message for one alert, or for several of one campaign that were held together.

    As things stand now; `at` is when it is told, and nothing is told of the accounts `without`.
    Several must not be without a campaign.
    """
    prefetch_related_objects(alerts, Prefetch("notices", NOTICES.all()), "campaign", "account")
    crowd = _crowd(alerts, without)
    shown = crowd[:DIGEST_SHOWS]
    why = explanations([theirs[0].account_id for theirs in shown])
    moments = [notice.engagement.occurred_at for theirs in crowd for notice in theirs]
    period = (min(moments), max(moments)) if moments else None
    return message_of(alerts, shown, why, total=len(crowd), at=at, period=period)


def event_id(alert: Alert) -> str:
    """The same for every attempt, channel and recipient."""
    return f"alert-{alert.pk}"


def message_of(
    alerts: Sequence[Alert],
    people: Sequence[Sequence[Notice]],
    why: Mapping[str, ScoreExplanation],
    *,
    total: int,
    at: datetime | None = None,
    period: tuple[datetime, datetime] | None = None,
) -> Message:
    """`people` are the notices of the most important of `total` people, each one's newest first."""
    first = alerts[0]
    campaign, told_at = first.campaign, at or _told_at(first)
    if campaign is None:
        return Message(
            event=Event(first.kind),
            event_id=event_id(first),
            headline=first.headline,
            text=first.text,
            at=told_at,
            url=public_url("/socap/jobs"),
        )
    if first.kind == Alert.Kind.ENDED:
        url = public_url(f"/socap/campaigns/{campaign.pk}/report")
        return completion_message(campaign, event_id=event_id(first), at=told_at, url=url)
    told = tuple(_person(campaign, theirs, why) for theirs in people)
    single = total == 1 and (len(alerts) > 1 or first.kind == Alert.Kind.PERSON)
    if not told:
        headline = _unwatched(first)
    elif single:
        headline = title_of(told[0])
    else:
        how = HOW[first.digest if len(alerts) == 1 else ""]
        headline = digest_title(total, how=how)
    return Message(
        event=Event.ENGAGEMENT if single else Event.DIGEST,
        event_id=event_id(first),
        headline=headline,
        at=told_at,
        url=public_url(f"/socap/campaigns/{campaign.pk}/alerts"),
        campaign_id=campaign.pk,
        campaign_name=campaign.name,
        timezone=campaign.timezone,
        threshold=campaign.importance_threshold,
        people=told,
        more=total - len(told),
        period=None if single else period,
    )


def _told_at(alert: Alert) -> datetime:
    """When it was told, or would be if it were told now."""
    return alert.sent_at or settings.SOCAP_CLOCK.now()


def _unwatched(alert: Alert) -> str:
    """Its tweets have been taken out of the campaign, and their engagements with them."""
    who = f"@{alert.account.username}" if alert.account else "Important people"
    return f"{who} engaged with tweets that are no longer watched"


def _crowd(alerts: Sequence[Alert], without: Collection[str]) -> list[list[Notice]]:
    """The notices by person, each person's newest first; the most important person first."""
    by_person: dict[str, list[Notice]] = {}
    for notice in (notice for alert in alerts for notice in alert.notices.all()):
        if notice.account_id not in without:
            by_person.setdefault(notice.account_id, []).append(notice)
    for theirs in by_person.values():
        theirs.sort(key=lambda n: (n.engagement.occurred_at, n.pk), reverse=True)
    return sorted(by_person.values(), key=lambda theirs: _rank(theirs[0].account))


def _rank(account: Account) -> tuple[int, int, str]:
    return (-account.importance, -(account.followers or 0), account.username)


def _person(
    campaign: Campaign, theirs: Sequence[Notice], why: Mapping[str, ScoreExplanation]
) -> PersonNote:
    account = theirs[0].account
    return PersonNote(
        username=account.username,
        name=account.name,
        bio=account.bio,
        place=account.location,
        followers=account.followers,
        verified=account.verified,
        roles=tuple(role for role in account.categories if role != "others"),
        importance=account.importance,
        explanation=why[account.pk],
        account_url=public_url(f"/socap/campaigns/{campaign.pk}/accounts/{account.pk}"),
        profile_url=f"https://x.com/{account.username}",
        engagements=tuple(map(_engagement, theirs)),
    )


def _engagement(notice: Notice) -> EngagementNote:
    engagement = notice.engagement
    own_tweet = engagement.action in ("reply", "quote")
    return EngagementNote(
        action=engagement.action,
        category=notice.category,
        tweet_id=engagement.tweet_id,
        url=f"https://x.com/{notice.account.username}/status/{engagement.key}"
        if own_tweet
        else engagement.tweet.url,
        text=engagement.text,
        occurred_at=engagement.occurred_at,
        time_is_exact=engagement.time_is_exact,
        summary=notice.summary,
        sentiment=notice.sentiment,
    )
