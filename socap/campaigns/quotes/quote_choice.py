"""Which quotes an operator wants to be watched: valid choices, and how a change is read."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from socap.campaigns.quotes.quote_fields import MOST_QUOTES, CampaignQuotes
from socap.lib.bounds import HIGHEST_IMPORTANCE, MOST_COUNTED


class InvalidQuoteRule(ValueError):
    """A rule that cannot be; `field` is the part of it that is wrong."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(problem)
        self.field = field


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRule:
    """Quotes by people of at least this importance, or with at least so many views (None: no matter).

    `suggestions`: whether authors' posts and other quotes with reach are suggested for watching.
    """

    enabled: bool = True
    importance: int | None = 30
    views: int | None = 20_000
    limit: int = 10
    suggestions: bool = True

    @property
    def columns(self) -> dict[str, Any]:
        """The campaign's columns that hold it."""
        return {column: getattr(self, field) for field, column in COLUMN_OF.items()}


COLUMN_OF = {
    "enabled": "watches_quotes",
    "importance": "quote_importance",
    "views": "quote_views",
    "limit": "quote_limit",
    "suggestions": "suggests_tweets",
}
HIGHEST = {"importance": HIGHEST_IMPORTANCE, "views": MOST_COUNTED, "limit": MOST_QUOTES}
DEFAULT_RULE = QuoteRule()


def quote_rule_of(campaign: CampaignQuotes) -> QuoteRule:
    return QuoteRule(**{field: getattr(campaign, column) for field, column in COLUMN_OF.items()})


def chosen_quote_rule(given: Mapping[str, Any], *, before: QuoteRule = DEFAULT_RULE) -> QuoteRule:
    """Returns the rule of these fields; those left out stay as before. Raises `InvalidQuoteRule`."""
    for field in given.keys() - COLUMN_OF.keys():
        raise InvalidQuoteRule(field, f"is no part of it; it has {', '.join(COLUMN_OF)}")
    values = asdict(before) | dict(given)
    for field in ("enabled", "suggestions"):
        if not isinstance(values[field], bool):
            raise InvalidQuoteRule(field, "must be true or false")
    for field, highest in HIGHEST.items():
        value = values[field]
        if value is None and field != "limit":
            continue
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= highest:
            raise InvalidQuoteRule(field, f"must be a whole number from 0 to {highest:,}")
    if values["enabled"] and values["importance"] is None and values["views"] is None:
        problem = "give an importance or a number of views, or switch watching quotes off"
        raise InvalidQuoteRule("importance", problem)
    return QuoteRule(**values)
