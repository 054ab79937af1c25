"""Numbers, money and times as people of a language write them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from socap.reports.composition.content import Block, Content
from socap.reports.composition.language import LANGUAGES, LOCALES, Words
from tests.reports.launches import composed
from tests.reports.recount_launches import with_earlier_launches

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


ENGLISH = re.compile(
    r"\b(a|and|are|by|engaged|every|from|has|is|it|not|of|people|the|these|this|to|with|who)\b"
)
PRICE = {"low": 2, "base": 5, "high": 9.5, "source": "Acme", "dated": "2026-05-01"}


@pytest.mark.django_db
def test_a_german_report_says_nothing_in_english() -> None:
    campaign = with_earlier_launches("Europe/Berlin", AT).campaign
    english, german = (
        list(said(composed(campaign, language=language, cpm=PRICE).content))
        for language in ("en", "de")
    )
    assert len(english) == len(german) > 100
    # All of its words are looked for: most sentences have one of them in English.
    assert sum(bool(ENGLISH.search(text)) for text in english) > 30
    assert [text for text in german if ENGLISH.search(text)] == []


def said(content: Content) -> Iterator[str]:
    """Yields what the report says itself: neither names nor what people wrote."""
    for section in content.sections:
        yield section.title
        for block in section.blocks:
            yield from said_in(block)


def said_in(block: Block) -> Iterator[str]:
    match block.kind:
        case "paragraph":
            yield block.text
        case "figures":
            yield from (text for one in block.items for text in (one.label, one.note))
        case "table":
            yield from (block.title, block.note, *(column.label for column in block.columns))
        case "chart":
            yield from (block.title, block.summary)
        case "people":
            for one in block.items:
                yield from (one.tier, one.why, one.why_without_names, one.did, *one.roles)
