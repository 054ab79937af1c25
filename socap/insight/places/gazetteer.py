"""The index of place names, read on first use: about 25 MB of memory, looked up by bisection.

`places.xz` holds lines `name TAB kind,country,state,city,weight;…`, sorted, an empty line, and lines
`latitude,longitude,country,city`. `make_index.py` makes it.
"""

import lzma
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

INDEX = Path(__file__).parent / "places.xz"
# Coordinates further from every city than this, in degrees, are those of no city.
NEAR = 2.5


class Kind(StrEnum):
    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    CODE = "code"  # stands in capitals, or after another place
    NOTHING = "nothing"  # names no country


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a name may stand for, with its weight out of 1."""

    kind: Kind
    country: str
    state: str
    city: str
    weight: float


class Gazetteer:
    def __init__(self, content: str) -> None:
        names, _, spots = content.partition("\n\n")
        self._names = names.split("\n")
        self._spots = spots
        self._cells: Mapping[tuple[int, int], Sequence[tuple[float, float, str, str]]] | None = None

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """Returns what the name, in the spelling of `spelled`, may stand for."""
        key = name + "\t"
        at = bisect_left(self._names, key)
        if at == len(self._names) or not self._names[at].startswith(key):
            return ()
        return _candidates(self._names[at])

    def completed(self, start: str) -> tuple[Candidate, ...]:
        """Returns what the first name that begins so stands for, if all that do are in one country."""
        at = bisect_left(self._names, start)
        found = [_candidates(line) for line in self._names[at : at + 9] if line.startswith(start)]
        return found[0] if len({places[0].country for places in found}) == 1 else ()

    def nearest(self, latitude: float, longitude: float) -> tuple[str, str] | None:
        """Returns the country and city nearest to the coordinates."""
        if self._cells is None:
            self._cells = self._read_cells()
        row, column = int(latitude // 1), int(longitude // 1)
        around = (
            (abs(lat - latitude) + abs(lon - longitude), country, city)
            for near in (row - 1, row, row + 1)
            for beside in (column - 1, column, column + 1)
            for lat, lon, country, city in self._cells.get((near, beside), ())
        )
        distance, country, city = min(around, default=(NEAR, "", ""))
        return (country, city) if distance < NEAR else None

    def _read_cells(self) -> Mapping[tuple[int, int], Sequence[tuple[float, float, str, str]]]:
        cells = defaultdict(list)
        for line in self._spots.splitlines():
            latitude, longitude, country, city = line.split(",", 3)
            lat, lon = float(latitude), float(longitude)
            cells[int(lat // 1), int(lon // 1)].append((lat, lon, country, city))
        return cells


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer(lzma.decompress(INDEX.read_bytes()).decode())


def _candidates(line: str) -> tuple[Candidate, ...]:
    _, _, listed = line.partition("\t")
    return tuple(_candidate(*place.split(",")) for place in listed.split(";"))


def _candidate(kind: str, country: str, state: str, city: str, weight: str) -> Candidate:
    return Candidate(Kind(kind), country, state, city, int(weight) / 100)
