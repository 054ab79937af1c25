"""Lists are read in runs: started, checkpointed, resumed, ended; with correct time intervals."""

import pytest
from django.db import transaction

from socap.campaigns.engagements import RecordedPage
from socap.campaigns.lifecycle import delete_campaign, pause
from socap.campaigns.list_runs import (
    end_run,
    is_watched,
    keys_found_in_run,
    mark_counters_unchanged,
    mark_lists_empty,
    record_page,
    restart_run,
    retry_run_later,
    start_or_resume_run,
)
from socap.campaigns.models import Engagement, ListState, Tweet
from socap.sources.base import Action, ProviderRow
from tests.builders import HOUR, MINUTE, NOW, a_campaign, poll, post, reply, retweet

pytestmark = pytest.mark.django_db

RETWEETS = [("100", Action.RETWEET)]


@pytest.fixture(autouse=True)
def watched() -> None:
    a_campaign(["100"])


def page(state: ListState, *rows: ProviderRow, at: int, cursor: str = "") -> RecordedPage:
    with transaction.atomic():
        return record_page(state, rows, next_cursor=cursor, now=NOW + at * MINUTE)


def run(*rows: ProviderRow, at: int, counter: int, complete: bool = True) -> ListState:
    """Performs a whole run of one page at the given minute."""
    state = start_or_resume_run("100", Action.RETWEET, since=None, now=NOW + at * MINUTE)
    found = page(state, *rows, at=at).new if rows else ()
    with transaction.atomic():
        end_run(state, counter=counter, found=len(found), complete=complete, problem="")
    return state


def interval(key: str) -> tuple[float, float]:
    """Returns the interval in minutes since NOW."""
    row = Engagement.objects.get(key=key)
    assert row.occurred_after is not None
    return ((row.occurred_after - NOW) / MINUTE, (row.occurred_at - NOW) / MINUTE)


def test_what_the_first_run_finds_is_baseline_and_what_comes_later_is_not() -> None:
    run(retweet("1"), at=0, counter=1)
    run(retweet("2"), retweet("1"), at=30, counter=2)
    assert dict(Engagement.objects.values_list("key", "baseline")) == {"1": True, "2": False}


def test_a_list_that_was_empty_at_first_has_no_baseline() -> None:
    mark_lists_empty(RETWEETS, asked_at=NOW)
    run(retweet("1"), at=30, counter=1)
    assert not Engagement.objects.get().baseline
    assert interval("1") == (0, 30)


def test_noting_an_empty_list_leaves_one_that_was_read_alone() -> None:
    run(retweet("1"), at=0, counter=1)
    mark_lists_empty(RETWEETS, asked_at=NOW + HOUR)
    assert ListState.objects.get().counter == 1


def test_the_first_interval_begins_when_the_tweet_was_posted() -> None:
    Tweet.objects.update(posted_at=NOW - HOUR)
    run(retweet("1"), at=0, counter=1)
    assert interval("1") == (-60, 0)


def test_an_interval_begins_at_the_last_complete_run() -> None:
    run(at=0, counter=0)
    run(retweet("1"), at=30, counter=1)
    run(retweet("2"), retweet("1"), at=60, counter=2)
    assert interval("1") == (0, 30)
    assert interval("2") == (30, 60)


def test_a_run_that_missed_rows_does_not_move_the_beginning() -> None:
    run(at=0, counter=0)
    run(retweet("1"), at=30, counter=5, complete=False)
    run(retweet("2"), at=60, counter=6)
    assert interval("2") == (0, 60), "it may have happened before the incomplete run"


def test_a_row_below_known_ones_was_listed_late_and_may_be_as_old_as_the_tweet() -> None:
    Tweet.objects.update(posted_at=NOW - HOUR)
    run(retweet("1"), at=0, counter=1)
    run(retweet("3"), retweet("1"), retweet("2"), at=30, counter=3)
    assert interval("3") == (0, 30)
    assert interval("2") == (-60, 30)


def test_an_unchanged_counter_narrows_the_interval() -> None:
    run(at=0, counter=0)
    mark_counters_unchanged(RETWEETS, asked_at=NOW + 20 * MINUTE)
    run(retweet("1"), at=30, counter=1)
    assert interval("1") == (20, 30)


