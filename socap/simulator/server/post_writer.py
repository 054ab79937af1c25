"""Writes tweets, replies and quotes as the provider's JSON."""

from socap.simulator.server.profile_writer import Json, ProfileWriter, dumps
from socap.simulator.server.time_format import tweet_date
from socap.simulator.world.account_pool import Account
from socap.simulator.world.launch import REPLY, RETWEET, Counters, Launch, LaunchTweet, Post
from socap.simulator.world.post_lists import post_as_tweet, retweet_id

_SOURCES = ("Twitter for iPhone", "Twitter Web App", "Twitter for Android", "")


class PostWriter:
    """Writes posts as JSON; replies and quotes are cached until a counter or account changes."""

    def __init__(self, launch: Launch, profiles: ProfileWriter) -> None:
        self._launch, self._profiles = launch, profiles
        self._cached: dict[str, tuple[Counters, str]] = {}

    def clear(self) -> None:
        self._cached.clear()
        self._profiles.clear()

    def launch_tweet(self, tweet: LaunchTweet, now: int) -> Json:
        counters = tweet.counters(now)
        return self._post(tweet.id, tweet.author, tweet.text, "en", tweet.created) | {
            **counter_fields(counters, counts_as_text=int(tweet.id) % 7 == 0),
            "conversationId": tweet.id,
        }

    def post_text(self, post: Post, now: int) -> str:
        counters = post_as_tweet(self._launch, post).counters(now)
        known, text = self._cached.get(post.event.id, (None, ""))
        if known != counters:
            text = dumps(self._row(post, counters))
            self._cached[post.event.id] = counters, text
        return text

    def post_json(self, post: Post, now: int) -> Json:
        """Returns a retweet, reply or quote with its author and the tweet it refers to."""
        if post.action == RETWEET:
            return self._retweet(post, now)
        return self._row(post, post_as_tweet(self._launch, post).counters(now))

    def _retweet(self, post: Post, now: int) -> Json:
        tweet, event = post.tweet, post.event
        text = f"RT @{tweet.author.username}: {tweet.text}"
        post_id = str(retweet_id(event, tweet))
        return self._post(post_id, event.account, text, "en", event.at) | {
            "retweetCount": tweet.counters(now).retweets,
            "conversationId": post_id,
            "retweeted_tweet": self.launch_tweet(tweet, now),
        }

    def _row(self, post: Post, counters: Counters) -> Json:
        event = post.event
        row = self._post(event.id, event.account, event.text, event.lang, event.at)
        row |= counter_fields(counters, counts_as_text=False)
        if int(event.id) % 13 == 0:
            row["viewCount"] = None
        return row | (_reply_fields(post.tweet) if post.action == REPLY else self._quote(post))

    def _quote(self, post: Post) -> Json:
        tweet = post.tweet
        quoted = self._post(tweet.id, tweet.author, tweet.text, "en", tweet.created)
        quoted |= {"conversationId": tweet.id, "viewCount": None}
        return {"isQuote": True, "conversationId": post.event.id, "quoted_tweet": quoted}

    def _post(self, post_id: str, author: Account, text: str, lang: str, at: int) -> Json:
        return {
            "type": "tweet",
            "id": post_id,
            "url": f"https://x.com/{author.username}/status/{post_id}",
            "twitterUrl": f"https://twitter.com/{author.username}/status/{post_id}",
            "text": text,
            "source": _SOURCES[author.index % 4],
            "retweetCount": 0,
            "replyCount": 0,
            "likeCount": 0,
            "quoteCount": 0,
            "viewCount": 0,
            "createdAt": tweet_date(at),
            "lang": lang,
            "bookmarkCount": 0,
            "isReply": False,
            "inReplyToId": None,
            "conversationId": "",
            "inReplyToUserId": None,
            "inReplyToUsername": None,
            "author": self._profiles.author(author),
            "extendedEntities": {},
            "card": None,
            "place": {} if author.index % 2 else [],
            "entities": {},
            "quoted_tweet": None,
            "retweeted_tweet": None,
            "isLimitedReply": False,
        }


def _reply_fields(tweet: LaunchTweet) -> Json:
    return {
        "isReply": True,
        "inReplyToId": tweet.id,
        "conversationId": tweet.id,
        "inReplyToUserId": tweet.author.id,
        "inReplyToUsername": tweet.author.username,
    }


def counter_fields(counters: Counters, *, counts_as_text: bool) -> Json:
    """Returns the counters, two of them as texts if `counts_as_text`, as some responses have them."""
    return {
        "retweetCount": counters.retweets,
        "replyCount": counters.replies,
        "likeCount": str(counters.likes) if counts_as_text else counters.likes,
        "quoteCount": counters.quotes,
        "viewCount": str(counters.views) if counts_as_text else counters.views,
        "bookmarkCount": counters.bookmarks,
    }
