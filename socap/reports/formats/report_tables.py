"""The blocks of a report as typed tables, from which workbook and CSV are both written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from socap.reports.cells import CellType
from socap.reports.composition.content import (
    Block,
    Cell,
    Content,
    Figures,
    Link,
    Paragraph,
    People,
    Person,
    Quote,
    Quotes,
    Section,
    Table,
)
from socap.reports.composition.language import Words
from socap.reports.formats.chart_numbers import ChartNumbers, chart_numbers

TypedCell = tuple[CellType, Any]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`for_programs` is what the workbook, which people read, leaves out."""

    key: str
    label: str
    cell_type: CellType = CellType.TEXT
    for_programs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTable:
    """A table; `key` says which block it is made of.

    Each cell has its type, because among figures each has its own unit: a LINK is (URL, text), a
    MOMENT a datetime in UTC. `chart` holds the numbers of a chart as they are drawn.
    """

    key: str
    section: str
    title: str
    columns: Sequence[TableColumn]
    rows: Sequence[Sequence[TypedCell]]
    note: str = ""
    chart: ChartNumbers | None = None


def report_tables(content: Content) -> Iterator[ReportTable]:
    """Yields the texts of the report as one table, and then one of every other block."""
    words = Words(content.language, content.timezone)
    cover = [("", content.cover_words)] if content.cover_words else []
    if texts := [*cover, *_paragraphs(content.sections)]:
        columns = [
            TableColumn("section", words.say("Section")),
            TableColumn("text", words.say("Text")),
        ]
        yield ReportTable(
            key="texts",
            section="",
            title=words.say("Texts"),
            columns=columns,
            rows=[[(CellType.TEXT, value) for value in row] for row in texts],
        )
    for section in content.sections:
        for block in section.blocks:
            if not isinstance(block, Paragraph):
                yield _table(section, block, words, names_hidden=content.names_hidden)


def _paragraphs(sections: Iterable[Section]) -> Iterator[tuple[str, str]]:
    for section in sections:
        if section.words:
            yield section.title, section.words
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield section.title, block.text


def _table(section: Section, block: Block, words: Words, *, names_hidden: bool) -> ReportTable:
    assert not isinstance(block, Paragraph)
    title, note, chart = "", "", None
    match block:
        case Figures():
            columns, rows = _figures(block, words)
        case Table():
            title, note = block.title, block.note
            columns, rows = _cells(block, names_hidden=names_hidden)
        case People():
            columns, rows = _listed(block.items, _of_person(words, names_hidden=names_hidden))
        case Quotes():
            title = words.say("Quotes")
            columns, rows = _listed(block.items, _of_quote(words))
        case _:
            title, note, chart = block.title, block.summary, chart_numbers(block, words)
            columns, rows = _points(chart)
    return ReportTable(
        key="-".join(dict.fromkeys([section.key, block.key])),
        section=section.title,
        title=title or section.title,
        columns=columns,
        rows=rows,
        note=note,
        chart=chart,
    )


Columns = list[TableColumn]
Rows = list[list[TypedCell]]


def _figures(block: Figures, words: Words) -> tuple[Columns, Rows]:
    columns = [
        TableColumn("figure", words.say("Figure")),
        TableColumn("value", words.say("Value"), CellType.NUMBER),
        TableColumn("change", words.say("Change"), CellType.CHANGE),
        TableColumn("note", words.say("Note")),
        TableColumn("key", words.say("Key"), for_programs=True),
        TableColumn("unit", words.say("Unit"), for_programs=True),
    ]
    rows: Rows = [
        [
            (CellType.TEXT, item.label),
            (CellType(item.unit), item.value),
            (CellType.CHANGE, item.change),
            (CellType.TEXT, item.note),
            (CellType.TEXT, item.key),
            (CellType.TEXT, item.unit),
        ]
        for item in block.items
    ]
    return columns, rows


def _cells(block: Table, *, names_hidden: bool) -> tuple[Columns, Rows]:
    kept = [n for n, one in enumerate(block.columns) if not (one.from_list and names_hidden)]
    columns = [
        TableColumn(column.key, column.label, CellType(column.type))
        for column in (block.columns[n] for n in kept)
    ]
    rows = [
        [_typed(column.cell_type, row[n]) for n, column in zip(kept, columns, strict=True)]
        for row in block.cells
    ]
    return columns, rows


def _typed(cell_type: CellType, cell: Cell) -> TypedCell:
    """Returns the cell as its column says, or as a text where it holds something else."""
    match cell:
        case Link():
            return CellType.LINK, (cell.url, cell.text)
        case str() if cell_type is CellType.MOMENT:
            return cell_type, datetime.fromisoformat(cell)
        case str() if cell_type is CellType.DAY:
            return cell_type, date.fromisoformat(cell)
        case str():
            return CellType.TEXT, cell
    is_text = cell_type in (CellType.TEXT, CellType.LINK, CellType.MOMENT, CellType.DAY)
    return (CellType.DECIMAL if cell is not None and is_text else cell_type), cell


def _points(chart: ChartNumbers) -> tuple[Columns, Rows]:
    series = [chart.axis, *chart.series]
    columns = [TableColumn(one.key, one.label, one.cell_type) for one in series]
    rows = [
        [(one.cell_type, one.values[n]) for one in series] for n in range(len(chart.axis.values))
    ]
    return columns, rows


Readers = list[tuple[TableColumn, Callable[[Any], Any]]]


def _listed(items: Sequence[Any], readers: Readers) -> tuple[Columns, Rows]:
    rows = [[(column.cell_type, read(item)) for column, read in readers] for item in items]
    return [column for column, _ in readers], rows


def _of_person(words: Words, *, names_hidden: bool) -> Readers:
    column = TableColumn

    def why(person: Person) -> str:
        return person.why_without_names if names_hidden else person.why

    importance: Readers = [
        (column("importance", words.say("Importance"), CellType.NUMBER), lambda p: p.importance)
    ]
    return [
        (column("name", words.say("Name")), lambda p: p.name),
        (
            column("account", words.say("Account"), CellType.LINK),
            lambda p: (p.url, f"@{p.username}"),
        ),
        (column("roles", words.say("Roles")), lambda p: ", ".join(p.roles)),
        (column("tier", words.say("Followers, range")), lambda p: p.tier),
        (column("followers", words.say("Followers"), CellType.NUMBER), lambda p: p.followers),
        (column("verified", words.say("Verified"), CellType.FLAG), lambda p: p.verified),
        (column("place", words.say("Place")), lambda p: p.place),
        *([] if names_hidden else importance),
        (column("why", words.say("Why they matter")), why),
        (column("did", words.say("What they did")), lambda p: p.did),
        (column("note", words.say("Note")), lambda p: p.note),
        (column("account_id", words.say("Account id")), lambda p: p.account_id),
    ]


def _of_quote(words: Words) -> Readers:
    def post(quote: Quote) -> tuple[str, str]:
        return quote.url, f"@{quote.username}"

    return [
        (TableColumn("at", words.say("Time"), CellType.MOMENT), lambda q: q.at),
        (TableColumn("name", words.say("Name")), lambda q: q.name),
        (TableColumn("post", words.say("Post"), CellType.LINK), post),
        (TableColumn("text", words.say("Text")), lambda q: q.text),
        (TableColumn("sentiment", words.say("Sentiment")), lambda q: q.sentiment),
        (TableColumn("lang", words.say("Language")), lambda q: q.lang),
        (TableColumn("note", words.say("Note")), lambda q: q.note),
        (TableColumn("engagement_id", words.say("Reply or quote id")), lambda q: q.engagement_id),
    ]
