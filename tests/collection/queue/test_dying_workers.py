"""Real worker processes that are killed with a job in hand, or lose the database under it."""

import asyncio
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connection

from socap.collection.health.status import JobStatus, heartbeat, job_counts, jobs
from socap.collection.models import JobFailure, WorkerPart
from socap.collection.polling.schedule import sync_people
from socap.collection.queue.job_queue import JobQueue
from socap.collection.queue.stalled_jobs import rescue_stalled_jobs
from socap.collection.queue.worker_parts import Part, run_worker_part
from socap.collection.queue.workers import options, worker_app
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from tests.builders import database_url

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(180)]


@pytest.fixture
def silent_provider() -> Iterator[str]:
    """Takes every call and answers none."""
    server = socket.create_server(("127.0.0.1", 0))
    taken: list[socket.socket] = []

    def take() -> None:
        while True:
            try:
                taken.append(server.accept()[0])
            except OSError:
                return

    threading.Thread(target=take, daemon=True).start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}"
    server.close()
    for call in taken:
        call.close()


@pytest.fixture
def start_worker(
    silent_provider: str, empty_queue: None
) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "socap.settings",
        "DATABASE_URL": database_url(),
        "SOCAP_DATA_DIR": str(settings.SOCAP_DATA_DIR),
        "TWITTER_API_URL": silent_provider,
        "TWITTER_API_KEY": "demo",
    }
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        started.append(
            subprocess.Popen([sys.executable, "-m", "socap.cli", "worker"], env=environment)
        )
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


def wait_for(condition: Callable[[], bool], patience: float = 40) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, "it did not come about in time"
        time.sleep(0.1)


def a_person_to_be_read() -> None:
    store_people([Entry(username="ann", weight=1)], now=datetime.now(UTC))
    sync_people(queue=JobQueue())


def test_a_job_that_kills_every_worker_is_given_up_in_the_end(
    start_worker: Callable[[], subprocess.Popen[bytes]],
) -> None:
    a_person_to_be_read()
    deaths = 3
    for death in range(deaths):
        worker = start_worker()
        wait_for(lambda: job_counts()["processing"] == 1)
        worker.kill()
        worker.wait()
        time.sleep(1)
        rescue_stalled_jobs(stalled_after=0.5, most_deaths=deaths)
        [row] = jobs()
        known = JobFailure.objects.get(job_id=row.id)
        assert known.given_up if death + 1 == deaths else known.deaths == death + 1
    assert row.status is JobStatus.FAILED
    assert f"died {deaths} times" in row.error


def test_a_worker_whose_sessions_are_ended_goes_on_as_a_whole(
    start_worker: Callable[[], subprocess.Popen[bytes]],
) -> None:
    worker = start_worker()
    wait_for(lambda: heartbeat()[0] == 1)
    for _ in range(10):
        with connection.cursor() as cursor:
            cursor.execute(
                """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                   WHERE pid <> pg_backend_pid() AND datname = current_database()"""
            )
        time.sleep(0.3)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_workers")  # whoever lives registers anew
    wait_for(lambda: heartbeat()[0] == 1)
    assert worker.poll() is None


def test_a_worker_begins_its_timetable_again_when_the_clock_is_set_back(empty_queue: None) -> None:
    behind = 0.0

    async def numbers() -> list[int]:
        return await sync_to_async(lambda: list(WorkerPart.objects.values_list("pk", flat=True)))()

    async def another(than: list[int]) -> list[int]:
        while (found := await numbers()) == than:
            await asyncio.sleep(0.2)
        return found

    async def scenario() -> None:
        nonlocal behind
        async with worker_app() as app:
            working = asyncio.create_task(
                run_worker_part(
                    app,
                    Part.ALERTS,
                    uuid4(),
                    options(["nothing"]),
                    wall=lambda: time.time() - behind,
                )
            )
            first = await another([])
            behind = 7200.0
            assert len(await another(first)) == 2
            working.cancel()
            with suppress(asyncio.CancelledError):
                await working

    asyncio.run(asyncio.wait_for(scenario(), 60))
