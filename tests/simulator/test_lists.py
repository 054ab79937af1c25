"""Lists are newest first, in pages that overlap when rows are added."""

import pytest

from tests.simulator.conftest import HOUR, STARTS_AT, Caller, rows

RETWEETERS = "/twitter/tweet/retweeters"
REPLIES = "/twitter/tweet/replies"


def listed(caller: Caller, tweet: str, kind: str) -> list[str]:
    told = caller.get("/_truth", tweet_id=tweet, people=0)["tweets"][0][kind]
    return [
        event["user_id" if kind == "retweets" else "id"]
        for event in reversed(told)
        if event["listed"] and not event["removed_at"]
    ]


@pytest.mark.parametrize("turn", range(12))
def test_every_list_tells_the_truth_newest_first(reader: Caller, turn: int) -> None:
    tweet = reader.tweet_ids()[turn]
    for path, kind in (
        (RETWEETERS, "retweets"),
        (REPLIES, "replies"),
        ("/twitter/tweet/quotes", "quotes"),
    ):
        ids = [row["id"] for row in reader.all_rows(path, tweetId=tweet)]
        assert ids == listed(reader, tweet, kind)


def test_counters_count_what_lists_cannot_show(reader: Caller) -> None:
    gaps = []
    for tweet in reader.tweet_ids():
        told = reader.get("/_truth", tweet_id=tweet, people=0)["tweets"][0]
        gaps.append(told["counters"]["retweets"] - len(listed(reader, tweet, "retweets")))
    assert all(gap >= 0 for gap in gaps)
    assert sum(gaps) > 0


def test_pages_have_the_providers_sizes(reader: Caller) -> None:
    tweet = max(reader.simulator.launch.tweets.values(), key=lambda t: t.totals.retweets).id
    assert len(reader.get(RETWEETERS, tweetId=tweet)["users"]) == 100
    assert len(rows(reader.get(REPLIES, tweetId=tweet))) == 20
    person = max(reader.simulator.launch.people.values(), key=lambda p: len(p.followings))
    name = person.account.username
    assert len(reader.get("/twitter/user/followings", userName=name)["followings"]) == 200
    small = reader.get("/twitter/user/followings", userName=name, pageSize=20)
    assert len(small["followings"]) == 20


def test_followings_are_complete(reader: Caller) -> None:
    people = reader.get("/_truth")["people"]
    person = next(p for p in people if p["state"] == "active" and len(p["followings"]) > 400)
    found = reader.all_rows("/twitter/user/followings", userName=person["username"], pageSize=200)
    assert [row["id"] for row in found] == person["followings"]


def test_some_lists_say_there_is_more_when_nothing_is_left(reader: Caller) -> None:
    ends = [
        reader.pages(path, tweetId=tweet)
        for tweet in reader.tweet_ids()
        for path in (RETWEETERS, REPLIES)
    ]
    assert any(pages[-1]["has_next_page"] for pages in ends if rows(pages[-1])) or any(
        not rows(pages[-1]) for pages in ends
    )
    assert any(not pages[-1]["has_next_page"] for pages in ends)


def test_since_and_until_are_inclusive_seconds(reader: Caller) -> None:
    tweet = max(reader.simulator.launch.tweets.values(), key=lambda t: t.totals.replies)
    events = list(tweet.timelines["reply"].listed(reader.simulator.time.now()))
    middle, low = events[len(events) // 3], events[len(events) // 2]
    found = reader.all_rows(
        REPLIES, tweetId=tweet.id, sinceTime=low.at // 1000, untilTime=middle.at // 1000
    )
    wanted = [e.id for e in events if low.at // 1000 <= e.at // 1000 <= middle.at // 1000]
    assert [row["id"] for row in found] == wanted
    assert middle.id in wanted and low.id in wanted


def test_pages_overlap_when_news_arrive_between_them(caller: Caller) -> None:
    caller.advance(70 * HOUR)
    tweet = max(caller.simulator.launch.tweets.values(), key=lambda t: t.totals.retweets).id
    first = caller.get(RETWEETERS, tweetId=tweet)
    caller.post("/_burst", {"tweet_id": tweet, "count": 7})
    second = caller.get(RETWEETERS, tweetId=tweet, cursor=first["next_cursor"])
    seen = {user["id"] for user in first["users"]} & {user["id"] for user in second["users"]}
    assert len(seen) == 7


def test_a_list_grows_with_time(caller: Caller) -> None:
    tweet = caller.tweet_ids("main")[0]
    before = [row["id"] for row in caller.all_rows(RETWEETERS, tweetId=tweet)]
    caller.advance(24 * HOUR)
    after = [row["id"] for row in caller.all_rows(RETWEETERS, tweetId=tweet)]
    assert len(after) > len(before)


def test_a_tweet_nobody_knows_has_empty_lists(reader: Caller) -> None:
    assert reader.get(RETWEETERS, tweetId="1")["users"] == []


@pytest.mark.parametrize(
    ("path", "params"),
    [
        ("/twitter/tweets", {}),
        ("/twitter/tweets", {"tweet_ids": ",".join(str(n) for n in range(101))}),
        (RETWEETERS, {}),
        (RETWEETERS, {"tweetId": "1", "cursor": "nonsense"}),
        (REPLIES, {"tweetId": "1", "sinceTime": "yesterday"}),
        ("/twitter/user/followings", {"userName": "a", "pageSize": "500"}),
    ],
)
def test_what_cannot_be_answered_is_a_400(
    reader: Caller, path: str, params: dict[str, str]
) -> None:
    if "tweetId" in params:
        params = params | {"tweetId": reader.tweet_ids()[0]}
    reply = reader.http.get(path, params=params)
    assert reply.status_code == 400
    assert reply.json()["error"] == "Bad Request"


def test_a_cursor_of_another_list_is_refused(caller: Caller) -> None:
    caller.advance(72 * HOUR)
    ids = sorted(caller.tweet_ids(), key=lambda t: -caller.simulator.launch.tweets[t].totals.likes)
    cursor = next(
        page["next_cursor"] for t in ids if (page := caller.get(REPLIES, tweetId=t))["next_cursor"]
    )
    assert caller.http.get(RETWEETERS, params={"tweetId": ids[0], "cursor": cursor}).is_error


def test_times_follow_the_simulated_clock(reader: Caller) -> None:
    state = reader.get("/_clock")
    assert state["starts_at"].startswith(STARTS_AT.isoformat()[:19])
    assert state["frozen"] is True
    newest = rows(reader.get(REPLIES, tweetId=reader.tweet_ids("main")[0]))[0]
    assert newest["createdAt"].endswith("2026")
