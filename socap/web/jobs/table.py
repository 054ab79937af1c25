"""What the page of the jobs shows: the engine's health, what it spends, and the jobs themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from socap.alerts.incidents import incidents
from socap.campaigns.models import CampaignTweet, Tweet
from socap.collection.health.health_checks import no_worker
from socap.collection.health.provider_checks import credentials_unreadable, provider_refuses
from socap.collection.health.provider_status import ProviderStatus, provider_statuses
from socap.collection.health.status import JobRow, JobStatus, heartbeat, job_counts, job_page
from socap.collection.provider.provider_selection import configured_traits
from socap.collection.provider.usage_report import usage_report
from socap.collection.queue.jobs import JobType
from socap.people.models import ImportantPerson
from socap.web.context_processors import in_real_time

PAGE = 50
TABS = (
    JobStatus.PROCESSING,
    JobStatus.PENDING,
    JobStatus.RETRYING,
    JobStatus.FAILED,
    JobStatus.COMPLETED,
)
SECTIONS = {
    "job_health": "web/jobs/_health.html",
    "job_usage": "web/jobs/_usage.html",
    "job_list": "web/jobs/_list.html",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which jobs, and where in their list."""

    status: JobStatus | None
    type: JobType | None
    cursor: str

    @classmethod
    def read(cls, given: QueryDict) -> "Wanted":
        """What cannot be read narrows nothing."""
        status, kind, cursor = (given.get(name, "") for name in ("status", "type", "cursor"))
        return cls(
            status=JobStatus(status) if status in list(JobStatus) else None,
            type=JobType(kind) if kind in list(JobType) else None,
            cursor=cursor,
        )

    def query_of(self, status: JobStatus | None, cursor: str | None = "") -> str:
        given = {"status": status or "", "type": self.type or "", "cursor": cursor or ""}
        return urlencode({name: value for name, value in given.items() if value})

    @property
    def query(self) -> str:
        return self.query_of(self.status, self.cursor)


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The engine at a glance. Everything in real time."""

    workers: int
    last_heartbeat: datetime | None
    providers: tuple[ProviderStatus, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One job with what it is about, as people call it."""

    job: JobRow
    subject: str
    url: str

    @property
    def retries(self) -> int:
        """How many tries there were after the first; of a job that waits, the coming one too."""
        ended = self.job.status == JobStatus.FAILED
        return max(0, self.job.retry_count - ended)

    @property
    def may_retry(self) -> bool:
        return self.job.status in (JobStatus.FAILED, JobStatus.RETRYING)


def jobs_context(wanted: Wanted, *, now: datetime) -> dict[str, Any]:
    """The answers for one page; the number of queries does not grow with the jobs. `now` is real.

    Raises `BadCursor`.
    """
    counts = job_counts(wanted.type)
    found = job_page(status=wanted.status, job_type=wanted.type, cursor=wanted.cursor, limit=PAGE)
    noted = incidents(only_open=True)
    at_once = [*no_worker(), *credentials_unreadable(), *provider_refuses()]
    told = {(trouble.kind, trouble.subject) for trouble in noted}
    return in_real_time(now) | {
        "health": _health(),
        "troubles": [
            *noted,
            *(trouble for trouble in at_once if (trouble.kind, trouble.subject) not in told),
        ],
        "reports": [usage_report(now=now, traits=traits) for traits in configured_traits()],
        "tabs": [(status, counts[status], wanted.query_of(status)) for status in TABS],
        "all_query": wanted.query_of(None),
        "all_count": sum(counts.values()),
        "failed": counts[JobStatus.FAILED],
        "wanted": wanted,
        "types": list(JobType),
        "lines": _lines(found.rows),
        "older": found.next_cursor and wanted.query_of(wanted.status, found.next_cursor),
        "newest": wanted.query_of(wanted.status),
    }


def _health() -> Health:
    alive, newest = heartbeat()
    return Health(workers=alive, last_heartbeat=newest, providers=provider_statuses())


def _lines(found: Sequence[JobRow]) -> list[Line]:
    """Tweets and people by their names, in one question each."""
    ids = [
        job.subject for job in found if job.type != JobType.FOLLOWINGS and job.subject.isdecimal()
    ]
    persons = [int(job.subject) for job in found if job.type == JobType.FOLLOWINGS and job.subject]
    authors = dict(Tweet.objects.filter(pk__in=ids).values_list("pk", "author__username"))
    newest = CampaignTweet.objects.filter(tweet__in=ids).values_list("tweet")
    campaigns = dict(newest.annotate(campaign=Max("campaign_id")).order_by())
    names = dict(ImportantPerson.objects.filter(pk__in=persons).values_list("pk", "username"))
    return [_line(job, authors, campaigns, names) for job in found]


def _line(
    job: JobRow,
    authors: Mapping[str, str | None],
    campaigns: Mapping[str, int],
    names: Mapping[int, str],
) -> Line:
    if job.type == JobType.FOLLOWINGS:
        name = names.get(int(job.subject)) if job.subject else None
        if name is None:
            return Line(job=job, subject="somebody who is off the list", url="")
        page = f"{reverse('people')}?{urlencode({'text': name})}"
        return Line(job=job, subject=f"@{name}", url=page)
    if not job.subject.isdecimal():
        subject = "1 tweet" if job.subject == "1 tweets" else job.subject
        return Line(job=job, subject=subject, url="")
    author, campaign = authors.get(job.subject), campaigns.get(job.subject)
    subject = f"@{author} · {job.subject}" if author else f"tweet {job.subject}"
    if campaign is None:
        return Line(job=job, subject=subject, url="")
    page = reverse("campaign-tweet", args=[campaign, job.subject])
    return Line(job=job, subject=subject, url=page)
