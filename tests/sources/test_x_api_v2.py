"""The questions of X API v2: what is asked for, and what its answers are read as."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from socap.sources.base import Action, Balance, Counters, ErrorKind, SourceError
from socap.sources.x_api_v2 import _next
from tests.sources.x_api_v2_answers import (
    TOKEN,
    TWEET,
    Recorded,
    body_of,
    post,
    problem,
    refused,
    reply,
    user,
)

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def test_counters_of_many_tweets_are_one_call() -> None:
    told = Recorded(body_of(post(), users=1))
    found = told.source.tweets([TWEET, "2094000000000000002", TWEET])
    assert told.asked[0].headers["Authorization"] == f"Bearer {TOKEN}"
    assert told.asked[0].url.path == "/2/tweets"
    assert told.params["ids"] == f"{TWEET},2094000000000000002"
    assert found.keys() == {TWEET}, "what the provider does not know is absent"
    seen = found[TWEET]
    assert seen.counters == Counters(
        likes=9, retweets=4, replies=3, quotes=1, views=700, bookmarks=2
    )
    assert seen.text == "Varnish <3" and seen.created_at == datetime(2026, 11, 20, 10, tzinfo=UTC)
    assert seen.author is not None and seen.author.bio == "Builds boats & rows"
    assert (seen.author.verified, seen.author.verified_type) == (True, "")
    assert (seen.author.followers, seen.author.following, seen.author.posts) == (1200, 34, 5)


def test_the_names_of_the_newer_contract_are_read_too() -> None:
    row = post(edit_history_post_ids=[TWEET], note_post={"text": "A long &amp; whole text"})
    row["public_metrics"] = {"repost_count": 4, "reply_count": 3, "like_count": 9, "quote_count": 1,
                             "bookmark_count": 2, "impression_count": 700}  # fmt: skip
    row["referenced_posts"] = [{"type": "retweeted", "id": "2093000000000000001"}]
    found = Recorded(body_of(row, users=1)).source.tweets([TWEET])[TWEET]
    assert found.counters.retweets == 4 and found.text == "A long & whole text"
    assert found.retweeted is not None and found.retweeted.id == "2093000000000000001"


@pytest.mark.parametrize("kind", ["resource-not-found", "not-authorized-for-resource"])
def test_errors_beside_data_are_tweets_that_are_gone(kind: str) -> None:
    gone = problem(kind, resource_type="tweet", parameter="ids", value="5", resource_id="5")
    told = Recorded(body_of(post(), users=1, errors=[gone]))
    assert told.source.tweets([TWEET, "5"]).keys() == {TWEET}
    told = Recorded({"errors": [gone]})
    assert told.source.tweets(["5"]) == {}
    told = Recorded({"errors": [gone]})
    assert told.source.users(["5"]) == {}


def test_a_tweet_that_could_not_be_fetched_just_now_is_not_gone() -> None:
    broken = problem("internal-error", value="5")
    found = Recorded(body_of(post(), users=1, errors=[broken])).source.tweets([TWEET, "5"])
    assert found["5"].counters == Counters() and found["5"].author is None


def test_an_edited_tweet_is_found_by_the_id_that_it_was_asked_by() -> None:
    newer = "2094000000000000009"
    row = post(newer, edit_history_tweet_ids=[TWEET, newer], text="Better")
    found = Recorded(body_of(row, users=1)).source.tweets([TWEET])
    assert found[TWEET].id == TWEET and found[TWEET].text == "Better"
    assert found[TWEET].versions == (TWEET, newer)


def test_retweets_carry_the_times_at_which_they_were_made() -> None:
    told = Recorded(
        body_of(post("2094000000000000011", by=2), users=2, meta={"next_token": "abc"}),
        body_of(),
    )
    page = told.source.engagements(Action.RETWEET, TWEET, cursor=None, since=None, route="retweets")
    assert told.asked[0].url.path == f"/2/tweets/{TWEET}/retweets"
    assert told.params["max_results"] == "100"
    [row] = page.items
    assert row.profile.id == "702" and row.post is None
    assert row.occurred_at == datetime(2026, 11, 20, 10, tzinfo=UTC)
    assert (page.next_cursor, page.has_next) == ("retweets:abc", True)
    assert page.charged_ids == ("2094000000000000011",)
    page = told.source.engagements(Action.RETWEET, TWEET, cursor=page.next_cursor, since=None)
    assert told.params["pagination_token"] == "abc"
    assert page.items == () and page.next_cursor is None and not page.has_next


def test_new_retweets_are_searched_from_the_moment_asked_for() -> None:
    told = Recorded(body_of(meta={"result_count": 0, "next_token": "n2"}), body_of())
    since = datetime(2026, 11, 20, 11, tzinfo=UTC)
    page = told.source.engagements(
        Action.RETWEET, "1990000000000000001", cursor=None, since=since, route="search"
    )
    assert told.asked[0].url.path == "/2/tweets/search/recent"
    assert told.params["query"] == "retweets_of_tweet_id:1990000000000000001"
    bound = (int(told.params["since_id"]) + 1) >> 22
    assert datetime.fromtimestamp((bound + 1288834974657) / 1000, UTC) == since
    assert page.next_cursor == "search:n2"
    told.source.engagements(
        Action.RETWEET, "1990000000000000001", cursor="search:n2", since=since, route="search"
    )
    assert told.params["next_token"] == "n2" and "since_id" in told.params


def test_the_cheapest_way_to_retweets_that_is_possible() -> None:
    def routes(tweet: str, since: datetime | None, cursor: str | None = None) -> list[str]:
        known = Recorded({}).source.routes(
            Action.RETWEET, tweet, cursor=cursor, since=since, now=NOW
        )
        return list(known)

    old = "1590000000000000001"  # of 2022
    assert routes(old, NOW - timedelta(hours=1)) == ["search", "retweets"]
    assert routes(old, NOW - timedelta(days=8)) == ["retweets"]
    assert routes(old, None) == ["retweets"], "a search would miss what is older than seven days"
    young = str(((int(NOW.timestamp() * 1000) - 1288834974657 - 3_600_000) << 22) + 5)
    assert routes(young, None) == ["retweets", "search"]
    assert routes(old, None, "search:abc") == ["search"]
    with pytest.raises(SourceError) as caught:
        routes(old, None, "of another provider")
    assert caught.value.kind is ErrorKind.BAD_CURSOR


def test_replies_are_the_direct_ones_of_the_conversation() -> None:
    retweeted = post("2094000000000000016", by=2, referenced_tweets=[
        {"type": "retweeted", "id": "2094000000000000012"}])  # fmt: skip
    rows = [
        reply("2094000000000000015", 2, to="2094000000000000012"),
        retweeted,
        reply("2094000000000000012", 3, text="@x &quot;yes&quot;"),
        post(),
    ]
    told = Recorded(body_of(*rows, users=3))
    page = told.source.engagements(Action.REPLY, TWEET, cursor=None, since=None)
    assert told.params["query"] == f"conversation_id:{TWEET}"
    assert [row.post.id for row in page.items if row.post] == ["2094000000000000012"]
    assert page.items[0].post and page.items[0].post.text == '@x "yes"'
    assert (page.foreign, page.dropped) == (3, 0)
    assert len(page.charged_ids) == 4, "all that is sent is charged"


def test_replies_to_a_tweet_that_continues_a_thread_are_searched_in_the_whole_of_it() -> None:
    first = "2093000000000000001"
    root = post(first)
    found = body_of(reply("2094000000000000012", 2), reply("2094000000000000013", 3, to=first), root,
                    users=3)  # fmt: skip
    told = Recorded(found)
    page = told.source.engagements(Action.REPLY, TWEET, cursor=None, since=None, conversation=first)
    assert told.params["query"] == f"conversation_id:{first}"
    assert [row.profile.id for row in page.items] == ["702"] and page.foreign == 2


def test_a_reply_to_another_version_of_the_tweet_is_one_to_the_tweet() -> None:
    newer = "2094000000000000009"
    edited = post(newer, edit_history_tweet_ids=[TWEET, newer])
    body = body_of(reply("2094000000000000012", 2, to=newer), users=2)
    body["includes"]["tweets"] = [edited]
    page = Recorded(body).source.engagements(Action.REPLY, TWEET, cursor=None, since=None)
    assert len(page.items) == 1


def test_rows_whose_author_did_not_come_are_kept_and_protected_ones_are_not_shown() -> None:
    body = body_of(reply("2094000000000000012", 2), reply("2094000000000000013", 3))
    body["includes"] = {"users": [user(3, protected=True)]}
    page = Recorded(body).source.engagements(Action.REPLY, TWEET, cursor=None, since=None)
    assert [(row.profile.id, row.profile.username) for row in page.items] == [("702", "")]
    assert page.foreign == 1


def test_quotes_and_likers() -> None:
    told = Recorded(body_of(post("2094000000000000017", by=2), users=2))
    page = told.source.engagements(Action.QUOTE, TWEET, cursor="quotes:t", since=None)
    assert told.asked[0].url.path == f"/2/tweets/{TWEET}/quote_tweets"
    assert told.params["pagination_token"] == "t" and len(page.items) == 1
    told = Recorded({"data": [user(4)], "meta": {"result_count": 1}})
    page = told.source.engagements(Action.LIKE, TWEET, cursor=None, since=None)
    assert told.asked[0].url.path == f"/2/tweets/{TWEET}/liking_users"
    assert told.asked[0].headers["Authorization"] == "Bearer of-an-author"
    assert page.items[0].profile.username == "harbour_4" and page.items[0].occurred_at is None


def test_whom_an_account_follows() -> None:
    rows = [user(5), user(6), {"id": "not an id"}]
    told = Recorded({"data": rows, "meta": {"result_count": 3, "next_token": "F"}})
    page = told.source.followings("harbour_1", account_id="701", cursor=None)
    assert told.asked[0].url.path == "/2/users/701/following"
    assert told.params["max_results"] == "1000"
    assert [profile.id for profile in page.items] == ["705", "706"]
    assert (page.next_cursor, page.dropped) == ("F", 1)


def test_one_account_by_name() -> None:
    told = Recorded({"data": [user(5)]})
    assert told.source.user("@harbour_5").id == "705"
    assert told.params["usernames"] == "harbour_5"
    suspended = problem("resource-not-found", detail="User has been suspended: [x].")
    for source in (Recorded({"errors": [suspended]}).source, told.source):
        with pytest.raises(SourceError) as caught:
            source.user("harbour_5" if source is not told.source else "a_name_of_20_letters")
        assert caught.value.kind is ErrorKind.GONE


def test_an_account_that_could_not_be_fetched_does_not_count_as_gone() -> None:
    broken = problem("internal-error", value="706")
    with pytest.raises(SourceError) as caught:
        Recorded({"data": [user(5)], "errors": [broken]}).source.users(["705", "706"])
    assert caught.value.kind is ErrorKind.BROKEN


def test_what_is_left_of_the_month() -> None:
    usage = {"project_cap": "2000000", "project_usage": "1999000", "cap_reset_day": 7}
    left = Recorded({"data": usage}).source.balance()
    assert (left.credits, left.cap) == (1000, 2_000_000)
    assert left.resets_at is not None and left.resets_at.day == 7
    assert isinstance(left, Balance)
    assert _next(31, now=datetime(2026, 11, 30, tzinfo=UTC)) == datetime(2026, 12, 31, tzinfo=UTC)
    assert _next(7, now=datetime(2026, 12, 7, 1, tzinfo=UTC)) == datetime(2027, 1, 7, tzinfo=UTC)
    assert _next(0, now=NOW) is None
    with pytest.raises(SourceError) as caught:
        Recorded({"data": {"project_cap": "string", "project_usage": "string"}}).source.balance()
    assert caught.value.kind is ErrorKind.BROKEN


@pytest.mark.parametrize(
    "first",
    [
        body_of({"id": TWEET, "text": "bare"}),
        refused(400, {"errors": [{"parameters": {"post.fields": ["x"]}, "message":
                "The query parameter [post.fields] is not one of [ids,tweet.fields]"}],
                "title": "Invalid Request", "type": "https://x/problems/invalid-request"}),
    ],
)  # fmt: skip
def test_a_server_that_knows_the_older_names_only_is_asked_by_them(first: object) -> None:
    told = Recorded(first, body_of(post(), users=1))
    assert told.source.tweets([TWEET])[TWEET].counters.likes == 9
    told.source.tweets([TWEET])
    asked = [dict(request.url.params) for request in told.asked]
    assert ["tweet.fields" in params for params in asked] == [False, True, True]
    assert asked[1]["expansions"] == "author_id"


def test_the_first_names_stay_where_they_are_understood_or_nobody_is() -> None:
    told = Recorded(body_of(post(), users=1))
    for _ in range(3):
        told.source.tweets([TWEET])
    assert len(told.asked) == 3 and "post.fields" in told.params
    told = Recorded(body_of({"id": TWEET, "text": "bare"}))
    assert told.source.tweets([TWEET])[TWEET].text == "bare"
    told.source.tweets([TWEET])
    assert len(told.asked) == 3, "two names were tried once, and what came was taken"


def test_what_cannot_be_asked() -> None:
    source = Recorded({}).source
    for wrong in ("x1", "", "12345678901234567890"):
        with pytest.raises(ValueError, match="not an id"):
            source.tweets([wrong])
    with pytest.raises(ValueError, match="start time"):
        source.engagements(Action.QUOTE, TWEET, cursor=None, since=NOW)
    with pytest.raises(ValueError, match="limit is 100"):
        source.users([str(number) for number in range(1, 102)])
    assert source.tweets([]) == {} and isinstance(httpx.URL(source.traits.url), httpx.URL)
