"""What each provider charges: its published prices with the settings' changes."""

from dataclasses import replace

from django.conf import settings

from socap.collection.provider.configured_providers import configured_traits
from socap.sources.registry import traits_of
from socap.sources.traits import Prices, Traits

CREDITS = "credits"


def prices_of(name: str) -> Prices:
    """Returns the provider's prices with SOCAP_PRICES and SOCAP_CREDITS_PER_DOLLAR applied."""
    return adjusted_prices(traits_of(name))


def adjusted_prices(traits: Traits) -> Prices:
    prices = traits.prices.changed(changed_prices(traits.name))
    per_dollar = settings.SOCAP_CREDITS_PER_DOLLAR
    if per_dollar is None or prices.unit.plural != CREDITS:
        return prices
    return replace(prices, unit=replace(prices.unit, per_dollar=per_dollar))


def changed_prices(name: str) -> dict[str, float]:
    """Returns the SOCAP_PRICES entries for this provider.

    Keys are `provider.price`, or just `price` for the first provider that has a price of that name.
    """
    found = {}
    for key, value in settings.SOCAP_PRICES.items():
        provider, _, price = key.rpartition(".")
        if name == (provider or _first_with(price)):
            found[price] = value
    return found


def _first_with(price: str) -> str:
    having = (traits.name for traits in configured_traits() if price in traits.prices.table())
    return next(having, "")
