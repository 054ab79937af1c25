"""The queue tasks of alerting."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from django.conf import settings
from procrastinate import JobContext
from procrastinate.contrib.django import app

from socap.alerts.alert_generation import (
    campaigns_with_open_matches,
    generate_alerts,
    schedule_summaries,
    scores_are_coming,
)
from socap.alerts.delivery import MAX_CONCURRENT_SENDS, drain, recipients_with_due
from socap.alerts.dispatch import dispatch_due, schedule_delivery, schedule_next
from socap.alerts.matches import match_baseline_engagements
from socap.alerts.text_summaries import summarize_alert_texts
from socap.lib import blocking_calls
from socap.lib.database.queue import free_queueing_lock
from socap.lib.each import for_each, raise_first_error

logger = logging.getLogger(__name__)

QUEUE = "alerts"
TICK = "*/5"
RETRY_DELAY = timedelta(seconds=0.5)
senders = ThreadPoolExecutor(MAX_CONCURRENT_SENDS, "sender")


@app.task(name="alerts.raise", queue=QUEUE, pass_context=True)
def generate(context: JobContext, campaign_id: int) -> None:
    """Turns the campaign's matches into alerts and dispatches those that are due."""
    _start(context)
    _generate(campaign_id)


@app.task(name="alerts.first_looks", queue=QUEUE, pass_context=True)
def first_looks(context: JobContext) -> None:
    """Once all scores are known, alerts about baseline engagements that turn out important."""
    _start(context)
    if not scores_are_coming():
        found = match_baseline_engagements(now=settings.SOCAP_CLOCK.now())
        raise_first_error(for_each(found, _generate, action="generate"))


@app.task(name="alerts.dispatch", queue=QUEUE, pass_context=True)
def dispatch(context: JobContext, campaign_id: int) -> None:
    """Dispatches the alerts that are due and schedules the next run."""
    _start(context)
    dispatch_due(now=settings.SOCAP_CLOCK.now(), campaign_id=campaign_id)
    schedule_next(campaign_id)


@app.task(name="alerts.deliver", queue=QUEUE, pass_context=True)
async def deliver(context: JobContext, recipient_id: int) -> None:
    """Sends what is due to one recipient; a slow one delays no other."""
    await asyncio.to_thread(_start, context)
    await blocking_calls.run_in_threads(
        drain(recipient_id, stopping=context.should_abort), threads=senders
    )


@app.task(name="alerts.read", queue=QUEUE, pass_context=True)
def read(context: JobContext, alert_id: int) -> None:
    """Adds summaries by a language model; the alert is sent with or without them."""
    _start(context)
    if summarize_alert_texts(alert_id):
        dispatch_due(now=settings.SOCAP_CLOCK.now())
    else:
        schedule_summaries(alert_id, at=datetime.now(UTC) + RETRY_DELAY)


@app.periodic(cron=f"* * * * * {TICK}")
@app.task(name="alerts.tick", queue=QUEUE, queueing_lock="alerts.tick", pass_context=True)
def tick(context: JobContext, timestamp: int) -> None:
    """Picks up whatever a crash has left behind."""
    _start(context)
    failed = for_each(campaigns_with_open_matches(), _generate, action="generate")
    dispatch_due(now=settings.SOCAP_CLOCK.now())
    failed += for_each(recipients_with_due(), schedule_delivery, action="deliver")
    raise_first_error(failed)


def _generate(campaign_id: int) -> None:
    now = settings.SOCAP_CLOCK.now()
    generated = generate_alerts(campaign_id, now=now)
    if generated.alerts or generated.skipped:
        logger.info(
            "alerts generated",
            extra={
                "action": "generate",
                "campaign": campaign_id,
                "alerts": len(generated.alerts),
                "skipped": generated.skipped,
            },
        )
    if generated.alerts:
        dispatch_due(now=now, campaign_id=campaign_id)
        schedule_next(campaign_id)


def _start(context: JobContext) -> None:
    assert context.job.id is not None
    free_queueing_lock(context.job.id)
