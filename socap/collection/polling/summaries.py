"""Updates outdated campaign summaries, using at most a tenth of one CPU."""

import time
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction

from socap.analytics.engagers.engager_summary import compute_engager_summary, known_of_lists
from socap.campaigns.models import Campaign, CampaignSummary
from socap.campaigns.stored_summaries import (
    OutdatedSummary,
    current_fingerprint,
    outdated_summaries,
    store_summary,
)
from socap.lib.each import for_each, raise_first_error

# Pause for ten times as long as the last count took.
REST_FACTOR = 10


def summarise(*, now: datetime) -> int:
    """Updates the outdated summaries that are due; returns how many. `now` is product time."""
    counted: list[bool] = []

    def update(found: OutdatedSummary) -> None:
        counted.append(_update_summary(found.campaign, now=now))

    wanted = [found for found in outdated_summaries(now=now) if _may_be_counted(found)]
    raise_first_error(for_each(wanted, update, action="summarise"))
    return sum(counted)


def _may_be_counted(found: OutdatedSummary) -> bool:
    if found.computed_at is None:
        return True
    # A time in the future was stored before the clock was set back.
    age = datetime.now(UTC) - found.computed_at
    return not timedelta(0) <= age < timedelta(seconds=REST_FACTOR * found.seconds)


def _update_summary(campaign: Campaign, *, now: datetime) -> bool:
    """Uses one transaction, so that the numbers are as recent as the fingerprint or newer."""
    started = time.perf_counter()
    with transaction.atomic():
        with connection.cursor() as cursor:
            # Enough to sort all accounts of a large campaign in memory.
            cursor.execute("SET LOCAL work_mem = '128MB'")
        fingerprint = current_fingerprint(campaign)
        numbers = compute_engager_summary(campaign)
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
