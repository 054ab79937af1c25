"""Looks at all conditions together: for the operators' alerts, and for the warnings on pages."""

from datetime import datetime, timedelta

from socap.alerts.incidents import Trouble, open_incidents, report
from socap.collection.health.health_checks import (
    Condition,
    alerts_failed,
    campaigns_unplanned,
    channels_failed,
    clock_was_set_back,
    disk_low,
    endless_lists,
    jobs_failed,
    jobs_interrupted_for_long,
    no_worker,
    planning_failed,
    polls_missing,
)
from socap.collection.health.provider_checks import (
    credentials_unreadable,
    credits_low,
    provider_refuses,
)
from socap.collection.provider.provider_selection import traits_for
from socap.sources.traits import Endpoint

# One refusal may be a slip of the provider: the circuit tries again after 30 seconds.
SLIP = timedelta(seconds=35)


def watch(*, now: datetime) -> list[int]:
    """Look at every condition; returns the operator alerts that are to be dispatched.

    Not whether a worker lives: one that is half started would miss itself (`worker_monitor`).
    """
    ours = [condition for condition in Condition if condition is not Condition.NO_WORKER]
    found = [trouble for trouble in troubles(now=now) if trouble.kind in ours]
    return report(found, now=now, only_kinds=ours)


def troubles(*, now: datetime) -> list[Trouble]:
    """Every condition that holds. `now` is product time."""
    opened = open_incidents()
    told = {incident.kind for incident in opened}
    unreadable = credentials_unreadable()
    refused = provider_refuses() + unreadable
    found = provider_refuses(for_at_least=SLIP) + unreadable
    # Who was told the cause is not told the consequence; what is open is not over by it either.
    refusing = {trouble.subject for trouble in refused}
    counters = traits_for(Endpoint.TWEETS)
    cause_known = counters is not None and counters.name in refusing
    found += polls_missing(now=now, told=Condition.UNREAD in told, cause_known=cause_known)
    found += credits_low(
        told={one.subject for one in opened if one.kind == Condition.CREDITS_LOW},
        refused=refusing,
    )
    found += jobs_failed() + jobs_interrupted_for_long() + endless_lists()
    found += clock_was_set_back() + campaigns_unplanned() + planning_failed()
    found += disk_low(told=Condition.DISK_LOW in told)
    return found + channels_failed() + alerts_failed() + no_worker()


def warnings() -> tuple[Trouble, ...]:
    """What people who look at a page are warned of, in three cheap questions.

    What can be seen at a glance is told at once, before it is an incident.
    """
    at_once = {Condition.KEY_REFUSED, Condition.OUT_OF_CREDITS, Condition.NO_WORKER}
    noted = [
        Trouble(kind=found.kind, subject=found.subject, headline=found.headline, text=found.text)
        for found in open_incidents()
        if found.kind not in at_once
    ]
    return (*provider_refuses(), *no_worker(), *noted)
