"""The clock was two hours ahead and is right again: nothing waits until it has caught up."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from socap.campaigns.models import Campaign, Tweet
from socap.collection.health.clock_watch import PRODUCT_TIME_COLUMNS, REAL_TIME_COLUMNS, check_clock
from socap.collection.health.health_checks import Condition
from socap.collection.health.stale_campaigns import find_stale_campaigns
from socap.collection.health.status import heartbeat, job_counts, jobs
from socap.collection.health.watch import detect_problems
from socap.collection.models import Circuit, ClockState
from socap.collection.polling.poll_gate import Decision, ListProgress, decide
from socap.collection.polling.schedule import plan
from socap.collection.provider.circuit import Breaker
from socap.collection.provider.rate_limit import RateLimiter
from socap.collection.queue.job_queue import JobQueue, queue_list_job
from socap.collection.queue.stalled_jobs import rescue_stalled_jobs
from socap.people.models import ImportantPerson
from socap.sources.base import Action, ErrorKind
from socap.sources.registry import traits_of
from tests.builders import MINUTE, a_campaign, a_worker, poll, post
from tests.collection.conftest import Notebook

pytestmark = pytest.mark.django_db
TWO_HOURS = timedelta(hours=2)


def set_back() -> None:
    """Everything that the machine wrote until now was written by a clock two hours ahead."""
    check_clock()
    with connection.cursor() as cursor:
        for table, column in (
            *REAL_TIME_COLUMNS,
            *PRODUCT_TIME_COLUMNS,
            ("collection_clockstate", "seen_at"),
        ):
            cursor.execute(f"UPDATE {table} SET {column} = {column} + interval '2 hours'")


def test_what_was_planned_moves_with_the_clock() -> None:
    assert queue_list_job("1", Action.REPLY)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = now() + interval '2 minutes'")
    before = jobs()[0].run_at
    set_back()
    assert check_clock() == pytest.approx(TWO_HOURS, abs=timedelta(seconds=5))
    after = jobs()[0].run_at
    assert before and after and abs(after - before) < timedelta(seconds=5)
    assert check_clock() is None


def test_a_clock_that_is_corrected_a_little_moves_nothing() -> None:
    check_clock()
    ClockState.objects.update(seen_at=datetime.now(UTC) + timedelta(seconds=5))
    assert check_clock() is None


def test_operators_are_told_that_the_clock_was_set_back_and_by_how_much() -> None:
    a_worker()
    set_back()
    check_clock()
    [told] = detect_problems(now=datetime.now(UTC))
    assert told.kind == Condition.CLOCK_SET_BACK
    assert "set back by 2 hours" in told.headline or "set back by 119 minutes" in told.headline
    ClockState.objects.update(set_back_at=datetime.now(UTC) - timedelta(minutes=61))
    assert detect_problems(now=datetime.now(UTC)) == []


def test_campaigns_are_polled_though_their_next_poll_lies_in_the_far_future(
    notebook: Notebook,
) -> None:
    now = datetime.now(UTC)
    campaign = a_campaign(["100"], now=now)
    plan(queue=notebook, now=now + TWO_HOURS)
    assert len(notebook.batches) == 1
    plan(queue=notebook, now=now + MINUTE)
    assert len(notebook.batches) == 2
    campaign.refresh_from_db()
    assert campaign.next_poll_at <= now + timedelta(minutes=31)
    plan(queue=notebook, now=now + 2 * MINUTE)
    assert len(notebook.batches) == 2


def test_a_campaign_that_begins_tomorrow_is_not_polled_for_that(notebook: Notebook) -> None:
    now = datetime.now(UTC)
    a_campaign(["100"], now=now)
    Campaign.objects.update(starts_at=now + timedelta(days=1))
    for minutes in range(3):
        plan(queue=notebook, now=now + minutes * MINUTE)
    assert len(notebook.batches) == 1


def test_a_dead_worker_is_dead_and_its_job_is_picked_up() -> None:
    a_worker()
    assert queue_list_job("1", Action.REPLY)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing',"
            " worker_id = (SELECT min(id) FROM procrastinate_workers)"
        )
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = now() + interval '2 h'")
    assert heartbeat() == (0, None)
    assert rescue_stalled_jobs() == 1
    assert job_counts()["processing"] == 0


def test_the_provider_is_asked_though_its_next_turn_lies_far_away() -> None:
    limiter = RateLimiter(traits_of("twitterapi_io"), 10)
    limiter.reserve("balance")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE collection_ratelimit SET next_at = now() + interval '3 hours'")
    assert limiter.reserve("balance").wait < 1


def test_a_circuit_is_never_open_for_hours() -> None:
    breaker = Breaker("scripted")
    breaker.trip("no credits", kind=ErrorKind.OUT_OF_CREDITS)
    Circuit.objects.update(open_until=datetime.now(UTC) + TWO_HOURS)
    assert breaker.state().open_until is None
    again = breaker.trip("no credits", kind=ErrorKind.OUT_OF_CREDITS).open_until
    assert again is not None and again < datetime.now(UTC) + timedelta(minutes=11)


def test_a_reading_of_the_future_does_not_hide_that_nothing_is_read() -> None:
    now = datetime.now(UTC)
    campaign = a_campaign(["100"], now=now)
    poll(now, post("100"))
    assert find_stale_campaigns(now=now) == []
    Tweet.objects.update(read_at=now + TWO_HOURS)
    assert [found.name for found in find_stale_campaigns(now=now + timedelta(minutes=70))] == [
        campaign.name
    ]


def test_a_list_looked_at_in_the_future_is_swept() -> None:
    now = datetime.now(UTC)
    seen = ListProgress(satisfied_counter=5, last_run_at=now + TWO_HOURS, run_open=False)
    assert decide(5, seen, now=now, sweep_after=timedelta(hours=6)) is Decision.READ


def test_a_person_whose_reading_began_in_the_future_is_read_again() -> None:
    now = datetime.now(UTC)
    person = ImportantPerson.objects.create(
        username="ann", created_at=now - TWO_HOURS, sync_started_at=now + TWO_HOURS, synced_at=now
    )
    queue = JobQueue()
    plan(queue=queue, now=now)
    plan(queue=queue, now=now)
    [job] = jobs()
    assert job.subject == str(person.pk)
