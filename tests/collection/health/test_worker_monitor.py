"""Dead workers are told of by the web process, once; and two that look at once tell once."""

import threading

import pytest
from django.db import connections

from socap.alerts.models import Alert
from socap.collection.health.watch import update_incidents
from socap.collection.health.worker_monitor import GRACE_SECONDS, WorkerMonitor
from socap.collection.queue.tasks import run_health_checks
from socap.sources.base import ErrorKind
from tests.builders import MINUTE, NOW, a_worker
from tests.collection.health.problems import (
    a_recipient,
    fail,
    give_up,
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


def test_a_dead_worker_is_told_by_the_web_process_once_and_is_over_once() -> None:
    monitor, at = WorkerMonitor(started_at=0.0), GRACE_SECONDS + 30
    assert monitor.check(at=at) == []
    run_sql("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 minute'")
    assert [len(monitor.check(at=at + seconds)) for seconds in (30, 60, 90)] == [0, 1, 0]
    real_time_passes(20 * MINUTE)
    a_worker()
    assert [len(monitor.check(at=at + seconds)) for seconds in (120, 150)] == [1, 0]
    assert update_incidents(now=NOW) == []
    assert [alert.kind for alert in Alert.objects.order_by("pk")] == ["trouble", "over"]


def test_a_worker_that_is_half_started_does_not_miss_itself() -> None:
    no_workers()
    a_worker(parts=["alerts"])
    assert update_incidents(now=NOW) == []
    monitor = WorkerMonitor(started_at=0.0)
    assert [monitor.check(at=seconds) for seconds in (30, 90, 150)] == [[], [], []]


def test_a_worker_that_is_started_again_is_not_missed() -> None:
    monitor = WorkerMonitor(started_at=0.0)
    for seconds in range(200, 500, 60):
        no_workers()
        assert monitor.check(at=seconds) == []
        a_worker()
        assert monitor.check(at=seconds + 30) == []
    assert not Alert.objects.exists()


def test_a_web_process_that_starts_before_its_worker_waits_for_minutes() -> None:
    no_workers()
    monitor = WorkerMonitor(started_at=0.0)
    assert [len(monitor.check(at=at)) for at in (1, 90, 179, 181, 210)] == [0, 0, 0, 1, 0]


def test_two_web_processes_tell_of_a_dead_worker_once() -> None:
    no_workers()
    first, second = WorkerMonitor(started_at=0.0), WorkerMonitor(started_at=10.0)
    told = [first.check(at=at) + second.check(at=at) for at in (180, 210, 240)]
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
            made.extend(update_incidents(now=NOW))
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
    assert (run_health_checks.name, run_health_checks.queue) == ("collection.watch", "alerts")
