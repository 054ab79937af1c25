"""Stores a campaign's slow-to-compute numbers, with a fingerprint of the data they depend on."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from socap.campaigns.models import Campaign, CampaignSummary
from socap.campaigns.own_accounts import LIST_VERSION

# Changes with everything the numbers of campaign `c` depend on. A completed campaign ignores later
# data of its tweets, but scores may always change.
FINGERPRINT = f"""md5(ROW(c.completed_at, c.importance_threshold, {LIST_VERSION},
    (SELECT ROW(count(*), max(ct.id), max(CASE WHEN c.completed_at IS NULL THEN t.read_at END),
        sum(hashtextextended(t.author_id, 0)::numeric))
     FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
     WHERE ct.campaign_id = c.id),
    CASE WHEN c.completed_at IS NULL THEN (
        SELECT ROW(sum(l.known), sum(l.run_pages), max(l.last_run_at), count(l.run_started_at))
        FROM campaigns_campaigntweet ct JOIN campaigns_liststate l ON l.tweet_id = ct.tweet_id
        WHERE ct.campaign_id = c.id) END,
    (SELECT ROW(count(*), sum(hash_record_extended(ROW(p.id, p.weight, p.active, p.account_id,
        p.following_known, p.synced_at), 0)::numeric)) FROM people_importantperson p))::text)"""

# A page requested before the campaign was completed may be stored a little later.
UNSETTLED = """c.completed_at + interval '10 minutes' BETWEEN s.counted_at AND %(now)s"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSummary:
    """A stored summary; `is_current` if the data it depends on has not changed."""

    is_current: bool
    seconds: float
    numbers: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutdatedSummary:
    """A campaign to compute; it last took `seconds`, at `computed_at` (None: never computed)."""

    campaign: Campaign
    seconds: float
    computed_at: datetime | None


def find_stored_summary(campaign: Campaign) -> StoredSummary | None:
    """Returns the stored summary and whether it is current, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT s.fingerprint = {FINGERPRINT}, s.seconds, s.numbers::text
                FROM campaigns_campaignsummary s JOIN campaigns_campaign c ON c.id = s.campaign_id
                WHERE c.id = %s""",
            [campaign.pk],
        )
        row = cursor.fetchone()
    return row and StoredSummary(is_current=row[0], seconds=row[1], numbers=json.loads(row[2]))


def outdated_summaries(*, now: datetime) -> list[OutdatedSummary]:
    """Returns the campaigns whose summary is missing or outdated."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT c.id, coalesce(s.seconds, 0), s.computed_at
                FROM campaigns_campaign c LEFT JOIN campaigns_campaignsummary s ON s.campaign_id = c.id
                WHERE s.fingerprint IS NULL OR s.fingerprint <> {FINGERPRINT} OR {UNSETTLED}""",
            {"now": now},
        )
        found = {pk: (seconds, at) for pk, seconds, at in cursor.fetchall()}
    return [
        OutdatedSummary(campaign=c, seconds=found[c.pk][0], computed_at=found[c.pk][1])
        for c in Campaign.objects.filter(pk__in=found)
    ]


def current_fingerprint(campaign: Campaign) -> str:
    """Returns the fingerprint; take it before computing, so that later changes cause a new run."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {FINGERPRINT} FROM campaigns_campaign c WHERE c.id = %s", [campaign.pk]
        )
        row = cursor.fetchone()
    return str(row[0]) if row else ""


@transaction.atomic
def store_summary(summary: CampaignSummary) -> bool:
    """Replaces the stored summary. Returns False if the campaign has been deleted."""
    campaign = Campaign.objects.select_for_update(no_key=True).filter(pk=summary.campaign_id)
    if not campaign.exists():
        return False
    CampaignSummary.objects.bulk_create(
        [summary],
        update_conflicts=True,
        unique_fields=["campaign"],
        update_fields=[f.name for f in CampaignSummary._meta.fields if f.name != "campaign"],
    )
    return True
