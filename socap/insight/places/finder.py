"""Finds the country, and where it is plain the city, of a free-text place, offline.

Every name of a place in the text weighs for the countries that it may stand for; names that agree,
such as a city and its state, weigh more. Below a cut-off the place stays unknown.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from socap.insight.places.ambiguous_codes import country_of_code, lone_code, settle_codes
from socap.insight.places.gazetteer import Candidate, Kind, gazetteer
from socap.insight.places.place import UNKNOWN, Place
from socap.insight.places.spans import Reading, Span, read

# Counts up with every change of the rules or names, so that all places are derived again.
PLACE_VERSION = 4
CUT_OFF, SURE, CLEARLY = 0.5, 0.85, 1.5
AGREEING, IN_STATE, AFTER_COMMA = 0.4, 0.3, 0.3
# What each further name of a country adds, and what a later segment weighs.
MORE, LATER = 0.5, 0.92

FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
BRITISH_FLAG = re.compile("\U0001f3f4[\U000e0061-\U000e007a]+")
COORDINATES = re.compile(r"(-?\d{1,2}\.\d{2,})\s*[,;/ ]\s*(-?\d{1,3}\.\d{2,})")
DEGREES = re.compile(
    r"(\d{1,2})\s*°\s*(\d{1,2}(?:\.\d+)?)?[^NSns\d]*(?:\d[\d.]*[^NSns\d]*)?([NSns])"
    r"\W+(\d{1,3})\s*°\s*(\d{1,2}(?:\.\d+)?)?[^EWOewo\d]*(?:\d[\d.]*[^EWOewo\d]*)?([EWOewo])"
)
DECIMAL_DEGREES = re.compile(
    r"(\d{1,2}\.\d+)\s*°?\s*([NS])\W+(\d{1,3}\.\d+)\s*°?\s*([EWO])", re.IGNORECASE
)
POSTCODES = (
    ("US", re.compile(r"\s*\d{5}(-\d{4})?\s*")),
    ("GB", re.compile(r"\s*(EC|WC|SW|SE|NW|BN|BS|CB|CF|EH|GL|LS|NG|OX|RG|SO)\d{1,2}[A-Z]?\s*")),
    ("GB", re.compile(r".*\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b.*", re.DOTALL)),
    ("CA", re.compile(r".*\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b.*", re.DOTALL)),
)  # fmt: skip


# Many profiles say the same: "San Francisco, CA".
@lru_cache(maxsize=20_000)
def find_place(text: str) -> Place:
    """Returns where the text says that somebody is."""
    if not text.strip():
        return UNKNOWN
    return (
        _at_coordinates(text) or _by_flag(text) or _by_names(text) or _by_postcode(text) or UNKNOWN
    )


def _at_coordinates(text: str) -> Place | None:
    position = _position(text)
    if position is None:
        return None
    latitude, longitude = position
    if abs(latitude) > 90 or abs(longitude) > 180 or (latitude, longitude) == (0, 0):
        return None
    if found := gazetteer().nearest(latitude, longitude):
        country, city = found
        return Place(country, city, "sure", "coordinates in the profile")
    return None


def _position(text: str) -> tuple[float, float] | None:
    if found := COORDINATES.search(text):
        return float(found[1]), float(found[2])
    if found := DECIMAL_DEGREES.search(text):
        south, west = found[2] in "Ss", found[4] in "Ww"
        return float(found[1]) * (1 - 2 * south), float(found[3]) * (1 - 2 * west)
    if found := DEGREES.search(text):
        south, west = found[3] in "Ss", found[6] in "WwOo"
        latitude = int(found[1]) + float(found[2] or 0) / 60
        longitude = int(found[4]) + float(found[5] or 0) / 60
        return latitude * (1 - 2 * south), longitude * (1 - 2 * west)
    return None


def _by_flag(text: str) -> Place | None:
    """A flag says the country; where names name a city of it, they say the city."""
    flags = [_country_of(flag) for flag in FLAG.findall(text)] + ["GB"] * bool(
        BRITISH_FLAG.search(text)
    )
    flags = [flag for flag in flags if _is_country(flag)]
    if not flags:
        return None
    named = _by_names(FLAG.sub(" | ", BRITISH_FLAG.sub(" | ", text)), flag=flags[0])
    if named and named.country in flags:
        return Place(named.country, named.city, "sure", f"flag and {named.reason}")
    if len(set(flags)) == 1:
        return Place(flags[0], "", "likely" if named else "sure", "flag in the profile")
    return Place(flags[0], "", "likely", "first of several flags in the profile")


def _is_country(code: str) -> bool:
    return any(place.country == code for place in gazetteer().lookup(code.lower()))


def _country_of(flag: str) -> str:
    return "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in flag)


def _by_names(text: str, *, flag: str = "") -> Place | None:
    """Weighs the names of places; those in the country of the `flag` beside them weigh more."""
    reading = read(text)
    settle_codes(reading)
    totals: dict[str, float] = {}
    evidence: dict[str, list[tuple[float, Candidate]]] = defaultdict(list)
    for span in reading.spans:
        trust = span.factor * LATER**span.segment * _coverage(reading, span)
        for country, weight, candidate in _countries(span):
            evidence[country].append((weight * trust, candidate))
    for country, found in evidence.items():
        totals[country] = _total(found) + _structure(reading, country)
        totals[country] += AGREEING if country == flag else 0
    if not totals:
        return None
    best = max(totals, key=lambda country: totals[country])
    if totals[best] < CUT_OFF:
        return None
    if best == "US" and flag != best and (code := lone_code(reading)):
        country = country_of_code(code, reading, text)
        return Place(country, "", "likely", "abbreviation in the profile")
    first = best if _structure(reading, best) else _first_named(reading, totals, best)
    is_sure = totals[first] >= SURE and all(
        totals[first] >= CLEARLY * totals[other] for other in totals if other != first
    )
    return Place(
        first,
        _city(evidence[first]),
        "sure" if is_sure else "likely",
        f"{_reason(evidence[first])} in the profile",
    )


def _first_named(reading: Reading, totals: dict[str, float], best: str) -> str:
    """Of several countries named, each for itself, the first one is it."""
    for span in reading.spans:
        strongest = max(_countries(span), key=lambda found: found[1], default=None)
        if strongest and strongest[1] * span.factor >= 0.75:
            return strongest[0] if totals[strongest[0]] >= 0.8 * totals[best] else best
    return best


def _countries(span: Span) -> Iterator[tuple[str, float, Candidate]]:
    """Yields for each country how much the name speaks for it, and the likeliest place there."""
    by_country: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in span.candidates:
        if candidate.kind is not Kind.NOTHING:
            by_country[candidate.country].append(candidate)
    for country, candidates in by_country.items():
        best = max(candidates, key=_plainness)
        yield country, min(1.0, sum(candidate.weight for candidate in candidates)), best


def _plainness(candidate: Candidate) -> float:
    """Of a city and the region named after it, the city is meant, unless it is a small one."""
    return candidate.weight * (4 if candidate.kind is Kind.CITY else 1)


def _coverage(reading: Reading, span: Span) -> float:
    """A name in the middle of a sentence is rarely where somebody is."""
    others = reading.others[span.segment]
    beside = sum(reading.others) - others
    strong = max(candidate.weight for candidate in span.candidates) >= 0.95
    penalty = (0.06 if strong else 0.16) * others + (0.02 if strong else 0.05) * beside
    return max(0.3, 1 - penalty)


def _total(found: Sequence[tuple[float, Candidate]]) -> float:
    ordered = sorted(found, key=lambda item: -item[0])
    total = sum(weight * MORE**number for number, (weight, _) in enumerate(ordered))
    levels = {_level(candidate.kind) for weight, candidate in found if weight > 0.02}
    return total + (AGREEING if len(levels) > 1 and total > 0.3 else 0)


def _level(kind: Kind) -> str:
    return "country" if kind is Kind.CODE else kind.value


def _structure(reading: Reading, country: str) -> float:
    """Adds what follows from the order: a state after a city in it, a state or country after a comma."""
    bonus = 0.0
    for before, span in zip([None, *reading.spans], reading.spans, strict=False):
        ours = [c for c in span.candidates if c.country == country and c.weight >= 0.2]
        states = {c.state for c in ours if c.state and c.kind in (Kind.CODE, Kind.REGION)}
        if before and any(
            c.country == country and c.state in states and c.kind is Kind.CITY
            for c in before.candidates
        ):
            bonus = max(bonus, AFTER_COMMA + IN_STATE)
        elif span.after_comma and span.is_whole and span.factor >= 1:
            named = any(c.kind in (Kind.COUNTRY, Kind.REGION) and c.weight >= 0.8 for c in ours)
            bonus = max(bonus, AFTER_COMMA if states or named else 0)
    return bonus


def _city(found: Sequence[tuple[float, Candidate]]) -> str:
    cities = [(weight, candidate) for weight, candidate in found if candidate.kind is Kind.CITY]
    return max(cities, key=lambda item: item[0])[1].city if cities else ""


def _reason(found: Sequence[tuple[float, Candidate]]) -> str:
    kinds = {candidate.kind for weight, candidate in found if weight > 0.02}
    words = [
        word
        for kind, word in (
            (Kind.CITY, "city"),
            (Kind.REGION, "state or region"),
            (Kind.COUNTRY, "country"),
            (Kind.CODE, "abbreviation"),
        )
        if kind in kinds
    ]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _by_postcode(text: str) -> Place | None:
    for country, pattern in POSTCODES:
        if pattern.fullmatch(text):
            return Place(country, "", "likely", "postcode in the profile")
    return None
