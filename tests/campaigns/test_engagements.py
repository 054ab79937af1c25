"""Engagements are stored once, with intact texts and correct times."""

from dataclasses import replace
from datetime import datetime

import pytest

from socap.campaigns.models import Engagement
from socap.people.models import Account
from socap.sources.base import Action, ProviderRow
from tests.builders import (
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    engage,
    follows,
    people,
    post,
    profile,
    reply,
    retweet,
)

pytestmark = pytest.mark.django_db

TEXTS = [
    "a" * 4000,
    "👩‍👩‍👧‍👦🏳️‍🌈🇺🇳 " * 100,
    "مرحبا \u202bשלום\u202c \u200f",
    "e\u0301 ≠ é, ﷽, 𝔘𝔫𝔦𝔠𝔬𝔡𝔢, \U0010ffff",
    "quotes \" ' ` \\ \\n {} [] %s %(x)s $1 ; --",
    " leading, trailing \n\n\t ",
    "",
]


@pytest.fixture(autouse=True)
def watched() -> None:
    a_campaign(["100", "200"])


def timed(account: str, at: datetime) -> ProviderRow:
    return replace(retweet(account), occurred_at=at)


def test_storing_a_page_twice_adds_nothing() -> None:
    page = [retweet("1"), retweet("2")]
    first = engage("100", Action.RETWEET, *page)
    second = engage("100", Action.RETWEET, *page, now=NOW + HOUR)
    assert (len(first.new), first.first_seen) == (2, (None, None))
    assert (second.new, second.first_seen) == ((), (NOW, NOW))
    assert Engagement.objects.count() == 2
    assert set(Engagement.objects.values_list("first_seen_at", "occurred_at")) == {(NOW, NOW)}


def test_one_account_may_retweet_two_tweets_and_do_two_things() -> None:
    engage("100", Action.RETWEET, retweet("1"))
    engage("200", Action.RETWEET, retweet("1"))
    engage("100", Action.LIKE, retweet("1"))
    assert Engagement.objects.count() == 3
    assert Account.objects.count() == 1


def test_a_second_reply_of_the_same_account_is_kept() -> None:
    engage("100", Action.REPLY, reply("501", "1", "one"), reply("502", "1", "two"))
    assert set(Engagement.objects.values_list("key", "text")) == {("501", "one"), ("502", "two")}


def test_a_tweet_may_be_a_reply_here_and_a_quote_there() -> None:
    engage("100", Action.REPLY, reply("501", "1"))
    engage("200", Action.QUOTE, reply("501", "1"))
    assert Engagement.objects.count() == 2


def test_a_row_twice_on_one_page_is_stored_once_and_keeps_its_place() -> None:
    recorded = engage("100", Action.RETWEET, retweet("2"), retweet("1"), retweet("2"))
    assert recorded.keys == ("2", "1", "2")
    assert len(recorded.new) == Engagement.objects.count() == 2


def test_an_overlapping_page_says_which_rows_were_known() -> None:
    engage("100", Action.RETWEET, retweet("1"), retweet("2"))
    recorded = engage("100", Action.RETWEET, retweet("3"), retweet("2"), now=NOW + HOUR)
    assert (recorded.keys, recorded.first_seen) == (("3", "2"), (None, NOW))
    assert len(recorded.new) == 1


def test_an_empty_page_stores_nothing() -> None:
    assert engage("100", Action.RETWEET).keys == ()


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("action", [Action.REPLY, Action.QUOTE])
def test_texts_are_stored_as_they_came(text: str, action: Action) -> None:
    engage("100", action, reply("501", "1", text))
    assert Engagement.objects.get().text == text


def test_a_thousand_rows_are_one_page() -> None:
    rows = [reply(str(1000 + n), str(n), f"text {n}") for n in range(1000)]
    assert len(engage("100", Action.REPLY, *rows).new) == 1000
    assert Engagement.objects.get(key="1007").text == "text 7"


def test_replies_keep_language_and_counters_and_the_provider_time() -> None:
    then = NOW - 3 * HOUR
    engage(
        "100",
        Action.REPLY,
        ProviderRow(
            profile=profile("1"),
            post=post(
                "501", "1", "hi", lang="qme", created_at=then, likes=3, views=2**40, quotes=0
            ),
        ),
        after=NOW - HOUR,
    )
    row = Engagement.objects.get()
    assert (row.lang, row.likes, row.views, row.quotes, row.retweets) == ("qme", 3, 2**40, 0, None)
    assert (row.occurred_at, row.occurred_after, row.time_is_exact) == (then, None, True)


def test_counters_are_updated_never_erased_and_the_first_time_stays() -> None:
    engage("100", Action.REPLY, reply("501", "1", "hi", likes=3, views=50))
    engage("100", Action.REPLY, reply("501", "1", "hi", likes=2, at=NOW + HOUR), now=NOW + HOUR)
    row = Engagement.objects.get()
    assert (row.likes, row.views) == (2, 50), "counters may fall; one left out stays"
    assert (row.occurred_at, row.first_seen_at) == (NOW, NOW)


