"""X API v2 tells of the same posts as twitterapi.io, in the fields that were asked for."""

from collections.abc import Iterator
from typing import Any

import pytest

from socap.simulator.world.launch import LaunchTweet
from tests.simulator.conftest import HOUR, Caller
from tests.simulator.x_api.x_caller import WHOLE, XCaller

NAMES = {
    "retweet": "retweet_count",
    "reply": "reply_count",
    "quote": "quote_count",
    "like": "like_count",
    "bookmark": "bookmark_count",
    "view": "impression_count",
}


@pytest.fixture(scope="module")
def x_reader(reader: Caller) -> Iterator[XCaller]:
    with XCaller(reader.simulator) as x_reader:
        yield x_reader


@pytest.fixture
def x_caller(caller: Caller) -> Iterator[XCaller]:
    with XCaller(caller.simulator) as x_caller:
        yield x_caller


def busiest(caller: Caller) -> LaunchTweet:
    return max(caller.simulator.launch.tweets.values(), key=lambda t: t.totals.retweets)


def told(caller: Caller, tweet: str, kind: str) -> list[Any]:
    """What the lists show of the truth, newest first."""
    events = caller.get("/_truth", tweet_id=tweet, people=0)["tweets"][0][kind]
    return [e for e in reversed(events) if e["listed"] and not e["removed_at"]]


def test_only_what_is_asked_for_comes(x_reader: XCaller, reader: Caller) -> None:
    ids = ",".join(reader.tweet_ids()[:2])
    bare = x_reader.get("/2/tweets", ids=ids)
    assert set(bare) == {"data"}
    assert all(set(row) == {"id", "text", "edit_history_tweet_ids"} for row in bare["data"])
    some = x_reader.get("/2/tweets", ids=ids, **{"tweet.fields": "lang,created_at"})
    assert set(some["data"][0]) - set(bare["data"][0]) == {"lang", "created_at"}
    expanded = x_reader.get("/2/tweets", ids=ids, expansions="author_id")
    assert set(expanded["includes"]["users"][0]) == {"id", "name", "username"}
    assert {row["author_id"] for row in expanded["data"]} == {
        user["id"] for user in expanded["includes"]["users"]
    }


def test_counters_texts_and_authors_are_those_of_the_other_provider(
    x_reader: XCaller, reader: Caller
) -> None:
    ids = ",".join(reader.tweet_ids())
    theirs = {row["id"]: row for row in reader.get("/twitter/tweets", tweet_ids=ids)["tweets"]}
    found = x_reader.get("/2/tweets", ids=ids, **WHOLE)
    users = {user["id"]: user for user in found["includes"]["users"]}
    assert [row["id"] for row in found["data"]] == list(theirs)
    for row in found["data"]:
        other = theirs[row["id"]]
        metrics = {name: row["public_metrics"][field] for name, field in NAMES.items()}
        assert metrics == {name: int(other[f"{name}Count"]) for name in NAMES}
        assert row["text"] == other["text"] and row["lang"] == other["lang"]
        author = users[row["author_id"]]
        assert author["username"] == other["author"]["userName"]
        assert author["public_metrics"]["following_count"] == other["author"]["following"]


@pytest.mark.parametrize("turn", range(12))
def test_every_list_tells_the_truth_newest_first(
    x_reader: XCaller, reader: Caller, turn: int
) -> None:
    tweet = reader.tweet_ids()[turn]
    retweets = x_reader.rows(f"/2/tweets/{tweet}/retweets", **WHOLE)
    wanted = [(e["user_id"], e["at"][:19]) for e in told(reader, tweet, "retweets")]
    assert [(row["author_id"], row["created_at"][:19]) for row in retweets] == wanted
    users = x_reader.rows(f"/2/tweets/{tweet}/retweeted_by", **{"user.fields": "description"})
    assert [user["id"] for user in users] == [user for user, _ in wanted]
    quotes = x_reader.rows(f"/2/tweets/{tweet}/quote_tweets", max_results=100)
    assert [row["id"] for row in quotes] == [e["id"] for e in told(reader, tweet, "quotes")]


def test_a_search_finds_what_the_lists_have(x_reader: XCaller, reader: Caller) -> None:
    tweet = busiest(reader).id
    replies = x_reader.search(f"conversation_id:{tweet}", **WHOLE)
    assert [row["id"] for row in replies] == [
        *(event["id"] for event in told(reader, tweet, "replies")),
        tweet,
    ]
    assert all(row["conversation_id"] == tweet for row in replies)
    assert replies[0]["referenced_tweets"] == [{"type": "replied_to", "id": tweet}]
    retweets = x_reader.search(f"retweets_of_tweet_id:{tweet}", **WHOLE)
    assert retweets == x_reader.rows(f"/2/tweets/{tweet}/retweets", **WHOLE)
    assert retweets[0]["text"].startswith("RT @")
    quotes = x_reader.search(f"quotes_of_tweet_id:{tweet} -is:reply")
    assert [row["id"] for row in quotes] == [e["id"] for e in told(reader, tweet, "quotes")]


