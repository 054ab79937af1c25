"""Whatever stands in one row of an answer, the other rows are kept, and nothing known is erased."""

import json
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

import httpx
import pytest
from django.db import transaction

from socap.analytics.engagements.coverage import tweet_states
from socap.campaigns.models import Engagement, ListState, MetricReading, Tweet
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.people.accounts import record_accounts
from socap.people.models import Account
from socap.sources.base import Action
from tests.builders import HOUR, NOW, a_campaign, accounts, engage, poll, post, profile, retweet
from tests.sources.invented import source, tweet, user

pytestmark = pytest.mark.django_db

NONSENSE: list[Any] = [
    None, "", "x" * 80, "x" * 70_000, "a\x00b", "\ud83d", 0, -1, 2**63 - 1, 2**63, 10**40, 1.5e308,
    True, [], {}, [["x"]], {"id": {}}, "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", 4e18,
    "HUGE", "</b>", "two words", "\u202eabc",
]  # fmt: skip


def provider(answers: dict[str, object]) -> Provider:
    def handler(request: httpx.Request) -> httpx.Response:
        body = json.dumps(answers[request.url.path.rsplit("/", 1)[1]])
        return httpx.Response(200, content=body.replace('"HUGE"', "9" * 5000).encode())

    return Provider(source(handler), qps=10_000, clock=Clock(), sleep=lambda _: None)


def spoilt(make: Callable[..., dict[str, Any]], first: int) -> list[dict[str, Any]]:
    """A good row, then one for each field and nonsense in it, each with an id of its own."""
    fields = [name for name in make() if name != "id"]
    rows = [make()] + [make(**{name: odd}) for name in fields for odd in NONSENSE]
    return [row | {"id": str(first + number)} for number, row in enumerate(rows)]


def author_of(row: dict[str, Any], first: int) -> dict[str, Any]:
    return row | {"author": user(id=str(first + int(row["id"])))}


def test_no_retweeter_whatever_costs_another_row() -> None:
    a_campaign(["100"])
    rows = spoilt(user, 5000)
    read = read_list("100", Action.RETWEET, provider=provider({"retweeters": {"users": rows}}),
                     stopping=lambda: False)  # fmt: skip
    kept = set(Engagement.objects.values_list("key", flat=True))
    unusable = {row["id"] for row in rows if row["userName"] != "harbour_anna"}
    good = {row["id"] for row in rows} - unusable
    assert good <= kept and "5000" in kept
    assert read.new == len(kept) == Account.objects.count()
    assert not Account.objects.filter(username="").exists(), "nobody could be shown or linked"
    lost = len(rows) - len(kept)
    state = ListState.objects.get()
    assert f"{lost} rows without a usable account" in state.problem


def test_no_reply_whatever_costs_another_row() -> None:
    campaign = a_campaign(["100"])
    rows = [author_of(row, 10**6) for row in spoilt(tweet, 5000)]
    rows += [tweet(id=str(9000 + n), author=author)
             for n, author in enumerate(spoilt(user, 8_000_000))]  # fmt: skip
    read_list("100", Action.REPLY, provider=provider({"replies": {"replies": rows}}),
              stopping=lambda: False)  # fmt: skip
    kept = set(Engagement.objects.values_list("key", flat=True))
    lost = {row["id"]: row for row in rows if row["id"] not in kept}
    assert all(row["author"].get("userName") != "harbour_anna" for row in lost.values())
    assert "5000" in kept and "9000" in kept
    newest = ListState.objects.get().newest_at
    assert newest is not None and newest.year == 2026, "no run asks since a time that cannot be"
    (state,) = tweet_states(campaign)
    assert f"{len(lost)} rows" in state.problem, "the coverage says so"


def test_no_watched_tweet_whatever_costs_another_one() -> None:
    rows = [author_of(row, 10**6) for row in spoilt(tweet, 5000)]
    rows += [tweet(id=str(9000 + n), author=author)
             for n, author in enumerate(spoilt(user, 8_000_000))]  # fmt: skip
    rows = rows[:60] + rows[-40:]
    ids = [row["id"] for row in rows]
    a_campaign(ids)
    poll_metrics(ids, provider=provider({"tweets": {"tweets": rows}}),
                 queue_lists=lambda *_: None)  # fmt: skip
    assert Tweet.objects.exclude(read_at=None).count() == 100
    assert MetricReading.objects.count() == Tweet.objects.filter(missing_since=None).count() >= 99
    assert Tweet.objects.filter(author=None).count() <= 40


def test_what_only_the_database_refuses_costs_its_own_row(caplog: pytest.LogCaptureFixture) -> None:
    """The second line: what comes through the bounds of one source all the same."""
    a_campaign([str(n) for n in range(100, 110)])
    bad = profile("666", username="x" * 80)
    with transaction.atomic(), caplog.at_level(logging.WARNING):
        done = record_accounts([profile(str(n)) for n in range(9)] + [bad], now=NOW)
    assert (done.new, list(done.absent)) == (9, ["666"])
    assert any("rejected a row" in message for message in caplog.messages)
    recorded = engage("100", Action.RETWEET, *[retweet(str(n)) for n in range(9)],
                      retweet("666", username="x" * 80))  # fmt: skip
    assert (len(recorded.new), recorded.refused) == (9, 1)
    odd = post("105", by="1", likes=2**70)
    poll(NOW, *[post(str(n), by="1", likes=n) for n in range(100, 110) if n != 105], odd)
    assert MetricReading.objects.count() == 9
    assert Tweet.objects.filter(read_at=NOW).count() == 10, "its campaign does not wait for it"


