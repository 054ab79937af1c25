"""The queue tasks that make reports, check them before their release, and mail them."""

import logging
from functools import partial

from django.conf import settings
from procrastinate import JobContext
from procrastinate.contrib.django import app

from socap.collection.avatars import fetch_avatars
from socap.collection.provider.provider_selection import provider_for
from socap.collection.queue.jobs import (
    PermanentFailure,
    RetryStrategy,
    attempt,
    describe_error,
    is_infrastructure_error,
)
from socap.collection.release_check import check_and_release
from socap.lib.database.queue import free_queueing_lock
from socap.reports import delivery
from socap.reports.versions import report_versions as versions
from socap.sources.traits import Endpoint

logger = logging.getLogger(__name__)


@app.task(name=versions.MAKE, queue=versions.QUEUE, pass_context=True, retry=RetryStrategy())
def make_report(context: JobContext, version_id: int) -> None:
    """Makes one version; what keeps it from being made is shown beside it, to be tried again."""
    free_queueing_lock(context.job.id or 0)
    try:
        now = settings.SOCAP_CLOCK.now()
        if versions.ask_for_pictures(version_id, now=now):
            fetch_avatars(stopping=context.should_abort)
            deliver = partial(delivery.deliver_draft, now=now)
            versions.make_version(version_id, now=now, deliver=deliver)
    except Exception as error:
        if is_infrastructure_error(error):
            raise
        logger.exception("a report broke", extra={"action": "report", "version": version_id})
        versions.fail_version(version_id, describe_error(error))


@app.task(name=versions.RELEASE, queue=versions.QUEUE, pass_context=True, retry=RetryStrategy())
def release_report(context: JobContext, version_id: int) -> None:
    """Releases one version, unless something that it shows is gone or cannot be asked for."""
    try:
        with attempt(context):
            provider = provider_for(Endpoint.TWEETS).with_stop_check(context.should_abort)
            now = settings.SOCAP_CLOCK.now()
            problem = check_and_release(version_id, provider=provider, now=now)
            logger.info(
                "report checked",
                extra={"action": "release", "version": version_id, "problem": problem},
            )
    except PermanentFailure as error:
        versions.end_check(version_id, f"It could not be checked: {error}")
        raise


@app.task(name=delivery.MAIL, queue=versions.QUEUE, pass_context=True, retry=RetryStrategy())
def mail_report(context: JobContext, mail_id: int) -> None:
    """Sends one report to one address, tried three times more if the mail server refuses."""
    now = settings.SOCAP_CLOCK.now()
    try:
        with attempt(context):
            delivery.send_mail(mail_id, now=now)
    except PermanentFailure as error:
        delivery.note_failure(mail_id, str(error))
        raise


@app.periodic(cron="* * * * *")
@app.task(
    name="reports.tick", queue=versions.QUEUE, queueing_lock="reports.tick", pass_context=True
)
def tick(context: JobContext, timestamp: int) -> None:
    """Asks for the daily reports that are due."""
    free_queueing_lock(context.job.id or 0)
    delivery.request_daily_reports(now=settings.SOCAP_CLOCK.now())
