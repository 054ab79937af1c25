"""Sends what waits for one recipient: claimed row by row, sent, its outcome written down.

    claimed ── sent ────────────────> sent
            ── PASSING ─────────────> retrying; the recipient rests, longer each time in a row
            ── REFUSED_MESSAGE ─────> failed, the next one is tried
            ── REFUSED_ADDRESS ─────> failed, and so is everything for this recipient until mended

One drain per recipient holds a lock of the process, so a row found as "sending" was left by a
process that died: it is sent again, and nothing else is. Of one address one message is in flight,
of all of them as many as there are addresses: none waits for another.
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

from socap.alerts.channels.base import Channel, ChannelError, Envelope, ErrorKind
from socap.alerts.channels.registry import open_channel
from socap.alerts.dispatch import look_again, settle, silent_in, wake_delivery
from socap.alerts.messages.compose import bundle_of, event_id
from socap.alerts.messages.message import Message
from socap.alerts.models import Alert, Delivery, Recipient
from socap.campaigns.models import Status
from socap.lib import errands
from socap.lib.database.contention import tried_again
from socap.lib.database.session_locks import SessionLocks

logger = logging.getLogger(__name__)

drains = SessionLocks(0x50C0A)
OPEN = ("pending", "held", "sending", "retrying")
FIRST_REST, LONGEST_REST = timedelta(seconds=10), timedelta(minutes=5)
SHORTEST_REST = timedelta(seconds=1)
GIVE_UP_AFTER = timedelta(hours=24)
# What has waited so long (product time) is looked at again before it is sent.
LONG = timedelta(minutes=1)
# A drain waits this long for its turn at a busy address before it lets another job go on.
LONGEST_WAIT = 2.0
# A process sends to so many addresses at once; each that hangs keeps a thread and nothing else.
AT_A_TIME = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """How one drain went."""

    sent: int = 0
    failed: int = 0
    retrying: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sending:
    """One part of a claimed delivery, on its way."""

    delivery: Delivery
    recipient: Recipient
    channel: Channel


# Ends with how it went; what it sends out, and pauses, is done by whoever drives it.
Drain = errands.Work[ChannelError | None, Delivered]


def deliver_to(recipient_id: int, *, stopping: Callable[[], bool] = lambda: False) -> Delivered:
    """Send everything that is due for this recipient, in this thread."""
    return errands.here(drain(recipient_id, stopping=stopping))


def deliver_all_due() -> list[Delivered]:
    """Send here everything that is due, to all recipients at once."""
    return errands.together(map(drain, recipients_with_due()), at_a_time=AT_A_TIME)


def drain(recipient_id: int, *, stopping: Callable[[], bool] = lambda: False) -> Drain:
    """Send everything that is due for this recipient, in order, at the channel's pace."""
    outcomes: list[str] = []
    while drains.take(recipient_id):
        try:
            while not stopping() and (pause := _pause(recipient_id)) is not None:
                if pause:
                    yield partial(time.sleep, pause)
                _call_off(recipient_id)
                sending = _claim(recipient_id)
                if sending is None:
                    break
                error = _compose(sending) or (yield partial(_send, sending))
                outcomes.append(_note(sending, error))
        finally:
            drains.leave(recipient_id)
        # What was committed while the lock was still held found it taken; look once more.
        if stopping() or recipient_id not in recipients_with_due():
            break
    _wake_later(recipient_id)
    return Delivered(
        sent=outcomes.count(Delivery.Status.SENT),
        failed=outcomes.count(Delivery.Status.FAILED),
        retrying=outcomes.count(Delivery.Status.RETRYING),
    )


def recipients_with_due() -> list[int]:
    """Whom something waits for that may be sent now."""
    # Recipients first: what waits for one that rests, be it thousands, is not looked at.
    able = Recipient.objects.exclude(next_send_at__gt=datetime.now(UTC))
    ids = list(able.values_list("pk", flat=True))
    due = _open().filter(_is_due(), recipient__in=ids).order_by("recipient")
    return [pk for pk in due.values_list("recipient", flat=True).distinct() if pk is not None]


def _pause(recipient_id: int) -> float | None:
    """Seconds until the address may be used again; None where it is gone, or they are too many."""
    found = Recipient.objects.filter(pk=recipient_id).values_list("next_send_at", flat=True)
    for turn in found:
        wait = (turn - datetime.now(UTC)).total_seconds() if turn else 0.0
        return max(0.0, wait) if wait <= LONGEST_WAIT else None
    return None


