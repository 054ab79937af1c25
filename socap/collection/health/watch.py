"""Runs all health checks, for operator alerts and for the warnings on pages."""

from datetime import datetime, timedelta

from socap.alerts.incidents import Problem, open_incidents, report
from socap.collection.health.author_checks import likers_unread
from socap.collection.health.budget_checks import budgets_ending
from socap.collection.health.health_checks import (
    Condition,
    alerts_failed,
    campaigns_stale,
    campaigns_unplanned,
    channels_failed,
    clock_was_set_back,
    disk_low,
    endless_lists,
    jobs_failed,
    jobs_interrupted_for_long,
    no_worker,
    planning_failed,
)
from socap.collection.health.provider_checks import (
    credentials_unreadable,
    credits_low,
    provider_refuses,
    providers_replaced,
)
from socap.collection.provider.provider_selection import traits_for
from socap.sources.traits import Endpoint

# Ignores a single refusal: the circuit tries again after 30 seconds.
REFUSAL_GRACE = timedelta(seconds=35)


def update_incidents(*, now: datetime) -> list[int]:
    """Runs the checks, opens and closes incidents; returns the ids of alerts to dispatch.

    Does not check for a missing worker: a worker that is starting up would report itself
    (`worker_monitor` does that).
    """
    ours = [condition for condition in Condition if condition is not Condition.NO_WORKER]
    found = [problem for problem in detect_problems(now=now) if problem.kind in ours]
    return report(found, now=now, only_kinds=ours)


def detect_problems(*, now: datetime) -> list[Problem]:
    """Returns all current problems. `now` is product time."""
    opened = open_incidents()
    already_open = {incident.kind for incident in opened}
    unreadable = credentials_unreadable()
    refused = provider_refuses() + unreadable
    found = provider_refuses(for_at_least=REFUSAL_GRACE) + unreadable
    # A known cause suppresses new incidents about its consequences, but does not close open ones.
    refusing = {problem.subject for problem in refused}
    counters = traits_for(Endpoint.TWEETS)
    cause_known = counters is not None and counters.name in refusing
    found += campaigns_stale(
        now=now, already_open=Condition.CAMPAIGN_STALE in already_open, cause_known=cause_known
    )
    found += credits_low(
        already_open={one.subject for one in opened if one.kind == Condition.CREDITS_LOW},
        refused=refusing,
    )
    found += providers_replaced(refused=refusing)
    found += jobs_failed() + jobs_interrupted_for_long() + endless_lists()
    found += likers_unread()
    found += clock_was_set_back() + campaigns_unplanned() + planning_failed()
    low = {one.subject for one in opened if one.kind == Condition.BUDGET_LOW}
    found += budgets_ending(already_low=low, now=now)
    found += disk_low(already_open=Condition.DISK_LOW in already_open)
    return found + channels_failed() + alerts_failed() + no_worker()


def page_warnings() -> tuple[Problem, ...]:
    """Returns the problems shown on pages, with three cheap queries.

    Problems that are cheap to check are shown at once, before they become incidents.
    """
    at_once = {
        Condition.KEY_REFUSED,
        Condition.OUT_OF_CREDITS,
        Condition.CAP_REACHED,
        Condition.NO_WORKER,
    }
    noted = [
        Problem(kind=found.kind, subject=found.subject, headline=found.headline, text=found.text)
        for found in open_incidents()
        if found.kind not in at_once
    ]
    return (*provider_refuses(), *no_worker(), *noted)
