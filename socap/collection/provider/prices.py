"""What the providers charge, with what settings say has moved since, and sums of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from django.conf import settings

from socap.collection.provider.provider_selection import configured_traits, traits_for
from socap.sources.registry import traits_of
from socap.sources.traits import Endpoint, Prices, Traits, Unit

CREDITS = "credits"


@dataclass(frozen=True, slots=True)
class Cost:
    """A sum in the units of whoever charges it, as several providers may share the work."""

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
        """To two or three digits, as much as an estimate can know."""
        return Cost({unit: _rounded(amount, unit) for unit, amount in self.amounts.items()})


NOTHING = Cost()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Whoever is asked something, and at what prices."""

    traits: Traits
    prices: Prices

    def rows(self, endpoint: Endpoint, rows: float) -> Cost:
        """What so many rows cost that come in calls with more than these."""
        return self._cost(rows * self.prices.each(endpoint, self.batch(endpoint)))

    def call(self, endpoint: Endpoint, rows: float = 0) -> Cost:
        """One call that brings so many rows."""
        batch = self.batch(endpoint) or int(rows)
        return self._cost(max(self.prices.minimum, rows * self.prices.each(endpoint, batch)))

    def batch(self, endpoint: Endpoint) -> int:
        """How large a page it is asked for; 0 where that is as many as are wanted."""
        return self.traits.followings_page if endpoint is Endpoint.FOLLOWINGS else 0

    def _cost(self, amount: float) -> Cost:
        return Cost({self.prices.unit: amount})


Offers = Mapping[Endpoint, Offer]


def offers() -> Offers:
    """Who would be asked what now; what nobody answers is left out."""
    asked = {endpoint: traits_for(endpoint) for endpoint in Endpoint}
    return {
        endpoint: Offer(traits=traits, prices=prices_of(traits.name))
        for endpoint, traits in asked.items()
        if traits is not None
    }


def prices_of(name: str) -> Prices:
    """The provider's own table where SOCAP_PRICES and SOCAP_CREDITS_PER_DOLLAR say nothing else."""
    prices = traits_of(name).prices.changed(changed_prices(name))
    per_dollar = settings.SOCAP_CREDITS_PER_DOLLAR
    if per_dollar is None or prices.unit.plural != CREDITS:
        return prices
    return replace(prices, unit=replace(prices.unit, per_dollar=per_dollar))


def changed_prices(name: str) -> dict[str, float]:
    """What SOCAP_PRICES says of this provider: as `name.price`, or `price` alone, which is of the
    first provider that has one of that name."""
    found = {}
    for key, value in settings.SOCAP_PRICES.items():
        provider, _, price = key.rpartition(".")
        if name == (provider or _first_with(price)):
            found[price] = value
    return found


def _first_with(price: str) -> str:
    having = (traits.name for traits in configured_traits() if price in traits.prices.table())
    return next(having, "")


def _rounded(amount: float, unit: Unit) -> float:
    if unit.per_dollar == 1:
        return amount
    whole = round(amount)
    digits = 3 if str(whole)[0] in "12" else 2
    step = 10 ** max(0, len(str(whole)) - digits)
    return float(round(whole / step) * step)
