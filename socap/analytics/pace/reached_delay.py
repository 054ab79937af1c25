"""How long engagements waited until SOCAP saw them: the delay that a campaign's pace really reached.

What happened before the campaign began or watched the tweet, or during a pause, had no delay; what
happened before a pause waited only while the campaign read. What a first reading finds counts like all
else: from when it happened. Where X gives no time, an engagement is taken to have happened in the middle
of its interval.
"""

from dataclasses import dataclass
from typing import Any

from django.db import connection

from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.stored_summaries import StoredSummary, find_stored_summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """Of so many engagements half were seen within `median_minutes`, 90 % within `p90_minutes`.

    Without engagements the minutes are None.
    """

    engagements: int = 0
    mean_minutes: float | None = None
    median_minutes: float | None = None
    p90_minutes: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachedDelay:
    """Of all engagements, and of those by people who reach the campaign's threshold.

    The campaign's own accounts are never important.
    """

    all: Delay
    important: Delay


def reached_delay(campaign: Campaign, *, stored: StoredSummary | None = None) -> ReachedDelay:
    """Returns the delay since the campaign began, of a completed one until it was completed.

    It is the stored one if that is current or computing it is slow; `stored` is what is stored, if
    it is already known.
    """
    stored = stored or find_stored_summary(campaign)
    if stored.delays and stored.delays_are_usable:
        return ReachedDelay(**{whose: Delay(**delay) for whose, delay in stored.delays.items()})
    return compute_reached_delay(campaign)


def compute_reached_delay(campaign: Campaign) -> ReachedDelay:
    """Reads and sorts everything recorded since the campaign began."""
    with connection.cursor() as cursor:
        cursor.execute(DELAYS, {"campaign": campaign.pk})
        row = cursor.fetchone()
    return ReachedDelay(all=_delay(*row[:3]), important=_delay(*row[3:]))


def _delay(engagements: int, mean: float | None, quantiles: Any) -> Delay:
    median, p90 = quantiles or (None, None)
    return Delay(engagements=engagements, mean_minutes=mean, median_minutes=median, p90_minutes=p90)


# A tweet that was removed has pauses of its own.
DELAYS = f"""
WITH pause AS MATERIALIZED (
    SELECT ct.tweet_id, range_agg(tstzrange(p.began_at,
        greatest(p.began_at, coalesce(p.ended_at, 'infinity')))) AS times
    FROM campaigns_campaignpause p JOIN campaigns_campaigntweet ct ON ct.campaign_id = p.campaign_id
        AND ct.tweet_id = coalesce(p.tweet_id, ct.tweet_id)
    WHERE p.campaign_id = %(campaign)s GROUP BY ct.tweet_id),
seen AS (
    SELECT e.account_id, c.importance_threshold, e.first_seen_at, pause.times,
        e.occurred_at - coalesce((e.occurred_at - e.occurred_after) / 2, '0') AS occurred_at,
        greatest(ct.added_at, c.starts_at) AS watched_since
    FROM campaigns_campaign c
        JOIN campaigns_campaigntweet ct ON ct.campaign_id = c.id
        JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id
        LEFT JOIN pause ON pause.tweet_id = e.tweet_id
    WHERE c.id = %(campaign)s AND e.first_seen_at <= coalesce(c.completed_at, 'infinity')),
delays AS (
    SELECT greatest(0, extract(epoch FROM s.first_seen_at - s.occurred_at
            - coalesce((SELECT sum(upper(part) - lower(part)) FROM unnest(s.times * tstzmultirange(
                tstzrange(s.occurred_at, greatest(s.occurred_at, s.first_seen_at)))) part),
                '0')))::float / 60 AS minutes,
        a.importance >= s.importance_threshold
            AND a.id NOT IN {OWN_IDS.format(campaign="%(campaign)s")} AS important
    FROM seen s JOIN people_account a ON a.id = s.account_id
    WHERE s.occurred_at >= s.watched_since AND (s.times @> s.occurred_at) IS NOT TRUE)
SELECT count(*), avg(minutes), percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY minutes),
    count(*) FILTER (WHERE important), avg(minutes) FILTER (WHERE important),
    percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE important)
FROM delays
"""
