"""Splits a free-text place into segments, and finds in them the names that the gazetteer knows."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from socap.insight.places.context_words import DENIED, FILLERS, PAST, PRESENT
from socap.insight.places.gazetteer import Candidate, Kind, gazetteer
from socap.insight.places.spelling import belongs_to_word, spelled

CUT_OFF = 30  # characters after which X cuts a place off
MOST_WORDS = 6  # of one name
NO_PLACE = re.compile(
    r"\S+@\S+\.\w+|https?://\S+|www\.\S+|@\w+|\b[\w-]+\.(?:com|net|org|io|dev|app|xyz|info)\b"
)
INVISIBLE = re.compile("[\ufe0e\ufe0f\u200b-\u200f\u2060-\u2069\ufeff\xad]")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
SOFT = re.compile(r"\s*|[\s]?['’`´-]|\.")


@dataclass(slots=True)
class Word:
    text: str  # as written
    key: str
    is_capital: bool


@dataclass(slots=True)
class Span:
    """A name of a place in a segment; `factor` is how far what stands before it is to be believed."""

    candidates: tuple[Candidate, ...]
    segment: int
    words: int
    factor: float = 1.0
    is_whole: bool = False  # it is all of its segment
    after_comma: bool = False
    end: int = 0  # the word of the segment after it
    text: str = ""


@dataclass(slots=True)
class Reading:
    """The spans of a text, and how many of its words, by segment, are no names of places."""

    spans: list[Span] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    names_nothing: bool = False


def read(text: str) -> Reading:
    shown = INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    reading, past = Reading(), 1.0
    pieces = list(_segments(NO_PLACE.sub(" | ", shown)))
    for number, (words, after_comma) in enumerate(pieces):
        others = 0
        at, factor = 0, past
        is_last = number == len(pieces) - 1
        while at < len(words):
            word = words[at]
            if _is_unspaced(word.text):
                found = list(_inside(word, number))
                reading.spans += found
                others += 0 if found else 1
                at += 1
                continue
            span = _longest(
                words,
                at,
                number,
                cut_off=is_last and len(text) >= CUT_OFF,
                follows=bool(reading.spans)
                and (at == 0 or _ends_before(reading.spans[-1], number, at)),
            )
            if span is not None:
                span.factor, span.end, span.after_comma = factor, at + span.words, after_comma
                reading.spans.append(span)
                at += span.words
                continue
            if word.key in DENIED:
                factor = 0.0
            elif word.key in PAST:
                factor = min(factor, 0.5 if word.key != "from" else 0.7)
            elif word.key in PRESENT:
                factor = 1.2
            elif word.key not in FILLERS and not word.key.isdecimal():
                others += 1
            at += 1
        past = 0.5 if len(words) == 1 and words[0].key in PAST else 1.0
        reading.others.append(others)
    reading.names_nothing = any(
        c.kind is Kind.NOTHING for span in reading.spans for c in span.candidates
    )
    return reading


def _ends_before(span: Span, segment: int, at: int) -> bool:
    return span.segment == segment and span.end == at


def _segments(text: str) -> Iterator[tuple[list[Word], bool]]:
    """Splits at everything that neither is nor joins words; yields also whether a comma came before."""
    segment, after_comma, gap = list[Word](), False, ""
    for is_word, letters in groupby(text, belongs_to_word):
        piece = "".join(letters)
        if not is_word:
            gap = piece
            continue
        if segment and not _joins(gap, segment[-1].text):
            yield segment, after_comma
            segment, after_comma = [], gap.strip() in (",", "،", "、", "，")
        segment += _words(piece)
    if segment:
        yield segment, after_comma


def _joins(gap: str, before: str) -> bool:
    if gap in (". ", "."):
        return len(before) <= (1 if gap == "." else 2)
    return SOFT.fullmatch(gap) is not None and "\n" not in gap


def _words(text: str) -> Iterator[Word]:
    key = spelled(text)
    parts = [text]
    if HUMP.search(text) and not gazetteer().lookup(key):
        parts = HUMP.split(text)
    for part in parts:
        yield Word(part, spelled(part), part.isupper())


def _longest(
    words: Sequence[Word], at: int, segment: int, *, cut_off: bool, follows: bool
) -> Span | None:
    """Returns the longest name that begins here; `follows` says that a place stands before it."""
    for end in range(min(len(words), at + MOST_WORDS), at, -1):
        key = " ".join(word.key for word in words[at:end])
        found = gazetteer().lookup(key)
        if not found and cut_off and end == len(words) and len(key) > 8:
            found = gazetteer().completed(key)
        is_whole = at == 0 and end == len(words)
        if found and not _is_only_a_word(
            words[at:end], found, is_whole=is_whole, follows=follows and end == len(words)
        ):
            text = " ".join(word.text for word in words[at:end])
            return Span(found, segment, end - at, is_whole=is_whole, text=text)
    return None


def _is_only_a_word(
    words: Sequence[Word], found: Sequence[Candidate], *, is_whole: bool, follows: bool
) -> bool:
    """Returns whether a few letters are a word of a sentence rather than a code.

    In capitals they are a code, in small letters only after a place, or three of them alone.
    """
    [word, *more] = words
    if more or not word.key.isascii() or not (len(word.key) <= 3 or found[0].kind is Kind.CODE):
        return False
    is_name = is_whole and len(word.key) > 2 and found[0].kind is not Kind.CODE
    return not (word.is_capital or follows or is_name)


def _is_unspaced(text: str) -> bool:
    return any(
        "\u0e00" <= c <= "\u0e7f" or "\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3"
        for c in text
    )


def _inside(word: Word, segment: int) -> Iterator[Span]:
    """Finds names within a word of a script that puts no spaces between words."""
    at = 0
    while at < len(word.key):
        for end in range(min(len(word.key), at + 20), at + 1, -1):
            key = word.key[at:end]
            found = () if key.isascii() else gazetteer().lookup(key)
            if found and not _cuts_kana(word.key, at, end):
                yield Span(found, segment, 1, is_whole=end - at == len(word.key), text=key)
                at = end
                break
        else:
            at += 1


def _cuts_kana(text: str, start: int, end: int) -> bool:
    """Returns whether the piece is cut out of a longer word in kana or Hangul."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return any(
        beside and _script(beside) == _script(edge) != ""
        for beside, edge in ((before, text[start]), (after, text[end - 1]))
    ) and not (start == 0 and "\uac00" <= text[0] <= "\ud7a3" and end >= 2)


def _script(character: str) -> str:
    if "\u30a0" <= character <= "\u30ff":
        return "katakana"
    if "\u3040" <= character <= "\u309f":
        return "hiragana"
    return "hangul" if "\uac00" <= character <= "\ud7a3" else ""
