"""Calls, rows, cost and credits per hour, and the minimum number of calls for the same data.

    minimum of an hour = for each minute in which counters were read: tweets / batch, rounded up
                       + for each list: engagements first seen in that hour / page size, rounded up
                       + followings / page size and profiles by id / batch, each rounded up
                       + one call for each profile by username

Batch and page sizes are the provider's; only endpoints it was called for count, as providers may
share the work. The minimum is approximate: checking a list without new rows costs a call, so does
checking a URL for a new campaign, and already known followings count as needed. Balance checks are
free and not counted.
"""

import json
import math
import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from django.conf import settings
from django.db import connection

from socap.collection.models import BalanceReading, Usage
from socap.collection.provider.price_tables import adjusted_prices
from socap.collection.provider.prices import NO_COST, Cost
from socap.lib.clock import Clock
from socap.sources.traits import Endpoint, Traits

HOUR = timedelta(hours=1)
HOURS = 24
# Rows get their time before they are committed, so an hour is final only a little after its end.
SETTLED_AFTER = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class HourUse:
    """One hour of real time; `cost` is at list prices.

    `credits` is by how much the balance fell, None if it was not read twice in it.
    """

    hour: datetime
    calls: int = 0
    errors: int = 0
    rows: int = 0
    minimum_calls: int = 0
    cost: Cost = NO_COST
    credits: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageReport:
    """The last 24 hours of one provider, newest first; hours without a call are left out."""

    traits: Traits
    hours: tuple[HourUse, ...]

    @property
    def calls(self) -> int:
        return sum(hour.calls for hour in self.hours)

    @property
    def rows(self) -> int:
        return sum(hour.rows for hour in self.hours)

    @property
    def minimum_calls(self) -> int:
        return sum(hour.minimum_calls for hour in self.hours)

    @property
    def cost(self) -> Cost:
        return sum((hour.cost for hour in self.hours), NO_COST)

    @property
    def credits(self) -> int | None:
        known = [hour.credits for hour in self.hours if hour.credits is not None]
        return sum(known) if known else None

    @property
    def max_calls(self) -> int:
        """Returns the highest number of calls in one hour, which scales the bars."""
        return max((max(hour.calls, hour.minimum_calls) for hour in self.hours), default=0)