def _call_off(recipient_id: int) -> None:
    """What has waited so long, for quiet hours to end or for the address, that it may not be wanted
    any more is looked at again before it is sent: the next one, and all that is told with it."""
    now = settings.SOCAP_CLOCK.now()
    while (first := _in_order(recipient_id).first()) and first.created_at <= now - LONG:
        campaign = first.alert.campaign_id
        if first.payload or campaign is None:
            return
        alerts = {first.alert_id}
        if first.status == Delivery.Status.HELD:
            with_it = _due(recipient_id).filter(status="held", alert__campaign=campaign)
            alerts.update(with_it.values_list("alert_id", flat=True))
        wanted = {alert_id: look_again(alert_id, now=now) for alert_id in sorted(alerts)}
        if wanted[first.alert_id]:
            return


def _in_order(recipient_id: int) -> QuerySet[Delivery]:
    """One whose first parts have been sent goes before all others."""
    return _due(recipient_id).select_related("alert__campaign").order_by("-parts_sent", "pk")


@tried_again
@transaction.atomic
def _claim(recipient_id: int) -> _Sending | None:
    """Take the first due delivery, with all that is told together with it after quiet hours."""
    now = settings.SOCAP_CLOCK.now()
    delivery = (
        _in_order(recipient_id)
        .select_for_update(skip_locked=True, of=("self",))
        .select_related("alert__campaign", "alert__account", "recipient__channel")
        .first()
    )
    if delivery is None or delivery.recipient is None:
        return None
    if delivery.status == Delivery.Status.HELD and delivery.alert.kind != Alert.Kind.ENDED:
        _due(recipient_id).filter(
            status=Delivery.Status.HELD,
            held_until__lte=now,
            alert__campaign=delivery.alert.campaign_id,
        ).exclude(Q(pk=delivery.pk) | Q(alert__kind=Alert.Kind.ENDED)).update(
            bundle=delivery, status=Delivery.Status.SENDING, held_until=None
        )
    goes_on = delivery.parts_sent > 0 and delivery.status == Delivery.Status.SENDING
    delivery.attempts += 0 if goes_on else 1
    delivery.status, delivery.held_until = Delivery.Status.SENDING, None
    delivery.save(update_fields=["status", "attempts", "held_until"])
    recipient = delivery.recipient
    return _Sending(
        delivery=delivery, recipient=recipient, channel=open_channel(recipient.channel.kind)
    )


def _compose(sending: _Sending) -> ChannelError | None:
    """Write down what is sent before it is sent first, so that every attempt sends the same."""
    delivery = sending.delivery
    if delivery.payload:
        return None
    try:
        delivery.payload = sending.channel.compose(_message(delivery))
    except (OperationalError, InterfaceError):
        raise  # the database was away: what was in hand is sent when it is back
    except Exception as error:  # noqa: BLE001  its outcome is written down, whatever it was
        return _broken(delivery, error)
    delivery.save(update_fields=["payload"])
    return None


def _send(sending: _Sending) -> ChannelError | None:
    """One part to the other side, and what it said if it did not take it. Needs no database."""
    delivery, recipient, number = sending.delivery, sending.recipient, sending.delivery.parts_sent
    envelope = Envelope(
        address=recipient.address,
        secret=recipient.channel.secret,
        event_id=event_id(delivery.alert) + (f".{number + 1}" if number else ""),
        options=recipient.channel.options,
    )
    try:
        sending.channel.send(delivery.payload[number], envelope)
    except ChannelError as error:
        return error
    except Exception as error:  # noqa: BLE001  each channel has errors of its own
        return _broken(delivery, error)
    return None


def _broken(delivery: Delivery, error: Exception) -> ChannelError:
    """Ours, not the other side's: the next one may still go out."""
    logger.error(
        "a delivery broke",
        exc_info=error,
        extra={"action": "deliver", "delivery": delivery.pk},
    )
    return ChannelError(f"{type(error).__name__}: {error}", kind=ErrorKind.REFUSED_MESSAGE)


def _note(sending: _Sending, error: ChannelError | None) -> str:
    if error is not None:
        return _note_error(sending.delivery, sending.recipient, error)
    return _note_part(sending.delivery, sending.recipient, sending.channel.gap)


def _message(delivery: Delivery) -> Message:
    alerts = [
        delivery.alert,
        *(member.alert for member in delivery.members.select_related("alert__campaign")),
    ]
    now = settings.SOCAP_CLOCK.now()
    without: set[str] = set()
    if delivery.created_at <= now - LONG:
        without.update(*(silent_in(alert, now=now) for alert in alerts))
    return bundle_of(alerts, at=now, without=without)


