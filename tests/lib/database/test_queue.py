"""Jobs that are queued together: each once, at the higher priority, also when two processes do it."""

import pytest
from django.db import connection

from socap.collection.queue.tasks import quotes, replies
from socap.lib.database import queue
from socap.lib.database.queue import NewJob, enqueue, enqueue_all

pytestmark = pytest.mark.django_db


def job(tweet_id: str, priority: int = 1) -> NewJob:
    return NewJob(
        task=replies, key=f"replies:{tweet_id}", priority=priority, arguments={"tweet_id": tweet_id}
    )


def waiting() -> list[tuple[str, str, int]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT queueing_lock, args->>'tweet_id', priority FROM procrastinate_jobs"
            " WHERE status = 'todo' ORDER BY id"
        )
        return list(cursor.fetchall())


def test_jobs_queued_together_are_in_their_order() -> None:
    assert enqueue_all([job("3"), job("1", priority=7), job("2")]) == 3
    assert waiting() == [
        ("replies:3", "3", 1), ("replies:1", "1", 7), ("replies:2", "2", 1),
    ]  # fmt: skip
    assert enqueue_all([]) == 0


def test_what_is_waiting_is_not_queued_again_and_gets_the_higher_priority() -> None:
    enqueue(replies, key="replies:1", priority=5, tweet_id="1")
    enqueue(replies, key="replies:2", priority=5, tweet_id="2")
    assert enqueue_all([job("1", priority=3), job("2", priority=8), job("3")]) == 1
    assert waiting() == [
        ("replies:1", "1", 5), ("replies:2", "2", 8), ("replies:3", "3", 1),
    ]  # fmt: skip


def test_a_key_that_is_given_twice_is_queued_once_at_its_higher_priority() -> None:
    assert enqueue_all([job("1"), job("2"), job("1", priority=4)]) == 2
    assert waiting() == [("replies:1", "1", 4), ("replies:2", "2", 1)]


def test_a_job_that_waits_by_its_lock_alone_counts_as_waiting() -> None:
    """A job that was put back lost its queueing lock if another one held it meanwhile."""
    enqueue(replies, key="replies:1", tweet_id="1")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET queueing_lock = NULL")
    assert enqueue_all([job("1"), job("2")]) == 1


def test_what_another_process_queues_meanwhile_costs_only_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    enqueue(replies, key="replies:2", tweet_id="2")
    seen = queue._waiting_priorities

    def blind_at_first(keys: list[str]) -> dict[str, int]:
        return {} if len(keys) > 1 else seen(keys)

    monkeypatch.setattr(queue, "_waiting_priorities", blind_at_first)
    others = NewJob(task=quotes, key="quotes:1", arguments={"tweet_id": "1"})
    assert enqueue_all([job("1"), job("2"), others]) == 2
    assert [key for key, *_ in waiting()] == ["replies:2", "replies:1", "quotes:1"]
