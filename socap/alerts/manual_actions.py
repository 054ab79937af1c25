"""Manual actions on alerts: send one now, skip one, process everything due."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from socap.alerts.alert_generation import (
    campaigns_with_open_matches,
    generate_alerts,
    lock_campaign,
)
from socap.alerts.delivery import deliver_all_due
from socap.alerts.dispatch import dispatch, dispatch_due, schedule_delivery
from socap.alerts.models import Alert, Delivery
from socap.campaigns.models import Campaign
from socap.lib.database.rows import update_row
from socap.lib.each import for_each


class InvalidState(ValueError):
    """The alert's state does not allow the action; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessingResult:
    """How many alerts were dispatched, and the outcomes of their deliveries."""

    processed: int
    sent: int
    failed: int
    retrying: int


@transaction.atomic
def send_now(alert: Alert, *, now: datetime) -> None:
    """Sends the alert at once, whatever delays it, even if it failed or was skipped.

    Deliveries that arrived are not repeated. Raises `InvalidState` if all have arrived, or if it is
    being sent.
    """
    lock_campaign(alert.campaign_id)
    alert = Alert.objects.select_for_update(no_key=True).get(pk=alert.pk)
    undelivered = alert.deliveries.filter(status__in=["failed", "held"])
    if alert.status == Alert.Status.SENDING and not undelivered.exists():
        raise InvalidState("This alert is already being sent.")
    if alert.status == Alert.Status.SENT and not undelivered.exists():
        raise InvalidState("This alert has already been sent.")
    waking = list(
        undelivered.filter(recipient__failed_at=None).values_list("recipient_id", flat=True)
    )
    undelivered.filter(recipient__failed_at=None).update(
        status=Delivery.Status.PENDING, held_until=None, next_at=None, bundle=None, error=""
    )
    changes: dict[str, object] = {"forced": True, "summaries_until": None}
    if alert.deliveries.exists():
        if not waking:
            raise InvalidState("Its recipients refuse messages; repair them under Channels first.")
        if alert.status in (Alert.Status.FAILED, Alert.Status.SKIPPED):
            changes |= {"status": Alert.Status.SENDING, "reason": ""}
    else:
        changes |= {"status": Alert.Status.PENDING, "reason": "", "due_at": now}
    update_row(alert, **changes)
    for recipient_id in sorted(pk for pk in waking if pk is not None):
        schedule_delivery(recipient_id)
    dispatch(alert.pk, now=now)


@transaction.atomic
def skip(alert: Alert, *, by: str) -> None:
    """Skips a pending alert. Raises `InvalidState` if it is no longer pending."""
    skipped = Alert.objects.filter(pk=alert.pk, status=Alert.Status.PENDING).update(
        status=Alert.Status.SKIPPED, reason=f"skipped by {by}"
    )
    if not skipped:
        raise InvalidState("This alert is no longer pending, so it cannot be skipped.")


def process_due(*, now: datetime, limit: int) -> ProcessingResult:
    """Generates, dispatches and sends what is due, at most `limit` alerts. Safe beside workers."""

    def generate_one(campaign_id: int) -> None:
        generate_alerts(campaign_id, now=now)

    for_each(campaigns_with_open_matches(), generate_one, action="generate")
    dispatched = dispatch_due(now=now, limit=limit)
    results = deliver_all_due()
    return ProcessingResult(
        processed=dispatched.alerts,
        sent=sum(done.sent for done in results),
        failed=sum(done.failed for done in results),
        retrying=sum(done.retrying for done in results),
    )


def alert_of(campaign: Campaign, alert_id: int) -> Alert | None:
    """Returns the campaign's alert with this id, or None."""
    return Alert.objects.filter(campaign=campaign, pk=alert_id).first()
