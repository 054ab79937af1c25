"""Versions of a campaign's report: asked for, made by a job, frozen, released."""

import logging
from collections.abc import Callable
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Max

from socap.campaigns.models import Campaign
from socap.lib.database.queue import enqueue
from socap.reports.composition.composer import Composed, ask_for_avatars, compose
from socap.reports.composition.content import Content
from socap.reports.composition.plan import Plan
from socap.reports.formats.report_json import checksum
from socap.reports.models import ReportFile, ReportVersion
from socap.reports.versions.chart_drawing import draw_charts
from socap.reports.versions.plans import defaults_of, plan_of

logger = logging.getLogger(__name__)

State = ReportVersion.State
QUEUE, MAKE, RELEASE = "reports", "reports.make", "reports.release"
# Somebody waits for it, so only reading counters goes before; and one at a time, so that those that
# are made at once take a worker one place, and not all.
PRIORITY, ONE_AT_A_TIME = 35, "reports"
MOST_WAITING = 3
UNMADE = (State.QUEUED, State.MAKING, State.FAILED)
IN_WORK = (State.QUEUED, State.MAKING, State.CHECKING)


class TooMany(Exception):
    """So many versions are being made already that another one would only wait."""


class NotReleasable(Exception):
    """The version is not a draft; the text says what it is instead."""


def request_version(
    campaign: Campaign,
    *,
    by: str,
    now: datetime,
    removed: tuple[str, ...] = (),
    deliver: str = "",
    may_wait: bool = False,
) -> ReportVersion:
    """Queues a new version, composed as the plan is now. Raises `TooMany` unless it `may_wait`.

    `removed` is what was taken out since the version before, `deliver` whom to mail it to.
    """
    with transaction.atomic():
        Campaign.objects.select_for_update(no_key=True).get(pk=campaign.pk)
        versions = ReportVersion.objects.filter(campaign=campaign)
        waiting = versions.filter(state__in=[State.QUEUED, State.MAKING])
        if not may_wait and waiting.count() >= MOST_WAITING:
            raise TooMany("Wait until the versions that are being made are finished.")
        plan, _ = plan_of(campaign)
        number = (versions.aggregate(last=Max("number"))["last"] or 0) + 1
        version = ReportVersion.objects.create(
            campaign=campaign,
            number=number,
            plan=plan.model_dump(mode="json"),
            removed=list(removed),
            deliver=deliver,
            author=by,
            requested_at=now,
        )
        _enqueue(version)
    return version


def retry_version(version: ReportVersion) -> None:
    """Queues a version once more that failed, or whose job was lost; one that waits waits on."""
    with transaction.atomic():
        unmade = ReportVersion.objects.filter(pk=version.pk, state__in=UNMADE)
        if unmade.update(state=State.QUEUED, error="", progress=0, step=""):
            _enqueue(version)


def make_version(
    version_id: int,
    *,
    now: datetime,
    deliver: Callable[[ReportVersion], None] = lambda version: None,
) -> ReportVersion | None:
    """Makes a version that is not made yet, whole or not at all; returns it, None if there is nothing to do.

    Once it is made it stays as it is, however often the job runs. What `deliver` queues is stored with
    it, so that a crash neither loses nor repeats it.
    """
    version = ReportVersion.objects.select_related("campaign").filter(pk=version_id).first()
    if version is None or version.state not in (State.QUEUED, State.MAKING):
        return None
    report = _progress_of(version)
    report(1, "rows")
    composed = compose_version(version, now=now, progress=report)
    report(70, "charts")
    content, charts = draw_charts(composed.content)
    report(95, "storing")
    _store(version, content, composed, charts, deliver=deliver, now=now)
    version.refresh_from_db()
    logger.info(
        "report made",
        extra={"action": "report", "campaign": version.campaign_id, "version": version.number},
    )
    return version


def ask_for_pictures(version_id: int, *, now: datetime) -> bool:
    """Puts down the pictures of those that the version will show; returns whether it will be made."""
    version = ReportVersion.objects.select_related("campaign").filter(pk=version_id).first()
    if version is None or version.state not in (State.QUEUED, State.MAKING):
        return False
    ask_for_avatars(version.campaign, _plan_in(version), now=now)
    return True


