"""When a shorter list of followings is accepted."""

import pytest

from socap.people.followings_validation import (
    CONFIRM_AFTER,
    FollowingCounts,
    SyncVerdict,
    judge_sync,
    retry_delay,
)
from tests.builders import DAY, HOUR, NOW


@pytest.mark.parametrize(
    ("on_profile", "listed", "known", "verdict"),
    [
        (10, 10, 10, SyncVerdict.ACCEPTED),
        (0, 0, 0, SyncVerdict.ACCEPTED),
        (12, 12, 10 + 2, SyncVerdict.ACCEPTED),
        (9, 9, 10, SyncVerdict.ACCEPTED),  # one was unfollowed
        (1, 1, 2, SyncVerdict.ACCEPTED),
        (75, 75, 100, SyncVerdict.ACCEPTED),
        (74, 74, 100, SyncVerdict.FAR_FEWER),
        (0, 0, 20, SyncVerdict.FAR_FEWER),  # back from a suspension
        (0, 0, 1, SyncVerdict.FAR_FEWER),
        (3, 3, 10, SyncVerdict.FAR_FEWER),
        (10, 3, 10, SyncVerdict.INCOMPLETE),  # an empty page in the middle
        (10, 0, 10, SyncVerdict.INCOMPLETE),
        (10, 0, 0, SyncVerdict.INCOMPLETE),
        (3000, 2800, 3000, SyncVerdict.INCOMPLETE),
        (3000, 2970, 2970, SyncVerdict.ACCEPTED),  # some are suspended: counted, not listed
        (3000, 2970, 2975, SyncVerdict.FAR_FEWER),
        (None, 7, 7, SyncVerdict.ACCEPTED),
        (None, 6, 7, SyncVerdict.INCOMPLETE),
        (0, 20, 20, SyncVerdict.ACCEPTED),
        (1, 0, 1, SyncVerdict.INCOMPLETE),
    ],
)
def test_the_verdict_on_one_sync(
    on_profile: int | None, listed: int, known: int, verdict: SyncVerdict
) -> None:
    counts = FollowingCounts(on_profile=on_profile, listed=listed, known=known)
    assert judge_sync(counts, fewer_since=None, now=NOW) is verdict


def test_far_fewer_are_accepted_if_both_still_agree_a_day_later() -> None:
    empty = FollowingCounts(on_profile=0, listed=0, known=20)
    assert judge_sync(empty, fewer_since=NOW - HOUR, now=NOW) is SyncVerdict.FAR_FEWER
    assert judge_sync(empty, fewer_since=NOW - CONFIRM_AFTER, now=NOW) is SyncVerdict.ACCEPTED
    short = FollowingCounts(on_profile=20, listed=0, known=20)
    assert judge_sync(short, fewer_since=NOW - 9 * DAY, now=NOW) is SyncVerdict.INCOMPLETE


def test_an_incomplete_list_is_retried_soon_and_then_less_often() -> None:
    assert [retry_delay(n) // HOUR for n in (0, 1, 2, 3, 30)] == [6, 12, 24, 48, 168]
