"""The template context of the alerts page and its live sections."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.http import QueryDict

from socap.alerts.alert_list import (
    AlertListState,
    AlertRow,
    Order,
    alert_delay,
    alert_list_state,
    alerts,
)
from socap.alerts.models import Alert, Delivery, Mute
from socap.alerts.mutes import mutes_in_force
from socap.campaigns.models import Campaign, Status
from socap.campaigns.own_accounts import own_kinds
from socap.web.alerts.mutes import EVERYWHERE, HERE, Length, available_durations
from socap.web.dashboard.freshness import fingerprint
from socap.web.dashboard.problems import Problem
from socap.web.permissions import Request

PAGE = 25
MUTES_SHOWN = 30


class View(StrEnum):
    """The lists of the page."""

    WAITING = "waiting"
    SENT = "sent"
    SKIPPED = "skipped"
    FAILED = "failed"


STATUSES = {
    View.WAITING: (Alert.Status.SENDING, Alert.Status.PENDING),
    View.SENT: (Alert.Status.SENT,),
    View.SKIPPED: (Alert.Status.SKIPPED,),
    View.FAILED: (Alert.Status.FAILED,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertListQuery:
    """The list shown and the position in it."""

    view: View
    cursor: str

    @classmethod
    def read(cls, given: QueryDict) -> "AlertListQuery":
        """Reads the query; an unknown list means the waiting one."""
        view = given.get("status", "")
        return cls(
            view=View(view) if view in list(View) else View.WAITING, cursor=given.get("cursor", "")
        )

    @property
    def query(self) -> str:
        return f"status={self.view}" + (f"&cursor={self.cursor}" if self.cursor else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One alert with the actions allowed."""

    shown: AlertRow
    deliveries: tuple[tuple[Delivery, datetime | None], ...]  # with the next try in product time
    muted: dict[str, Mute]
    may_send: bool
    may_skip: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageState:
    """Read before the rest of the page, so that later changes are noticed by another `version`."""

    version: str
    lists: AlertListState
    problems: tuple[Problem, ...]


def page_state(campaign: Campaign, problems: tuple[Problem, ...]) -> PageState:
    lists = alert_list_state(campaign)
    shown = (lists.version, campaign.status, campaign.alert_channels, problems)
    return PageState(version=fingerprint(repr(shown)), lists=lists, problems=problems)


def alerts_context(
    request: Request, campaign: Campaign, wanted: AlertListQuery, state: PageState, *, now: datetime
) -> dict[str, Any]:
    """Returns the context, with a constant number of queries. Raises `BadCursor`."""
    counts = state.lists.counts
    found = alerts(
        campaign,
        statuses=STATUSES[wanted.view],
        order=Order.NEXT if wanted.view is View.WAITING else Order.NEWEST,
        cursor=wanted.cursor,
        limit=PAGE,
    )
    silent = mutes_in_force(campaign, now=now)
    muted = {m.account_id: m for m in reversed(silent) if m.account_id is not None}
    return {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": now,
        "user": request.user,
        "clock_speed": settings.SOCAP_CLOCK.speed,
        "views": [
            (View.WAITING, counts["pending"] + counts["sending"]),
            (View.SENT, counts["sent"]),
            (View.SKIPPED, counts["skipped"]),
            (View.FAILED, counts["failed"]),
        ],
        "view": wanted.view,
        "cursor": wanted.cursor,
        "query": wanted.query,
        "older": found.next_cursor,
        "rows": [_row(shown, muted, now) for shown in found.rows],
        "own": own_kinds(campaign),
        "mutes": [m for m in silent if m.account_id is not None][:MUTES_SHOWN],
        "more_mutes": max(0, sum(m.account_id is not None for m in silent) - MUTES_SHOWN),
        "whole_mute": next((m for m in silent if m.account_id is None), None),
        "lengths": available_durations(campaign, now=now),
        "mute_places": (HERE, EVERYWHERE),
        "first_length": Length.DAY,
        "problems": state.problems,
        "delay": alert_delay(campaign),
        "is_paused": campaign.status == Status.PAUSED,
        "version": state.version,
    }


def _row(shown: AlertRow, muted: dict[str, Mute], now: datetime) -> Row:
    alert = shown.alert
    stuck = any(d.status in ("failed", "held") for d in shown.deliveries)
    return Row(
        shown=shown,
        deliveries=tuple((d, _next_try(d, now)) for d in shown.deliveries),
        muted={s.account.pk: muted[s.account.pk] for s in shown.people if s.account.pk in muted},
        may_send=alert.status in ("pending", "skipped", "failed") or stuck,
        may_skip=alert.status == "pending",
    )


def _next_try(delivery: Delivery, now: datetime) -> datetime | None:
    """Converts the real time of the next attempt to product time, which the page shows."""
    if delivery.status != Delivery.Status.RETRYING or delivery.next_at is None:
        return None
    return now + (delivery.next_at - datetime.now(UTC)) * settings.SOCAP_CLOCK.speed
