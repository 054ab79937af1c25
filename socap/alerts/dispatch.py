"""Lets alerts that are due go: one delivery per recipient, or a reason why nothing is told."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Min, Q, QuerySet

from socap.alerts.alert_generation import fold, held, is_vip, open_digest
from socap.alerts.channels.registry import shown_address
from socap.alerts.completion import reason_not_to_tell
from socap.alerts.models import WATCHED, Alert, Channel, Delivery, Notice, Recipient
from socap.alerts.mutes import silences
from socap.alerts.rules import quiet_until
from socap.campaigns.models import Campaign, Status
from socap.campaigns.thresholds import threshold_for
from socap.lib.database.contention import tried_again
from socap.lib.database.queue import enqueue

logger = logging.getLogger(__name__)

CAP_SPAN = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatched:
    """How many alerts left, and the recipients that have something to be sent now."""

    alerts: int
    recipients: tuple[int, ...]


def dispatch_due(*, now: datetime, campaign_id: int | None = None, limit: int = 500) -> Dispatched:
    """Let at most `limit` alerts go whose moment has come, the earliest first."""
    due = _waiting(campaign_id).filter(due_at__lte=now)
    ready = due.exclude(_is_being_read()).order_by("due_at", "-importance", "pk")
    recipients: list[int] = []
    taken = list(ready.values_list("pk", flat=True)[:limit])
    for alert_id in taken:
        recipients += _dispatch_or_fail(alert_id, now)
    return Dispatched(alerts=len(taken), recipients=tuple(dict.fromkeys(recipients)))


def _dispatch_or_fail(alert_id: int, now: datetime) -> list[int]:
    """An alert that a bug of ours keeps from leaving says so, and holds up no other."""
    try:
        return dispatch(alert_id, now=now)
    except (OperationalError, InterfaceError):
        raise  # the database was away, or busy: it waits
    except Exception as error:
        logger.exception("an alert broke", extra={"action": "dispatch", "alert": alert_id})
        Alert.objects.filter(pk=alert_id, status=Alert.Status.PENDING).update(
            status=Alert.Status.FAILED, reason=f"{type(error).__name__}: {error}"
        )
        return []


def schedule_next(campaign_id: int) -> None:
    """Have the campaign's next alert let go at its moment, to the second."""
    waiting = _waiting(campaign_id).order_by("due_at")
    first = waiting.exclude(_is_being_read()).values_list("due_at", flat=True).first()
    read = waiting.filter(_is_being_read()).aggregate(by=Min("reading_until"))["by"]
    moments = [read] if read else []
    if first is not None:
        moments.append(settings.SOCAP_CLOCK.real(first))
    if moments:
        at = min(moments)
        enqueue(
            "alerts.dispatch",
            key=f"alerts.dispatch:{campaign_id}:{at.timestamp():.2f}",
            one_at_a_time=False,
            at=at,
            campaign_id=campaign_id,
        )


@tried_again
@transaction.atomic
def dispatch(alert_id: int, *, now: datetime) -> list[int]:
    """
    1. Take the alert, unless somebody else has it or it does not wait any more.
    2. Look once more whether it is to be told: mutes, thresholds and scores may have changed.
    3. Over the hourly cap it goes into a digest.
    4. One delivery per recipient, held where it is quiet; returns whom there is something to send.
    """
    held(Alert.objects.filter(pk=alert_id).values_list("campaign", flat=True).first())
    alert = (
        Alert.objects.select_for_update(skip_locked=True, of=("self",), no_key=True)
        .select_related("campaign")
        .filter(pk=alert_id, status=Alert.Status.PENDING)
        .first()
    )
    if alert is None:
        return []
    if reason := _reason_to_skip(alert, now):
        return _skip(alert, reason)
    if _over_cap(alert, now):
        return []
    recipients = recipients_of(alert)
    if not recipients:
        return _skip(alert, _nobody(alert))
    for recipient in recipients:
        _address(alert, recipient, now)
    alert.status, alert.dispatched_at, alert.reason = Alert.Status.SENDING, now, ""
    alert.save(update_fields=["status", "dispatched_at", "reason"])
    settle(alert.pk, now=now)
    waiting = alert.deliveries.filter(status=Delivery.Status.PENDING).order_by("recipient")
    to_wake = [pk for pk in waiting.values_list("recipient", flat=True) if pk is not None]
    for recipient_id in to_wake:
        wake_delivery(recipient_id)
    return to_wake


