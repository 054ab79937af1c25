"""Lists a campaign's alerts for its page and the API: filtered, sorted, paged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any

from django.db import connection
from django.db.models import Count, F, Q, Value, Window
from django.db.models.functions import Coalesce, DenseRank, RowNumber

from socap.alerts.messages.compose import MAX_DIGEST_PEOPLE, message_for
from socap.alerts.messages.message import Message
from socap.alerts.models import WATCHED, Alert, Delivery, Match
from socap.campaigns.models import Campaign
from socap.follow_ups.states import FollowUpState, follow_ups_of
from socap.lib.database.keyset import Keyset, Kind
from socap.people.importance import ScoreExplanation, explanations
from socap.people.models import Account

# Limits the rows of one very active account, and of a digest.
MAX_MATCHES = 200


class Order(StrEnum):
    """By creation time, or the next to be sent first."""

    NEWEST = "newest"
    NEXT = "next"


KEYSETS = {
    Order.NEWEST: Keyset("alerts", (Kind.BIGINT,)),
    Order.NEXT: Keyset("alerts by time", (Kind.MOMENT, Kind.INT, Kind.BIGINT)),
}
ORDERS = {Order.NEWEST: ("-pk",), Order.NEXT: ("due_at", "-importance", "pk")}


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertPerson:
    """One person of an alert: their current score and follow-up, and their matches, newest first."""

    account: Account
    explanation: ScoreExplanation
    follow_up: FollowUpState
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRow:
    """One alert with its most important people and its deliveries.

    `message` is what would be sent now (without a digest's period): its `people` are the same, and
    its `more` counts the rest.
    """

    alert: Alert
    people: tuple[AlertPerson, ...]
    deliveries: tuple[Delivery, ...]
    message: Message

    @property
    def more(self) -> int:
        return self.message.more


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertPage:
    """`next_cursor` is None on the last page."""

    rows: tuple[AlertRow, ...]
    next_cursor: str | None


def alerts(
    campaign: Campaign,
    *,
    statuses: Iterable[str] | None = None,
    order: Order = Order.NEWEST,
    cursor: str | None = None,
    limit: int = 50,
) -> AlertPage:
    """Returns one page of alerts in a fixed number of queries. Raises `BadCursor`."""
    found = Alert.objects.filter(campaign=campaign).select_related("account")
    if statuses is not None:
        found = found.filter(status__in=list(statuses))
    if cursor:
        found = found.filter(_after(order, KEYSETS[order].decode(cursor)))
    ordered = list(found.order_by(*ORDERS[order])[: limit + 1])
    page, following = KEYSETS[order].page(ordered, limit, lambda alert: _sort_key(alert, order))
    return AlertPage(rows=_rows(campaign, page), next_cursor=following)


def alert_row(campaign: Campaign, alert_id: int) -> AlertRow | None:
    """Returns one alert of the campaign, or None."""
    found = list(Alert.objects.filter(campaign=campaign, pk=alert_id).select_related("account"))
    return next(iter(_rows(campaign, found)), None)


def alert_counts(campaign: Campaign) -> dict[str, int]:
    """Returns the number of alerts in each state, including states without any."""
    counts = {status.value: 0 for status in Alert.Status}
    found = Alert.objects.filter(campaign=campaign).values_list("status").annotate(Count("pk"))
    return counts | dict(found.order_by())


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertDelay:
    """Of so many alerts half were sent within `median_minutes` of the engagement.

    90 % were sent within `p90_minutes`.
    """

    alerts: int
    median_minutes: float
    p90_minutes: float


def alert_delay(campaign: Campaign) -> AlertDelay | None:
    """Returns how late the alerts about one person were, or None before the first.

    Counted from the first engagement of an alert; where X gives no time, from the middle of its interval.
    What happened before monitoring, what somebody sent by hand, and digests do not count.
    """
    with connection.cursor() as cursor:
        cursor.execute(DELAY, {"campaign": campaign.pk})
        count, quantiles = cursor.fetchone()
    if not count:
        return None
    return AlertDelay(alerts=count, median_minutes=quantiles[0], p90_minutes=quantiles[1])


DELAY = """SELECT count(*), percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY minutes)
FROM (SELECT greatest(0, extract(epoch FROM a.sent_at - min(e.occurred_at
          - coalesce((e.occurred_at - e.occurred_after) / 2, '0'))))::float / 60 AS minutes
      FROM alerts_alert a JOIN alerts_match m ON m.alert_id = a.id
          JOIN campaigns_engagement e ON e.id = m.engagement_id
      WHERE a.campaign_id = %(campaign)s AND a.kind = 'person' AND a.status = 'sent'
          AND NOT a.forced AND NOT m.baseline
      GROUP BY a.id) delays"""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertListState:
    """`version` changes with what the lists show; `counts` are those of `alert_counts`."""

    version: str
    counts: dict[str, int]


def alert_list_state(campaign: Campaign) -> AlertListState:
    """Returns the state of the lists in one query; open pages poll it."""
    statuses = [status.value for status in Alert.Status]
    of_statuses = ", ".join(
        f"count(*) FILTER (WHERE status = '{status}') AS {status}" for status in statuses
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT a.*, d.*, n.*, m.*, i.*, p.*,
                    (SELECT sum(revision) FROM follow_ups_followup WHERE campaign_id = %(id)s)
               FROM (SELECT {of_statuses}, max(id), count(*) FILTER (WHERE forced),
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
                     FROM alerts_match WHERE campaign_id = %(id)s) n,
                    (SELECT count(*), max(created_at), sum(extract(epoch FROM until))
                     FROM alerts_mute WHERE campaign_id = %(id)s OR campaign_id IS NULL) m,
                    (SELECT count(*), max(id) FROM alerts_incident WHERE closed_at IS NULL) i,
                    (SELECT count(*), sum(weight) FILTER (WHERE active), max(synced_at)
                     FROM people_importantperson) p""",
            {"id": campaign.pk},
        )
        row = cursor.fetchone()
    return AlertListState(version=repr(row), counts=dict(zip(statuses, row, strict=False)))


