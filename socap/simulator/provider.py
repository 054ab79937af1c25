"""The provider's calls: which question gets which answer, in its page sizes and with its quirks."""

import base64
import binascii
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from zlib import crc32

from socap.simulator.cast import ACTIVE, PROTECTED, RENAMED, SUSPENDED, Account
from socap.simulator.launch import QUOTE, REPLY, RETWEET, Launch, LaunchTweet
from socap.simulator.meter import BALANCE, FOLLOWINGS, Meter, price
from socap.simulator.profiles import Profiles, about_profile, info_profile
from socap.simulator.replies import Reply, error_reply, json_reply
from socap.simulator.shapes import Json, Posts, list_body

Params = Mapping[str, str]
MOST_IDS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSizes:
    """Rows on one page of each list."""

    retweeters: int = 100
    replies: int = 20
    quotes: int = 20
    followings: int = 200


class BadRequest(Exception):
    """A call that cannot be answered; the message is for the caller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One call: its parameters, the simulated moment, and the faults that bend its answer."""

    path: str
    params: Params
    now: int
    bent: Collection[str] = ()

    def required(self, name: str) -> str:
        value = self.params.get(name, "").strip()
        if not value:
            raise BadRequest(f"{name} is required")
        return value


class Provider:
    """Answers for one launch. It only reads; `Controls` changes."""

    def __init__(self, launch: Launch, *, meter: Meter, sizes: PageSizes) -> None:
        self._launch, self._meter, self._sizes = launch, meter, sizes
        self._profiles = Profiles()
        self._posts = Posts(self._profiles)
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
        try:
            return self._answers[question.path](question)
        except BadRequest as error:
            return error_reply(400, "Bad Request", str(error))

    def _tweets(self, question: Question) -> Reply:
        ids = list(dict.fromkeys(_split(question.required("tweet_ids"))))
        if len(ids) > MOST_IDS:
            raise BadRequest(f"at most {MOST_IDS} tweet_ids, not {len(ids)}")
        rows = [row for tweet_id in ids if (row := self._tweet(tweet_id, question))]
        body = {"tweets": rows, "status": "success", "message": "success"}
        return self._charged(question.path, body, len(rows))

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
        row_of = self._profiles.reduced
        tweet = self._asked_tweet(question)
        rows, more, skip = self._page(RETWEET, tweet, question, self._sizes.retweeters)
        texts = [row_of(event.account) for event in rows]
        return self._list(question, "users", texts, more, skip, status=False, quirk=5)

    def _replies(self, question: Question) -> Reply:
        return self._written(REPLY, question, self._sizes.replies, "message")

    def _quotes(self, question: Question) -> Reply:
        return self._written(QUOTE, question, self._sizes.quotes, "msg")

    def _written(self, action: str, question: Question, size: int, msg: str) -> Reply:
        tweet = self._asked_tweet(question)
        rows, more, skip = self._page(action, tweet, question, size)
        texts = [self._posts.engagement(action, event, tweet) for event in rows if tweet]
        odd = tweet is not None and int(tweet.id) % 2 == 1
        key = "replies" if action == REPLY and odd else "tweets"
        return self._list(question, key, texts, more, skip, msg=msg, quirk=3)

    def _followings(self, question: Question) -> Reply:
        account = self._launch.cast.by_username.get(question.required("userName").lower())
        size = _number(question.params, "pageSize", self._sizes.followings)
        if not 20 <= size <= 200:
            raise BadRequest("pageSize must be between 20 and 200")
        size = min(size, self._sizes.followings)
        skip = _offset(question)
        followed: list[Account] = []
        # A renamed, suspended or protected account has an empty list, which is no error.
        if account and account.state == ACTIVE and account.id in self._launch.people:
            followed = self._launch.people[account.id].followings
        texts = [self._profiles.snake(each) for each in followed[skip : skip + size]]
        more = len(followed) > skip + size
        return self._list(question, "followings", texts, more, skip, msg="message", size=size)

    def _info(self, question: Question) -> Reply:
        account = self._seen(question.required("userName"))
        if account is None:
            body: Json = {"status": "error", "msg": "user not found", "data": None}
            return self._charged(question.path, body, 0)
        body = {"status": "success", "msg": "success", "data": info_profile(account)}
        return self._charged(question.path, body, 1)

    def _about(self, question: Question) -> Reply:
        account = self._seen(question.required("userName"))
        if account is None:
            body: Json = {"status": "error", "message": "user not found", "data": None}
            return self._charged(question.path, body, 0)
        body = {"status": "success", "message": "success", "data": about_profile(account)}
        return self._charged(question.path, body, 1)

    def _batch(self, question: Question) -> Reply:
        ids = dict.fromkeys(_split(question.required("userIds")))
        known = self._launch.cast.by_id
        rows = [
            self._profiles.author(known[user_id])
            for user_id in ids
            if user_id in known and known[user_id].state != SUSPENDED
        ]
        body = {"users": rows, "status": "success", "msg": "success"}
        return self._charged(question.path, body, len(rows))

    def _balance(self, question: Question) -> Reply:
        body = {"recharge_credits": max(0, self._meter.credits), "total_bonus_credits": 0}
        return json_reply(body)

    def _seen(self, username: str) -> Account | None:
        account = self._launch.cast.by_username.get(username.lower())
        return account if account and account.state in (ACTIVE, PROTECTED) else None

    def _asked_tweet(self, question: Question) -> LaunchTweet | None:
        tweet = self._launch.tweet(question.required("tweetId"))
        return tweet if tweet and tweet.exists(question.now) else None
