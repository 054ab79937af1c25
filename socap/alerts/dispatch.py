"""Dispatches due alerts: creates one delivery per recipient, or records why the alert is skipped."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Min, Q, QuerySet

from socap.alerts.alert_generation import is_vip, lock_campaign, move_to_digest, open_digest
from socap.alerts.campaign_alerts.completion import skip_reason
from socap.alerts.campaign_alerts.report_alerts import report_skip_reason
from socap.alerts.campaign_alerts.spike_alerts import spike_skip_reason
from socap.alerts.channels.registry import display_address
from socap.alerts.models import WATCHED, Alert, Channel, Delivery, Match, Recipient
from socap.alerts.mutes import mute_reasons
from socap.alerts.quiet_hours import quiet_until
from socap.campaigns.models import Campaign, Status
from socap.campaigns.thresholds import threshold_for
from socap.lib.database.contention import retry_on_conflict
from socap.lib.database.queue import enqueue
from socap.lib.database.rows import update_row

logger = logging.getLogger(__name__)

CAP_WINDOW = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchResult:
    """How many alerts were dispatched, and the recipients with something to send now."""

    alerts: int
    recipients: tuple[int, ...]


def dispatch_due(
    *, now: datetime, campaign_id: int | None = None, limit: int = 500
) -> DispatchResult:
    """Dispatches at most `limit` due alerts, the earliest first."""
    due = _pending_alerts(campaign_id).filter(due_at__lte=now)
    ready = due.exclude(_awaits_summaries()).order_by("due_at", "-importance", "pk")
    recipients: list[int] = []
    taken = list(ready.values_list("pk", flat=True)[:limit])
    for alert_id in taken:
        recipients += _dispatch_or_fail(alert_id, now)
    return DispatchResult(alerts=len(taken), recipients=tuple(dict.fromkeys(recipients)))


def _dispatch_or_fail(alert_id: int, now: datetime) -> list[int]:
    """Dispatches an alert, or marks it as failed so that a bug blocks no other alert."""
    try:
        return dispatch(alert_id, now=now)
    except (OperationalError, InterfaceError):
        raise  # the database is unavailable or busy: the alert stays pending
    except Exception as error:
        logger.exception(
            "internal error in an alert", extra={"action": "dispatch", "alert": alert_id}
        )
        Alert.objects.filter(pk=alert_id, status=Alert.Status.PENDING).update(
            status=Alert.Status.FAILED, reason=f"{type(error).__name__}: {error}"
        )
        return []


def schedule_next(campaign_id: int) -> None:
    """Queues a dispatch for when the campaign's next alert is due."""
    waiting = _pending_alerts(campaign_id).order_by("due_at")
    first = waiting.exclude(_awaits_summaries()).values_list("due_at", flat=True).first()
    read = waiting.filter(_awaits_summaries()).aggregate(by=Min("summaries_until"))["by"]
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


@retry_on_conflict
@transaction.atomic
def dispatch(alert_id: int, *, now: datetime) -> list[int]:
    """
    1. Lock the alert, unless another process has it or it is no longer pending.
    2. Check again whether to send it: mutes, thresholds and scores may have changed.
    3. Over the hourly cap, move it into a digest.
    4. Create one delivery per recipient, held during quiet hours; return the recipients to send to.
    """
    lock_campaign(Alert.objects.filter(pk=alert_id).values_list("campaign", flat=True).first())
    alert = (
        Alert.objects.select_for_update(skip_locked=True, of=("self",), no_key=True)
        .select_related("campaign")
        .filter(pk=alert_id, status=Alert.Status.PENDING)
        .first()
    )
    if alert is None:
        return []
    if reason := _reason_to_skip(alert, now):
        return skip_alert(alert, reason)
    if _moved_to_capped_digest(alert, now):
        return []
    recipients = recipients_of(alert)
    if not recipients:
        return skip_alert(alert, _no_recipient_reason(alert))
    for recipient in recipients:
        _create_delivery(alert, recipient, now)
    update_row(alert, status=Alert.Status.SENDING, dispatched_at=now, reason="")
    update_alert_status(alert.pk, now=now)
    waiting = alert.deliveries.filter(status=Delivery.Status.PENDING).order_by("recipient")
    to_wake = [pk for pk in waiting.values_list("recipient", flat=True) if pk is not None]
    for recipient_id in to_wake:
        schedule_delivery(recipient_id)
    return to_wake


