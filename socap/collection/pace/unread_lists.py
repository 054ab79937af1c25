"""Keeps account of what each list has unread, and when it and its tweet's counters are read next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import inf, isfinite

from django.db import connection

from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.models import ListState, Tweet
from socap.collection.pace.arrivals import Arrivals
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.reading_rules import (
    LONGEST,
    SHORTEST,
    ListOutlook,
    Unread,
    minutes_until_due,
    reading_interval,
)
from socap.sources.base import Action, Post

MINUTE = timedelta(minutes=1)
# A tweet that is first read is taken to have grown evenly; so many minutes of that are remembered.
REMEMBERED_AGE = 10.0
# The scheduler looks once a minute, so what is due sooner than in half a minute is due now.
NOW = 0.5


@dataclass(frozen=True, slots=True)
class Counted:
    """One list at a reading: its state, the counter before and now; None where not given."""

    state: ListState
    before: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class DueList:
    """A list with what it has unread, and after how many minutes to read it (inf: not yet)."""

    state: ListState
    outlook: ListOutlook
    arrivals: Arrivals
    counted: int | None
    after: float


def outlook(state: ListState, *, value: float, prices: CallPrices) -> ListOutlook:
    """The list as the rules see it, where a minute of waiting is worth `value` dollars."""
    return ListOutlook(
        price=prices.of_list(Action(state.action)),
        value=value * state.weight,
        rate=arrivals_of(state).per_minute,
        listed=float(state.known + state.unread),
        unread=Unread(state.unread, state.waiting),
        pending=bool(state.ahead or state.lagging or state.run_started_at),
    )


def arrivals_of(state: ListState) -> Arrivals:
    if state.arrived_rows is None or state.watched_minutes is None:
        return Arrivals()
    return Arrivals(state.arrived_rows, state.watched_minutes)


def take_into_account(
    tweet: Tweet,
    post: Post,
    states: Sequence[ListState],
    *,
    value: float,
    prices: CallPrices,
    now: datetime,
) -> list[DueList]:
    """Adds what the counters rose by since the last reading of `tweet`; returns its lists.

    `tweet` has the counters before, `post` those of now; `value` is dollars per person-minute.
    """
    found = []
    for state in states:
        name = COUNTER_OF[Action(state.action)]
        counted = Counted(state, getattr(tweet, name), getattr(post.counters, name))
        found.append(_updated(tweet, counted, value=value, prices=prices, now=now))
    return found


def _updated(
    tweet: Tweet, counted: Counted, *, value: float, prices: CallPrices, now: datetime
) -> DueList:
    state, counter = counted.state, counted.now
    arrivals = arrivals_of(state)
    if state.arrived_rows is None and counter is not None and tweet.posted_at is not None:
        age = max(1.0, (now - tweet.posted_at) / MINUTE)
        arrivals = Arrivals(counter * min(age, REMEMBERED_AGE) / age, min(age, REMEMBERED_AGE))
    elif counter is not None and counted.before is not None and tweet.read_at is not None:
        came = max(0, counter - counted.before)
        arrivals = arrivals.after(came, max(0.0, (now - tweet.read_at) / MINUTE))
    unread = Unread(state.unread, state.waiting)
    base = state.counted
    if counter is not None:
        rise = 0 if base is None else max(0, counter - base)
        minutes = 0.0 if state.waiting_at is None else max(0.0, (now - state.waiting_at) / MINUTE)
        unread, base = unread.after(rise, minutes), counter
    seen = replace(
        outlook(state, value=value, prices=prices),
        rate=arrivals.per_minute,
        listed=float(max(state.known, base or 0)),
        unread=unread,
    )
    return DueList(state, seen, arrivals, base, _minutes_until_read(state, seen, now=now))


def _minutes_until_read(state: ListState, seen: ListOutlook, *, now: datetime) -> float:
    """A run that is open or was cut off is left alone for a while: its job may be about to end."""
    if state.run_started_at is not None:
        spared = state.run_started_at + LONGEST * MINUTE * max(1, state.incomplete_runs)
        return max(0.0, (spared - now) / MINUTE)
    after = minutes_until_due(seen)
    return 0.0 if after < NOW else after


def next_reading(lists: Sequence[DueList], *, prices: CallPrices, now: datetime) -> datetime:
    """Returns when the counters of the tweet with these lists are worth reading again.

    Soon where no list has been read yet, so that no rate is known.
    """
    if not lists:
        return now + MINUTE * SHORTEST
    return now + MINUTE * reading_interval(prices.counters, [one.outlook for one in lists])


def store_accounts(lists: Sequence[DueList], *, now: datetime) -> None:
    """Stores what is unread, unless a run of the list has ended since its state was loaded."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE campaigns_liststate l SET unread = new.unread, waiting = new.waiting,
                   waiting_at = %(now)s, counted = new.counted, arrived_rows = new.arrived,
                   watched_minutes = new.watched, due_at = new.due_at
               FROM unnest(%(id)s::bigint[], %(last)s::timestamptz[], %(unread)s::int[],
                   %(waiting)s::float[], %(counted)s::bigint[], %(arrived)s::float[],
                   %(watched)s::float[], %(due)s::timestamptz[])
                 AS new(id, last_run_at, unread, waiting, counted, arrived, watched, due_at)
               WHERE l.id = new.id AND l.last_run_at IS NOT DISTINCT FROM new.last_run_at""",
            {
                "now": now,
                "id": [one.state.pk for one in lists],
                "last": [one.state.last_run_at for one in lists],
                "unread": [round(one.outlook.unread.rows) for one in lists],
                "waiting": [one.outlook.unread.waiting for one in lists],
                "counted": [one.counted for one in lists],
                "arrived": [one.arrivals.rows for one in lists],
                "watched": [one.arrivals.minutes for one in lists],
                "due": [_due_at(one.after, now) for one in lists],
            },
        )


def store_next_readings(at: Mapping[str, datetime], *, asked_at: datetime) -> None:
    """Stores when tweets are read next; what was due for a whole poll by `asked_at` is done."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE campaigns_tweet t SET next_read_at = new.next_read_at, whole_due_at =
                   CASE WHEN t.whole_due_at > %s THEN t.whole_due_at END
               FROM unnest(%s::text[], %s::timestamptz[]) AS new(id, next_read_at)
               WHERE t.id = new.id""",
            [asked_at, list(at), list(at.values())],
        )


def _due_at(after: float, now: datetime) -> datetime | None:
    """None for a list that is not due, or that is being queued now."""
    return now + MINUTE * min(after, 1e6) if 0 < after < inf and isfinite(after) else None
