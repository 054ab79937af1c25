"""Pages of long lists by keyset: a cursor says after which row a list goes on, in one opaque text.

Rows that arrive while somebody pages never appear twice, and the hundredth page costs as the first.
"""

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import Model

if TYPE_CHECKING:
    from django.db.models import QuerySet


Row = TypeVar("Row")
Record = TypeVar("Record", bound=Model)


class BadCursor(ValueError):
    """The cursor was not given by this list in this order."""


class Kind(Enum):
    """What a list may be ordered by, as the database's columns hold it."""

    INT = "int"
    BIGINT = "bigint"
    TEXT = "text"
    MOMENT = "moment"


BITS = {Kind.INT: 31, Kind.BIGINT: 63}


@dataclass(frozen=True, slots=True)
class Keyset:
    """One list in one order: its `name`, and the kinds of the columns that order it."""

    name: str
    kinds: tuple[Kind, ...]

    def encode(self, *place: Any) -> str:
        """The cursor behind the row with these values."""
        values = [v.isoformat() if isinstance(v, datetime) else v for v in place]
        text = json.dumps([self.name, *values], separators=(",", ":"))
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    def decode(self, cursor: str) -> tuple[Any, ...]:
        """The values behind which to go on. Raises `BadCursor`."""
        try:
            padded = cursor + "=" * (-len(cursor) % 4)
            name, *values = json.loads(base64.b64decode(padded, b"-_", validate=True))
            if name != self.name:
                raise BadCursor("this cursor belongs to another list or order; start without one")
            return tuple(_read(kind, value) for kind, value in zip(self.kinds, values, strict=True))
        except BadCursor:
            raise
        except (ValueError, TypeError, RecursionError) as error:
            raise BadCursor("this cursor was not given by this list; start without one") from error

    def page(
        self, rows: Sequence[Row], limit: int, place: Callable[[Row], Sequence[Any]]
    ) -> tuple[list[Row], str | None]:
        """(the first `limit` rows, the cursor of the next page if there is one more row)."""
        shown = list(rows[:limit])
        return shown, self.encode(*place(shown[-1])) if len(rows) > limit else None


def _read(kind: Kind, value: Any) -> Any:
    """A value that the database can compare with; anything else is a ValueError."""
    if kind in BITS:
        good = type(value) is int and abs(value) < 2 ** BITS[kind]
    else:
        good = isinstance(value, str) and value.isprintable()
    if not good:
        raise ValueError(f"{value!r} is no {kind.value}")
    if kind is not Kind.MOMENT:
        return value
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment


def page_by_id(
    found: "QuerySet[Record]", name: str, *, cursor: str | None, limit: int, newest: bool = True
) -> "tuple[list[Record], str | None]":
    """One page of records in the order of their ids, and the next one's cursor. Raises `BadCursor`."""
    keyset = Keyset(name, (Kind.BIGINT,))
    if cursor:
        (place,) = keyset.decode(cursor)
        found = found.filter(pk__lt=place) if newest else found.filter(pk__gt=place)
    rows = found.order_by("-pk" if newest else "pk")[: limit + 1]
    return keyset.page(list(rows), limit, lambda record: (record.pk,))