def schedule_delivery(recipient_id: int, *, at: datetime | None = None) -> None:
    """Queues the delivery of what waits for this recipient, now or at `at` (real time)."""
    enqueue(
        "alerts.deliver",
        key=f"alerts.deliver:{recipient_id}" + (":later" if at else ""),
        one_at_a_time=False,
        at=at,
        recipient_id=recipient_id,
    )


@transaction.atomic
def update_alert_status(alert_id: int, *, now: datetime) -> None:
    """Sets the alert's status from its deliveries: sent with the first, failed when all have failed.

    Update several alerts of one transaction in the order of their ids, to avoid deadlocks.
    """
    # Without the lock, two outcomes recorded at once would not see each other.
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
    """Returns the recipients of an alert: the campaign's, or the operators' for a system alert."""
    found = Recipient.objects.select_related("channel").filter(channel__active=True)
    if alert.campaign is None:
        return list(found.filter(campaign=None, channel__for_operators=True))
    names = alert.campaign.alert_channels
    own = Q(campaign=None) | Q(campaign=alert.campaign)
    return list(found.filter(own, channel__name__in=names))


def _pending_alerts(campaign_id: int | None) -> QuerySet[Alert]:
    """Returns pending alerts, without those of paused campaigns."""
    found = Alert.objects.filter(status=Alert.Status.PENDING).exclude(
        campaign__status=Status.PAUSED, forced=False
    )
    return found.filter(campaign=campaign_id) if campaign_id is not None else found


def _awaits_summaries() -> Q:
    """Matches alerts that still wait for summaries by a language model."""
    return Q(summaries_until__gt=datetime.now(UTC))


def _reason_to_skip(alert: Alert, now: datetime, *, already_sent: bool = False) -> str:
    """Returns why the alert is not sent, or ''. Its matches change only until it was sent to somebody."""
    if alert.campaign is None:
        return ""
    if alert.kind == Alert.Kind.ENDED:
        return "" if alert.forced else skip_reason(alert.campaign, now=now)
    if alert.kind == Alert.Kind.REPORT:
        return "" if alert.forced else report_skip_reason(alert.campaign, now=now)
    if alert.kind == Alert.Kind.SPIKE:
        return "" if alert.forced else spike_skip_reason(alert.campaign, now=now)
    if alert.forced and alert.kind == Alert.Kind.PERSON:
        return ""
    if not already_sent:
        watched = alert.campaign.polled.values("tweet")
        # Matches of removed tweets alert if the tweets are restored.
        alert.matches.exclude(engagement__tweet__in=watched).update(alert=None)
    matches = list(alert.matches.filter(WATCHED).select_related("account"))
    if not matches:
        return "the tweets it was about are no longer watched"
    muted = muted_accounts(alert, now=now)
    unmuted = [n for n in matches if n.account_id not in muted]
    if not unmuted:
        return muted[matches[0].account_id]
    if alert.kind == Alert.Kind.PERSON and not any(
        _reaches_threshold(alert.campaign, n) for n in unmuted
    ):
        importance = matches[0].account.importance
        return f"the threshold is no longer reached: importance is {importance} now"
    if not already_sent:
        skip_matches_of(muted, alert, now)
    return ""


def muted_accounts(alert: Alert, *, now: datetime) -> dict[str, str]:
    """Returns account id -> reason for the accounts of the alert that are muted.

    An alert sent by hand overrides a mute of the campaign, and of the person it is about; a digest
    still leaves out muted accounts.
    """
    if alert.campaign is None or (alert.forced and alert.kind == Alert.Kind.PERSON):
        return {}
    people = alert.matches.values_list("account_id", flat=True)
    return mute_reasons(alert.campaign, people, now=now, include_campaign=not alert.forced)


