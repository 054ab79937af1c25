"""Limits shared data to one campaign: its tweets, up to its completion.

Other campaigns may go on watching the tweets of a completed campaign. Every query about a campaign
therefore uses this module: a queryset below, or in SQL the parameters of `scope()` with these
conditions.
"""

from typing import Any

from django.db.models import QuerySet

from socap.campaigns.models import Campaign, Engagement, Snapshot

# Conditions on campaigns_engagement e and campaigns_metricreading r.
SEEN = "e.first_seen_at <= coalesce(%(until)s::timestamptz, 'infinity')"
# Known from a first backfill, or before its tweet (place `ct`) joined the campaign.
IS_BASELINE = "(e.baseline OR e.first_seen_at < ct.added_at)"
TAKEN = "r.taken_at <= coalesce(%(until)s::timestamptz, 'infinity')"
# The last reading of campaigns_tweet t in a completed campaign; otherwise the tweet row has it.
LAST_READING = """LEFT JOIN LATERAL (SELECT * FROM campaigns_metricreading r
    WHERE r.tweet_id = t.id AND r.taken_at <= %(until)s::timestamptz
    ORDER BY r.taken_at DESC LIMIT 1) last ON true"""
# The time of that reading; a response without the tweet counts too.
READ_AT = """CASE WHEN %(until)s::timestamptz IS NULL OR t.read_at <= %(until)s THEN t.read_at
    ELSE last.taken_at END"""
# Since when the provider's responses have omitted the tweet.
MISSING_SINCE = """CASE WHEN t.missing_since <= coalesce(%(until)s::timestamptz, 'infinity')
    THEN t.missing_since END"""


def scope(campaign: Campaign) -> dict[str, Any]:
    """Returns the SQL parameters `campaign` and `until` (None unless it is completed)."""
    return {"campaign": campaign.pk, "until": campaign.completed_at}


def latest_counter(counter: str) -> str:
    """Returns SQL for the latest known counter of tweet `t`, joined with `LAST_READING`."""
    return f"""CASE WHEN %(until)s::timestamptz IS NULL OR t.{counter} IS NULL THEN t.{counter}
        ELSE coalesce(last.{counter}, (SELECT r.{counter} FROM campaigns_metricreading r
            WHERE r.tweet_id = t.id AND {TAKEN} AND r.{counter} IS NOT NULL
            ORDER BY r.taken_at DESC LIMIT 1)) END"""


def campaign_engagements(campaign: Campaign) -> QuerySet[Engagement]:
    """Returns the engagements on the campaign's tweets, up to its completion."""
    found = Engagement.objects.filter(tweet__entries__campaign=campaign)
    if campaign.completed_at:
        found = found.filter(first_seen_at__lte=campaign.completed_at)
    return found


def campaign_snapshots(campaign: Campaign) -> QuerySet[Snapshot]:
    """Returns the campaign's snapshots, up to its completion."""
    found = Snapshot.objects.filter(campaign=campaign)
    if campaign.completed_at:
        found = found.filter(taken_at__lte=campaign.completed_at)
    return found
