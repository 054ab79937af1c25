"""What providers write becomes something PostgreSQL and arithmetic accept."""

from datetime import UTC, datetime

import pytest

from socap.sources.values import count_of, flag_of, id_of, moment_of, number_of, prose_of, text_of


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2094000000000000001", "2094000000000000001"),
        (2094000000000000001, "2094000000000000001"),
        ("a_b-9", "a_b-9"),
        ("", ""),
        ("1" * 32, "1" * 32),
        ("1" * 33, ""),
        ("12\n", ""),
        ("12 3", ""),
        ("1/../2", ""),
        ("١٢", ""),
        ("1\x00", ""),
        (2.094e18, ""),
        (0, ""),
        (-4, ""),
        (10**40, ""),
        (True, ""),
        (None, ""),
        ([], ""),
        ({}, ""),
    ],
)
def test_ids(given: object, expected: str) -> None:
    assert id_of(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a &amp; b\n\tç ⛵", "a &amp; b\n\tç ⛵"),
        ("nul\x00l", "null"),
        ("lone \ud83d end", "lone \N{REPLACEMENT CHARACTER} end"),
        ("\x00\udc00", "\N{REPLACEMENT CHARACTER}"),
        (777, "777"),
        (None, ""),
        (True, ""),
        (1.5, ""),
        ([], ""),
        ({}, ""),
    ],
)
def test_texts(given: object, expected: str) -> None:
    text = text_of(given)
    assert text == expected
    assert isinstance(text.encode(), bytes)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (7, 7),
        (0, 0),
        ("7", 7),
        ("1,234,567", 1234567),
        (" 12 ", 12),
        (7.0, 7),
        (10**15, 10**15),
        (10**15 + 1, None),
        (2**63 - 1, None),
        (-1, None),
        ("-1", None),
        ("", None),
        ("1.2K", None),
        ("²", None),
        ("9" * 5000, None),
        (float("nan"), None),
        (float("inf"), None),
        (True, None),
        (None, None),
        ([], None),
        ({}, None),
    ],
)
def test_counters(given: object, expected: int | None) -> None:
    assert count_of(given) == expected


def test_numbers_may_be_negative() -> None:
    assert number_of("-1,000") == -1000


def test_flags() -> None:
    assert [flag_of(value) for value in (True, 1, "true", "True", "1")] == [True] * 5
    assert not any(flag_of(value) for value in (False, 0, "false", "", "no", None, [], [1], 2))


MOMENT = datetime(2026, 8, 31, 16, 20, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    "given",
    [
        "Mon Aug 31 16:20:40 +0000 2026",
        "Mon Aug 31 18:20:40 +0200 2026",
        "Mon Aug 31 10:50:40 -0530 2026",
        "2026-08-31T16:20:40.000000Z",
        "2026-08-31T16:20:40Z",
        "2026-08-31T16:20:40",
        "2026-08-31 16:20:40",
        "2026-08-31T18:20:40+02:00",
        int(MOMENT.timestamp()),
        int(MOMENT.timestamp()) * 1000,
        str(int(MOMENT.timestamp())),
        str(int(MOMENT.timestamp()) * 1000),
        MOMENT.timestamp(),
    ],
)
def test_moments(given: object) -> None:
    assert moment_of(given) == MOMENT
    assert (found := moment_of(given)) and found.tzinfo is UTC


def test_moments_keep_microseconds() -> None:
    assert moment_of("2012-02-03T04:05:06.123456Z") == datetime(2012, 2, 3, 4, 5, 6, 123456, UTC)


@pytest.mark.parametrize(
    "given",
    [
        "",
        " ",
        "soon",
        "Mon Foo 31 16:02:58 +0000 2026",
        "Mon Aug 32 16:02:58 +0000 2026",
        "Mon Aug 31 16:02 +0000 2026",
        "Mon Aug 31 16:20:40 +9900 2026",
        "Mon Aug 31 16:20:40 XX 2026",
        "0001-01-01T00:00:00+14:00",
        "2005-12-31T23:59:59Z",
        "9999-12-31T23:59:00-05:00",
        4102444800,
        0,
        -5,
        2026,
        "2026",
        1e300,
        10**400,
        float("nan"),
        float("inf"),
        True,
        None,
        [],
        {},
    ],
)
def test_no_moments(given: object) -> None:
    assert moment_of(given) is None


@pytest.mark.parametrize(
    ("sent", "typed"),
    [
        ("Fish &amp; chips &lt;3", "Fish & chips <3"),
        ("&amp;amp; is how one writes &amp;", "&amp; is how one writes &"),
        ("I&#39;ll &quot;wait&quot; &#x1F680;", 'I\'ll "wait" \N{ROCKET}'),
        ("R&D, AT&T, ?a=1&copy=2, &;, &nosuchthing;", "R&D, AT&T, ?a=1&copy=2, &;, &nosuchthing;"),
        ("a&#0;b&#xD800;c", "a\ufffdb\ufffdc"),
        (None, ""),
    ],
)
def test_what_was_written_is_read_as_it_was_typed_once(sent: object, typed: str) -> None:
    assert prose_of(sent) == typed
