"""The queue is worked off and its jobs are listed and retried."""

import asyncio
import gc
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from asgiref.sync import sync_to_async
from django.db import connection, connections

from socap.collection.provider import client
from socap.collection.provider.client import close_providers
from socap.collection.queue.tasks import followings

from .conftest import Api

pytestmark = pytest.mark.django_db


@pytest.fixture
def empty_queue(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing of the workers in this process outlives its test."""
    monkeypatch.setattr(client, "FIRST_BACKOFF", 0.01)  # a provider that is not there
    close_providers()
    yield
    close_providers()
    asyncio.run(sync_to_async(connections.close_all)())  # of the thread that lives on
    gc.collect()  # what was left open is told here, and not in another test


# Jobs run in threads of their own, which see only what is committed.
works_off = pytest.mark.django_db(transaction=True)


def counts(api: Api) -> dict[str, int]:
    return {k: v for k, v in api("get", "/workers/status")[1]["jobs"].items() if v}


@works_off
def test_the_queue_is_worked_off_here_and_now(empty_queue: None) -> None:
    """Jobs of people who have left the list end without a call, so that no provider is needed."""
    api = Api()
    for person_id in range(1, 6):
        followings.defer(person_id=person_id)
    assert counts(api) == {"pending": 5}
    answer = api("post", "/workers/run", {"maxJobs": 2, "concurrency": 1})[1]
    assert answer == {"processed": 2, "completed": 2, "failed": 0, "waiting": 0}
    assert counts(api) == {"pending": 3, "completed": 2}
    response = api.client.generic("POST", "/api/socap/workers/run")
    assert response.json()["completed"] == 3, "the body may be left out"
    assert api("post", "/workers/run", {})[1]["processed"] == 0
    status, answer = api("post", "/workers/run", {"maxJobs": 0})
    assert (status, list(answer["fields"])) == (422, ["maxJobs"])


def sessions() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
        return int(cursor.fetchone()[0])


@works_off
def test_working_off_leaves_no_database_session_behind(empty_queue: None) -> None:
    """A web process answers thousands of these; PostgreSQL has about a hundred places."""
    api, before = Api(), sessions()
    for _ in range(3):
        for person_id in range(4):
            followings.defer(person_id=person_id)
        assert api("post", "/workers/run", {})[1]["processed"] == 4
    deadline = time.monotonic() + 2
    while sessions() > before + 1 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert sessions() <= before + 1, "one may stay, of the thread that lives on"


@works_off
def test_failed_and_retrying_jobs_are_listed_with_their_error_and_retried_by_hand(
    empty_queue: None, caplog: pytest.LogCaptureFixture
) -> None:
    api = Api()
    for retries in (0, 3):
        followings.defer(person_id="nobody", max_retries=retries)  # type: ignore[arg-type]
    answer = api("post", "/workers/run", {"maxJobs": 2})[1]
    assert (answer["processed"], answer["failed"]) == (2, 2)
    assert counts(api) == {"failed": 1, "retrying": 1}
    [failed] = api("get", "/workers/jobs?status=failed")[1]["jobs"]
    [retrying] = api("get", "/workers/jobs?status=retrying")[1]["jobs"]
    assert (failed["type"], failed["subject"], failed["max_retries"]) == ("followings", "nobody", 0)
    assert "ValueError" in failed["error"] and retrying["retry_count"] == 1
    in_two_minutes = datetime.now(UTC) + timedelta(minutes=2)
    assert abs(datetime.fromisoformat(retrying["run_at"]) - in_two_minutes) < timedelta(seconds=60)
    for job in (failed, retrying):
        status, answer = api("post", f"/workers/jobs/{job['id']}/retry")
        assert (status, answer["jobs"][0]["id"]) == (200, job["id"])
        assert answer["jobs"][0]["retry_count"] == 0
    assert api("post", "/workers/run", {"maxJobs": 2})[1]["processed"] == 2


@works_off
def test_jobs_are_paged_newest_first(empty_queue: None) -> None:
    api = Api()
    for person_id in range(5):
        followings.defer(person_id=person_id)
    first = api("get", "/workers/jobs?limit=3")[1]
    second = api("get", f"/workers/jobs?limit=3&cursor={first['next_cursor']}")[1]
    subjects = [job["subject"] for job in first["jobs"] + second["jobs"]]
    assert (subjects, second["next_cursor"]) == (["4", "3", "2", "1", "0"], None)
