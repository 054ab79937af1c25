"""The countries by their ISO 3166 codes: English name, number on maps, and where the capital is."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from socap.insight.places.spelling import spelled

LISTED = Path(__file__).parent / "countries.csv"


@dataclass(frozen=True, slots=True)
class Country:
    """`number` is the id in maps, '' for Kosovo; the position is None where there is no city."""

    code: str
    name: str
    number: str
    latitude: float | None
    longitude: float | None


@cache
def countries() -> dict[str, Country]:
    with LISTED.open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: Country(
                row["code"],
                row["name"],
                row["number"],
                float(row["latitude"]) if row["latitude"] else None,
                float(row["longitude"]) if row["longitude"] else None,
            )
            for row in csv.DictReader(file)
        }


def country_name(code: str) -> str:
    found = countries().get(code)
    return found.name if found else code


def country_choices() -> dict[str, str]:
    """Returns the names by code, in the order of names."""
    return {c.code: c.name for c in sorted(countries().values(), key=lambda c: spelled(c.name))}
