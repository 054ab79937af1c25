"""Posts of X API v2 that are found by a query or by their author, newest first."""

import heapq
from collections.abc import Iterator

from socap.simulator.server.time_format import DAY, SECOND
from socap.simulator.world.account_pool import Account
from socap.simulator.world.author_posts import authored_by, further_tweets
from socap.simulator.world.launch import ACTIONS, REPLY, RETWEET, Launch, LaunchTweet
from socap.simulator.world.post_lists import tweet_of
from socap.simulator.x_api.answers import Answer, listed_posts
from socap.simulator.x_api.page_tokens import Page, page_of_posts, position
from socap.simulator.x_api.post_rows import TWEET, XPost, engagement_posts, post_number, time_of
from socap.simulator.x_api.search_query import parse_query
from socap.simulator.x_api.user_rows import iso_time
from socap.simulator.x_api.x_request import InvalidRequest, XRequest

SEARCH_DAYS = 7
# A search shows posts some seconds after they were written; a later `end_time` is refused.
SEARCH_DELAY = 10 * SECOND
_EXCLUDABLE = {"replies": REPLY, "retweets": RETWEET}


def search(launch: Launch, request: XRequest) -> Answer:
    """
    1. Check the query and its bounds.
    2. Go through the lists that can hold matches, newest first.
    """
    query = parse_query(request.required("query"))
    size = request.whole("max_results", 10, least=10, most=100)
    earliest, latest = _search_times(request)
    since, before = _ids(request)
    if query.lists is None:
        tweets = list(launch.tweets.values())
        authors = {tweet.author.id: tweet.author for tweet in tweets}
        tweets += [t for author in authors.values() for t in further_tweets(launch, author)]
    else:
        named = {tweet_id for _, tweet_id in query.lists}
        tweets = [tweet for each in named if (tweet := tweet_of(launch, each))]
    lists = [
        _posts_about(launch, tweet, action, request.now, before=before, since=since)
        for tweet in tweets
        if tweet.exists(request.now)
        for action in (TWEET, *ACTIONS)
        if query.lists is None or (action, tweet.id) in query.lists
    ]
    posts = (
        post
        for post in heapq.merge(*lists, key=lambda post: -post.id)
        if earliest <= post.created < latest and query.matches(post)
    )
    return _with_ends(page_of_posts(posts, request, size))


def timeline(launch: Launch, account: Account, request: XRequest) -> Answer:
    """Returns what the account has posted, without what `exclude` names."""
    size = request.whole("max_results", 10, least=5, most=100)
    excluded = {_EXCLUDABLE.get(name) for name in request.params.get("exclude", "").split(",")}
    earliest, latest = request.time("start_time") or 0, request.time("end_time")
    since, before = _ids(request)
    authored = authored_by(launch, account, request.now)
    posts = [XPost(int(tweet.id), TWEET, tweet, launch) for tweet in authored.tweets]
    posts += [
        XPost(post_number(p.event, p.tweet), p.action, p.tweet, launch, p.event)
        for p in authored.posts
        if p.action not in excluded
    ]
    shown = [
        post
        for post in sorted(posts, key=lambda post: -post.id)
        if post.id > since
        and (not before or post.id < before)
        and earliest <= post.created < (latest or request.now + 1)
    ]
    return _with_ends(page_of_posts(shown, request, size))


def _posts_about(
    launch: Launch, tweet: LaunchTweet, action: str, now: int, *, before: int, since: int
) -> Iterator[XPost]:
    if action != TWEET:
        return engagement_posts(launch, tweet, action, now, before=before, since=since)
    number = int(tweet.id)
    shown = number > since and (not before or number < before)
    return iter([XPost(number, TWEET, tweet, launch)] if shown else [])


def _with_ends(page: Page[XPost]) -> Answer:
    answer = listed_posts(page)
    if page.rows and answer.meta is not None:
        ends = {"newest_id": str(page.rows[0].id), "oldest_id": str(page.rows[-1].id)}
        answer.meta = ends | answer.meta
    return answer


def _ids(request: XRequest) -> tuple[int, int]:
    """Returns the id to stay above, and the one to stay below (0 for none)."""
    since, until = request.post_id("since_id"), request.post_id("until_id")
    if since and "start_time" in request.params:
        raise InvalidRequest("since_id", str(since), "At most one of start_time or since_id")
    if until and "end_time" in request.params:
        raise InvalidRequest("until_id", str(until), "At most one of end_time or until_id")
    return since, position(request) or until


def _search_times(request: XRequest) -> tuple[int, int]:
    """Returns the earliest moment of what a search finds, and the latest (exclusive)."""
    start, since = request.now - SEARCH_DAYS * DAY, request.post_id("since_id")
    earliest, latest = request.time("start_time"), request.time("end_time")
    if earliest is not None and earliest < start:
        given = request.params["start_time"]
        raise InvalidRequest(
            "start_time",
            given,
            f"Invalid 'start_time':'{given}'. 'start_time' must be on or after {iso_time(start)}",
        )
    if since and time_of(since) < start:
        raise InvalidRequest(
            "since_id", str(since), f"'since_id' must be a tweet id created after {iso_time(start)}"
        )
    if latest is not None and latest > request.now - SEARCH_DELAY:
        raise InvalidRequest(
            "end_time",
            request.params["end_time"],
            "Invalid 'end_time'. 'end_time' must be a minimum of 10 seconds prior to the request "
            "time.",
        )
    shown_until = request.now - SEARCH_DELAY if latest is None else latest
    return max(start, earliest or 0), shown_until
