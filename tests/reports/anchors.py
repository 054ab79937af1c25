"""Works out the number that an anchor in a report's JSON stands for, by arithmetic of its own."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

Tables = Mapping[str, Sequence[Mapping[str, str]]]
WORDS = {None: "", True: "true", False: "false"}


def number_of(anchor: Mapping[str, Any], tables: Tables) -> float:
    """Counts from the rows of the tables, as docs/reports.md and the published schema describe it."""
    rows = [row for row in tables[anchor["table"]] if _belongs(row, anchor)]
    number: float
    if name := anchor["sum"]:
        number = sum(float(row[name] or 0) for row in rows)
    elif name := anchor["median"]:
        number = median(float(row[name]) for row in rows)
    elif name := anchor["distinct"]:
        number = len({row[name] for row in rows})
    else:
        number = len(rows)
    if anchor["cpm"] is not None:
        number *= anchor["cpm"] / 1000
    return number / number_of(anchor["divisor"], tables) if anchor["divisor"] else number


def _belongs(row: Mapping[str, str], anchor: Mapping[str, Any]) -> bool:
    return (
        all(row[name] == _written(value) for name, value in anchor["where"].items())
        and all(value in row[name].split("|") for name, value in anchor["contains"].items())
        and (not anchor["filled"] or row[anchor["filled"]] != "")
    )


def _written(value: Any) -> str:
    return WORDS[value] if value is None or isinstance(value, bool) else str(value)
