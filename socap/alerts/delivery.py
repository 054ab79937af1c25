"""Sends the open deliveries of one recipient: claims each, sends it and records the outcome.

    claimed ── sent ────────────────> sent
            ── TRANSIENT ───────────> retrying; the recipient pauses, longer after each failure
            ── REFUSED_MESSAGE ─────> failed, the next one is tried
            ── REFUSED_ADDRESS ─────> failed, and so is everything for this recipient until repaired

One drain per recipient holds a session lock, so a row found as "sending" was left by a process that
died, and is sent again. Each recipient has at most one message in flight and waits for no other.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Q, QuerySet

from socap.alerts.channels.base import Channel, ChannelError, Envelope, ErrorKind, Payload
from socap.alerts.channels.registry import open_channel
from socap.alerts.dispatch import muted_accounts, recheck, schedule_delivery, update_alert_status
from socap.alerts.messages.compose import build_message, event_id
from socap.alerts.messages.message import Message
from socap.alerts.models import Alert, Delivery, Recipient
from socap.campaigns.models import Status
from socap.lib import blocking_calls
from socap.lib.database.contention import retry_on_conflict
from socap.lib.database.rows import update_row
from socap.lib.database.session_locks import SessionLocks

logger = logging.getLogger(__name__)

delivery_locks = SessionLocks(0x50C0A)
OPEN_STATUSES = ("pending", "held", "sending", "retrying")
FIRST_BACKOFF, MAX_BACKOFF = timedelta(seconds=10), timedelta(minutes=5)
MIN_BACKOFF = timedelta(seconds=1)
GIVE_UP_AFTER = timedelta(hours=24)
# A delivery that waited this long (product time) is checked again before it is sent.
RECHECK_AFTER = timedelta(minutes=1)
# A drain waits this long between messages before it yields to another job.
MAX_PAUSE_SECONDS = 2.0
# One thread per recipient: one that hangs blocks nothing else.
MAX_CONCURRENT_SENDS = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryResult:
    """How many deliveries one drain sent, failed or will retry."""

    sent: int = 0
    failed: int = 0
    retrying: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _ClaimedDelivery:
    """A delivery claimed for sending, with its recipient, its channel and what sends without database."""

    delivery: Delivery
    recipient: Recipient
    channel: Channel
    send: Callable[[Payload, Envelope], None]


# A generator that yields sends and pauses to its driver and returns the result.
Drain = blocking_calls.Work[ChannelError | None, DeliveryResult]


def deliver_to(
    recipient_id: int, *, stopping: Callable[[], bool] = lambda: False
) -> DeliveryResult:
    """Sends everything due to this recipient, in this thread."""
    return blocking_calls.run_inline(drain(recipient_id, stopping=stopping))


def deliver_all_due() -> list[DeliveryResult]:
    """Sends everything due to all recipients in parallel."""
    return blocking_calls.run_concurrently(
        map(drain, recipients_with_due()), at_a_time=MAX_CONCURRENT_SENDS
    )


def drain(recipient_id: int, *, stopping: Callable[[], bool] = lambda: False) -> Drain:
    """Send everything that is due for this recipient, in order, at the channel's pace."""
    outcomes: list[str] = []
    while delivery_locks.acquire(recipient_id):
        try:
            while not stopping() and (pause := _pause_before_next(recipient_id)) is not None:
                if pause:
                    yield partial(time.sleep, pause)
                _recheck_old(recipient_id)
                claimed = _claim(recipient_id)
                if claimed is None:
                    break
                error = _compose(claimed)
                if _is_deleted(claimed.delivery):
                    continue
                error = error or (yield partial(_send, claimed))
                outcomes.append(_record_outcome(claimed, error))
        finally:
            delivery_locks.release(recipient_id)
        # What was committed while the lock was still held found it taken; look once more.
        if stopping() or recipient_id not in recipients_with_due():
            break
    _schedule_next_drain(recipient_id)
    return DeliveryResult(
        sent=outcomes.count(Delivery.Status.SENT),
        failed=outcomes.count(Delivery.Status.FAILED),
        retrying=outcomes.count(Delivery.Status.RETRYING),
    )


