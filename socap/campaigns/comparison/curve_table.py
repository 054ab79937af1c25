"""Reads curves of launches from a table: name, hours since the launch, and the totals by then."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from socap.lib.bounds import MOST_COUNTED
from socap.lib.texts import text_problem

MEASURES = ("engagements", "views", "likes", "retweets", "replies", "quotes")
HEADERS = {"name", "hours", *MEASURES}
HOURS_WORDS = {"hours since launch", "hours_since_launch", "hour"}
MOST_ROWS, MOST_HOURS, MOST_NAME = 20_000, 24 * 90, 120
# Counters fall a little when people take back what they did.
LEAST_KEPT = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCurve:
    """One launch of the table; `points` as in `LaunchCurve`."""

    name: str
    points: dict[str, list[float]]

    @property
    def last_hour(self) -> float:
        return self.points["hours"][-1]

    @property
    def engagements(self) -> int:
        return int(self.points["engagements"][-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCurves:
    """The curves of a table, and what is wrong with it, by line; with problems nothing is imported."""

    curves: tuple[ReadCurve, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(slots=True)
class _Rows:
    """What was read so far: rows by name, the measures of the table, and its problems."""

    measures: list[str] = field(default_factory=list)
    rows: dict[str, dict[float, dict[str, float]]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_curves(text: str) -> ReadCurves:
    """Reads the table; commas, semicolons or tabs separate its cells, and its first line names them.

    Totals are those since the launch, so they grow; a measure that a table has is in each of its rows.
    """
    text = text.removeprefix("\ufeff").strip()
    if not text:
        return ReadCurves(
            problems=("The table is empty. Its first line is: name,hours,engagements",)
        )
    found = _Rows()
    first, *lines = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
    columns = _columns(first, found)
    if not found.problems and len(lines) > MOST_ROWS:
        found.problems.append(f"The table has {len(lines):,} rows; import at most {MOST_ROWS:,}.")
    if not found.problems:
        for number, cells in enumerate(lines, 2):
            if any(cell.strip() for cell in cells):
                _read_row(number, cells, columns, found)
    if not found.problems and not found.rows:
        found.problems.append("The table has no rows below its first line.")
    curves = [_curve(name, found) for name in found.rows]
    return ReadCurves(
        curves=() if found.problems else tuple(curves), problems=tuple(found.problems)
    )


def _delimiter(text: str) -> str:
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _columns(first: Sequence[str], found: _Rows) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, title in enumerate(first):
        name = title.strip().lower()
        name = "hours" if name in HOURS_WORDS else name
        if name in columns:
            found.problems.append(f"Line 1: there are two columns “{name}”; leave one out.")
        if name in HEADERS:
            columns[name] = place
        elif name:
            known = ", ".join(["name", "hours", *MEASURES])
            found.problems.append(f"Line 1: “{title.strip()[:40]}” is no column; known: {known}.")
    for name in ("name", "hours", "engagements"):
        if name not in columns:
            found.problems.append(f"Line 1: the column “{name}” is missing.")
    found.measures = [name for name in MEASURES if name in columns]
    return columns


def _read_row(number: int, cells: Sequence[str], columns: Mapping[str, int], found: _Rows) -> None:
    given = {n: cells[at].strip() if at < len(cells) else "" for n, at in columns.items()}
    name = " ".join(given["name"].split())
    problem = _name_problem(name)
    values: dict[str, float] = {}
    for column in ("hours", *found.measures):
        value, is_hours = _number(given[column]), column == "hours"
        most = MOST_HOURS if is_hours else MOST_COUNTED
        # "1,234" would be read as little more than 1.
        if value is None or not 0 <= value <= most or not (is_hours or value.is_integer()):
            kind = "number" if is_hours else "whole number"
            shown = given[column][:20]
            problem = problem or f"“{shown}” in {column} is no {kind} from 0 to {most:,}"
        else:
            values[column] = value
    if problem:
        found.problems.append(f"Line {number}: {problem}.")
        return
    rows = found.rows.setdefault(name, {})
    if values["hours"] in rows:
        found.problems.append(
            f"Line {number}: {name} has two rows for hour {values['hours']:g}; leave one out."
        )
    rows[values["hours"]] = values


def _name_problem(name: str) -> str:
    if not name:
        return "the name is missing"
    if len(name) > MOST_NAME:
        return f"the name has {len(name)} characters; shorten it to at most {MOST_NAME}"
    problem = text_problem(name)
    return f"the name {problem}" if problem else ""


def _number(text: str) -> float | None:
    try:
        # A decimal comma can only stand where commas do not separate cells.
        value = float(text.replace(",", "."))
    except ValueError:
        return None
    return value if value == value and "_" not in text else None


def _curve(name: str, found: _Rows) -> ReadCurve:
    rows = [values for _, values in sorted(found.rows[name].items())]
    if len(rows) < 2:
        found.problems.append(f"{name} has one row; a curve needs two or more.")
    for measure in found.measures:
        for before, after in pairwise(rows):
            if after[measure] < LEAST_KEPT * before[measure]:
                found.problems.append(
                    f"{name}: {measure} fall from {before[measure]:,g} to {after[measure]:,g} at hour"
                    f" {after['hours']:g}; give totals since the launch, not what was new."
                )
                break
    points: dict[str, Any] = {
        column: [values[column] for values in rows] for column in ("hours", *found.measures)
    }
    return ReadCurve(name=name, points=points)
