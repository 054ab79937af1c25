"""A campaign's alerts as its page shows them: what waits in the order of telling, the rest newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from django.db import connection
from django.db.models import Count, F, Window
from django.db.models.functions import DenseRank, RowNumber

from socap.alerts.models import WATCHED, Alert, Delivery, Notice
from socap.campaigns.models import Campaign
from socap.people.importance import Explanation, explanations
from socap.people.models import Account

# Of a digest, and of somebody who does not stop.
PEOPLE_SHOWN, NOTICES_SHOWN = 10, 40


class View(StrEnum):
    """The lists of the page."""

    WAITING = "waiting"
    SENT = "sent"
    SKIPPED = "skipped"
    FAILED = "failed"


STATES = {
    View.WAITING: (Alert.Status.SENDING, Alert.Status.PENDING),
    View.SENT: (Alert.Status.SENT,),
    View.SKIPPED: (Alert.Status.SKIPPED,),
    View.FAILED: (Alert.Status.FAILED,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """One person of an alert: why they matter now, and what they did."""

    account: Account
    explanation: Explanation
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One alert with its first people; `more` counts those that are not among them."""

    alert: Alert
    people: tuple[Somebody, ...]
    more: int
    deliveries: tuple[Delivery, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One page of one list."""

    shown: tuple[Shown, ...]
    has_more: bool


def board(campaign: Campaign, view: View, *, offset: int, limit: int) -> Board:
    """The number of queries depends neither on the alerts nor on how many people they tell of."""
    found = Alert.objects.filter(campaign=campaign, status__in=STATES[view])
    order = ("due_at", "-importance", "pk") if view is View.WAITING else ("-pk",)
    alerts = list(found.order_by(*order)[offset : offset + limit + 1])
    page = alerts[:limit]
    people, totals = _people(page), _totals(page)
    sent = Delivery.objects.filter(alert__in=page).defer("payload").order_by("alert", "pk")
    deliveries = {pk: tuple(rows) for pk, rows in groupby(sent, key=lambda d: d.alert_id)}
    return Board(
        shown=tuple(
            Shown(
                alert=alert,
                people=people.get(alert.pk, ()),
                more=totals.get(alert.pk, 0) - len(people.get(alert.pk, ())),
                deliveries=deliveries.get(alert.pk, ()),
            )
            for alert in page
        ),
        has_more=len(alerts) > limit,
    )


def board_version(campaign: Campaign) -> str:
    """Changes with whatever the lists show; one question for every page that is open all the time."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT a.*, d.*, n.*, m.*, i.*, p.*
               FROM (SELECT count(*), max(id), count(*) FILTER (WHERE status = 'pending'),
                        count(*) FILTER (WHERE status = 'sending'),
                        count(*) FILTER (WHERE status = 'sent'),
                        count(*) FILTER (WHERE status = 'failed'), count(*) FILTER (WHERE forced),
                        sum(extract(epoch FROM due_at)) FILTER (WHERE status = 'pending'),
                        sum(importance), sum(length(reason))
                     FROM alerts_alert WHERE campaign_id = %(id)s) a,
                    (SELECT count(*), sum(d.attempts), sum(length(d.error)), max(d.sent_at),
                        string_agg(DISTINCT d.status, ','), max(d.next_at), sum(d.parts_sent),
                        count(*) FILTER (WHERE d.status = 'held'),
                        count(*) FILTER (WHERE d.status IN ('sent', 'failed'))
                     FROM alerts_delivery d JOIN alerts_alert a ON a.id = d.alert_id
                     WHERE a.campaign_id = %(id)s) d,
                    (SELECT count(*), count(alert_id), sum(length(summary))
                     FROM alerts_notice WHERE campaign_id = %(id)s) n,
                    (SELECT count(*), max(created_at), sum(extract(epoch FROM until))
                     FROM alerts_mute WHERE campaign_id = %(id)s OR campaign_id IS NULL) m,
                    (SELECT count(*), max(id) FROM alerts_incident WHERE closed_at IS NULL) i,
                    (SELECT count(*), sum(weight) FILTER (WHERE active), max(synced_at)
                     FROM people_importantperson) p""",
            {"id": campaign.pk},
        )
        return repr(cursor.fetchone())


def _people(alerts: Sequence[Alert]) -> dict[int, tuple[Somebody, ...]]:
    """The most important of each alert."""
    heaviest = (F("account__importance").desc(), F("account").asc())
    ranked = Notice.objects.filter(WATCHED, alert__in=alerts).annotate(
        place=Window(DenseRank(), partition_by="alert", order_by=heaviest),
        row=Window(RowNumber(), partition_by="alert", order_by=(*heaviest, F("pk").desc())),
    )
    notices = list(
        ranked.filter(place__lte=PEOPLE_SHOWN, row__lte=NOTICES_SHOWN)
        .select_related("engagement__tweet__author", "account")
        .order_by("alert", "row")
    )
    why = explanations(sorted({notice.account_id for notice in notices}))
    found: dict[int, tuple[Somebody, ...]] = {}
    for alert_id, group in groupby(notices, key=lambda n: n.alert_id):
        theirs: dict[str, list[Notice]] = {}
        for notice in group:
            theirs.setdefault(notice.account_id, []).append(notice)
        assert alert_id is not None
        found[alert_id] = tuple(
            Somebody(account=of[0].account, explanation=why[account_id], notices=tuple(of))
            for account_id, of in theirs.items()
        )
    return found


def _totals(alerts: Sequence[Alert]) -> dict[int, int]:
    counted = Notice.objects.filter(WATCHED, alert__in=alerts).values_list("alert")
    return {
        alert_id: count
        for alert_id, count in counted.annotate(Count("account", distinct=True)).order_by()
        if alert_id is not None
    }
