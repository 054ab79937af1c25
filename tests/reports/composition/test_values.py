"""Values are written by their kind and language, alike in every format."""

import pytest

from socap.reports.composition.content import Cell, Link
from socap.reports.composition.language import Words
from socap.reports.composition.values import written


@pytest.mark.parametrize(
    ("value", "kind", "english", "german"),
    [
        (1234, "count", "1,234", "1.234"),
        (-3, "change", "−3", "−3"),
        (0, "change", "±0", "±0"),
        (0.00395, "share", "0.40%", "0,40\xa0%"),
        (0.0512, "share", "5.1%", "5,1\xa0%"),
        (0.5, "share", "50%", "50\xa0%"),
        (0, "share", "0%", "0\xa0%"),
        (1250.5, "dollars", "$1,250.50", "1.250,50\xa0$"),
        (1.4, "ratio", "1.4 ×", "1,4 ×"),
        (5.756, "decimal", "5.76", "5,76"),
        ("2026-06-02T18:30:00Z", "moment", "2 June 2026, 14:30", "2. Juni 2026, 14:30"),
        ("2026-06-02", "day", "2 June 2026", "2. Juni 2026"),
        ("main", "text", "main", "main"),
        (Link(text="Ada", url="https://x.com/ada"), "link", "Ada", "Ada"),
        (None, "count", "–", "–"),
        ("", "text", "–", "–"),
    ],
)
def test_values_are_written(value: Cell, kind: str, english: str, german: str) -> None:
    zone = "America/New_York"
    assert written(value, kind, Words("en", zone)) == english
    assert written(value, kind, Words("de", zone)) == german
