"""What an operator does to alerts by hand: send one now, skip one, send what is due."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from socap.alerts.alert_generation import campaigns_to_raise, held, raise_alerts
from socap.alerts.delivery import deliver_all_due
from socap.alerts.dispatch import dispatch, dispatch_due, wake_delivery
from socap.alerts.models import Alert, Delivery
from socap.campaigns.models import Campaign
from socap.lib.each import for_each


class InvalidState(ValueError):
    """The alert is in a state in which this cannot be done; the message says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Processed:
    """How one call went: alerts let go, and what became of the deliveries it tried."""

    processed: int
    sent: int
    failed: int
    retrying: int


@transaction.atomic
def send_now(alert: Alert, *, now: datetime) -> None:
    """Tell it at once, whatever holds it; one that failed or was skipped is told after all.

    Deliveries that arrived are not repeated. Raises `InvalidState` where all have arrived, or where it
    is on its way already.
    """
    held(alert.campaign_id)
    alert = Alert.objects.select_for_update(no_key=True).get(pk=alert.pk)
    undelivered = alert.deliveries.filter(status__in=["failed", "held"])
    if alert.status == Alert.Status.SENDING and not undelivered.exists():
        raise InvalidState("It is being sent already.")
    if alert.status == Alert.Status.SENT and not undelivered.exists():
        raise InvalidState("It has been sent already.")
    waking = list(
        undelivered.filter(recipient__failed_at=None).values_list("recipient_id", flat=True)
    )
    undelivered.filter(recipient__failed_at=None).update(
        status=Delivery.Status.PENDING, held_until=None, next_at=None, bundle=None, error=""
    )
    if alert.deliveries.exists():
        if not waking:
            raise InvalidState("Nothing arrives at its recipients; mend them under Channels first.")
        if alert.status in (Alert.Status.FAILED, Alert.Status.SKIPPED):
            alert.status, alert.reason = Alert.Status.SENDING, ""
    else:
        alert.status, alert.reason, alert.due_at = Alert.Status.PENDING, "", now
    alert.forced, alert.reading_until = True, None
    alert.save(update_fields=["status", "reason", "due_at", "forced", "reading_until"])
    for recipient_id in sorted(pk for pk in waking if pk is not None):
        wake_delivery(recipient_id)
    dispatch(alert.pk, now=now)


@transaction.atomic
def skip(alert: Alert, *, by: str) -> None:
    """Do not tell it. Raises `InvalidState` once it has left."""
    skipped = Alert.objects.filter(pk=alert.pk, status=Alert.Status.PENDING).update(
        status=Alert.Status.SKIPPED, reason=f"skipped by {by}"
    )
    if not skipped:
        raise InvalidState("It does not wait any more, so it cannot be skipped.")


def process_due(*, now: datetime, limit: int) -> Processed:
    """Raise, let go and send here what is due, at most `limit` alerts; workers may do so beside it."""

    def raise_one(campaign_id: int) -> None:
        raise_alerts(campaign_id, now=now)

    for_each(campaigns_to_raise(), raise_one, action="raise")
    gone = dispatch_due(now=now, limit=limit)
    tried = deliver_all_due()
    return Processed(
        processed=gone.alerts,
        sent=sum(done.sent for done in tried),
        failed=sum(done.failed for done in tried),
        retrying=sum(done.retrying for done in tried),
    )


def alert_of(campaign: Campaign, alert_id: int) -> Alert | None:
    """The campaign's alert with this id."""
    return Alert.objects.filter(campaign=campaign, pk=alert_id).first()