def wake_delivery(recipient_id: int, *, at: datetime | None = None) -> None:
    """Have what waits for this recipient sent, at once or from `at` (real time) on."""
    enqueue(
        "alerts.deliver",
        key=f"alerts.deliver:{recipient_id}" + (":later" if at else ""),
        one_at_a_time=False,
        at=at,
        recipient_id=recipient_id,
    )


@transaction.atomic
def settle(alert_id: int, *, now: datetime) -> None:
    """Let the alert say how its deliveries stand: sent with the first, failed when all have failed.

    Of several alerts in one transaction: in the order of their ids.
    """
    # Of two outcomes that are written at once each would miss the other.
    Alert.objects.select_for_update(no_key=True).filter(pk=alert_id).first()
    found = list(
        Delivery.objects.filter(alert=alert_id).values_list("status", "error", "channel_name")
    )
    states = {status for status, _, _ in found}
    sending = Alert.objects.filter(pk=alert_id, status=Alert.Status.SENDING)
    if Delivery.Status.SENT in states:
        sending.update(status=Alert.Status.SENT, sent_at=now)
    elif states <= {Delivery.Status.FAILED}:
        reasons = "; ".join(f"{name}: {error}" for _, error, name in found)
        sending.update(status=Alert.Status.FAILED, reason=reasons)


def recipients_of(alert: Alert) -> Sequence[Recipient]:
    """The campaign's own and its channels' recipients; of SOCAP's trouble the operators'."""
    found = Recipient.objects.select_related("channel").filter(channel__active=True)
    if alert.campaign is None:
        return list(found.filter(campaign=None, channel__for_operators=True))
    names = alert.campaign.alert_channels
    own = Q(campaign=None) | Q(campaign=alert.campaign)
    return list(found.filter(own, channel__name__in=names))


def _waiting(campaign_id: int | None) -> QuerySet[Alert]:
    """What waits to be told; of a paused campaign nothing is."""
    found = Alert.objects.filter(status=Alert.Status.PENDING).exclude(
        campaign__status=Status.PAUSED, forced=False
    )
    return found.filter(campaign=campaign_id) if campaign_id is not None else found


def _is_being_read() -> Q:
    """A language model reads what was said, and has time left."""
    return Q(reading_until__gt=datetime.now(UTC))


def _reason_to_skip(alert: Alert, now: datetime, *, told: bool = False) -> str:
    """Once it has been told to somebody, what it tells of stays as it is."""
    if alert.campaign is None:
        return ""
    if alert.kind == Alert.Kind.ENDED:
        return "" if alert.forced else reason_not_to_tell(alert.campaign, now=now)
    if alert.forced and alert.kind == Alert.Kind.PERSON:
        return ""
    if not told:
        watched = alert.campaign.entries.values("tweet")
        # What was removed from the campaign is told when it is put back, if it is.
        alert.notices.exclude(engagement__tweet__in=watched).update(alert=None)
    notices = list(alert.notices.filter(WATCHED).select_related("account"))
    if not notices:
        return "the tweets it was about are no longer watched"
    silent = silent_in(alert, now=now)
    spoken = [n for n in notices if n.account_id not in silent]
    if not spoken:
        return silent[notices[0].account_id]
    if alert.kind == Alert.Kind.PERSON and not any(
        _still_counts(alert.campaign, n) for n in spoken
    ):
        importance = notices[0].account.importance
        return f"the threshold is no longer reached: importance is {importance} now"
    if not told:
        _leave_out(alert, silent, now)
    return ""


def silent_in(alert: Alert, *, now: datetime) -> dict[str, str]:
    """Who of its people is not told of, and why. Whoever sends an alert by hand overrules a mute of
    the campaign, and of the person whom it is about, but of a digest the silent are left out."""
    if alert.campaign is None or (alert.forced and alert.kind == Alert.Kind.PERSON):
        return {}
    people = alert.notices.values_list("account_id", flat=True)
    return silences(alert.campaign, people, now=now, whole=not alert.forced)