def _sort_key(alert: Alert, order: Order) -> tuple[Any, ...]:
    if order is Order.NEWEST:
        return (alert.pk,)
    return (alert.due_at, alert.importance, alert.pk)


def _after(order: Order, place: tuple[Any, ...]) -> Q:
    if order is Order.NEWEST:
        return Q(pk__lt=place[0])
    due_at, importance, pk = place
    same_time = Q(due_at=due_at)
    same_place = same_time & Q(importance=importance, pk__gt=pk)
    return Q(due_at__gt=due_at) | (same_time & Q(importance__lt=importance)) | same_place


def _rows(campaign: Campaign, page: Sequence[Alert]) -> tuple[AlertRow, ...]:
    for alert in page:
        alert.campaign = campaign
    people, totals = _people(campaign, page), _totals(page)
    sent = Delivery.objects.filter(alert__in=page).defer("payload").order_by("alert", "pk")
    deliveries = {pk: tuple(rows) for pk, rows in groupby(sent, key=lambda d: d.alert_id)}
    return tuple(
        AlertRow(
            alert=alert,
            people=people.get(alert.pk, ()),
            deliveries=deliveries.get(alert.pk, ()),
            message=_message(alert, people.get(alert.pk, ()), totals.get(alert.pk, 0)),
        )
        for alert in page
    )


def _message(alert: Alert, people: Sequence[AlertPerson], total: int) -> Message:
    why = {person.account.pk: person.explanation for person in people}
    follow_ups = {person.account.pk: person.follow_up for person in people}
    matches = [person.matches for person in people]
    return message_for([alert], matches, why, follow_ups=follow_ups, total=total)


def _people(campaign: Campaign, page: Sequence[Alert]) -> dict[int, tuple[AlertPerson, ...]]:
    """Returns the most important people of each alert, in the order of its message."""
    rank = (
        F("account__importance").desc(),
        Coalesce("account__followers", Value(0)).desc(),
        F("account__username").asc(),
        F("account").asc(),
    )
    newest = (F("engagement__occurred_at").desc(), F("pk").desc())
    ranked = Match.objects.filter(WATCHED, alert__in=page).annotate(
        place=Window(DenseRank(), partition_by="alert", order_by=rank),
        row=Window(RowNumber(), partition_by="alert", order_by=(*rank, *newest)),
    )
    matches = list(
        ranked.filter(place__lte=MAX_DIGEST_PEOPLE, row__lte=MAX_MATCHES)
        .select_related("engagement__tweet__author", "account")
        .order_by("alert", "row")
    )
    ids = sorted({match.account_id for match in matches})
    why, follow_ups = explanations(ids), follow_ups_of(campaign, ids)
    found: dict[int, tuple[AlertPerson, ...]] = {}
    for alert_id, in_alert in groupby(matches, key=lambda n: n.alert_id):
        assert alert_id is not None
        found[alert_id] = tuple(
            AlertPerson(
                account=own_matches[0].account,
                explanation=why[pk],
                follow_up=follow_ups[pk],
                matches=own_matches,
            )
            for pk, group in groupby(in_alert, key=lambda n: n.account_id)
            for own_matches in [tuple(group)]
        )
    return found


def _totals(page: Sequence[Alert]) -> dict[int, int]:
    counted = Match.objects.filter(WATCHED, alert__in=page).values_list("alert")
    return {
        alert_id: count
        for alert_id, count in counted.annotate(Count("account", distinct=True)).order_by()
        if alert_id is not None
    }
