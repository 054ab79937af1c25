"""Problems of SOCAP shown on the dashboard and the alerts page."""

from socap.alerts.incidents import Problem
from socap.collection.health.watch import page_warnings
from socap.lib.timed_cache import TimedCache

__all__ = ["Problem", "open_problems", "problems_for_watchers"]

# Below the five seconds between two refreshes of a page, so that no refresh is older than its page.
SECONDS = 2.0

shared_problems: TimedCache[tuple[Problem, ...]] = TimedCache(seconds=SECONDS, most=1)


def open_problems() -> tuple[Problem, ...]:
    """Returns the open problems, in the same words as in system alerts."""
    return page_warnings()


def problems_for_watchers() -> tuple[Problem, ...]:
    """Returns the open problems of at most `SECONDS` ago, asked once for all open dashboards.

    They concern the whole installation and are the same for every user.
    """
    return shared_problems.get("", page_warnings)
