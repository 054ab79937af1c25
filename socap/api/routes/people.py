"""The important list: list, replace, merge, sync, remove; and who on it has engaged."""

from dataclasses import asdict
from typing import Annotated, Any

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import Body, Field, Router
from ninja import Status as Answer
from pydantic import WithJsonSchema

from socap.analytics.people.important_people import PeopleFilter, important_people
from socap.analytics.people.list_engagement import ListFilter, list_engagement
from socap.analytics.people.weight_guide import weight_guide
from socap.api.auth import may_read, may_write
from socap.api.errors import ApiError
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.people_schemas import (
    ListEngagementOut,
    PeopleOut,
    PeopleStored,
    StarterListOut,
    SyncOut,
    WeightGuideOut,
)
from socap.api.shapes import person_out
from socap.collection.polling.schedule import sync_people
from socap.collection.queue.job_queue import JobQueue
from socap.lib.database.keyset import page_by_id
from socap.people.former_names import reject_former_names
from socap.people.identity import find_person, people_with_former_name
from socap.people.important_list import (
    MAX_LINES,
    StoreResult,
    remove_person,
    replace_people,
    store_people,
)
from socap.people.important_list_parser import ParsedList, parse_rows
from socap.people.starter_lists import STARTER_LISTS

router = Router(tags=["people"])
of_campaigns = Router(tags=["people"])

LINES = {
    "type": "array",
    "maxItems": MAX_LINES,
    "items": {
        "description": "{username, user_id, weight, tags, name, active}; each is judged by itself."
        " user_id goes before username; what GET answers can be sent back."
    },
}
PEOPLE = {"type": "object", "properties": {"people": LINES}, "required": ["people"]}
PeopleBody = Annotated[Any, WithJsonSchema({"anyOf": [LINES, PEOPLE]})]


@router.put("", response=PeopleStored, auth=may_write)
def replace(request: HttpRequest, payload: Body[PeopleBody]) -> dict[str, Any]:
    """Replace the list with a JSON list of {username, user_id, weight, tags, name, active}.

    People missing from it are deactivated; their followings are kept, so adding them again costs
    nothing. Invalid lines are reported, the rest is stored, and people named by invalid lines are
    left unchanged. If a line does not identify a person, nobody is removed, and `note` says so.
    `PATCH` adds and changes without removing.
    """
    parsed = _read(payload)
    unclear = [item.line for item in parsed.refused if not item.meant]
    keep = [name for item in parsed.refused for name in item.meant or ("",)]
    stored = replace_people(parsed.entries, keep=keep, now=settings.SOCAP_CLOCK.now())
    return _answer(parsed, stored, note=_nobody_left(unclear) if unclear else "")


@router.patch("", response=PeopleStored, auth=may_write)
def merge(request: HttpRequest, payload: Body[PeopleBody]) -> dict[str, Any]:
    """Add or change the given people; all others are left unchanged."""
    parsed = _read(payload)
    return _answer(parsed, store_people(parsed.entries, now=settings.SOCAP_CLOCK.now()))


@router.get("", response=PeopleOut, auth=may_read)
def listing(
    request: HttpRequest,
    include_inactive: bool = False,
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=1000)] = 500,
) -> dict[str, Any]:
    """The list in the order of adding; `cursor` is the `next_cursor` of the previous page."""
    found = important_people(PeopleFilter(active=None if include_inactive else True))
    page, following = page_by_id(found, "people", cursor=cursor, limit=limit, newest=False)
    return {"people": [person_out(person) for person in page], "next_cursor": following}


@router.get("/starter-lists", response=list[StarterListOut], auth=may_read)
def starter_lists(request: HttpRequest) -> list[dict[str, Any]]:
    """Lists of well-known accounts to begin with; `PATCH` their `people`, changed as you like."""
    return [
        {
            "title": starter.title,
            "description": starter.description,
            "as_of": starter.as_of,
            "people": [
                {"username": e.username, "weight": e.weight, "tags": e.tags, "name": e.name}
                for e in starter.entries
            ],
        }
        for starter in STARTER_LISTS
    ]


@router.get("/weights", response=WeightGuideOut, auth=may_read)
def weights(request: HttpRequest) -> dict[str, Any]:
    """What a weight does at the threshold of most active campaigns, counted from the list."""
    guide = weight_guide()
    bands = [asdict(band) | {"effect": band.effect} for band in guide.bands]
    return asdict(guide) | {"bands": bands}


@router.post("/sync", response=SyncOut, auth=may_write)
def sync(request: HttpRequest) -> dict[str, Any]:
    """Queue a sync of the followings of every active person."""
    people = important_people(PeopleFilter(active=True)).count()
    return {"people": people, "jobs_queued": sync_people(queue=JobQueue())}


@of_campaigns.get("/{int:campaign_id}/people", response=ListEngagementOut, auth=may_read)
def engagement(
    request: HttpRequest,
    campaign_id: int,
    show: ListFilter = ListFilter.ALL,
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=200)] = 50,
) -> dict[str, Any]:
    """The active people by weight: who has engaged, who has not, and who may have seen it."""
    found = list_engagement(campaign_or_404(campaign_id), show, cursor=cursor, limit=limit)
    return {
        "listed": found.listed,
        "engaged": found.engaged,
        "may_have_seen": found.may_have_seen,
        "own_accounts": found.own_accounts,
        "people": [asdict(row) for row in found.rows],
        "next_cursor": found.next_cursor,
    }


@router.delete("/{path:username}", response={204: None}, auth=may_write)
def remove(request: HttpRequest, username: str) -> "Answer[None]":
    """Delete one person, by @name or `i/user/ID`, with their followings."""
    person = find_person(username)
    if person is None:
        name = username.lstrip("@").lower()
        had = [f"@{person.username}" for person in people_with_former_name([name]).get(name, [])]
        called = f"; it is a former name of {' and '.join(had)}" if had else ""
        raise Http404(f"@{name} is not on the list{called}")
    remove_person(person)
    return Answer(204, None)


def _read(payload: Any) -> ParsedList:
    return reject_former_names(parse_rows(enumerate(_rows(payload), start=1)))


def _nobody_left(unclear: list[int]) -> str:
    lines = ", ".join(map(str, unclear[:5])) + (" and others" if len(unclear) > 5 else "")
    return (
        f"Nobody was removed, because these lines do not identify a person: {lines}."
        " Correct them and send the list again."
    )


def _rows(payload: Any) -> list[Any]:
    rows = payload.get("people") if isinstance(payload, dict) else payload
    if not isinstance(rows, list):
        raise ApiError(422, "people", "send a JSON list of {username, weight, tags}")
    if len(rows) > MAX_LINES:
        more = (
            f"has {len(rows):,} lines; send at most {MAX_LINES:,} at once (PATCH adds the others)"
        )
        raise ApiError(422, "people", more)
    return rows


def _answer(parsed: ParsedList, stored: StoreResult, *, note: str = "") -> dict[str, Any]:
    return {
        "added": stored.added,
        "changed": stored.changed,
        "unchanged": stored.unchanged,
        "rescored": stored.rescored,
        "removed": stored.removed,
        "note": note,
        "refused": [
            {"line": item.line, "field": item.field, "problem": item.problem}
            for item in parsed.refused
        ],
    }
