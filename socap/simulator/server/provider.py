"""The provider's endpoints, with its page sizes and quirks."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from socap.simulator.server.meter import BALANCE, FOLLOWINGS, Meter, price
from socap.simulator.server.paging import PageRows, cursor_offset, list_response
from socap.simulator.server.post_writer import PostWriter
from socap.simulator.server.profile_writer import (
    Json,
    ProfileWriter,
    about_profile,
    dumps,
    info_profile,
)
from socap.simulator.server.provider_request import BadRequest, ProviderRequest
from socap.simulator.server.responses import Response, error_response, json_response
from socap.simulator.world.account_pool import ACTIVE, PROTECTED, RESTORED, SUSPENDED, Account
from socap.simulator.world.author_posts import authored_by
from socap.simulator.world.launch import QUOTE, REPLY, RETWEET, Launch, LaunchTweet, Post
from socap.simulator.world.post_lists import tweet_of
from socap.simulator.world.timeline import Engagement

MAX_IDS = 100
FAR_AHEAD = 1 << 50


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSizes:
    """Rows per page of each list."""

    retweeters: int = 100
    replies: int = 20
    quotes: int = 20
    followings: int = 200
    last_tweets: int = 20


class Provider:
    """Responds to requests about one launch. Read-only; `Controls` changes the launch."""

    def __init__(self, launch: Launch, *, meter: Meter, sizes: PageSizes) -> None:
        self._launch, self._meter, self._sizes = launch, meter, sizes
        self._profiles = ProfileWriter()
        self._posts = PostWriter(launch, self._profiles)
        self._seen_changes = launch.changes
        self._endpoints: dict[str, Callable[[ProviderRequest], Response]] = {
            "/twitter/tweets": self._tweets,
            "/twitter/tweet/retweeters": self._retweeters,
            "/twitter/tweet/replies": self._replies,
            "/twitter/tweet/quotes": self._quotes,
            "/twitter/user/last_tweets": self._last_tweets,
            "/twitter/tweet/advanced_search": self._advanced_search,
            "/twitter/user/info": self._info,
            "/twitter/user/batch_info_by_ids": self._batch,
            "/twitter/user_about": self._about,
            FOLLOWINGS: self._followings,
            BALANCE: self._balance,
        }

    def has_endpoint(self, path: str) -> bool:
        return path in self._endpoints

    def respond(self, request: ProviderRequest) -> Response:
        if self._seen_changes != self._launch.changes:
            self._seen_changes = self._launch.changes
            self._posts.clear()
        try:
            return self._endpoints[request.path](request)
        except BadRequest as error:
            return error_response(400, "Bad Request", str(error))

    def _tweets(self, request: ProviderRequest) -> Response:
        ids = request.value_list("tweet_ids")
        if len(ids) > MAX_IDS:
            raise BadRequest(f"at most {MAX_IDS} tweet_ids, not {len(ids)}")
        rows = [row for tweet_id in ids if (row := self._tweet(tweet_id, request))]
        body = {"tweets": rows, "status": "success", "message": "success"}
        return _billed_response(request.path, body, len(rows))

    def _tweet(self, tweet_id: str, request: ProviderRequest) -> Json | None:
        now = request.now
        tweet = self._launch.tweet(tweet_id)
        if tweet is None:
            found = self._launch.posts.get(tweet_id)
            if found is None or not found.event.at <= now < found.event.removed_at:
                return None
            return self._posts.post_json(found, now)
        if not tweet.exists(now):
            return None
        row = self._posts.launch_tweet(tweet, now)
        for name in [name for name in row if name.endswith("Count")]:
            if "null_counters" in request.faults:
                row[name] = None
            elif "falling" in request.faults:
                row[name] = int(row[name]) * 9 // 10
        return row

    def _retweeters(self, request: ProviderRequest) -> Response:
        events, rows = self._engagement_page(RETWEET, request, self._sizes.retweeters)
        rows.texts = [self._profiles.reduced(event.account) for event in events]
        return list_response(request, rows, key="users", success="", false_end_one_in=5)

    def _replies(self, request: ProviderRequest) -> Response:
        events, rows = self._engagement_page(REPLY, request, self._sizes.replies)
        tweet = self._requested_tweet(request)
        rows.texts = self._post_texts(REPLY, events, tweet, request.now)
        key = "replies" if tweet and int(tweet.id) % 2 else "tweets"
        return list_response(request, rows, key=key, success="message", false_end_one_in=3)

    def _quotes(self, request: ProviderRequest) -> Response:
        events, rows = self._engagement_page(QUOTE, request, self._sizes.quotes)
        tweet = self._requested_tweet(request)
        rows.texts = self._post_texts(QUOTE, events, tweet, request.now)
        return list_response(request, rows, key="tweets", success="msg", false_end_one_in=3)

    def _post_texts(
        self, action: str, events: list[Engagement], tweet: LaunchTweet | None, now: int
    ) -> list[str]:
        if tweet is None:
            return []
        return [self._posts.post_text(Post(action, event, tweet), now) for event in events]

    def _engagement_page(
        self, action: str, request: ProviderRequest, size: int
    ) -> tuple[list[Engagement], PageRows]:
        """Returns one page of a tweet's timeline; `sinceTime` and `untilTime` are inclusive seconds."""
        tweet, skip = self._requested_tweet(request), cursor_offset(request)
        if tweet is None:
            return [], PageRows(skip=skip, more=False)
        since = request.number("sinceTime", 0) if action != RETWEET else 0
        until = request.number("untilTime", FAR_AHEAD) if action != RETWEET else FAR_AHEAD
        events, more = tweet.timelines[action].page(
            request.now, skip=skip, size=size, since=since * 1000, until=until * 1000 + 999
        )
        return events, PageRows(skip=skip, more=more)

    def _followings(self, request: ProviderRequest) -> Response:
        account = self._launch.account_pool.by_username.get(request.required("userName").lower())
        size = request.number("pageSize", 200)
        if not 20 <= size <= 200:
            raise BadRequest("pageSize must be between 20 and 200")
        size, skip = min(size, self._sizes.followings), cursor_offset(request)
        followed: list[Account] = []
        # A renamed, suspended, protected or just restored account has an empty list, not an error.
        if account and account.state == ACTIVE:
            followed = self._launch.followings_of(account)
        rows = PageRows(skip=skip, more=len(followed) > skip + size)
        rows.texts = [self._profiles.snake_case(each) for each in followed[skip : skip + size]]
        return list_response(request, rows, key="followings", success="message", false_end_one_in=0)

    def _last_tweets(self, request: ProviderRequest) -> Response:
        """Tells what an account has posted, newest first; its replies only if asked for."""
        user_id = request.params.get("userId", "")
        account = (
            self._launch.account_pool.by_id.get(user_id)
            if user_id
            else self._visible_account(request.required("userName"))
        )
        with_replies = request.params.get("includeReplies", "").lower() == "true"
        left_out = () if with_replies else (REPLY,)
        page = self._authored_page(request, account, left_out=left_out)
        return list_response(
            request, page, key="tweets", success="msg", false_end_one_in=0, nested=True
        )

    def _advanced_search(self, request: ProviderRequest) -> Response:
        """Finds what an account has posted; other queries than by author are refused."""
        given = dict(part.partition(":")[::2] for part in request.required("query").split())
        if unknown := sorted(given.keys() - {"from", "since_time"}):
            raise BadRequest(f"the simulator does not search by {', '.join(unknown)}")
        if "from" not in given or not given.get("since_time", "0").isdecimal():
            raise BadRequest("query must be from:NAME, with since_time:SECONDS if wanted")
        page = self._authored_page(
            request,
            self._visible_account(given["from"]),
            left_out=(RETWEET,),
            since=int(given.get("since_time", "0")) * 1000,
        )
        return list_response(request, page, key="tweets", success="", false_end_one_in=0)

    def _authored_page(
        self,
        request: ProviderRequest,
        account: Account | None,
        *,
        left_out: Collection[str],
        since: int = 0,
    ) -> PageRows:
        """Returns one page of an account's posts without these actions, newest first."""
        rows: list[tuple[int, Json]] = []
        if account and account.state in (ACTIVE, RESTORED):
            authored, now = authored_by(self._launch, account, request.now), request.now
            rows = [(t.created, self._posts.launch_tweet(t, now)) for t in authored.tweets]
            rows += [
                (post.event.at, self._posts.post_json(post, now))
                for post in authored.posts
                if post.action not in left_out
            ]
        rows = sorted((row for row in rows if row[0] >= since), key=lambda row: -row[0])
        skip = cursor_offset(request)
        shown = rows[skip : skip + self._sizes.last_tweets]
        page = PageRows(skip=skip, more=len(rows) > skip + len(shown))
        page.texts = [dumps(row) for _, row in shown]
        return page

    def _info(self, request: ProviderRequest) -> Response:
        account = self._visible_account(request.required("userName"))
        if account is None:
            body: Json = {"status": "error", "msg": "user not found", "data": None}
            return _billed_response(request.path, body, 0)
        body = {"status": "success", "msg": "success", "data": info_profile(account)}
        return _billed_response(request.path, body, 1)

    def _about(self, request: ProviderRequest) -> Response:
        account = self._visible_account(request.required("userName"))
        if account is None:
            body: Json = {"status": "error", "message": "user not found", "data": None}
            return _billed_response(request.path, body, 0)
        body = {"status": "success", "message": "success", "data": about_profile(account)}
        return _billed_response(request.path, body, 1)

    def _batch(self, request: ProviderRequest) -> Response:
        ids = request.value_list("userIds")
        known = self._launch.account_pool.by_id
        rows = [
            self._profiles.author(known[user_id])
            for user_id in ids
            if user_id in known and known[user_id].state != SUSPENDED
        ]
        body = {"users": rows, "status": "success", "msg": "success"}
        return _billed_response(request.path, body, len(rows))

    def _balance(self, request: ProviderRequest) -> Response:
        body = {"recharge_credits": max(0, self._meter.credits), "total_bonus_credits": 0}
        return json_response(body)

    def _visible_account(self, username: str) -> Account | None:
        account = self._launch.account_pool.by_username.get(username.lower())
        return account if account and account.state in (ACTIVE, PROTECTED, RESTORED) else None

    def _requested_tweet(self, request: ProviderRequest) -> LaunchTweet | None:
        tweet = tweet_of(self._launch, request.required("tweetId"))
        return tweet if tweet and tweet.exists(request.now) else None


def _billed_response(path: str, body: Json, rows: int) -> Response:
    return json_response(body, rows=rows, credits=price(path, rows))
