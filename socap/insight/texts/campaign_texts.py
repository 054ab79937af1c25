"""Stores what a campaign's texts say in sum, with a fingerprint of what it depends on."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction

from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import LIST_VERSION
from socap.insight.texts.text_models import CampaignTexts

# Changes with what was derived or corrected of texts under the campaign's tweets, and with its tweets.
REVISION = """(SELECT ROW(count(*), max(ct.id), sum(r.revision),
        sum(hashtextextended(t.author_id, 0)::numeric))
     FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
     LEFT JOIN insight_textrevision r ON r.tweet_id = ct.tweet_id WHERE ct.campaign_id = c.id)"""
FINGERPRINT = f"md5(ROW(c.completed_at, {LIST_VERSION}, {REVISION})::text)"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTexts:
    """What is stored; `is_current` if what it depends on has not changed."""

    is_current: bool
    seconds: float
    numbers: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutdatedTexts:
    """A campaign to sum up; it last took `seconds`, at `computed_at` (None: never)."""

    campaign: Campaign
    seconds: float
    computed_at: datetime | None


def find_stored_texts(campaign: Campaign) -> StoredTexts | None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT s.fingerprint = {FINGERPRINT}, s.seconds, s.numbers::text
                FROM insight_campaigntexts s JOIN campaigns_campaign c ON c.id = s.campaign_id
                WHERE c.id = %s""",
            [campaign.pk],
        )
        found = cursor.fetchone()
    if found is None:
        return None
    return StoredTexts(is_current=found[0], seconds=found[1], numbers=json.loads(found[2]))


def outdated_texts() -> list[OutdatedTexts]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT c.id, coalesce(s.seconds, 0), s.computed_at
                FROM campaigns_campaign c LEFT JOIN insight_campaigntexts s ON s.campaign_id = c.id
                WHERE s.fingerprint IS DISTINCT FROM {FINGERPRINT}"""
        )
        found = {pk: (seconds, at) for pk, seconds, at in cursor.fetchall()}
    return [
        OutdatedTexts(campaign=c, seconds=found[c.pk][0], computed_at=found[c.pk][1])
        for c in Campaign.objects.filter(pk__in=found)
    ]


def current_fingerprint(campaign: Campaign) -> str:
    """Returns the fingerprint; take it before summing up, so that later changes cause a new run."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {FINGERPRINT} FROM campaigns_campaign c WHERE c.id = %s", [campaign.pk]
        )
        row = cursor.fetchone()
    return str(row[0]) if row else ""


@transaction.atomic
def store_texts(
    campaign: Campaign, numbers: dict[str, Any], *, fingerprint: str, seconds: float
) -> None:
    """Replaces what is stored, unless that is newer; of a deleted campaign nothing is."""
    if not Campaign.objects.select_for_update(no_key=True).filter(pk=campaign.pk).exists():
        return
    stored = find_stored_texts(campaign)
    if stored and stored.is_current and fingerprint != current_fingerprint(campaign):
        return
    CampaignTexts.objects.update_or_create(
        campaign=campaign,
        defaults={
            "fingerprint": fingerprint,
            "computed_at": datetime.now(UTC),
            "seconds": seconds,
            "numbers": numbers,
        },
    )
