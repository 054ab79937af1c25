"""Writes tweets, replies and quotes as the provider's JSON."""

from socap.simulator.server.profile_writer import Json, ProfileWriter, dumps
from socap.simulator.server.time_format import tweet_date
from socap.simulator.world.account_pool import Account
from socap.simulator.world.launch import REPLY, Counters, LaunchTweet
from socap.simulator.world.timeline import Engagement

_SOURCES = ("Twitter for iPhone", "Twitter Web App", "Twitter for Android", "")


class PostWriter:
    """Writes posts as JSON; replies and quotes are cached until an account changes."""

    def __init__(self, profiles: ProfileWriter) -> None:
        self._profiles = profiles
        self._cached: dict[str, str] = {}

    def clear(self) -> None:
        self._cached.clear()
        self._profiles.clear()

    def launch_tweet(self, tweet: LaunchTweet, now: int) -> Json:
        counters = tweet.counters(now)
        return self._post(tweet.id, tweet.author, tweet.text, "en", tweet.created) | {
            **counter_fields(counters, counts_as_text=int(tweet.id) % 7 == 0),
            "conversationId": tweet.id,
        }

    def post_text(self, action: str, event: Engagement, tweet: LaunchTweet) -> str:
        text = self._cached.get(event.id)
        if text is None:
            text = self._cached[event.id] = dumps(self.post_json(action, event, tweet))
        return text

    def post_json(self, action: str, event: Engagement, tweet: LaunchTweet) -> Json:
        """Returns a reply or quote with its author and the tweet it refers to."""
        return self._reply(event, tweet) if action == REPLY else self._quote(event, tweet)

    def _reply(self, event: Engagement, tweet: LaunchTweet) -> Json:
        return self._engagement_post(event) | {
            "isReply": True,
            "inReplyToId": tweet.id,
            "conversationId": tweet.id,
            "inReplyToUserId": tweet.author.id,
            "inReplyToUsername": tweet.author.username,
        }

    def _quote(self, event: Engagement, tweet: LaunchTweet) -> Json:
        quoted = self._post(tweet.id, tweet.author, tweet.text, "en", tweet.created)
        quoted |= {"conversationId": tweet.id, "viewCount": None}
        return self._engagement_post(event) | {
            "isQuote": True,
            "conversationId": event.id,
            "quoted_tweet": quoted,
        }

    def _engagement_post(self, event: Engagement) -> Json:
        views = event.likes * 40 + int(event.id) % 90
        return self._post(event.id, event.account, event.text, event.lang, event.at) | {
            "likeCount": event.likes,
            "retweetCount": event.likes // 12,
            "replyCount": event.likes // 9,
            "viewCount": None if int(event.id) % 13 == 0 else views,
        }

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
