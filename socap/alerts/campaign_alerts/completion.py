"""Alerts a campaign's channels once when monitoring ends, with the final result."""

from collections.abc import Iterable
from datetime import datetime

from socap.alerts.messages.message import Event, Message
from socap.alerts.messages.wording import moment_of
from socap.alerts.models import Alert
from socap.alerts.mutes import mutes_in_force
from socap.analytics.engagements.breakdown import Breakdown, breakdown
from socap.analytics.engagers.ranking import Engager, engagers
from socap.analytics.filters import EngagerFilters
from socap.analytics.growth.deltas import deltas
from socap.analytics.growth.totals import totals
from socap.campaigns.models import Campaign, Status
from socap.people.importance import ScoreExplanation

PEOPLE = 5


def create_completion_alerts(campaigns: Iterable[Campaign], *, now: datetime) -> None:
    """Creates one alert per campaign. Run it in the transaction that completes them."""
    Alert.objects.bulk_create(
        Alert(kind=Alert.Kind.ENDED, campaign=campaign, created_at=now, due_at=now)
        for campaign in campaigns
    )


def skip_reason(campaign: Campaign, *, now: datetime) -> str:
    """Returns why the end is not announced, or ''."""
    if campaign.status != Status.COMPLETED:
        return "the campaign is still running"
    muted = any(entry.account_id is None for entry in mutes_in_force(campaign, now=now))
    return "the campaign is muted" if muted else ""


def completion_message(campaign: Campaign, *, event_id: str, at: datetime, url: str) -> Message:
    """Builds the message: end time, final totals, growth, and the most important people."""
    final = totals(campaign)
    total, who = final.whole.total, breakdown(campaign)
    gained = deltas(campaign, as_of=final.as_of).whole.start
    least = max(campaign.importance_threshold, 1) if who.important else 1
    people = engagers(campaign, limit=PEOPLE, filters=EngagerFilters(min_importance=least))
    lines = [
        f"It ended on {moment_of(campaign.completed_at, campaign.timezone)}."
        if campaign.completed_at
        else "",
        f"{total.engagements:,} engagements in all ({total.retweets:,} retweets, "
        f"{total.replies:,} replies, {total.quotes:,} quotes), {total.likes:,} likes and "
        f"{total.views:,} views.",
        f"Since the start: {gained.engagements:+,} engagements, {gained.views:+,} views.",
        _identified(who),
    ]
    if people and who.important:
        lines.append("Most important: " + "; ".join(map(_named, people)) + ".")
    elif people:
        lines.append(f"The highest score is that of {_named(people[0])}.")
    lines.append(f"A draft of the report: {url}")
    return Message(
        event=Event.ENDED,
        event_id=event_id,
        headline=f"Monitoring has ended with {total.engagements:,} engagements",
        text="\n".join(filter(None, lines)),
        at=at,
        url=url,
        campaign_id=campaign.pk,
        campaign_name=campaign.name,
        timezone=campaign.timezone,
    )


def _identified(who: Breakdown) -> str:
    seen = "1 person was" if who.accounts == 1 else f"{who.accounts:,} people were"
    if who.important:
        return f"{seen} identified, {who.important:,} of them important."
    return f"{seen} identified; nobody among them is important to the launch."


def _named(person: Engager) -> str:
    why: ScoreExplanation = person.explanation
    return f"@{person.username} ({why.total})"
