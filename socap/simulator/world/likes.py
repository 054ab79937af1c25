"""Who likes a tweet and when, drawn when somebody asks, since likes are many and rarely read.

The counter alone follows from the tweet's growth; the likes are drawn so that they agree with it at
every moment.
"""

import random
from bisect import bisect_left
from collections.abc import Iterator

from socap.simulator.world.account_pool import ACTIVE, Account
from socap.simulator.world.launch import (
    ACTIONS,
    LIKES_PER_BURST_ENGAGEMENT,
    Launch,
    LaunchTweet,
)
from socap.simulator.world.timeline import FOREVER, Engagement, Timeline

# Most who retweet, answer or quote a tweet like it too; a few important people only like it.
ENGAGERS_WHO_LIKE = 0.6
PEOPLE_WHO_ONLY_LIKE = 0.06
UNLISTED_SHARE = 0.02


def likes_of(launch: Launch, tweet: LaunchTweet) -> Timeline:
    """Returns the likes of a tweet; the caller must hold the lock."""
    found = launch.likes.get(tweet.id)
    if found is None:
        found = launch.likes[tweet.id] = _draw_likes(launch, tweet)
    return found


def new_likers(launch: Launch, taken: set[str], count: int, *, rng: random.Random) -> list[Account]:
    """Returns accounts that are not among `taken`; new ones join the launch's readers if it lacks them."""
    free = [a for a in (*launch.crowd, *launch.readers) if a.id not in taken]
    if len(free) < count:
        more = launch.account_pool.crowd(count - len(free))
        launch.readers.extend(more)
        free += more
    return rng.sample(free, k=count)


def _draw_likes(launch: Launch, tweet: LaunchTweet) -> Timeline:
    rng = random.Random(f"likes of {tweet.id}")
    times = list(_growth_moments(tweet))
    chosen: list[Account | None] = [None] * len(times)
    for account, at in _likely_likers(launch, tweet, rng=rng):
        slot = bisect_left(times, at)
        if slot < len(times) and chosen[slot] is None:
            chosen[slot] = account
    taken = {account.id for account in chosen if account} | {tweet.author.id}
    others = iter(new_likers(launch, taken, chosen.count(None), rng=rng))
    events = [
        Engagement(
            at=at,
            account=account or next(others),
            listed=account is not None or rng.random() >= UNLISTED_SHARE,
        )
        for at, account in zip(times, chosen, strict=True)
    ]
    if tweet.like_purge:
        moment, share = tweet.like_purge
        purged = [event for event in events if event.at <= moment]
        for event in rng.sample(purged, k=min(len(purged), tweet.purged_likes(share, moment))):
            event.removed_at = moment
    taken |= {event.account.id for event in events}
    for at, count in tweet.bursts:
        for account in new_likers(launch, taken, LIKES_PER_BURST_ENGAGEMENT * count, rng=rng):
            taken.add(account.id)
            events.append(Engagement(at=at, account=account))
    return Timeline(events)


def _growth_moments(tweet: LaunchTweet) -> Iterator[int]:
    """Yields the millisecond at which the counter reaches each number of likes."""
    moments, total = [tweet.created, *tweet.growth_times], tweet.totals.likes
    for number in range(1, total + 1):
        step, part = divmod(number * (len(moments) - 1) / total, 1.0)
        before = moments[min(int(step), len(moments) - 1)]
        after = moments[min(int(step) + 1, len(moments) - 1)]
        at = before + int(part * (after - before))
        # Rounding may have missed the counter's own step by a millisecond or two.
        while tweet.grown_likes(at) < number:
            at += 1
        while tweet.grown_likes(at - 1) >= number:
            at -= 1
        yield at


def _likely_likers(
    launch: Launch, tweet: LaunchTweet, *, rng: random.Random
) -> Iterator[tuple[Account, int]]:
    """Yields engagers and important people with when they like the tweet, each once."""
    seen = {tweet.author.id}
    for action in ACTIONS:
        for event in tweet.timelines[action].until(FOREVER):
            if event.account.id not in seen and rng.random() < ENGAGERS_WHO_LIKE:
                seen.add(event.account.id)
                yield event.account, event.at
    for person in launch.people.values():
        wants = person.account.state == ACTIVE and rng.random() < PEOPLE_WHO_ONLY_LIKE
        if wants and person.account.id not in seen and tweet.growth_times:
            yield person.account, rng.choice(tweet.growth_times)
