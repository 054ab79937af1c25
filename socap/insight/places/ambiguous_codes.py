"""Decides what two letters stand for that are both an American state and a country: CA, DE, IN."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from socap.insight.places.gazetteer import Candidate, Kind
from socap.insight.places.spans import Reading, Span
from socap.insight.places.spelling import spelled

SMALL_TOWNS = Path(__file__).parent / "american_towns.txt"
# The weight from which a city abroad is rather meant than a hamlet in America that bears its name.
WELL_KNOWN = 0.7
# How far a city is believed that stands before the code of a state that has none of its name.
CONTRADICTED = 0.8
# GeoNames lists their towns as areas, so that their names cannot be looked up: "Berlin, CT".
NEW_ENGLAND = frozenset(("CT", "MA", "ME", "NH", "RI", "VT"))

# Alone they are hardly the state: ten times as many people live in the country.
RARELY_STATES = frozenset(("AR", "DE", "ID", "IN", "NE", "SD"))
REGIONS = (
    (r"EU|Europe|Europa|EMEA|DACH", frozenset(("AL", "DE", "MD", "ME", "MT", "VA"))),
    (r"Asia|APAC|SEA|MENA", frozenset(("AZ", "ID", "IL", "IN", "KY", "MN"))),
    (r"Africa|MENA", frozenset(("GA", "MA", "NE", "SC", "SD", "TN"))),
    (r"LATAM|Latin America|South America", frozenset(("AR", "CO", "PA"))),
)


def settle_codes(reading: Reading) -> None:
    """Takes the state out of "Vancouver, CA" and "Tbilisi, GA": that state has no such city.

    The city must be in the country that is written like the state, or well known.
    """
    for before, code in pairwise(reading.spans):
        states = {c.state for c in code.candidates if c.kind is Kind.CODE and c.country == "US"}
        if not states or not _is_right_behind(code, before) or _has_town(states, before):
            continue
        abroad = [c for c in before.candidates if c.kind is Kind.CITY and c.country != "US"]
        country = _country(code)
        if country is None or all(city.country != country.country for city in abroad):
            if states & NEW_ENGLAND or all(city.weight < WELL_KNOWN for city in abroad):
                continue
            before.factor *= CONTRADICTED
        code.candidates = tuple(c for c in code.candidates if c.country != "US")
    reading.spans = [span for span in reading.spans if span.candidates]


def _is_right_behind(code: Span, before: Span) -> bool:
    return code.segment == before.segment or (
        code.after_comma and code.segment == before.segment + 1
    )


def _has_town(states: set[str], name: Span) -> bool:
    known = {c.state for c in name.candidates if c.country == "US" and c.kind is Kind.CITY}
    return bool(states & (known | small_american_towns().get(spelled(name.text), frozenset())))


@cache
def small_american_towns() -> Mapping[str, frozenset[str]]:
    """Returns in which states towns too small for the gazetteer have the name of a city abroad."""
    lines = SMALL_TOWNS.read_text(encoding="utf-8").splitlines()
    return {
        name: frozenset(states.split()) for name, _, states in (x.partition(":") for x in lines)
    }


def lone_code(reading: Reading) -> Span | None:
    """Returns the code that alone speaks for the United States, if it may be a country as well.

    Behind a town it is how Americans write: "Groveland, CA".
    """
    american = [s for s in reading.spans if any(c.country == "US" for c in s.candidates)]
    if len(american) != 1 or not _country(american[0]) or _is_behind_town(american[0], reading):
        return None
    ours = [c for c in american[0].candidates if c.country == "US" and c.weight > 0.02]
    return american[0] if all(c.kind is Kind.CODE for c in ours) else None


def country_of_code(code: Span, reading: Reading, text: str) -> str:
    """Returns what the code stands for by the codes and regions beside it, or by who lives where."""
    country = _country(code)
    assert country is not None
    others = [c for span in reading.spans if span is not code for c in span.candidates]
    is_in_region = any(
        country.country in codes and re.search(rf"\b(?:{words})\b", text)
        for words, codes in REGIONS
    )
    if is_in_region or any(_is_country_code(candidate) for candidate in others):
        return country.country
    return country.country if country.country in RARELY_STATES else "US"


def _is_behind_town(code: Span, reading: Reading) -> bool:
    before = code.segment - 1
    if not code.after_comma or before < 0:
        return False
    cities = (c for s in reading.spans if s.segment == before for c in s.candidates)
    return reading.others[before] > 0 or any(c.kind is Kind.CITY for c in cities)


def _country(span: Span) -> Candidate | None:
    """Returns the country that is written like a state of the United States."""
    if not any(c.kind is Kind.CODE and c.country == "US" and c.state for c in span.candidates):
        return None
    return next((c for c in span.candidates if _is_country_code(c)), None)


def _is_country_code(candidate: Candidate) -> bool:
    return candidate.kind is Kind.CODE and not candidate.state and candidate.country != "US"
