"""Problems of SOCAP shown on the dashboard and the alerts page."""

from socap.alerts.incidents import Problem
from socap.collection.health.watch import page_warnings

__all__ = ["Problem", "open_problems"]


def open_problems() -> tuple[Problem, ...]:
    """Returns the open problems, in the same words as in system alerts."""
    return page_warnings()
