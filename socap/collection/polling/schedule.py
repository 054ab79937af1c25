"""The scheduler: completes campaigns, queues metrics jobs of due campaigns, syncs followings."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from django.conf import settings
from django.db import connection, transaction
from django.db.models import (
    Case,
    DateTimeField,
    ExpressionWrapper,
    F,
    PositiveIntegerField,
    Q,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest

from socap.alerts.campaign_alerts.completion import create_completion_alerts
from socap.campaigns.lifecycle import complete, next_poll_after
from socap.campaigns.models import Campaign, PolledTweet, Status
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.health.status import people_being_synced
from socap.collection.models import Policy
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.paced_tweets import (
    ListToRead,
    claim_due_tweets,
    demand_whole_reading,
    set_next_polls,
    take_due_lists,
)
from socap.collection.pace.reading_rules import LONGEST
from socap.collection.pace.valuation import is_outdated, value_campaign
from socap.collection.polling import closing
from socap.collection.polling.planning_failures import record_planning_failures
from socap.collection.provider.provider_selection import traits_for
from socap.collection.queue.jobs import JobType
from socap.lib.database.contention import retry_on_conflict
from socap.lib.each import for_each
from socap.people.followings_validation import MAX_RETRY_DELAY
from socap.people.models import ImportantPerson
from socap.reports.delivery import request_final_report
from socap.sources.traits import Endpoint

logger = logging.getLogger(__name__)

PLAN_LOCK = 0x50C0A902
# After this time an imported list is synced even if the operator did not start it.
UNSYNCED_AFTER = timedelta(minutes=10)
# When to resume an unfinished sync, and when to retry one that ended with a problem.
RESUME_AFTER, RETRY_PROBLEM_AFTER = timedelta(hours=1), timedelta(hours=24)
# Stored times further in the future were written before the clock was set back.
CLOCK_TOLERANCE = timedelta(minutes=1)


class Queue(Protocol):
    """Queue for planned work; a job that is already waiting is not queued again."""

    def metrics(self, tweet_ids: list[str]) -> bool: ...

    def followings(self, person_id: int) -> bool: ...

    def lists(self, lists: Sequence[ListToRead]) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanResult:
    """Result of one planning run; `problems` names each campaign that could not be planned."""

    completed: int = 0
    campaigns: int = 0
    tweets: int = 0
    jobs_queued: int = 0
    problems: tuple[str, ...] = ()


def cron() -> str:
    """Returns the cron expression for once a minute of product time."""
    seconds = max(1, int(60 / settings.SOCAP_CLOCK.speed))
    return "* * * * *" if seconds >= 60 else f"* * * * * */{seconds}"


@retry_on_conflict
@transaction.atomic
def plan(
    *,
    queue: Queue,
    forced: bool = False,
    only: Campaign | None = None,
    now: datetime | None = None,
) -> PlanResult:
    """
    1. Complete campaigns whose window has ended and whose final poll is done (`closing`).
    2. Queue metrics jobs, one per batch the provider accepts, for the distinct tweets of due
       campaigns (`forced`: all active ones; `only`: just that one) and of those starting their
       final poll; of campaigns with an adaptive pace, only for the tweets that are due. Tweets
       already waiting in a metrics job are not queued again.
    3. Queue the lists whose waiting is worth their call by now.
    4. Queue people whose followings are missing, outdated or only partly synced.

    A campaign that cannot be planned is recorded for operators and does not affect the others.
    """
    now = now or settings.SOCAP_CLOCK.now()
    lock_planning()
    policy = Policy.current()
    if forced:
        _bring_retries_forward()
    completed = 0
    campaigns: list[int] = []
    due_tweets: set[str] = set()

    def plan_campaign(campaign_id: int) -> None:
        nonlocal completed
        found = Campaign.objects.select_for_update(no_key=True).filter(status=Status.ACTIVE)
        campaign = found.filter(pk=campaign_id).first()
        if campaign is None:
            return
        if campaign.ends_at <= now and closing.has_begun(campaign):
            if not closing.is_over(campaign, now=now):
                return
            complete(campaign, now=now)
            create_completion_alerts([campaign], now=now)
            request_final_report(campaign, now=now)
            completed += 1
            facts = {"campaign": campaign_id, "campaign_name": campaign.name}
            logger.info("campaign completed", extra={"action": "complete", **facts})
            return
        if campaign.pace_mode == PaceMode.ADAPTIVE and campaign.ends_at > now and not forced:
            tweet_ids = _plan_paced(campaign, now=now)
        else:
            tweet_ids = _plan_whole(campaign, policy, now=now)
        due_tweets.update(tweet_ids)
        campaigns.append(campaign_id)

    campaign_ids = _due(now=now, policy=policy, forced=forced, only=only)
    failed = for_each(campaign_ids, plan_campaign, action="plan")
    problems = record_planning_failures(
        {one.item: str(one) for one in failed}, campaign_ids, now=now
    )

    tweet_ids = sorted(due_tweets)
    waiting = _waiting_tweets()
    queued = 0
    for batch in _batches([id_ for id_ in tweet_ids if id_ not in waiting]):
        queued += queue.metrics(batch)
    queued += queue.lists(take_due_lists(now=now))
    if only is None:
        person_ids = _people_to_sync(policy, now)
        _delete_failed_jobs(person_ids)
        for person_id in person_ids:
            queued += queue.followings(person_id)
    return PlanResult(
        completed=completed,
        campaigns=len(campaigns),
        tweets=len(tweet_ids),
        jobs_queued=queued,
        problems=problems,
    )


def _plan_whole(campaign: Campaign, policy: Policy, *, now: datetime) -> list[str]:
    """Begins a cycle in which all tweets and the lists that moved are read; returns the tweets."""
    interval = timedelta(minutes=campaign.interval_minutes or policy.poll_interval_minutes)
    tweet_ids = _tweets_of(campaign)
    Campaign.objects.filter(pk=campaign.pk).update(
        cycle_at=now, next_poll_at=next_poll_after(campaign, now=now, interval=interval)
    )
    demand_whole_reading(tweet_ids, now=now)
    return tweet_ids


def _plan_paced(campaign: Campaign, *, now: datetime) -> list[str]:
    """Returns the tweets due by the adaptive pace; a cycle ends when all have been read once."""
    if is_outdated(campaign, now=now):
        value_campaign(campaign, prices=CallPrices(), now=now)
    cycle = campaign.cycle_at
    if cycle is None or not campaign.entries.exclude(tweet__read_at__gte=cycle).exists():
        Campaign.objects.filter(pk=campaign.pk).update(cycle_at=now)
    tweet_ids = claim_due_tweets(campaign, now=now)
    set_next_polls([campaign.pk], now=now)
    return tweet_ids


def _due(*, now: datetime, policy: Policy, forced: bool, only: Campaign | None) -> list[int]:
    """Returns the ids of campaigns to complete or poll, in locking order."""
    ended = Q(ends_at__lte=now)
    # Times more than an interval ahead were written before the clock was set back.
    minutes = Case(
        When(pace_mode=PaceMode.ADAPTIVE, then=Value(round(LONGEST))),
        default=Coalesce("interval_minutes", policy.poll_interval_minutes),
        output_field=PositiveIntegerField(),
    )
    after = ExpressionWrapper(
        Value(now) + minutes * Value(timedelta(minutes=1)), output_field=DateTimeField()
    )
    latest = Greatest(F("starts_at"), after) + CLOCK_TOLERANCE
    if only is not None:
        wanted = ended | Q(pk=only.pk)
    else:
        due = Q(next_poll_at__lte=now) | Q(next_poll_at__gt=latest)
        wanted = Q() if forced else ended | due
    active = Campaign.objects.filter(wanted, status=Status.ACTIVE)
    return list(active.order_by("pk").values_list("pk", flat=True))


def sync_people(*, queue: Queue) -> int:
    """Queues a followings sync for every active person; returns how many were queued."""
    people = ImportantPerson.objects.filter(active=True).values_list("pk", flat=True)
    return sum(queue.followings(person_id) for person_id in people)


def _tweets_of(campaign: Campaign) -> list[str]:
    polled = PolledTweet.objects.filter(campaign=campaign).order_by("tweet_id")
    return list(polled.values_list("tweet_id", flat=True))


def _batches(tweet_ids: list[str]) -> list[list[str]]:
    """Splits the ids into batches of the size the provider accepts in one call."""
    counters = traits_for(Endpoint.TWEETS)
    size = counters.metrics_batch if counters else max(1, len(tweet_ids))
    return [tweet_ids[start : start + size] for start in range(0, len(tweet_ids), size)]


def lock_planning() -> None:
    """Locks planning until the end of the transaction; take it before any campaign lock.

    The order of locks is in docs/architecture.md.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PLAN_LOCK])


