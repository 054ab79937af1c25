"""A table as it is printed: its cells as text, and how wide its columns are."""

from collections.abc import Iterator
from typing import Any

from socap.reports.composition.content import Cell, Column, Link, Table
from socap.reports.composition.language import Words
from socap.reports.composition.values import NUMBERS, written

# Characters of the table's type in a line of the page, and how many a text may take of them.
PAGE_CHARACTERS, MOST_TEXT, LEAST_TEXT = 116, 44, 7
# To so many characters a text is broken before the whole table is made smaller.
BROKEN_TEXT = 14
PADDING = 2
# A text as long as this has a line of its own below its row, where the row has no room for it.
LONG_TEXT = 60
# Of the page's width, with the space between two tables.
HALF = PAGE_CHARACTERS // 2 - 4
MOST_ROWS_BESIDE = 24
# A table of half the width with so many rows goes on beside itself; so many of each part fit on any page.
LEAST_ROWS_HALVED, MOST_ROWS_OF_HALF = 10, 24
# A table with no more rows is not divided between pages.
MOST_ROWS_TOGETHER = 6


def table_view(table: Table, words: Words, *, names_hidden: bool) -> dict[str, Any]:
    """Returns texts, alignment, and widths in characters.

    Another table fits beside a `narrow` one, and the rest of itself beside a `halved` one; in a `crowded`
    one texts have to be broken, and a `short` one stays on one page.
    """
    shown = [
        place
        for place, column in enumerate(table.columns)
        if not (names_hidden and column.from_list)
    ]
    columns = [table.columns[place] for place in shown]
    cells = [
        [_cell(row[place], table.columns[place], words) for place in shown] for row in table.cells
    ]
    labels, below = [column.label for column in columns], list[str]()
    if (place := _long_text(columns, cells)) is not None:
        below = [row.pop(place)["text"] for row in cells]
        labels[0] += f" · {labels.pop(place)}"
        del columns[place]
    texts = [[cell["text"] for cell in row] for row in cells]
    widths = [_width(column, [row[n] for row in texts]) for n, column in enumerate(columns)]
    numbers = [column.type in NUMBERS for column in columns]
    fixed = [number or width <= BROKEN_TEXT for number, width in zip(numbers, widths, strict=True)]
    least = sum(
        width if is_fixed else BROKEN_TEXT for width, is_fixed in zip(widths, fixed, strict=True)
    )
    return {
        "kind": "table",
        "title": table.title,
        "columns": [
            {"label": label, "number": numbers[n], "fixed": fixed[n], "width": widths[n]}
            for n, label in enumerate(labels)
        ],
        "cells": cells,
        "below": below,
        "note": table.note,
        "narrow": sum(widths) <= HALF and len(cells) <= MOST_ROWS_BESIDE,
        "halved": sum(widths) <= HALF and len(cells) >= LEAST_ROWS_HALVED,
        "short": len(cells) <= MOST_ROWS_TOGETHER,
        "crowded": sum(widths) > PAGE_CHARACTERS and not all(fixed),
        # A table with many columns is made smaller to fit.
        "scale": min(1.0, PAGE_CHARACTERS / max(least, 1)),
    }


def halves(view: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    """Yields pairs of parts to stand beside each other, each as long as the other or a row longer."""
    cells = view["cells"]
    for start in range(0, len(cells), 2 * MOST_ROWS_OF_HALF):
        rows = cells[start : start + 2 * MOST_ROWS_OF_HALF]
        middle = -(-len(rows) // 2)
        parts = [part for part in (rows[:middle], rows[middle:]) if part]
        yield [view | {"cells": part, "title": "", "note": ""} for part in parts]


def _long_text(columns: list[Column], cells: list[list[dict[str, str]]]) -> int | None:
    """Returns the place of the longest text beside which the other columns leave too little room."""
    lengths = {
        place: max((len(row[place]["text"]) for row in cells), default=0)
        for place, column in enumerate(columns)
        if place and column.type == "text"
    }
    place = max(lengths, key=lambda found: lengths[found], default=0)
    crowded = sum(
        _width(column, [row[n]["text"] for row in cells]) for n, column in enumerate(columns)
    )
    is_long = place and lengths[place] > LONG_TEXT and crowded > PAGE_CHARACTERS
    return place if is_long else None


def _cell(value: Cell, column: Column, words: Words) -> dict[str, str]:
    url = value.url if isinstance(value, Link) else ""
    return {"text": " ".join(written(value, column.type, words).split()), "url": url}


def _width(column: Column, texts: list[str]) -> int:
    """Returns how many characters wide a column is: numbers are never broken, words of labels neither."""
    label = max(map(len, column.label.split()), default=0)
    longest = max(map(len, texts), default=0)
    if column.type in NUMBERS:
        return max(label, longest) + PADDING
    return max(label, min(longest, MOST_TEXT), LEAST_TEXT) + PADDING
