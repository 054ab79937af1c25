"""`/_truth` agrees with the responses, and `/_calls` with the calls made."""

from typing import Any

from tests.simulator.conftest import HOUR, Caller, rows

RETWEETERS = "/twitter/tweet/retweeters"


def told(caller: Caller, tweet: str) -> Any:
    return caller.get("/_truth", tweet_id=tweet, people=0)["tweets"][0]


def counters(caller: Caller, tweet: str) -> dict[str, int]:
    (row,) = caller.get("/twitter/tweets", tweet_ids=tweet)["tweets"]
    names = ("retweet", "reply", "quote", "like", "view", "bookmark")
    return {name: int(row[f"{name}Count"]) for name in names}


def test_truth_and_counters_agree(reader: Caller) -> None:
    for tweet in reader.tweet_ids():
        truth, shown = told(reader, tweet), counters(reader, tweet)
        assert truth["counters"]["likes"] == shown["like"]
        assert truth["counters"]["views"] == shown["view"]
        for kind, name in (("retweets", "retweet"), ("replies", "reply"), ("quotes", "quote")):
            there = [event for event in truth[kind] if not event["removed_at"]]
            assert len(there) == shown[name] == truth["counters"][kind]


def test_truth_tells_nothing_of_the_future(caller: Caller) -> None:
    before = caller.get("/_truth")
    assert all(
        event["at"] <= before["now"]
        for tweet in before["tweets"]
        for kind in ("retweets", "replies", "quotes")
        for event in tweet[kind]
    )
    caller.advance(6 * HOUR)
    assert len(caller.get("/_truth", people=0)["importance"]) > len(before["importance"])


def test_importance_follows_from_the_lists_of_followings(reader: Caller) -> None:
    truth = reader.get("/_truth")
    active = [person for person in truth["people"] if person["state"] == "active"]
    user, row = max(truth["importance"].items(), key=lambda pair: pair[1]["score"])
    weights = {person["username"]: person["weight"] for person in active}
    own = sum(p["weight"] for p in truth["people"] if p["user_id"] == user)
    assert row["score"] == own + sum(weights[name] for name in row["followed_by"])
    assert {p["username"] for p in active if user in p["followings"]} == set(row["followed_by"])


def test_a_burst_is_there_at_once(caller: Caller) -> None:
    tweet = caller.tweet_ids("main")[0]
    before = counters(caller, tweet)
    added = caller.post("/_burst", {"tweet_id": tweet, "count": 300, "important": 2})
    after = counters(caller, tweet)
    assert added["added"] == 302 == len(set(added["user_ids"]))
    assert after["retweet"] == before["retweet"] + 302
    assert after["like"] > before["like"]
    newest = [row["id"] for row in caller.all_rows(RETWEETERS, tweetId=tweet)][:302]
    assert set(newest) == set(added["user_ids"])
    people = {person["user_id"] for person in caller.get("/_truth")["people"]}
    assert len(people & set(added["user_ids"])) == 2


def test_a_burst_can_be_larger_than_the_crowd(caller: Caller) -> None:
    tweet, crowd = caller.tweet_ids()[0], len(caller.simulator.launch.crowd)
    added = caller.post("/_burst", {"tweet_id": tweet, "count": crowd + 50})
    assert len(set(added["user_ids"])) == crowd + 50


def test_a_named_account_replies_over_time(caller: Caller) -> None:
    tweet = caller.tweet_ids()[0]
    name = next(iter(caller.simulator.launch.people.values())).account.username
    order = {"tweet_id": tweet, "action": "reply", "by": [name], "count": 9, "over_seconds": 600}
    assert caller.post("/_burst", order)["added"] == 10
    caller.advance(600)
    replies = caller.all_rows("/twitter/tweet/replies", tweetId=tweet)
    (row,) = [row for row in replies if row["author"]["userName"] == name]
    assert rows(caller.get("/twitter/tweets", tweet_ids=row["id"])) == [row]


def test_unretweets_vanish_from_list_and_counter(caller: Caller) -> None:
    caller.advance(6 * HOUR)
    tweet = max(caller.simulator.launch.tweets.values(), key=lambda t: t.totals.retweets).id
    before = counters(caller, tweet)["retweet"]
    gone = caller.post("/_unretweet", {"tweet_id": tweet, "count": 4})
    assert gone["removed"] == 4
    assert counters(caller, tweet)["retweet"] == before - 4
    listed = {row["id"] for row in caller.all_rows(RETWEETERS, tweetId=tweet)}
    assert not listed & set(gone["user_ids"])
    removed = {e["user_id"] for e in told(caller, tweet)["retweets"] if e["removed_at"]}
    assert set(gone["user_ids"]) <= removed


