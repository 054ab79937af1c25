"""Decides whether a synced list of followings may delete known ones. Pure: no network, no tables.

A list can end too early, and a suspended account shows an empty list for a while. The list is
therefore checked against the following count on the profile:

    list and profile count                    known followings that are not in the list
    ────────────────────────────────────────  ─────────────────────────────────────────
    fewer in the list than on the profile     are kept; the sync is retried
    agree, and a few are gone                 are deleted
    agree, and many or all are gone           are deleted if both still agree a day later
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

# A far shorter list is accepted if list and profile still agree after this time.
CONFIRM_AFTER = timedelta(hours=24)
# An incomplete list is retried after 6 hours; the delay doubles each time, up to a week.
FIRST_RETRY_AFTER, MAX_RETRY_DELAY = timedelta(hours=6), timedelta(days=7)
# Suspended accounts are counted on the profile but not listed: one in 20 may be missing.
SUSPENDED_ONE_IN = 20
ORDINARY_LOSS_ONE_IN = 4  # losing up to a quarter at once is not suspicious


class SyncVerdict(Enum):
    """Whether the synced list is accepted, and if not, why."""

    ACCEPTED = "complete"
    FAR_FEWER = "agrees with the profile that far fewer are followed than before"
    INCOMPLETE = "shorter than the profile says"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowingCounts:
    """Followings `on_profile` (None if unknown), `listed` in this sync, and `known` in total."""

    on_profile: int | None
    listed: int
    known: int

    @property
    def gone(self) -> int:
        return self.known - self.listed

    @property
    def missing(self) -> int:
        return max(0, (self.on_profile or 0) - self.listed)

    @property
    def falls_short(self) -> bool:
        """Whether more are missing than suspensions explain, or any if the profile count is unknown."""
        if self.on_profile is None:
            return self.gone > 0
        return self.missing > (self.on_profile // SUSPENDED_ONE_IN or (self.listed > 0))


def judge_sync(
    counts: FollowingCounts, *, fewer_since: datetime | None, now: datetime
) -> SyncVerdict:
    """Returns the verdict; `fewer_since` is when list and profile first agreed on far fewer."""
    if counts.falls_short:
        return SyncVerdict.INCOMPLETE
    few = counts.listed > 0 and counts.gone <= max(1, counts.known // ORDINARY_LOSS_ONE_IN)
    if not counts.gone or (few and not counts.missing):
        return SyncVerdict.ACCEPTED
    if fewer_since is not None and now - fewer_since >= CONFIRM_AFTER:
        return SyncVerdict.ACCEPTED
    return SyncVerdict.FAR_FEWER


def retry_delay(rejected_syncs: int) -> timedelta:
    """Returns the delay before the next sync, after `rejected_syncs` earlier rejections in a row."""
    wait: timedelta = FIRST_RETRY_AFTER * (1 << min(rejected_syncs, 10))
    return min(wait, MAX_RETRY_DELAY)
