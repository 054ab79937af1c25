"""Curves of launches by hours since launch: earlier campaigns' and imported ones."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.analytics.growth.campaign_curve import launched_at
from socap.analytics.growth.totals import Totals, totals
from socap.campaigns.comparison.comparison_choice import campaign_key, curve_key, ids_among
from socap.campaigns.models import Campaign, Category, LaunchCurve

# At launch nobody has engaged. A campaign that begins later than this says nothing of the hours before.
MOST_HOURS_UNKNOWN = 2.0
MOST_EARLIER = 100
LAUNCH = f"""coalesce(min(t.posted_at) FILTER (WHERE ct.category = '{Category.MAIN}'), min(t.posted_at))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchLine:
    """The totals of one launch at `hours` since launch, ascending; `kind`: campaign, curve or demo."""

    key: str
    name: str
    kind: str
    hours: tuple[float, ...]
    values: tuple[float, ...]

    @property
    def last_hour(self) -> float:
        return self.hours[-1]

    def at(self, hour: float) -> float | None:
        """Interpolates; None before the first and after the last known hour."""
        if not self.hours[0] <= hour <= self.hours[-1]:
            return None
        after = bisect_left(self.hours, hour)
        if self.hours[after] == hour:
            return self.values[after]
        left, right = self.hours[after - 1], self.hours[after]
        share = (hour - left) / (right - left)
        return self.values[after - 1] + share * (self.values[after] - self.values[after - 1])


def line_of(
    campaign: Campaign, counters: Sequence[str], *, newest: Totals | None = None
) -> LaunchLine | None:
    """Returns the campaign's own line until its newest reading; None before there is one.

    `newest` are the campaign's totals if they are already known.
    """
    launch, newest = launched_at(campaign), newest or totals(campaign)
    if launch is None or newest.as_of is None or newest.as_of < launch:
        return None
    points = [
        point
        for line in campaign_lines([campaign.pk], counters)
        for point in zip(line.hours, line.values, strict=True)
    ]
    hour = _hours(newest.as_of, launch)
    if not points or points[-1][0] < hour:
        total = sum(getattr(newest.whole.total, name) for name in counters)
        points.append((hour, float(total)))
    return _line(campaign_key(campaign.pk), campaign.name, "campaign", points)


def earlier_lines(campaign: Campaign, counters: Sequence[str]) -> list[LaunchLine]:
    """Returns the lines of the launches before this one, the latest first.

    A campaign that shares a main tweet with this one is the same launch.
    """
    with connection.cursor() as cursor:
        cursor.execute(SELECT_EARLIER, {"campaign": campaign.pk, "most": MOST_EARLIER})
        ids = [row[0] for row in cursor.fetchall()]
    return campaign_lines(ids, counters)


def campaign_lines(ids: Sequence[int], counters: Sequence[str]) -> list[LaunchLine]:
    """Returns the lines of these campaigns in order; one without a reading has none."""
    if not ids:
        return []
    value = " + ".join(f"s.{name}" for name in counters)
    with connection.cursor() as cursor:
        cursor.execute(SELECT_LINES.format(value=value), {"ids": list(ids)})
        rows = cursor.fetchall()
    points: dict[int, list[tuple[float, float]]] = {}
    names: dict[int, str] = {}
    for campaign_id, name, hour, total in rows:
        names[campaign_id] = name
        points.setdefault(campaign_id, []).append((float(hour), float(total)))
    lines = (
        _line(campaign_key(id_), names[id_], "campaign", points[id_])
        for id_ in ids
        if id_ in points
    )
    return [line for line in lines if line]


def imported_lines(measure: str, *, keys: Sequence[str] | None = None) -> list[LaunchLine]:
    """Returns the lines of all imported curves that know the measure, or of those with these keys."""
    curves = LaunchCurve.objects.all()
    if keys is not None:
        curves = curves.filter(pk__in=ids_among(keys, "curve"))
    found = []
    for curve in curves:
        if measure in curve.points:
            points = list(zip(curve.points["hours"], curve.points[measure], strict=True))
            kind = "demo" if curve.is_demo else "curve"
            found.append(_line(curve_key(curve.pk), curve.name, kind, points))
    return [line for line in found if line]


def chosen_lines(keys: Sequence[str], counters: Sequence[str], measure: str) -> list[LaunchLine]:
    """Returns the lines of chosen campaigns and curves; what has been deleted since is left out."""
    campaigns = campaign_lines(ids_among(keys, "campaign"), counters)
    return [*campaigns, *imported_lines(measure, keys=keys)]


def _line(
    key: str, name: str, kind: str, points: Sequence[tuple[float, float]]
) -> LaunchLine | None:
    if not points:
        return None
    if 0 < points[0][0] <= MOST_HOURS_UNKNOWN:
        points = [(0.0, 0.0), *points]
    hours, values = zip(*points, strict=True)
    return LaunchLine(key=key, name=name, kind=kind, hours=hours, values=values)


def _hours(at: datetime, launch: datetime) -> float:
    return (at - launch).total_seconds() / 3600


_OF_CAMPAIGNS = """FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id"""
SELECT_EARLIER = f"""
WITH launch AS (SELECT ct.campaign_id, {LAUNCH} AS at {_OF_CAMPAIGNS} GROUP BY 1)
SELECT l.campaign_id FROM launch l, launch this
WHERE this.campaign_id = %(campaign)s AND l.campaign_id <> this.campaign_id AND l.at < this.at
    AND EXISTS (SELECT 1 FROM campaigns_snapshot s WHERE s.campaign_id = l.campaign_id)
    AND NOT EXISTS (SELECT 1 FROM campaigns_campaigntweet a JOIN campaigns_campaigntweet b
        ON b.tweet_id = a.tweet_id WHERE a.campaign_id = l.campaign_id AND a.category = '{Category.MAIN}'
        AND b.campaign_id = this.campaign_id AND b.category = '{Category.MAIN}')
ORDER BY l.at DESC, l.campaign_id LIMIT %(most)s
"""
# The last snapshot of each quarter of an hour.
SELECT_LINES = f"""
WITH launch AS (
    SELECT ct.campaign_id, {LAUNCH} AS at {_OF_CAMPAIGNS} WHERE ct.campaign_id = ANY(%(ids)s) GROUP BY 1)
SELECT id, name, hour, total FROM (
    SELECT DISTINCT ON (c.id, floor(extract(epoch FROM s.taken_at - l.at) / 900)) c.id, c.name,
        extract(epoch FROM s.taken_at - l.at) / 3600 AS hour, {{value}} AS total
    FROM launch l JOIN campaigns_campaign c ON c.id = l.campaign_id
        JOIN campaigns_snapshot s ON s.campaign_id = c.id AND s.taken_at >= l.at
            AND s.taken_at <= coalesce(c.completed_at, 'infinity')
    ORDER BY c.id, floor(extract(epoch FROM s.taken_at - l.at) / 900), s.taken_at DESC) last
ORDER BY id, hour
"""