@tried_again
@transaction.atomic
def look_again(alert_id: int, *, now: datetime) -> bool:
    """Whether an alert whose deliveries have waited is still to be told; else they say why not.

    The same is asked as when it was let go: mutes, authors, thresholds and tweets may have changed.
    """
    held(Alert.objects.filter(pk=alert_id).values_list("campaign", flat=True).first())
    found = Alert.objects.select_for_update(of=("self",), no_key=True).select_related("campaign")
    alert = found.get(pk=alert_id)
    begun = Q(status=Delivery.Status.SENT) | ~Q(payload=[]) | Q(bundle__isnull=False)
    told = alert.deliveries.filter(begun).exists()
    reason = _reason_to_skip(alert, now, told=told)
    if reason:
        waiting = alert.deliveries.filter(status__in=["pending", "held"]).exclude(begun)
        waiting.update(status=Delivery.Status.FAILED, held_until=None, error=f"not told: {reason}")
        if not told:
            _skip(alert, reason)
    return not reason


def _leave_out(digest: Alert, silent: Mapping[str, str], now: datetime) -> None:
    """Of a digest the muted are told as little as of an alert of their own."""
    for account_id, reason in silent.items():
        theirs = Notice.objects.filter(alert=digest, account=account_id)
        skipped = Alert.objects.create(
            campaign=digest.campaign,
            kind=Alert.Kind.PERSON,
            account_id=account_id,
            importance=max(theirs.values_list("importance", flat=True)),
            created_at=now,
            due_at=now,
            status=Alert.Status.SKIPPED,
            reason=reason,
        )
        theirs.update(alert=skipped)


def _still_counts(campaign: Campaign, notice: Notice) -> bool:
    threshold = threshold_for(campaign, category=notice.category, action=notice.action)
    return notice.listed or notice.account.importance >= threshold


def _over_cap(alert: Alert, now: datetime) -> bool:
    """Whether so many went out within an hour that this one was put into a digest."""
    campaign = alert.campaign
    if campaign is None or campaign.hourly_cap is None or alert.forced:
        return False
    if alert.kind != Alert.Kind.PERSON or is_vip(campaign, alert.importance):
        return False
    told = list(
        Alert.objects.filter(
            campaign=campaign, kind=Alert.Kind.PERSON, dispatched_at__gt=now - CAP_SPAN
        )
        .order_by("-dispatched_at")
        .values_list("dispatched_at", flat=True)[: campaign.hourly_cap]
    )
    if len(told) < campaign.hourly_cap:
        return False
    due_at = (told[-1] or now) + CAP_SPAN
    fold(alert, open_digest(campaign, Alert.Digest.CAPPED, due_at=due_at, now=now))
    schedule_next(campaign.pk)
    return True


def _skip(alert: Alert, reason: str) -> list[int]:
    alert.status, alert.reason = Alert.Status.SKIPPED, reason
    alert.save(update_fields=["status", "reason"])
    return []


def _nobody(alert: Alert) -> str:
    if alert.campaign is None:
        return "no channel is told of SOCAP's own trouble"
    if not alert.campaign.alert_channels:
        return "the campaign has no alert channel; choose one in its alert preferences"
    names = ", ".join(alert.campaign.alert_channels)
    if Channel.objects.filter(name__in=alert.campaign.alert_channels, active=True).exists():
        return f"nobody is to be told through {names}; add a recipient to the channel"
    return f"there is no channel {names}; set it up under Channels"


def _address(alert: Alert, recipient: Recipient, now: datetime) -> None:
    """One delivery, once: pending, held in quiet hours, or failed where nothing can arrive."""
    channel = recipient.channel
    status, held_until, error = Delivery.Status.PENDING, None, ""
    if recipient.failed_at is not None:
        status, error = Delivery.Status.FAILED, f"nothing arrives there: {recipient.last_error}"
    elif not _breaks_through(alert):
        held_until = quiet_until(
            recipient.quiet_from, recipient.quiet_until, zone=recipient.timezone, now=now
        )
        status = Delivery.Status.HELD if held_until else status
    Delivery.objects.get_or_create(
        alert=alert,
        recipient=recipient,
        defaults={
            "channel_name": channel.name,
            "channel_kind": channel.kind,
            "address": shown_address(channel.kind, recipient.address),
            "status": status,
            "held_until": held_until,
            "error": error,
            "created_at": now,
        },
    )


def _breaks_through(alert: Alert) -> bool:
    """Quiet hours do not hold it."""
    if alert.campaign is None or alert.forced:
        return True
    return alert.kind == Alert.Kind.PERSON and is_vip(alert.campaign, alert.importance)
