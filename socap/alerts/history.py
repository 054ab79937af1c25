"""What was told, what waits, and why something was not: a campaign's alerts, page by page."""

from dataclasses import dataclass

from django.db.models import Count, Prefetch

from socap.alerts.messages.compose import NOTICES
from socap.alerts.models import Alert, Delivery, Incident
from socap.campaigns.models import Campaign


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertPage:
    """`next_cursor` is None on the last page. Notices and deliveries are loaded with each alert."""

    alerts: list[Alert]
    next_cursor: int | None


def alerts_of(
    campaign: Campaign | None,
    *,
    status: str | None = None,
    cursor: int | None = None,
    limit: int = 50,
) -> AlertPage:
    """Newest first; `campaign` None asks for SOCAP's own trouble."""
    found = Alert.objects.filter(campaign=campaign).select_related("account", "campaign")
    if status:
        found = found.filter(status=status)
    if cursor is not None:
        found = found.filter(pk__lt=cursor)
    notices = NOTICES.order_by("-importance", "account_id", "pk")
    page = list(
        found.order_by("-pk").prefetch_related(
            Prefetch("notices", queryset=notices),
            Prefetch("deliveries", queryset=Delivery.objects.defer("payload").order_by("pk")),
        )[: limit + 1]
    )
    more = len(page) > limit
    return AlertPage(alerts=page[:limit], next_cursor=page[limit - 1].pk if more else None)


def alert_counts(campaign: Campaign) -> dict[str, int]:
    """How many alerts are in each state, every state named."""
    counts = {status.value: 0 for status in Alert.Status}
    found = Alert.objects.filter(campaign=campaign).values_list("status").annotate(Count("pk"))
    return counts | dict(found.order_by())


def incidents(*, only_open: bool = False, limit: int = 50) -> list[Incident]:
    """SOCAP's own trouble, newest first."""
    found = Incident.objects.order_by("-opened_at", "-pk")
    return list(found.filter(closed_at=None)[:limit] if only_open else found[:limit])