def _waiting_tweets() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT jsonb_array_elements_text(args -> 'tweet_ids') FROM procrastinate_jobs
               WHERE task_name = 'collection.metrics' AND status = 'todo'"""
        )
        return {tweet_id for (tweet_id,) in cursor.fetchall()}


def _bring_retries_forward() -> None:
    """Makes delayed retries due now."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE procrastinate_jobs SET scheduled_at = NULL
               WHERE status = 'todo' AND scheduled_at > now() AND queue_name = 'collection'"""
        )


def _people_to_sync(policy: Policy, now: datetime) -> list[int]:
    """Returns people never synced, synced long ago or only partly, unless queued or running.

    A start time in the future was written before the clock was set back.
    """
    old = now - timedelta(hours=policy.followings_refresh_hours)
    never = Q(sync_started_at=None) | Q(sync_started_at__lt=F("created_at"))
    unfinished = Q(synced_at=None) | Q(synced_at__lt=F("sync_started_at"))
    left = Q(sync_problem="", sync_started_at__lt=now - RESUME_AFTER)
    left |= Q(sync_started_at__lt=now - RETRY_PROBLEM_AFTER, retry_at=None)
    return list(
        ImportantPerson.objects.filter(active=True)
        .filter(
            Q(synced_at=None, created_at__lt=now - UNSYNCED_AFTER) & never
            | unfinished & left
            | Q(sync_started_at__lt=old)
            | Q(sync_started_at__gt=now + CLOCK_TOLERANCE)
            | Q(retry_at__lte=now)
            | Q(retry_at__gt=now + MAX_RETRY_DELAY + CLOCK_TOLERANCE)
        )
        .exclude(pk__in=people_being_synced())
        .values_list("pk", flat=True)
    )


def _delete_failed_jobs(person_ids: Sequence[int]) -> None:
    """Deletes failed followings jobs that new ones are about to replace."""
    with connection.cursor() as cursor:
        cursor.execute(
            """DELETE FROM procrastinate_jobs WHERE task_name = %s AND status = 'failed'
               AND (args ->> 'person_id')::bigint = ANY(%s)""",
            [JobType.FOLLOWINGS.task_name, list(person_ids)],
        )
