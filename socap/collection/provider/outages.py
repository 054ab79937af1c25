"""Since when a provider fails: its circuit is open, or its calls of one kind have failed ever since.

failing for less than SOCAP_FAILOVER_MINUTES   jobs wait and are retried, as with one provider
failing for longer, another provider offers it it is read from there (`provider_selection`)
every few minutes meanwhile                    one call is tried at the failing provider
a call succeeds, or none is made for a day     it is used again
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q, QuerySet

from socap.collection.models import Circuit, Outage
from socap.sources.base import ErrorKind, SourceError
from socap.sources.traits import Endpoint

TRY_AGAIN_AFTER = timedelta(minutes=5)
FAILURES = (ErrorKind.BROKEN, ErrorKind.NETWORK, ErrorKind.NO_ACCESS)
# What is not asked for fails nobody, and could not be seen to answer again.
FORGOTTEN_AFTER = timedelta(days=1)
# A later time was stored before the clock was set back.
CLOCK_TOLERANCE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Failing:
    """Why and since when (real time) a provider fails at an endpoint."""

    since: datetime
    reason: str


def failover_after() -> timedelta:
    return timedelta(minutes=settings.SOCAP_FAILOVER_MINUTES)


def record_failure(provider: str, endpoint: Endpoint, error: SourceError) -> None:
    """Notes the first failure in a row; its reason is the latest one."""
    if error.kind not in FAILURES:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_outage AS o (provider, endpoint, since, tried_at, reason, alone)
               VALUES (%s, %s, clock_timestamp(), clock_timestamp(), %s, false)
               ON CONFLICT (provider, endpoint) DO UPDATE SET reason = excluded.reason,
                   since = least(o.since, excluded.since), tried_at = excluded.tried_at""",
            [provider, endpoint.value, str(error)],
        )


def record_success(provider: str, endpoint: Endpoint) -> None:
    """Ends the outage of this endpoint, and those that had become the whole provider's.

    Shorter ones are of their endpoints alone, as this one answers.
    """
    if not Outage.objects.filter(provider=provider).exists():
        return
    before = datetime.now(UTC) - failover_after()
    with transaction.atomic():
        rows = _locked(Outage.objects.filter(provider=provider))
        over = [row.pk for row in rows if row.endpoint == endpoint or _was_whole(row, before)]
        Outage.objects.filter(pk__in=over).delete()
        Outage.objects.filter(pk__in={row.pk for row in rows} - set(over)).update(alone=True)


def forget_untried() -> None:
    """Deletes the outages of endpoints that have not been called for a day."""
    before = datetime.now(UTC) - FORGOTTEN_AFTER
    Outage.objects.filter(since__lt=before).exclude(tried_at__gte=before).delete()


def failing_for_long(provider: str, endpoint: Endpoint) -> Failing | None:
    """Returns why another provider is to be asked, or None."""
    before = datetime.now(UTC) - failover_after()
    circuit = Circuit.objects.filter(pk=provider, times__gt=0, opened_at__lte=before).first()
    if circuit is not None and circuit.opened_at is not None:
        return Failing(circuit.opened_at, circuit.reason)
    outage = _outages(provider, endpoint).filter(since__lte=before).order_by("since").first()
    return Failing(outage.since, outage.reason) if outage else None


def claim_trial(provider: str, endpoint: Endpoint) -> bool:
    """Returns whether the caller is to try the failing provider now."""
    now = datetime.now(UTC)
    circuit = Circuit.objects.filter(pk=provider, times__gt=0).first()
    if circuit is not None:  # it says itself when to try again
        return circuit.open_until is None or circuit.open_until <= now
    again = min(TRY_AGAIN_AFTER, max(failover_after(), timedelta(seconds=1)))
    recent = Q(tried_at__gt=now - again, tried_at__lte=now + CLOCK_TOLERANCE)
    with transaction.atomic():
        due = _locked(_outages(provider, endpoint).exclude(recent))
        return bool(Outage.objects.filter(pk__in=[row.pk for row in due]).update(tried_at=now))


def _outages(provider: str, endpoint: Endpoint) -> QuerySet[Outage]:
    """Returns the outages that concern this endpoint: its own, and those of the whole provider."""
    return Outage.objects.filter(Q(endpoint=endpoint.value) | Q(alone=False), provider=provider)


def _locked(found: QuerySet[Outage]) -> list[Outage]:
    return list(found.select_for_update().order_by("endpoint"))


def _was_whole(row: Outage, before: datetime) -> bool:
    return not row.alone and row.since <= before
