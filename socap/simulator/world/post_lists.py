"""Replies and quotes as tweets of their own: who retweets, answers and quotes them, and their growth.

Drawn when somebody asks for one, since most have no echo and are never asked for.
"""

import random
from zlib import crc32

from socap.simulator.server.time_format import HOUR, SNOWFLAKE_EPOCH
from socap.simulator.world.account_pool import Account
from socap.simulator.world.launch import (
    ACTIONS,
    QUOTE,
    REPLY,
    RETWEET,
    Launch,
    LaunchTweet,
    Post,
    Totals,
)
from socap.simulator.world.timeline import FOREVER, Engagement, Timeline
from socap.simulator.world.tweet_plan import draw_post

CATEGORY = "post"
_LIKES_PER = {RETWEET: 12, REPLY: 9, QUOTE: 60}
ENGAGEMENTS_PER_LIKE = sum(1 / likes for likes in _LIKES_PER.values())
_VIEWS_PER_LIKE = 40
# Half of the echo comes within about an hour, and hardly any after a day.
_FADE, _POWER = 2.5 * HOUR, 3.5


def tweet_of(launch: Launch, tweet_id: str) -> LaunchTweet | None:
    """Returns a tweet of the launch, or a reply or quote as a tweet; the caller must hold the lock."""
    tweet = launch.tweet(tweet_id)
    if tweet is not None:
        return tweet
    post = launch.posts.get(tweet_id)
    return post_as_tweet(launch, post) if post else None


def post_as_tweet(launch: Launch, post: Post) -> LaunchTweet:
    tweet = launch.posts_as_tweets.get(post.event.id)
    if tweet is None:
        tweet = launch.posts_as_tweets[post.event.id] = draw_echo(launch, post.event)
    tweet.deleted_at = post.event.removed_at
    return tweet


def retweet_id(event: Engagement, tweet: LaunchTweet) -> int:
    """Returns the id of the retweet as a post: its time, then what tells it from others."""
    low = crc32(f"{tweet.id} {event.account.id}".encode()) & 0x3FFFFF
    return ((event.at - SNOWFLAKE_EPOCH) << 22) | low


def draw_echo(launch: Launch, event: Engagement) -> LaunchTweet:
    """Returns a post as a tweet with engagements in proportion to its likes."""
    rng = random.Random(f"echo of {event.id}")
    counts = {action: event.likes // likes for action, likes in _LIKES_PER.items()}
    tweet = LaunchTweet(
        id=event.id,
        author=event.account,
        category=CATEGORY,
        text=event.text,
        created=event.at,
        totals=Totals(
            retweets=counts[RETWEET],
            replies=counts[REPLY],
            quotes=counts[QUOTE],
            likes=event.likes,
            views=event.likes * _VIEWS_PER_LIKE + int(event.id) % 90,
            bookmarks=event.likes // 20,
        ),
        timelines={
            action: Timeline(_engagements(launch, event, action, counts[action], rng=rng))
            for action in ACTIONS
        },
        growth_times=_times(event.at, min(200, 3 + event.likes // 4), rng=rng),
    )
    for action in (REPLY, QUOTE):
        for engagement in tweet.timelines[action].until(FOREVER):
            launch.index_post(action, engagement, tweet)
    return tweet


def _engagements(
    launch: Launch, event: Engagement, action: str, count: int, *, rng: random.Random
) -> list[Engagement]:
    drawn = rng.sample(launch.crowd, k=min(count, len(launch.crowd)))
    accounts = [account for account in drawn if account is not event.account]
    times = _times(event.at, len(accounts), rng=rng)
    return [
        _engagement(action, account, event.account, at, rng=rng)
        for account, at in zip(accounts, times, strict=True)
    ]


def _engagement(
    action: str, account: Account, author: Account, at: int, *, rng: random.Random
) -> Engagement:
    if action == RETWEET:
        return Engagement(at=at, account=account)
    return draw_post(action, account, author, at, rng=rng)


def _times(start: int, count: int, *, rng: random.Random) -> list[int]:
    return sorted(start + int(_FADE * (rng.paretovariate(_POWER) - 1)) for _ in range(count))