def test_more_rows_than_the_counter_rose_by_prove_nothing_about_the_time() -> None:
    run(at=0, counter=0)
    mark_counters_unchanged(RETWEETS, asked_at=NOW + 20 * MINUTE)
    run(retweet("1"), retweet("2"), at=30, counter=1)
    assert interval("1") == interval("2") == (0, 30)


def test_a_counter_unchanged_before_the_last_run_narrows_nothing() -> None:
    run(at=0, counter=0)
    mark_counters_unchanged(RETWEETS, asked_at=NOW + 20 * MINUTE)
    run(retweet("1"), at=30, counter=1)
    run(retweet("2"), retweet("1"), at=60, counter=2)
    assert interval("1") == (20, 30)
    assert interval("2") == (30, 60)


def test_earlier_rows_are_not_narrowed_afterwards() -> None:
    run(retweet("1"), at=0, counter=1)
    before = Engagement.objects.get().occurred_after
    mark_counters_unchanged(RETWEETS, asked_at=NOW + 20 * MINUTE)
    run(retweet("2"), retweet("1"), at=30, counter=2)
    assert Engagement.objects.get(key="1").occurred_after == before


def test_an_interrupted_run_is_found_again_with_its_checkpoint() -> None:
    state = start_or_resume_run("100", Action.RETWEET, since=NOW - HOUR, now=NOW)
    page(state, retweet("1"), retweet("2"), at=0, cursor="c1")
    again = start_or_resume_run("100", Action.RETWEET, since=None, now=NOW + HOUR)
    assert (again.run_cursor, again.run_pages, again.run_started_at) == ("c1", 1, NOW)
    assert again.run_since == NOW - HOUR
    assert keys_found_in_run(again) == {"1", "2"}
    page(again, retweet("2"), retweet("3"), at=60)
    assert keys_found_in_run(again) == {"1", "2", "3"}
    assert ListState.objects.get().known == 3
    assert Engagement.objects.filter(baseline=True).count() == 3, "still the first look"


def test_a_run_read_again_from_the_top_keeps_what_it_found() -> None:
    state = start_or_resume_run("100", Action.RETWEET, since=NOW, now=NOW)
    page(state, retweet("1"), at=0, cursor="c1")
    restart_run(state)
    again = start_or_resume_run("100", Action.RETWEET, since=None, now=NOW + HOUR)
    assert (again.run_cursor, again.run_since, again.run_started_at) == ("", None, NOW)
    assert keys_found_in_run(again) == {"1"}


def test_a_run_to_be_retried_stays_open_and_says_why() -> None:
    state = start_or_resume_run("100", Action.RETWEET, since=NOW, now=NOW)
    retry_run_later(state, problem="3 fewer than expected")
    stored = ListState.objects.get()
    assert (stored.run_started_at, stored.incomplete_runs, stored.run_since) == (NOW, 1, None)
    assert stored.problem == "3 fewer than expected"
    with transaction.atomic():
        end_run(stored, counter=1, found=0, complete=True, problem="")
    assert (ListState.objects.get().incomplete_runs, ListState.objects.get().problem) == (0, "")


def test_the_newest_time_seen_never_goes_back() -> None:
    state = start_or_resume_run("100", Action.REPLY, since=None, now=NOW)
    page(state, reply("501", "1", at=NOW - MINUTE), reply("500", "2", at=NOW - HOUR), at=0)
    page(state, reply("499", "3", at=NOW - 2 * HOUR), reply("498", "4", at=None), at=0)
    assert ListState.objects.get().newest_at == NOW - MINUTE


def test_only_active_campaigns_watch() -> None:
    assert is_watched("100")
    assert not is_watched("unknown")
    campaign = a_campaign(["300"])
    pause(campaign, now=NOW)
    assert not is_watched("300")
    other = a_campaign(["300"])
    assert is_watched("300")
    delete_campaign(other)
    assert not is_watched("300")


def test_a_list_of_a_tweet_the_provider_dates_in_our_future_still_has_a_true_interval() -> None:
    poll(NOW, post("100", created_at=NOW + HOUR))
    run(retweet("1"), at=0, counter=1)
    assert interval("1") == (0, 0)
