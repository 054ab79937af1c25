"""When a shorter list of followings is believed."""

import pytest

from socap.people.followings_trust import BELIEVED_AFTER, Belief, Reading, believe, read_again_after
from tests.builders import DAY, HOUR, NOW


@pytest.mark.parametrize(
    ("counted", "listed", "known", "belief"),
    [
        (10, 10, 10, Belief.BELIEVED),
        (0, 0, 0, Belief.BELIEVED),
        (12, 12, 10 + 2, Belief.BELIEVED),
        (9, 9, 10, Belief.BELIEVED),  # one was unfollowed
        (1, 1, 2, Belief.BELIEVED),
        (75, 75, 100, Belief.BELIEVED),
        (74, 74, 100, Belief.FEWER),
        (0, 0, 20, Belief.FEWER),  # back from a suspension
        (0, 0, 1, Belief.FEWER),
        (3, 3, 10, Belief.FEWER),
        (10, 3, 10, Belief.SHORT),  # an empty page in the middle
        (10, 0, 10, Belief.SHORT),
        (10, 0, 0, Belief.SHORT),
        (3000, 2800, 3000, Belief.SHORT),
        (3000, 2970, 2970, Belief.BELIEVED),  # some are suspended: counted, not listed
        (3000, 2970, 2975, Belief.FEWER),
        (None, 7, 7, Belief.BELIEVED),
        (None, 6, 7, Belief.SHORT),
        (0, 20, 20, Belief.BELIEVED),
        (1, 0, 1, Belief.SHORT),
    ],
)
def test_one_reading(counted: int | None, listed: int, known: int, belief: Belief) -> None:
    reading = Reading(counted=counted, listed=listed, known=known)
    assert believe(reading, fewer_since=None, now=NOW) is belief


def test_far_fewer_are_believed_when_both_agree_again_a_day_later() -> None:
    empty = Reading(counted=0, listed=0, known=20)
    assert believe(empty, fewer_since=NOW - HOUR, now=NOW) is Belief.FEWER
    assert believe(empty, fewer_since=NOW - BELIEVED_AFTER, now=NOW) is Belief.BELIEVED
    short = Reading(counted=20, listed=0, known=20)
    assert believe(short, fewer_since=NOW - 9 * DAY, now=NOW) is Belief.SHORT


def test_what_is_short_is_read_again_soon_and_then_less_often() -> None:
    assert [read_again_after(n) // HOUR for n in (0, 1, 2, 3, 30)] == [6, 12, 24, 48, 168]
