"""The delta reads shifting, lying lists to the last row, and no further than it must."""

from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socap.collection.polling.delta import KNOWN_ROWS, SAME_PAGE_AGAIN, Delta, Ending, Verdict


@dataclass
class FakeList:
    """A newest-first list served by offset, as the provider does it, with its lies."""

    rows: list[int]
    page_size: int = 20
    calls: int = 0
    grow: list[int] = field(default_factory=list)
    lies: dict[int, str] = field(default_factory=dict)

    def page(self, cursor: str | None) -> tuple[list[int], str | None, bool]:
        self.calls += 1
        lie = self.lies.get(self.calls, "")
        start = int(cursor or 0)
        items = self.rows[start : start + self.page_size]
        more = start + self.page_size < len(self.rows)
        following: str | None = str(start + self.page_size) if more else None
        if self.grow:
            self.rows.insert(0, self.grow.pop(0))
        if lie == "empty":
            return [], following, more
        if lie == "no cursor":
            return items, None, True
        if lie == "same cursor":
            return items, cursor or "0", True
        if lie == "no more":
            return items, following, False
        if lie == "the end":
            return items, None, False
        if lie == "more":
            return items, following or "9999", True
        return items, following, more


def read(source: FakeList, known: set[int], delta: Delta) -> Verdict:
    """Drive a delta over a list as `collection.lists` does; rows found join what is known."""
    before, cursor = set(known), None
    while True:
        items, following, more = source.page(cursor)
        step = delta.after_page(
            items, [row in before for row in items], next_cursor=following, has_next=more
        )
        known.update(items)
        if not step.ended:
            cursor = cursor if step.again else step.cursor
            continue
        verdict = delta.verdict()
        if verdict is not Verdict.AGAIN:
            return verdict
        delta.begin_pass()
        cursor = None


def delta_for(source: FakeList, known: set[int], *, counter_was: int | None = None) -> Delta:
    was = len(known) if counter_was is None else counter_was
    return Delta(page_size=source.page_size, first=not known, rise=len(source.rows) - was)


