"""Checks a text against a report's data: every number, every @username, and the names that can be told."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from babel.messages.pofile import read_po

from socap.reports.composition.language import FOLDER
from socap.reports.drafting.number_words import SMALL
from socap.reports.drafting.numbers_in_text import (
    MONTH_NUMBERS,
    Kind,
    Number,
    numbers_in,
    plain_digits,
)
from socap.reports.drafting.report_facts import Fact, ReportFacts

EXACT = 1e-6
USERNAME = re.compile(r"@(\w+)")
NAMED = re.compile(r"\(@(\w+)\)")
WORD = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*")
SENTENCE_END = re.compile(r"(?:^|[.!?…:]['\")”»]*\s|[“\"„«(–—-]\s?)$")
INNER_CAPITAL = re.compile(r"[a-zß-ÿ][A-Z]|^[A-ZÄÖÜ]{2,}$")
USUAL_WORDS = """
a about above across after all almost altogether among an and another are around as at based be because
before behind below between beyond both but by compared counting despite during each early engagement every
few finally first followed following for from further given growth has have he her his however i if in
including interest it its just last late later launch many meanwhile more moreover most much nearly none
nobody not notably of on once one only other others our out over overall people per quote quotes reach
readers replies reply response retweet retweets roughly second since sentiment she slightly so some still
such support than that the their them then there these they third this those through throughout thus to
together top total totals two under until up views we well were what when where which while who will with
within without yet your activity attention audience conversation momentum visibility investors founders
influencers x twitter monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch
donnerstag freitag samstag sonntag usd us
"""
USUAL = frozenset(USUAL_WORDS.split()) | {*MONTH_NUMBERS, *SMALL}


def wrong_in(text: str, facts: ReportFacts) -> list[str]:
    """Returns the figures and names of the text that are not in the data, as they stand there."""
    text = "".join(" " if one.isspace() else one for one in unicodedata.normalize("NFC", text))
    without_names = _without_known_names(text, facts)
    found = [*_wrong_numbers(without_names, facts), *_wrong_usernames(text, facts)]
    return list(dict.fromkeys([*found, *_wrong_names(without_names, facts)]))


def wrong_numbers_in(text: str, facts: ReportFacts) -> list[str]:
    """Returns the figures of the text that are not in the data."""
    return list(dict.fromkeys(_wrong_numbers(_without_known_names(text, facts), facts)))


def _without_known_names(text: str, facts: ReportFacts) -> str:
    """Leaves out titles, and people where their username stands beside the name.

    A name alone might read as a figure: somebody may be called "5 million".
    """
    names = [f"{name} (@{username})" for username, name in facts.people.items()]
    for name in sorted([*names, *facts.titles], key=len, reverse=True):
        text = re.sub(
            rf"(?<!\w){re.escape(unicodedata.normalize('NFC', name))}(?!\w)",
            " ",
            text,
            flags=re.IGNORECASE,
        )
    return text


def _wrong_numbers(text: str, facts: ReportFacts) -> Iterator[str]:
    counted = {fact.about for fact in facts.facts}
    for number in numbers_in(USERNAME.sub(" ", text), facts.words.language):
        about = number.about if number.about in counted else ""
        if not any(agrees(number, fact) for fact in facts.facts if about in ("", fact.about)):
            yield number.text


def agrees(number: Number, fact: Fact) -> bool:
    """Returns whether the text says this fact: the same kind and, as far as it is written out, value."""
    if number.kind is not fact.kind:
        return False
    if number.year and fact.year and number.year != fact.year:
        return False
    is_whole = float(fact.value).is_integer() and number.step <= 1 and fact.kind is not Kind.SHARE
    allowed = EXACT if is_whole else number.step / 2 + EXACT
    return any(abs(value - fact.value) <= allowed for value in number.values)


def _wrong_usernames(text: str, facts: ReportFacts) -> Iterator[str]:
    known = {*facts.people} | {
        name.lower() for one in facts.texts for name in USERNAME.findall(one)
    }
    for match in USERNAME.finditer(plain_digits(text)):
        if match[1].lower() not in known:
            yield match[0]
    # A name before a username must be the one of its account.
    for match in NAMED.finditer(text):
        name = facts.people.get(match[1].lower())
        before = text[: match.start()].rstrip().casefold()
        if name and not before.endswith(unicodedata.normalize("NFC", name).casefold()):
            yield f"{' '.join(text[: match.start()].split()[-2:])} {match[0]}".strip()


def _wrong_names(text: str, facts: ReportFacts) -> Iterator[str]:
    """Yields words that must be names and are not in the data.

    In English every capital within a sentence says so, and an unusual word at its begin. In German, where all
    nouns have one, it is two such words in a row, or capitals within a word.
    """
    known = _known_words(facts)
    words = list(WORD.finditer(USERNAME.sub(lambda match: " " * len(match[0]), text)))
    lower = {word[0] for word in words if word[0].islower()}
    previous_end, previous_unknown = -2, ""
    for match in words:
        word, begins = match[0], bool(SENTENCE_END.search(text[: match.start()]))
        plain = re.sub(r"['’]s?$", "", word).casefold()
        is_known = plain in known or plain in lower or _parts_known(word, known | lower)
        is_capital = word[0] != word[0].lower()
        foreign = not _is_latin(word)
        if is_known or not (is_capital or foreign or INNER_CAPITAL.search(word)):
            previous_unknown = ""
        elif facts.words.language == "de" and not foreign and not INNER_CAPITAL.search(word):
            adjoins = match.start() - previous_end == 1
            if previous_unknown and adjoins:
                yield f"{previous_unknown} {word}"
            is_adjective = begins and word[-1] in "enrsm"
            previous_unknown = "" if is_adjective else word
        else:
            previous_unknown = word
            yield word
        previous_end = match.end()


def _parts_known(word: str, known: set[str] | frozenset[str]) -> bool:
    parts = re.split(r"[-.&]", word)
    return len(parts) > 1 and all(
        part.casefold() in known or part.islower() for part in parts if part
    )


def _is_latin(word: str) -> bool:
    return all(unicodedata.name(one, "").startswith("LATIN") for one in word if one.isalpha())


def _known_words(facts: ReportFacts) -> set[str]:
    found = {
        part.casefold()
        for text in (*facts.texts, *facts.titles, *facts.people.values())
        for word in WORD.findall(unicodedata.normalize("NFC", text))
        for part in (word, *re.split(r"['’.&-]", word))
    }
    return found | USUAL | _vocabulary()


@cache
def _vocabulary() -> frozenset[str]:
    """Returns the words that reports use themselves, in all languages."""
    found: set[str] = set()
    for path in FOLDER.glob("*.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                for said in (message.id, message.string):
                    for text in said if isinstance(said, list | tuple) else (said,):
                        found |= {word.casefold() for word in WORD.findall(str(text))}
    return frozenset(found)
