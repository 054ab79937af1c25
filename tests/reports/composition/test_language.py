"""Numbers, money and times as people of a language write them."""

from datetime import UTC, datetime

import pytest

from socap.reports.composition.language import LANGUAGES, LOCALES, Words

AT = datetime(2026, 6, 2, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["1,234,567", "0.46", "−3", "12%", "$12", "$1,234.50", "a, b and c", "48.2k"]),
        (
            "de",
            ["1.234.567", "0,46", "−3", "12\xa0%", "12 $", "1.234,50\xa0$", "a, b und c", "48.210"],
        ),
    ],
)
def test_numbers_follow_the_language(language: str, expected: list[str]) -> None:
    words = Words(language, "UTC")
    assert [
        words.number(1_234_567),
        words.number(0.456, 2),
        words.change(-3),
        words.share(0.12),
        words.dollars(12),
        words.dollars(1234.5),
        words.listed(["a", "b", "c"]),
        words.short(48_210),
    ] == expected


def test_times_are_the_clients() -> None:
    assert Words("en", "Asia/Kathmandu").moment(AT) == "3 June 2026, 00:15"
    assert Words("de", "America/New_York").moment(AT) == "2. Juni 2026, 14:30"


def test_every_language_has_a_locale() -> None:
    assert LANGUAGES.keys() == LOCALES.keys()
