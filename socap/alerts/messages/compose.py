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
from socap.campaigns.public_address import outside
from socap.people.importance import Explanation, explanations
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


def messages_of(alerts: Sequence[Alert]) -> list[Message]:
    """The message of each alert, in as many queries as one alert needs.

    Notices that were loaded with the alerts (as `history.alerts_of` does) are taken as they are.
    """
    return _messages([[alert] for alert in alerts], None)


def bundle_of(
    alerts: Sequence[Alert], *, at: datetime | None = None, without: Collection[str] = ()
) -> Message:
    """One message for one alert, or for several of one campaign that were held together.

    As things stand now; `at` is when it is told, and nothing is told of the accounts `without`.
    Several must not be without a campaign.
    """
    return _messages([alerts], at, without)[0]


def event_id(alert: Alert) -> str:
    """The same for every attempt, channel and recipient."""
    return f"alert-{alert.pk}"


def _messages(
    bundles: Sequence[Sequence[Alert]], at: datetime | None, without: Collection[str] = ()
) -> list[Message]:
    alerts = [alert for bundle in bundles for alert in bundle]
    prefetch_related_objects(alerts, Prefetch("notices", NOTICES.all()), "campaign", "account")
    crowds = [_crowd(bundle, without) for bundle in bundles]
    shown = {theirs[0].account_id for crowd in crowds for theirs in crowd[:DIGEST_SHOWS]}
    why = explanations(list(shown))
    return [_message(bundle, crowd, why, at) for bundle, crowd in zip(bundles, crowds, strict=True)]


def _message(
    alerts: Sequence[Alert],
    crowd: Sequence[Sequence[Notice]],
    why: Mapping[str, Explanation],
    at: datetime | None,
) -> Message:
    first = alerts[0]
    campaign, told_at = first.campaign, at or _told_at(first)
    if campaign is None:
        return Message(
            event=Event(first.kind),
            event_id=event_id(first),
            headline=first.headline,
            text=first.text,
            at=told_at,
            url=outside("/socap/jobs"),
        )
    if first.kind == Alert.Kind.ENDED:
        url = outside(f"/socap/campaigns/{campaign.pk}/report")
        return completion_message(campaign, event_id=event_id(first), at=told_at, url=url)
    people = tuple(_person(campaign, theirs, why) for theirs in crowd[:DIGEST_SHOWS])
    more = len(crowd) - len(people)
    single = len(crowd) == 1 and (len(alerts) > 1 or first.kind == Alert.Kind.PERSON)
    moments = [notice.engagement.occurred_at for theirs in crowd for notice in theirs]
    if not people:
        headline = _unwatched(first)
    elif single:
        headline = title_of(people[0])
    else:
        how = HOW[first.digest if len(alerts) == 1 else ""]
        headline = digest_title(len(crowd), how=how)
    return Message(
        event=Event.ENGAGEMENT if single else Event.DIGEST,
        event_id=event_id(first),
        headline=headline,
        at=told_at,
        url=outside(f"/socap/campaigns/{campaign.pk}/alerts"),
        campaign_id=campaign.pk,
        campaign_name=campaign.name,
        timezone=campaign.timezone,
        threshold=campaign.importance_threshold,
        people=people,
        more=more,
        period=None if single or not moments else (min(moments), max(moments)),
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
    campaign: Campaign, theirs: Sequence[Notice], why: Mapping[str, Explanation]
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
        account_url=outside(f"/socap/campaigns/{campaign.pk}/accounts/{account.pk}"),
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
