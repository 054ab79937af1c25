"""Fetches the profiles of accounts suggested for the important list, as many as one call returns."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from socap.analytics.people.suggestions import profile_queue
from socap.collection.health.status import JobRow, JobStatus, jobs
from socap.collection.provider.client import Provider
from socap.collection.provider.prices import Cost, offers
from socap.collection.queue.jobs import JobType
from socap.people.suggested_accounts import record_missing, record_profiles
from socap.sources.base import ErrorKind, SourceError
from socap.sources.traits import Endpoint

WAITING = (JobStatus.PENDING, JobStatus.RETRYING, JobStatus.PROCESSING)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchPlan:
    """The profiles that the next call would fetch, and its cost; `unknown` were never fetched."""

    account_ids: tuple[str, ...]
    unknown: int
    cost: Cost


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchState:
    """The newest fetch: whether it is still waiting or running, and why it failed, if it did."""

    is_running: bool
    problem: str


def plan_fetch() -> FetchPlan | None:
    """Returns the next call, or None if there is nothing to fetch or nobody offers profiles.

    A call for the unknown profiles alone is filled up with the oldest ones where that is cheaper, as
    it is with a provider that gives a discount on a full call.
    """
    offer = offers().get(Endpoint.USERS)
    if offer is None:
        return None
    queue = profile_queue(limit=offer.traits.users_batch)
    full = queue.account_ids
    unknown = full[: queue.unknown]
    wanted = min(
        unknown or full, full, key=lambda ids: offer.call(Endpoint.USERS, len(ids)).dollars
    )
    if not wanted:
        return None
    return FetchPlan(
        account_ids=wanted,
        unknown=len(unknown),
        cost=offer.call(Endpoint.USERS, len(wanted)),
    )


def fetch_profiles(account_ids: Sequence[str], *, provider: Provider) -> int:
    """Fetches and stores the profiles, and marks those that did not come; returns how many came."""
    try:
        found = provider.users(account_ids)
    except SourceError as error:
        if error.kind is not ErrorKind.GONE:
            raise
        found = {}  # none of them exists any more
    now = settings.SOCAP_CLOCK.now()
    record_profiles(found.values(), now=now)
    record_missing(set(account_ids) - set(found), now=now)
    return len(found)


def fetch_state() -> FetchState:
    newest = jobs(job_type=JobType.PROFILES, limit=1)
    if not newest:
        return FetchState(is_running=False, problem="")
    job: JobRow = newest[0]
    return FetchState(
        is_running=job.status in WAITING,
        problem="" if job.status is JobStatus.COMPLETED else job.error,
    )
