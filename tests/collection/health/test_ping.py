"""A dead man's switch hears from SOCAP after a good cycle, and only then."""

import logging
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from django.db import connection
from django.test import override_settings

from socap.campaigns.models import Campaign
from socap.collection.health import ping as switch
from socap.collection.health.ping import ping
from socap.collection.models import RateLimit
from socap.collection.provider.circuit import Breaker
from socap.collection.provider.client import Provider
from socap.collection.queue.tasks import metrics
from socap.simulator import Simulator
from socap.sources.base import ErrorKind
from tests.builders import NOW, a_worker

pytestmark = pytest.mark.django_db


class Switch(HTTPServer):
    """healthchecks.io on loopback: notes what it is asked and answers as it is told."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.asked: list[str] = []
        self.status, self.delay = 200, 0.0
        self.hurry = threading.Event()
        self.url = f"http://127.0.0.1:{self.server_port}/a-secret-id"


class Asked(BaseHTTPRequestHandler):
    server: Switch

    def do_GET(self) -> None:
        self.server.asked.append(f"{self.command} {self.path}")
        if self.server.delay:
            self.server.hurry.wait(self.server.delay)
        self.send_response(self.server.status)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"OK")

    def log_message(self, *_: Any) -> None: ...


@pytest.fixture
def server() -> Iterator[Switch]:
    with Switch() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        with override_settings(SOCAP_PING_URL=running.url):
            yield running
        running.hurry.set()
        running.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def worker(db: None) -> None:
    a_worker()


def a_minute_passes() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE collection_ratelimit SET next_at = next_at - interval '61 s'")


def test_a_good_cycle_is_told_at_most_once_a_minute(server: Switch) -> None:
    assert [ping(now=NOW) for _ in range(3)] == [True, False, False]
    a_minute_passes()
    assert ping(now=NOW)
    assert server.asked == ["GET /a-secret-id"] * 2


def test_while_something_is_the_matter_nothing_is_told(server: Switch) -> None:
    Breaker("twitterapi_io").trip("no", kind=ErrorKind.BAD_KEY)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE collection_circuit SET opened_at = now() - interval '5 min'")
    assert not ping(now=NOW)
    assert server.asked == []
    Breaker("twitterapi_io").close()
    assert ping(now=NOW)


def test_without_an_address_nothing_is_told() -> None:
    assert not ping(now=NOW)
    assert not RateLimit.objects.exists()


def test_a_refusal_is_logged_without_the_secret_address_and_that_is_all(
    server: Switch, caplog: pytest.LogCaptureFixture
) -> None:
    server.status = 500
    assert not ping(now=NOW)
    assert "the ping failed" in caplog.text and "secret" not in caplog.text
    assert [record.__dict__["reason"] for record in caplog.records] == ["HTTP 500"]


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/secret", "http://[bad/secret"])
def test_an_address_where_nobody_answers_is_logged(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    with override_settings(SOCAP_PING_URL=address):
        assert not ping(now=NOW)
    assert "the ping failed" in caplog.text and "secret" not in caplog.text


def test_an_answer_that_does_not_come_is_not_waited_for(
    server: Switch, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert switch.TIMEOUT_SECONDS == 10
    monkeypatch.setattr(switch, "TIMEOUT_SECONDS", 0.2)
    server.delay = 5.0
    with caplog.at_level(logging.WARNING):
        assert not ping(now=NOW)
    assert caplog.records[-1].__dict__["reason"] == "ReadTimeout"


def pings_waiting() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_jobs"
            " WHERE task_name = 'collection.ping' AND status = 'todo'"
        )
        return int(cursor.fetchone()[0])


def test_a_finished_cycle_queues_one_ping_and_half_a_cycle_none(
    server: Switch,
    simulator: Simulator,
    provider: Provider,
    campaign: Campaign,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from procrastinate import JobContext, jobs
    from procrastinate.contrib.django import app

    from socap.collection.queue import tasks

    monkeypatch.setattr(tasks, "provider_for", lambda endpoint: provider)
    job = jobs.Job(id=1, queue="collection", lock=None, queueing_lock=None, task_name="x")
    context = JobContext(app=app, job=job, start_timestamp=0.0, abort_reason=lambda: None)
    tweets = list(campaign.tweets.values_list("pk", flat=True))
    metrics(context, tweets[:1])
    assert pings_waiting() == 0
    for _ in range(2):
        metrics(context, tweets)
    assert pings_waiting() == 1