def recipients_with_due() -> list[int]:
    """Returns the ids of recipients with a delivery that may be sent now."""
    # Recipients first, so that thousands of deliveries to a paused one are not read.
    able = Recipient.objects.exclude(next_send_at__gt=datetime.now(UTC))
    ids = list(able.values_list("pk", flat=True))
    due = _open_deliveries().filter(_is_due(), recipient__in=ids).order_by("recipient")
    return [pk for pk in due.values_list("recipient", flat=True).distinct() if pk is not None]


def _pause_before_next(recipient_id: int) -> float | None:
    """Returns the seconds until the address may be used again; None if deleted or too long."""
    found = Recipient.objects.filter(pk=recipient_id).values_list("next_send_at", flat=True)
    for next_send_at in found:
        wait = (next_send_at - datetime.now(UTC)).total_seconds() if next_send_at else 0.0
        return max(0.0, wait) if wait <= MAX_PAUSE_SECONDS else None
    return None


def _recheck_old(recipient_id: int) -> None:
    """Checks old deliveries again before they are sent: the next one and those bundled with it.

    They waited for quiet hours or the address, and may no longer be wanted.
    """
    now = settings.SOCAP_CLOCK.now()
    while (first := _by_priority(recipient_id).first()) and first.created_at <= now - RECHECK_AFTER:
        campaign = first.alert.campaign_id
        if first.payload or campaign is None:
            return
        alerts = {first.alert_id}
        if first.status == Delivery.Status.HELD:
            with_it = _due_deliveries(recipient_id).filter(status="held", alert__campaign=campaign)
            alerts.update(with_it.values_list("alert_id", flat=True))
        wanted = {alert_id: recheck(alert_id, now=now) for alert_id in sorted(alerts)}
        if wanted[first.alert_id]:
            return


def _by_priority(recipient_id: int) -> QuerySet[Delivery]:
    """Returns due deliveries in order; a partly sent one goes first."""
    return (
        _due_deliveries(recipient_id)
        .select_related("alert__campaign")
        .order_by("-parts_sent", "pk")
    )


@retry_on_conflict
@transaction.atomic
def _claim(recipient_id: int) -> _ClaimedDelivery | None:
    """Claims the first due delivery, bundled with those held by the same quiet hours."""
    now = settings.SOCAP_CLOCK.now()
    delivery = (
        _by_priority(recipient_id)
        .select_for_update(skip_locked=True, of=("self",))
        .select_related("alert__campaign", "alert__account", "recipient__channel")
        .first()
    )
    if delivery is None or delivery.recipient is None:
        return None
    if delivery.status == Delivery.Status.HELD and delivery.alert.kind != Alert.Kind.ENDED:
        _due_deliveries(recipient_id).filter(
            status=Delivery.Status.HELD,
            held_until__lte=now,
            alert__campaign=delivery.alert.campaign_id,
        ).exclude(Q(pk=delivery.pk) | Q(alert__kind=Alert.Kind.ENDED)).update(
            bundle=delivery, status=Delivery.Status.SENDING, held_until=None
        )
    resumes = delivery.parts_sent > 0 and delivery.status == Delivery.Status.SENDING
    attempts = delivery.attempts + (0 if resumes else 1)
    update_row(delivery, status=Delivery.Status.SENDING, attempts=attempts, held_until=None)
    recipient = delivery.recipient
    channel = open_channel(recipient.channel.kind)
    return _ClaimedDelivery(
        delivery=delivery, recipient=recipient, channel=channel, send=channel.sender()
    )


