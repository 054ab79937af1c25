"""Builds the message of an alert: its people, their scores, their engagements and links."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.db.models import Prefetch, prefetch_related_objects

from socap.alerts.campaign_alerts.campaign_message import campaign_message
from socap.alerts.campaign_alerts.completion import completion_message
from socap.alerts.messages.message import EngagementNote, Event, Message, PersonNote
from socap.alerts.messages.wording import digest_title, title_of
from socap.alerts.models import WATCHED, Alert, Match
from socap.alerts.take_links import take_url
from socap.campaigns.models import Campaign, Tweet
from socap.campaigns.public_address import public_url
from socap.follow_ups.states import FollowUpState, follow_ups_of
from socap.people.importance import ScoreExplanation, explanations
from socap.people.models import Account

MATCHES = Match.objects.filter(WATCHED).select_related("engagement__tweet__author", "account")
# The people a digest names; the rest is a number with a link.
MAX_DIGEST_PEOPLE = 10
DIGEST_PHRASES = {
    Alert.Digest.BASELINE.value: "engaged before monitoring began",
    Alert.Digest.GATHERED.value: "engaged",
    Alert.Digest.CAPPED.value: "also engaged (over your hourly limit)",
    "": "engaged during your quiet hours",
}


def build_message(
    alerts: Sequence[Alert],
    *,
    at: datetime | None = None,
    excluded: Collection[str] = (),
    recipient_id: int | None = None,
) -> Message:
    """Builds one message for one alert, or for several of one campaign held by quiet hours.

    Uses current data; `at` is when it is sent; the accounts `excluded` are left out. Several alerts
    must belong to a campaign. The recipient gets links to take people.
    """
    prefetch_related_objects(alerts, Prefetch("matches", MATCHES.all()), "campaign", "account")
    people = _matches_by_person(alerts, excluded)
    shown = people[:MAX_DIGEST_PEOPLE]
    ids = [own_matches[0].account_id for own_matches in shown]
    why, campaign = explanations(ids), alerts[0].campaign
    moments = [match.engagement.occurred_at for own_matches in people for match in own_matches]
    period = (min(moments), max(moments)) if moments else None
    return message_for(
        alerts,
        shown,
        why,
        follow_ups=follow_ups_of(campaign, ids) if campaign else {},
        total=len(people),
        at=at,
        period=period,
        recipient_id=recipient_id,
    )


def event_id(alert: Alert) -> str:
    """Returns an id that is the same for every attempt, channel and recipient."""
    return f"alert-{alert.pk}"


def message_for(
    alerts: Sequence[Alert],
    people: Sequence[Sequence[Match]],
    why: Mapping[str, ScoreExplanation],
    *,
    follow_ups: Mapping[str, FollowUpState],
    total: int,
    at: datetime | None = None,
    period: tuple[datetime, datetime] | None = None,
    recipient_id: int | None = None,
) -> Message:
    """Builds a message; `people` are the matches of the most important of `total` people, newest first."""
    first = alerts[0]
    campaign, sent_at = first.campaign, at or _time_sent(first)
    if campaign is None:
        return Message(
            event=Event(first.kind),
            event_id=event_id(first),
            headline=first.headline,
            text=first.text,
            at=sent_at,
            url=public_url("/socap/jobs"),
        )
    if first.kind == Alert.Kind.ENDED:
        url = public_url(f"/socap/campaigns/{campaign.pk}/reports")
        return completion_message(campaign, event_id=event_id(first), at=sent_at, url=url)
    if first.kind == Alert.Kind.REPORT:
        url = public_url(f"/socap/campaigns/{campaign.pk}/reports")
        return campaign_message(first, campaign, event_id=event_id(first), at=sent_at, url=url)
    if first.kind == Alert.Kind.SPIKE:
        url = public_url(f"/socap/campaigns/{campaign.pk}")
        return campaign_message(first, campaign, event_id=event_id(first), at=sent_at, url=url)
    told = tuple(
        _person(campaign, own_matches, why, follow_ups, _take_url(first, own_matches, recipient_id))
        for own_matches in people
    )
    single = total == 1 and (len(alerts) > 1 or first.kind == Alert.Kind.PERSON)
    if not told:
        headline = _unwatched_headline(first)
    elif single:
        headline = title_of(told[0])
    else:
        how = DIGEST_PHRASES[first.digest if len(alerts) == 1 else ""]
        headline = digest_title(total, how=how)
    return Message(
        event=Event.ENGAGEMENT if single else Event.DIGEST,
        event_id=event_id(first),
        headline=headline,
        at=sent_at,
        url=public_url(f"/socap/campaigns/{campaign.pk}/alerts"),
        campaign_id=campaign.pk,
        campaign_name=campaign.name,
        timezone=campaign.timezone,
        threshold=campaign.importance_threshold,
        people=told,
        more=total - len(told),
        period=None if single else period,
    )


def _time_sent(alert: Alert) -> datetime:
    """Returns when the alert was sent, or now."""
    return alert.sent_at or settings.SOCAP_CLOCK.now()


def _unwatched_headline(alert: Alert) -> str:
    """Returns the headline of an alert whose tweets were removed from the campaign."""
    who = f"@{alert.account.username}" if alert.account else "Important people"
    return f"{who} engaged with tweets that are no longer watched"


def _matches_by_person(alerts: Sequence[Alert], excluded: Collection[str]) -> list[list[Match]]:
    """Groups matches by person: the most important person first, each with the newest match first."""
    by_person: dict[str, list[Match]] = {}
    for match in (match for alert in alerts for match in alert.matches.all()):
        if match.account_id not in excluded:
            by_person.setdefault(match.account_id, []).append(match)
    for own_matches in by_person.values():
        own_matches.sort(key=lambda n: (n.engagement.occurred_at, n.pk), reverse=True)
    return sorted(by_person.values(), key=lambda own_matches: _rank(own_matches[0].account))


def _rank(account: Account) -> tuple[int, int, str]:
    return (-account.importance, -(account.followers or 0), account.username)


def _person(
    campaign: Campaign,
    own_matches: Sequence[Match],
    why: Mapping[str, ScoreExplanation],
    follow_ups: Mapping[str, FollowUpState],
    take_url: str,
) -> PersonNote:
    account = own_matches[0].account
    follow_up = follow_ups[account.pk]
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
        engagements=tuple(map(_engagement, own_matches)),
        take_url=take_url if not follow_up.assignee else "",
        assignee=follow_up.assignee,
        follow_up_status=follow_up.status,
    )


def _take_url(alert: Alert, own_matches: Sequence[Match], recipient_id: int | None) -> str:
    if recipient_id is None:
        return ""
    account_id = own_matches[0].account_id
    return take_url(recipient_id=recipient_id, alert_id=alert.pk, account_id=account_id)


def _author(tweet: Tweet) -> str:
    return tweet.author.username if tweet.author else "i"


def _engagement(match: Match) -> EngagementNote:
    engagement = match.engagement
    own_tweet = engagement.action in ("reply", "quote")
    return EngagementNote(
        action=engagement.action,
        category=match.category,
        tweet_id=engagement.tweet_id,
        url=f"https://x.com/{match.account.username}/status/{engagement.key}"
        if own_tweet
        else engagement.tweet.url,
        text=engagement.text,
        occurred_at=engagement.occurred_at,
        time_is_exact=engagement.time_is_exact,
        quote_by=_author(engagement.tweet) if match.on_quote else "",
        summary=match.summary,
        sentiment=match.sentiment,
    )
