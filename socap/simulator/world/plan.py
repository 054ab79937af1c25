"""One tweet of a launch while it is drawn: which of the crowd do what with it, and when."""

import random

from socap.simulator.server.time_format import DAY, HOUR, MINUTE, snowflake
from socap.simulator.world.cast import Account
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
from socap.simulator.world.texts import launch_text, quote_text, reply_text
from socap.simulator.world.timeline import Engagement, Timeline

LASTS = 72 * HOUR
FAN_SHARE = 0.12
UNLISTED_SHARE = 0.02
REMOVED_SHARE = 0.012


class Plan:
    """One tweet while its engagements are being drawn."""

    def __init__(
        self,
        launch: Launch,
        category: str,
        author: Account,
        totals: Totals,
        *,
        turn: int,
        dice: random.Random,
        mishaps: bool,
    ) -> None:
        self.launch, self.category, self.author, self.totals = launch, category, author, totals
        self.dice, self.mishaps = dice, mishaps
        early, late = (110, 35) if category == MAIN else (85, 8)
        self.created = launch.starts_at - int(dice.uniform(late, early) * MINUTE)
        self.text = launch_text(category, turn=turn, dice=dice)
        self.retweeters: set[str] = {author.id}
        self.events: dict[str, list[Engagement]] = {action: [] for action in ACTIONS}
        self.curve = self._curve()
        self._fill(RETWEET, totals.retweets)
        self._fill(REPLY, totals.replies)
        self._fill(QUOTE, totals.quotes)

    def add(self, action: str, account: Account, at: int, *, forgettable: bool = False) -> bool:
        """One engagement more; False where it cannot be (a second retweet by the same account)."""
        dice = self.dice
        if action == RETWEET:
            if account.id in self.retweeters:
                return False
            self.retweeters.add(account.id)
            event = Engagement(at=at, account=account)
        else:
            event = written(action, account, self.author, at, dice=dice)
        if forgettable:
            event.listed = dice.random() >= UNLISTED_SHARE
            if self.mishaps and dice.random() < REMOVED_SHARE:
                event.removed_at = at + int(dice.expovariate(1 / (6 * HOUR))) + MINUTE
        self.events[action].append(event)
        return True

    def finish(self) -> LaunchTweet:
        dice = self.dice
        purge = None
        if self.mishaps and dice.random() < 0.3:
            moment = self.launch.starts_at + int(dice.uniform(6, 60) * HOUR)
            purge = (moment, dice.uniform(0.01, 0.04))
        return LaunchTweet(
            id=snowflake(self.created, dice=dice),
            author=self.author,
            category=self.category,
            text=self.text,
            created=self.created,
            totals=self.totals,
            timelines={action: Timeline(events) for action, events in self.events.items()},
            pulse=self._moments(min(1000, 60 + self.totals.likes // 4)),
            purge=purge,
        )

    def _curve(self) -> Curve:
        # Readers of this launch are busiest around 17:00 UTC, give or take.
        noon = (17 * HOUR - self.created % DAY) / 1000 + self.dice.gauss(0, 7200)
        span = (self.launch.starts_at + LASTS - self.created) / 1000
        return draw_curve(dice=self.dice, span=span, noon=noon)

    def _moments(self, count: int) -> list[int]:
        return [
            self.created + int(moment * 1000)
            for moment in self.curve.moments(count, dice=self.dice)
        ]

    def _fill(self, action: str, count: int) -> None:
        dice, crowd = self.dice, self.launch.crowd
        fans = crowd[: int(len(crowd) * FAN_SHARE)]
        for at in self._moments(count):
            if action != RETWEET and dice.random() < 0.02:
                self.add(action, self.author, at)
                continue
            while not self.add(
                action, dice.choice(fans if dice.random() < 0.3 else crowd), at, forgettable=True
            ):
                pass


def written(
    action: str, account: Account, author: Account, at: int, *, dice: random.Random
) -> Engagement:
    """A reply or quote by `account` with an id of its own."""
    write = reply_text if action == REPLY else quote_text
    text, lang = write(lang=account.lang, author=author.username, dice=dice)
    likes = int(dice.paretovariate(0.9)) - 1 if dice.random() < 0.5 else 0
    return Engagement(
        at=at,
        account=account,
        id=snowflake(at, dice=dice),
        text=text,
        lang=lang,
        likes=min(likes, max(3, account.followers // 20)),
    )
