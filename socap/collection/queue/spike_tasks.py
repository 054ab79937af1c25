"""The queue task that looks for spikes."""

from django.conf import settings
from procrastinate import JobContext
from procrastinate.contrib.django import app

from socap.collection import spike_watch
from socap.collection.queue.jobs import QUEUE
from socap.lib.database.queue import free_queueing_lock


# Behind all reading: it asks only what has been recorded.
@app.periodic(cron="* * * * * */30")
@app.task(
    name="collection.spikes",
    queue=QUEUE,
    queueing_lock="collection.spikes",
    lock="collection.spikes",
    pass_context=True,
)
def watch_spikes(context: JobContext, timestamp: int) -> None:
    free_queueing_lock(context.job.id or 0)
    spike_watch.watch_spikes(now=settings.SOCAP_CLOCK.now())
