"""All cards of the dashboard, as they are found in their folder."""

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from socap.reports import cards
from socap.reports.card import Card

SUFFIX = "_card"


def all_cards() -> tuple[Card[Any], ...]:
    """From top to bottom."""
    return _cards_in(tuple(cards.__path__))


@lru_cache(maxsize=8)
def _cards_in(folders: tuple[str, ...]) -> tuple[Card[Any], ...]:
    names = [found.name for found in iter_modules(folders) if found.name.endswith(SUFFIX)]
    found: list[Card[Any]] = [import_module(f"{cards.__name__}.{name}").CARD for name in names]
    return tuple(sorted(found, key=lambda card: (card.order, card.name)))
