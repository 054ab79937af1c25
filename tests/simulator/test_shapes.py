"""Responses have the provider's shapes, including the odd ones."""

import re
from collections import Counter

from tests.simulator.conftest import Caller, rows

TWEET_DATE = re.compile(r"[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d \+0000 \d{4}")


def test_tweets_tell_all_counters_and_leave_unknown_ids_out(reader: Caller) -> None:
    ids = reader.tweet_ids()
    body = reader.get("/twitter/tweets", tweet_ids=",".join([*ids, "12345", ids[0]]))
    assert body["status"] == "success"
    assert [row["id"] for row in body["tweets"]] == ids
    for row in body["tweets"]:
        for name in ("like", "retweet", "reply", "quote", "view", "bookmark"):
            assert int(row[f"{name}Count"]) >= 0
        assert TWEET_DATE.fullmatch(row["createdAt"])
        assert row["author"]["userName"] in row["url"]
        assert row["conversationId"] == row["id"]


def test_replies_and_quotes_can_be_asked_for_by_id(reader: Caller) -> None:
    post = next(p for p in reader.simulator.launch.posts.values() if p.event.likes > 0)
    (row,) = reader.get("/twitter/tweets", tweet_ids=post.event.id)["tweets"]
    assert row["text"] == post.event.text
    assert row["author"]["id"] == post.event.account.id


def test_retweeters_are_reduced_profiles_without_a_status(reader: Caller) -> None:
    body = reader.get("/twitter/tweet/retweeters", tweetId=reader.tweet_ids()[0])
    assert set(body) == {"users", "has_next_page", "next_cursor"}
    assert all(user["type"] == "user" and user["id"].isdigit() for user in body["users"])
    assert not any("statusesCount" in user for user in body["users"])


def test_bios_hide_where_the_provider_hides_them(reader: Caller) -> None:
    users = [
        user
        for tweet in reader.tweet_ids()
        for user in reader.all_rows("/twitter/tweet/retweeters", tweetId=tweet)
    ]
    forms = Counter(type(user.get("profile_bio", "absent")).__name__ for user in users)
    assert set(forms) == {"dict", "list", "str"}
    hidden = [u for u in users if not u["description"] and isinstance(u.get("profile_bio"), dict)]
    assert any(user["profile_bio"]["description"] for user in hidden)
    assert {type(user["followers"]) for user in users} == {int, str, type(None)}


def test_a_reply_names_what_it_answers(reader: Caller) -> None:
    tweet = reader.tweet_ids()[0]
    for row in reader.all_rows("/twitter/tweet/replies", tweetId=tweet):
        assert row["isReply"] is True
        assert row["inReplyToId"] == row["conversationId"] == tweet
        assert row["text"].startswith("@")


def test_a_quote_carries_the_quoted_tweet(reader: Caller) -> None:
    tweet = reader.tweet_ids()[0]
    quotes = reader.all_rows("/twitter/tweet/quotes", tweetId=tweet)
    assert quotes
    assert all(row["quoted_tweet"]["id"] == tweet for row in quotes)


def test_lists_of_posts_come_under_two_keys_and_some_views_are_null(reader: Caller) -> None:
    pages = [reader.get("/twitter/tweet/replies", tweetId=t) for t in reader.tweet_ids()]
    assert {"replies", "tweets"} == {name for page in pages for name in page} & {
        "replies",
        "tweets",
    }
    views = {type(row["viewCount"]) for page in pages for row in rows(page)}
    assert views == {int, type(None)}


def test_followings_are_in_snake_case(reader: Caller) -> None:
    person = next(iter(reader.simulator.launch.people.values()))
    page = reader.get("/twitter/user/followings", userName=person.account.username, pageSize=200)
    assert page["status"] == "success"
    row = page["followings"][0]
    assert {"screen_name", "followers_count", "created_at", "id"} <= set(row)
    assert TWEET_DATE.fullmatch(row["created_at"])


def test_user_info_writes_iso_dates_with_microseconds(reader: Caller) -> None:
    author = next(iter(reader.simulator.launch.tweets.values())).author
    body = reader.get("/twitter/user/info", userName=author.username.upper())
    assert body["status"] == "success"
    assert body["data"]["id"] == author.id
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", body["data"]["createdAt"])


def test_batch_info_answers_only_for_those_it_knows(reader: Caller) -> None:
    ids = [account.id for account in reader.simulator.launch.crowd[:120]]
    body = reader.get("/twitter/user/batch_info_by_ids", userIds=",".join([*ids, "1"]))
    assert [user["id"] for user in body["users"]] == ids


def test_about_says_where_an_account_is_based(reader: Caller) -> None:
    account = next(a for a in reader.simulator.launch.crowd if a.index % 11)
    about = reader.get("/twitter/user_about", userName=account.username)["data"]["about_profile"]
    assert about["account_based_in"] == account.country
    assert about["location_accurate"] in (True, False)


def test_accounts_that_left_answer_200_and_nothing(reader: Caller) -> None:
    states = {p.account.state: p.account for p in reader.simulator.launch.people.values()}
    for state in ("suspended", "protected", "renamed"):
        name = states[state].username
        body = reader.get("/twitter/user/followings", userName=name, pageSize=200)
        assert body["followings"] == []
        info = reader.get("/twitter/user/info", userName=name)
        if state == "protected":
            assert info["data"]["protected"] is True
        else:
            assert info == {"status": "error", "msg": "user not found", "data": None}
    (renamed,) = reader.get("/twitter/user/batch_info_by_ids", userIds=states["renamed"].id)[
        "users"
    ]
    assert renamed["userName"] != states["renamed"].username
    assert reader.get("/twitter/user/followings", userName=renamed["userName"])["followings"]
