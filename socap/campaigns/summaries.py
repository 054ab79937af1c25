"""Keeps what takes long to count of a campaign, with a fingerprint of what it was counted from."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from socap.campaigns.models import Campaign, Summary

# Changes with everything that the numbers of campaign `c` depend on. A completed campaign's end
# with it, whatever is read of its tweets for others; but scores may always change.
BASIS = """md5(ROW(c.completed_at, c.importance_threshold,
    (SELECT ROW(count(*), max(ct.id), max(CASE WHEN c.completed_at IS NULL THEN t.read_at END),
        sum(hashtextextended(t.author_id, 0)::numeric))
     FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
     WHERE ct.campaign_id = c.id),
    CASE WHEN c.completed_at IS NULL THEN (
        SELECT ROW(sum(l.known), sum(l.run_pages), max(l.looked_at), count(l.run_started_at))
        FROM campaigns_campaigntweet ct JOIN campaigns_liststate l ON l.tweet_id = ct.tweet_id
        WHERE ct.campaign_id = c.id) END,
    (SELECT ROW(count(*), sum(hash_record_extended(ROW(p.id, p.weight, p.active, p.account_id,
        p.following_known, p.synced_at), 0)::numeric)) FROM people_importantperson p))::text)"""

# A page that was on its way when its campaign was completed is recorded a little later.
UNSETTLED = """c.completed_at + interval '10 minutes' BETWEEN s.counted_at AND %(now)s"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A stored summary; `holds` while nothing that it was counted from has changed."""

    holds: bool
    seconds: float
    numbers: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """A campaign to be counted; the last time it took `seconds`, at `computed_at` (None: never)."""

    campaign: Campaign
    seconds: float
    computed_at: datetime | None


def kept_summary(campaign: Campaign) -> Kept | None:
    """What is stored, and whether it is still true, in one question."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT s.basis = {BASIS}, s.seconds, s.numbers::text
                FROM campaigns_summary s JOIN campaigns_campaign c ON c.id = s.campaign_id
                WHERE c.id = %s""",
            [campaign.pk],
        )
        row = cursor.fetchone()
    return row and Kept(holds=row[0], seconds=row[1], numbers=json.loads(row[2]))


def outdated_summaries(*, now: datetime) -> list[Outdated]:
    """Those that are missing or hold no longer."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT c.id, coalesce(s.seconds, 0), s.computed_at
                FROM campaigns_campaign c LEFT JOIN campaigns_summary s ON s.campaign_id = c.id
                WHERE s.basis IS NULL OR s.basis <> {BASIS} OR {UNSETTLED}""",
            {"now": now},
        )
        found = {pk: (seconds, at) for pk, seconds, at in cursor.fetchall()}
    return [
        Outdated(campaign=c, seconds=found[c.pk][0], computed_at=found[c.pk][1])
        for c in Campaign.objects.filter(pk__in=found)
    ]


def basis_of(campaign: Campaign) -> str:
    """To be taken before counting: what changes meanwhile is then counted once more."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {BASIS} FROM campaigns_campaign c WHERE c.id = %s", [campaign.pk])
        row = cursor.fetchone()
    return str(row[0]) if row else ""


@transaction.atomic
def store_summary(summary: Summary) -> bool:
    """Write it over the last one; false if the campaign has been deleted meanwhile."""
    campaign = Campaign.objects.select_for_update(no_key=True).filter(pk=summary.campaign_id)
    if not campaign.exists():
        return False
    Summary.objects.bulk_create(
        [summary],
        update_conflicts=True,
        unique_fields=["campaign"],
        update_fields=[f.name for f in Summary._meta.fields if f.name != "campaign"],
    )
    return True
