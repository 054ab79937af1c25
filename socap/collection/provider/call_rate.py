"""The configured calls per second, where the value comes from, and whether the key allows more."""

from dataclasses import dataclass

from django.conf import settings

from socap.collection.models import Policy
from socap.sources.traits import Traits

VARIABLE = "TWITTER_QPS_LIMIT"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRate:
    """`made` and `allowed` are in calls per second; `allowed` is None if unknown.

    `fixed_by` is the environment variable that overrides the stored limit, or ''.
    """

    made: float
    allowed: float | None
    fixed_by: str

    @property
    def is_lower(self) -> bool:
        return self.allowed is not None and self.made < self.allowed

    @property
    def advice(self) -> str:
        """One sentence on what to set, or ''."""
        if self.allowed is None or self.made == self.allowed:
            return ""
        if self.is_lower:
            return (
                f"SOCAP makes at most {self.made:g} of the {self.allowed:g} calls a second that "
                f"this key allows: {self._how_to_set(self.allowed)} to read lists sooner at the "
                "same cost."
            )
        return (
            f"SOCAP makes up to {self.made:g} calls a second, but without a subscription the key "
            f"allows {self.allowed:g}: {self._how_to_set(self.allowed)}, unless you have one."
        )

    def _how_to_set(self, value: float) -> str:
        if self.fixed_by:
            return f"start SOCAP with {self.fixed_by}={value:g}"
        return f"set “Calls a second” under Settings to {value:g}"


def calls_per_second() -> float:
    """Returns the current limit shared by all processes; looked up at each call."""
    if settings.TWITTER_QPS_LIMIT is not None:
        return float(settings.TWITTER_QPS_LIMIT)
    return Policy.current().calls_per_second


def call_rate(credits: int | None, traits: Traits) -> CallRate:
    """Returns the call rate; an account with `credits` left is taken to be a paying one."""
    rates = [rate.calls_per_second for rate in traits.account_rates if rate.holds_with_balance]
    return CallRate(
        made=calls_per_second(),
        allowed=rates[0] if credits and rates else None,
        fixed_by=VARIABLE if settings.TWITTER_QPS_LIMIT is not None else "",
    )