@retry_on_conflict
@transaction.atomic
def recheck(alert_id: int, *, now: datetime) -> bool:
    """Returns whether to send an alert whose deliveries have waited; else fails them with the reason.

    Makes the same checks as `dispatch`: mutes, authors, thresholds and tweets may have changed.
    """
    lock_campaign(Alert.objects.filter(pk=alert_id).values_list("campaign", flat=True).first())
    found = Alert.objects.select_for_update(of=("self",), no_key=True).select_related("campaign")
    alert = found.filter(pk=alert_id).first()
    if alert is None:
        return False
    begun = Q(status=Delivery.Status.SENT) | ~Q(payload=[]) | Q(bundle__isnull=False)
    already_sent = alert.deliveries.filter(begun).exists()
    reason = _reason_to_skip(alert, now, already_sent=already_sent)
    if reason:
        waiting = alert.deliveries.filter(status__in=["pending", "held"]).exclude(begun)
        waiting.update(status=Delivery.Status.FAILED, held_until=None, error=f"not sent: {reason}")
        if not already_sent:
            skip_alert(alert, reason)
    return not reason


def skip_matches_of(muted: Mapping[str, str], digest: Alert, now: datetime) -> None:
    """Moves the matches of muted accounts (id -> reason) from the digest to skipped alerts."""
    for account_id, reason in muted.items():
        own_matches = Match.objects.filter(alert=digest, account=account_id)
        skipped = Alert.objects.create(
            campaign=digest.campaign,
            kind=Alert.Kind.PERSON,
            account_id=account_id,
            importance=max(own_matches.values_list("importance", flat=True)),
            created_at=now,
            due_at=now,
            status=Alert.Status.SKIPPED,
            reason=reason,
        )
        own_matches.update(alert=skipped)


def _reaches_threshold(campaign: Campaign, match: Match) -> bool:
    threshold = threshold_for(campaign, category=match.category, action=match.action)
    return match.listed or match.account.importance >= threshold


def _moved_to_capped_digest(alert: Alert, now: datetime) -> bool:
    """Moves the alert into a digest if the hourly cap is reached; returns whether it was moved."""
    campaign = alert.campaign
    if campaign is None or campaign.hourly_cap is None or alert.forced:
        return False
    if alert.kind != Alert.Kind.PERSON or is_vip(campaign, alert.importance):
        return False
    already_sent = list(
        Alert.objects.filter(
            campaign=campaign, kind=Alert.Kind.PERSON, dispatched_at__gt=now - CAP_WINDOW
        )
        .order_by("-dispatched_at")
        .values_list("dispatched_at", flat=True)[: campaign.hourly_cap]
    )
    if len(already_sent) < campaign.hourly_cap:
        return False
    due_at = (already_sent[-1] or now) + CAP_WINDOW
    move_to_digest(alert, open_digest(campaign, Alert.Digest.CAPPED, due_at=due_at, now=now))
    schedule_next(campaign.pk)
    return True


def skip_alert(alert: Alert, reason: str) -> list[int]:
    update_row(alert, status=Alert.Status.SKIPPED, reason=reason)
    return []


def _no_recipient_reason(alert: Alert) -> str:
    if alert.campaign is None:
        return "no channel gets system alerts; switch them on under Channels"
    if not alert.campaign.alert_channels:
        return "the campaign has no alert channel; choose one in its alert preferences"
    names = ", ".join(alert.campaign.alert_channels)
    if Channel.objects.filter(name__in=alert.campaign.alert_channels, active=True).exists():
        return f"{names} has no recipients for this campaign; add one under Channels"
    return f"there is no channel {names}; set it up under Channels"


def _create_delivery(alert: Alert, recipient: Recipient, now: datetime) -> None:
    """Creates the delivery if missing: pending, held in quiet hours, or failed for a refused address."""
    channel = recipient.channel
    status, held_until, error = Delivery.Status.PENDING, None, ""
    if recipient.failed_at is not None:
        status, error = (
            Delivery.Status.FAILED,
            f"the address refuses messages: {recipient.last_error}",
        )
    elif not _ignores_quiet_hours(alert):
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
            "address": display_address(channel.kind, recipient.address),
            "status": status,
            "held_until": held_until,
            "error": error,
            "created_at": now,
        },
    )


def _ignores_quiet_hours(alert: Alert) -> bool:
    """Whether the alert is sent during quiet hours too."""
    if alert.campaign is None or alert.forced:
        return True
    return alert.kind == Alert.Kind.PERSON and is_vip(alert.campaign, alert.importance)
