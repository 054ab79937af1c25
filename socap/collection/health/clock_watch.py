"""Detects that the clock was set back, and shifts stored schedule times by the same amount.

Times chosen by people (windows, quiet hours, mutes, link expiry) and recorded history are left
unchanged.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction

from socap.collection.models import ClockState
from socap.lib.database.rows import update_row

logger = logging.getLogger(__name__)

# Small corrections happen all the time and are harmless.
TOLERANCE = timedelta(seconds=30)
WARN_FOR = timedelta(hours=1)

# Scheduling times written by SOCAP; values in the future were written before the clock was set
# back. Product time may run faster than real time.
REAL_TIME_COLUMNS = (
    ("procrastinate_jobs", "scheduled_at"),
    ("procrastinate_workers", "last_heartbeat"),
    ("collection_ratelimit", "next_at"),
    ("collection_ratelimit", "held_until"),
    ("collection_ratelimit", "resets_at"),
    ("collection_ratelimit", "told_since"),
    ("collection_countedcall", "reserved_at"),
    ("collection_countedcall", "ended_at"),
    ("collection_spendingreservation", "reserved_at"),
    ("collection_circuit", "open_until"),
    ("collection_circuit", "opened_at"),
    ("collection_balancereading", "taken_at"),
    ("collection_campaignwatch", "seen_at"),
    ("collection_jobfailure", "interrupted_at"),
    ("collection_jobfailure", "failed_at"),
    ("alerts_recipient", "next_send_at"),
    ("alerts_delivery", "next_at"),
    ("alerts_alert", "summaries_until"),
    ("alerts_incident", "opened_at"),
    ("alerts_incident", "closed_at"),
    ("campaigns_campaignsummary", "computed_at"),
    ("axes_accessattempt", "attempt_time"),
)
PRODUCT_TIME_COLUMNS = (
    ("campaigns_tweet", "read_at"),
    ("campaigns_tweet", "next_read_at"),
    ("campaigns_tweet", "whole_due_at"),
    ("campaigns_liststate", "waiting_at"),
    ("campaigns_liststate", "due_at"),
    ("campaigns_campaign", "pace_computed_at"),
    ("campaigns_liststate", "last_run_at"),
    ("campaigns_liststate", "last_complete_run_at"),
    ("campaigns_liststate", "counter_unchanged_at"),
    ("campaigns_liststate", "run_started_at"),
    ("campaigns_campaignsummary", "counted_at"),
    ("people_importantperson", "sync_started_at"),
    ("people_importantperson", "synced_at"),
    ("collection_campaignwatch", "since"),
    ("collection_authorlook", "looked_at"),
    ("alerts_alert", "due_at"),
    ("alerts_alert", "sent_at"),
    ("alerts_match", "matched_at"),
    ("alerts_delivery", "created_at"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSetBack:
    """When the clock was last set back, and by how much."""

    at: datetime
    by: timedelta


@transaction.atomic
def check_clock() -> timedelta | None:
    """
    1. Compare the database clock with its value at the last check.
    2. If it was set back, shift scheduled times and store the fact for operators.

    Returns by how much the clock was set back, or None.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    state, first = ClockState.objects.select_for_update().get_or_create(
        pk=1, defaults={"seen_at": now}
    )
    back = state.seen_at - now
    update_row(state, seen_at=now)
    if first or back <= TOLERANCE:
        return None
    update_row(state, set_back_at=now, set_back_seconds=round(back.total_seconds()))
    _move(REAL_TIME_COLUMNS, by=back, now=now)
    speed = settings.SOCAP_CLOCK.speed
    _move(PRODUCT_TIME_COLUMNS, by=back * speed, now=settings.SOCAP_CLOCK.shown(now))
    logger.warning(
        "the clock was set back",
        extra={"action": "clock_set_back", "seconds": back.total_seconds()},
    )
    return back


def clock_set_back() -> ClockSetBack | None:
    """Returns the last set-back if it is recent enough to warn about."""
    state = ClockState.objects.filter(set_back_at__gt=_now() - WARN_FOR).first()
    if state is None or state.set_back_at is None or state.set_back_at > _now() + TOLERANCE:
        return None
    return ClockSetBack(at=state.set_back_at, by=timedelta(seconds=state.set_back_seconds))


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
