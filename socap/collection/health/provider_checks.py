"""Health checks of the data providers; each function returns the problems it finds."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from socap.alerts.incidents import Problem
from socap.collection.health.health_checks import KEPT, Condition, sentence
from socap.collection.models import Circuit
from socap.collection.provider.credentials import credentials_problem
from socap.collection.provider.credits import credits_left
from socap.collection.provider.provider_selection import configured_traits
from socap.sources.base import ErrorKind
from socap.sources.traits import Traits

# Hysteresis: opens below one hour, closes well above it.
LOW_HOURS, AMPLE_HOURS = 1.0, 1.5


def provider_refuses(*, for_at_least: timedelta = timedelta(0)) -> list[Problem]:
    """Returns a problem for each provider that refuses calls; `subject` is its name.

    A circuit between two attempts still counts, because no call has succeeded yet.
    """
    before = datetime.now(UTC) - for_at_least
    found = Circuit.objects.filter(times__gt=0, opened_at__lte=before).in_bulk()
    return [
        _refusal(traits, found[traits.name])
        for traits in configured_traits()
        if traits.name in found
    ]


def _refusal(traits: Traits, row: Circuit) -> Problem:
    name = _display_name(traits)
    says = f"It says: {sentence(row.reason)}" if row.reason else ""
    waits = f"{KEPT}; waiting jobs go on by themselves."
    if row.kind == ErrorKind.OUT_OF_CREDITS:
        means = traits.balance.plural if traits.balance else "means"
        return Problem(
            kind=Condition.OUT_OF_CREDITS,
            subject=traits.name,
            headline=f"{name} takes no calls: its {means} are out.",
            text=f"{says} {waits} Recharge the account; SOCAP tries again every ten minutes.",
            over=f"{name} has {means} and takes calls again.",
        )
    return Problem(
        kind=Condition.KEY_REFUSED,
        subject=traits.name,
        headline=f"{name} takes no calls: it refuses the API key.",
        text=f"{says} {waits} Set a key that is valid and restart SOCAP.",
        over=f"{name} accepts the API key and takes calls again.",
    )


def credentials_unreadable() -> list[Problem]:
    """Returns a problem for each provider whose stored credentials cannot be decrypted."""
    found = []
    for traits in configured_traits():
        if problem := credentials_problem(traits.name):
            name = _display_name(traits)
            found.append(
                Problem(
                    kind=Condition.KEY_UNREADABLE,
                    subject=traits.name,
                    headline=f"{name} is not called: its stored key cannot be read.",
                    text=f"{problem} {KEPT}, the stored key too; waiting jobs go on by themselves.",
                    over=f"{name}'s key can be read again.",
                )
            )
    return found


def credits_low(*, already_open: Collection[str], refused: Collection[str]) -> list[Problem]:
    """Returns a problem for each provider that will soon run out of credits.

    `already_open` are the names of the providers of which it has been told, `refused` of those that take no
    calls.
    """
    found = []
    for traits in configured_traits():
        known = traits.name in already_open
        problem = _credits_problem(traits, already_open=known, cause_known=traits.name in refused)
        found += [problem] if problem else []
    return found


def _credits_problem(traits: Traits, *, already_open: bool, cause_known: bool) -> Problem | None:
    found = credits_left(traits.name) if traits.balance else None
    if traits.balance is None or found is None or (cause_known and not already_open):
        return None
    hours = found.hours_left
    low = hours is not None and hours < (AMPLE_HOURS if already_open else LOW_HOURS)
    # With nothing left nothing is spent either, so the rate alone would look healthy.
    if not low and not (already_open and (cause_known or found.left <= 0)):
        return None
    name, means = _display_name(traits), traits.balance.plural
    rate = f", and {found.per_hour:,.0f} are spent per hour" if found.per_hour else ""
    return Problem(
        kind=Condition.CREDITS_LOW,
        subject=traits.name,
        headline=f"{name}'s {means} will run out within the hour: {found.left:,} are left{rate}.",
        text=f"Recharge the account, or poll campaigns less often. When the {means} run out, "
        "polling stops until there are more; everything read so far is kept.",
        over=f"{name}'s {means} last for more than an hour again.",
    )


def _display_name(traits: Traits) -> str:
    """Returns "The data provider", or its name if several are configured."""
    return "The data provider" if len(configured_traits()) == 1 else f"The provider {traits.title}"
