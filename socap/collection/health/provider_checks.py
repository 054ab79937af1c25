"""What can be the matter with a data provider; each condition is one function, in words for people."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from socap.alerts.incidents import Trouble
from socap.collection.health.health_checks import KEPT, Condition, sentence
from socap.collection.models import Circuit
from socap.collection.provider.credentials import credentials_problem
from socap.collection.provider.credits import credits_left
from socap.collection.provider.provider_selection import configured_traits
from socap.sources.base import ErrorKind
from socap.sources.traits import Traits

# What is nearly used up is told below one hour, and is over only well above it.
LOW_HOURS, AMPLE_HOURS = 1.0, 1.5


def provider_refuses(*, for_at_least: timedelta = timedelta(0)) -> list[Trouble]:
    """One for each provider that takes no calls; `subject` is its name.

    The circuit as a whole: between two tries it is closed, but nothing has succeeded yet.
    """
    before = datetime.now(UTC) - for_at_least
    found = Circuit.objects.filter(times__gt=0, opened_at__lte=before).in_bulk()
    return [
        _refusal(traits, found[traits.name])
        for traits in configured_traits()
        if traits.name in found
    ]


def _refusal(traits: Traits, row: Circuit) -> Trouble:
    called = _called(traits)
    says = f"It says: {sentence(row.reason)}" if row.reason else ""
    waits = f"{KEPT}; waiting jobs go on by themselves."
    if row.kind == ErrorKind.OUT_OF_CREDITS:
        means = traits.balance.plural if traits.balance else "means"
        return Trouble(
            kind=Condition.OUT_OF_CREDITS,
            subject=traits.name,
            headline=f"{called} takes no calls: its {means} are out.",
            text=f"{says} {waits} Recharge the account; SOCAP tries again every ten minutes.",
            over=f"{called} has {means} and takes calls again.",
        )
    return Trouble(
        kind=Condition.KEY_REFUSED,
        subject=traits.name,
        headline=f"{called} takes no calls: it refuses the API key.",
        text=f"{says} {waits} Set a key that is valid and restart SOCAP.",
        over=f"{called} accepts the API key and takes calls again.",
    )


def credentials_unreadable() -> list[Trouble]:
    """One for each provider of which the secret key is another one than when they were typed in."""
    found = []
    for traits in configured_traits():
        if problem := credentials_problem(traits.name):
            called = _called(traits)
            found.append(
                Trouble(
                    kind=Condition.KEY_UNREADABLE,
                    subject=traits.name,
                    headline=f"{called} is not asked: its stored key cannot be read.",
                    text=f"{problem} {KEPT}, the stored key too; waiting jobs go on by themselves.",
                    over=f"{called}'s key can be read again.",
                )
            )
    return found


def credits_low(*, told: Collection[str], refused: Collection[str]) -> list[Trouble]:
    """One for each provider whose credits will soon be out, by the name that it has for them.

    `told` are the names of the providers of which it has been told, `refused` of those that take no
    calls.
    """
    found = []
    for traits in configured_traits():
        known = traits.name in told
        trouble = _low(traits, told=known, cause_known=traits.name in refused)
        found += [trouble] if trouble else []
    return found


def _low(traits: Traits, *, told: bool, cause_known: bool) -> Trouble | None:
    found = credits_left(traits.name) if traits.balance else None
    if traits.balance is None or found is None or (cause_known and not told):
        return None
    hours = found.hours_left
    low = hours is not None and hours < (AMPLE_HOURS if told else LOW_HOURS)
    # Where nothing is left nothing is spent either, and that is no relief.
    if not low and not (told and (cause_known or found.left <= 0)):
        return None
    called, means = _called(traits), traits.balance.plural
    rate = f", and {found.per_hour:,.0f} are spent in an hour" if found.per_hour else ""
    return Trouble(
        kind=Condition.CREDITS_LOW,
        subject=traits.name,
        headline=f"{called}'s {means} will be out within the hour: {found.left:,} are left{rate}.",
        text=f"Recharge the account, or let campaigns be polled less often. When the {means} "
        "are out polling stops until there are new ones; what was read is kept.",
        over=f"{called}'s {means} last for more than an hour again.",
    )


def _called(traits: Traits) -> str:
    """By its name where there are several."""
    return "The data provider" if len(configured_traits()) == 1 else f"The provider {traits.title}"
