"""Weighs a table of patterns against the canonical form of a bio."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from socap.people.roles.triggers import words_needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """How people of one category describe themselves, as patterns over the canonical form.

    `asides` are phrases that hold the words without meaning them; they are struck out first.
    `signs` suffice. `hints` suffice unless one of the `unless` circumstances holds, and count only
    outside the `topics`, which are what somebody talks about rather than what they are.
    `together` are pairs (pattern, circumstance) that suffice when both hold.
    `script` are signs in scripts that set no spaces between words.
    `verbatim` is a pattern over the bio as it was written, for where capital letters matter; it is
    tried only when one of the `verbatim_words` occurs.
    """

    signs: tuple[str, ...]
    asides: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    script: str = "(?!)"
    verbatim: str = "(?!)"
    verbatim_words: frozenset[str] = frozenset()


class Bio(NamedTuple):
    """One bio to be judged: as written, in canonical form, and those of its words that tables use."""

    written: str
    text: str
    words: frozenset[str]


class Circumstances:
    """What else is known of the author of a bio; looked for when first asked."""

    def __init__(self, patterns: Mapping[str, str], bio: Bio) -> None:
        self._patterns = patterns
        self._bio = bio
        self._known: dict[str, bool] = {}

    def add(self, name: str) -> None:
        self._known[name] = True

    def hold(self, name: str) -> bool:
        if name not in self._known:
            pattern = self._patterns.get(name)
            self._known[name] = bool(pattern and compiled(pattern).search(self._bio.text))
        return self._known[name]


class Phrases:
    """Patterns over the canonical form, each tried only when one of its own words occurs."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._patterns = tuple(dict.fromkeys(patterns))
        self._wordless: tuple[int, ...] = ()
        self._by_word: dict[str, tuple[int, ...]] = {}
        for number, pattern in enumerate(self._patterns):
            words = words_needed(pattern)
            if not words:
                self._wordless += (number,)
            for word in words:
                self._by_word[word] = (*self._by_word.get(word, ()), number)
        self.words = frozenset(self._by_word)
        self.has_wordless = bool(self._wordless)

    def worth_trying(self, words: frozenset[str]) -> Sequence[str]:
        """The patterns that may match a text of these words, in the order of the table."""
        if self.words.isdisjoint(words):
            return [self._patterns[number] for number in self._wordless]
        numbers = set(self._wordless)
        for word in self.words & words:
            numbers.update(self._by_word[word])
        return [self._patterns[number] for number in sorted(numbers)]

    def match(self, text: str, words: frozenset[str]) -> bool:
        if not self.has_wordless and self.words.isdisjoint(words):
            return False
        for pattern in self.worth_trying(words):  # noqa: SIM110  (any() would take half as long again)
            if compiled(pattern).search(text):
                return True
        return False

    def struck_from(self, text: str, words: frozenset[str]) -> str:
        """The text with "~" in place of every match."""
        for pattern in self.worth_trying(words):
            text = compiled(pattern).sub("~", text)
        return text


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern over whole words of the canonical form."""
    return re.compile(rf"(?<= )(?:{pattern})(?= )")


class Evidence:
    """A vocabulary made ready for matching."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._asides = Phrases(vocabulary.asides)
        self._signs = Phrases(vocabulary.signs)
        self._hints = Phrases(vocabulary.hints)
        self._topics = Phrases(vocabulary.topics)
        self._together = [(Phrases([pattern]), name) for pattern, name in vocabulary.together]
        self._script = re.compile(vocabulary.script)
        self._verbatim = re.compile(vocabulary.verbatim)
        tables = (self._signs, self._hints, *(phrases for phrases, _ in self._together))
        self._telling = vocabulary.verbatim_words.union(*(table.words for table in tables))
        # Every word that makes a difference to the answer.
        self.words = self._telling | self._asides.words | self._topics.words
        self._wordless = any(table.has_wordless for table in tables)

    def speaks_in(self, bio: Bio, known: Circumstances) -> bool:
        """Whether the bio shows this category."""
        worth_reading = self._wordless or not self._telling.isdisjoint(bio.words)
        if worth_reading and (
            self._signed(bio) or self._hinted(bio, known) or self._agreed(bio, known)
        ):
            return True
        return not bio.text.isascii() and self._script.search(bio.text) is not None

    def _signed(self, bio: Bio) -> bool:
        text, words, vocabulary = bio.text, bio.words, self._vocabulary
        # Striking out only takes signs away, so it is needed only where there are any.
        if self._signs.match(text, words) and self._signs.match(
            self._asides.struck_from(text, words), words
        ):
            return True
        return not vocabulary.verbatim_words.isdisjoint(words) and bool(
            self._verbatim.search(bio.written)
        )

    def _hinted(self, bio: Bio, known: Circumstances) -> bool:
        text, words = bio.text, bio.words
        if not self._hints.match(text, words):
            return False
        own = self._topics.struck_from(self._asides.struck_from(text, words), words)
        return self._hints.match(own, words) and not any(map(known.hold, self._vocabulary.unless))

    def _agreed(self, bio: Bio, known: Circumstances) -> bool:
        return any(
            phrases.match(bio.text, bio.words) and known.hold(name)
            for phrases, name in self._together
        )
