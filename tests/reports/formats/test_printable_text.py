"""Texts become what fonts can show, and stay what they are wherever they can."""

import pytest

from socap.reports.formats.typesetting.languages import known_language
from socap.reports.formats.typesetting.printable_text import PrintableText
from tests.reports.content_sections import NAMES, SAID


@pytest.mark.parametrize("text", [*NAMES[:18], *SAID, "👩‍👩‍👧‍👦 👍🏽 🇩🇪 ❤️ 1️⃣", "a\nb", "می‌خواهم"])
def test_what_fonts_have_stays(text: str) -> None:
    printable = PrintableText()
    assert printable.of(text) == text and not printable.replaced


@pytest.mark.parametrize(
    ("text", "expected", "replaced"),
    [
        ("𝕸𝖆𝖗𝖐 ①", "Mark ①", ""),  # drawn simply where there is no other way
        ("e\u0301\u0308", "é\u0308", ""),
        ("a\x00b\x1b\u202ec\ufeff", "abc", ""),
        ("a\tb\r\nc\u2028d", "a b\nc d", ""),
        ("𒀀 and 𒀀 \ue000", "\ufffd and \ufffd \ufffd", "𒀀\ue000"),
        (
            "字\u0301 x\u0301",
            "字 x\u0301",
            "\u0301",
        ),  # the letter would be lost
    ],
)
def test_what_they_have_not_is_replaced(text: str, expected: str, replaced: str) -> None:
    printable = PrintableText()
    assert printable.of(text) == expected
    assert "".join(printable.replaced) == replaced


def test_texts_are_found_in_all_that_json_holds() -> None:
    printable = PrintableText()
    assert printable.everywhere({"a": ["\x00b", 1, None, {"c": "𒀀"}]}) == {
        "a": ["b", 1, None, {"c": "\ufffd"}]
    }


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en", "en"), ("iw", "he"), ("zh-TW", "zh"), ("qme", ""), ("und", ""), ("", ""), ("#set", "")],
)
def test_languages_are_those_of_iso(code: str, expected: str) -> None:
    assert known_language(code) == expected