def test_queries_combine(x_reader: XCaller, reader: Caller) -> None:
    one, two = reader.tweet_ids()[:2]
    either = x_reader.search(f"(conversation_id:{one} OR conversation_id:{two}) is:reply")
    ids = sorted((e["id"] for t in (one, two) for e in told(reader, t, "replies")), key=int)
    assert [row["id"] for row in either] == ids[::-1]
    english = x_reader.search(f"conversation_id:{one} lang:en", **WHOLE)
    assert english and all(row["lang"] == "en" for row in english)
    author = english[0]["author_id"]
    by_author = x_reader.search(f"from:{author} conversation_id:{one}", **WHOLE)
    assert {row["author_id"] for row in by_author} == {author}
    congratulations = x_reader.search(f'conversation_id:{one} "congrats"')
    assert all("congrats" in row["text"].lower() for row in congratulations)


def test_a_search_can_begin_after_an_id_or_a_time(x_reader: XCaller, reader: Caller) -> None:
    tweet = busiest(reader).id
    every = x_reader.search(f"retweets_of_tweet_id:{tweet}", **WHOLE)
    middle = every[len(every) // 2]
    newer = x_reader.search(f"retweets_of_tweet_id:{tweet}", since_id=middle["id"])
    assert [row["id"] for row in newer] == [row["id"] for row in every[: len(every) // 2]]
    since = x_reader.search(
        f"retweets_of_tweet_id:{tweet}", start_time=middle["created_at"], **WHOLE
    )
    assert all(row["created_at"] >= middle["created_at"] for row in since)
    assert len(since) >= len(newer) + 1
    page = x_reader.get("/2/tweets/search/recent", query=f"retweets_of_tweet_id:{tweet}")
    assert page["meta"]["newest_id"] == every[0]["id"]
    assert page["meta"]["result_count"] == len(page["data"]) == 10


def test_a_search_goes_back_seven_days_and_lags_some_seconds(
    x_caller: XCaller, caller: Caller
) -> None:
    tweet = busiest(caller).id
    caller.post("/_burst", {"tweet_id": tweet, "count": 3})
    path, query = f"/2/tweets/{tweet}/retweets", f"retweets_of_tweet_id:{tweet}"
    listed = x_caller.rows(path, **WHOLE)
    found = x_caller.search(query, **WHOLE)
    assert found == [row for row in listed if row["created_at"] < "2026-06-02T13:59:50"]
    assert len(found) <= len(listed) - 3
    caller.advance(10.001)
    assert x_caller.search(query, **WHOLE)[-len(listed) :] == listed
    caller.advance(11 * 24 * HOUR)
    assert x_caller.search(f"conversation_id:{tweet}") == []
    old = x_caller.ask("/2/tweets/search/recent", query=f"conversation_id:{tweet}", since_id=tweet)
    assert old.status_code == 400
    assert "since_id" in old.json()["errors"][0]["parameters"]
    assert x_caller.rows(f"/2/tweets/{tweet}/retweets")


def test_pages_of_posts_are_not_shifted_by_news(x_caller: XCaller, caller: Caller) -> None:
    caller.advance(70 * HOUR)
    tweet = busiest(caller).id
    every = [row["id"] for row in x_caller.rows(f"/2/tweets/{tweet}/retweets")]
    first = x_caller.get(f"/2/tweets/{tweet}/retweets", max_results=20)
    caller.post("/_burst", {"tweet_id": tweet, "count": 7})
    token = first["meta"]["next_token"]
    second = x_caller.get(f"/2/tweets/{tweet}/retweets", max_results=20, pagination_token=token)
    assert [row["id"] for row in first["data"] + second["data"]] == every[:40]


def test_what_is_gone_is_told_beside_the_data(x_caller: XCaller, caller: Caller) -> None:
    gone, other, protected = caller.tweet_ids()[:3]
    caller.post("/_delete", {"tweet_id": gone})
    author = caller.simulator.launch.tweets[protected].author.username
    caller.post("/_account", {"username": author, "state": "protected"})
    found = x_caller.get("/2/tweets", ids=f"{gone},{other},{protected},12")
    assert [row["id"] for row in found["data"]] == [other]
    kinds = [(error["value"], error["type"].rsplit("/", 1)[1]) for error in found["errors"]]
    assert kinds == [
        (gone, "resource-not-found"),
        (protected, "not-authorized-for-resource"),
        ("12", "resource-not-found"),
    ]
    assert set(x_caller.get(f"/2/tweets/{gone}/retweets")) == {"errors"}
    assert x_caller.search(f"retweets_of_tweet_id:{gone}") == []


def test_an_undone_retweet_is_in_no_list(x_caller: XCaller, caller: Caller) -> None:
    caller.advance(6 * HOUR)
    tweet = busiest(caller).id
    undone = caller.post("/_unretweet", {"tweet_id": tweet, "count": 4})["user_ids"]
    rows = x_caller.rows(f"/2/tweets/{tweet}/retweets", **WHOLE)
    assert not {row["author_id"] for row in rows} & set(undone)


def test_long_posts_are_whole_in_their_note(x_reader: XCaller, reader: Caller) -> None:
    now = reader.simulator.time.now()
    posts = [
        p for p in reader.simulator.launch.posts.values() if p.event.at <= now < p.event.removed_at
    ]
    long = next(post.event for post in posts if len(post.event.text) > 280)
    row = x_reader.get("/2/tweets", ids=long.id, **WHOLE)["data"][0]
    assert row["note_tweet"]["text"] == long.text
    assert len(row["text"]) == 280 and row["text"].endswith("…")
    short = next(post.event for post in posts if len(post.event.text) < 280)
    assert "note_tweet" not in x_reader.get("/2/tweets", ids=short.id, **WHOLE)["data"][0]


def test_the_contract_s_newer_names_are_answered_in_them(x_reader: XCaller, reader: Caller) -> None:
    tweet = busiest(reader).id
    fields = {"post.fields": "public_metrics,note_post", "user.fields": "public_metrics"}
    found = x_reader.get(
        f"/2/tweets/{tweet}/quote_tweets", expansions="author_id,referenced_posts", **fields
    )
    assert found["data"][0]["edit_history_post_ids"] == [found["data"][0]["id"]]
    assert found["data"][0]["referenced_posts"] == [{"type": "quoted", "id": tweet}]
    assert found["includes"]["posts"][0]["public_metrics"]["repost_count"] > 0
    assert all("post_count" in user["public_metrics"] for user in found["includes"]["users"])


@pytest.mark.parametrize(
    ("path", "params", "parameter"),
    [
        ("/2/tweets", {}, "ids"),
        ("/2/tweets", {"ids": ",".join(str(n) for n in range(1, 102))}, "ids"),
        ("/2/tweets", {"ids": "abc"}, "ids"),
        ("/2/tweets", {"ids": "1", "tweet.fields": "likes"}, "tweet.fields"),
        ("/2/tweets", {"ids": "1", "user_fields": "name"}, "user_fields"),
        ("/2/tweets/ID/retweets", {"max_results": "101"}, "max_results"),
        ("/2/tweets/ID/retweets", {"pagination_token": "nonsense"}, "pagination_token"),
        ("/2/tweets/search/recent", {}, "query"),
        ("/2/tweets/search/recent", {"query": "is:retweet"}, "query"),
        ("/2/tweets/search/recent", {"query": "(conversation_id:1"}, "query"),
        ("/2/tweets/search/recent", {"query": "likes_of:1"}, "query"),
        ("/2/tweets/search/recent", {"query": "a", "max_results": "9"}, "max_results"),
        ("/2/tweets/search/recent", {"query": "a", "start_time": "soon"}, "start_time"),
    ],
)
def test_what_cannot_be_answered_is_a_400_that_names_the_parameter(
    x_reader: XCaller, reader: Caller, path: str, params: dict[str, str], parameter: str
) -> None:
    reply = x_reader.ask(path.replace("ID", reader.tweet_ids()[0]), **params)
    assert reply.status_code == 400
    body = reply.json()
    assert body["title"] == "Invalid Request"
    assert list(body["errors"][0]["parameters"]) == [parameter]


def test_an_edited_post_has_a_new_id_and_tells_its_history(
    x_caller: XCaller, caller: Caller
) -> None:
    caller.advance(6 * HOUR)
    tweet = max(caller.simulator.launch.tweets.values(), key=lambda t: t.totals.replies).id
    old = x_caller.search(f"conversation_id:{tweet} is:reply", **WHOLE)[0]
    before = x_caller.get("/2/tweets", ids=tweet, **WHOLE)["data"][0]["public_metrics"]
    edited = caller.post("/_edit", {"tweet_id": old["id"], "text": "@x Sorry, I meant it."})
    assert edited["versions"] == [old["id"], edited["id"]]
    caller.advance(20)
    found = x_caller.search(f"conversation_id:{tweet}", since_id=old["id"], **WHOLE)
    (new,) = [row for row in found if row["id"] == edited["id"]]
    assert new["text"] == "@x Sorry, I meant it." and new["author_id"] == old["author_id"]
    assert new["edit_history_tweet_ids"] == edited["versions"]
    every = [row["id"] for row in x_caller.search(f"conversation_id:{tweet}")]
    assert edited["id"] in every and old["id"] not in every
    (earlier,) = x_caller.get("/2/tweets", ids=old["id"], **WHOLE)["data"]
    assert earlier["text"] == old["text"]
    assert earlier["edit_history_tweet_ids"] == edited["versions"]
    after = x_caller.get("/2/tweets", ids=tweet, **WHOLE)["data"][0]["public_metrics"]
    assert after["reply_count"] - before["reply_count"] == len(found) - 1
    theirs = caller.all_rows("/twitter/tweet/replies", tweetId=tweet)
    assert edited["id"] in [row["id"] for row in theirs]
    assert caller.http.post("/_edit", json={"tweet_id": "1", "text": "x"}).status_code == 404
