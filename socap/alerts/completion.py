"""Tells a campaign's channels once that its monitoring has ended, with the final result."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from socap.alerts.message import Event, Message
from socap.alerts.models import Alert
from socap.alerts.mutes import mutes_in_force
from socap.campaigns.models import Campaign, Status
from socap.metrics.breakdown import breakdown
from socap.metrics.engager_filters import OTHERS
from socap.metrics.engagers import Engager, engagers
from socap.metrics.movement import movement
from socap.metrics.totals import totals
from socap.people.importance import Explanation

# The message waits so long for the last reading, and then says what is known.
PATIENCE = timedelta(minutes=15)
PEOPLE = 5


def note_completions(campaigns: Iterable[Campaign], *, now: datetime) -> None:
    """Must run in the transaction that completes them, so that each end is told exactly once."""
    Alert.objects.bulk_create(
        Alert(kind=Alert.Kind.ENDED, campaign=campaign, created_at=now, due_at=now + PATIENCE)
        for campaign in campaigns
    )


def last_readings_are_in(campaigns: Iterable[Campaign], *, now: datetime) -> None:
    """Have the end told now of those whose tweets have all been read since."""
    waiting = Alert.objects.filter(
        kind=Alert.Kind.ENDED, status=Alert.Status.PENDING, campaign__in=list(campaigns)
    )
    for alert in waiting.select_related("campaign"):
        assert alert.campaign is not None
        unread = alert.campaign.entries.exclude(tweet__read_at__gte=alert.created_at)
        if not unread.exists():
            Alert.objects.filter(pk=alert.pk).update(due_at=now)


def reason_not_to_tell(campaign: Campaign, *, now: datetime) -> str:
    if campaign.status != Status.COMPLETED:
        return "the campaign goes on"
    muted = any(entry.account_id is None for entry in mutes_in_force(campaign, now=now))
    return "the campaign is muted" if muted else ""


def completion_message(alert: Alert, campaign: Campaign, *, event_id: str, url: str) -> Message:
    """Final totals, what came since the start, and who mattered most."""
    final = totals(campaign)
    total, who = final.whole.total, breakdown(campaign)
    gained = movement(campaign, as_of=final.as_of).whole.start
    people = engagers(campaign, limit=PEOPLE, filters=replace(OTHERS, min_importance=1))
    lines = [
        f"{total.engagements:,} engagements in all ({total.retweets:,} retweets, "
        f"{total.replies:,} replies, {total.quotes:,} quotes), {total.likes:,} likes and "
        f"{total.views:,} views.",
        f"Since the start: {gained.engagements:+,} engagements, {gained.views:+,} views.",
        f"{who.accounts:,} people were identified, {who.important:,} of them important.",
    ]
    if people:
        lines.append("Most important: " + "; ".join(map(_named, people)) + ".")
    lines.append(f"The report: {url}")
    return Message(
        event=Event.ENDED,
        event_id=event_id,
        headline=f"Monitoring has ended with {total.engagements:,} engagements",
        text="\n".join(lines),
        at=campaign.completed_at or alert.created_at,
        url=url,
        campaign_id=campaign.pk,
        campaign_name=campaign.name,
        timezone=campaign.timezone,
    )


def _named(person: Engager) -> str:
    why: Explanation = person.explanation
    return f"@{person.username} ({why.total})"
