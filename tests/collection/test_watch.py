"""Whatever blinds SOCAP is noticed, told once, and over once; and nothing is cried that is not so."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, connections
from django.test import Client, override_settings

from socap.alerts.models import Alert, Channel, Recipient
from socap.campaigns.lifecycle import pause, resume
from socap.campaigns.models import Campaign
from socap.collection.health.health_checks import Condition
from socap.collection.health.status import heartbeat, jobs, retry_job
from socap.collection.health.watch import troubles, warnings, watch
from socap.collection.health.worker_monitor import GRACE_SECONDS, WorkerMonitor
from socap.collection.models import BalanceReading, CampaignWatch, Circuit, JobFailure
from socap.collection.polling.policy import change_policy
from socap.collection.provider.circuit import Breaker
from socap.collection.queue.jobs import fail_job
from socap.collection.queue.stalled_jobs import rescue_stalled_jobs
from socap.collection.queue.tasks import look, wake_list
from socap.lib.clock import Clock
from socap.sources.base import Action, ErrorKind
from tests.builders import HOUR, MINUTE, NOW, a_campaign, a_worker, poll, post

pytestmark = pytest.mark.django_db

SOURCE = "twitterapi_io"
INTERVAL = 30 * MINUTE


@pytest.fixture(autouse=True)
def worker(db: None) -> None:
    a_worker()


def run_sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def conditions(now: datetime = NOW) -> list[str]:
    return [trouble.kind for trouble in troubles(now=now)]


def real_time_passes(span: timedelta) -> None:
    """For everything whose time is real, as if it all had happened earlier."""
    for field, table in (
        ("opened_at", "alerts_incident"),
        ("closed_at", "alerts_incident"),
        ("opened_at", "collection_circuit"),
        ("open_until", "collection_circuit"),
        ("seen_at", "collection_campaignwatch"),
        ("failed_at", "collection_jobfailure"),
        ("interrupted_at", "collection_jobfailure"),
        ("at", "procrastinate_events"),
        ("taken_at", "collection_balancereading"),
    ):
        run_sql(f"UPDATE {table} SET {field} = {field} - interval '{span.total_seconds()} s'")


def is_told_once(begin: Callable[[], object], end: Callable[[], object], condition: str) -> None:
    """The whole life of a condition, looked at twice at every turn."""
    assert watch(now=NOW) == []
    begin()
    assert len([*watch(now=NOW), *watch(now=NOW)]) == 1
    assert conditions() == [condition]
    real_time_passes(20 * MINUTE)
    a_worker()
    assert watch(now=NOW) == []
    end()
    assert len([*watch(now=NOW), *watch(now=NOW)]) == 1
    assert [alert.kind for alert in Alert.objects.order_by("pk")] == ["trouble", "over"]
    assert all(alert.headline and alert.text for alert in Alert.objects.all())


# --- No poll has succeeded ---------------------------------------------------------------------


def watched(now: datetime = NOW, name: str = "A launch", tweet: str = "100") -> Campaign:
    """A campaign that has just been read, as the watch sees it."""
    campaign = a_campaign([tweet], name=name, now=now)
    poll(now, post(tweet, likes=1))
    assert conditions(now) == []
    return campaign


def looks_until(end: datetime, start: datetime = NOW) -> list[str]:
    """The watch looks every minute of a quiet time; returns what holds at its end."""
    at, found = start, list[str]()
    while at < end:
        at += MINUTE
        found = conditions(at)
    return found


def test_no_poll_for_two_intervals_is_told_and_the_next_one_ends_it() -> None:
    watched()
    assert looks_until(NOW + 2 * INTERVAL) == []
    late = NOW + 2 * INTERVAL + MINUTE
    (trouble,) = troubles(now=late)
    assert trouble.headline == (
        "No poll has succeeded since 2 June, 14:00 UTC: 1 campaign gets no new data."
    )
    assert "A launch (last read 2 June, 14:00 UTC)" in trouble.text
    assert len(watch(now=late)) == 1
    poll(late, post("100", likes=2))
    assert len(watch(now=late)) == 1
    assert Alert.objects.get(kind="over").headline == "Polls succeed again."


def test_all_campaigns_are_one_incident_that_names_them() -> None:
    for number in range(7):
        watched(name=f"Launch {number}", tweet=str(100 + number))
    (trouble,) = troubles(now=NOW + 2 * INTERVAL + MINUTE)
    assert "7 campaigns get no new data" in trouble.headline
    assert "Launch 4 (last" in trouble.text and "and 2 more" in trouble.text


def test_a_tweet_that_is_gone_has_been_read_all_the_same() -> None:
    watched()
    poll(NOW + INTERVAL, missing=["100"])
    assert conditions(NOW + 2 * INTERVAL + MINUTE) == []


def test_a_campaign_that_was_never_read_is_told_two_intervals_after_it_began() -> None:
    a_campaign()
    assert looks_until(NOW + 2 * INTERVAL) == []
    assert "never read" in troubles(now=NOW + 2 * INTERVAL + 2 * MINUTE)[0].text


@pytest.mark.parametrize(
    "draft",
    [{"starts_at": NOW + 9 * HOUR}, {"ends_at": NOW + MINUTE}],
    ids=["not begun", "over"],
)
def test_outside_its_window_nobody_waits_for_a_campaign(draft: dict[str, Any]) -> None:
    a_campaign(**draft)
    assert looks_until(NOW + 3 * INTERVAL) == []


def test_a_paused_campaign_is_not_missed_and_after_it_is_resumed_it_has_time() -> None:
    campaign = watched()
    pause(campaign)
    real_time_passes(3 * HOUR)
    assert conditions(NOW + 3 * HOUR) == []
    resume(campaign, now=NOW + 3 * HOUR)
    assert conditions(NOW + 3 * HOUR) == []
    assert looks_until(NOW + 3 * HOUR + INTERVAL, NOW + 3 * HOUR) == []
    assert conditions(NOW + 3 * HOUR + INTERVAL + MINUTE) == [Condition.UNREAD]


def test_after_a_standstill_socap_has_one_interval_to_read_again() -> None:
    watched()
    real_time_passes(5 * HOUR)
    started = NOW + 5 * HOUR
    assert conditions(started) == looks_until(started + INTERVAL, started) == []
    assert conditions(started + INTERVAL + MINUTE) == [Condition.UNREAD]


def test_workers_that_die_again_and_again_do_not_begin_anew_each_time() -> None:
    watched()
    for minutes in range(1, 62):
        real_time_passes(MINUTE)
        found = conditions(NOW + minutes * MINUTE)
    assert found == [Condition.UNREAD]


def test_the_poll_interval_is_the_one_that_holds_now() -> None:
    watched()
    change_policy(poll_interval_minutes=5)
    assert conditions(NOW + 11 * MINUTE) == [Condition.UNREAD]


def test_polls_every_minute_are_not_missed_before_the_schedule_could_start_two() -> None:
    watched()
    change_policy(poll_interval_minutes=1)
    assert conditions(NOW + 3 * MINUTE) == []
    assert conditions(NOW + 4 * MINUTE) == [Condition.UNREAD]


def test_on_a_fast_clock_a_poll_still_has_a_real_minute() -> None:
    watched()
    with override_settings(SOCAP_CLOCK=Clock(speed=60 * 60)):
        assert conditions(NOW + 59 * HOUR) == []
        assert conditions(NOW + 61 * HOUR) == [Condition.UNREAD]


def test_who_knows_that_the_key_is_refused_is_not_told_that_polls_fail() -> None:
    watched()
    refuse(ErrorKind.BAD_KEY)
    assert conditions(NOW + 2 * INTERVAL + MINUTE) == [Condition.KEY_REFUSED]


def test_missing_polls_are_not_over_because_their_cause_is_found() -> None:
    watched()
    late = NOW + 2 * INTERVAL + MINUTE
    watch(now=late)
    refuse(ErrorKind.BAD_KEY)
    assert set(conditions(late)) == {Condition.UNREAD, Condition.KEY_REFUSED}


def test_vigil_is_kept_over_what_is_watched_only() -> None:
    campaign = watched()
    assert CampaignWatch.objects.get().campaign == campaign
    campaign.delete()
    assert not CampaignWatch.objects.exists()


# --- The provider ------------------------------------------------------------------------------


def refuse(kind: ErrorKind, since: timedelta = MINUTE) -> None:
    Breaker(SOURCE).trip("Unauthorized", kind=kind)
    Circuit.objects.update(opened_at=datetime.now(UTC) - since)


def answer() -> None:
    Breaker(SOURCE).close()


@pytest.mark.parametrize(
    ("kind", "condition", "words"),
    [
        (ErrorKind.BAD_KEY, Condition.KEY_REFUSED, "refuses the API key"),
        (ErrorKind.OUT_OF_CREDITS, Condition.OUT_OF_CREDITS, "credits are out"),
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
    assert [warning.kind for warning in warnings()] == [Condition.KEY_REFUSED]


def test_between_two_tries_the_trouble_is_not_over() -> None:
    refuse(ErrorKind.BAD_KEY)
    watch(now=NOW)
    Circuit.objects.update(open_until=datetime.now(UTC) - timedelta(seconds=1))
    assert Breaker(SOURCE).state().open_until is None
    assert watch(now=NOW) == []


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
    assert "1,000 are left, and 6,000 are spent in an hour" in told.headline


def test_credits_for_more_than_an_hour_are_no_trouble() -> None:
    read_balance((20, 9_000), (10, 8_000), (0, 7_000))
    assert conditions() == []


def test_low_credits_are_not_over_when_they_are_out() -> None:
    read_balance((20, 3_000), (10, 2_000), (0, 1_000))
    watch(now=NOW)
    real_time_passes(2 * HOUR)
    a_worker()
    read_balance((10, 0), (0, 0))
    assert conditions() == [Condition.CREDITS_LOW]
    refuse(ErrorKind.OUT_OF_CREDITS)
    assert set(conditions()) == {Condition.OUT_OF_CREDITS, Condition.CREDITS_LOW}


def test_around_one_hour_low_credits_do_not_come_and_go() -> None:
    read_balance((10, 6_900), (0, 5_900))
    assert len(watch(now=NOW)) == 1
    BalanceReading.objects.all().delete()
    read_balance((10, 7_200), (0, 6_200))
    assert watch(now=NOW) == []


# --- Channels and jobs -------------------------------------------------------------------------


def a_recipient(address: str = "https://hooks.example.com/services/T/B/secret") -> Recipient:
    channel, _ = Channel.objects.get_or_create(
        name="launch room", defaults={"kind": "slack", "created_at": NOW}
    )
    return Recipient.objects.create(channel=channel, address=address)


def fail(recipient: Recipient, error: str = "HTTP 404: no_service") -> None:
    recipient.failed_at, recipient.last_error = datetime.now(UTC), error
    recipient.save()


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
    assert {trouble.subject for trouble in troubles(now=NOW)} == {str(first.pk), str(second.pk)}
    first.channel.active = False
    first.channel.save()
    assert conditions() == []


def give_up(tweet: str, error: str) -> int:
    wake_list(tweet, Action.REPLY)
    job_id = jobs(limit=1)[0].id
    run_sql(f"UPDATE procrastinate_jobs SET status = 'failed' WHERE id = {job_id}")
    fail_job(job_id, error, kind="bug", give_up=True)
    return job_id


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
    assert "ended without a word" in jobs(limit=1)[0].error
    assert retry_job(job_id)
    assert conditions() == []


def test_a_job_that_the_machine_keeps_from_running_is_told_after_ten_minutes() -> None:
    wake_list("1", Action.REPLY)

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


# --- The workers -------------------------------------------------------------------------------


def no_workers() -> None:
    run_sql("DELETE FROM procrastinate_workers")


def test_a_dead_worker_is_told_by_the_web_process_once_and_is_over_once() -> None:
    monitor, at = WorkerMonitor(started_at=0.0), GRACE_SECONDS + 30
    assert monitor.look(at=at) == []
    run_sql("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 minute'")
    assert [len(monitor.look(at=at + seconds)) for seconds in (30, 60, 90)] == [0, 1, 0]
    real_time_passes(20 * MINUTE)
    a_worker()
    assert [len(monitor.look(at=at + seconds)) for seconds in (120, 150)] == [1, 0]
    assert watch(now=NOW) == []
    assert [alert.kind for alert in Alert.objects.order_by("pk")] == ["trouble", "over"]


def test_a_worker_that_is_half_started_does_not_miss_itself() -> None:
    no_workers()
    a_worker(parts=["alerts"])
    assert watch(now=NOW) == []
    monitor = WorkerMonitor(started_at=0.0)
    assert [monitor.look(at=seconds) for seconds in (30, 90, 150)] == [[], [], []]


def test_a_worker_that_is_started_again_is_not_missed() -> None:
    monitor = WorkerMonitor(started_at=0.0)
    for seconds in range(200, 500, 60):
        no_workers()
        assert monitor.look(at=seconds) == []
        a_worker()
        assert monitor.look(at=seconds + 30) == []
    assert not Alert.objects.exists()


def test_a_web_process_that_starts_before_its_worker_waits_for_minutes() -> None:
    no_workers()
    monitor = WorkerMonitor(started_at=0.0)
    assert [len(monitor.look(at=at)) for at in (1, 90, 179, 181, 210)] == [0, 0, 0, 1, 0]


def test_two_web_processes_tell_of_a_dead_worker_once() -> None:
    no_workers()
    first, second = WorkerMonitor(started_at=0.0), WorkerMonitor(started_at=10.0)
    told = [first.look(at=at) + second.look(at=at) for at in (180, 210, 240)]
    assert [len(alerts) for alerts in told] == [0, 1, 0]


@pytest.mark.django_db(transaction=True)
def test_two_workers_that_look_at_once_tell_once(empty_queue: None) -> None:
    a_worker()
    watched()
    refuse(ErrorKind.OUT_OF_CREDITS)
    give_up("1", "HTTP 500")
    fail(a_recipient())
    gate, made, errors = threading.Barrier(2), list[int](), list[BaseException]()

    def run() -> None:
        try:
            gate.wait()
            made.extend(watch(now=NOW))
        except BaseException as error:
            errors.append(error)
        finally:
            connections.close_all()

    for _ in range(3):
        threads = [threading.Thread(target=run) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        gate.reset()
    assert errors == []
    assert len(made) == Alert.objects.count() == 3


def test_the_watch_looks_every_thirty_seconds_beside_the_alerts() -> None:
    assert (look.name, look.queue) == ("collection.watch", "alerts")


# --- Pages -------------------------------------------------------------------------------------


def test_pages_warn_of_what_operators_are_told() -> None:
    watched()
    watch(now=NOW + 2 * INTERVAL + MINUTE)
    no_workers()
    assert [warning.kind for warning in warnings()] == [Condition.NO_WORKER, Condition.UNREAD]


def test_the_dashboard_asks_three_questions_for_its_warnings(
    django_assert_num_queries: Callable[[int], Client],
) -> None:
    fail(a_recipient())
    give_up("1", "HTTP 500")
    watch(now=NOW)
    with django_assert_num_queries(3):  # type: ignore[attr-defined]
        assert len(warnings()) == 2
