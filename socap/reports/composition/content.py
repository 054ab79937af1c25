"""The content of a report, as it is frozen: every format shows this and computes nothing of its own.

Published as JSON Schema. Times are ISO 8601 in UTC, shares from 0 to 1, money in US dollars.
"""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Rows(Part):
    """The frozen rows that a number counts: those of `table` in which every field has the given value.

    `contains` does the same for fields that are lists, which have the value among others; the field
    `filled` has any value. `sum` names the field whose values add up to the number, `median` the one whose
    median it is; without either the rows are counted, and with `distinct` only once per value of that field.
    `cpm` is a price in US dollars for a thousand of what is counted, and `divisor` has the rows of the number
    that this one is divided by.
    """

    table: Literal[
        "engagements",
        "readings",
        "people",
        "tweets",
        "texts",
        "quotes",
        "quote_engagements",
        "launches",
        "days",
    ]
    where: dict[str, str | int | bool | None] = {}
    contains: dict[str, str] = {}
    filled: str = ""
    sum: str = ""
    median: str = ""
    distinct: str = ""
    cpm: float | None = None
    divisor: "Rows | None" = None


class Counted(Part):
    """What a column counts among the rows of each line: those in which every field has the given value as
    well, of `table` if the column has another one; the rest is as in `Rows`.
    """

    table: str = ""
    where: dict[str, str | int | bool | None] = {}
    sum: str = ""
    distinct: str = ""
    divisor: Rows | None = None


Unit = Literal["count", "share", "dollars", "ratio", "decimal"]


class Figure(Part):
    """A number with its label; `change` is its growth since the first reading, made of `change_rows`."""

    key: str
    label: str
    value: float | int | None
    unit: Unit = "count"
    change: int | None = None
    note: str = ""
    rows: Rows | None = None
    change_rows: Rows | None = None


class Paragraph(Part):
    kind: Literal["paragraph"] = "paragraph"
    text: str


class Figures(Part):
    kind: Literal["figures"] = "figures"
    key: str
    items: list[Figure]


class Link(Part):
    text: str
    url: str


class Column(Part):
    """`type` says what the cells are: `day` is a local date, `moment` a time in UTC.

    What says who is on the important list (`from_list`) is left out where names are hidden. A number
    without `counted` follows from others of its line.
    """

    key: str
    label: str
    type: Literal["text", "link", "count", "change", "share", "dollars", "decimal", "moment", "day"]
    from_list: bool = False
    counted: Counted | None = None


Cell = Link | str | int | float | None


class Table(Part):
    """`cells` row by row; `rows` has the frozen rows that each counts, or is empty."""

    kind: Literal["table"] = "table"
    key: str
    title: str
    columns: list[Column]
    cells: list[list[Cell]]
    rows: list[Rows | None] = []
    note: str = ""

    def rows_of(self, line: int, column: Column) -> Rows | None:
        """Returns the rows that a cell counts, None where there are none."""
        found = self.rows[line] if self.rows else None
        if found is None or column.counted is None:
            return None
        changes = column.counted.model_dump(exclude_defaults=True)
        changes["where"] = found.where | column.counted.where
        return Rows.model_validate(found.model_dump() | changes)


class Chart(Part):
    """A Vega-Lite specification with its data; `summary` says in words what it shows.

    The height is in px at a width of 900. `svg` is the name of the drawn asset.
    """

    kind: Literal["chart"] = "chart"
    key: str
    title: str
    summary: str
    spec: dict[str, Any]
    height: int = 300
    svg: str = ""


class Person(Part):
    """Somebody who came. `avatar` is the name of an asset, or empty. `why` may name people of the
    important list, `why_without_names` does not."""

    account_id: str
    name: str
    username: str
    url: str
    avatar: str = ""
    roles: list[str] = []
    tier: str = ""
    followers: int | None = None
    verified: bool = False
    place: str = ""
    importance: int | None = None
    why: str = ""
    why_without_names: str = ""
    did: str = ""
    note: str = ""
    pinned: bool = False
    rows: Rows | None = None


class People(Part):
    kind: Literal["people"] = "people"
    key: str
    items: list[Person]


class Quote(Part):
    """What somebody wrote; `sentiment` in the report's language, empty if not rated."""

    engagement_id: str
    text: str
    lang: str = ""
    name: str
    username: str
    url: str
    avatar: str = ""
    at: datetime
    sentiment: str = ""
    note: str = ""
    pinned: bool = False


class Quotes(Part):
    kind: Literal["quotes"] = "quotes"
    key: str
    items: list[Quote]


Block = Annotated[
    Paragraph | Figures | Table | Chart | People | Quotes, Field(discriminator="kind")
]


class Section(Part):
    """`words` are the operator's own, above the blocks; paragraphs are divided by an empty line."""

    key: str
    title: str
    words: str = ""
    blocks: list[Block]


class Brand(Part):
    """`colour` is `#rrggbb`; `logo` is the name of an asset, or empty."""

    name: str = ""
    colour: str = "#2f5fc4"
    logo: str = ""
    footer: str = ""


class FrozenTable(Part):
    """One of the tables of rows that a report rests on."""

    name: str
    rows: int
    columns: list[str]
    sha256: str


class Content(Part):
    """One version of a report, whole; `removed` says what was taken out because X has it no more."""

    schema_version: Literal[1] = 1
    number: int
    language: str
    timezone: str
    campaign_id: int
    title: str
    client: str
    starts_at: datetime
    ends_at: datetime
    as_of: datetime | None
    final: bool
    created_at: datetime
    author: str
    brand: Brand
    cover: bool = True
    cover_words: str = ""
    sections: list[Section]
    tables: list[FrozenTable] = []
    removed: list[str] = []
    names_hidden: bool = False
