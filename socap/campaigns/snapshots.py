"""Takes snapshots of campaigns: totals and their breakdown by tweet category.

Every complete cycle of a campaign's first 48 hours has its snapshot; of each later hour the last is kept.
Hours are those of the campaign's clock, so that none belongs to two days.
"""

import json
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from django.db import connection

from socap.campaigns.models import Campaign, Status
from socap.lib.bounds import zone_of

# A missing tweet keeps its last counters, because its engagements did happen.
SUMS = """
SELECT ct.category, count(*) AS tweets,
    coalesce(sum(t.likes), 0)::bigint AS likes, coalesce(sum(t.retweets), 0)::bigint AS retweets,
    coalesce(sum(t.replies), 0)::bigint AS replies, coalesce(sum(t.quotes), 0)::bigint AS quotes,
    coalesce(sum(t.views), 0)::bigint AS views, coalesce(sum(t.bookmarks), 0)::bigint AS bookmarks,
    coalesce(sum((SELECT sum(l.known) FROM campaigns_liststate l
        WHERE l.tweet_id = t.id AND l.action <> 'like')), 0)::bigint AS known
FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
WHERE ct.campaign_id = %s GROUP BY ct.category
"""
EVERY_CYCLE_HOURS = 48  # from the first snapshot on
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
    """Stores the snapshot; after the first 48 hours it replaces an earlier one of its hour.

    It is left out if a later cycle of the hour has already been stored.
    """
    hour = hour_of(now, campaign)
    with connection.cursor() as cursor:
        cursor.execute(SUMS, [campaign.pk])
        names = [column.name for column in cursor.description or ()][1:]
        by_category = {row[0]: dict(zip(names, row[1:], strict=True)) for row in cursor.fetchall()}
        totals = [sum(part[name] for part in by_category.values()) for name in TOTALS]
        cursor.execute(
            f"""INSERT INTO campaigns_snapshot
                    (campaign_id, hour, taken_at, by_category, {", ".join(TOTALS)})
                SELECT %(campaign)s, %(hour)s, %(now)s, %(by_category)s,
                    {", ".join(f"%({name})s" for name in TOTALS)}
                WHERE NOT EXISTS (SELECT 1 FROM campaigns_snapshot WHERE campaign_id = %(campaign)s
                    AND hour = %(hour)s AND taken_at > %(now)s)
                ON CONFLICT (campaign_id, taken_at) DO UPDATE SET by_category = excluded.by_category,
                    {", ".join(f"{name} = excluded.{name}" for name in TOTALS)}""",
            {
                "campaign": campaign.pk,
                "hour": hour,
                "now": now,
                "by_category": json.dumps(by_category),
                **dict(zip(TOTALS, totals, strict=True)),
            },
        )
        cursor.execute(
            """DELETE FROM campaigns_snapshot WHERE campaign_id = %(campaign)s AND hour = %(hour)s
                AND taken_at < %(now)s AND taken_at > %(hours)s * interval '1 hour'
                    + (SELECT min(taken_at) FROM campaigns_snapshot WHERE campaign_id = %(campaign)s)""",
            {"campaign": campaign.pk, "hour": hour, "now": now, "hours": EVERY_CYCLE_HOURS},
        )


def hour_of(at: datetime, campaign: Campaign) -> datetime:
    """Returns when the hour began on the campaign's clock: in Kathmandu at a quarter past in UTC."""
    local = at.astimezone(zone_of(campaign.timezone))
    return at - timedelta(
        minutes=local.minute, seconds=local.second, microseconds=local.microsecond
    )
