"""What is due: completes campaigns, queues the metrics jobs of those to be polled, syncs people."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q, Value
from django.db.models.functions import Greatest

from socap.alerts.completion import note_completions
from socap.campaigns.lifecycle import complete, next_poll_after
from socap.campaigns.models import Campaign, CampaignTweet, Status
from socap.collection.health.status import people_in_hand
from socap.collection.models import Policy
from socap.collection.polling import closing
from socap.collection.polling.unplanned import note_unplanned
from socap.collection.provider.provider_selection import traits_for
from socap.collection.queue.jobs import JobType
from socap.lib.database.contention import tried_again
from socap.lib.each import for_each
from socap.people.followings_validation import MAX_RETRY_DELAY
from socap.people.models import ImportantPerson
from socap.sources.traits import Endpoint

logger = logging.getLogger(__name__)

PLAN_LOCK = 0x50C0A902
# An operator who has just imported a list starts the sync; this is for the one who forgot.
UNSYNCED_AFTER = timedelta(minutes=10)
# A reading that was left lying is taken up again; one with a problem, when it may have passed.
LEFT_AFTER, REFUSED_AFTER = timedelta(hours=1), timedelta(hours=24)
# What the machine wrote is never later than this, unless its clock was set back since.
AHEAD = timedelta(minutes=1)


class Queue(Protocol):
    """Where planned work goes; each answers whether the job was queued or waits already."""

    def metrics(self, tweet_ids: list[str]) -> bool: ...

    def followings(self, person_id: int) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What one look at the clock led to; `problems` names each campaign that could not be planned."""

    completed: int = 0
    campaigns: int = 0
    tweets: int = 0
    jobs_queued: int = 0
    problems: tuple[str, ...] = ()


def cron() -> str:
    """Every minute of SOCAP's clock; a clock that runs faster is looked at more often."""
    seconds = max(1, int(60 / settings.SOCAP_CLOCK.speed))
    return "* * * * *" if seconds >= 60 else f"* * * * * */{seconds}"


@tried_again
@transaction.atomic
def plan(
    *,
    queue: Queue,
    forced: bool = False,
    only: Campaign | None = None,
    now: datetime | None = None,
) -> Planned:
    """
    1. Complete the campaigns whose window has ended and whose last look is over (`closing`).
    2. Queue metrics jobs, of as many tweets as the provider takes in one call, for the distinct
       tweets of the campaigns that are due (`forced`: of all active ones; `only`: of that one), and
       of those whose last look begins. Tweets that wait in a metrics job already are not queued again.
    3. Queue the people whose followings are missing, old, or were begun and not ended.

    A campaign that cannot be planned is noted for the operators, and the others are planned.
    """
    now = now or settings.SOCAP_CLOCK.now()
    one_planner_at_a_time()
    policy = Policy.current()
    if forced:
        _bring_retries_forward()
    completed = 0
    campaigns: list[int] = []
    interval = timedelta(minutes=policy.poll_interval_minutes)

    def look_at(campaign_id: int) -> None:
        nonlocal completed
        found = Campaign.objects.select_for_update(no_key=True).filter(status=Status.ACTIVE)
        campaign = found.filter(pk=campaign_id).first()
        if campaign is None:
            return
        if campaign.ends_at <= now and closing.has_begun(campaign):
            if not closing.is_over(campaign, now=now):
                return
            complete(campaign, now=now)
            note_completions([campaign], now=now)
            completed += 1
            facts = {"campaign": campaign_id, "campaign_name": campaign.name}
            logger.info("campaign completed", extra={"action": "complete", **facts})
            return
        Campaign.objects.filter(pk=campaign_id).update(
            cycle_at=now, next_poll_at=next_poll_after(campaign, now=now, interval=interval)
        )
        campaigns.append(campaign_id)

    looked_at = _due(now=now, interval=interval, forced=forced, only=only)
    failed = for_each(looked_at, look_at, action="plan")
    problems = note_unplanned({one.item: str(one) for one in failed}, looked_at, now=now)

    tweet_ids = _tweets_of(campaigns)
    waiting = _waiting_tweets()
    queued = 0
    for batch in _batches([id_ for id_ in tweet_ids if id_ not in waiting]):
        queued += queue.metrics(batch)
    if only is None:
        person_ids = _people_to_sync(policy, now)
        _forget_failed(person_ids)
        for person_id in person_ids:
            queued += queue.followings(person_id)
    return Planned(
        completed=completed,
        campaigns=len(campaigns),
        tweets=len(tweet_ids),
        jobs_queued=queued,
        problems=problems,
    )


