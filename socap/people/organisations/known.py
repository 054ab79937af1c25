"""The known organisations: outlets, funds and companies, with their handles and spellings.

One file per kind. `spellings` are divided by "|"; one that ends in "*" is an ordinary word too
("Notion", "Target") and is read as a name only behind "at", "@" or "ex".
"""

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


class Kind(StrEnum):
    """What an organisation is, in the order of display."""

    OUTLET = "outlet"
    FUND = "fund"
    COMPANY = "company"
    OTHER = "other"


_FILES = {Kind.OUTLET: "outlets.csv", Kind.FUND: "funds.csv", Kind.COMPANY: "companies.csv"}


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation of the list; handles are lower case and have no "@"."""

    kind: Kind
    name: str
    handles: tuple[str, ...]
    spellings: tuple[str, ...]
    # Ordinary words that name it only behind "at", "@" or "ex".
    words: tuple[str, ...]


@cache
def known_organisations() -> tuple[Known, ...]:
    return tuple(known for kind in _FILES for known in known_of(kind))


@cache
def known_of(kind: Kind) -> tuple[Known, ...]:
    with (FOLDER / _FILES[kind]).open(encoding="utf-8", newline="") as file:
        return tuple(_known(kind, row) for row in csv.DictReader(file))


def _known(kind: Kind, row: dict[str, str]) -> Known:
    written = [part.strip() for part in row["spellings"].split("|") if part.strip()]
    words = tuple(part.removesuffix("*") for part in written if part.endswith("*"))
    spellings = [part for part in written if not part.endswith("*")]
    if row["name"] not in words:
        spellings.insert(0, row["name"])
    return Known(kind, row["name"], tuple(row["handles"].split()), tuple(spellings), words)
