"""Followings are synced page by page, resumed after interruptions, never emptied by mistake."""

import pytest

from socap.collection.followings_sync import read_followings
from socap.collection.provider.client import Provider, WorkerStopping
from socap.lib.clock import Clock
from socap.people.followings import begin_sync, finish_sync, record_followings
from socap.people.models import Account, Following, ImportantPerson
from socap.sources.base import ErrorKind, SourceError
from tests.builders import HOUR, NOW, InventedSource, accounts, follows, people, profile

pytestmark = pytest.mark.django_db


def alice() -> ImportantPerson:
    return ImportantPerson.objects.get(username="alice")


def followed() -> set[str]:
    return set(Following.objects.values_list("account_id", flat=True))


def provider(source: InventedSource) -> Provider:
    return Provider(source, qps=10_000, clock=Clock())


def never() -> bool:
    return False


@pytest.fixture(autouse=True)
def one_person() -> None:
    people(alice=4)


def test_a_page_is_stored_with_the_checkpoint_behind_it() -> None:
    accounts(profile("1"))
    person = alice()
    begin_sync(person, now=NOW)
    assert record_followings(person, ["1", "2", "2"], next_cursor="c1", now=NOW) == 2
    stored = alice()
    assert (stored.sync_cursor, stored.sync_pages, stored.following_known) == ("c1", 1, 2)
    assert Account.objects.get().importance == 4, "the score does not wait for the last page"


def test_a_page_read_twice_counts_once() -> None:
    person = alice()
    begin_sync(person, now=NOW)
    assert record_followings(person, ["1", "2"], next_cursor="c1", now=NOW) == 2
    assert record_followings(person, ["2", "3"], next_cursor="c2", now=NOW) == 1
    assert alice().following_known == 3


def test_an_interrupted_reading_resumes_and_forgets_nobody_of_its_first_pages() -> None:
    person = alice()
    begin_sync(person, now=NOW)
    record_followings(person, ["1"], next_cursor="c1", now=NOW)
    person = alice()
    begin_sync(person, now=NOW + HOUR)
    assert (person.sync_cursor, person.sync_started_at) == ("c1", NOW)
    record_followings(person, ["2"], next_cursor="", now=NOW + HOUR)
    end = finish_sync(person, now=NOW + HOUR)
    assert (end.known, end.dropped, followed()) == (2, 0, {"1", "2"})
    assert (alice().synced_at, alice().sync_cursor) == (NOW + HOUR, "")


def test_the_unfollowed_are_dropped_at_the_end_and_lose_the_weight() -> None:
    accounts(profile("1"), profile("2"))
    follows("alice", ["1", "2"])
    person = alice()
    begin_sync(person, now=NOW + HOUR)
    record_followings(person, ["2", "3"], next_cursor="", now=NOW + HOUR)
    assert followed() == {"1", "2", "3"}, "nobody is dropped before the list was read to its end"
    end = finish_sync(person, now=NOW + HOUR)
    assert (end.known, end.dropped, followed()) == (2, 1, {"2", "3"})
    assert dict(Account.objects.values_list("id", "importance")) == {"1": 0, "2": 4}


def test_starting_over_after_an_expired_cursor_forgets_the_old_checkpoint_for_good() -> None:
    """Otherwise a crash right after it would resume in the middle and drop the pages before."""
    person = alice()
    begin_sync(person, now=NOW)
    record_followings(person, ["1"], next_cursor="expired", now=NOW)
    person = alice()
    person.sync_cursor = ""
    begin_sync(person, now=NOW + HOUR)
    assert (alice().sync_started_at, alice().sync_cursor) == (NOW + HOUR, "")


def test_every_page_is_read_and_the_end_recognised() -> None:
    source = InventedSource(followings={"alice": [["1", "2"], ["3"], ["4", "1"]]})
    read = read_followings(alice().pk, provider=provider(source), stopping=never)
    assert (read.known, read.pages, followed()) == (4, 3, {"1", "2", "3", "4"})
    assert source.asked == [None, "1", "2"]


def test_a_stopped_worker_goes_on_at_the_next_page() -> None:
    source = InventedSource(followings={"alice": [["1"], ["2"], ["3"]]})
    with pytest.raises(WorkerStopping):
        read_followings(alice().pk, provider=provider(source), stopping=lambda: True)
    assert followed() == {"1"}
    read_followings(alice().pk, provider=provider(source), stopping=never)
    assert source.asked == [None, "1", "2"]
    assert followed() == {"1", "2", "3"}


def test_an_expired_cursor_starts_the_list_again_and_loses_nobody() -> None:
    source = InventedSource(followings={"alice": [["1"], ["2"]]})
    with pytest.raises(WorkerStopping):
        read_followings(alice().pk, provider=provider(source), stopping=lambda: True)
    source.failing["1"] = SourceError("expired", kind=ErrorKind.BAD_CURSOR)
    read_followings(alice().pk, provider=provider(source), stopping=never)
    assert source.asked == [None, "1", None, "1"]
    assert followed() == {"1", "2"}


def test_an_empty_list_of_somebody_who_follows_others_keeps_what_was_known() -> None:
    follows("alice", ["1", "2"])
    source = InventedSource()
    source.by_name["alice"] = profile("9", username="alice", following=250)
    read = read_followings(alice().pk, provider=provider(source), stopping=never)
    assert "250" in read.problem
    assert alice().sync_problem == read.problem
    assert followed() == {"1", "2"}


def test_an_empty_list_of_somebody_who_never_followed_anybody_is_no_problem() -> None:
    source = InventedSource()
    source.by_name["alice"] = profile("9", username="alice", following=0)
    assert read_followings(alice().pk, provider=provider(source), stopping=never).problem == ""
    assert (alice().synced_at is not None, followed()) == (True, set())


def test_a_name_that_is_gone_is_shown_and_keeps_what_was_known() -> None:
    follows("alice", ["1"])
    read = read_followings(alice().pk, provider=provider(InventedSource()), stopping=never)
    assert read.problem == alice().sync_problem
    assert read.problem.startswith("@alice is unknown. Next attempt: ")
    assert followed() == {"1"}


def test_somebody_who_left_the_list_costs_no_call() -> None:
    person = alice()
    ImportantPerson.objects.update(active=False)
    source = InventedSource(followings={"alice": [["1"]]})
    assert read_followings(person.pk, provider=provider(source), stopping=never).problem
    assert source.asked == []
