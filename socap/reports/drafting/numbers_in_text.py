"""Finds every number in a text, however it is written: 1,234, 1.2k, 45 %, $3.40, twelve, 4,6 Mio."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from socap.reports.drafting.number_words import (
    ARTICLES,
    NEED_A_COUNT,
    PARTS,
    TIMES,
    VAGUE,
    word_number,
)


class Kind(StrEnum):
    """What a number says: how many, a share in percent, money, how many times, a date or a clock time."""

    COUNT = "count"
    SHARE = "share"
    DOLLARS = "dollars"
    MONEY = "money"
    TIMES = "times"
    DATE = "date"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number of a text: its `values` if it can be read in more than one way, none if in no way.

    `step` is the unit of its last digit; dates are `month * 100 + day`, clock times minutes of the day.
    `about` is what it counts, such as `likes`, where the text says so next to it.
    """

    text: str
    kind: Kind
    values: tuple[float, ...]
    step: float = 1
    year: int | None = None
    about: str = ""


MONTHS = (
    ("january", "januar", "jan", "jänner"), ("february", "februar", "feb"),
    ("march", "märz", "mar", "mrz"), ("april", "apr"), ("may", "mai"), ("june", "juni", "jun"),
    ("july", "juli", "jul"), ("august", "aug"), ("september", "sep", "sept"),
    ("october", "oktober", "oct", "okt"), ("november", "nov"),
    ("december", "dezember", "dec", "dez"),
)  # fmt: skip
MONTH_NUMBERS = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
SCALE_WORDS = {
    "k": 10**3, "tsd": 10**3, "thousand": 10**3, "tausend": 10**3, "m": 10**6, "mn": 10**6,
    "mio": 10**6, "million": 10**6, "millions": 10**6, "millionen": 10**6, "bn": 10**9, "b": 10**9,
    "billion": 10**9, "billions": 10**9, "mrd": 10**9, "milliarde": 10**9, "milliarden": 10**9,
}  # fmt: skip
SCALE = "|".join(sorted(SCALE_WORDS, key=len, reverse=True))
DIGITS = r"\d{1,3}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
MONEY_SIGN = r"us-?\$|\$|usd|us-dollars?|dollars?|cents?|€|eur|euros?|£|gbp|¥|yen|pounds?|pfund"
DOLLAR_SIGNS = {"$", "us$", "us-$", "usd", "dollar", "dollars", "us-dollar", "us-dollars"}
FIGURE = re.compile(
    rf"""
    (?P<iso>\b\d{{4}}-\d{{2}}-\d{{2}}\b)
    | (?P<top>\d+)\ ?[/⁄]\ ?(?P<bottom>\d+)
    | \b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\ (?:of\ )?(?P<month>{MONTH})\b\.?,?(?:\ (?P<year>\d{{4}}))?
    | \b(?P<month2>{MONTH})\b\.?\ (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,:]?\d)(?:,?\ (?P<year2>\d{{4}}))?
    | \b(?P<day3>\d{{1,2}})\.(?P<month3>\d{{1,2}})\.(?P<year3>\d{{4}})?(?!\d)
    | (?<![\d.,])(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?!\d)(?:\ ?(?P<half>[ap])\.?m\b\.?|\ uhr\b)?
    | (?<![\d.,])(?P<hour2>\d{{1,2}})(?:[.](?P<minute2>\d{{2}}))?\ ?(?:(?P<half2>[ap])\.?m\b\.?|uhr\b)
    | (?:(?P<before>{MONEY_SIGN})\ ?)?(?P<digits>{DIGITS})
      (?:[\ -]?(?P<scale>{SCALE})\b\.?)?
      (?:[\ -]?(?:(?P<share>%|٪|percent|per\ cent|prozent\w*|percentage)|(?P<after>{MONEY_SIGN})(?!\w)
        |(?P<times>times\b|×|x\b|-?mal\b|-?fold\b|-?fach\w*)))?
    | (?P<word>[^\W\d_]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What a number counts, by the word next to it.
NOUNS = {
    "engagements": "engagements", "engagement": "engagements", "reaktionen": "engagements",
    "retweets": "retweets", "retweet": "retweets", "replies": "replies", "reply": "replies",
    "antworten": "replies", "antwort": "replies", "quotes": "quotes", "quote": "quotes",
    "zitate": "quotes", "zitaten": "quotes", "likes": "likes", "like": "likes", "views": "views",
    "view": "views", "aufrufe": "views", "aufrufen": "views", "impressions": "views",
    "bookmarks": "bookmarks", "lesezeichen": "bookmarks", "people": "people", "person": "people",
    "persons": "people", "personen": "people", "tweets": "tweets", "tweet": "tweets",
}  # fmt: skip
NEXT_WORDS = re.compile(r"[ -]([^\W\d_]+)(?: ([^\W\d_]+))?")
NOT_A_COUNT = re.compile(r"^ of\b")
PRONOUN_BEFORE = re.compile(r"\b(?:no|any|every|this|that|each|the|some)[ -]$", re.IGNORECASE)


def plain_digits(text: str) -> str:
    """Returns the text with every digit as one of 0 to 9, spaces and minus signs alike."""
    found = (
        str(unicodedata.digit(one)) if one.isdecimal() else " " if one.isspace() else one
        for one in unicodedata.normalize("NFKC", text)
    )
    return "".join(found).replace("−", "-")


def numbers_in(text: str, language: str) -> list[Number]:
    """Returns the numbers of a text whose decimal sign is that of `language`."""
    return list(_Reader(plain_digits(text), language).numbers())


class _Reader:
    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.found = list(FIGURE.finditer(text))

    def numbers(self) -> Iterator[Number]:
        place = 0
        while place < len(self.found):
            match = self.found[place]
            if match["word"]:
                used, number = self._words(place)
                place += used
            else:
                number = self._digits(match)
                place += 1
            if number:
                yield number
        for sign in self.text:
            if not sign.isdecimal() and unicodedata.numeric(sign, None) is not None:
                yield Number(text=sign, kind=Kind.COUNT, values=())

    def _digits(self, match: re.Match[str]) -> Number:
        text = match[0].strip()
        if found := _date(match):
            day, month, year = found
            return Number(
                text=text, kind=Kind.DATE, values=(month * 100 + day,), year=int(year or 0) or None
            )
        if bottom := int(match["bottom"] or 0):
            return _share(text, int(match["top"]) / bottom)
        if hour := match["hour"] or match["hour2"]:
            half = (match["half"] or match["half2"] or "").lower()
            hours = int(hour) % 12 + 12 * (half == "p") if half else int(hour)
            minutes = int(match["minute"] or match["minute2"] or 0)
            return Number(text=text, kind=Kind.CLOCK, values=(60 * hours + minutes,))
        scale = SCALE_WORDS[match["scale"].lower()] if match["scale"] else 1
        readings = _readings(match["digits"], self.language)
        return Number(
            text=text,
            kind=_kind(match),
            values=tuple(value * scale for value, _ in readings),
            step=max((scale / 10**digits for _, digits in readings), default=1),
            about=self._about(match.end()),
        )

    def _words(self, place: int) -> tuple[int, Number | None]:
        """Returns how many words were read, and the number that they are."""
        words = list(self._joined_words(place))
        word, match = words[0], self.found[place]
        if word in VAGUE:
            return 1, Number(text=match[0], kind=Kind.COUNT, values=())
        if word in TIMES:
            return 1, Number(text=match[0], kind=Kind.TIMES, values=(TIMES[word],))
        if word in PARTS and word not in NEED_A_COUNT:
            return 1, _share(match[0], PARTS[word])
        if word in ARTICLES and len(words) > 1 and words[1] in PARTS:
            return 2, _share(self._between(place, 2), PARTS[words[1]])
        found = word_number(words, 0)
        if found is None or (word == "one" and found[1] == 1 and self._is_pronoun(match)):
            return 1, None
        value, used = found
        text, end = self._between(place, used), self.found[place + used - 1].end()
        following = words[used] if used < len(words) else ""
        if following in PARTS:
            return used + 1, _share(self._between(place, used + 1), value * PARTS[following])
        after = self.text[end:].lower()
        kind = Kind.COUNT
        if re.match(r"[ -](?:percent|per cent|prozent)|\s?%", after):
            kind = Kind.SHARE
        elif re.match(r" (?:us-)?dollars?\b", after):
            kind = Kind.DOLLARS
        elif re.match(r" (?:euros?|cents?|pounds?)\b", after):
            kind = Kind.MONEY
        elif re.match(r"[ -]?(?:times|fold|mal|fach)\b", after):
            kind = Kind.TIMES
        return used, Number(text=text, kind=kind, values=(value,), about=self._about(end))

    def _joined_words(self, place: int) -> Iterator[str]:
        """Yields the words from here on, in lower case, as long as only a space or hyphen divides them."""
        end = self.found[place].start()
        for match in self.found[place:]:
            if not match["word"] or self.text[end : match.start()] not in ("", " ", "-"):
                return
            yield match["word"].lower()
            end = match.end()

    def _is_pronoun(self, match: re.Match[str]) -> bool:
        return bool(
            NOT_A_COUNT.match(self.text[match.end() :])
            or PRONOUN_BEFORE.search(self.text[: match.start()])
        )

    def _between(self, place: int, used: int) -> str:
        return self.text[self.found[place].start() : self.found[place + used - 1].end()]

    def _about(self, end: int) -> str:
        following = NEXT_WORDS.match(self.text, end)
        names = [NOUNS.get(word.lower(), "") for word in following.groups("")] if following else []
        return next(filter(None, names), "")


def _share(text: str, value: float) -> Number:
    return Number(text=text, kind=Kind.SHARE, values=(100 * value,), step=1)


def _date(match: re.Match[str]) -> tuple[int, int, str | None] | None:
    """Returns day, month and year."""
    if match["iso"]:
        year, month, day = match["iso"].split("-")
        return int(day), int(month), year
    for suffix in ("", "2"):
        if day := match[f"day{suffix}"]:
            return int(day), MONTH_NUMBERS[match[f"month{suffix}"].lower()], match[f"year{suffix}"]
    if match["day3"]:
        return int(match["day3"]), int(match["month3"]), match["year3"]
    return None


def _kind(match: re.Match[str]) -> Kind:
    if match["share"]:
        return Kind.SHARE
    if sign := (match["before"] or match["after"] or "").lower():
        return Kind.DOLLARS if sign in DOLLAR_SIGNS else Kind.MONEY
    return Kind.TIMES if match["times"] else Kind.COUNT


def _readings(digits: str, language: str) -> list[tuple[float, int]]:
    """Returns the values that digits with signs between them have, and the digits after the point."""
    digits = re.sub(r"[ '’]", "", digits)
    signs = re.findall(r"[.,]", digits)
    point = "," if language == "de" else "."
    if not signs:
        return [(float(digits), 0)]
    last = signs[-1]
    whole, _, part = digits.rpartition(last)
    groups = re.split(r"[.,]", digits)
    grouped = all(len(group) == 3 for group in groups[1:]) and 0 < len(groups[0]) < 4
    if len(set(signs)) == 2 and signs.count(last) == 1:
        if any(len(group) != 3 for group in groups[1:-1]) or last != point:
            return []
        return [(float(f"{re.sub('[.,]', '', whole)}.{part}"), len(part))]
    if len(signs) > 1 or (grouped and last != point):
        return [(float("".join(groups)), 0)] if grouped and last != point else []
    return [(float(f"{whole}.{part}"), len(part))]
