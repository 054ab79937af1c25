"""Both providers tell what an author has posted besides the launch's tweets."""

from statistics import median
from typing import Any

import pytest

from socap.simulator.world.author_posts import further_tweets
from socap.simulator.world.launch import LaunchTweet
from socap.simulator.world.scenario import draw_launch
from tests.simulator.conftest import HOUR, Caller
from tests.simulator.x_api.x_caller import WHOLE, XCaller

LAST = "/twitter/user/last_tweets"


def author_of(caller: Caller) -> Any:
    return caller.simulator.launch.tweets[caller.tweet_ids("main")[0]].author


def posted(caller: Caller, **params: str) -> list[Any]:
    found: list[Any] = []
    cursor = ""
    while True:
        page = caller.get(LAST, cursor=cursor, **params)
        found += page["data"]["tweets"]
        cursor = page["next_cursor"]
        if not cursor:
            return found


def test_the_list_is_newest_first_and_has_more_than_the_launch(reader: Caller) -> None:
    author = author_of(reader)
    page = reader.get(LAST, userName=author.username)
    assert page["status"] == "success" and page["data"]["pin_tweet"] is None
    rows = posted(reader, userName=author.username)
    ids = [int(row["id"]) for row in rows]
    assert ids == sorted(ids, reverse=True)
    assert {row["author"]["id"] for row in rows} == {author.id}
    assert set(reader.tweet_ids()) & {row["id"] for row in rows}
    further = [
        row for row in rows if row["id"] not in reader.tweet_ids() and not row["quoted_tweet"]
    ]
    assert further
    assert not any(row["isReply"] for row in rows)
    assert posted(reader, userId=author.id) == rows
    every = posted(reader, userId=author.id, includeReplies="true")
    assert {row["id"] for row in every} >= {row["id"] for row in rows}


@pytest.mark.parametrize("category", ["main", "influencer", "investor"])
def test_both_providers_tell_the_same(reader: Caller, category: str) -> None:
    author = reader.simulator.launch.tweets[reader.tweet_ids(category)[0]].author
    every = [row["id"] for row in posted(reader, userId=author.id, includeReplies="true")]
    without = [row["id"] for row in posted(reader, userId=author.id)]
    with XCaller(reader.simulator) as x:
        path = f"/2/users/{author.id}/tweets"
        assert [row["id"] for row in x.rows(path, max_results=5)] == every
        rows = x.rows(path, max_results=100, exclude="replies", **WHOLE)
        assert [row["id"] for row in rows] == without
        assert {row["author_id"] for row in rows} == {author.id}
        newer = x.rows(path, since_id=every[-1])
        assert [row["id"] for row in newer] == every[:-1]
        found = [row["id"] for row in x.search(f"from:{author.username}")]
        assert set(found) == set(every) and found == sorted(every, key=int, reverse=True)


def test_new_posts_appear_with_time_and_can_be_read_like_tweets(caller: Caller) -> None:
    author = author_of(caller)
    before = {row["id"] for row in posted(caller, userId=author.id)}
    caller.advance(71 * HOUR)
    new = [row for row in posted(caller, userId=author.id) if row["id"] not in before]
    assert new
    for row in new:
        assert caller.get("/twitter/tweets", tweet_ids=row["id"])["tweets"] == [row]
    liked = max(new, key=lambda row: row["retweetCount"])
    users = caller.all_rows("/twitter/tweet/retweeters", tweetId=liked["id"])
    assert len(users) == liked["retweetCount"]
    assert liked["id"] not in [tweet["id"] for tweet in caller.get("/_truth")["tweets"]]


def test_a_retweet_carries_the_tweet(reader: Caller) -> None:
    launch = reader.simulator.launch
    tweet = launch.tweets[reader.tweet_ids()[0]]
    event = next(tweet.timelines["retweet"].listed(reader.simulator.time.now()))
    rows = posted(reader, userId=event.account.id)
    retweets = {row["retweeted_tweet"]["id"]: row["text"] for row in rows if row["retweeted_tweet"]}
    assert retweets[tweet.id] == f"RT @{tweet.author.username}: {tweet.text}"


def test_who_cannot_be_read_has_posted_nothing(reader: Caller) -> None:
    gone = next(p for p in reader.get("/_truth")["people"] if p["state"] == "suspended")
    assert posted(reader, userId=gone["user_id"]) == []
    with XCaller(reader.simulator) as x:
        assert set(x.get(f"/2/users/{gone['user_id']}/tweets")) == {"errors"}


@pytest.mark.parametrize("seed", [1, 3, 7])
def test_a_launch_tweet_does_a_few_times_better_than_its_author_usually_does(seed: int) -> None:
    starts_at = 1_780_000_000_000
    launch = draw_launch(seed=seed, starts_at=starts_at)
    ratios = []
    for tweet in launch.tweets.values():
        earlier = [p for p in further_tweets(launch, tweet.author) if p.created < starts_at]
        usual = median(engagements_after_a_day(post) for post in earlier)
        ratios.append(engagements_after_a_day(tweet) / usual)
    assert 1.2 < min(ratios) < 2.5 < max(ratios) < 8
    assert 1.6 < median(ratios) < 4.2


def engagements_after_a_day(tweet: LaunchTweet) -> int:
    counters = tweet.counters(tweet.created + 24 * 3_600_000)
    return counters.retweets + counters.replies + counters.quotes
