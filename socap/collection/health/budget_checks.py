"""Health checks of campaigns' budgets; each function returns the problems it finds."""

from collections.abc import Collection
from datetime import datetime, timedelta

from socap.alerts.incidents import Problem, duration
from socap.analytics.pace.budget_state import (
    AMPLE_SHARE,
    LOW_SHARE,
    Budget,
    BudgetState,
    budget_of,
)
from socap.campaigns.models import Campaign, Status
from socap.collection.health.health_checks import Condition


def budgets_ending(*, already_low: Collection[str], now: datetime) -> list[Problem]:
    """Returns a problem for each running campaign whose budget is nearly or wholly used up.

    `already_low` are the subjects, ids of campaigns, of which it has been told.
    """
    running = Campaign.objects.filter(
        status=Status.ACTIVE, starts_at__lte=now, ends_at__gt=now, budget_dollars__isnull=False
    )
    found = []
    for campaign in running.order_by("pk"):
        share = AMPLE_SHARE if str(campaign.pk) in already_low else LOW_SHARE
        budget = budget_of(campaign, now=now, low_share=share)
        if budget.state is BudgetState.LOW:
            found.append(_nearly_used(campaign, budget))
        elif budget.state is BudgetState.USED_UP:
            found.append(_used_up(campaign, budget))
    return found


def _nearly_used(campaign: Campaign, budget: Budget) -> Problem:
    pace = ""
    if budget.expected_delay_minutes:
        delay = duration(timedelta(minutes=budget.expected_delay_minutes))
        pace = f", to an average delay of about {delay}"
    return Problem(
        kind=Condition.BUDGET_LOW,
        subject=str(campaign.pk),
        headline=f"The budget of {campaign.name} is nearly used: {_spent(budget)}.",
        text=f"Its pace has fallen{pace}, so that the rest lasts; ${budget.kept_back:,.2f} is kept "
        "back for the last reading at the end of the window, enough for what is expected by then. To "
        "see engagements sooner, raise the budget under Edit.",
        over=f"The budget of {campaign.name} is no longer nearly used, or its window has ended.",
    )


def _used_up(campaign: Campaign, budget: Budget) -> Problem:
    cost = f"${budget.kept_back:,.2f}"
    headline = f"The budget of {campaign.name} is used up: {_spent(budget)}."
    at_the_end = (
        f", for which {cost} is kept back, enough for what is expected; alerts wait until then."
    )
    if budget.is_short:
        headline = f"The budget of {campaign.name} is too small: {_spent(budget)}, and the last "
        headline += f"reading may cost up to {cost}."
        at_the_end = (
            " as far as the rest allows, so some may be missing, and alerts wait until then."
        )
    return Problem(
        kind=Condition.BUDGET_USED_UP,
        subject=str(campaign.pk),
        headline=headline,
        text=f"New engagements are read only at the end of the window{at_the_end} What was read so "
        "far is kept. To go on now, raise the budget under Edit.",
        over=f"{campaign.name} is read again, or its window has ended.",
        replaces=Condition.BUDGET_LOW,
    )


def _spent(budget: Budget) -> str:
    return f"${budget.spent:,.2f} of ${budget.budget:,.2f} is spent"
