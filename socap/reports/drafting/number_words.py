"""Numbers written as words, in English and German: "twelve", "two hundred and five", "zweiundvierzig"."""

from collections.abc import Sequence
from functools import cache

ENGLISH_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
GERMAN_UNITS = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
GERMAN_TENS = [
    "zwanzig",
    "dreißig",
    "vierzig",
    "fünfzig",
    "sechzig",
    "siebzig",
    "achtzig",
    "neunzig",
]

SMALL = (
    {word: value for value, word in enumerate(ENGLISH_UNITS)}
    | {word: 10 * value for value, word in enumerate(ENGLISH_TENS, 2)}
    | {word: value for value, word in enumerate(GERMAN_UNITS) if word not in ("null", "ein")}
    | {word: 10 * value for value, word in enumerate(GERMAN_TENS, 2)}
    | {"eins": 1, "zwo": 2, "dreissig": 30}
)
SCALES = {
    "hundred": 100, "dozen": 12, "thousand": 1_000, "million": 10**6, "billion": 10**9,
    "hundert": 100, "dutzend": 12, "tausend": 1_000, "millionen": 10**6, "milliarde": 10**9,
    "milliarden": 10**9,
}  # fmt: skip
# Before a scale these are a one; elsewhere they are articles.
ARTICLES = {"a", "an", "one", "ein", "eine", "einer", "einem", "einen"}
# In German a quarter and a fifth are one word with what is counted.
PARTS = {
    "half": 1 / 2, "halves": 1 / 2, "hälfte": 1 / 2, "halb": 1 / 2, "halbe": 1 / 2, "halben": 1 / 2,
    "third": 1 / 3, "thirds": 1 / 3, "drittel": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "viertel": 1 / 4, "fifths": 1 / 5, "fünftel": 1 / 5, "tenths": 1 / 10, "zehntel": 1 / 10,
}  # fmt: skip
# These are ordinals, unless a number stands before them.
NEED_A_COUNT = {"third"}
TIMES = {
    "twice": 2, "double": 2, "doubled": 2, "doubling": 2, "doubles": 2, "triple": 3, "tripled": 3,
    "tripling": 3, "thrice": 3, "quadrupled": 4, "doppelt": 2, "doppelte": 2, "verdoppelt": 2,
    "verdoppelte": 2, "verdoppelten": 2, "verdreifacht": 3, "verdreifachte": 3,
}  # fmt: skip
# No figure, so nothing in the data agrees with them.
VAGUE = {
    "dozens", "hundreds", "thousands", "millions", "billions", "dutzende", "hunderte", "tausende",
    "zigtausende", "hundertausende", "hunderttausende", "dutzenden", "hunderten", "tausenden",
}  # fmt: skip


@cache
def german_number(word: str) -> int | None:
    """Returns the value of a compound such as `zweiundvierzig` or `zwölftausenddreihundert`."""
    if word in SMALL:
        return SMALL[word]
    for name, scale in (("tausend", 1_000), ("hundert", 100)):
        before, found, after = word.partition(name)
        if found:
            count = 1 if before in ("", "ein") else german_number(before)
            rest = 0 if not after else german_number(after.removeprefix("und"))
            return None if count is None or rest is None else count * scale + rest
    unit, found, tens = word.partition("und")
    ones = 1 if unit == "ein" else SMALL.get(unit, 0)
    if found and 0 < ones < 10 and tens in SMALL and SMALL[tens] >= 20:
        return ones + SMALL[tens]
    return None


def word_number(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """Returns the number that begins at this word, in lower case, and how many words it has."""
    total, part, used, place = 0, 0, 0, at
    while place < len(words):
        word = words[place]
        value = german_number(word)
        following = words[place + 1] if place + 1 < len(words) else ""
        if word in SCALES:
            scale = SCALES[word]
            if scale < 1_000:
                part = max(part, 1) * scale
            else:
                total, part = total + max(part, 1) * scale, 0
        elif value is not None and (not part or _fits(part, value)):
            part += value
        elif word in ARTICLES and following in SCALES and not used:
            part = 1
        elif word == "and" and used and (following in SMALL) and words[place - 1] in SCALES:
            place += 1
            continue
        else:
            break
        place += 1
        used = place - at
    return (total + part, used) if used else None


def _fits(before: int, value: int) -> bool:
    """Returns whether a number goes on so: "twenty" with a unit, "hundred" with less than itself."""
    if before % 100 == 0:
        return value < 100
    return before % 10 == 0 and before % 100 >= 20 and 0 < value < 10
