"""Which part of the shared record belongs to one campaign: its tweets', until it was completed.

Other campaigns may go on watching the tweets of one that is completed. Its record ends when its lists
have been read a last time, so every question about a campaign asks through this module: by a queryset
below, or in SQL with the parameters of `scope()` and these conditions.
"""

from typing import Any

from django.db.models import QuerySet

from socap.campaigns.models import Campaign, Engagement, Snapshot

# Of campaigns_engagement e and campaigns_metricreading r.
SEEN = "e.first_seen_at <= coalesce(%(until)s::timestamptz, 'infinity')"
TAKEN = "r.taken_at <= coalesce(%(until)s::timestamptz, 'infinity')"
# Of a completed campaign the last reading of campaigns_tweet t; a running one has it on the tweet.
LAST_READING = """LEFT JOIN LATERAL (SELECT * FROM campaigns_metricreading r
    WHERE r.tweet_id = t.id AND r.taken_at <= %(until)s::timestamptz
    ORDER BY r.taken_at DESC LIMIT 1) last ON true"""
# When that was; also an answer that left the tweet out is a reading.
READ_AT = """CASE WHEN %(until)s::timestamptz IS NULL OR t.read_at <= %(until)s THEN t.read_at
    ELSE last.taken_at END"""
# Since when the provider leaves the tweet out.
MISSING_SINCE = """CASE WHEN t.missing_since <= coalesce(%(until)s::timestamptz, 'infinity')
    THEN t.missing_since END"""


def scope(campaign: Campaign) -> dict[str, Any]:
    """The parameters `campaign` and `until` (None while it is not completed)."""
    return {"campaign": campaign.pk, "until": campaign.completed_at}


def standing(counter: str) -> str:
    """SQL for a counter of tweet `t`, joined with `LAST_READING`: the newest value that was said."""
    return f"""CASE WHEN %(until)s::timestamptz IS NULL OR t.{counter} IS NULL THEN t.{counter}
        ELSE coalesce(last.{counter}, (SELECT r.{counter} FROM campaigns_metricreading r
            WHERE r.tweet_id = t.id AND {TAKEN} AND r.{counter} IS NOT NULL
            ORDER BY r.taken_at DESC LIMIT 1)) END"""


def engagements_of(campaign: Campaign) -> QuerySet[Engagement]:
    """What was seen on the campaign's tweets until it was completed."""
    found = Engagement.objects.filter(tweet__entries__campaign=campaign)
    if campaign.completed_at:
        found = found.filter(first_seen_at__lte=campaign.completed_at)
    return found


def snapshots_of(campaign: Campaign) -> QuerySet[Snapshot]:
    """The campaign's snapshots until it was completed."""
    found = Snapshot.objects.filter(campaign=campaign)
    if campaign.completed_at:
        found = found.filter(taken_at__lte=campaign.completed_at)
    return found