# --- What an answer leaves out


FULL = user(id="4001", userName="ada", name="Ada", location="Porto")


@pytest.mark.parametrize(
    "stub",
    [
        {"id": "4001", "unavailable": True},
        FULL | {"unavailable": True, "description": "suspended", "followers": 0},
        {"id": "4001", "userName": "", "name": "", "description": "", "followers": 0},
        {"id": "4001", "userName": "ada", "followers": 0, "following": 0, "createdAt": None},
        {"type": "user", "id": "4001", "userName": "ada", "name": "Ada", "description": "",
         "location": "", "profilePicture": "", "isVerified": False, "isBlueVerified": False,
         "followers": 0, "following": 0, "createdAt": FULL["createdAt"]},
    ],
)  # fmt: skip
def test_a_stub_of_somebody_known_erases_nothing(stub: dict[str, Any]) -> None:
    a_campaign(["100", "200"])
    never: dict[str, Any] = {"stopping": lambda: False}
    replies = {"replies": [tweet(author=FULL)]}
    read_list("100", Action.REPLY, provider=provider({"replies": replies}), **never)
    before = Account.objects.values().get()
    assert (before["bio"], before["followers"], before["verified"]) != ("", 0, False)
    users = {"users": [stub]}
    read = read_list("200", Action.RETWEET, provider=provider({"retweeters": users}), **never)
    assert Account.objects.values().get() == before
    assert read.new == 1, "that they engaged is kept"


def test_a_stub_of_somebody_unknown_is_counted_and_not_shown() -> None:
    a_campaign(["100"])
    users = {"users": [{"id": "4001", "unavailable": True}, user(id="7")]}
    read_list("100", Action.RETWEET, provider=provider({"retweeters": users}),
              stopping=lambda: False)  # fmt: skip
    assert list(Account.objects.values_list("pk", flat=True)) == ["7"]
    assert "1 row without a usable account" in ListState.objects.get().problem


def test_what_a_whole_row_says_is_taken_also_when_it_says_less() -> None:
    """A bio may become shorter, or go."""
    a_campaign(["100"])
    for bio in ("Founder of a boat yard", "Founder", ""):
        author = FULL | {"description": "", "profile_bio": {"description": bio}}
        with transaction.atomic():
            found = provider({"tweets": {"tweets": [tweet(id="100", author=author)]}})
            poll_metrics(["100"], provider=found, queue_lists=lambda *_: None)
        account = Account.objects.get()
        assert account.bio == bio
        assert ("founders" in account.categories) is bool(bio)


def counted(row: dict[str, Any], at: datetime) -> tuple[int | None, ...]:
    found = provider({"tweets": {"tweets": [row]}})
    poll_metrics(["100"], provider=found, queue_lists=lambda *_: None)
    known = Tweet.objects.get()
    assert known.text and known.author_id and known.posted_at
    return known.likes, known.views, known.quotes


NOUGHT = dict.fromkeys(
    ("retweetCount", "replyCount", "likeCount", "quoteCount", "viewCount", "bookmarkCount"), 0
)


@pytest.mark.parametrize(
    "less",
    [
        {"id": "100", "unavailable": True},
        {"id": "100", "text": ""} | NOUGHT,
        tweet(id="100", text="", author=None, createdAt=None, **NOUGHT),
        tweet(id="100", author={"id": "7001", "unavailable": True}, **NOUGHT),
        {"id": "100", "text": "The new hull floats."},
    ],
)
def test_a_tweet_of_which_less_is_said_keeps_its_counters(less: dict[str, Any]) -> None:
    a_campaign(["100"])
    assert counted(tweet(id="100"), NOW) == (1410, 51234, 18)
    assert counted(less, NOW + HOUR) == (1410, 51234, 18)
    assert not MetricReading.objects.filter(likes=0).exists(), "no chart falls to nothing"


def test_a_counter_that_falls_to_nought_beside_others_is_believed_the_second_time() -> None:
    a_campaign(["100"])
    counted(tweet(id="100"), NOW)
    fallen = tweet(id="100", quoteCount=0, likeCount=3)
    assert counted(fallen, NOW + HOUR) == (3, 51234, 18)
    assert counted(fallen, NOW + 2 * HOUR) == (3, 51234, 0)


def test_an_account_known_by_a_stub_is_filled_in_later() -> None:
    accounts(profile("1", username="ada"))
    accounts(profile("1", username="ada", bio="Founder", followers=0, verified=True))
    account = Account.objects.get()
    assert (account.bio, account.followers, account.verified) == ("Founder", 0, True)
