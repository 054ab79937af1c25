"""Whom a tweet draws, and what they do about it: no two tweets draw the same people alike.

An investor's post draws investors and founders, an influencer's other creators; investors answer
where reporters quote. Beyond such habits every tweet and list has its own luck, above all with the
well connected, whom important people follow: some lists bring many of them, others hardly any.
"""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from socap.simulator.world.account_pool import CROWD_KINDS, Account
from socap.simulator.world.launch import (
    ACTIONS,
    INFLUENCER,
    INVESTOR,
    MAIN,
    QUOTE,
    REPLY,
    RETWEET,
)

_DRAWN_TO = {
    MAIN: {"founder": 1.2, "yc_alumni": 1.2, "media": 1.2, "developer": 1.1},
    INFLUENCER: {"ai_creator": 1.8, "vc": 0.5, "founder": 0.6, "media": 0.6, "c_level": 0.6},
    INVESTOR: {"vc": 2.2, "founder": 1.6, "yc_alumni": 1.6, "ai_creator": 0.5, "media": 0.7},
}
_HABITS = {
    RETWEET: {"vc": 0.7, "media": 0.6, "c_level": 0.8},
    REPLY: {"vc": 1.4, "founder": 1.4, "yc_alumni": 1.4, "media": 0.7},
    QUOTE: {"media": 2.0, "ai_creator": 1.6, "vc": 1.3},
}
# Spreads of log-normal factors with mean 1, so that totals stay what they are.
_LUCK_WITH_KIND = 0.4
_TWEET_PULL, _LIST_PULL = 0.8, 0.8
_LEAST, _MOST = 0.1, 6.0
# Followed by so many important people, an account is well connected.
CONNECTED = 2
# At most this share of the accounts of one sort comes to one list.
_MOST_OF_A_KIND = 0.4
FAN_SHARE = 0.12
FANS_TURN = 0.3


class Preferences:
    """How much each kind of account is drawn to one tweet, and to each action; 1 is as usual.

    `pull` is the same for the well connected and important people, whatever their kind.
    """

    def __init__(self, category: str, *, rng: random.Random) -> None:
        self._weights: dict[tuple[str, str], float] = {}
        for kind in CROWD_KINDS:
            drawn = _DRAWN_TO[category].get(kind, 1.0) * _luck(_LUCK_WITH_KIND, rng=rng)
            for action in ACTIONS:
                weight = _HABITS[action].get(kind, 1.0) * drawn * _luck(_LUCK_WITH_KIND, rng=rng)
                self._weights[action, kind] = 1.0 if kind == "ordinary" else weight
        pull = _luck(_TWEET_PULL, rng=rng)
        self._pull = {action: pull * _luck(_LIST_PULL, rng=rng) for action in ACTIONS}

    def weight(self, action: str, kind: str, *, connected: bool) -> float:
        weight = self._weights[action, kind] * (self._pull[action] if connected else 1.0)
        return min(_MOST, max(_LEAST, weight))

    def appeal(self, kind: str) -> float:
        """Returns how much the tweet draws important people of this kind, whatever they do."""
        weights = [self.weight(action, kind, connected=True) for action in ACTIONS]
        return sum(weights) / len(weights)


@dataclass(frozen=True, slots=True)
class Crowd:
    """The accounts that engage, by kind and whether they are well connected.

    The first of each sort are fans, who engage more often.
    """

    by_sort: Mapping[tuple[str, bool], Sequence[Account]]
    size: int

    @classmethod
    def of(cls, accounts: Sequence[Account], *, reach: Mapping[str, int]) -> "Crowd":
        """`reach` tells how many important people follow an account."""
        by_sort: dict[tuple[str, bool], list[Account]] = {}
        for account in accounts:
            sort = (account.kind, reach.get(account.id, 0) >= CONNECTED)
            by_sort.setdefault(sort, []).append(account)
        return cls(by_sort, len(accounts))


class CrowdChoice:
    """Draws accounts for `count` engagements of one list, by the preferences of its tweet."""

    def __init__(
        self, crowd: Crowd, preferences: Preferences, *, action: str, count: int, rng: random.Random
    ) -> None:
        most = _MOST_OF_A_KIND * crowd.size / max(1, count)
        self._sorts = list(crowd.by_sort.values())
        self._shares = list(
            accumulate(
                len(accounts) * min(most, preferences.weight(action, kind, connected=connected))
                for (kind, connected), accounts in crowd.by_sort.items()
            )
        )
        self._rng = rng

    def draw(self) -> Account:
        rng = self._rng
        (accounts,) = rng.choices(self._sorts, cum_weights=self._shares)
        fans = rng.random() < FANS_TURN
        return accounts[int(rng.random() * len(accounts) * (FAN_SHARE if fans else 1.0))]


def _luck(spread: float, *, rng: random.Random) -> float:
    return math.exp(rng.gauss(-spread * spread / 2, spread))
