"""One campaign-level snapshot per hour: totals and their breakdown by tweet category."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime

from django.db import connection

from socap.campaigns.models import Campaign, Status

# A tweet that has gone missing keeps its last counters: what happened did happen.
SUMS = """
SELECT ct.category, count(*) AS tweets,
    coalesce(sum(t.likes), 0)::bigint AS likes, coalesce(sum(t.retweets), 0)::bigint AS retweets,
    coalesce(sum(t.replies), 0)::bigint AS replies, coalesce(sum(t.quotes), 0)::bigint AS quotes,
    coalesce(sum(t.views), 0)::bigint AS views, coalesce(sum(t.bookmarks), 0)::bigint AS bookmarks,
    coalesce(sum((SELECT sum(l.known) FROM campaigns_liststate l WHERE l.tweet_id = t.id)), 0)::bigint
        AS known
FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
WHERE ct.campaign_id = %s GROUP BY ct.category
"""
TOTALS = ("likes", "retweets", "replies", "quotes", "views", "bookmarks", "known")


def snapshot_finished_cycles(
    tweet_ids: Sequence[str], *, now: datetime, among: Collection[int] | None = None
) -> int:
    """Snapshot each campaign of these tweets whose whole cycle has been read; of a completed one
    no more is told, whatever is read of its tweets for others.

    The campaigns are locked, so that of two metrics jobs that end together the second sees the
    first. `among` are those that are held already: one that began to watch a tweet since may be
    locked by somebody who waits for us, and has its snapshot with its own cycle. Must run inside a
    transaction.
    """
    watching = Campaign.objects.filter(entries__tweet__in=tweet_ids)
    if among is not None:
        watching = watching.filter(pk__in=among)
    campaigns = list(
        Campaign.objects.select_for_update(no_key=True)
        .filter(pk__in=watching.values("pk"))
        .exclude(status=Status.COMPLETED)
        .order_by("pk")
    )
    taken = 0
    for campaign in campaigns:
        unread = campaign.entries.exclude(tweet__read_at__gte=campaign.cycle_at or now)
        if not unread.exists():
            take_snapshot(campaign, now=now)
            taken += 1
    return taken


def take_snapshot(campaign: Campaign, *, now: datetime) -> None:
    """Write the hour's snapshot; a later cycle within the hour replaces it."""
    with connection.cursor() as cursor:
        cursor.execute(SUMS, [campaign.pk])
        names = [column.name for column in cursor.description or ()][1:]
        by_category = {row[0]: dict(zip(names, row[1:], strict=True)) for row in cursor.fetchall()}
        totals = [sum(part[name] for part in by_category.values()) for name in TOTALS]
        cursor.execute(
            f"""INSERT INTO campaigns_snapshot
                    (campaign_id, hour, taken_at, by_category, {", ".join(TOTALS)})
                VALUES (%s, %s, %s, %s, {", ".join(["%s"] * len(TOTALS))})
                ON CONFLICT (campaign_id, hour) DO UPDATE SET taken_at = excluded.taken_at,
                    by_category = excluded.by_category,
                    {", ".join(f"{name} = excluded.{name}" for name in TOTALS)}
                WHERE campaigns_snapshot.taken_at <= excluded.taken_at""",
            [
                campaign.pk,
                now.replace(minute=0, second=0, microsecond=0),
                now,
                json.dumps(by_category),
                *totals,
            ],
        )
