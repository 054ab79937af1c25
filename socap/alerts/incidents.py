"""Opens and closes incidents, and makes exactly one operator alert of each beginning and each end."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction

from socap.alerts.models import Alert, Incident

INCIDENTS_LOCK = 0x50C0A911
# What ended so recently and is back is not told again, unless it stays for as long.
FLAPPING = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A condition that keeps SOCAP from seeing or telling, as it is now.

    `headline` says in one sentence what happened, `text` what is kept and what to do, `over` what
    will be said when it has ended. `subject` tells several of one kind apart.
    """

    kind: str
    subject: str = ""
    headline: str
    text: str = ""
    over: str = ""


@transaction.atomic
def report(
    current: Sequence[Trouble], *, now: datetime, only_kinds: Collection[str] | None = None
) -> list[int]:
    """
    1. Open an incident for each trouble that has none; tell of it unless it has just been over.
    2. Keep the words of those that go on; tell of one that came back and stays.
    3. Close those that are over; tell of it if their beginning was told.

    Incidents of other kinds than `only_kinds` were not looked at and are left alone. Answers the
    operator alerts that were made, for the caller to dispatch; `now` is product time.
    """
    _one_report_at_a_time()
    real = datetime.now(UTC)
    open_ones = {
        (found.kind, found.subject): found for found in Incident.objects.filter(closed_at=None)
    }
    alerts = []
    for trouble in current:
        incident = open_ones.pop((trouble.kind, trouble.subject), None)
        told = _open(trouble, real) if incident is None else _keep(incident, trouble, real)
        if told:
            alerts.append(_tell(Alert.Kind.TROUBLE, trouble.headline, trouble.text, now))
    for incident in open_ones.values():
        if (only_kinds is None or incident.kind in only_kinds) and _close(incident, real):
            lasted = f"It lasted {duration(real - incident.opened_at)}. It was: {incident.headline}"
            alerts.append(_tell(Alert.Kind.OVER, incident.over or "It is over.", lasted, now))
    return alerts


def open_incidents() -> list[Incident]:
    """What is the matter, the oldest first."""
    return incidents(only_open=True, limit=None)[::-1]


def incidents(*, only_open: bool = False, limit: int | None = 50) -> list[Incident]:
    """SOCAP's own trouble, newest first."""
    found = Incident.objects.order_by("-opened_at", "-pk")
    return list(found.filter(closed_at=None)[:limit] if only_open else found[:limit])


def duration(span: timedelta) -> str:
    """`3 days`, `2 hours`, `12 minutes`, `40 seconds`."""
    seconds = max(0, int(span.total_seconds()))
    for name, size in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size} {name}s"
    return f"{seconds} second{'' if seconds == 1 else 's'}"


def _one_report_at_a_time() -> None:
    """Two that open and close the same incidents in another order would lock each other out."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [INCIDENTS_LOCK])


def _open(trouble: Trouble, real: datetime) -> bool:
    """Whether it is new and to be told."""
    just_over = Incident.objects.filter(
        kind=trouble.kind, subject=trouble.subject, closed_at__gt=real - FLAPPING
    ).exists()
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO alerts_incident (kind, subject, headline, text, over, opened_at, told_at)
               VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING RETURNING told_at""",
            [
                trouble.kind,
                trouble.subject,
                trouble.headline,
                trouble.text,
                trouble.over,
                real,
                None if just_over else real,
            ],
        )
        row = cursor.fetchone()
    return row is not None and row[0] is not None


def _keep(incident: Incident, trouble: Trouble, real: datetime) -> bool:
    """Whether it came back some time ago, was not told then, and is to be told now."""
    stays = incident.told_at is None and incident.opened_at <= real - FLAPPING
    words = (trouble.headline, trouble.text, trouble.over)
    if stays or words != (incident.headline, incident.text, incident.over):
        incident.headline, incident.text, incident.over = words
        incident.told_at = real if stays else incident.told_at
        incident.save(update_fields=["headline", "text", "over", "told_at"])
    return stays


def _close(incident: Incident, real: datetime) -> bool:
    """Whether its end is to be told."""
    closed = Incident.objects.filter(pk=incident.pk, closed_at=None).update(closed_at=real)
    return bool(closed) and incident.told_at is not None


def _tell(kind: Alert.Kind, headline: str, text: str, now: datetime) -> int:
    return Alert.objects.create(
        kind=kind, headline=headline, text=text, created_at=now, due_at=now
    ).pk
