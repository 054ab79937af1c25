"""Costs of calls, at the prices of the providers in use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from socap.collection.provider.price_tables import prices_of
from socap.collection.provider.provider_selection import traits_for
from socap.sources.traits import Endpoint, Prices, Traits, Unit


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost in the units of the providers that charge it, as several may share the work."""

    amounts: Mapping[Unit, float] = field(default_factory=lambda: MappingProxyType({}))

    def __add__(self, other: "Cost") -> "Cost":
        units = [*self.amounts, *other.amounts]
        return Cost({unit: self.amount(unit) + other.amount(unit) for unit in units})

    def __mul__(self, times: float) -> "Cost":
        return Cost({unit: amount * times for unit, amount in self.amounts.items()})

    def __str__(self) -> str:
        """`1,200 credits and $0.50`."""
        told = [unit.amount(amount) for unit, amount in self.amounts.items() if amount]
        return " and ".join(told) or "nothing"

    def amount(self, unit: Unit) -> float:
        return self.amounts.get(unit, 0)

    @property
    def dollars(self) -> float:
        return sum(amount / unit.per_dollar for unit, amount in self.amounts.items())

    @property
    def rounded(self) -> "Cost":
        """Returns the cost rounded to two or three digits, the precision of an estimate."""
        return Cost({unit: _rounded(amount, unit) for unit, amount in self.amounts.items()})


NO_COST = Cost()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A provider and its prices."""

    traits: Traits
    prices: Prices

    def rows(self, endpoint: Endpoint, rows: float) -> Cost:
        """Returns the cost of rows that are part of larger calls."""
        return self._cost(rows * self.prices.each(endpoint, self.batch(endpoint)))

    def call(self, endpoint: Endpoint, rows: float = 0) -> Cost:
        """Returns the cost of one call that returns this many rows."""
        batch = self.batch(endpoint) or int(rows)
        return self._cost(max(self.prices.minimum, rows * self.prices.each(endpoint, batch)))

    def batch(self, endpoint: Endpoint) -> int:
        """Returns the page size requested, or 0 if it equals the number of rows wanted."""
        return self.traits.followings_page if endpoint is Endpoint.FOLLOWINGS else 0

    def _cost(self, amount: float) -> Cost:
        return Cost({self.prices.unit: amount})


Offers = Mapping[Endpoint, Offer]


def offers() -> Offers:
    """Returns the provider in use for each endpoint; endpoints nobody offers are left out."""
    asked = {endpoint: traits_for(endpoint) for endpoint in Endpoint}
    return {
        endpoint: Offer(traits=traits, prices=prices_of(traits.name))
        for endpoint, traits in asked.items()
        if traits is not None
    }


def _rounded(amount: float, unit: Unit) -> float:
    if unit.per_dollar == 1:
        return amount
    whole = round(amount)
    digits = 3 if str(whole)[0] in "12" else 2
    step = 10 ** max(0, len(str(whole)) - digits)
    return float(round(whole / step) * step)
