"""The growth curve of a campaign: what one or several counters say at every reading, by tweet category.

Snapshots hold every reading of the first 48 hours and the last one of each later hour; the last point is
the newest reading. X gives the times of replies and quotes, so their curves begin before the first
reading, with the launch.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import connection

from socap.analytics.growth.deltas import Baseline, baselines
from socap.analytics.growth.totals import Counts, Totals, totals
from socap.analytics.growth.tweet_curve import step_within
from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.models import Campaign, Category
from socap.campaigns.scope import SEEN, scope
from socap.sources.base import Action

MOST_EXACT_POINTS = 150
# Actions whose rows carry X's own time, by counter.
TIMED = {COUNTER_OF[action]: action for action in (Action.REPLY, Action.QUOTE)}

ByCategory = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """Totals at one time, and the growth since the start, by tweet category.

    `is_exact`: counted from the exact times of recorded replies or quotes, before the first reading.
    There `gained` is negative, because growth since the start begins with the first reading.
    """

    at: datetime
    by_category: ByCategory = field(default_factory=dict)
    gained: ByCategory = field(default_factory=dict)
    is_exact: bool = False

    @property
    def total(self) -> int:
        return sum(self.by_category.values())


def campaign_curve(
    campaign: Campaign,
    counters: Sequence[str],
    *,
    newest: Totals | None = None,
    first_read: Sequence[Baseline] | None = None,
) -> list[CurvePoint]:
    """Returns the points of the sum of `counters`, oldest first.

    `newest` are the campaign's totals and `first_read` its baselines, if they are already known.
    """
    readings = _readings(campaign, counters, newest or totals(campaign), first_read)
    if not readings:
        return []
    return [*_exact_points(campaign, counters, before=readings[0].at), *readings]


def launched_at(campaign: Campaign, *, among_added_by: datetime | None = None) -> datetime | None:
    """Returns when the first main tweet was posted (without a main tweet the first of all), if known."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT coalesce(min(t.posted_at) FILTER (WHERE ct.category = '{Category.MAIN}'),
                    min(t.posted_at))
                FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
                WHERE ct.campaign_id = %s AND ct.added_at <= coalesce(%s::timestamptz, 'infinity')""",
            [campaign.pk, among_added_by],
        )
        found: datetime | None = cursor.fetchone()[0]
    return found


def _readings(
    campaign: Campaign,
    counters: Sequence[str],
    newest: Totals,
    first_read: Sequence[Baseline] | None,
) -> list[CurvePoint]:
    values = _snapshot_values(campaign, counters)
    if not values:
        return []
    since = newest.as_of if newest.as_of is not None and newest.as_of > max(values) else None
    if since is not None:
        values[since] = {
            name: _count(part.total, counters) for name, part in newest.by_category.items()
        }
    pending = deque(baselines(campaign) if first_read is None else first_read)
    baseline: dict[str, int] = {}
    points = []
    for at, by_category in values.items():
        while pending and (at == since or pending[0].at <= at):
            first = pending.popleft()
            known = baseline.get(first.category, 0)
            baseline[first.category] = known + _count(first.counts, counters)
        gained = {name: value - baseline.get(name, 0) for name, value in by_category.items()}
        points.append(CurvePoint(at=at, by_category=by_category, gained=gained))
    return points


def _snapshot_values(campaign: Campaign, counters: Sequence[str]) -> dict[datetime, dict[str, int]]:
    """Returns the values of the snapshots by time and category, oldest first."""
    value = " + ".join(f"coalesce((part.value ->> '{name}')::bigint, 0)" for name in counters)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT s.taken_at, part.key, {value}
                FROM campaigns_snapshot s, jsonb_each(s.by_category) part
                WHERE s.campaign_id = %(campaign)s
                    AND s.taken_at <= coalesce(%(until)s::timestamptz, 'infinity')
                ORDER BY s.taken_at""",
            scope(campaign),
        )
        rows = cursor.fetchall()
    found: dict[datetime, dict[str, int]] = {}
    for at, category, number in rows:
        found.setdefault(at, {})[category] = number
    return found


def _exact_points(
    campaign: Campaign, counters: Sequence[str], *, before: datetime
) -> list[CurvePoint]:
    """Returns how many replies or quotes there were at even steps from the launch to the first reading."""
    begin = launched_at(campaign, among_added_by=before)
    if not set(counters) <= TIMED.keys() or begin is None or begin >= before:
        return []
    step = step_within((before - begin).total_seconds(), MOST_EXACT_POINTS)
    with connection.cursor() as cursor:
        # Step 0 has everything until the launch: some tweets may be older than the main one.
        cursor.execute(
            f"""SELECT greatest(0, ceil(extract(epoch FROM e.occurred_at - %(begin)s) / %(step)s))::int,
                    ct.category, count(*)
                FROM campaigns_campaigntweet ct JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id
                WHERE ct.campaign_id = %(campaign)s AND ct.added_at <= %(before)s AND {SEEN}
                    AND e.action = ANY(%(actions)s) AND e.occurred_after IS NULL
                    AND e.occurred_at <= %(before)s
                GROUP BY 1, 2""",
            scope(campaign)
            | {"begin": begin, "before": before, "step": step}
            | {"actions": [TIMED[name].value for name in counters]},
        )
        came = {(n, category): count for n, category, count in cursor.fetchall()}
    names = sorted({category for _, category in came})
    so_far = dict.fromkeys(names, 0)
    in_all = {name: sum(n for (_, of), n in came.items() if of == name) for name in names}
    points: list[CurvePoint] = []
    at, n = begin, 0
    while at < before:
        so_far = {name: so_far[name] + came.get((n, name), 0) for name in names}
        gained = {name: so_far[name] - in_all[name] for name in names}
        points.append(CurvePoint(at=at, by_category=so_far, gained=gained, is_exact=True))
        at, n = at + timedelta(seconds=step), n + 1
    return points


def _count(counts: Counts, counters: Sequence[str]) -> int:
    return sum(int(getattr(counts, name)) for name in counters)
