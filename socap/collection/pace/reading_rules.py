"""When to read: the counters of a tweet, and each of its lists, so that a dollar ends most waiting.

Counters are read at the interval that balances their price against the waiting that it ends. A list
is read when the waiting that its unread rows have accumulated is worth what the call costs beyond
these rows. That is the rent-or-buy rule of the dynamic TCP acknowledgement problem (Dooly, Goldman
and Scott, STOC 1998): without a forecast it costs at most twice the best possible in hindsight.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, inf, sqrt

SHORTEST, LONGEST = 1.0, 30.0  # minutes between two readings of a tweet's counters
# The share of waiting that counters end where the call of the list itself is dearer: such rows wait
# for that call, whose moment is known without another reading.
DEAR_LIST_SHARE = 0.25
# Sweeps are the dearest calls: an adaptive pace, which sees nearly every change, makes them rarely.
PACED_SWEEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPrice:
    """What calls of a list cost, in dollars.

    `since`: only new rows are asked for (and the newest known one, to be sure that none is left
    out). `page` rows are on a page. `again`: the share of a row's price that a known row costs.
    """

    row: float
    minimum: float
    page: int
    since: bool
    again: float = 1.0

    def call(self, unread: float, listed: float) -> float:
        """The price of reading `unread` rows at the top of a list of `listed` rows."""
        return max(
            self.minimum, self.row * (unread + self.again * self._known_rows(unread, listed))
        )

    def beyond_rows(self, unread: float, listed: float) -> float:
        """What is paid besides the new rows, which must be paid for once in any case."""
        return max(0.0, self.call(unread, listed) - self.row * unread)

    def _known_rows(self, unread: float, listed: float) -> float:
        if self.since:
            return min(1.0, max(0.0, listed - unread))
        pages = ceil((unread + 1) / self.page)
        return max(0.0, min(listed, pages * self.page) - unread)


@dataclass(frozen=True, slots=True)
class Unread:
    """Unread rows of a list, and the minutes that they have waited, added up."""

    rows: float = 0
    waiting: float = 0.0

    def after(self, came: float, minutes: float) -> "Unread":
        """`came` more rows, which came evenly within the last `minutes`."""
        return Unread(self.rows + came, self.waiting + (self.rows + came / 2) * minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOutlook:
    """A list as the rules see it: `value` is dollars per minute that one of its rows waits.

    `pending`: it will be read once more even if no more rows come.
    """

    price: ListPrice
    value: float
    rate: float
    listed: float = 0.0
    unread: Unread = Unread()
    pending: bool = False


def reading_interval(price: float, lists: Sequence[ListOutlook]) -> float:
    """Returns the minutes between two readings of the counters, which cost `price` dollars."""
    worth = sum(one.value * one.rate * _ended_by_counters(one, price) for one in lists)
    if worth <= 0:
        return LONGEST
    return min(LONGEST, max(SHORTEST, sqrt(2 * price / worth)))


def minutes_until_due(one: ListOutlook, unread: Unread | None = None) -> float:
    """Returns after how many minutes the list should be read: 0 for now, inf without unread rows.

    Rows that will come by then at the list's rate are counted: they would be read as well. `unread` are
    other rows than the list's own.
    """
    unread = unread or one.unread
    if unread.rows <= 0 or one.value <= 0:
        return inf
    if one.value == inf:
        return 0.0
    cost = one.price.beyond_rows(unread.rows, one.listed)
    short = cost - one.value * unread.waiting
    if short <= 0:
        return 0.0
    # value * (rows * t + rate * t^2 / 2) = short
    a, b = one.value * one.rate / 2, one.value * unread.rows
    return 2 * short / (b + sqrt(b * b + 4 * a * short))


def _ended_by_counters(one: ListOutlook, price: float) -> float:
    return DEAR_LIST_SHARE if one.price.beyond_rows(1, one.listed) > price else 1.0
