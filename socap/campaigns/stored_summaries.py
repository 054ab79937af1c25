"""Stores a campaign's slow-to-compute numbers, with a fingerprint of the data they depend on."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from socap.campaigns.models import Campaign, CampaignSummary, CampaignTweet
from socap.campaigns.own_accounts import LIST_VERSION

# The columns that are counted with a summary; details and the generation are stored on their own.
COUNTED = ("fingerprint", "counted_at", "computed_at", "seconds", "numbers", "alerts", "known")
# Pages count for themselves what takes no longer; they do not wait for more.
QUICK_SECONDS = 0.05
# After a change by hand they count what takes up to so many seconds: whoever made it wants to see it.
LONGEST_RECOUNT = 3.0
# Changes with everything the numbers of campaign `c` depend on. A completed campaign ignores later
# data of its tweets, but scores may always change.
FINGERPRINT = f"""md5(ROW(c.completed_at, c.starts_at, c.importance_threshold, {LIST_VERSION},
    (SELECT ROW(count(*), max(ct.id), max(CASE WHEN c.completed_at IS NULL THEN t.read_at END),
        sum(hashtextextended(t.author_id, 0)::numeric))
     FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
     WHERE ct.campaign_id = c.id),
    CASE WHEN c.completed_at IS NULL THEN (
        SELECT ROW(sum(l.known), sum(l.run_pages), max(l.last_run_at), count(l.run_started_at))
        FROM campaigns_campaigntweet ct JOIN campaigns_liststate l ON l.tweet_id = ct.tweet_id
        WHERE ct.campaign_id = c.id) END,
    (SELECT ROW(count(*), sum(hash_record_extended(ROW(p.id, p.weight, p.active, p.account_id,
        p.following_known, p.synced_at), 0)::numeric)) FROM people_importantperson p),
    coalesce((SELECT generation FROM campaigns_campaignsummary WHERE campaign_id = c.id), 0))::text)"""

# Details begun after the summary was computed are as recent as it is.
DETAILS_ARE_USABLE = f"""(s.details_at IS NOT NULL AND (s.details_seconds > {QUICK_SECONDS}
    OR (s.details_at >= s.computed_at AND s.fingerprint = {FINGERPRINT})))"""

# A page requested before the campaign was completed may be stored a little later.
UNSETTLED = """c.completed_at + interval '10 minutes' BETWEEN s.counted_at AND %(now)s"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSummary:
    """A stored summary, empty if there is none; `is_current` if the data it depends on has not changed.

    `delays_are_usable`: they are current, or too slow to compute for a page; else there is no `audience`.
    """

    is_current: bool = False
    seconds: float = 0.0
    numbers: dict[str, Any] = field(default_factory=dict)
    alerts: dict[str, int] = field(default_factory=dict)
    delays: dict[str, Any] = field(default_factory=dict)
    delays_are_usable: bool = False
    # It is long, so it is read only by who needs it.
    audience_text: str | None = None

    @property
    def audience(self) -> dict[str, Any] | None:
        return None if self.audience_text is None else dict(json.loads(self.audience_text))

    @property
    def is_usable(self) -> bool:
        """Whether it is current, or too slow to compute for a page."""
        return self.is_current or self.seconds > QUICK_SECONDS


@dataclass(frozen=True, slots=True, kw_only=True)
class OutdatedSummary:
    """A campaign to compute; it last took `seconds`, at `computed_at` (None: never computed)."""

    campaign: Campaign
    seconds: float
    computed_at: datetime | None


def find_stored_summary(campaign: Campaign) -> StoredSummary:
    """Returns the stored summary and whether it is current, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT is_current, seconds, numbers::text, alerts::text, delays::text, usable,
                    CASE WHEN usable THEN audience::text END
                FROM (SELECT s.*, s.fingerprint = {FINGERPRINT} AS is_current,
                        {DETAILS_ARE_USABLE} AS usable
                    FROM campaigns_campaignsummary s JOIN campaigns_campaign c ON c.id = s.campaign_id
                    WHERE c.id = %s OFFSET 0) s""",
            [campaign.pk],
        )
        row = cursor.fetchone()
    if row is None:
        return StoredSummary()
    return StoredSummary(
        is_current=row[0],
        seconds=row[1],
        numbers=json.loads(row[2]),
        alerts=json.loads(row[3]),
        delays=json.loads(row[4]),
        delays_are_usable=row[5],
        audience_text=row[6],
    )


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


def outdated_details() -> list[OutdatedSummary]:
    """Returns the campaigns whose details were begun before their summary was computed, or never."""
    is_current = Q(details_at__gte=F("computed_at"), details_at__lte=datetime.now(UTC))
    found = CampaignSummary.objects.exclude(is_current, details_at__isnull=False)
    return [
        OutdatedSummary(campaign=s.campaign, seconds=s.details_seconds, computed_at=s.details_at)
        for s in found.select_related("campaign")
    ]


def outdate_summaries(account_ids: Sequence[str] | None = None) -> None:
    """Has summaries counted again, after a change of what their other data do not tell.

    All of them, or those of the campaigns that these accounts engaged with.
    """
    _summaries(account_ids).update(generation=F("generation") + 1)


def recount_at_once(
    account_ids: Sequence[str] | None = None, *, campaigns: Iterable[Campaign] | None = None
) -> None:
    """Has the next page or answer count anew, after somebody changed something by hand.

    In all campaigns, in those that these accounts engaged with, or in these. What last took longer than
    `LONGEST_RECOUNT` is left to a worker.
    """
    outdated = _summaries(account_ids)
    if campaigns is not None:
        outdated = outdated.filter(campaign__in=campaigns)
    outdated.update(generation=F("generation") + 1)
    for name in ("seconds", "details_seconds"):
        outdated.filter(**{f"{name}__lte": LONGEST_RECOUNT}).update(**{name: 0.0})


def _summaries(account_ids: Sequence[str] | None) -> QuerySet[CampaignSummary]:
    if account_ids is None:
        return CampaignSummary.objects.all()
    engaged = CampaignTweet.objects.filter(tweet__engagements__account__in=account_ids)
    return CampaignSummary.objects.filter(campaign__in=engaged.values("campaign"))


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
    """Replaces the stored summary. Returns False if the campaign has been deleted.

    What was counted while somebody changed something by hand stays for pages to count anew.
    """
    campaign = (
        Campaign.objects.select_for_update(no_key=True).filter(pk=summary.campaign_id).first()
    )
    if campaign is None:
        return False
    stored = CampaignSummary.objects.filter(pk=campaign.pk).first()
    is_awaited = stored is not None and stored.seconds == 0.0
    if is_awaited and summary.fingerprint != current_fingerprint(campaign):
        summary.seconds = 0.0
    CampaignSummary.objects.bulk_create(
        [summary],
        update_conflicts=True,
        unique_fields=["campaign"],
        update_fields=list(COUNTED),
    )
    return True
