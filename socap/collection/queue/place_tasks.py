"""The queue task that asks where X says that engagers are based."""

import logging

from django.conf import settings
from procrastinate import JobContext
from procrastinate.contrib.django import app

from socap.collection.pace.spending import SpendingMeter
from socap.collection.polling import schedule
from socap.collection.provider.provider_selection import provider_for, traits_for
from socap.collection.queue.jobs import QUEUE
from socap.collection.stated_places import accounts_to_ask, ask_stated_places
from socap.lib.database.queue import free_queueing_lock
from socap.sources.traits import Endpoint

logger = logging.getLogger(__name__)

# Below all reading, so that nothing about who engaged waits for it.
PRIORITY = -5


@app.periodic(cron=schedule.cron())
@app.task(
    name="collection.stated_places",
    queue=QUEUE,
    queueing_lock="collection.stated_places",
    lock="collection.stated_places",
    priority=PRIORITY,
    pass_context=True,
)
def stated_places(context: JobContext, timestamp: int) -> None:
    """Asks about a few engagers; does nothing where it is switched off or nobody answers that."""
    free_queueing_lock(context.job.id or 0)
    now, stopping = settings.SOCAP_CLOCK.now(), context.should_abort
    if not traits_for(Endpoint.STATED_PLACE) or not accounts_to_ask(limit=1, now=now):
        return
    provider = provider_for(Endpoint.STATED_PLACE).with_stop_check(stopping)
    provider = provider.with_meter(SpendingMeter())
    answers = ask_stated_places(provider=provider, now=now, stopping=stopping)
    facts = {"action": "stated_places", "answers": answers}
    logger.info("asked where engagers are based", extra=facts)
