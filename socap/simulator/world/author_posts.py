"""What the launch's authors post besides its tweets, and everything that one account has posted."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from socap.simulator.server.time_format import snowflake
from socap.simulator.world.account_pool import Account
from socap.simulator.world.launch import ACTIONS, MAIN, RETWEET, Launch, LaunchTweet, Post
from socap.simulator.world.post_lists import ENGAGEMENTS_PER_LIKE, draw_echo
from socap.simulator.world.texts import further_text
from socap.simulator.world.timeline import Engagement
from socap.simulator.world.tweet_plan import DURATION

_POSTS_OF_MAIN_AUTHORS, _POSTS_OF_OTHERS = (3, 6), (1, 3)
_RELATED_SHARE = 0.6
# Posts from before the launch, in milliseconds of time.
_POSTS_BEFORE, EARLIER = 8, 2 * 24 * 3_600_000
# How many times its author's usual a launch tweet has at this age, in milliseconds, and how much the
# author's posts differ (standard deviation of the logarithm).
_TIMES_USUAL, _SPREAD, _COMPARED_AT = (1.6, 4.2), 0.4, 18 * 3_600_000


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
        own = [tweet for tweet in launch.tweets.values() if tweet.author is account]
        known = _draw(launch, account, own) if own else []
        launch.further_tweets[account.id] = known
    return known


def _draw(launch: Launch, account: Account, own: Sequence[LaunchTweet]) -> list[LaunchTweet]:
    rng = random.Random(f"posts of {account.id}")
    is_main = any(tweet.category == MAIN for tweet in own)
    least, most = _POSTS_OF_MAIN_AUTHORS if is_main else _POSTS_OF_OTHERS
    usual_likes = _usual_engagements(own, rng=rng) / ENGAGEMENTS_PER_LIKE
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
            likes=round(usual_likes * rng.lognormvariate(0, _SPREAD)),
        )
        found.append(draw_echo(launch, event))
    return found


def _usual_engagements(own: Sequence[LaunchTweet], *, rng: random.Random) -> float:
    reached = [
        sum(tweet.timelines[action].count(tweet.created + _COMPARED_AT) for action in ACTIONS)
        for tweet in own
    ]
    least, most = _TIMES_USUAL
    return median(reached) / math.exp(rng.uniform(math.log(least), math.log(most)))
