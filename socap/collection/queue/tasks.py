"""Procrastinate tasks; each is a thin wrapper around a function of the collection package."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from procrastinate import JobContext
from procrastinate.contrib.django import app

from socap.access.outgoing_mail import renew_mail_encryption
from socap.alerts.alert_generation import (
    campaigns_with_open_matches,
    schedule_alert_generation,
    schedule_baseline_matching,
)
from socap.alerts.dispatch import dispatch
from socap.alerts.tasks import QUEUE as ALERTS_QUEUE
from socap.collection import author_looks, avatars, own_account_lookup
from socap.collection.author_connections.author_permission import end_unneeded_permissions
from socap.collection.author_connections.token_store import renew_token_encryption
from socap.collection.followings_sync import read_followings
from socap.collection.health import clock_watch, ping, watch
from socap.collection.pace.spending import BudgetSpent, SpendingMeter, settle_abandoned
from socap.collection.polling import schedule, summaries
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.profile_fetch import fetch_profiles
from socap.collection.provider import charges, credentials, credits, outages
from socap.collection.provider.client import configured_provider
from socap.collection.provider.configured_providers import configured_traits
from socap.collection.provider.provider_selection import (
    available_actions,
    list_provider_for,
    provider_for,
    traits_for,
)
from socap.collection.queue import stalled_jobs
from socap.collection.queue.job_queue import (
    PAGES_WAIT_PRIORITY,
    JobQueue,
    queue_avatars,
    queue_list_jobs,
)
from socap.collection.queue.jobs import (
    LIST_JOB,
    MAX_RETRIES,
    QUEUE,
    RetryStrategy,
    attempt,
)
from socap.lib.database.queue import enqueue, free_queueing_lock
from socap.lib.each import for_each, raise_first_error
from socap.people.avatars import remove_unused
from socap.sources.base import Action
from socap.sources.traits import Endpoint

logger = logging.getLogger(__name__)

# Above every collection job, so that a full queue cannot delay periodic jobs.
TICK_PRIORITY = 100


@app.task(name="collection.metrics", queue=QUEUE, pass_context=True, retry=RetryStrategy())
def metrics(
    context: JobContext,
    tweet_ids: list[str],
    max_retries: int = MAX_RETRIES,
) -> None:
    with attempt(context, max_retries=max_retries):
        provider = provider_for(Endpoint.TWEETS).with_stop_check(context.should_abort)
        provider = provider.with_meter(SpendingMeter())
        read = poll_metrics(
            tweet_ids, provider=provider, actions=available_actions(), queue_lists=queue_list_jobs
        )
        logger.info(
            "metrics read",
            extra={
                "action": "metrics",
                "tweets": read.read,
                "missing": read.missing,
                "lists": len(read.queued_lists),
                "snapshots": read.snapshots,
            },
        )
        if read.snapshots and settings.SOCAP_PING_URL:
            enqueue(send_ping, key="collection.ping", priority=TICK_PRIORITY)


def _list_job(context: JobContext, action: Action, tweet_id: str, max_retries: int) -> None:
    try:
        _read_list(context, action, tweet_id, max_retries)
    finally:  # alerts may have been waiting for this list, however the job ended
        schedule_alert_generation(campaigns_with_open_matches(tweet_id=tweet_id))


def _read_list(context: JobContext, action: Action, tweet_id: str, max_retries: int) -> None:
    with attempt(context, max_retries=max_retries), stopping_without_budget(tweet_id, action):
        stopping, meter = context.should_abort, SpendingMeter()
        read = read_list(
            tweet_id,
            action,
            provider=list_provider_for(action, tweet_id)
            .with_stop_check(stopping)
            .with_meter(meter),
            counters_from=provider_for(Endpoint.TWEETS).with_stop_check(stopping).with_meter(meter),
            stopping=stopping,
        )
        logger.info(
            "list read",
            extra={
                "action": LIST_JOB[action].value,
                "tweet": tweet_id,
                "new": read.new,
                "pages": read.pages,
                "outcome": read.outcome,
            },
        )


@contextmanager
def stopping_without_budget(tweet_id: str, action: Action) -> Iterator[None]:
    """Ends the job where no campaign has money left; its list waits for the final poll."""
    try:
        yield
    except BudgetSpent:
        facts = {"action": "budget", "tweet": tweet_id, "list": action.value}
        logger.info("no budget left", extra=facts)


@app.task(name="collection.retweets", queue=QUEUE, pass_context=True, retry=RetryStrategy())
def retweets(context: JobContext, tweet_id: str, max_retries: int = MAX_RETRIES) -> None:
    _list_job(context, Action.RETWEET, tweet_id, max_retries)


@app.task(name="collection.replies", queue=QUEUE, pass_context=True, retry=RetryStrategy())
def replies(context: JobContext, tweet_id: str, max_retries: int = MAX_RETRIES) -> None:
    _list_job(context, Action.REPLY, tweet_id, max_retries)


@app.task(name="collection.quotes", queue=QUEUE, pass_context=True, retry=RetryStrategy())
def quotes(context: JobContext, tweet_id: str, max_retries: int = MAX_RETRIES) -> None:
    _list_job(context, Action.QUOTE, tweet_id, max_retries)


@app.task(name="collection.likers", queue=QUEUE, pass_context=True, retry=RetryStrategy())
def likers(context: JobContext, tweet_id: str, max_retries: int = MAX_RETRIES) -> None:
    _list_job(context, Action.LIKE, tweet_id, max_retries)


@app.task(name="collection.followings", queue=QUEUE, pass_context=True, retry=RetryStrategy())
def followings(context: JobContext, person_id: int, max_retries: int = MAX_RETRIES) -> None:
    try:
        _read_followings(context, person_id, max_retries)
    finally:  # a first digest may have been waiting for this score
        schedule_baseline_matching()


def _read_followings(context: JobContext, person_id: int, max_retries: int) -> None:
    with attempt(context, max_retries=max_retries):
        stopping = context.should_abort
        read = read_followings(
            person_id,
            provider=provider_for(Endpoint.FOLLOWINGS).with_stop_check(stopping),
            profiles_from=provider_for(Endpoint.USERS).with_stop_check(stopping),
            stopping=stopping,
        )
        logger.info(
            "followings read",
            extra={
                "action": "followings",
                "person": person_id,
                "known": read.known,
                "problem": read.problem,
            },
        )


@app.task(name="collection.profiles", queue=QUEUE, pass_context=True, retry=RetryStrategy())
def profiles(context: JobContext, account_ids: list[str], max_retries: int = MAX_RETRIES) -> None:
    with attempt(context, max_retries=max_retries):
        provider = provider_for(Endpoint.USERS).with_stop_check(context.should_abort)
        found = fetch_profiles(account_ids, provider=provider)
        facts = {"action": "profiles", "asked": len(account_ids), "found": found}
        logger.info("profiles read", extra=facts)


@app.periodic(cron=schedule.cron())
@app.task(
    name="collection.plan", queue=QUEUE, queueing_lock="collection.plan", priority=TICK_PRIORITY
)
def plan(timestamp: int) -> None:
    schedule.plan(queue=JobQueue())


@app.periodic(cron="* * * * * */10")
@app.task(
    name="collection.rescue", queue=QUEUE, queueing_lock="collection.rescue", priority=TICK_PRIORITY
)
def rescue(timestamp: int) -> None:
    clock_watch.check_clock()  # first, or live workers would count as dead
    stalled_jobs.rescue_stalled_jobs()
    settle_abandoned()


@app.periodic(cron="* * * * * */5")
@app.task(
    name="collection.summarise",
    queue=QUEUE,
    queueing_lock="collection.summarise",
    lock="collection.summarise",
    priority=TICK_PRIORITY,
    pass_context=True,
)
def summarise(context: JobContext, timestamp: int) -> None:
    """Updates the summaries that pages show of large campaigns."""
    free_queueing_lock(context.job.id or 0)
    summaries.summarise(now=settings.SOCAP_CLOCK.now())


@app.periodic(cron="7 * * * *")
@app.task(name="collection.tidy", queue=QUEUE, queueing_lock="collection.tidy")
def tidy(timestamp: int) -> None:
    stalled_jobs.delete_old_jobs()
    charges.forget_past_days(now=settings.SOCAP_CLOCK.now())
    outages.forget_untried()
    credentials.renew_encryption()
    renew_mail_encryption()
    renew_token_encryption()
    end_unneeded_permissions(now=settings.SOCAP_CLOCK.now())
    remove_unused()


# In the alerts queue, so that a full collection queue does not delay it.
@app.periodic(cron="* * * * * */30")
@app.task(
    name="collection.watch",
    queue=ALERTS_QUEUE,
    queueing_lock="collection.watch",
    priority=TICK_PRIORITY,
    pass_context=True,
)
def run_health_checks(context: JobContext, timestamp: int) -> None:
    """Runs the health checks and alerts operators when problems begin and end."""
    free_queueing_lock(context.job.id or 0)
    now = settings.SOCAP_CLOCK.now()

    def dispatch_alert(alert_id: int) -> None:
        dispatch(alert_id, now=now)

    raise_first_error(for_each(watch.update_incidents(now=now), dispatch_alert, action="watch"))


@app.periodic(cron="*/10 * * * *")
@app.task(
    name="collection.balance",
    queue=QUEUE,
    queueing_lock="collection.balance",
    priority=TICK_PRIORITY,
    pass_context=True,
)
def balance(context: JobContext, timestamp: int) -> None:
    free_queueing_lock(context.job.id or 0)
    for traits in configured_traits():
        if traits.balance is not None:
            provider = configured_provider(traits.name).with_stop_check(context.should_abort)
            credits.read_balance(provider=provider)


@app.task(name="collection.ping", queue=QUEUE, pass_context=True)
def send_ping(context: JobContext) -> None:
    free_queueing_lock(context.job.id or 0)
    ping.ping(now=settings.SOCAP_CLOCK.now())


@app.task(name="collection.avatars", queue=QUEUE, pass_context=True, retry=RetryStrategy())
def fetch_avatars(context: JobContext) -> None:
    free_queueing_lock(context.job.id or 0)
    fetched = avatars.fetch_avatars(stopping=context.should_abort)
    facts = {"action": "avatars", "stored": fetched.stored, "failed": fetched.failed}
    logger.info("pictures fetched", extra=facts)
    if fetched.more:
        queue_avatars()


@app.periodic(cron="*/5 * * * *")
@app.task(
    name="collection.own_accounts",
    queue=QUEUE,
    queueing_lock="collection.own_accounts",
    lock="collection.own_accounts",
    priority=PAGES_WAIT_PRIORITY,
    pass_context=True,
)
def look_up_own_accounts(context: JobContext, timestamp: int) -> None:
    """Looks up the own accounts that are new or were last looked up long ago."""
    free_queueing_lock(context.job.id or 0)
    now = settings.SOCAP_CLOCK.now()
    if entries := list(own_account_lookup.accounts_to_look_up(now=now)):
        by_name, by_id = (
            provider_for(endpoint).with_stop_check(context.should_abort)
            for endpoint in (Endpoint.USER, Endpoint.USERS)
        )
        own_account_lookup.look_up(entries, by_name=by_name, by_id=by_id, now=now)


@app.periodic(cron=schedule.cron())
@app.task(
    name="collection.author_looks",
    queue=QUEUE,
    queueing_lock="collection.author_looks",
    lock="collection.author_looks",
    priority=PAGES_WAIT_PRIORITY,
    pass_context=True,
)
def look_at_authors(context: JobContext, timestamp: int) -> None:
    """Looks at authors who were not looked at for an hour; does nothing where nobody offers that."""
    free_queueing_lock(context.job.id or 0)
    now, stopping = settings.SOCAP_CLOCK.now(), context.should_abort
    if not author_looks.authors_to_see(now=now):
        return
    provider = None
    if traits_for(Endpoint.AUTHOR_POSTS):
        provider = provider_for(Endpoint.AUTHOR_POSTS).with_stop_check(stopping)
        provider = provider.with_meter(SpendingMeter())
    looks = author_looks.look_at_authors(provider=provider, now=now, stopping=stopping)
    facts = {"action": "author_looks", "authors": looks.authors, "suggested": looks.suggested}
    logger.info("authors looked at", extra=facts)
