"""Whatever blinds SOCAP is noticed, told once, and over once; and nothing is cried that is not so."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from socap.alerts.models import Alert, Recipient
from socap.collection.health.health_checks import Condition
from socap.collection.health.status import heartbeat, jobs, retry_job
from socap.collection.health.watch import detect_problems, page_warnings, update_incidents
from socap.collection.models import BalanceReading, Circuit, JobFailure
from socap.collection.provider.circuit import Breaker
from socap.collection.queue.job_queue import queue_list_job
from socap.collection.queue.stalled_jobs import rescue_stalled_jobs
from socap.sources.base import Action, ErrorKind
from tests.builders import HOUR, MINUTE, NOW, a_worker
from tests.collection.health.problems import (
    INTERVAL,
    SOURCE,
    a_recipient,
    conditions,
    fail,
    give_up,
    is_told_once,
    no_workers,
    real_time_passes,
    refuse,
    run_sql,
    watched,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def worker(db: None) -> None:
    a_worker()


def answer() -> None:
    Breaker(SOURCE).close()


@pytest.mark.parametrize(
    ("kind", "condition", "words"),
    [
        (ErrorKind.BAD_KEY, Condition.KEY_REFUSED, "refuses the API key"),
        (ErrorKind.OUT_OF_CREDITS, Condition.OUT_OF_CREDITS, "run out of credits"),
    ],
)
def test_a_provider_that_refuses_is_told_once(
    kind: ErrorKind, condition: Condition, words: str
) -> None:
    is_told_once(lambda: refuse(kind), answer, condition)
    told = Alert.objects.get(kind="trouble")
    assert words in told.headline and "It says: Unauthorized." in told.text


def test_a_slip_of_the_provider_is_not_told_but_shown() -> None:
    refuse(ErrorKind.BAD_KEY, since=timedelta(seconds=20))
    assert conditions() == []
    assert [warning.kind for warning in page_warnings()] == [Condition.KEY_REFUSED]


def test_between_two_tries_the_trouble_is_not_over() -> None:
    refuse(ErrorKind.BAD_KEY)
    update_incidents(now=NOW)
    Circuit.objects.update(open_until=datetime.now(UTC) - timedelta(seconds=1))
    assert Breaker(SOURCE).state().open_until is None
    assert update_incidents(now=NOW) == []


def read_balance(*readings: tuple[int, int]) -> None:
    """(minutes ago, credits)"""
    for minutes, credits in readings:
        taken_at = datetime.now(UTC) - minutes * MINUTE
        BalanceReading.objects.create(provider=SOURCE, taken_at=taken_at, credits=credits)


def test_credits_that_will_be_out_within_the_hour_are_told_once() -> None:
    is_told_once(
        lambda: read_balance((20, 3_000), (10, 2_000), (0, 1_000)),
        lambda: read_balance((10, 900_000), (0, 899_000)),
        Condition.CREDITS_LOW,
    )
    told = Alert.objects.get(kind="trouble")
    assert "1,000 are left, and 6,000 are spent per hour" in told.headline


def test_credits_for_more_than_an_hour_are_no_trouble() -> None:
    read_balance((20, 9_000), (10, 8_000), (0, 7_000))
    assert conditions() == []


def test_low_credits_are_not_over_when_they_are_out() -> None:
    read_balance((20, 3_000), (10, 2_000), (0, 1_000))
    update_incidents(now=NOW)
    real_time_passes(2 * HOUR)
    a_worker()
    read_balance((10, 0), (0, 0))
    assert conditions() == [Condition.CREDITS_LOW]
    refuse(ErrorKind.OUT_OF_CREDITS)
    assert set(conditions()) == {Condition.OUT_OF_CREDITS, Condition.CREDITS_LOW}


def test_around_one_hour_low_credits_do_not_come_and_go() -> None:
    read_balance((10, 6_900), (0, 5_900))
    assert len(update_incidents(now=NOW)) == 1
    BalanceReading.objects.all().delete()
    read_balance((10, 7_200), (0, 6_200))
    assert update_incidents(now=NOW) == []


def test_a_channel_that_failed_for_good_is_told_once_with_the_exact_error() -> None:
    recipient = a_recipient()

    def mend() -> None:
        Recipient.objects.update(failed_at=None)

    is_told_once(lambda: fail(recipient), mend, Condition.CHANNEL_FAILED)
    told = Alert.objects.get(kind="trouble")
    assert "launch room" in told.headline and "HTTP 404: no_service" in told.text
    assert "T/B/sec" not in told.headline + told.text


def test_each_recipient_that_failed_is_an_incident_of_its_own() -> None:
    first, second = a_recipient(), a_recipient("ann@example.com")
    fail(first)
    fail(second)
    assert {trouble.subject for trouble in detect_problems(now=NOW)} == {
        str(first.pk),
        str(second.pk),
    }
    first.channel.active = False
    first.channel.save()
    assert conditions() == []


def test_jobs_failed_for_good_are_one_incident_until_none_is_left() -> None:
    job_ids: list[int] = []

    def begin() -> None:
        job_ids.extend(give_up(str(number), f"HTTP 50{number}") for number in range(3))

    def end() -> None:
        for job_id in job_ids:
            assert retry_job(job_id)

    is_told_once(begin, end, Condition.JOBS_FAILED)
    told = Alert.objects.get(kind="trouble")
    assert told.headline == "3 jobs have failed for good."
    assert "replies: HTTP 502." in told.text


def test_failed_jobs_are_over_when_they_are_deleted_or_older_than_a_day() -> None:
    job_id = give_up("1", "HTTP 500")
    assert conditions() == [Condition.JOBS_FAILED]
    real_time_passes(25 * HOUR)
    assert conditions() == []
    real_time_passes(-25 * HOUR)
    assert conditions() == [Condition.JOBS_FAILED]
    run_sql(f"DELETE FROM procrastinate_events WHERE job_id = {job_id}")
    run_sql(f"DELETE FROM procrastinate_jobs WHERE id = {job_id}")
    assert conditions() == []


def test_a_failed_job_that_left_no_word_counts_all_the_same() -> None:
    job_id = give_up("1", "HTTP 500")
    JobFailure.objects.all().delete()
    assert conditions() == [Condition.JOBS_FAILED]
    assert "ended without an error message" in jobs(limit=1)[0].error
    assert retry_job(job_id)
    assert conditions() == []


def test_a_job_that_the_machine_keeps_from_running_is_told_after_ten_minutes() -> None:
    queue_list_job("1", Action.REPLY)

    def begin() -> None:
        run_sql("UPDATE procrastinate_jobs SET status = 'doing'")  # of a worker that is gone
        assert rescue_stalled_jobs() == 1
        assert conditions() == []
        real_time_passes(11 * MINUTE)

    is_told_once(begin, lambda: retry_job(jobs(limit=1)[0].id), Condition.JOBS_INTERRUPTED)
    assert "its worker died" in Alert.objects.get(kind="trouble").text


def test_what_works_the_queue_off_in_the_foreground_is_no_worker() -> None:
    run_sql("DELETE FROM procrastinate_workers")
    run_sql("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now())")
    assert conditions() == [Condition.NO_WORKER]
    a_worker(parts=["alerts"])  # half a worker reads nothing
    assert heartbeat()[0] == 0
    a_worker()
    a_worker()
    assert heartbeat()[0] == 2


def test_a_heartbeat_in_the_future_is_no_sign_of_life() -> None:
    run_sql("UPDATE procrastinate_workers SET last_heartbeat = now() + interval '2 hours'")
    assert conditions() == [Condition.NO_WORKER]


def test_alerts_that_cannot_be_made_are_told_once() -> None:
    def ticks(status: str) -> None:
        run_sql(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, status)"
            f" SELECT 'alerts', 'alerts.tick', '{status}' FROM generate_series(1, 3)"
        )

    is_told_once(lambda: ticks("failed"), lambda: ticks("succeeded"), Condition.ALERTS_FAILED)


def test_a_disk_that_is_nearly_full_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def room_from(least: int) -> None:
        for limit in ("LOW_DISK", "AMPLE_DISK"):
            monkeypatch.setattr(f"socap.collection.health.health_checks.{limit}", least)

    room_from(1)
    is_told_once(lambda: room_from(2**62), lambda: room_from(1), Condition.DISK_LOW)


def test_one_tick_that_failed_is_no_trouble() -> None:
    run_sql(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, status) VALUES"
        " ('alerts', 'alerts.tick', 'failed'), ('alerts', 'alerts.tick', 'succeeded'),"
        " ('alerts', 'alerts.tick', 'failed')"
    )
    assert conditions() == []


def test_pages_warn_of_what_operators_are_told() -> None:
    watched()
    update_incidents(now=NOW + 2 * INTERVAL + MINUTE)
    no_workers()
    assert [warning.kind for warning in page_warnings()] == [
        Condition.NO_WORKER,
        Condition.CAMPAIGN_STALE,
    ]


def test_the_dashboard_asks_three_questions_for_its_warnings(
    django_assert_num_queries: Callable[[int], Client],
) -> None:
    fail(a_recipient())
    give_up("1", "HTTP 500")
    update_incidents(now=NOW)
    with django_assert_num_queries(3):  # type: ignore[attr-defined]
        assert len(page_warnings()) == 2