def compose_version(
    version: ReportVersion,
    *,
    now: datetime,
    progress: Callable[[int, str], None] = lambda share, step: None,
) -> Composed:
    defaults, logo = defaults_of(version.campaign)
    return compose(
        version.campaign,
        _plan_in(version),
        defaults.brand,
        number=version.number,
        author=version.author,
        now=now,
        logo=logo,
        removed=version.removed,
        progress=progress,
    )


def fail_version(version_id: int, error: str) -> None:
    """Notes why a version could not be made."""
    waiting = ReportVersion.objects.filter(pk=version_id, state__in=[State.QUEUED, State.MAKING])
    waiting.update(state=State.FAILED, error=error, step="")


def request_release(version: ReportVersion, *, by: str) -> None:
    """Queues the check that precedes a release. Raises `NotReleasable`."""
    with transaction.atomic():
        _change_draft(version, State.DRAFT, state=State.CHECKING, released_by=by)
        key = f"{RELEASE} {version.pk}"
        enqueue(RELEASE, key=key, priority=PRIORITY, version_id=version.pk)


def release(version: ReportVersion, *, now: datetime) -> None:
    """Lets clients see a version that has been checked. Raises `NotReleasable`."""
    _change_draft(version, State.CHECKING, state=State.RELEASED, released_at=now, error="")


def end_check(version_id: int, error: str) -> None:
    """Ends a check without a release; `error` says why."""
    checked = ReportVersion.objects.filter(pk=version_id, state=State.CHECKING)
    checked.update(state=State.DRAFT, error=error)


def _change_draft(version: ReportVersion, before: str, **changes: object) -> None:
    found = ReportVersion.objects.filter(pk=version.pk, state=before)
    changed = found.update(**changes)
    version.refresh_from_db()
    if not changed:
        raise NotReleasable(f"Version {version.number} is {version.state}, and not a draft.")


def newest_released(campaign: Campaign) -> ReportVersion | None:
    return ReportVersion.objects.filter(campaign=campaign, state=State.RELEASED).first()


def content_of(version: ReportVersion) -> Content:
    """Returns the frozen content. Raises ValueError while it is not made."""
    if version.content is None:
        raise ValueError(f"version {version.number} is not made yet")
    return Content.model_validate(version.content)


def files_of(version: ReportVersion, folder: str) -> dict[str, bytes]:
    """Returns the stored files below `folder`, such as `rows/`, by name without it."""
    found = ReportFile.objects.filter(version=version, name__startswith=folder)
    return {one.name.removeprefix(folder): bytes(one.data) for one in found}


def _store(
    version: ReportVersion,
    content: Content,
    composed: Composed,
    charts: dict[str, bytes],
    *,
    deliver: Callable[[ReportVersion], None],
    now: datetime,
) -> None:
    files = {
        f"assets/{name}": data for name, data in (*composed.assets.items(), *charts.items())
    } | {f"rows/{name}": data for name, data in composed.rows.items()}
    with transaction.atomic():
        made = ReportVersion.objects.filter(pk=version.pk, state__in=[State.QUEUED, State.MAKING])
        # Of two runs of the job, as after a crash, one stores its work.
        if not made.select_for_update().update(
            state=State.DRAFT,
            content=content.model_dump(mode="json"),
            checksum=checksum(content),
            as_of=content.as_of,
            made_at=now,
            progress=100,
            step="",
            error="",
        ):
            return
        ReportFile.objects.bulk_create(
            ReportFile(version=version, name=name, data=data, size=len(data))
            for name, data in files.items()
        )
        version.refresh_from_db()
        deliver(version)


def _plan_in(version: ReportVersion) -> Plan:
    return Plan.model_validate(version.plan)


def _enqueue(version: ReportVersion) -> None:
    key = f"{MAKE} {version.pk}"
    enqueue(MAKE, key=key, lock=ONE_AT_A_TIME, priority=PRIORITY, version_id=version.pk)


def _progress_of(version: ReportVersion) -> Callable[[int, str], None]:
    """Returns what notes the progress at once, also while the rows are read in a transaction."""

    def note(share: int, step: str) -> None:
        if connection.in_atomic_block:
            own = connection.copy()
            try:
                with own.cursor() as cursor:
                    cursor.execute(PROGRESS, [share, step, version.pk])
            finally:
                own.close()
        else:
            with connection.cursor() as cursor:
                cursor.execute(PROGRESS, [share, step, version.pk])

    return note


PROGRESS = """UPDATE reports_reportversion SET state = 'making', progress = %s, step = %s
    WHERE id = %s AND state IN ('queued', 'making')"""
