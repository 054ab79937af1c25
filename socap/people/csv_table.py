"""Reads a pasted or uploaded table: splits it into cells and detects what each column holds."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from socap.people.references import InvalidReference, parse_reference

IGNORE = "ignore"
FIELDS = ("username", "weight", "tags", "name", "active", IGNORE)
# Accepted column headers, in lower case. Columns under other headers are ignored, and reported.
HEADER_WORDS = {
    "username": "username|user name|user|users|handle|handles|twitter|twitter handle|twitter name"
    "|twitter username|twitter user|twitter account|x|x handle|x name|x username|x account|x user"
    "|screen name|screenname|account|accounts|account name|profile|profiles|profile url|profile link"
    "|profile address|twitter url|twitter link|twitter profile|x url|x link|x profile|url|link"
    "|people|person|influencer|investor",
    "weight": "weight|weights|weighting|importance|important|score|scores|priority|points|value"
    "|rating",
    "tags": "tags|tag|labels|label|category|categories|type|types|group|groups|role|roles|segment"
    "|list|lists",
    "name": "name|names|full name|fullname|display name|displayname|real name",
    "active": "active|is active|enabled",
}
FIELD_BY_HEADER = {
    word: field for field, words in HEADER_WORDS.items() for word in words.split("|")
}
DEFAULT_ORDER = ("username", "weight", "tags", "name", "active")
SEPARATOR = re.compile(r"\s*sep=(.)\s*", re.IGNORECASE)
MAX_COLUMNS, MAX_SAMPLES = 40, 3
csv.field_size_limit(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its header (if any), the field it was mapped to, and its first values."""

    title: str
    field: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows with their line numbers, without the header; `unreadable` lines with the reason."""

    columns: tuple[Column, ...]
    has_header: bool
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    unreadable: tuple[tuple[int, str], ...] = ()


def read_table(
    text: str, *, fields: Sequence[str] | None = None, has_header: bool | None = None
) -> Table:
    """Parses delimited text and maps its columns to fields.

    1. Split the text into lines and cells; a first line such as `sep=;` names the separator.
    2. Detect whether the first line is a header, unless `has_header` says so.
    3. Split lines that only list several accounts into one row each, unless there are several headers.
    4. Map each column to a field: as given in `fields`, by its header, or by its content.
    """
    lines, unreadable = _read_lines(text)
    if has_header is None:
        has_header = _is_header(lines)
    titles = lines[0][1] if has_header and lines else ()
    rows = lines[1:] if has_header else lines
    if sum(bool(title.strip()) for title in titles) < 2:
        rows = [row for line in rows for row in _split_names(line)]
        lines = [*(lines[:1] if has_header else ()), *rows]
    width = min(max((len(cells) for _, cells in lines), default=0), MAX_COLUMNS)
    if fields is None or len(fields) != width:
        found = (
            _fields_from_header(titles, rows, width)
            if has_header
            else _fields_from_content(rows, width)
        )
    else:
        found = [field if field in FIELDS else IGNORE for field in fields]
    columns = tuple(
        Column(
            title=titles[number].strip() if number < len(titles) else "",
            field=field,
            samples=tuple(_column_cells(rows[:50], number)[:MAX_SAMPLES]),
        )
        for number, field in enumerate(found)
    )
    return Table(
        columns=columns, has_header=has_header, rows=tuple(rows), unreadable=tuple(unreadable)
    )


Line = tuple[int, tuple[str, ...]]


def _read_lines(text: str) -> tuple[list[Line], list[tuple[int, str]]]:
    first, _, rest = text.partition("\n")
    named = SEPARATOR.fullmatch(first)
    before = 1 if named else 0
    body = rest if named else text
    table = csv.reader(io.StringIO(body), delimiter=named[1] if named else _guess_delimiter(body))
    lines: list[Line] = []
    unreadable: list[tuple[int, str]] = []
    last = 0
    while True:
        try:
            cells = next(table)
        except StopIteration:
            return lines, unreadable
        except csv.Error as error:
            unreadable.append((table.line_num + before, str(error)))
            continue
        # A quoted cell may span several lines; a row is identified by its first line.
        begins, last = last + 1, table.line_num
        if any(cell.strip() for cell in cells):
            lines.append((begins + before, tuple(cells)))


def _split_names(line: Line) -> list[Line]:
    """Splits `@ada, @bea @cid` into three rows; a handle next to its own profile URL stays one."""
    number, cells = line
    words = []
    for cell in filter(str.strip, cells):
        parts = cell.split()
        words += parts if all(part.startswith("@") for part in parts) else [cell]
    if (
        not all(map(_is_account_reference, words))
        or len({parse_reference(word) for word in words}) < 2
    ):
        return [line]
    return [(number, (word,)) for word in words]


def _guess_delimiter(text: str) -> str:
    """Returns the delimiter that splits the most lines into the same number of cells."""
    lines = [re.sub(r'"[^"]*"', "", line) for line in text.splitlines() if line.strip()][:50]
    best, most = ",", (0, 0)
    for delimiter in "\t;,":
        counts = [line.count(delimiter) for line in lines if delimiter in line]
        usual = max(set(counts), key=counts.count) if counts else 0
        score = (counts.count(usual) if usual else 0, -"\t;,".index(delimiter))
        if score > most:
            best, most = delimiter, score
    return best


def _field_for_header(cell: str) -> str | None:
    """Returns the field that a header names, or None. `@ada` is no header, but `@username` is."""
    word = " ".join(re.sub(r"[_\-./:*()]+", " ", cell.lower()).split())
    if word.startswith("@"):
        return "username" if word[1:] in ("username", "handle", "name") else None
    return FIELD_BY_HEADER.get(word)


def _is_header(lines: Sequence[Line]) -> bool:
    """Whether the first line is a header: it names the account column, several or only known fields."""
    if not lines:
        return False
    cells = lines[0][1]
    known = [_field_for_header(cell) for cell in cells]
    for cell, field in zip(cells, known, strict=True):
        if field is None and (_is_number(cell) or _is_account_reference(cell)):
            return False
    # `media,ai` may be an account with a tag; two headers, or the account column's, are no accident.
    if "username" in known or sum(map(bool, known)) > 1:
        return True
    if "weight" in known:
        return any(map(_is_number, _column_cells(lines[1:20], known.index("weight"))))
    return any(known) and all(f or not cell.strip() for f, cell in zip(known, cells, strict=True))


def _fields_from_header(titles: Sequence[str], rows: Sequence[Line], width: int) -> list[str]:
    """Maps each column by its header; if two columns name the same field, the first wins.

    If the accounts are in a different column from the one the headers say, the cells win: "person"
    may hold real names. A "name" column without a username column is taken as the username.
    """
    found = [_field_for_header(title) or IGNORE for title in titles[:width]]
    found += [IGNORE] * (width - len(found))
    found = [IGNORE if field in found[:number] else field for number, field in enumerate(found)]
    if "username" not in found and "name" in found:
        found[found.index("name")] = "username"
    marked = [number for number in range(width) if _is_mostly(_is_account_reference, rows, number)]
    titled = found.index("username") if "username" in found else None
    if marked and titled not in marked:
        if titled is not None:
            found[titled] = IGNORE if "name" in found else "name"
        found[marked[0]] = "username"
    return found


def _fields_from_content(rows: Sequence[Line], width: int) -> list[str]:
    """Finds the account and weight columns by their cells; the others follow `DEFAULT_ORDER`."""
    marked = [_is_mostly(_is_account_reference, rows, number) for number in range(width)]
    first = marked.index(True) if any(marked) else 0
    found = [IGNORE if mark else "" for mark in marked]  # e.g. the profile URL next to the name
    if width:
        found[first] = "username"
    for number in range(width):
        if number != first and _is_mostly(_is_number, rows, number):
            found[number] = "weight"
            break
    left = [field for field in DEFAULT_ORDER if field not in found and field != "weight"]
    return [field or (left.pop(0) if left else IGNORE) for field in found]


def _column_cells(rows: Iterable[Line], number: int) -> list[str]:
    """Returns the non-empty cells of one column."""
    cells = (cells[number].strip() for _, cells in rows if number < len(cells))
    return [cell for cell in cells if cell]


def _is_mostly(predicate: Callable[[str], bool], rows: Sequence[Line], number: int) -> bool:
    """Whether at least half of the column's non-empty cells satisfy the predicate."""
    cells = _column_cells(rows[:50], number)
    return bool(cells) and sum(map(predicate, cells)) * 2 >= len(cells)


def _is_account_reference(cell: str) -> bool:
    """Whether the cell is clearly an account (an @name or URL), not just a word that could be one."""
    try:
        parse_reference(cell)
    except InvalidReference:
        return False
    return "@" in cell or "/" in cell


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
