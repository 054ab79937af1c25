"""The engagements with one tweet and action, and what the provider's list shows at a given time."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from socap.simulator.world.account_pool import Account

FOREVER = 1 << 62
_AT = attrgetter("at")


@dataclass(slots=True, kw_only=True)
class Engagement:
    """A retweet, reply or quote. `id` is the tweet id of the reply or quote, '' for a retweet.

    An unlisted one (by a protected account) counts in the tweet's counter but not in the list, so
    that a complete list is shorter than its counter. `versions` are the ids of an edited post, oldest
    first, shared by all its versions. Only `removed_at` and `versions` change.
    """

    at: int
    account: Account
    id: str = ""
    text: str = ""
    lang: str = ""
    likes: int = 0
    listed: bool = True
    removed_at: int = FOREVER
    versions: list[str] = field(default_factory=list)

    @property
    def is_superseded(self) -> bool:
        """Whether a later version of the post has taken its place."""
        return bool(self.versions) and self.versions[-1] != self.id


class Timeline:
    """The engagements of one tweet and action, sorted by time for bisection."""

    def __init__(self, events: list[Engagement]) -> None:
        self._events = sorted(events, key=_AT)
        self._times = [event.at for event in self._events]
        self._removals = sorted(e.removed_at for e in events if e.removed_at < FOREVER)

    def count(self, now: int) -> int:
        """Returns the value of the tweet's counter."""
        return bisect_right(self._times, now) - bisect_right(self._removals, now)

    def until(self, now: int) -> list[Engagement]:
        """Returns all engagements so far, including removed ones, oldest first."""
        return self._events[: bisect_right(self._times, now)]

    def listed(self, now: int, *, since: int = 0, until: int = FOREVER) -> Iterator[Engagement]:
        """Yields the engagements that the list shows, newest first."""
        low = bisect_left(self._times, since)
        for position in range(bisect_right(self._times, min(now, until)) - 1, low - 1, -1):
            event = self._events[position]
            if event.listed and event.removed_at > now:
                yield event

    def page(
        self, now: int, *, skip: int, size: int, since: int = 0, until: int = FOREVER
    ) -> tuple[list[Engagement], bool]:
        """Returns `size` rows after the first `skip`, and whether more follow."""
        rows: list[Engagement] = []
        for event in self.listed(now, since=since, until=until):
            if skip:
                skip -= 1
            elif len(rows) < size:
                rows.append(event)
            else:
                return rows, True
        return rows, False

    def add(self, event: Engagement) -> None:
        position = bisect_right(self._times, event.at)
        self._times.insert(position, event.at)
        self._events.insert(position, event)

    def remove_newest(self, count: int, *, now: int) -> list[Engagement]:
        """Removes the newest `count` listed engagements from list and counter."""
        removed: list[Engagement] = []
        for event in self.listed(now):
            if len(removed) == count:
                break
            removed.append(event)
        for event in removed:
            self.remove(event, now=now)
        return removed

    def remove(self, event: Engagement, *, now: int) -> None:
        if event.removed_at <= now:
            return
        if event.removed_at < FOREVER:
            self._removals.remove(event.removed_at)
        event.removed_at = now
        insort(self._removals, now)

    def accounts(self) -> set[str]:
        """Returns the ids of all accounts in it, now or later."""
        return {event.account.id for event in self._events}
