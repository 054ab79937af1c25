"""Opens and closes incidents, with one system alert for each beginning and each end."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction

from socap.alerts.models import Alert, Incident
from socap.lib.database.rows import update_row

INCIDENTS_LOCK = 0x50C0A911
# An incident that returns within this time alerts only if it stays for as long.
FLAP_WINDOW = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A current problem that keeps SOCAP from reading or alerting.

    `headline` says in one sentence what happened, `text` what to do, `over` is the headline for when
    it has ended. `subject` tells several of one kind apart. It `replaces` the one of that kind with
    its subject, which then ends without a word.
    """

    kind: str
    subject: str = ""
    headline: str
    text: str = ""
    over: str = ""
    replaces: str = ""


@transaction.atomic
def report(
    current: Sequence[Problem], *, now: datetime, only_kinds: Collection[str] | None = None
) -> list[int]:
    """
    1. Open an incident for each new problem, with an alert unless it ended only recently.
    2. Update the texts of open ones, with an alert for one that returned and stays.
    3. Close those that have ended, with an alert if their beginning had one, or that are replaced.

    Incidents of kinds not in `only_kinds` are left alone. Returns the ids of the new system alerts,
    for the caller to dispatch; `now` is product time.
    """
    _lock_incidents()
    real = datetime.now(UTC)
    open_ones = {
        (found.kind, found.subject): found for found in Incident.objects.filter(closed_at=None)
    }
    alerts = []
    for problem in current:
        incident = open_ones.pop((problem.kind, problem.subject), None)
        notify = _open(problem, real) if incident is None else _keep(incident, problem, real)
        if notify:
            alerts.append(_create_alert(Alert.Kind.TROUBLE, problem.headline, problem.text, now))
    replaced = {(problem.replaces, problem.subject) for problem in current}
    for key, incident in open_ones.items():
        ours = only_kinds is None or incident.kind in only_kinds
        if ours and _close(incident, real) and key not in replaced:
            lasted = f"It lasted {duration(real - incident.opened_at)}. It was: {incident.headline}"
            alerts.append(
                _create_alert(Alert.Kind.OVER, incident.over or "It is over.", lasted, now)
            )
    return alerts


def open_incidents() -> list[Incident]:
    """Returns the open incidents, oldest first."""
    return incidents(only_open=True, limit=None)[::-1]


def incidents(*, only_open: bool = False, limit: int | None = 50) -> list[Incident]:
    """Returns incidents, newest first."""
    found = Incident.objects.order_by("-opened_at", "-pk")
    return list(found.filter(closed_at=None)[:limit] if only_open else found[:limit])


def duration(span: timedelta) -> str:
    """Formats a duration: `3 days`, `2 hours`, `12 minutes`, `40 seconds`."""
    seconds = max(0, int(span.total_seconds()))
    for name, size in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size} {name}s"
    return f"{seconds} second{'' if seconds == 1 else 's'}"


def _lock_incidents() -> None:
    """Serialises reports: two that change the same incidents in another order would deadlock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [INCIDENTS_LOCK])


def _open(problem: Problem, real: datetime) -> bool:
    """Opens the incident; returns whether to alert."""
    just_over = Incident.objects.filter(
        kind=problem.kind, subject=problem.subject, closed_at__gt=real - FLAP_WINDOW
    ).exists()
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO alerts_incident (kind, subject, headline, text, over, opened_at, told_at)
               VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING RETURNING told_at""",
            [
                problem.kind,
                problem.subject,
                problem.headline,
                problem.text,
                problem.over,
                real,
                None if just_over else real,
            ],
        )
        row = cursor.fetchone()
    return row is not None and row[0] is not None


def _keep(incident: Incident, problem: Problem, real: datetime) -> bool:
    """Updates an open incident; returns whether to alert because it returned and stays."""
    stays = incident.told_at is None and incident.opened_at <= real - FLAP_WINDOW
    words = (problem.headline, problem.text, problem.over)
    if stays or words != (incident.headline, incident.text, incident.over):
        told_at = real if stays else incident.told_at
        update_row(
            incident,
            headline=problem.headline,
            text=problem.text,
            over=problem.over,
            told_at=told_at,
        )
    return stays


def _close(incident: Incident, real: datetime) -> bool:
    """Closes the incident; returns whether to alert."""
    closed = Incident.objects.filter(pk=incident.pk, closed_at=None).update(closed_at=real)
    return bool(closed) and incident.told_at is not None


def _create_alert(kind: Alert.Kind, headline: str, text: str, now: datetime) -> int:
    return Alert.objects.create(
        kind=kind, headline=headline, text=text, created_at=now, due_at=now
    ).pk
