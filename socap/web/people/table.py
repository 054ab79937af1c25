"""The query and template context of the list of important people, with its live progress."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.http import urlencode

from socap.analytics.people.important_people import (
    ListProgress,
    Order,
    PeopleFilter,
    PersonRow,
    SyncState,
    important_people,
    known_tags,
    list_progress,
    person_rows,
)
from socap.campaigns.models import Campaign, Status
from socap.collection.health.status import people_being_synced
from socap.people.models import MAX_WEIGHT, ImportantPerson
from socap.web.dashboard.freshness import fingerprint
from socap.web.seen_values import seen_value

PAGE_SIZE, MAX_CAMPAIGNS = 25, 5
ACTIVE, INACTIVE = "active", "inactive"
SYNC_STATES = {
    SyncState.NEVER: "not read yet",
    SyncState.READING: "being read",
    SyncState.READ: "read",
    SyncState.PROBLEM: "with a problem",
}
ORDERS = {
    Order.WEIGHT: "weight",
    Order.NAME: "name",
    Order.FOLLOWINGS: "followings known",
    Order.UNREAD: "longest not read",
    Order.ADDED: "newest on the list",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuery:
    """Filter, order and page of the list, from the URL's query."""

    filter: PeopleFilter
    order: Order
    page: str

    @classmethod
    def read(cls, given: QueryDict) -> "ListQuery":
        """Reads the query; ignores invalid values."""
        state, order, active = (given.get(name, "") for name in ("state", "order", "active"))
        return cls(
            filter=PeopleFilter(
                text=_clean(given.get("text", "")).lstrip("@"),
                tag=_clean(given.get("tag", "")),
                active={ACTIVE: True, INACTIVE: False}.get(active),
                state=SyncState(state) if state in list(SyncState) else None,
            ),
            order=Order(order) if order in list(Order) else Order.WEIGHT,
            page=given.get("page", ""),
        )

    @property
    def is_filtered(self) -> bool:
        return self.filter != PeopleFilter()

    @property
    def encoded(self) -> str:
        """Returns the query string without the page."""
        people = self.filter
        active = {True: ACTIVE, False: INACTIVE, None: ""}[people.active]
        order = "" if self.order is Order.WEIGHT else self.order.value
        given = {
            "text": people.text,
            "tag": people.tag,
            "active": active,
            "state": people.state or "",
            "order": order,
        }
        return urlencode({name: value for name, value in given.items() if value})


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """One row of the list; `queued` if a sync of this person is pending."""

    row: PersonRow
    queued: bool

    @property
    def seen(self) -> str:
        return seen_value(editable_values(self.row.person))

    @property
    def state(self) -> str:
        """Returns the sync state to show; "queued" hides the result of the last sync."""
        if self.queued and self.row.state is not SyncState.READING:
            return "queued"
        return self.row.state.value


def editable_values(person: ImportantPerson) -> dict[str, object]:
    """Returns the stored values of the fields that a row's form edits."""
    return {"weight": person.weight, "tags": person.tags, "active": person.active}


def people_context(query: ListQuery, *, now: datetime) -> dict[str, Any]:
    """Returns the template context of one page; uses a constant number of queries."""
    pending = people_being_synced()
    paginator: Paginator[ImportantPerson] = Paginator(
        important_people(query.filter, query.order), PAGE_SIZE
    )
    page: Page[ImportantPerson] = paginator.get_page(query.page)
    lines = person_lines(list(page), pending)
    progress = list_progress()
    return {
        "now": now,
        "page": page,
        "lines": lines,
        "query": query,
        "progress": progress,
        "pending": len(pending),
        "tags": known_tags(),
        "campaigns": Campaign.objects.filter(status=Status.ACTIVE)[:MAX_CAMPAIGNS],
        "states": SYNC_STATES,
        "orders": ORDERS,
        "max_weight": MAX_WEIGHT,
        "clock_speed": settings.SOCAP_CLOCK.speed,
        "version": list_version(progress, lines, len(pending)),
        # Poll faster while a sync is in progress.
        "poll_every": "2s" if pending else "15s",
    }


def person_lines(people: list[ImportantPerson], pending: frozenset[int]) -> list[PersonLine]:
    return [PersonLine(row=row, queued=row.person.pk in pending) for row in person_rows(people)]


def person_line(person_id: int) -> PersonLine | None:
    """Returns one row of the list, even if the current filter excludes it."""
    people = list(important_people().filter(pk=person_id))
    return person_lines(people, people_being_synced())[0] if people else None


def list_version(progress: ListProgress, lines: list[PersonLine], pending: int) -> str:
    """Returns a fingerprint of everything the page refreshes: progress and sync states."""
    states = [
        (
            line.row.person.pk,
            line.state,
            line.row.person.sync_pages,
            line.row.person.following_known,
            line.row.person.synced_at,
            line.row.follows_seen,
            line.row.engagements,
        )
        for line in lines
    ]
    return fingerprint(repr((progress, states, pending)))


def _clean(text: str) -> str:
    return text.replace("\0", "").strip()
