"""Whether a reading of somebody's followings may take anybody away. Pure: no network, no tables.

A list can end too early, and an account that was suspended shows none for a while. So the profile's
own count is the second witness:

    list and count                                      those that are known and not listed
    ──────────────────────────────────────────────────  ───────────────────────────────────────
    fewer listed than counted                           stay; the list is read again, see below
    agree, and a few are gone                           go
    agree, and many or all are gone                     go when both still agree a day later
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

# Far fewer than before are believed when list and count agree twice, with so much time between.
BELIEVED_AFTER = timedelta(hours=24)
# A list that falls short is read again after this, then after twice as long, up to a week.
READ_AGAIN_AFTER, AT_MOST = timedelta(hours=6), timedelta(days=7)
# Suspended accounts are counted and not listed: of so many counted one may be missing.
ONE_HIDDEN_IN = 20
FEW = 4  # one in so many gone at once is an ordinary day


class Belief(Enum):
    """What a reading is worth."""

    BELIEVED = "complete"
    FEWER = "agrees with the profile that far fewer are followed than before"
    SHORT = "shorter than the profile says"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`counted` by the profile (None: not said), `listed` in this reading, `known` altogether."""

    counted: int | None
    listed: int
    known: int

    @property
    def gone(self) -> int:
        return self.known - self.listed

    @property
    def missing(self) -> int:
        return max(0, (self.counted or 0) - self.listed)

    @property
    def falls_short(self) -> bool:
        """More are missing than are hidden by themselves, or nobody can tell and somebody is gone."""
        if self.counted is None:
            return self.gone > 0
        return self.missing > (self.counted // ONE_HIDDEN_IN or (self.listed > 0))


def believe(reading: Reading, *, fewer_since: datetime | None, now: datetime) -> Belief:
    """`fewer_since` is when list and count first agreed on far fewer, and have since."""
    if reading.falls_short:
        return Belief.SHORT
    few = reading.listed > 0 and reading.gone <= max(1, reading.known // FEW)
    if not reading.gone or (few and not reading.missing):
        return Belief.BELIEVED
    if fewer_since is not None and now - fewer_since >= BELIEVED_AFTER:
        return Belief.BELIEVED
    return Belief.FEWER


def read_again_after(doubts: int) -> timedelta:
    """How long after the reading that could not be believed; `doubts` went before it."""
    wait: timedelta = READ_AGAIN_AFTER * (1 << min(doubts, 10))
    return min(wait, AT_MOST)
