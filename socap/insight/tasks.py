"""The queue tasks of insight; each is a thin wrapper around a function of this package."""

import logging
from datetime import UTC, datetime, timedelta

from django.conf import settings
from procrastinate import JobContext
from procrastinate.contrib.django import app

from socap.insight.account_insights import derive_account_insights
from socap.insight.profile_reading import read_profiles
from socap.insight.texts.derivation import derive_text_insights
from socap.lib.database.queue import enqueue, free_queueing_lock

logger = logging.getLogger(__name__)

QUEUE = "insight"
# Below every job of collection, whose workers run these.
PRIORITY = -10
# A burst of pages is derived in one go.
DELAY = timedelta(seconds=5)


@app.periodic(cron="*/5 * * * *")
@app.task(
    name="insight.accounts",
    queue=QUEUE,
    queueing_lock="insight.accounts",
    lock="insight.accounts",
    priority=PRIORITY,
    pass_context=True,
)
def accounts(context: JobContext, timestamp: int) -> None:
    """Derives what is stale about accounts: new ones, changed profiles, changed rules."""
    free_queueing_lock(context.job.id or 0)
    derived = derive_account_insights(now=settings.SOCAP_CLOCK.now(), stopping=context.should_abort)
    read = read_profiles(stopping=context.should_abort)
    if read:
        logger.info("profiles read", extra={"action": "read_profiles", "accounts": read})
    if derived:
        logger.info("accounts derived", extra={"action": "account_insights", "accounts": derived})


def schedule_account_insights() -> None:
    """Queues the job above, unless it is waiting; call it when accounts were recorded."""
    at = datetime.now(UTC) + DELAY
    enqueue(accounts, key="insight.accounts", priority=PRIORITY, at=at, timestamp=0)


@app.periodic(cron="2-59/5 * * * *")
@app.task(
    name="insight.texts",
    queue=QUEUE,
    queueing_lock="insight.texts",
    lock="insight.texts",
    priority=PRIORITY,
    pass_context=True,
)
def texts(context: JobContext, timestamp: int) -> None:
    """Derives what is stale about replies and quotes: new ones, changed texts, changed rules."""
    free_queueing_lock(context.job.id or 0)
    derived = derive_text_insights(now=settings.SOCAP_CLOCK.now(), stopping=context.should_abort)
    if derived:
        logger.info("texts derived", extra={"action": "text_insights", "texts": derived})


def schedule_text_insights() -> None:
    """Queues the job above, unless it is waiting; call it when replies or quotes were recorded."""
    at = datetime.now(UTC) + DELAY
    enqueue(texts, key="insight.texts", priority=PRIORITY, at=at, timestamp=0)