def _compose(claimed: _ClaimedDelivery) -> ChannelError | None:
    """Stores the payload before the first attempt, so that every attempt sends the same."""
    delivery = claimed.delivery
    if delivery.payload:
        return None
    try:
        delivery.payload = claimed.channel.compose(_message(delivery))
    except (OperationalError, InterfaceError):
        raise  # the database is unavailable: retried when it is back
    except Exception as error:  # noqa: BLE001  recorded as the outcome
        return None if _is_deleted(delivery) else _internal_error(delivery, error)
    update_row(delivery, payload=delivery.payload)
    return None


def _is_deleted(delivery: Delivery) -> bool:
    """Whether the delivery was deleted after it was claimed, with its campaign."""
    return not Delivery.objects.filter(pk=delivery.pk).exists()


def _send(claimed: _ClaimedDelivery) -> ChannelError | None:
    """Sends one part; returns the error if it was refused. Needs no database."""
    delivery, recipient, number = claimed.delivery, claimed.recipient, claimed.delivery.parts_sent
    envelope = Envelope(
        address=recipient.address,
        secret=recipient.channel.secret,
        event_id=event_id(delivery.alert) + (f".{number + 1}" if number else ""),
        options=recipient.channel.options,
    )
    try:
        claimed.send(delivery.payload[number], envelope)
    except ChannelError as error:
        return error
    except Exception as error:  # noqa: BLE001  each channel has its own errors
        return _internal_error(delivery, error)
    return None


def _internal_error(delivery: Delivery, error: Exception) -> ChannelError:
    """Logs an error of our own and fails this message only."""
    logger.error(
        "internal error in a delivery",
        exc_info=error,
        extra={"action": "deliver", "delivery": delivery.pk},
    )
    return ChannelError(f"{type(error).__name__}: {error}", kind=ErrorKind.REFUSED_MESSAGE)


def _record_outcome(claimed: _ClaimedDelivery, error: ChannelError | None) -> str:
    if error is not None:
        return _record_error(claimed.delivery, claimed.recipient, error)
    return _record_part_sent(claimed.delivery, claimed.recipient, claimed.channel.gap)


def _message(delivery: Delivery) -> Message:
    alerts = [
        delivery.alert,
        *(member.alert for member in delivery.members.select_related("alert__campaign")),
    ]
    now = settings.SOCAP_CLOCK.now()
    excluded: set[str] = set()
    if delivery.created_at <= now - RECHECK_AFTER:
        excluded.update(*(muted_accounts(alert, now=now) for alert in alerts))
    return build_message(alerts, at=now, excluded=excluded, recipient_id=delivery.recipient_id)


def _record_part_sent(delivery: Delivery, recipient: Recipient, gap: float) -> str:
    """Records a sent part at once, and the outcome after the last: an unrecorded part is sent again."""
    delivery.parts_sent += 1
    return _save_part_sent(delivery, recipient, gap)


@retry_on_conflict
@transaction.atomic
def _save_part_sent(delivery: Delivery, recipient: Recipient, gap: float) -> str:
    Delivery.objects.filter(pk=delivery.pk).update(parts_sent=delivery.parts_sent)
    if gap:
        next_send_at = datetime.now(UTC) + timedelta(seconds=gap)
        Recipient.objects.filter(pk=recipient.pk).update(next_send_at=next_send_at)
    if delivery.parts_sent < len(delivery.payload):
        return Delivery.Status.SENDING
    _record_success(delivery, recipient)
    return Delivery.Status.SENT


def _record_success(delivery: Delivery, recipient: Recipient) -> None:
    now = settings.SOCAP_CLOCK.now()
    delivered = Delivery.objects.filter(Q(pk=delivery.pk) | Q(bundle=delivery))
    delivered.update(status=Delivery.Status.SENT, sent_at=now, error="")
    Recipient.objects.filter(pk=recipient.pk).update(
        last_success_at=datetime.now(UTC), failures=0, failed_at=None
    )
    for alert_id in _alert_ids(delivery):
        update_alert_status(alert_id, now=now)
    logger.info(
        "alert delivered",
        extra={
            "action": "deliver",
            "alert": delivery.alert_id,
            "channel": delivery.channel_name,
            "attempts": delivery.attempts,
        },
    )


