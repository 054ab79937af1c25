"""Takes one snapshot per campaign and hour: totals and their breakdown by tweet category."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime

from django.db import connection

from socap.campaigns.models import Campaign, Status

# A missing tweet keeps its last counters, because its engagements did happen.
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


def snapshot_completed_cycles(
    tweet_ids: Sequence[str], *, now: datetime, locked: Collection[int] | None = None
) -> int:
    """Snapshots the campaigns of these tweets whose current cycle is complete; returns how many.

    Completed campaigns get no more snapshots. The campaigns are locked, so that of two metrics jobs
    ending together the second sees the first. `locked` limits this to campaigns that are already
    locked: locking another one here could deadlock, and it gets its snapshot in its own cycle. Must
    run inside a transaction.
    """
    watching = Campaign.objects.filter(entries__tweet__in=tweet_ids)
    if locked is not None:
        watching = watching.filter(pk__in=locked)
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
    """Stores the snapshot of the hour; a later cycle within the hour replaces it."""
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
