"""The endpoints of X API v2: what each tells of the launch, and its parameters and limits."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from socap.simulator.server.time_format import DAY
from socap.simulator.world.account_pool import (
    ACTIVE,
    PROTECTED,
    RENAMED,
    SUSPENDED,
    Account,
)
from socap.simulator.world.launch import QUOTE, RETWEET, Launch, LaunchTweet, Post
from socap.simulator.world.likes import likes_of
from socap.simulator.world.post_lists import post_as_tweet
from socap.simulator.x_api.answers import Answer, listed_posts, listed_users, page_meta
from socap.simulator.x_api.page_tokens import page_of_posts, page_of_users, position
from socap.simulator.x_api.post_rows import TWEET, engagement_posts, find_post
from socap.simulator.x_api.problem_bodies import TWEET as TWEET_KIND
from socap.simulator.x_api.problem_bodies import USER as USER_KIND
from socap.simulator.x_api.problem_bodies import not_authorized, not_found, suspended
from socap.simulator.x_api.read_charges import CAP_RESET_DAY, LIKED, POST, USER, ReadCharges
from socap.simulator.x_api.selected_fields import PARAMETERS
from socap.simulator.x_api.user_rows import iso_time
from socap.simulator.x_api.x_request import (
    POST_ID,
    USERNAME,
    XRequest,
    require_form,
)
from socap.simulator.x_api.x_search import search, timeline

MOST_LIKERS = 100
PAGE = frozenset(("max_results", "pagination_token"))
TIMELINE = frozenset(("since_id", "until_id", "start_time", "end_time", "exclude"))
READ = frozenset(("tweet.read", "users.read"))
SEARCH = frozenset(
    ("query", "start_time", "end_time", "since_id", "until_id", "sort_order", "next_token")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """`app` and `user` are calls per window with the app's token and a user's, None for never.

    `charge` is what its rows are charged as, `scopes` what a user's token needs.
    """

    name: str
    answer: Callable[[XRequest], Answer]
    app: int | None
    user: int | None
    charge: str = ""
    parameters: frozenset[str] = PARAMETERS
    scopes: frozenset[str] = READ

    @property
    def is_list(self) -> bool:
        return "max_results" in self.parameters

    def target(self, path: str) -> str | None:
        """Returns the id or name in the path ('' if it has none), or None for another path."""
        found = re.fullmatch(re.sub(":[a-z]+", "([^/]+)", self.name), path)
        return "".join(found.groups()) if found else None


class XEndpoints:
    """Answers about one launch. Read-only, under the launch's lock."""

    def __init__(self, launch: Launch, *, charges: ReadCharges) -> None:
        self._launch, self._charges = launch, charges
        pages, ids = PARAMETERS | PAGE, PARAMETERS | {"ids"}
        names, search = PARAMETERS | {"usernames"}, PARAMETERS | PAGE | SEARCH
        self.all = (
            _posts("/2/tweets", self._posts_by_ids, 3500, 5000, ids),
            _posts("/2/tweets/search/recent", self._search, 450, 300, search),
            _posts("/2/tweets/:id", self._post, 450, 900),
            _posts("/2/tweets/:id/retweets", self._retweets, 75, 75, pages),
            _posts("/2/tweets/:id/quote_tweets", self._quotes, 75, 75, pages | {"exclude"}),
            _users("/2/tweets/:id/retweeted_by", self._retweeters, 75, 75, pages),
            _users("/2/users/:id/following", self._following, 300, 300, pages),
            _posts("/2/users/:id/tweets", self._timeline, 10_000, 900, pages | TIMELINE),
            _users("/2/users", self._users_by_ids, 300, 900, ids),
            _users("/2/users/me", self._me, None, 75),
            _users("/2/users/by", self._users_by_names, 300, 900, names),
            _users("/2/users/by/username/:name", self._user_by_name, 300, 900),
            _users("/2/users/:id", self._user, 300, 900),
            Endpoint(
                name="/2/tweets/:id/liking_users",
                answer=self._liking_users,
                app=None,
                user=75,
                charge=LIKED,
                parameters=pages,
                scopes=READ | {"like.read"},
            ),
            Endpoint(
                name="/2/usage/tweets",
                answer=self._usage,
                app=50,
                user=None,
                parameters=frozenset(("days", "usage.fields")),
            ),
        )

    def _posts_by_ids(self, request: XRequest) -> Answer:
        answer = Answer()
        for post_id in request.values("ids", form=POST_ID):
            self._add_post(answer, post_id, "ids", request.now)
        return answer

    def _post(self, request: XRequest) -> Answer:
        require_form("id", request.target, POST_ID)
        answer = Answer(is_single=True)
        self._add_post(answer, request.target, "id", request.now)
        return answer

    def _add_post(self, answer: Answer, post_id: str, parameter: str, now: int) -> None:
        post = find_post(self._launch, post_id, now)
        if post is None:
            answer.errors.append(not_found(TWEET_KIND, post_id, parameter))
        elif post.author.state in (PROTECTED, SUSPENDED):
            answer.errors.append(not_authorized(TWEET_KIND, post_id, parameter))
        else:
            answer.posts.append(post)

    def _retweets(self, request: XRequest) -> Answer:
        return self._list_of_posts(RETWEET, request, least=1, default=100)

    def _quotes(self, request: XRequest) -> Answer:
        return self._list_of_posts(QUOTE, request, least=10, default=10)

    def _list_of_posts(self, action: str, request: XRequest, *, least: int, default: int) -> Answer:
        size = request.whole("max_results", default, least=least, most=100)
        before, tweet = position(request), self._tweet(request)
        if isinstance(tweet, Answer):
            return tweet
        posts = engagement_posts(self._launch, tweet, action, request.now, before=before)
        return listed_posts(page_of_posts(posts, request, size))

    def _retweeters(self, request: XRequest) -> Answer:
        size = request.whole("max_results", 100, least=1, most=100)
        position(request)
        tweet = self._tweet(request)
        if isinstance(tweet, Answer):
            return tweet
        events = list(tweet.timelines[RETWEET].listed(request.now))
        return listed_users(page_of_users(events, request, size))

    def _tweet(self, request: XRequest) -> LaunchTweet | Answer:
        """Returns the tweet in the path, or the answer that it cannot be found."""
        require_form("id", request.target, POST_ID)
        post = find_post(self._launch, request.target, request.now)
        if post is None:
            return Answer(errors=[not_found(TWEET_KIND, request.target, "id")])
        if post.action == TWEET or post.event is None:
            return post.tweet
        return post_as_tweet(self._launch, Post(post.action, post.event, post.tweet))

    def _search(self, request: XRequest) -> Answer:
        return search(self._launch, request)

    def _timeline(self, request: XRequest) -> Answer:
        answer = Answer()
        self._add_user(answer, self._by_id(request), request.target, "id")
        if answer.errors:
            return answer
        (account,) = answer.users
        if account.state == PROTECTED:
            return Answer(errors=[not_authorized(USER_KIND, request.target, "id")])
        return timeline(self._launch, account, request)

    def _following(self, request: XRequest) -> Answer:
        size = request.whole("max_results", 100, least=1, most=1000)
        position(request)
        answer = Answer()
        self._add_user(answer, self._by_id(request), request.target, "id")
        if answer.errors:
            return answer
        (account,) = answer.users
        if account.state == PROTECTED:
            return Answer(errors=[not_authorized(USER_KIND, request.target, "id")])
        # A just restored account follows nobody for a while.
        followed = self._launch.followings_of(account) if account.state == ACTIVE else []
        page = page_of_users(followed, request, size)
        return Answer(users=page.rows, meta=page_meta(page))

    def _users_by_ids(self, request: XRequest) -> Answer:
        answer, known = Answer(), self._launch.account_pool.by_id
        for user_id in request.values("ids", form=POST_ID):
            self._add_user(answer, known.get(user_id), user_id, "ids")
        return answer

    def _users_by_names(self, request: XRequest) -> Answer:
        answer, known = Answer(), self._launch.account_pool.by_username
        for name in request.values("usernames", form=USERNAME):
            self._add_user(answer, known.get(name.lower()), name, "usernames")
        return answer

    def _user_by_name(self, request: XRequest) -> Answer:
        require_form("username", request.target, USERNAME)
        answer, known = Answer(is_single=True), self._launch.account_pool.by_username
        self._add_user(answer, known.get(request.target.lower()), request.target, "username")
        return answer

    def _user(self, request: XRequest) -> Answer:
        answer = Answer(is_single=True)
        self._add_user(answer, self._by_id(request), request.target, "id")
        return answer

    def _me(self, request: XRequest) -> Answer:
        return Answer(users=[request.user] if request.user else [], is_single=True)

    def _liking_users(self, request: XRequest) -> Answer:
        """Tells the newest likers, at most a hundred in all, and only those of the caller's posts."""
        size = request.whole("max_results", 100, least=1, most=100)
        position(request)
        tweet = self._tweet(request)
        if isinstance(tweet, Answer):
            return tweet
        if tweet.author is not request.user:
            return Answer(errors=[not_authorized(TWEET_KIND, request.target, "id")])
        newest = list(islice(likes_of(self._launch, tweet).listed(request.now), MOST_LIKERS))
        return listed_users(page_of_users(newest, request, size))

    def _by_id(self, request: XRequest) -> Account | None:
        require_form("id", request.target, POST_ID)
        return self._launch.account_pool.by_id.get(request.target)

    def _add_user(
        self, answer: Answer, account: Account | None, value: str, parameter: str
    ) -> None:
        if account is None or account.state == RENAMED:
            answer.errors.append(not_found(USER_KIND, value, parameter))
        elif account.state == SUSPENDED:
            answer.errors.append(suspended(value, parameter))
        else:
            answer.users.append(account)

    def _usage(self, request: XRequest) -> Answer:
        days = request.whole("days", 7, least=1, most=90)
        wanted = request.params.get("usage.fields", "").split(",")
        used = [
            {"date": f"{day}T00:00:00.000Z", "usage": str(posts)}
            for day, posts in self._charges.posts_by_day().items()
            if day >= iso_time(request.now - days * DAY)[:10]
        ]
        data = {
            "cap_reset_day": CAP_RESET_DAY,
            "project_cap": str(self._charges.monthly_cap),
            "project_id": "1",
            "project_usage": str(self._charges.posts_of_month(request.now)),
        }
        if "daily_project_usage" in wanted:
            data["daily_project_usage"] = {"project_id": "1", "usage": used}
        if "daily_client_app_usage" in wanted:
            app = {"client_app_id": "1", "usage": used, "usage_result_count": len(used)}
            data["daily_client_app_usage"] = [app]
        return Answer(data=data)


def _posts(
    name: str,
    answer: Callable[[XRequest], Answer],
    app: int,
    user: int,
    parameters: frozenset[str] = PARAMETERS,
) -> Endpoint:
    return Endpoint(
        name=name, answer=answer, app=app, user=user, charge=POST, parameters=parameters
    )


def _users(
    name: str,
    answer: Callable[[XRequest], Answer],
    app: int | None,
    user: int,
    parameters: frozenset[str] = PARAMETERS,
) -> Endpoint:
    return Endpoint(
        name=name, answer=answer, app=app, user=user, charge=USER, parameters=parameters
    )