@retry_on_conflict
@transaction.atomic
def _record_error(delivery: Delivery, recipient: Recipient, error: ChannelError) -> str:
    now, real = settings.SOCAP_CLOCK.now(), datetime.now(UTC)
    transient = error.kind is ErrorKind.TRANSIENT
    old = real - settings.SOCAP_CLOCK.real(delivery.created_at) > GIVE_UP_AFTER
    status = Delivery.Status.RETRYING if transient and not old else Delivery.Status.FAILED
    text = str(error)[:2000] + (" (given up after 24 hours)" if transient and old else "")
    health: dict[str, object] = {"last_error": text, "last_error_at": real}
    next_at = None
    if transient:
        backoff = min(FIRST_BACKOFF * 2 ** min(recipient.failures, 10), MAX_BACKOFF)
        if error.retry_after is not None:
            # Obeyed, but with a minimum, so that a zero delay does not cause endless retries.
            shortest = min(MIN_BACKOFF * 2 ** min(recipient.failures, 10), MAX_BACKOFF)
            backoff = max(shortest, timedelta(seconds=error.retry_after))
        next_at = real + backoff
        health |= {"failures": recipient.failures + 1, "next_send_at": next_at}
    elif error.kind is ErrorKind.REFUSED_ADDRESS:
        health |= {"failed_at": real}
    Recipient.objects.filter(pk=recipient.pk).update(**health)
    touched = Q(pk=delivery.pk) | Q(bundle=delivery)
    if error.kind is ErrorKind.REFUSED_ADDRESS:
        touched |= Q(recipient=recipient, status__in=OPEN_STATUSES)
    affected = set(Delivery.objects.filter(touched).values_list("alert_id", flat=True))
    Delivery.objects.filter(touched).update(status=status, next_at=next_at, error=text)
    for alert_id in sorted(affected):
        update_alert_status(alert_id, now=now)
    logger.warning(
        "alert not delivered",
        extra={
            "action": "deliver",
            "alert": delivery.alert_id,
            "channel": delivery.channel_name,
            "kind": error.kind.value,
            "error": text[:300],
        },
    )
    return status


def _alert_ids(delivery: Delivery) -> list[int]:
    members = delivery.members.values_list("alert_id", flat=True)
    return sorted({delivery.alert_id, *members})


def _schedule_next_drain(recipient_id: int) -> None:
    """Schedules another drain for when the address may be used again."""
    next_send_at = (
        Recipient.objects.filter(pk=recipient_id).values_list("next_send_at", flat=True).first()
    )
    if (
        next_send_at
        and next_send_at > datetime.now(UTC)
        and _open_deliveries()
        .filter(recipient=recipient_id)
        .filter(~Q(status=Delivery.Status.HELD))
        .exists()
    ):
        schedule_delivery(recipient_id, at=next_send_at)


def _open_deliveries() -> QuerySet[Delivery]:
    """Returns deliveries without an outcome that lead their bundle.

    Excludes paused channels, and of paused campaigns all but those sent by hand.
    """
    return Delivery.objects.filter(
        status__in=OPEN_STATUSES,
        bundle=None,
        recipient__failed_at=None,
        recipient__channel__active=True,
    ).exclude(alert__campaign__status=Status.PAUSED, alert__forced=False)


def _is_due() -> Q:
    return Q(status__in=["pending", "sending", "retrying"]) | Q(
        status=Delivery.Status.HELD, held_until__lte=settings.SOCAP_CLOCK.now()
    )


def _due_deliveries(recipient_id: int) -> QuerySet[Delivery]:
    return _open_deliveries().filter(_is_due(), recipient=recipient_id)
