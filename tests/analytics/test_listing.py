"""The list of engagements: every filter, both orders, paged without loss while rows arrive."""

import base64
import json
import random
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

import pytest
from django.db import transaction

from socap.analytics.engagements.listing import EngagementRow, Sort, all_engagements, engagements
from socap.analytics.filters import EngagementFilters
from socap.campaigns.models import Campaign
from socap.lib.database.keyset import BadCursor
from socap.sources.base import Action
from tests.builders import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    complete_ended,
    engage,
    follows,
    people,
    reply,
    retweet,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    """Forty engagements of twelve accounts with four tweets, over a day; another campaign beside."""
    dice = random.Random(7)
    people(alice=4, bob=3)
    follows("alice", [str(n) for n in range(0, 12, 2)])
    follows("bob", [str(n) for n in range(0, 12, 3)])
    campaign = a_campaign({"100": "main", "101": "main", "200": "influencer", "300": "investor"})
    chances = [
        (tweet, str(by), action)
        for tweet in ("100", "101", "200", "300")
        for by in range(12)
        for action in Action
    ]
    for number, (tweet, by, action) in enumerate(dice.sample(chances, 40)):
        seen = NOW + number * 30 * MINUTE
        if action in (Action.REPLY, Action.QUOTE):
            row = reply(
                str(5000 + number), by, f"text {number}", at=seen - dice.randrange(90) * MINUTE
            )
        else:
            row = retweet(by)
        engage(tweet, action, row, now=seen, after=seen - 30 * MINUTE, baseline=number < 8)
    a_campaign(["900"])
    engage("900", Action.RETWEET, retweet("1"))
    return campaign


def rows(campaign: Campaign, **filters: Any) -> list[EngagementRow]:
    return list(all_engagements(campaign, filters=EngagementFilters(**filters)))


def pages(
    campaign: Campaign, sort: Sort, limit: int, between: Callable[[int], None] = lambda page: None
) -> list[EngagementRow]:
    found: list[EngagementRow] = []
    cursor, number = None, 0
    while True:
        page = engagements(campaign, sort=sort, cursor=cursor, limit=limit)
        assert len(page.rows) <= limit
        found += page.rows
        cursor, number = page.next_cursor, number + 1
        if cursor is None:
            return found
        between(number)


