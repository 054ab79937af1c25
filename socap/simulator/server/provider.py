"""The provider's calls: which question gets which answer, in its page sizes and with its quirks."""

from collections.abc import Callable
from dataclasses import dataclass

from socap.simulator.server.meter import BALANCE, FOLLOWINGS, Meter, price
from socap.simulator.server.paging import Rows, list_reply, offset_of
from socap.simulator.server.profiles import Json, Profiles, about_profile, info_profile
from socap.simulator.server.question import BadRequest, Question
from socap.simulator.server.replies import Reply, error_reply, json_reply
from socap.simulator.server.shapes import Posts
from socap.simulator.world.cast import ACTIVE, PROTECTED, RESTORED, SUSPENDED, Account
from socap.simulator.world.launch import QUOTE, REPLY, RETWEET, Launch, LaunchTweet
from socap.simulator.world.timeline import Engagement

MOST_IDS = 100
FAR_AHEAD = 1 << 50


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSizes:
    """Rows on one page of each list."""

    retweeters: int = 100
    replies: int = 20
    quotes: int = 20
    followings: int = 200


class Provider:
    """Returns for one launch. It only reads; `Controls` changes."""

    def __init__(self, launch: Launch, *, meter: Meter, sizes: PageSizes) -> None:
        self._launch, self._meter, self._sizes = launch, meter, sizes
        self._profiles = Profiles()
        self._posts = Posts(self._profiles)
        self._described = launch.changes
        self._answers: dict[str, Callable[[Question], Reply]] = {
            "/twitter/tweets": self._tweets,
            "/twitter/tweet/retweeters": self._retweeters,
            "/twitter/tweet/replies": self._replies,
            "/twitter/tweet/quotes": self._quotes,
            "/twitter/user/info": self._info,
            "/twitter/user/batch_info_by_ids": self._batch,
            "/twitter/user_about": self._about,
            FOLLOWINGS: self._followings,
            BALANCE: self._balance,
        }

    def knows(self, path: str) -> bool:
        return path in self._answers

    def answer(self, question: Question) -> Reply:
        if self._described != self._launch.changes:
            self._described = self._launch.changes
            self._posts.forget()
        try:
            return self._answers[question.path](question)
        except BadRequest as error:
            return error_reply(400, "Bad Request", str(error))

    def _tweets(self, question: Question) -> Reply:
        ids = question.many("tweet_ids")
        if len(ids) > MOST_IDS:
            raise BadRequest(f"at most {MOST_IDS} tweet_ids, not {len(ids)}")
        rows = [row for tweet_id in ids if (row := self._tweet(tweet_id, question))]
        body = {"tweets": rows, "status": "success", "message": "success"}
        return _charged(question.path, body, len(rows))

    def _tweet(self, tweet_id: str, question: Question) -> Json | None:
        now = question.now
        tweet = self._launch.tweet(tweet_id)
        if tweet is None:
            found = self._launch.posts.get(tweet_id)
            if found is None or not found.event.at <= now < found.event.removed_at:
                return None
            return self._posts.engaged(found.action, found.event, found.tweet)
        if not tweet.exists(now):
            return None
        row = self._posts.launch_tweet(tweet, now)
        for name in [name for name in row if name.endswith("Count")]:
            if "null_counters" in question.bent:
                row[name] = None
            elif "falling" in question.bent:
                row[name] = int(row[name]) * 9 // 10
        return row

    def _retweeters(self, question: Question) -> Reply:
        events, rows = self._engaged(RETWEET, question, self._sizes.retweeters)
        rows.texts = [self._profiles.reduced(event.account) for event in events]
        return list_reply(question, rows, key="users", success="", quirk=5)

    def _replies(self, question: Question) -> Reply:
        events, rows = self._engaged(REPLY, question, self._sizes.replies)
        tweet = self._asked_tweet(question)
        rows.texts = [self._posts.engagement(REPLY, event, tweet) for event in events if tweet]
        key = "replies" if tweet and int(tweet.id) % 2 else "tweets"
        return list_reply(question, rows, key=key, success="message", quirk=3)

    def _quotes(self, question: Question) -> Reply:
        events, rows = self._engaged(QUOTE, question, self._sizes.quotes)
        tweet = self._asked_tweet(question)
        rows.texts = [self._posts.engagement(QUOTE, event, tweet) for event in events if tweet]
        return list_reply(question, rows, key="tweets", success="msg", quirk=3)

    def _engaged(self, action: str, question: Question, size: int) -> tuple[list[Engagement], Rows]:
        """One page of a tweet's timeline; `sinceTime` and `untilTime` are seconds, inclusive."""
        tweet, skip = self._asked_tweet(question), offset_of(question)
        if tweet is None:
            return [], Rows(skip=skip, more=False)
        since = question.number("sinceTime", 0) if action != RETWEET else 0
        until = question.number("untilTime", FAR_AHEAD) if action != RETWEET else FAR_AHEAD
        events, more = tweet.timelines[action].page(
            question.now, skip=skip, size=size, since=since * 1000, until=until * 1000 + 999
        )
        return events, Rows(skip=skip, more=more)

    def _followings(self, question: Question) -> Reply:
        account = self._launch.cast.by_username.get(question.required("userName").lower())
        size = question.number("pageSize", 200)
        if not 20 <= size <= 200:
            raise BadRequest("pageSize must be between 20 and 200")
        size, skip = min(size, self._sizes.followings), offset_of(question)
        followed: list[Account] = []
        # One that is renamed, suspended, protected or just restored has an empty list: no error.
        if account and account.state == ACTIVE:
            followed = self._launch.followed_by(account)
        rows = Rows(skip=skip, more=len(followed) > skip + size)
        rows.texts = [self._profiles.snake(each) for each in followed[skip : skip + size]]
        return list_reply(question, rows, key="followings", success="message", quirk=0)

    def _info(self, question: Question) -> Reply:
        account = self._seen(question.required("userName"))
        if account is None:
            body: Json = {"status": "error", "msg": "user not found", "data": None}
            return _charged(question.path, body, 0)
        body = {"status": "success", "msg": "success", "data": info_profile(account)}
        return _charged(question.path, body, 1)

    def _about(self, question: Question) -> Reply:
        account = self._seen(question.required("userName"))
        if account is None:
            body: Json = {"status": "error", "message": "user not found", "data": None}
            return _charged(question.path, body, 0)
        body = {"status": "success", "message": "success", "data": about_profile(account)}
        return _charged(question.path, body, 1)

    def _batch(self, question: Question) -> Reply:
        ids = question.many("userIds")
        known = self._launch.cast.by_id
        rows = [
            self._profiles.author(known[user_id])
            for user_id in ids
            if user_id in known and known[user_id].state != SUSPENDED
        ]
        body = {"users": rows, "status": "success", "msg": "success"}
        return _charged(question.path, body, len(rows))

    def _balance(self, question: Question) -> Reply:
        body = {"recharge_credits": max(0, self._meter.credits), "total_bonus_credits": 0}
        return json_reply(body)

    def _seen(self, username: str) -> Account | None:
        account = self._launch.cast.by_username.get(username.lower())
        return account if account and account.state in (ACTIVE, PROTECTED, RESTORED) else None

    def _asked_tweet(self, question: Question) -> LaunchTweet | None:
        tweet = self._launch.tweet(question.required("tweetId"))
        return tweet if tweet and tweet.exists(question.now) else None


def _charged(path: str, body: Json, rows: int) -> Reply:
    return json_reply(body, rows=rows, credits=price(path, rows))
