"""The numbers of a chart, read from the rows of its specification, for office programs to draw."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from socap.reports.cells import CellType
from socap.reports.composition.content import Chart
from socap.reports.composition.language import Words

Row = Mapping[str, Any]
EPOCH, FIRST_YEAR = datetime(1970, 1, 1, tzinfo=UTC), 1980
HOUR = 3600
# Where a place is on the map and which shade it has are of the drawing alone.
NOT_TOLD = {"number", "depth", "longitude", "latitude"}
NOT_DRAWN = {"times"}


class Drawing(StrEnum):
    """Lines over time, columns by interval, bars by name, or none where there is nothing to draw."""

    LINES = "lines"
    COLUMNS = "columns"
    BARS = "bars"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one field; `drawn` is False for what only the table has."""

    key: str
    label: str
    cell_type: CellType
    values: Sequence[Any]
    drawn: bool = True


@dataclass(frozen=True, slots=True)
class ChartNumbers:
    """What is drawn: the values of each series at the places of `axis`."""

    drawing: Drawing
    axis: Series
    series: Sequence[Series]

    @property
    def drawn(self) -> list[Series]:
        return [one for one in self.series if one.drawn]


def chart_numbers(chart: Chart, words: Words) -> ChartNumbers:
    rows = _rows(chart.spec)
    if rows and all("from" in row and "category" in row for row in rows):
        return _columns(rows, words)
    if rows and all("at" in row for row in rows):
        return _lines(rows, words)
    return _bars(rows, words)


def _rows(spec: Mapping[str, Any]) -> list[Row]:
    rows = spec.get("datasets", {}).get("points") or spec.get("data", {}).get("values") or []
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []


def _lines(rows: Sequence[Row], words: Words) -> ChartNumbers:
    axis = _time_axis("at", [place_of(row["at"], row.get("hours")) for row in rows], words)
    return ChartNumbers(Drawing.LINES, axis, _number_series(rows, {"at", "hours"}, words))


def _columns(rows: Sequence[Row], words: Words) -> ChartNumbers:
    groups = list(_intervals(rows))
    places = [place_of(next(iter(group.values()))["from"]) for group in groups]
    names = dict.fromkeys(str(row["category"]) for row in rows)
    series = [
        Series(
            f"{name}_{field}",
            f"{series_label(name, words)}, {label}",
            CellType.CHANGE if field == "change" else CellType.DECIMAL,
            [group.get(name, {}).get(field) for group in groups],
            drawn=field == "rate",
        )
        for field, label in (("change", words.say("change")), ("rate", words.say("per hour")))
        for name in names
    ]
    return ChartNumbers(Drawing.COLUMNS, _time_axis("from", places, words), series)


def _intervals(rows: Sequence[Row]) -> Iterator[dict[str, Row]]:
    """Yields the rows of each interval by category, apart also where clocks are set back."""
    group: dict[str, Row] = {}
    begin = None
    for row in rows:
        name = str(row["category"])
        if group and (row["from"] != begin or name in group):
            yield group
            group = {}
        group[name], begin = row, row["from"]
    if group:
        yield group


def _bars(rows: Sequence[Row], words: Words) -> ChartNumbers:
    texts = [key for key in _keys(rows) if any(isinstance(row.get(key), str) for row in rows)]
    key = "name" if "name" in texts else texts[0] if texts else "name"
    names = [str(row.get(key, "")) for row in rows]
    series = _number_series(rows, {*texts}, words)
    drawing = Drawing.BARS if any(one.drawn for one in series) else Drawing.NONE
    return ChartNumbers(drawing, Series(key, words.say("Name"), CellType.TEXT, names), series)


def _number_series(rows: Sequence[Row], but: set[str], words: Words) -> list[Series]:
    found = []
    for key in _keys(rows):
        values = [row.get(key) for row in rows]
        numbers: list[Any] = [value for value in values if _is_number(value)]
        if (
            key in but | NOT_TOLD
            or not numbers
            or len(numbers) < sum(value is not None for value in values)
        ):
            continue
        cell_type = CellType.DECIMAL if any(number % 1 for number in numbers) else CellType.NUMBER
        found.append(
            Series(key, series_label(key, words), cell_type, values, drawn=key not in NOT_DRAWN)
        )
    return found


def _keys(rows: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(key for row in rows for key in row))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def place_of(text: str, hours: float | None = None) -> datetime | float:
    """Returns a local time, or hours since launch, which charts write as times since 1970."""
    at = datetime.fromisoformat(text).replace(tzinfo=UTC)
    if hours is not None:
        return hours
    if at.year < FIRST_YEAR:
        return round((at - EPOCH).total_seconds() / HOUR, 2)
    return at.replace(tzinfo=None)


def _time_axis(key: str, places: Sequence[datetime | float], words: Words) -> Series:
    if any(isinstance(place, float) for place in places):
        return Series("hours", words.say("Hours since launch"), CellType.DECIMAL, places)
    return Series(key, words.say("Time"), CellType.LOCAL_TIME, places)


def series_label(key: str, words: Words) -> str:
    """Returns the name of a series; what is not known here is in the report's language already."""
    labels = {
        "main": words.say("Main tweets"),
        "influencer": words.say("Influencer tweets"),
        "investor": words.say("Investor tweets"),
        "total": words.say("Total"),
        "value": words.say("This launch"),
        "median": words.say("Median of the others"),
        "times": words.say("Times the median"),
        "people": words.say("People"),
    }
    return labels.get(key, key)
