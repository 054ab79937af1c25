"""Numbers are found in a text in whatever way they are written."""

import pytest

from socap.reports.drafting.numbers_in_text import Kind, numbers_in


@pytest.mark.parametrize(
    ("text", "language", "kind", "value"),
    [
        ("1,234 likes", "en", Kind.COUNT, 1_234),
        ("1.234 Likes", "de", Kind.COUNT, 1_234),
        ("1 234 567 views", "en", Kind.COUNT, 1_234_567),
        ("1.2k views", "en", Kind.COUNT, 1_200),
        ("4,6 Mio. Aufrufe", "de", Kind.COUNT, 4_600_000),
        ("4.6 million views", "en", Kind.COUNT, 4_600_000),
        ("1,2 Tsd. Aufrufe", "de", Kind.COUNT, 1_200),
        ("twelve people", "en", Kind.COUNT, 12),
        ("Twenty-one people", "en", Kind.COUNT, 21),
        ("two hundred and five tweets", "en", Kind.COUNT, 205),
        ("a million", "en", Kind.COUNT, 10**6),
        ("one person", "en", Kind.COUNT, 1),
        ("zweiundvierzig Personen", "de", Kind.COUNT, 42),
        ("zwölftausenddreihundert", "de", Kind.COUNT, 12_300),
        ("eine Million Aufrufe", "de", Kind.COUNT, 10**6),
        ("٤٥ people", "en", Kind.COUNT, 45),
        ("５ people", "en", Kind.COUNT, 5),
        ("the 3rd", "en", Kind.COUNT, 3),
        ("45 %", "en", Kind.SHARE, 45),
        ("45.5% of", "en", Kind.SHARE, 45.5),
        ("45,5 Prozent", "de", Kind.SHARE, 45.5),
        ("forty-five percent", "en", Kind.SHARE, 45),
        ("half of them", "en", Kind.SHARE, 50),
        ("½ of them", "en", Kind.SHARE, 50),
        ("three quarters", "en", Kind.SHARE, 75),
        ("ein Viertel", "de", Kind.SHARE, 25),
        ("$3.40", "en", Kind.DOLLARS, 3.4),
        ("3,40 $", "de", Kind.DOLLARS, 3.4),
        ("US$3.4 million", "en", Kind.DOLLARS, 3_400_000),
        ("€12", "en", Kind.MONEY, 12),
        ("twice as many", "en", Kind.TIMES, 2),
        ("1.5 times", "en", Kind.TIMES, 1.5),
        ("doppelt so viele", "de", Kind.TIMES, 2),
        ("2 June 2026", "en", Kind.DATE, 602),
        ("June 2nd", "en", Kind.DATE, 602),
        ("2. Juni", "de", Kind.DATE, 602),
        ("02.06.2026", "de", Kind.DATE, 602),
        ("at 14:30", "en", Kind.CLOCK, 870),
        ("at 3 pm", "en", Kind.CLOCK, 900),
        ("um 15 Uhr", "de", Kind.CLOCK, 900),
    ],
)
def test_a_number_is_read(text: str, language: str, kind: Kind, value: float) -> None:
    (number,) = numbers_in(text, language)
    assert (number.kind, number.values) == (kind, (value,))


@pytest.mark.parametrize("text", ["hundreds of people", "1.2.3", "1.234,56", "十 people", "dozens"])
def test_what_is_no_exact_number_has_no_value(text: str) -> None:
    """In an English text; such a figure agrees with nothing."""
    assert [number.values for number in numbers_in(text, "en")] == [()]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("one of them, and the third tweet", "en"),
        ("nobody was left out, and no one left", "en"),
        ("eine Person und ein Tweet", "de"),
        ("Tausendsassa", "de"),
    ],
)
def test_articles_pronouns_and_ordinals_are_no_numbers(text: str, language: str) -> None:
    assert numbers_in(text, language) == []


def test_numbers_of_a_list_are_apart_and_know_what_they_count() -> None:
    found = numbers_in("five, twenty two retweets, 3 important people", "en")
    assert [(one.values, one.about) for one in found] == [
        ((5,), ""),
        ((22,), "retweets"),
        ((3,), "people"),
    ]
