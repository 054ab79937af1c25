"""How many of a campaign's people are where."""

from dataclasses import dataclass

from socap.analytics.engagers.engager_summary import EngagerSummary, largest_first
from socap.insight.places.countries import country_name


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryTotal:
    """`country` is a code of ISO 3166-1; `important` of the people reach the campaign's threshold."""

    country: str
    name: str
    people: int
    important: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryTotals:
    """Of all `people` so many were `placed`; the largest country first."""

    people: int
    placed: int
    countries: tuple[CountryTotal, ...]


def country_totals(summary: EngagerSummary) -> CountryTotals:
    important = summary.important_by_country
    countries = tuple(
        CountryTotal(
            country=code, name=country_name(code), people=people, important=important.get(code, 0)
        )
        # Stored counts lose their order.
        for code, people in largest_first(summary.by_country).items()
        if code
    )
    return CountryTotals(
        people=summary.accounts,
        placed=sum(country.people for country in countries),
        countries=countries,
    )