@pytest.mark.parametrize("action", [Action.RETWEET, Action.LIKE])
def test_actions_without_a_time_get_the_interval_between_two_runs(action: Action) -> None:
    engage("100", action, retweet("1"), after=NOW - 30 * MINUTE)
    row = Engagement.objects.get()
    assert (row.occurred_after, row.occurred_at) == (NOW - 30 * MINUTE, NOW)
    assert not row.time_is_exact


def test_a_reply_whose_time_the_provider_lost_gets_an_interval_too() -> None:
    engage("100", Action.REPLY, reply("501", "1", at=None), after=NOW - HOUR)
    row = Engagement.objects.get()
    assert (row.occurred_after, row.occurred_at) == (NOW - HOUR, NOW)


@pytest.mark.parametrize("action", [Action.RETWEET, Action.LIKE])
def test_a_row_that_carries_its_time_is_known_to_the_moment(action: Action) -> None:
    engage("100", action, timed("1", NOW - 7 * MINUTE))
    found = Engagement.objects.get()
    assert (found.occurred_at, found.occurred_after) == (NOW - 7 * MINUTE, None)
    assert found.time_is_exact


def test_a_time_that_is_told_later_takes_the_place_of_the_interval_and_stays() -> None:
    engage("100", Action.RETWEET, retweet("1"))
    assert not Engagement.objects.get().time_is_exact
    again = engage("100", Action.RETWEET, timed("1", NOW - MINUTE), now=NOW + HOUR)
    assert again.new == ()
    for row in (retweet("1"), timed("1", NOW - 9 * MINUTE), timed("1", NOW + MINUTE)):
        engage("100", Action.RETWEET, row, now=NOW + 2 * HOUR)
    found = Engagement.objects.get()
    assert (found.occurred_at, found.occurred_after) == (NOW - MINUTE, None)


@pytest.mark.parametrize("at", [NOW + HOUR, NOW + 365 * 24 * HOUR])
def test_a_time_that_cannot_be_does_not_take_the_place_of_the_interval(at: datetime) -> None:
    """Later than it was seen: the retweet was taken back and made again."""
    engage("100", Action.RETWEET, retweet("1"))
    engage("100", Action.RETWEET, timed("1", at), now=NOW + 2 * HOUR)
    assert not Engagement.objects.get().time_is_exact


def test_an_interval_never_ends_before_it_begins() -> None:
    engage("100", Action.RETWEET, retweet("1"), after=NOW + MINUTE)
    row = Engagement.objects.get()
    assert row.occurred_after == row.occurred_at == NOW


def test_the_baseline_mark_is_of_the_first_time() -> None:
    engage("100", Action.RETWEET, retweet("1"), baseline=True)
    engage("100", Action.RETWEET, retweet("1"), retweet("2"), now=NOW + HOUR)
    assert dict(Engagement.objects.values_list("key", "baseline")) == {"1": True, "2": False}


def test_engagers_come_scored_from_the_first_moment() -> None:
    people(alice=4, dora=5)
    follows("alice", ["1"])
    follows("dora", ["1"])
    engage("100", Action.RETWEET, retweet("1", bio="Investor at a fund"))
    account = Account.objects.get()
    assert (account.importance, "vcs" in account.categories) == (9, True)


def test_a_renamed_account_is_still_the_same_one() -> None:
    engage("100", Action.RETWEET, retweet("1", username="old"))
    engage("100", Action.RETWEET, retweet("1", username="new"))
    assert Engagement.objects.get().account.username == "new"


def test_ids_are_compared_as_text() -> None:
    engage("100", Action.RETWEET, retweet("9007199254740992"), retweet("9007199254740993"))
    assert Engagement.objects.count() == 2


@pytest.mark.parametrize("action", [Action.REPLY, Action.QUOTE])
def test_a_stub_of_a_reply_or_quote_erases_nothing(action: Action) -> None:
    full = reply("501", "1", "Quote text long enough", likes=50, views=900, replies=2)
    engage("100", action, full)
    Engagement.objects.update(lang="en")
    stub = ProviderRow(
        profile=profile("1", username=""),
        post=post("501", "1", "Quo...", lang="und", likes=0, views=0, replies=0),
    )
    engage("100", action, stub, now=NOW + HOUR)
    row = Engagement.objects.get()
    assert (row.text, row.lang, row.likes) == ("Quote text long enough", "en", 50)
    assert (row.views, row.replies) == (900, 2)


def test_a_page_that_shows_a_row_in_full_and_as_a_stub_keeps_the_full_one() -> None:
    stub = reply("501", "1", "second re...", views=0)
    engage("100", Action.REPLY, reply("501", "1", "second reply with words", views=900), stub)
    row = Engagement.objects.get()
    assert (row.text, row.views) == ("second reply with words", 900)


def test_likes_of_a_reply_may_be_taken_back() -> None:
    engage("100", Action.REPLY, reply("501", "1", "hi", likes=1, views=50))
    engage("100", Action.REPLY, reply("501", "1", "hi", likes=0, views=51), now=NOW + HOUR)
    assert Engagement.objects.get().likes == 0
