"""A campaign's new engagements in equal bins of time, from its readings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from socap.analytics.growth.campaign_curve import campaign_curve
from socap.analytics.growth.totals import ENGAGEMENTS
from socap.campaigns.models import Campaign

BIN = timedelta(minutes=30)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Reading = tuple[datetime, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceBins:
    """So many engagements in each bin since `begin`; the last bin may not be over yet."""

    begin: datetime
    counts: tuple[float, ...]

    def start_of(self, number: int) -> datetime:
        return self.begin + number * BIN


def pace_bins(campaign: Campaign) -> PaceBins | None:
    """Returns the bins from the first whole one to the newest reading; None before there is one.

    Growth since the start is counted, so that a tweet that joins with engagements is no spike.
    """
    points = campaign_curve(campaign, ENGAGEMENTS)
    readings = [
        (point.at, float(sum(point.gained.values()))) for point in points if not point.is_exact
    ]
    return bins_of(readings)


def bins_of(readings: Sequence[Reading]) -> PaceBins | None:
    """Bins totals; between two readings they are taken to have grown evenly."""
    if len(readings) < 2:
        return None
    begin = EPOCH + -(-(readings[0][0] - EPOCH) // BIN) * BIN
    end = readings[-1][0]
    if begin >= end:
        return None
    edges = [begin + n * BIN for n in range(-(-(end - begin) // BIN) + 1)]
    edges[-1] = end
    totals = _totals_at(edges, readings)
    counts = (max(0.0, after - before) for before, after in pairwise(totals))
    return PaceBins(begin=begin, counts=tuple(counts))


def _totals_at(moments: Sequence[datetime], readings: Sequence[Reading]) -> list[float]:
    """Interpolates the totals at ascending moments, none of them outside of the readings."""
    found, place = [], 1
    for moment in moments:
        while readings[place][0] < moment:
            place += 1
        (left_at, left), (right_at, right) = readings[place - 1], readings[place]
        found.append(left + (moment - left_at) / (right_at - left_at) * (right - left))
    return found
