"""A cursor says where its own list goes on, and is refused by every other."""

import base64
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from socap.lib.database.keyset import BadCursor, Keyset, Kind

LIST = Keyset("things", (Kind.MOMENT, Kind.INT, Kind.TEXT))
AT = datetime(2026, 6, 2, 14, 5, 6, 7, tzinfo=UTC)


def written(*values: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


def test_what_was_given_is_read_again() -> None:
    assert LIST.decode(LIST.encode(AT, -5, "100")) == (AT, -5, "100")


def test_a_page_is_cut_and_says_how_it_goes_on() -> None:
    numbers = Keyset("numbers", (Kind.BIGINT,))
    assert numbers.page([1, 2], 2, lambda n: (n,)) == ([1, 2], None)
    shown, cursor = numbers.page([1, 2, 3], 2, lambda n: (n,))
    assert shown == [1, 2]
    assert cursor is not None
    assert numbers.decode(cursor) == (2,)


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "?",
        "e30",
        "\x00",
        "é",
        "&".join(LIST.encode(AT, 1, "a")),
        "[" * 5000,
        Keyset("others", LIST.kinds).encode(AT, 1, "a"),
        written("things", AT.isoformat(), 1),
        written("things", AT.isoformat(), 1, "a", 2),
        written("things", AT.isoformat(), 2**31, "a"),
        written("things", AT.isoformat(), True, "a"),
        written("things", AT.isoformat(), 1.5, "a"),
        written("things", AT.isoformat(), 1, "a\0"),
        written("things", AT.isoformat(), 1, None),
        written("things", "yesterday", 1, "a"),
        written("things", "2026-06-02T14:05:06", 1, "a"),
        written("things", 5, 1, "a"),
        base64.urlsafe_b64encode(b"[" * 100_000).decode(),
    ],
)
def test_anything_else_is_refused(cursor: str) -> None:
    with pytest.raises(BadCursor):
        LIST.decode(cursor)
