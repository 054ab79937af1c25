"""Counts again what has changed in each campaign, and takes a tenth of a processor for it at most."""

import time
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction

from socap.analytics.engagers.engager_summary import count, known_of_lists
from socap.campaigns.models import Campaign, CampaignSummary
from socap.campaigns.stored_summaries import (
    OutdatedSummary,
    current_fingerprint,
    outdated_summaries,
    store_summary,
)
from socap.lib.each import complain, for_each

# After counting for a second nine are left to others.
REST = 10


def summarise(*, now: datetime) -> int:
    """Bring every summary up to date that may be; returns how many. `now` is product time."""
    counted: list[bool] = []

    def bring(found: OutdatedSummary) -> None:
        counted.append(_summarised(found.campaign, now=now))

    wanted = [found for found in outdated_summaries(now=now) if _may_be_counted(found)]
    complain(for_each(wanted, bring, action="summarise"))
    return sum(counted)


def _may_be_counted(found: OutdatedSummary) -> bool:
    if found.computed_at is None:
        return True
    # One of the future was computed before the clock was set back.
    age = datetime.now(UTC) - found.computed_at
    return not timedelta(0) <= age < timedelta(seconds=REST * found.seconds)


def _summarised(campaign: Campaign, *, now: datetime) -> bool:
    """One transaction, so that all numbers are of the same moment as the fingerprint or later."""
    started = time.perf_counter()
    with transaction.atomic():
        with connection.cursor() as cursor:
            # All accounts of a large campaign at once; else they are sorted on disk.
            cursor.execute("SET LOCAL work_mem = '128MB'")
        fingerprint = current_fingerprint(campaign)
        numbers = count(campaign)
        known = known_of_lists(campaign) if campaign.completed_at else []
    return store_summary(
        CampaignSummary(
            campaign=campaign,
            fingerprint=fingerprint,
            counted_at=now,
            computed_at=datetime.now(UTC),
            seconds=time.perf_counter() - started,
            numbers=numbers.as_json(),
            known=known,
        )
    )
