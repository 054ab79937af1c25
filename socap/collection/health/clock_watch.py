"""Notices that the clock was set back, and moves with it what was planned by the clock before.

Moments that people chose (windows, quiet hours, mutes, ends of links) stay as they are, and so does
the record: what was seen, and when, is not rewritten.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction

from socap.collection.models import ClockMark

logger = logging.getLogger(__name__)

# Clocks are corrected by a little all the time, and nothing that waits minds.
TOLERANCE = timedelta(seconds=30)
TOLD_FOR = timedelta(hours=1)

# What the machine has written to know when to act. Later than now it was planned, or done, by the
# clock before. Real time, then the product's, which may run faster.
REAL = (
    ("procrastinate_jobs", "scheduled_at"),
    ("procrastinate_workers", "last_heartbeat"),
    ("collection_ratelimit", "next_at"),
    ("collection_ratelimit", "held_until"),
    ("collection_ratelimit", "resets_at"),
    ("collection_ratelimit", "told_since"),
    ("collection_countedcall", "reserved_at"),
    ("collection_countedcall", "ended_at"),
    ("collection_circuit", "open_until"),
    ("collection_circuit", "opened_at"),
    ("collection_balancereading", "taken_at"),
    ("collection_campaignwatch", "seen_at"),
    ("collection_jobfailure", "interrupted_at"),
    ("collection_jobfailure", "failed_at"),
    ("alerts_recipient", "next_send_at"),
    ("alerts_delivery", "next_at"),
    ("alerts_alert", "reading_until"),
    ("alerts_incident", "opened_at"),
    ("alerts_incident", "closed_at"),
    ("campaigns_campaignsummary", "computed_at"),
    ("axes_accessattempt", "attempt_time"),
)
PRODUCT = (
    ("campaigns_tweet", "read_at"),
    ("campaigns_liststate", "last_run_at"),
    ("campaigns_liststate", "last_complete_run_at"),
    ("campaigns_liststate", "counter_unchanged_at"),
    ("campaigns_liststate", "run_started_at"),
    ("campaigns_campaignsummary", "counted_at"),
    ("people_importantperson", "sync_started_at"),
    ("people_importantperson", "synced_at"),
    ("collection_campaignwatch", "since"),
    ("alerts_alert", "due_at"),
    ("alerts_alert", "sent_at"),
    ("alerts_notice", "noticed_at"),
    ("alerts_delivery", "created_at"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetBack:
    """The newest time that the clock was set back, and by how much."""

    at: datetime
    by: timedelta


@transaction.atomic
def note_clock() -> timedelta | None:
    """
    1. Compare the database's clock with what it showed at the last look.
    2. Where it was set back, move what was planned, and remember it for the operators.

    Answers by how much it was set back, if it was.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    mark, first = ClockMark.objects.select_for_update().get_or_create(
        pk=1, defaults={"seen_at": now}
    )
    back = mark.seen_at - now
    mark.seen_at = now
    if first or back <= TOLERANCE:
        mark.save(update_fields=["seen_at"])
        return None
    mark.set_back_at, mark.set_back_seconds = now, round(back.total_seconds())
    mark.save()
    _move(REAL, by=back, now=now)
    speed = settings.SOCAP_CLOCK.speed
    _move(PRODUCT, by=back * speed, now=settings.SOCAP_CLOCK.shown(now))
    logger.warning(
        "the clock was set back",
        extra={"action": "clock_set_back", "seconds": back.total_seconds()},
    )
    return back


def clock_set_back() -> SetBack | None:
    """The last time, while operators are to know of it."""
    mark = ClockMark.objects.filter(set_back_at__gt=_now() - TOLD_FOR).first()
    if mark is None or mark.set_back_at is None or mark.set_back_at > _now() + TOLERANCE:
        return None
    return SetBack(at=mark.set_back_at, by=timedelta(seconds=mark.set_back_seconds))


def _move(columns: tuple[tuple[str, str], ...], *, by: timedelta, now: datetime) -> None:
    with connection.cursor() as cursor:
        for table, column in columns:
            cursor.execute(
                f"""UPDATE {table} SET {column} = {column} - %s * interval '1 s'
                    WHERE {column} > %s""",
                [by.total_seconds(), now],
            )


def _now() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now
