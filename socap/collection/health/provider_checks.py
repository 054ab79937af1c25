"""Health checks of the data providers; each function returns the problems it finds."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from socap.alerts.incidents import Problem
from socap.collection.health.health_checks import KEPT, Condition, sentence
from socap.collection.models import Circuit
from socap.collection.provider.configured_providers import configured_traits
from socap.collection.provider.credentials import credentials_problem
from socap.collection.provider.credits import Credits, credits_left
from socap.collection.provider.provider_selection import ENDPOINT_WORDS, replacements
from socap.sources.base import ErrorKind
from socap.sources.traits import Endpoint, Traits

# Hysteresis: opens below one hour, closes well above it.
LOW_HOURS, AMPLE_HOURS = 1.0, 1.5
# Of a cap: what is left.
LOW_SHARE, AMPLE_SHARE = 0.1, 0.15


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
    says = f"It says: {sentence(row.reason)} " if row.reason else ""
    waits = _instead(traits) or f"{KEPT}; waiting jobs continue by themselves."
    if row.kind == ErrorKind.OUT_OF_CREDITS:
        means = traits.balance.plural if traits.balance and not _has_cap(traits) else "credits"
        return Problem(
            kind=Condition.OUT_OF_CREDITS,
            subject=traits.name,
            headline=f"{name} accepts no calls: it has run out of {means}.",
            text=f"{says}{waits} Recharge the account; SOCAP tries again every ten minutes.",
            over=f"{name} has {means} and accepts calls again.",
        )
    if row.kind == ErrorKind.CAP_REACHED:
        return Problem(
            kind=Condition.CAP_REACHED,
            subject=traits.name,
            headline=f"{name} accepts no calls: what may be read in a month is used up.",
            text=f"{says}{waits} {_reset(traits)} Until then nothing is read there, unless its plan "
            "is raised; SOCAP tries again every ten minutes.",
            over=f"{name} accepts calls again.",
        )
    return Problem(
        kind=Condition.KEY_REFUSED,
        subject=traits.name,
        headline=f"{name} accepts no calls: it refuses the API key.",
        text=f"{says}{waits} Set a valid key and restart SOCAP.",
        over=f"{name} accepts the API key and is called again.",
    )


def providers_replaced(*, refused: Collection[str]) -> list[Problem]:
    """Returns a problem for each provider that fails and in whose place another one is read.

    `refused` are the names of those that take no calls, of which that is told already.
    """
    return [
        Problem(
            kind=Condition.PROVIDER_REPLACED,
            subject=found.failing.name,
            headline=f"{found.failing.title} fails, so {found.by.title} is read instead.",
            text=f"{_named(found.endpoints)} of {found.failing.title} have failed since "
            f"{found.since:%H:%M} UTC. The last error: {sentence(found.reason)} {KEPT}. "
            f"{found.failing.title} is tried every few minutes and used again once it answers.",
            over=f"{found.failing.title} is used again.",
        )
        for found in replacements()
        if found.failing.name not in refused
    ]


def _instead(traits: Traits) -> str:
    """Returns who is read in the place of a provider that takes no calls, or ''."""
    found = [one for one in replacements() if one.failing.name == traits.name]
    if not found:
        return ""
    others = " and ".join(dict.fromkeys(one.by.title for one in found))
    return f"{others} is read in its place until it takes calls again. {KEPT}."


def _named(endpoints: Collection[Endpoint]) -> str:
    words = ", ".join(ENDPOINT_WORDS[endpoint] for endpoint in endpoints)
    return f"Calls for {words}"


def _has_cap(traits: Traits) -> bool:
    found = credits_left(traits.name) if traits.balance else None
    return found is not None and found.cap is not None


def _reset(traits: Traits) -> str:
    found = credits_left(traits.name) if traits.balance else None
    if found is None or found.resets_at is None:
        return "The month's cap will be reset."
    return f"It is reset on {found.resets_at:%-d %B}."


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
                    text=f"{problem} {KEPT}, the stored key too; waiting jobs continue by themselves.",
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
    if found.cap is not None:
        return _cap_problem(traits, found, already_open=already_open)
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


def _cap_problem(traits: Traits, found: Credits, *, already_open: bool) -> Problem | None:
    share = AMPLE_SHARE if already_open else LOW_SHARE
    if not found.cap or found.left >= share * found.cap or traits.balance is None:
        return None
    name, used = _display_name(traits), found.cap - found.left
    return Problem(
        kind=Condition.CREDITS_LOW,
        subject=traits.name,
        headline=f"{name}'s cap is nearly reached: {used:,} of {found.cap:,} "
        f"{traits.balance.plural} are used.",
        text=f"{_reset(traits)} When the cap is reached, nothing is read there until then; poll "
        "campaigns less often, raise the plan, or set up a second provider.",
        over=f"{name}'s cap is far enough away again.",
    )


def _display_name(traits: Traits) -> str:
    """Returns "The data provider", or its name if several are configured."""
    return "The data provider" if len(configured_traits()) == 1 else f"The provider {traits.title}"
