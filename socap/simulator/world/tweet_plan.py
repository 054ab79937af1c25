"""Generates one tweet of a launch with its engagements: who does what, and when."""

import random

from socap.simulator.server.time_format import HOUR, MINUTE, snowflake
from socap.simulator.world.account_pool import Account
from socap.simulator.world.growth import Curve, draw_curve
from socap.simulator.world.launch import (
    ACTIONS,
    MAIN,
    QUOTE,
    REPLY,
    RETWEET,
    Launch,
    LaunchTweet,
    Totals,
)
from socap.simulator.world.preferences import Crowd, CrowdChoice, Preferences
from socap.simulator.world.texts import launch_text, quote_text, reply_text
from socap.simulator.world.timeline import Engagement, Timeline

DURATION = 72 * HOUR
# As for a launch at 14:00 UTC whose readers are busiest around 17:00, whenever it starts: a launch
# is the same by its seed at every time of day.
BUSIEST_AFTER = 3 * HOUR
UNLISTED_SHARE = 0.02
REMOVED_SHARE = 0.012
# Readers of a quote who like it, of its author's followers.
QUOTE_LIKES_PER_FOLLOWER = 0.002


class TweetPlan:
    """A tweet whose engagements are being generated."""

    def __init__(
        self,
        launch: Launch,
        category: str,
        author: Account,
        totals: Totals,
        *,
        crowd: Crowd,
        turn: int,
        rng: random.Random,
        mishaps: bool,
    ) -> None:
        self.launch, self.category, self.author, self.totals = launch, category, author, totals
        self.crowd, self.rng, self.mishaps = crowd, rng, mishaps
        self.preferences = Preferences(category, rng=rng)
        early, late = (110, 35) if category == MAIN else (85, 8)
        self.created = launch.starts_at - int(rng.uniform(late, early) * MINUTE)
        self.text = launch_text(category, turn=turn, rng=rng)
        self.retweeters: set[str] = {author.id}
        self.events: dict[str, list[Engagement]] = {action: [] for action in ACTIONS}
        self.curve = self._curve()
        self._fill(RETWEET, totals.retweets)
        self._fill(REPLY, totals.replies)
        self._fill(QUOTE, totals.quotes)

    def add(self, action: str, account: Account, at: int, *, removable: bool = False) -> bool:
        """Adds an engagement. Returns False for a second retweet by the same account."""
        rng = self.rng
        if action == RETWEET:
            if account.id in self.retweeters:
                return False
            self.retweeters.add(account.id)
            event = Engagement(at=at, account=account)
        else:
            event = draw_post(action, account, self.author, at, rng=rng)
        if removable:
            event.listed = rng.random() >= UNLISTED_SHARE
            if self.mishaps and rng.random() < REMOVED_SHARE:
                event.removed_at = at + int(rng.expovariate(1 / (6 * HOUR))) + MINUTE
        self.events[action].append(event)
        return True

    def finish(self) -> LaunchTweet:
        rng = self.rng
        like_purge = None
        if self.mishaps and rng.random() < 0.3:
            moment = self.launch.starts_at + int(rng.uniform(6, 60) * HOUR)
            like_purge = (moment, rng.uniform(0.01, 0.04))
        return LaunchTweet(
            id=snowflake(self.created, rng=rng),
            author=self.author,
            category=self.category,
            text=self.text,
            created=self.created,
            totals=self.totals,
            timelines={action: Timeline(events) for action, events in self.events.items()},
            growth_times=self._sample_times(min(1000, 60 + self.totals.likes // 4)),
            like_purge=like_purge,
        )

    def _curve(self) -> Curve:
        noon = (self.launch.starts_at + BUSIEST_AFTER - self.created) / 1000
        noon += self.rng.gauss(0, 7200)
        span = (self.launch.starts_at + DURATION - self.created) / 1000
        return draw_curve(rng=self.rng, span=span, noon=noon)

    def _sample_times(self, count: int) -> list[int]:
        return [
            self.created + int(moment * 1000)
            for moment in self.curve.sample_times(count, rng=self.rng)
        ]

    def _fill(self, action: str, count: int) -> None:
        rng = self.rng
        choice = CrowdChoice(self.crowd, self.preferences, action=action, count=count, rng=rng)
        for at in self._sample_times(count):
            if action != RETWEET and rng.random() < 0.02:
                self.add(action, self.author, at)
                continue
            while not self.add(action, choice.draw(), at, removable=True):
                pass


def draw_post(
    action: str, account: Account, author: Account, at: int, *, rng: random.Random
) -> Engagement:
    """Returns a reply or quote by `account` with its own id.

    A reply is read below the tweet; a quote is read by its author's followers, too.
    """
    write = reply_text if action == REPLY else quote_text
    text, lang = write(lang=account.lang, author=author.username, rng=rng)
    luck = rng.paretovariate(0.9) if rng.random() < 0.5 else 1.0
    likes = int(luck) - 1
    if action == QUOTE:
        likes += int(QUOTE_LIKES_PER_FOLLOWER * account.followers * luck**0.5)
    return Engagement(
        at=at,
        account=account,
        id=snowflake(at, rng=rng),
        text=text,
        lang=lang,
        likes=min(likes, max(3, account.followers // 20)),
    )
