"""The query and template context of the jobs page: health, provider usage and jobs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from socap.alerts.incidents import incidents
from socap.campaigns.models import PolledTweet, Tweet
from socap.collection.health.health_checks import no_worker
from socap.collection.health.provider_checks import credentials_unreadable, provider_refuses
from socap.collection.health.provider_status import ProviderStatus, provider_statuses
from socap.collection.health.status import JobRow, JobStatus, heartbeat, job_counts, job_page
from socap.collection.provider.configured_providers import configured_traits
from socap.collection.provider.usage_report import usage_report
from socap.collection.queue.jobs import JobType
from socap.people.models import ImportantPerson
from socap.web.context_processors import real_time_context

PAGE_SIZE = 50
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
class JobQuery:
    """Status, type and position (`cursor`) in the list of jobs."""

    status: JobStatus | None
    type: JobType | None
    cursor: str

    @classmethod
    def read(cls, given: QueryDict) -> "JobQuery":
        """Reads the query; ignores invalid values."""
        status, kind, cursor = (given.get(name, "") for name in ("status", "type", "cursor"))
        return cls(
            status=JobStatus(status) if status in list(JobStatus) else None,
            type=JobType(kind) if kind in list(JobType) else None,
            cursor=cursor,
        )

    def encoded_for(self, status: JobStatus | None, cursor: str | None = "") -> str:
        given = {"status": status or "", "type": self.type or "", "cursor": cursor or ""}
        return urlencode({name: value for name, value in given.items() if value})

    @property
    def encoded(self) -> str:
        return self.encoded_for(self.status, self.cursor)


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The state of workers and provider; times are real."""

    workers: int
    last_heartbeat: datetime | None
    providers: tuple[ProviderStatus, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLine:
    """One job with a readable subject and a link to it."""

    job: JobRow
    subject: str
    url: str

    @property
    def retries(self) -> int:
        """Returns the number of retries, including the next one of a waiting job."""
        ended = self.job.status == JobStatus.FAILED
        return max(0, self.job.retry_count - ended)

    @property
    def may_retry(self) -> bool:
        return self.job.status in (JobStatus.FAILED, JobStatus.RETRYING)


def jobs_context(job_query: JobQuery, *, now: datetime) -> dict[str, Any]:
    """Returns the template context of one page, in a constant number of queries.

    `now` is real time. Raises `BadCursor`.
    """
    counts = job_counts(job_query.type)
    found = job_page(
        status=job_query.status, job_type=job_query.type, cursor=job_query.cursor, limit=PAGE_SIZE
    )
    open_incidents = incidents(only_open=True)
    current = [*no_worker(), *credentials_unreadable(), *provider_refuses()]
    open_kinds = {(incident.kind, incident.subject) for incident in open_incidents}
    return real_time_context(now) | {
        "health": _health(),
        "incidents": [
            *open_incidents,
            *(
                incident
                for incident in current
                if (incident.kind, incident.subject) not in open_kinds
            ),
        ],
        "reports": [usage_report(now=now, traits=traits) for traits in configured_traits()],
        "tabs": [(status, counts[status], job_query.encoded_for(status)) for status in TABS],
        "all_query": job_query.encoded_for(None),
        "all_count": sum(counts.values()),
        "failed": counts[JobStatus.FAILED],
        "job_query": job_query,
        "types": list(JobType),
        "lines": _job_lines(found.rows),
        "older": found.next_cursor and job_query.encoded_for(job_query.status, found.next_cursor),
        "newest": job_query.encoded_for(job_query.status),
    }


def _health() -> Health:
    alive, newest = heartbeat()
    return Health(workers=alive, last_heartbeat=newest, providers=provider_statuses())


def _job_lines(found: Sequence[JobRow]) -> list[JobLine]:
    """Resolves tweets and people to names, with one query per kind."""
    ids = [
        job.subject for job in found if job.type != JobType.FOLLOWINGS and job.subject.isdecimal()
    ]
    person_ids = [
        int(job.subject) for job in found if job.type == JobType.FOLLOWINGS and job.subject
    ]
    authors = dict(Tweet.objects.filter(pk__in=ids).values_list("pk", "author__username"))
    newest = PolledTweet.objects.filter(tweet__in=ids).values_list("tweet")
    campaigns = dict(newest.annotate(campaign=Max("campaign_id")).order_by())
    names = dict(ImportantPerson.objects.filter(pk__in=person_ids).values_list("pk", "username"))
    return [_job_line(job, authors, campaigns, names) for job in found]


def _job_line(
    job: JobRow,
    authors: Mapping[str, str | None],
    campaigns: Mapping[str, int],
    names: Mapping[int, str],
) -> JobLine:
    if job.type == JobType.FOLLOWINGS:
        name = names.get(int(job.subject)) if job.subject else None
        if name is None:
            return JobLine(job=job, subject="someone no longer on the list", url="")
        page = f"{reverse('people')}?{urlencode({'text': name})}"
        return JobLine(job=job, subject=f"@{name}", url=page)
    if not job.subject.isdecimal():
        subject = job.subject.removesuffix("s") if job.subject.startswith("1 ") else job.subject
        return JobLine(job=job, subject=subject, url="")
    author, campaign = authors.get(job.subject), campaigns.get(job.subject)
    subject = f"@{author} · {job.subject}" if author else f"tweet {job.subject}"
    if campaign is None:
        return JobLine(job=job, subject=subject, url="")
    page = reverse("campaign-tweet", args=[campaign, job.subject])
    return JobLine(job=job, subject=subject, url=page)