def _note_part(delivery: Delivery, recipient: Recipient, gap: float) -> str:
    """Right behind the send, with the outcome if it was the last: what is not written down by then
    is sent again. Between two parts the address rests like between two messages."""
    delivery.parts_sent += 1
    return _store_part(delivery, recipient, gap)


@tried_again
@transaction.atomic
def _store_part(delivery: Delivery, recipient: Recipient, gap: float) -> str:
    Delivery.objects.filter(pk=delivery.pk).update(parts_sent=delivery.parts_sent)
    if gap:
        turn = datetime.now(UTC) + timedelta(seconds=gap)
        Recipient.objects.filter(pk=recipient.pk).update(next_send_at=turn)
    if delivery.parts_sent < len(delivery.payload):
        return Delivery.Status.SENDING
    _note_success(delivery, recipient)
    return Delivery.Status.SENT


def _note_success(delivery: Delivery, recipient: Recipient) -> None:
    now = settings.SOCAP_CLOCK.now()
    told = Delivery.objects.filter(Q(pk=delivery.pk) | Q(bundle=delivery))
    told.update(status=Delivery.Status.SENT, sent_at=now, error="")
    Recipient.objects.filter(pk=recipient.pk).update(
        last_success_at=datetime.now(UTC), failures=0, failed_at=None
    )
    for alert_id in _alerts_of(delivery):
        settle(alert_id, now=now)
    logger.info(
        "alert delivered",
        extra={
            "action": "deliver",
            "alert": delivery.alert_id,
            "channel": delivery.channel_name,
            "attempts": delivery.attempts,
        },
    )


@tried_again
@transaction.atomic
def _note_error(delivery: Delivery, recipient: Recipient, error: ChannelError) -> str:
    now, real = settings.SOCAP_CLOCK.now(), datetime.now(UTC)
    passing = error.kind is ErrorKind.PASSING
    old = real - settings.SOCAP_CLOCK.real(delivery.created_at) > GIVE_UP_AFTER
    status = Delivery.Status.RETRYING if passing and not old else Delivery.Status.FAILED
    text = str(error)[:2000] + (" (given up after 24 hours)" if passing and old else "")
    health: dict[str, object] = {"last_error": text, "last_error_at": real}
    next_at = None
    if passing:
        rest = min(FIRST_REST * 2 ** min(recipient.failures, 10), LONGEST_REST)
        if error.retry_after is not None:
            # Obeyed, but whoever names no time at all, again and again, is not asked without end.
            shortest = min(SHORTEST_REST * 2 ** min(recipient.failures, 10), LONGEST_REST)
            rest = max(shortest, timedelta(seconds=error.retry_after))
        next_at = real + rest
        health |= {"failures": recipient.failures + 1, "next_send_at": next_at}
    elif error.kind is ErrorKind.REFUSED_ADDRESS:
        health |= {"failed_at": real}
    Recipient.objects.filter(pk=recipient.pk).update(**health)
    touched = Q(pk=delivery.pk) | Q(bundle=delivery)
    if error.kind is ErrorKind.REFUSED_ADDRESS:
        touched |= Q(recipient=recipient, status__in=OPEN)
    affected = set(Delivery.objects.filter(touched).values_list("alert_id", flat=True))
    Delivery.objects.filter(touched).update(status=status, next_at=next_at, error=text)
    for alert_id in sorted(affected):
        settle(alert_id, now=now)
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


def _alerts_of(delivery: Delivery) -> list[int]:
    members = delivery.members.values_list("alert_id", flat=True)
    return sorted({delivery.alert_id, *members})


def _wake_later(recipient_id: int) -> None:
    """What is left waits for a moment that is known: have the drain come back then."""
    turn = Recipient.objects.filter(pk=recipient_id).values_list("next_send_at", flat=True).first()
    if (
        turn
        and turn > datetime.now(UTC)
        and _open().filter(recipient=recipient_id).filter(~Q(status=Delivery.Status.HELD)).exists()
    ):
        wake_delivery(recipient_id, at=turn)


def _open() -> QuerySet[Delivery]:
    """Deliveries that have no outcome yet and lead their bundle; of a paused channel none goes, and
    of a paused campaign only what is sent by hand."""
    return Delivery.objects.filter(
        status__in=OPEN,
        bundle=None,
        recipient__failed_at=None,
        recipient__channel__active=True,
    ).exclude(alert__campaign__status=Status.PAUSED, alert__forced=False)


def _is_due() -> Q:
    return Q(status__in=["pending", "sending", "retrying"]) | Q(
        status=Delivery.Status.HELD, held_until__lte=settings.SOCAP_CLOCK.now()
    )


def _due(recipient_id: int) -> QuerySet[Delivery]:
    return _open().filter(_is_due(), recipient=recipient_id)
