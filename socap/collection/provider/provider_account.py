"""The account with each configured provider: remaining credits, rate limits and prices."""

from dataclasses import dataclass

from socap.collection.provider.call_rate import CallRate, call_rate
from socap.collection.provider.configured_providers import configured_traits
from socap.collection.provider.credits import Credits, credits_left
from socap.collection.provider.price_tables import changed_prices, prices_of
from socap.sources.traits import Price, Prices, RateWindow, Traits


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceLine:
    """One price, formatted for a page."""

    label: str
    amount: str
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderAccount:
    """`credits` is None before the first balance check, and for providers without a balance.

    `limit` is None if no setting determines the calls per second.
    """

    traits: Traits
    prices: Prices
    changed: frozenset[str]
    credits: Credits | None
    limit: CallRate | None

    @property
    def example(self) -> str:
        """Returns an example value of SOCAP_PRICES."""
        names = self.prices.table()
        return ", ".join(f"{name}={names[name]:g}" for name in list(names)[:2])

    @property
    def window_lines(self) -> list[tuple[str, str]]:
        """Returns (endpoint, call limits) pairs."""
        lines = [("all together", self.traits.shared_windows), *self.traits.windows.items()]
        return [
            (str(name), ", ".join(map(_at_most, windows))) for name, windows in lines if windows
        ]

    @property
    def price_lines(self) -> list[PriceLine]:
        each = [*self.prices.rows]
        if self.prices.minimum:
            each.append(Price(name="minimum", label="minimum per call", each=self.prices.minimum))
        return [
            PriceLine(
                label=price.label,
                amount=self.prices.unit.price(price.each),
                changed=price.name in self.changed,
            )
            for price in each
        ]


def _at_most(window: RateWindow) -> str:
    seconds = window.seconds
    length = f"{seconds / 60:g} min" if seconds >= 60 else f"{seconds:g} s"
    return f"{window.calls:,} in {length}"


def provider_accounts() -> tuple[ProviderAccount, ...]:
    """Returns the accounts in the order of SOCAP_SOURCE."""
    return tuple(provider_account(traits) for traits in configured_traits())


def provider_account(traits: Traits) -> ProviderAccount:
    found = credits_left(traits.name) if traits.balance else None
    return ProviderAccount(
        traits=traits,
        prices=prices_of(traits.name),
        changed=frozenset(changed_prices(traits.name)),
        credits=found,
        limit=call_rate(found.left if found else None, traits) if traits.account_rates else None,
    )
