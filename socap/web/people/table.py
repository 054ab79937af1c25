"""What the page of the important people shows, and the part of it that keeps itself true."""

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
from socap.collection.health.status import people_in_hand
from socap.people.models import MAX_WEIGHT, ImportantPerson
from socap.web.dashboard.freshness import fingerprint
from socap.web.seen_values import seen_of

PAGE, CAMPAIGNS_NAMED = 25, 5
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
class Wanted:
    """Which part of the list, in which order, and which page of it."""

    filter: PeopleFilter
    order: Order
    page: str

    @classmethod
    def read(cls, given: QueryDict) -> "Wanted":
        """What cannot be read narrows nothing."""
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
    def is_narrow(self) -> bool:
        return self.filter != PeopleFilter()

    @property
    def query(self) -> str:
        """Everything but the page."""
        wanted = self.filter
        active = {True: ACTIVE, False: INACTIVE, None: ""}[wanted.active]
        order = "" if self.order is Order.WEIGHT else self.order.value
        given = {
            "text": wanted.text,
            "tag": wanted.tag,
            "active": active,
            "state": wanted.state or "",
            "order": order,
        }
        return urlencode({name: value for name, value in given.items() if value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One person with what the queue has in hand for them."""

    row: PersonRow
    queued: bool

    @property
    def seen(self) -> str:
        return seen_of(typed_of(self.row.person))

    @property
    def state(self) -> str:
        """What has just been queued waits, whatever came of the last time."""
        if self.queued and self.row.state is not SyncState.READING:
            return "queued"
        return self.row.state.value


def typed_of(person: ImportantPerson) -> dict[str, object]:
    """What is stored of that which is typed in the person's row."""
    return {"weight": person.weight, "tags": person.tags, "active": person.active}


def people_context(wanted: Wanted, *, now: datetime) -> dict[str, Any]:
    """The answers for one page; the number of queries does not grow with the list."""
    in_hand = people_in_hand()
    found: Paginator[ImportantPerson] = Paginator(
        important_people(wanted.filter, wanted.order), PAGE
    )
    page: Page[ImportantPerson] = found.get_page(wanted.page)
    lines = lines_of(list(page), in_hand)
    progress = list_progress()
    return {
        "now": now,
        "page": page,
        "lines": lines,
        "wanted": wanted,
        "progress": progress,
        "in_hand": len(in_hand),
        "tags": known_tags(),
        "campaigns": Campaign.objects.filter(status=Status.ACTIVE)[:CAMPAIGNS_NAMED],
        "states": SYNC_STATES,
        "orders": ORDERS,
        "max_weight": MAX_WEIGHT,
        "clock_speed": settings.SOCAP_CLOCK.speed,
        "version": version_of(progress, lines, len(in_hand)),
        # While something is read it is followed closely.
        "poll_every": "2s" if in_hand else "15s",
    }


def lines_of(people: list[ImportantPerson], in_hand: frozenset[int]) -> list[Line]:
    return [Line(row=row, queued=row.person.pk in in_hand) for row in person_rows(people)]


def line_of(person_id: int) -> Line | None:
    """One person as the list shows them, also if the filter would leave them out by now."""
    people = list(important_people().filter(pk=person_id))
    return lines_of(people, people_in_hand())[0] if people else None


def version_of(progress: ListProgress, lines: list[Line], in_hand: int) -> str:
    """Changes with whatever refreshes itself: the progress and how far each reading is."""
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
    return fingerprint(repr((progress, states, in_hand)))


def _clean(text: str) -> str:
    return text.replace("\0", "").strip()
