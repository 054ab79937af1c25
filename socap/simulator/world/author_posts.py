"""What the launch's authors post besides its tweets, and everything that one account has posted."""

import random
from dataclasses import dataclass

from socap.simulator.server.time_format import snowflake
from socap.simulator.world.account_pool import Account
from socap.simulator.world.launch import MAIN, RETWEET, Launch, LaunchTweet, Post
from socap.simulator.world.post_lists import draw_echo
from socap.simulator.world.texts import further_text
from socap.simulator.world.timeline import Engagement
from socap.simulator.world.tweet_plan import DURATION

_POSTS_OF_MAIN_AUTHORS, _POSTS_OF_OTHERS = (3, 6), (1, 3)
_RELATED_SHARE = 0.6
# Posts from before the launch, in milliseconds of time.
_POSTS_BEFORE, EARLIER = 8, 2 * 24 * 3_600_000


@dataclass(frozen=True, slots=True)
class Authored:
    """An account's own tweets, and its retweets, replies and quotes of others, in no order."""

    tweets: list[LaunchTweet]
    posts: list[Post]


def authored_by(launch: Launch, account: Account, now: int) -> Authored:
    """Returns what the account has posted until now; the caller must hold the lock."""
    own = [tweet for tweet in launch.tweets.values() if tweet.author is account]
    tweets = [t for t in (*own, *further_tweets(launch, account)) if t.exists(now)]
    posts = [
        post
        for post in launch.posts.values()
        if post.event.account is account and post.event.at <= now < post.event.removed_at
    ]
    posts += [
        Post(RETWEET, event, tweet)
        for tweet in launch.tweets.values()
        if tweet.exists(now)
        for event in tweet.timelines[RETWEET].listed(now)
        if event.account is account
    ]
    return Authored(tweets, posts)


def further_tweets(launch: Launch, account: Account) -> list[LaunchTweet]:
    """Returns an author's posts that are not among the launch's tweets; others have none."""
    known = launch.further_tweets.get(account.id)
    if known is None:
        categories = [t.category for t in launch.tweets.values() if t.author is account]
        known = _draw(launch, account, categories) if categories else []
        launch.further_tweets[account.id] = known
    return known


def _draw(launch: Launch, account: Account, categories: list[str]) -> list[LaunchTweet]:
    rng = random.Random(f"posts of {account.id}")
    least, most = _POSTS_OF_MAIN_AUTHORS if MAIN in categories else _POSTS_OF_OTHERS
    count = rng.randint(least, most)
    times = [
        launch.starts_at + int((turn + rng.random()) * DURATION / count) for turn in range(count)
    ]
    times += [
        launch.starts_at - int((turn + rng.random()) * EARLIER / _POSTS_BEFORE)
        for turn in range(_POSTS_BEFORE)
    ]
    found = []
    for at in times:
        event = Engagement(
            at=at,
            account=account,
            id=snowflake(at, rng=rng),
            text=further_text(related=rng.random() < _RELATED_SHARE, rng=rng),
            lang="en",
            likes=int(rng.paretovariate(0.9) * 12) % 5000,
        )
        found.append(draw_echo(launch, event))
    return found