def test_a_deleted_tweet_is_absent_and_its_lists_are_empty(caller: Caller) -> None:
    tweet, other = caller.tweet_ids()[:2]
    caller.post("/_delete", {"tweet_id": tweet})
    body = caller.get("/twitter/tweets", tweet_ids=f"{tweet},{other}")
    assert [row["id"] for row in body["tweets"]] == [other]
    assert caller.get(RETWEETERS, tweetId=tweet)["users"] == []
    assert told(caller, tweet)["deleted_at"]


def test_a_deleted_reply_leaves_the_list(caller: Caller) -> None:
    caller.advance(12 * HOUR)
    tweet = max(caller.simulator.launch.tweets.values(), key=lambda t: t.totals.replies).id
    newest = rows(caller.get("/twitter/tweet/replies", tweetId=tweet))[0]["id"]
    caller.post("/_delete", {"tweet_id": newest})
    assert newest not in [r["id"] for r in caller.all_rows("/twitter/tweet/replies", tweetId=tweet)]
    assert caller.get("/twitter/tweets", tweet_ids=newest)["tweets"] == []


def test_new_follows_change_importance(caller: Caller) -> None:
    tweet = caller.tweet_ids()[0]
    user = told(caller, tweet)["retweets"][0]
    truth = caller.get("/_truth")
    person = next(
        p
        for p in truth["people"]
        if p["state"] == "active" and user["user_id"] not in p["followings"]
    )
    score = truth["importance"].get(user["user_id"], {"score": 0})["score"]
    order = {"username": person["username"], "add": [user["username"]]}
    assert caller.post("/_follow", order)["followings"] == len(person["followings"]) + 1
    first = caller.get("/twitter/user/followings", userName=person["username"])["followings"][0]
    assert first["id"] == user["user_id"]
    now = caller.get("/_truth")["importance"][user["user_id"]]
    assert now["score"] == score + person["weight"]
    caller.post("/_follow", {"username": person["username"], "remove": [user["username"]]})
    after = caller.get("/_truth")["importance"].get(user["user_id"], {"score": 0})
    assert after["score"] == score


def test_mishaps_happen_by_themselves_and_can_be_left_out(caller: Caller) -> None:
    caller.advance(72 * HOUR)
    tweets = caller.get("/_truth", people=0)["tweets"]
    assert sum(bool(tweet["deleted_at"]) for tweet in tweets) == 1
    assert any(event["removed_at"] for tweet in tweets for event in tweet["retweets"])


def test_orders_that_cannot_be_carried_out_say_why(reader: Caller) -> None:
    for path, order, status in (
        ("/_burst", {"tweet_id": "1", "count": 1}, 404),
        ("/_burst", {"count": 1}, 400),
        ("/_burst", {"tweet_id": reader.tweet_ids()[0], "action": "bookmark"}, 400),
        ("/_delete", {"tweet_id": "1"}, 404),
        ("/_follow", {"username": "nobody_at_all"}, 404),
        ("/_clock", {"advance_seconds": "soon"}, 400),
    ):
        reply = reader.http.post(path, json=order)
        assert reply.status_code == status
        assert reply.json()["error"]
    assert reader.http.post("/_clock", content=b"{").status_code == 400


def test_the_launch_names_tweets_by_their_addresses(reader: Caller) -> None:
    form = reader.get("/_launch")
    urls = [
        row["url"]
        for name in ("maintweets", "influencer_twts", "investor_twts")
        for row in form[name]
    ]
    assert [url.rsplit("/", 1)[1] for url in urls] == reader.tweet_ids()
    assert all(url.startswith("https://x.com/") for url in urls)
    assert form["launch_name"] and form["client_info"]["email"].endswith(".example")


def test_calls_are_counted_by_endpoint(caller: Caller) -> None:
    tweet = caller.tweet_ids()[0]
    caller.get("/twitter/tweets", tweet_ids=tweet)
    caller.post("/_faults", {"kind": "500", "count": 1})
    caller.http.get(RETWEETERS, params={"tweetId": tweet})
    users = caller.get(RETWEETERS, tweetId=tweet)["users"]
    calls = caller.get("/_calls")
    assert calls["total"] == 3 and calls["errors"] == 1
    assert calls["rows"] == 1 + len(users)
    assert calls["by_endpoint"][RETWEETERS]["calls"] == 2
    assert calls["credits"] == 15 + max(15, 18 * len(users))
    assert calls["recent"][0]["path"] == "/twitter/tweets"
    caller.http.delete("/_calls")
    assert caller.get("/_calls")["total"] == 0