def _due(*, now: datetime, interval: timedelta, forced: bool, only: Campaign | None) -> list[int]:
    """Those to be completed and those to be polled, in the order in which all lock them."""
    ended = Q(ends_at__lte=now)
    # Later than an interval from now was written before the clock was set back.
    latest = Greatest(F("starts_at"), Value(now + interval)) + AHEAD
    if only is not None:
        wanted = ended | Q(pk=only.pk)
    else:
        due = Q(next_poll_at__lte=now) | Q(next_poll_at__gt=latest)
        wanted = Q() if forced else ended | due
    active = Campaign.objects.filter(wanted, status=Status.ACTIVE)
    return list(active.order_by("pk").values_list("pk", flat=True))


def sync_people(*, queue: Queue) -> int:
    """Queue a fresh reading of every active person's followings; returns how many were queued."""
    people = ImportantPerson.objects.filter(active=True).values_list("pk", flat=True)
    return sum(queue.followings(person_id) for person_id in people)


def _tweets_of(campaigns: Sequence[int]) -> list[str]:
    return list(
        CampaignTweet.objects.filter(campaign__in=campaigns)
        .order_by("tweet_id")
        .values_list("tweet_id", flat=True)
        .distinct()
    )


def _batches(tweet_ids: list[str]) -> list[list[str]]:
    """As many for each job as the provider takes in one call."""
    counters = traits_for(Endpoint.TWEETS)
    size = counters.metrics_batch if counters else max(1, len(tweet_ids))
    return [tweet_ids[start : start + size] for start in range(0, len(tweet_ids), size)]


def one_planner_at_a_time() -> None:
    """Before any campaign is locked: see the order of locks in docs/architecture.md."""
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
    """A forced cycle does not wait for the delay of an earlier failure."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE procrastinate_jobs SET scheduled_at = NULL
               WHERE status = 'todo' AND scheduled_at > now() AND queue_name = 'collection'"""
        )


def _people_to_sync(policy: Policy, now: datetime) -> list[int]:
    """Never read, read long ago, or begun and not ended, whatever kept it; but none in hand.

    A beginning in the future was written before the clock was set back.
    """
    old = now - timedelta(hours=policy.followings_refresh_hours)
    never = Q(sync_started_at=None) | Q(sync_started_at__lt=F("created_at"))
    unfinished = Q(synced_at=None) | Q(synced_at__lt=F("sync_started_at"))
    left = Q(sync_problem="", sync_started_at__lt=now - LEFT_AFTER)
    left |= Q(sync_started_at__lt=now - REFUSED_AFTER, retry_at=None)
    return list(
        ImportantPerson.objects.filter(active=True)
        .filter(
            Q(synced_at=None, created_at__lt=now - UNSYNCED_AFTER) & never
            | unfinished & left
            | Q(sync_started_at__lt=old)
            | Q(sync_started_at__gt=now + AHEAD)
            | Q(retry_at__lte=now)
            | Q(retry_at__gt=now + MAX_RETRY_DELAY + AHEAD)
        )
        .exclude(pk__in=people_in_hand())
        .values_list("pk", flat=True)
    )


def _forget_failed(person_ids: Sequence[int]) -> None:
    """A new job takes the place of one that has failed for good."""
    with connection.cursor() as cursor:
        cursor.execute(
            """DELETE FROM procrastinate_jobs WHERE task_name = %s AND status = 'failed'
               AND (args ->> 'person_id')::bigint = ANY(%s)""",
            [JobType.FOLLOWINGS.task_name, list(person_ids)],
        )