class MinimumCallsCache:
    """Caches the minimum calls of past hours, which do not change and are slow to count.

    Shared by threads; keyed by provider and clock.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[tuple[str, str], dict[datetime, int]] = {}

    def of(self, provider: str, clock: Clock) -> dict[datetime, int]:
        """Returns a copy of the cached counts by hour."""
        with self._lock:
            return dict(self._known.get((provider, str(clock)), {}))

    def keep(self, provider: str, clock: Clock, minimum_calls: Mapping[datetime, int]) -> None:
        """Replaces everything cached for the provider."""
        with self._lock:
            others = {key: known for key, known in self._known.items() if key[0] != provider}
            self._known = others | {(provider, str(clock)): dict(minimum_calls)}

    def forget(self) -> None:
        with self._lock:
            self._known = {}


minimum_calls_cache = MinimumCallsCache()


def usage_report(*, now: datetime, traits: Traits, clock: Clock | None = None) -> UsageReport:
    """Returns the usage report of one provider. `now` is real time."""
    provider, clock = traits.name, clock or settings.SOCAP_CLOCK
    newest = now.replace(minute=0, second=0, microsecond=0)
    oldest = newest - (HOURS - 1) * HOUR
    used = _used(provider, oldest)
    minimum_calls = _minimum_calls(traits, used, now=now, clock=clock)
    spent = _spent(provider, oldest)
    unit = adjusted_prices(traits).unit
    hours = [
        HourUse(
            hour=hour,
            calls=sum(use.calls for use in by_endpoint.values()),
            errors=sum(use.errors for use in by_endpoint.values()),
            rows=sum(use.rows for use in by_endpoint.values()),
            minimum_calls=minimum_calls[hour] + _minimum_calls_for_rows(by_endpoint, traits),
            cost=Cost({unit: sum(use.spent for use in by_endpoint.values())}),
            credits=spent.get(hour),
        )
        for hour, by_endpoint in used.items()
    ]
    return UsageReport(
        traits=traits, hours=tuple(sorted(hours, key=lambda use: use.hour, reverse=True))
    )


def _used(provider: str, oldest: datetime) -> dict[datetime, dict[str, Usage]]:
    found: dict[datetime, dict[str, Usage]] = {}
    rows = Usage.objects.filter(provider=provider, hour__gte=oldest)
    for row in rows.exclude(endpoint=Endpoint.BALANCE.value):
        found.setdefault(row.hour, {})[row.endpoint] = row
    return found


def _minimum_calls_for_rows(used: Mapping[str, Usage], traits: Traits) -> int:
    """Returns the minimum calls for followings and profiles, from the rows returned."""
    rows = {endpoint: use.rows for endpoint, use in used.items()}
    followings = math.ceil(rows.get(Endpoint.FOLLOWINGS, 0) / max(1, traits.followings_page))
    profiles = math.ceil(rows.get(Endpoint.USERS, 0) / max(1, traits.users_batch))
    return followings + profiles + rows.get(Endpoint.USER, 0)


def _minimum_calls(
    traits: Traits, used: Mapping[datetime, Mapping[str, Usage]], *, now: datetime, clock: Clock
) -> Mapping[datetime, int]:
    """Returns the minimum calls for counters and lists; past hours are counted only once."""
    known = minimum_calls_cache.of(traits.name, clock)
    unknown = sorted(used.keys() - known.keys())
    asked = {endpoint for by_endpoint in used.values() for endpoint in by_endpoint}
    counted = _counted(unknown[0], unknown[-1] + HOUR, clock, traits, asked) if unknown else {}
    found = {hour: known.get(hour, counted.get(hour, 0)) for hour in used}
    done = {
        hour: minimum_calls
        for hour, minimum_calls in found.items()
        if hour + HOUR + SETTLED_AFTER < now
    }
    minimum_calls_cache.keep(traits.name, clock, done)
    return found


def _counted(
    start: datetime, end: datetime, clock: Clock, traits: Traits, asked: Collection[str]
) -> dict[datetime, int]:
    """Counts the minimum calls by real hour, for the endpoints in `asked`.

    Readings and engagements have product times, by `clock`, which may run faster.
    """
    pages = {action: served.page_size for action, served in traits.lists.items() if action in asked}
    given: dict[str, Any] = {
        "start": clock.shown(start),
        "end": clock.shown(end),
        "hour": HOUR.total_seconds() * clock.speed,
        # NULL if not called, so that the sum ignores it.
        "batch": traits.metrics_batch if Endpoint.TWEETS in asked else None,
        "pages": json.dumps(pages),
    }
    with connection.cursor() as cursor:
        # Ids rise with time: scanning the primary key backwards stops at the first older row.
        cursor.execute(
            """SELECT nth, coalesce(sum(calls), 0)::bigint FROM (
                   SELECT nth, ceil(count(*) / %(batch)s::numeric) AS calls FROM (
                       SELECT floor(extract(epoch FROM r.taken_at - %(start)s) / %(hour)s)::int
                           AS nth, date_trunc('minute', r.taken_at) AS minute
                       FROM campaigns_tweet t CROSS JOIN LATERAL (
                           SELECT taken_at FROM campaigns_metricreading r WHERE r.tweet_id = t.id
                               AND r.taken_at >= %(start)s AND r.taken_at < %(end)s) r) m
                   GROUP BY nth, minute
                   UNION ALL
                   SELECT nth, ceil(count(*) / (%(pages)s::jsonb ->> action)::numeric) FROM (
                       SELECT floor(extract(epoch FROM e.first_seen_at - %(start)s) / %(hour)s)::int
                           AS nth, e.tweet_id, e.action
                       FROM campaigns_engagement e
                       WHERE e.id > coalesce((SELECT o.id FROM campaigns_engagement o
                               WHERE o.first_seen_at < %(start)s ORDER BY o.id DESC LIMIT 1), 0)
                           AND e.first_seen_at >= %(start)s AND e.first_seen_at < %(end)s) l
                   GROUP BY nth, tweet_id, action) parts
               GROUP BY nth""",
            given,
        )
        return {start + nth * HOUR: calls for nth, calls in cursor.fetchall()}


def _spent(provider: str, oldest: datetime) -> dict[datetime, int]:
    """Returns the credits spent, by the hour of the later reading; recharges are ignored."""
    spent: dict[datetime, int] = {}
    readings = BalanceReading.objects.filter(provider=provider, taken_at__gte=oldest - HOUR)
    for before, after in pairwise(readings.order_by("taken_at")):
        hour = after.taken_at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
        if after.credits <= before.credits and hour >= oldest:
            spent[hour] = spent.get(hour, 0) + before.credits - after.credits
    return spent
