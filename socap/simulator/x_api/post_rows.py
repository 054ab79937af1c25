"""The posts of a launch as X API v2 shows them: tweets, and retweets, replies and quotes of them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from socap.simulator.server.profile_writer import Json
from socap.simulator.server.time_format import HOUR, SNOWFLAKE_EPOCH
from socap.simulator.world.account_pool import Account
from socap.simulator.world.launch import (
    QUOTE,
    REPLY,
    RETWEET,
    Counters,
    Launch,
    LaunchTweet,
    Post,
)
from socap.simulator.world.post_lists import post_as_tweet, retweet_id
from socap.simulator.world.timeline import FOREVER, Engagement
from socap.simulator.x_api.selected_fields import Selection
from socap.simulator.x_api.user_rows import iso_time

LONGEST_TEXT = 280
LONGEST_RETWEET = 140
TWEET = "tweet"
_REFERENCES = {RETWEET: "retweeted", REPLY: "replied_to", QUOTE: "quoted"}


@dataclass(frozen=True, slots=True)
class XPost:
    """A post about `tweet`; with the action TWEET it is that tweet itself."""

    id: int
    action: str
    tweet: LaunchTweet
    launch: Launch
    event: Engagement | None = None

    @property
    def author(self) -> Account:
        return self.event.account if self.event else self.tweet.author

    @property
    def created(self) -> int:
        return self.event.at if self.event else self.tweet.created

    @property
    def text(self) -> str:
        if self.event is None:
            return self.tweet.text
        if self.action == RETWEET:
            text = f"RT @{self.tweet.author.username}: {self.tweet.text}"
            return text if len(text) <= LONGEST_RETWEET else f"{text[: LONGEST_RETWEET - 1]}…"
        return self.event.text

    @property
    def versions(self) -> list[str]:
        """Returns the ids of all versions, oldest first; just its own if it was never edited."""
        return (self.event and self.event.versions) or [str(self.id)]

    def counters(self, now: int) -> Counters:
        if self.event is None or self.action == RETWEET:
            return self.tweet.counters(now)
        return post_as_tweet(self.launch, Post(self.action, self.event, self.tweet)).counters(now)

    @property
    def lang(self) -> str:
        return self.event.lang or "en" if self.event else "en"


def engagement_posts(
    launch: Launch,
    tweet: LaunchTweet,
    action: str,
    now: int,
    *,
    before: int = 0,
    since: int = 0,
) -> Iterator[XPost]:
    """Yields listed retweets, replies or quotes, newest first, with ids above `since`.

    They are below `before` if that is not 0.
    """
    if not tweet.exists(now):
        return
    until = time_of(before) if before else FOREVER
    events = tweet.timelines[action].listed(now, since=time_of(since), until=until)
    for _, together in groupby(events, key=attrgetter("at")):
        posts = [
            XPost(post_number(event, tweet), action, tweet, launch, event) for event in together
        ]
        # Of one millisecond, too, the newest is the one with the highest id.
        for post in sorted(posts, key=attrgetter("id"), reverse=True):
            if post.id > since and (not before or post.id < before):
                yield post


def post_number(event: Engagement, tweet: LaunchTweet) -> int:
    return int(event.id) if event.id else retweet_id(event, tweet)


def time_of(post_id: int) -> int:
    """Returns the moment in an id, 0 for ids that carry none."""
    return (post_id >> 22) + SNOWFLAKE_EPOCH if post_id >> 22 else 0


def find_post(launch: Launch, post_id: str, now: int) -> XPost | None:
    """Returns the tweet, reply or quote with this id if it exists now."""
    tweet = launch.tweet(post_id)
    if tweet is not None:
        return XPost(int(post_id), TWEET, tweet, launch) if tweet.exists(now) else None
    found = launch.posts.get(post_id)
    if found is None or not found.event.at <= now:
        return None
    # Earlier versions of an edited post can still be read.
    if found.event.removed_at <= now and not found.event.is_superseded:
        return None
    return XPost(int(found.event.id), found.action, found.tweet, launch, found.event)


def post_row(post: XPost, selected: Selection, now: int, *, faults: Collection[str] = ()) -> Json:
    """Returns id, text and edit history, and what else was asked for."""
    text = post.text
    row: Json = {
        "id": str(post.id),
        "text": text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…",
        "edit_history_tweet_ids": post.versions,
    }
    referred = post.tweet if post.event else None
    fields = {
        "author_id": post.author.id,
        "conversation_id": post.tweet.id if post.action in (TWEET, REPLY) else str(post.id),
        "created_at": iso_time(post.created),
        "edit_controls": _edit_controls(post, now),
        "in_reply_to_user_id": post.tweet.author.id if post.action == REPLY else None,
        "lang": post.lang,
        "note_tweet": {"text": text} if len(text) > LONGEST_TEXT else None,
        "possibly_sensitive": False,
        "public_metrics": _public_metrics(post, now, faults),
        "referenced_tweets": [{"type": _REFERENCES[post.action], "id": referred.id}]
        if referred
        else None,
        "reply_settings": "everyone",
    }
    return row | {
        name: value for name, value in fields.items() if name in selected.post and value is not None
    }


def _edit_controls(post: XPost, now: int) -> Json:
    until = post.created + HOUR
    return {
        "edits_remaining": max(0, 6 - len(post.versions)),
        "is_edit_eligible": post.action in (TWEET, QUOTE) and now < until,
        "editable_until": iso_time(until),
    }


def _public_metrics(post: XPost, now: int, faults: Collection[str]) -> Json | None:
    if "null_counters" in faults:
        return None
    counters = post.counters(now)
    metrics = {
        "retweet_count": counters.retweets,
        "reply_count": counters.replies,
        "like_count": counters.likes,
        "quote_count": counters.quotes,
        "bookmark_count": counters.bookmarks,
        "impression_count": counters.views,
    }
    if post.action == RETWEET:
        # A retweet shows how often the tweet was retweeted, and nothing else.
        return {name: n if name == "retweet_count" else 0 for name, n in metrics.items()}
    if "falling" in faults and post.action == TWEET:
        return {name: count * 9 // 10 for name, count in metrics.items()}
    return metrics
