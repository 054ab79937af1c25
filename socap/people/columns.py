"""A pasted table: its cells, and what each column was taken for."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from socap.people.references import NoAccount, reference_in

IGNORE = "ignore"
FIELDS = ("username", "weight", "tags", "name", "active", IGNORE)
# What people write above a column, in lower case; a header that is not here is ignored, and said.
WORDS = {
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
FIELD_OF = {word: field for field, words in WORDS.items() for word in words.split("|")}
POSITIONS = ("username", "weight", "tags", "name", "active")
SEPARATOR = re.compile(r"\s*sep=(.)\s*", re.IGNORECASE)
MOST_COLUMNS, SAMPLES = 40, 3
csv.field_size_limit(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: the word above it, if any, what it is taken for, and how it begins."""

    title: str
    field: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The cells by line number, without the header; `unreadable` lines with the reason."""

    columns: tuple[Column, ...]
    has_header: bool
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    unreadable: tuple[tuple[int, str], ...] = ()


def read_table(
    text: str, *, fields: Sequence[str] | None = None, has_header: bool | None = None
) -> Table:
    """
    1. Cut the text into lines and cells; a first line `sep=;` names the separator.
    2. See whether the first line is a header, unless that is given.
    3. Of a line that only names several people make one for each, unless there are several titles.
    4. Say what each column is: as given, by its header, or by what stands in it.
    """
    lines, unreadable = _cells(text)
    if has_header is None:
        has_header = _is_header(lines)
    titles = lines[0][1] if has_header and lines else ()
    rows = lines[1:] if has_header else lines
    if sum(bool(title.strip()) for title in titles) < 2:
        rows = [row for line in rows for row in _one_each(line)]
        lines = [*(lines[:1] if has_header else ()), *rows]
    width = min(max((len(cells) for _, cells in lines), default=0), MOST_COLUMNS)
    if fields is None or len(fields) != width:
        found = _by_title(titles, rows, width) if has_header else _by_content(rows, width)
    else:
        found = [field if field in FIELDS else IGNORE for field in fields]
    columns = tuple(
        Column(
            title=titles[number].strip() if number < len(titles) else "",
            field=field,
            samples=tuple(_column(rows[:50], number)[:SAMPLES]),
        )
        for number, field in enumerate(found)
    )
    return Table(
        columns=columns, has_header=has_header, rows=tuple(rows), unreadable=tuple(unreadable)
    )


Line = tuple[int, tuple[str, ...]]


def _cells(text: str) -> tuple[list[Line], list[tuple[int, str]]]:
    first, _, rest = text.partition("\n")
    named = SEPARATOR.fullmatch(first)
    before = 1 if named else 0
    body = rest if named else text
    table = csv.reader(io.StringIO(body), delimiter=named[1] if named else _delimiter(body))
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
        # A quoted cell may run over several lines: a row is named by where it begins.
        begins, last = last + 1, table.line_num
        if any(cell.strip() for cell in cells):
            lines.append((begins + before, tuple(cells)))


def _one_each(line: Line) -> list[Line]:
    """`@ada, @bea @cid` are three people; a handle beside the same account's address is one."""
    number, cells = line
    words = []
    for cell in filter(str.strip, cells):
        parts = cell.split()
        words += parts if all(part.startswith("@") for part in parts) else [cell]
    if not all(map(_is_marked, words)) or len({reference_in(word) for word in words}) < 2:
        return [line]
    return [(number, (word,)) for word in words]


def _delimiter(text: str) -> str:
    """What cuts the most lines in the same number of cells."""
    lines = [re.sub(r'"[^"]*"', "", line) for line in text.splitlines() if line.strip()][:50]
    best, most = ",", (0, 0)
    for delimiter in "\t;,":
        counts = [line.count(delimiter) for line in lines if delimiter in line]
        usual = max(set(counts), key=counts.count) if counts else 0
        score = (counts.count(usual) if usual else 0, -"\t;,".index(delimiter))
        if score > most:
            best, most = delimiter, score
    return best


def _field_of(cell: str) -> str | None:
    """What a title says that its column is. `@ada` is no title, but `@username` is."""
    word = " ".join(re.sub(r"[_\-./:*()]+", " ", cell.lower()).split())
    if word.startswith("@"):
        return "username" if word[1:] in ("username", "handle", "name") else None
    return FIELD_OF.get(word)


def _is_header(lines: Sequence[Line]) -> bool:
    """The first line reads like titles: all of it known, whom it is about, or a title of numbers."""
    if not lines:
        return False
    cells = lines[0][1]
    known = [_field_of(cell) for cell in cells]
    for cell, field in zip(cells, known, strict=True):
        if field is None and (_is_number(cell) or _is_marked(cell)):
            return False
    # `media,ai` may be somebody with a tag; two titles, or the one that says who, are no accident.
    if "username" in known or sum(map(bool, known)) > 1:
        return True
    if "weight" in known:
        return any(map(_is_number, _column(lines[1:20], known.index("weight"))))
    return any(known) and all(f or not cell.strip() for f, cell in zip(known, cells, strict=True))


def _by_title(titles: Sequence[str], rows: Sequence[Line], width: int) -> list[str]:
    """Each field once, the first that says so.

    Where the names of accounts stand in another column than the titles say, the cells are right:
    under "person" there may be real names. A lone "name" is whom they mean.
    """
    found = [_field_of(title) or IGNORE for title in titles[:width]]
    found += [IGNORE] * (width - len(found))
    found = [IGNORE if field in found[:number] else field for number, field in enumerate(found)]
    if "username" not in found and "name" in found:
        found[found.index("name")] = "username"
    marked = [number for number in range(width) if _is_mostly(_is_marked, rows, number)]
    titled = found.index("username") if "username" in found else None
    if marked and titled not in marked:
        if titled is not None:
            found[titled] = IGNORE if "name" in found else "name"
        found[marked[0]] = "username"
    return found


def _by_content(rows: Sequence[Line], width: int) -> list[str]:
    """Where the names and the numbers stand; the rest in the order of `POSITIONS`."""
    marked = [_is_mostly(_is_marked, rows, number) for number in range(width)]
    first = marked.index(True) if any(marked) else 0
    found = [IGNORE if mark else "" for mark in marked]  # such as the address beside the name
    if width:
        found[first] = "username"
    for number in range(width):
        if number != first and _is_mostly(_is_number, rows, number):
            found[number] = "weight"
            break
    left = [field for field in POSITIONS if field not in found and field != "weight"]
    return [field or (left.pop(0) if left else IGNORE) for field in found]


def _column(rows: Iterable[Line], number: int) -> list[str]:
    """What stands in one column, where anything does."""
    cells = (cells[number].strip() for _, cells in rows if number < len(cells))
    return [cell for cell in cells if cell]


def _is_mostly(judge: Callable[[str], bool], rows: Sequence[Line], number: int) -> bool:
    """Of at least half of what stands in the column."""
    cells = _column(rows[:50], number)
    return bool(cells) and sum(map(judge, cells)) * 2 >= len(cells)


def _is_marked(cell: str) -> bool:
    """It is plainly meant as an account, not merely a word that could be one."""
    try:
        reference_in(cell)
    except NoAccount:
        return False
    return "@" in cell or "/" in cell


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
