"""A reply or quote can be watched like a tweet: it has counters that grow, and lists that agree."""

from collections.abc import Iterator

import pytest

from socap.simulator.world.launch import Post
from tests.simulator.conftest import HOUR, Caller, rows, start
from tests.simulator.x_api.x_caller import WHOLE, XCaller


@pytest.fixture(scope="module")
def late() -> Iterator[Caller]:
    """Near the end of a launch, when all that will come has come."""
    with start(scale=1.0) as simulator, Caller(simulator) as caller:
        caller.advance(71 * HOUR)
        yield caller


@pytest.fixture
def quote(late: Caller) -> Post:
    now = late.simulator.time.now()
    posts = late.simulator.launch.posts.values()
    seen = [p for p in posts if p.action == "quote" and p.event.at < now < p.event.removed_at]
    return max(seen, key=lambda post: post.event.likes)


def test_a_quote_with_reach_has_lists_of_its_own(late: Caller, quote: Post) -> None:
    (truth,) = late.get("/_truth", tweet_id=quote.event.id, people=0)["tweets"]
    assert truth["text"] == quote.event.text
    assert min(len(truth["retweets"]), len(truth["replies"])) > 5
    (row,) = late.get("/twitter/tweets", tweet_ids=quote.event.id)["tweets"]
    assert row["retweetCount"] == len(truth["retweets"])
    assert row["replyCount"] == len(truth["replies"])
    assert row["likeCount"] == quote.event.likes
    retweeters = late.all_rows("/twitter/tweet/retweeters", tweetId=quote.event.id)
    assert [user["id"] for user in retweeters] == [
        event["user_id"] for event in reversed(truth["retweets"])
    ]


def test_quotes_of_people_with_followers_bring_people(late: Caller) -> None:
    launch, now = late.simulator.launch, late.simulator.time.now()
    ids = [
        post.event.id
        for post in launch.posts.values()
        if post.action == "quote" and post.event.at < now - 6 * HOUR * 1000
        if post.event.account.id in launch.people and post.event.account.followers > 20_000
        if post.event.removed_at > now
    ]
    assert ids
    for row in rows(late.get("/twitter/tweets", tweet_ids=",".join(ids))):
        assert min(row["retweetCount"], row["replyCount"]) > 0
        (truth,) = late.get("/_truth", tweet_id=row["id"], people=0)["tweets"]
        assert [row["retweetCount"], row["replyCount"], row["quoteCount"]] == [
            sum(event["removed_at"] is None for event in truth[name])
            for name in ("retweets", "replies", "quotes")
        ]


def test_both_providers_show_the_same_of_it(late: Caller, quote: Post) -> None:
    with XCaller(late.simulator) as x:
        retweets = x.rows(f"/2/tweets/{quote.event.id}/retweets", **WHOLE)
        replies = x.search(f"conversation_id:{quote.event.id} is:reply", **WHOLE)
        (row,) = x.get("/2/tweets", ids=quote.event.id, **WHOLE)["data"]
    users = late.all_rows("/twitter/tweet/retweeters", tweetId=quote.event.id)
    assert [row["author_id"] for row in retweets] == [user["id"] for user in users]
    theirs = late.all_rows("/twitter/tweet/replies", tweetId=quote.event.id)
    assert [row["id"] for row in replies] == [row["id"] for row in theirs]
    assert row["public_metrics"]["retweet_count"] == len(users)


def test_its_counters_grow_from_nothing() -> None:
    with start(scale=0.3) as simulator, Caller(simulator) as caller:
        now = simulator.time.now()
        post = max(
            (p for p in simulator.launch.posts.values() if p.event.at > now),
            key=lambda p: p.event.likes,
        )
        counts = []
        caller.advance((post.event.at - now) / 1000)
        for _ in range(5):
            (row,) = caller.get("/twitter/tweets", tweet_ids=post.event.id)["tweets"]
            counts.append((row["likeCount"], row["retweetCount"]))
            caller.advance(2 * HOUR)
        assert counts == sorted(counts)
        assert counts[0][0] < 0.2 * post.event.likes < counts[-1][0]


def test_a_list_shows_the_counters_that_its_rows_have_alone(late: Caller, quote: Post) -> None:
    path = f"/twitter/tweet/{'quotes' if quote.action == 'quote' else 'replies'}"
    listed = late.all_rows(path, tweetId=quote.tweet.id)
    (row,) = [row for row in listed if row["id"] == quote.event.id]
    assert rows(late.get("/twitter/tweets", tweet_ids=quote.event.id)) == [row]


def test_it_takes_bursts_and_goes_when_it_is_deleted(caller: Caller) -> None:
    caller.advance(6 * HOUR)
    tweet = max(caller.simulator.launch.tweets.values(), key=lambda t: t.totals.quotes).id
    post = rows(caller.get("/twitter/tweet/quotes", tweetId=tweet))[0]["id"]
    added = caller.post("/_burst", {"tweet_id": post, "count": 4, "important": 1})["user_ids"]
    users = rows(caller.get("/twitter/tweet/retweeters", tweetId=post))
    assert {user["id"] for user in users} >= set(added)
    caller.post("/_delete", {"tweet_id": post})
    assert rows(caller.get("/twitter/tweet/retweeters", tweetId=post)) == []
