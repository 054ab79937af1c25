"""Queues the jobs of the collection: lists, counters, followings, profiles and what pages wait for."""

import json
from collections.abc import Sequence
from hashlib import blake2s

from socap.collection.pace.paced_tweets import ListToRead
from socap.collection.provider.window_openings import list_opens_at
from socap.collection.queue.jobs import LIST_JOB, JobType, list_priority
from socap.lib.database.queue import NewJob, enqueue, enqueue_all
from socap.sources.base import Action

# Below metrics only: it is one short job at a time, and people are looking at the page.
PAGES_WAIT_PRIORITY = 35


class JobQueue:
    """Implements `schedule.Queue` with Procrastinate."""

    def metrics(self, tweet_ids: list[str]) -> bool:
        return enqueue(
            JobType.METRICS.task_name,
            key=_metrics_key(tweet_ids),
            priority=JobType.METRICS.priority,
            tweet_ids=tweet_ids,
        )

    def lists(self, lists: Sequence[ListToRead]) -> int:
        return queue_list_jobs(lists)

    def followings(self, person_id: int) -> bool:
        return enqueue(
            JobType.FOLLOWINGS.task_name,
            key=f"followings:{person_id}",
            priority=JobType.FOLLOWINGS.priority,
            person_id=person_id,
        )

    def profiles(self, account_ids: Sequence[str]) -> bool:
        """Queues one call for these profiles, unless another one is waiting."""
        return enqueue(
            JobType.PROFILES.task_name,
            key="profiles",
            priority=JobType.PROFILES.priority,
            account_ids=list(account_ids),
        )


def queue_list_job(tweet_id: str, action: Action, worth: float | None = None) -> bool:
    """Queues the job that reads this list, unless it is waiting; for `worth` see `list_priority`."""
    return queue_list_jobs([ListToRead(tweet_id=tweet_id, action=action, worth=worth)]) == 1


def queue_list_jobs(lists: Sequence[ListToRead]) -> int:
    """Queues the jobs that read these lists, unless they are waiting; returns how many."""
    return enqueue_all(
        [
            NewJob(
                task=LIST_JOB[one.action].task_name,
                key=f"{LIST_JOB[one.action].value}:{one.tweet_id}",
                priority=list_priority(one.action, one.worth),
                at=list_opens_at(one.action, one.tweet_id),
                arguments={"tweet_id": one.tweet_id},
            )
            for one in lists
        ]
    )


def queue_avatars() -> bool:
    """Queues the job that fetches the profile pictures that pages wait for."""
    key = "collection.avatars"
    return enqueue(key, key=key, priority=PAGES_WAIT_PRIORITY)


def queue_own_account_lookup() -> bool:
    """Queues the lookup of own accounts that nobody waited for."""
    key = "collection.own_accounts"
    return enqueue(key, key=key, priority=PAGES_WAIT_PRIORITY, timestamp=0)


def _metrics_key(tweet_ids: list[str]) -> str:
    """Returns a queueing key unique to the set of tweets."""
    work = json.dumps(sorted(tweet_ids))
    return f"metrics:{blake2s(work.encode(), digest_size=16).hexdigest()}"
