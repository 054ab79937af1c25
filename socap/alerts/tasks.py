"""The jobs as the queue knows them; each is a few lines around a verb of this room."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from django.conf import settings
from procrastinate import JobContext
from procrastinate.contrib.django import app

from socap.alerts.alert_generation import (
    campaigns_to_raise,
    raise_alerts,
    scores_are_coming,
    wake_reading,
)
from socap.alerts.delivery import AT_A_TIME, drain, recipients_with_due
from socap.alerts.dispatch import dispatch_due, schedule_next, wake_delivery
from socap.alerts.matches import notice_first_looks
from socap.alerts.text_readings import read_alert
from socap.lib import errands
from socap.lib.database.queue import free_queueing_lock
from socap.lib.each import complain, for_each

logger = logging.getLogger(__name__)

QUEUE = "alerts"
TICK = "*/5"
ANOTHER_TURN = timedelta(seconds=0.5)
senders = ThreadPoolExecutor(AT_A_TIME, "sender")


@app.task(name="alerts.raise", queue=QUEUE, pass_context=True)
def raise_(context: JobContext, campaign_id: int) -> None:
    """Turn the campaign's notices into alerts and let go what is due at once."""
    _begin(context)
    _raise(campaign_id)


@app.task(name="alerts.first_looks", queue=QUEUE, pass_context=True)
def first_looks(context: JobContext) -> None:
    """When the last score has come: what a campaign's first look found may be important now."""
    _begin(context)
    if not scores_are_coming():
        found = notice_first_looks(now=settings.SOCAP_CLOCK.now())
        complain(for_each(found, _raise, action="raise"))


@app.task(name="alerts.dispatch", queue=QUEUE, pass_context=True)
def dispatch(context: JobContext, campaign_id: int) -> None:
    """Let go what is due now, and come back for the next."""
    _begin(context)
    dispatch_due(now=settings.SOCAP_CLOCK.now(), campaign_id=campaign_id)
    schedule_next(campaign_id)


@app.task(name="alerts.deliver", queue=QUEUE, pass_context=True)
async def deliver(context: JobContext, recipient_id: int) -> None:
    """Send what waits for one address; however long that takes, it is in nobody's way."""
    await asyncio.to_thread(_begin, context)
    await errands.aside(drain(recipient_id, stopping=context.should_abort), threads=senders)


@app.task(name="alerts.read", queue=QUEUE, pass_context=True)
def read(context: JobContext, alert_id: int) -> None:
    """Have a language model read what was said; the alert goes with it or without."""
    _begin(context)
    if read_alert(alert_id):
        dispatch_due(now=settings.SOCAP_CLOCK.now())
    else:
        wake_reading(alert_id, at=datetime.now(UTC) + ANOTHER_TURN)


@app.periodic(cron=f"* * * * * {TICK}")
@app.task(name="alerts.tick", queue=QUEUE, queueing_lock="alerts.tick", pass_context=True)
def tick(context: JobContext, timestamp: int) -> None:
    """Whatever a crash or a lost moment has left lying is picked up here."""
    _begin(context)
    failed = for_each(campaigns_to_raise(), _raise, action="raise")
    dispatch_due(now=settings.SOCAP_CLOCK.now())
    failed += for_each(recipients_with_due(), wake_delivery, action="deliver")
    complain(failed)


def _raise(campaign_id: int) -> None:
    now = settings.SOCAP_CLOCK.now()
    raised = raise_alerts(campaign_id, now=now)
    if raised.alerts or raised.skipped:
        logger.info(
            "alerts raised",
            extra={
                "action": "raise",
                "campaign": campaign_id,
                "alerts": len(raised.alerts),
                "skipped": raised.skipped,
            },
        )
    if raised.alerts:
        dispatch_due(now=now, campaign_id=campaign_id)
        schedule_next(campaign_id)


def _begin(context: JobContext) -> None:
    assert context.job.id is not None
    free_queueing_lock(context.job.id)