@pytest.mark.parametrize("new", [0, 1, 5, 19, 20, 21, 40, 333])
def test_a_burst_is_read_whole_with_as_few_calls_as_its_pages(new: int) -> None:
    source = FakeList(rows=list(range(500 + new, 0, -1)))
    known = set(range(1, 501))
    verdict = read(source, known, delta_for(source, known))
    assert verdict is Verdict.SATISFIED
    assert known == set(source.rows)
    # A multiple of the page size does not show known ground on its last page.
    assert source.calls <= max(1, -(-new // 20)) + (1 if new % 20 == 0 and new else 0)


def test_the_first_run_reads_to_the_end_of_the_list() -> None:
    source = FakeList(rows=list(range(438, 0, -1)))
    known: set[int] = set()
    delta = delta_for(source, known)
    assert read(source, known, delta) is Verdict.SATISFIED
    assert len(known) == 438
    assert source.calls == 22


def test_rows_that_arrive_while_paging_lose_nothing() -> None:
    source = FakeList(rows=list(range(160, 0, -1)), grow=[161, 162, 163])
    known = set(range(1, 101))
    read(source, known, delta_for(source, known))
    assert set(range(1, 161)) <= known


def test_rows_that_leave_while_paging_are_looked_for_again() -> None:
    class Shrinking(FakeList):
        def page(self, cursor: str | None) -> tuple[list[int], str | None, bool]:
            answer = super().page(cursor)
            if self.calls == 1:
                self.rows.remove(155)  # shifts row 140 over the page boundary
            return answer

    source = Shrinking(rows=list(range(160, 0, -1)))
    known = set(range(1, 101))
    delta = delta_for(source, known)
    read(source, known, delta)
    assert set(source.rows) <= known


@pytest.mark.parametrize("lie", ["empty", "no cursor", "same cursor", "no more", "more", "the end"])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_one_lie_loses_nothing(lie: str, at: int) -> None:
    source = FakeList(rows=list(range(195, 0, -1)), lies={at: lie})
    known = set(range(1, 101))
    assert read(source, known, delta_for(source, known)) is Verdict.SATISFIED
    assert known == set(source.rows)


def test_a_list_that_always_breaks_off_is_doubted_and_ends() -> None:
    source = FakeList(rows=list(range(195, 0, -1)), lies=dict.fromkeys(range(1, 99), "no cursor"))
    known = set(range(1, 101))
    delta = delta_for(source, known)
    assert read(source, known, delta) is Verdict.SHORT
    assert delta.cut_off
    assert source.calls <= 2 * (1 + SAME_PAGE_AGAIN)


def test_an_empty_answer_is_not_zero() -> None:
    source = FakeList(rows=list(range(120, 0, -1)), lies=dict.fromkeys(range(1, 99), "empty"))
    known = set(range(1, 120))
    delta = delta_for(source, known)
    assert read(source, known, delta) is Verdict.SHORT
    assert delta.cut_off and delta.ending is Ending.EMPTY_PAGE


@pytest.mark.parametrize("begun", [{"first": True}, {"first": False, "none_known": True}])
@pytest.mark.parametrize(("counted", "calls"), [(1, 2), (3, 4), (40, 1 + SAME_PAGE_AGAIN)])
def test_a_blank_list_is_doubted_the_more_the_more_rows_are_counted(
    counted: int, calls: int, begun: dict[str, Any]
) -> None:
    """The only person who quoted may be protected; that forty are is no likely reason."""
    source = FakeList(rows=list(range(counted, 0, -1)), lies=dict.fromkeys(range(1, 99), "empty"))
    delta = Delta(page_size=20, rise=counted, **begun)
    assert read(source, set(), delta) is Verdict.SHORT
    assert source.calls == calls and delta.cut_off, "it stays open for the next cycle"


def test_hidden_rows_that_never_show_do_not_cost_a_second_pass() -> None:
    source = FakeList(rows=list(range(130, 0, -1)))
    known = set(range(1, 101))
    delta = Delta(page_size=20, first=False, rise=33, visible=0.9)  # 3 of 33 are protected
    assert read(source, known, delta) is Verdict.SATISFIED
    assert source.calls == 2


def test_a_share_that_few_rows_have_shown_leaves_room_for_another_one() -> None:
    """Of 100 rows, 3 were hidden; of the next 600, 30 may be, but of 10,000 rows it is known."""
    few = Delta(page_size=100, first=False, rise=600, visible=0.97, visible_of=100)
    assert few.expected == 559
    assert replace(few, visible_of=10_000).expected == 573


@pytest.mark.parametrize(
    ("found", "rise", "likely", "surplus"),
    [
        (12, 10, 1.0, 2),
        (12, 10, 0.01, 0),  # too many for the time that went by: two were taken back before
        (10, 10, 5.0, 0),
        (8, 10, 5.0, 0),
        (3, -2, 2.0, 3),
        (12, None, 5.0, 0),
    ],
)
def test_what_is_found_beyond_the_counter_came_later_if_the_time_allows(
    found: int, rise: int | None, likely: float, surplus: int
) -> None:
    delta = Delta(page_size=20, first=False, rise=rise, found=set(range(found)))
    assert delta.surplus(likely=likely) == surplus


def test_a_first_look_finds_beyond_the_counter_only_what_came_later() -> None:
    delta = Delta(page_size=20, first=True, rise=100, found=set(range(108)))
    assert delta.surplus(likely=0) == 8


def test_unretweets_that_hide_a_burst_in_the_counter_do_not_end_the_run_early() -> None:
    source = FakeList(rows=list(range(250, 0, -1)))
    known = set(range(1, 101))
    delta = Delta(page_size=20, first=False, rise=10)  # 150 came, 140 old ones left
    read(source, known, delta)
    assert known == set(source.rows)


def test_known_rows_between_new_ones_are_not_known_ground() -> None:
    rows = [900, *range(50, 40, -1), 899, *range(40, 0, -1)]
    source = FakeList(rows=rows)
    known = set(range(1, 51))
    delta = Delta(page_size=20, first=False, rise=2)
    read(source, known, delta)
    assert {899, 900} <= known


@settings(max_examples=300)
@given(
    old=st.integers(0, 300),
    new=st.integers(0, 300),
    page_size=st.sampled_from([20, 100]),
    seed=st.integers(0, 10_000),
)
def test_whatever_one_lie_in_ten_says_all_is_read_or_doubted(
    old: int, new: int, page_size: int, seed: int
) -> None:
    random = Random(seed)
    kinds = ["empty", "no cursor", "same cursor", "no more", "more", "the end"]
    lies = {n: random.choice(kinds) for n in range(1, 200) if random.random() < 0.1}
    source = FakeList(rows=list(range(old + new, 0, -1)), page_size=page_size, lies=lies)
    known = set(range(1, old + 1))
    delta = delta_for(source, known)
    if not source.rows:
        return
    verdict = read(source, known, delta)
    missed = set(source.rows) - known
    assert not missed or verdict is Verdict.SHORT or len(missed) <= 0.1 * new + 2
    assert source.calls < 40 + 4 * (old + new) / page_size


def test_known_ground_is_what_the_design_says() -> None:
    assert KNOWN_ROWS == 20


def test_a_page_of_rows_that_belong_to_other_lists_is_not_the_end() -> None:
    delta = Delta(page_size=100, first=True, rise=3)
    step = delta.after_page([], [], next_cursor="2", has_next=True, foreign=100)
    assert not step.ended and step.cursor == "2"
    step = delta.after_page([1, 2, 3], [False] * 3, next_cursor=None, has_next=False, foreign=4)
    assert step.ended and delta.verdict() is Verdict.SATISFIED


def test_a_list_that_has_only_rows_of_other_lists_ends() -> None:
    delta = Delta(page_size=100, first=False, rise=0)
    step = delta.after_page([], [], next_cursor=None, has_next=False, foreign=7)
    assert step.ended and delta.ending is Ending.LIST_END
