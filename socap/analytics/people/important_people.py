"""Lists important people: filtered, sorted, with the state of their followings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db import connection
from django.db.models import Case, CharField, Count, F, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Lower

from socap.people.models import ImportantPerson


class SyncState(StrEnum):
    """The state of reading one person's followings."""

    NEVER = "never"
    READING = "reading"
    READ = "read"
    PROBLEM = "problem"


class Order(StrEnum):
    WEIGHT = "weight"
    NAME = "name"
    FOLLOWINGS = "followings"
    UNREAD = "unread"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFilter:
    """Filters, combined with AND; `text` is part of the username or name."""

    text: str = ""
    tag: str = ""
    active: bool | None = None
    state: SyncState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person. `following` is the profile's count; `follows_seen` counts accounts known to SOCAP.

    `is_seen`: the person's own account is known; `engagements` are theirs in all campaigns.
    """

    person: ImportantPerson
    state: SyncState
    is_seen: bool
    following: int | None
    follows_seen: int
    engagements: int
    engaged_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListProgress:
    """The progress of the whole list; `by_state` counts active people in every state."""

    active: int
    inactive: int
    by_state: dict[SyncState, int]
    followings: int


# A run that started after the last one ended, or was interrupted, is in progress.
STATE = Case(
    When(~Q(sync_problem=""), then=Value(SyncState.PROBLEM)),
    When(
        ~Q(sync_cursor="")
        | Q(sync_started_at__isnull=False, synced_at=None)
        | Q(sync_started_at__gt=F("synced_at")),
        then=Value(SyncState.READING),
    ),
    When(synced_at=None, then=Value(SyncState.NEVER)),
    default=Value(SyncState.READ),
    output_field=CharField(),
)
ORDERS = {
    Order.WEIGHT: (F("weight").desc(), F("username").asc()),
    Order.NAME: (Lower("name").asc(), F("username").asc()),
    Order.FOLLOWINGS: (F("following_known").desc(), F("username").asc()),
    Order.UNREAD: (F("synced_at").asc(nulls_first=True), F("username").asc()),
    Order.ADDED: (F("pk").desc(),),
}


def important_people(
    wanted: PeopleFilter | None = None, order: Order = Order.WEIGHT
) -> QuerySet[ImportantPerson]:
    """Returns the filtered people in order, annotated with `state`."""
    wanted = wanted or PeopleFilter()
    found = ImportantPerson.objects.annotate(state=STATE)
    if wanted.text:
        found = found.filter(Q(username__icontains=wanted.text) | Q(name__icontains=wanted.text))
    if wanted.tag:
        found = found.filter(tags__contains=[wanted.tag])
    if wanted.active is not None:
        found = found.filter(active=wanted.active)
    if wanted.state is not None:
        found = found.filter(state=wanted.state)
    return found.order_by(*ORDERS[order])


def person_rows(people: Sequence[ImportantPerson]) -> list[PersonRow]:
    """Returns rows for people annotated with `state`, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT p.id, a.id IS NOT NULL, a.following,
                   (SELECT count(*) FROM people_following f
                    JOIN people_account s ON s.id = f.account_id WHERE f.person_id = p.id),
                   e.n, e.at
               FROM people_importantperson p LEFT JOIN people_account a ON a.id = p.account_id
               CROSS JOIN LATERAL (SELECT count(*) AS n, max(e.occurred_at) AS at
                   FROM campaigns_engagement e WHERE e.account_id = p.account_id) e
               WHERE p.id = ANY(%s)""",
            [[person.pk for person in people]],
        )
        seen = {pk: numbers for pk, *numbers in cursor.fetchall()}
    return [_row(person, *seen.get(person.pk, (False, None, 0, 0, None))) for person in people]


def _row(
    person: ImportantPerson,
    is_seen: bool,
    following: int | None,
    follows_seen: int,
    engagements: int,
    at: datetime | None,
) -> PersonRow:
    return PersonRow(
        person=person,
        state=SyncState(getattr(person, "state")),  # noqa: B009 - annotated, unknown to types
        is_seen=is_seen,
        following=following,
        follows_seen=follows_seen,
        engagements=engagements,
        engaged_at=at,
    )


def known_tags() -> list[str]:
    """Returns every tag in use, alphabetically."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT unnest(tags) AS tag FROM people_importantperson ORDER BY tag"
        )
        return [tag for (tag,) in cursor.fetchall()]


def list_progress() -> ListProgress:
    """Returns how much of the list has been read."""
    rows = (
        ImportantPerson.objects.annotate(state=STATE)
        .values_list("active", "state")
        .annotate(people=Count("pk"), known=Sum("following_known"))
        .order_by()
    )
    by_state = dict.fromkeys(SyncState, 0)
    inactive = followings = 0
    for active, state, people, known in rows:
        followings += known or 0
        if active:
            by_state[SyncState(state)] += people
        else:
            inactive += people
    return ListProgress(
        active=sum(by_state.values()), inactive=inactive, by_state=by_state, followings=followings
    )
