"""Updates outdated campaign summaries, using at most a tenth of one CPU."""

import time
from dataclasses import asdict
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction
from django.db.models import Q

from socap.analytics.engagers.alerts_by_level import count_alerts_by_level
from socap.analytics.engagers.engager_summary import compute_engager_summary, known_of_lists
from socap.analytics.insight.audience import count_audience
from socap.analytics.insight.said import store_sums
from socap.analytics.pace.reached_delay import compute_reached_delay
from socap.campaigns.models import Campaign, CampaignSummary
from socap.campaigns.stored_summaries import (
    OutdatedSummary,
    current_fingerprint,
    outdated_details,
    outdated_summaries,
    store_summary,
)
from socap.insight.texts.campaign_texts import OutdatedTexts, outdated_texts
from socap.lib.each import for_each, raise_first_error

# Pause for ten times as long as the last count took.
REST_FACTOR = 10


def summarise(*, now: datetime) -> int:
    """Updates the outdated summaries that are due; returns how many. `now` is product time."""
    counted: list[bool] = []

    def update(found: OutdatedSummary) -> None:
        counted.append(_update_summary(found.campaign, now=now))

    wanted = [found for found in outdated_summaries(now=now) if _may_be_counted(found)]
    failed = for_each(wanted, update, action="summarise")
    details = for_each(
        filter(_may_be_counted, outdated_details()), _count_details, action="summarise"
    )
    texts = for_each(filter(_may_be_counted, outdated_texts()), _sum_up_texts, action="summarise")
    raise_first_error(failed)
    raise_first_error(details)
    raise_first_error(texts)
    return sum(counted)


def _may_be_counted(found: OutdatedSummary | OutdatedTexts) -> bool:
    if found.computed_at is None:
        return True
    # A time in the future was stored before the clock was set back.
    age = datetime.now(UTC) - found.computed_at
    return not timedelta(0) <= age < timedelta(seconds=REST_FACTOR * found.seconds)


def _sum_up_texts(found: OutdatedTexts) -> None:
    store_sums(found.campaign)


def _count_details(found: OutdatedSummary) -> None:
    """Counts what pages show beside the numbers, which would be late if they waited for it."""
    began, started = datetime.now(UTC), time.perf_counter()
    summaries = CampaignSummary.objects.filter(pk=found.campaign.pk)
    with transaction.atomic():
        _use_memory()
        generation = summaries.values_list("generation", flat=True).first()
        audience = count_audience(found.campaign).as_json()
        delays = asdict(compute_reached_delay(found.campaign))
    summaries.update(audience=audience, delays=delays, details_at=began)
    # What somebody changed by hand meanwhile stays for pages to count.
    settled = summaries.exclude(~Q(generation=generation), details_seconds=0.0)
    settled.update(details_seconds=time.perf_counter() - started)


def _use_memory() -> None:
    """Lets this transaction sort all accounts of a large campaign in memory."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '128MB'")


def _update_summary(campaign: Campaign, *, now: datetime) -> bool:
    """Uses one transaction, so that the numbers are as recent as the fingerprint or newer."""
    started = time.perf_counter()
    with transaction.atomic():
        _use_memory()
        fingerprint = current_fingerprint(campaign)
        numbers = compute_engager_summary(campaign)
        alerts = count_alerts_by_level(campaign)
        known = known_of_lists(campaign) if campaign.completed_at else []
    return store_summary(
        CampaignSummary(
            campaign=campaign,
            fingerprint=fingerprint,
            counted_at=now,
            computed_at=datetime.now(UTC),
            seconds=time.perf_counter() - started,
            numbers=numbers.as_json(),
            alerts=alerts,
            known=known,
        )
    )