SINCE, UNTIL = NOW + 4 * HOUR, NOW + 10 * HOUR
CONDITIONS: dict[str, tuple[Any, Callable[[EngagementRow], bool]]] = {
    "action": ("reply", lambda row: row.action == "reply"),
    "category": ("main", lambda row: row.category == "main"),
    "tweet": ("200", lambda row: row.tweet_id == "200"),
    "account": ("USER_6", lambda row: row.user_id == "6"),
    "min_importance": (4, lambda row: row.importance >= 4),
    "baseline": (False, lambda row: not row.baseline),
    "since": (SINCE, lambda row: row.occurred_at >= SINCE),
    "until": (UNTIL, lambda row: row.occurred_at < UNTIL),
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_each_filter_alone(campaign: Campaign, name: str) -> None:
    everything = rows(campaign)
    value, holds = CONDITIONS[name]
    wanted = [row for row in everything if holds(row)]
    assert 0 < len(wanted) < len(everything)
    assert rows(campaign, **{name: value}) == wanted
    page = engagements(campaign, filters=EngagementFilters(**{name: value}))
    assert {row.id for row in page.rows} == {row.id for row in wanted}


def test_filters_combine(campaign: Campaign) -> None:
    dice, everything = random.Random(3), rows(campaign)
    for _ in range(25):
        names = dice.sample(sorted(CONDITIONS), dice.randint(2, 4))
        wanted = [row for row in everything if all(CONDITIONS[name][1](row) for name in names)]
        assert rows(campaign, **{name: CONDITIONS[name][0] for name in names}) == wanted, names


def test_an_account_is_found_by_id_and_by_name_whatever_its_case(campaign: Campaign) -> None:
    by_id = rows(campaign, account="6")
    assert by_id and by_id == rows(campaign, account="user_6") == rows(campaign, account="User_6")
    assert rows(campaign, account="nobody") == rows(campaign, account="'; DROP TABLE x") == []


def test_a_row_says_everything_about_the_engagement_and_the_account(campaign: Campaign) -> None:
    row = next(row for row in rows(campaign) if row.action == "reply" and row.importance == 7)
    assert (row.username, row.categories) == (f"user_{row.user_id}", ["others"])
    assert (row.engagement_id or "").startswith("50") and row.text.startswith("text ")
    assert (row.occurred_after, row.time_is_exact) == (None, True)
    other = next(row for row in rows(campaign) if row.action == "retweet")
    assert (other.engagement_id, other.text, other.time_is_exact) == (None, "", False)
    assert other.occurred_after is not None and other.occurred_after < other.occurred_at


def test_another_campaigns_engagements_are_not_among_them(campaign: Campaign) -> None:
    assert "900" not in {row.tweet_id for row in rows(campaign)}


def newest(row: EngagementRow) -> tuple[datetime, int]:
    return (row.occurred_at, row.id)


def importance(row: EngagementRow) -> tuple[int, str, int]:
    return (row.importance, row.user_id, row.id)


def test_pages_hold_every_row_once_in_order(campaign: Campaign) -> None:
    everything = rows(campaign)
    for limit in (1, 3, 7, 39, 40, 41, 500):
        assert pages(campaign, Sort.NEWEST, limit) == sorted(everything, key=newest, reverse=True)
        assert pages(campaign, Sort.IMPORTANCE, limit) == sorted(
            everything, key=importance, reverse=True
        )


@pytest.mark.parametrize("sort", Sort)
def test_rows_that_arrive_while_somebody_pages_neither_repeat_nor_push_out_others(
    campaign: Campaign, sort: Sort
) -> None:
    before = {row.id for row in rows(campaign)}

    def more(page: int) -> None:
        late = NOW + (40 + page) * HOUR
        engage("100", Action.REPLY, reply(f"70{page}", "0", at=late), now=late)
        early = reply(f"71{page}", "11", at=NOW - page * MINUTE)
        engage("100", Action.REPLY, early, now=late)

    seen = [row.id for row in pages(campaign, sort, 5, more)]
    assert len(seen) == len(set(seen))
    assert before <= set(seen)


def test_equal_times_are_paged_without_loss(campaign: Campaign) -> None:
    engage("100", Action.REPLY, *(reply(str(8000 + n), "1", at=NOW) for n in range(23)))
    seen = [row.id for row in pages(campaign, Sort.NEWEST, 4)]
    assert sorted(seen) == sorted({row.id for row in rows(campaign)})


def test_filters_hold_on_every_page(campaign: Campaign) -> None:
    filters, seen, cursor = EngagementFilters(category="main"), [], None
    while True:
        page = engagements(campaign, filters=filters, cursor=cursor, limit=3)
        seen += page.rows
        if (cursor := page.next_cursor) is None:
            break
    assert sorted(row.id for row in seen) == sorted(
        row.id for row in rows(campaign, category="main")
    )


def test_the_limit_is_kept_within_its_bounds(campaign: Campaign) -> None:
    assert len(engagements(campaign, limit=0).rows) == 1
    assert len(engagements(campaign, limit=9999).rows) == 40


def test_no_rows_no_cursor() -> None:
    page = engagements(a_campaign())
    assert (page.rows, page.next_cursor) == ([], None)


def cursor_of(*place: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


FORGED = [
    "nonsense",
    "?",
    "ü",
    "a",
    "e30",
    cursor_of(),
    cursor_of("newest"),
    cursor_of("newest", "yesterday", 1),
    cursor_of("newest", 5, 1),
    cursor_of("newest", "2026-06-02T14:00:00+00:00", "1"),
    cursor_of("newest", "2026-06-02T14:00:00+00:00", True),
    cursor_of("newest", "2026-06-02T14:00:00+00:00", 10**30),
    cursor_of("importance", 1, "a\0b", 2),
    cursor_of("importance", 10**12, "1", 2),
    cursor_of("importance", 1, "1", True),
    cursor_of("importance", 1, "1", 10**30),
    cursor_of("importance", 1, "1"),
    cursor_of("other", 1, "1", 1),
    cursor_of({"a": 1}, [], None),
]


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("cursor", FORGED, ids=range(len(FORGED)))
def test_a_cursor_that_this_list_never_gave_is_refused(sort: Sort, cursor: str) -> None:
    with pytest.raises(BadCursor):
        engagements(a_campaign(), sort=sort, cursor=cursor)


def test_a_cursor_belongs_to_its_order(campaign: Campaign) -> None:
    cursor = engagements(campaign, sort=Sort.NEWEST, limit=5).next_cursor
    with pytest.raises(BadCursor, match="another list or order"):
        engagements(campaign, sort=Sort.IMPORTANCE, cursor=cursor)


def test_a_completed_campaign_is_cut_off_though_its_tweet_is_watched_on() -> None:
    campaign = a_campaign(["100"], lasts=DAY)
    a_campaign(["100"])
    engage("100", Action.RETWEET, retweet("1"))
    with transaction.atomic():
        complete_ended(now=NOW + DAY)
    campaign.refresh_from_db()
    engage("100", Action.RETWEET, retweet("2"), now=NOW + 2 * DAY)
    assert [row.user_id for row in rows(campaign)] == ["1"]
    assert [row.user_id for row in engagements(campaign).rows] == ["1"]


def test_what_was_known_before_a_campaign_took_the_tweet_is_its_baseline() -> None:
    first = a_campaign(["100"])
    engage("100", Action.RETWEET, retweet("1"), now=NOW + HOUR)
    second = a_campaign(["100"], now=NOW + 2 * HOUR)
    engage("100", Action.RETWEET, retweet("2"), now=NOW + 3 * HOUR)
    assert {row.user_id: row.baseline for row in rows(first)} == {"1": False, "2": False}
    assert {row.user_id: row.baseline for row in rows(second)} == {"1": True, "2": False}
    assert [row.user_id for row in rows(second, baseline=True)] == ["1"]


def test_streaming_answers_every_row_oldest_first_in_batches(campaign: Campaign) -> None:
    in_one = list(all_engagements(campaign))
    assert in_one == sorted(in_one, key=newest)
    assert list(all_engagements(campaign, batch=7)) == in_one
    assert len(in_one) == 40


def test_a_stream_that_is_not_read_to_its_end_leaves_no_transaction_behind(
    campaign: Campaign,
) -> None:
    stream = all_engagements(campaign, batch=2)
    first = next(stream)
    stream.close()  # type: ignore[attr-defined]
    assert first == next(all_engagements(campaign))
    engage("100", Action.RETWEET, retweet("99"))


def test_streamed_and_paged_rows_are_equal_to_the_last_field(campaign: Campaign) -> None:
    streamed = {row.id: asdict(row) for row in all_engagements(campaign)}
    assert streamed == {row.id: asdict(row) for row in pages(campaign, Sort.NEWEST, 9)}


def test_a_changed_importance_shows_at_once(campaign: Campaign) -> None:
    old = rows(campaign, account="6")
    people(alice=40)
    assert rows(campaign, account="6") == [replace(row, importance=43) for row in old]
