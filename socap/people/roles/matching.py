"""Matches a role's vocabulary against the canonical form of a bio."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from socap.people.roles.required_words import required_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """How people with one role describe themselves, as patterns over the canonical form.

    - `signs`: each suffices on its own.
    - `exclusions`: phrases that contain a sign without meaning it; removed before matching.
    - `hints`: suffice unless an `except_when` condition holds; ignored inside `topics`, phrases about
      what somebody talks about rather than what they are.
    - `pairs`: (pattern, condition) pairs that suffice if both hold.
    - `script`: signs in scripts without spaces between words.
    - `verbatim`: a pattern over the original bio, where capitals matter; tried only if one of the
      `verbatim_words` occurs.
    """

    signs: tuple[str, ...]
    exclusions: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    except_when: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    script: str = "(?!)"
    verbatim: str = "(?!)"
    verbatim_words: frozenset[str] = frozenset()


class Bio(NamedTuple):
    """A bio as written, in canonical form, and the subset of its words that occur in patterns."""

    written: str
    text: str
    words: frozenset[str]


class BioContext:
    """Named conditions about a bio's author, evaluated lazily and cached."""

    def __init__(self, patterns: Mapping[str, str], bio: Bio) -> None:
        self._patterns = patterns
        self._bio = bio
        self._known: dict[str, bool] = {}

    def add(self, name: str) -> None:
        self._known[name] = True

    def holds(self, name: str) -> bool:
        if name not in self._known:
            pattern = self._patterns.get(name)
            self._known[name] = bool(pattern and compiled(pattern).search(self._bio.text))
        return self._known[name]


class PatternSet:
    """Patterns over the canonical form, each tried only if one of its required words occurs."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._patterns = tuple(dict.fromkeys(patterns))
        self._unindexed: tuple[int, ...] = ()
        self._by_word: dict[str, tuple[int, ...]] = {}
        for number, pattern in enumerate(self._patterns):
            words = required_words(pattern)
            if not words:
                self._unindexed += (number,)
            for word in words:
                self._by_word[word] = (*self._by_word.get(word, ()), number)
        self.words = frozenset(self._by_word)
        self.has_unindexed = bool(self._unindexed)

    def candidates(self, words: frozenset[str]) -> Sequence[str]:
        """Returns the patterns that may match a text with these words, in table order."""
        if self.words.isdisjoint(words):
            return [self._patterns[number] for number in self._unindexed]
        numbers = set(self._unindexed)
        for word in self.words & words:
            numbers.update(self._by_word[word])
        return [self._patterns[number] for number in sorted(numbers)]

    def matches_any(self, text: str, words: frozenset[str]) -> bool:
        if not self.has_unindexed and self.words.isdisjoint(words):
            return False
        for pattern in self.candidates(words):  # noqa: SIM110  (any() would take half as long again)
            if compiled(pattern).search(text):
                return True
        return False

    def remove_from(self, text: str, words: frozenset[str]) -> str:
        """Returns the text with every match replaced by "~"."""
        for pattern in self.candidates(words):
            text = compiled(pattern).sub("~", text)
        return text


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compiles the pattern to match whole words of the canonical form."""
    return re.compile(rf"(?<= )(?:{pattern})(?= )")


class RoleMatcher:
    """Matches one role's vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._exclusions = PatternSet(vocabulary.exclusions)
        self._signs = PatternSet(vocabulary.signs)
        self._hints = PatternSet(vocabulary.hints)
        self._topics = PatternSet(vocabulary.topics)
        self._pairs = [(PatternSet([pattern]), name) for pattern, name in vocabulary.pairs]
        self._script = re.compile(vocabulary.script)
        self._verbatim = re.compile(vocabulary.verbatim)
        tables = (self._signs, self._hints, *(patterns for patterns, _ in self._pairs))
        self._relevant_words = vocabulary.verbatim_words.union(*(table.words for table in tables))
        # Every word that can change the result.
        self.words = self._relevant_words | self._exclusions.words | self._topics.words
        self._unindexed = any(table.has_unindexed for table in tables)

    def matches(self, bio: Bio, known: BioContext) -> bool:
        """Whether the bio has this role."""
        worth_matching = self._unindexed or not self._relevant_words.isdisjoint(bio.words)
        if worth_matching and (
            self._matches_signs(bio)
            or self._matches_hints(bio, known)
            or self._matches_pairs(bio, known)
        ):
            return True
        return not bio.text.isascii() and self._script.search(bio.text) is not None

    def _matches_signs(self, bio: Bio) -> bool:
        text, words, vocabulary = bio.text, bio.words, self._vocabulary
        # Exclusions can only remove signs, so they are applied only if there is one.
        if self._signs.matches_any(text, words) and self._signs.matches_any(
            self._exclusions.remove_from(text, words), words
        ):
            return True
        return not vocabulary.verbatim_words.isdisjoint(words) and bool(
            self._verbatim.search(bio.written)
        )

    def _matches_hints(self, bio: Bio, known: BioContext) -> bool:
        text, words = bio.text, bio.words
        if not self._hints.matches_any(text, words):
            return False
        own = self._topics.remove_from(self._exclusions.remove_from(text, words), words)
        return self._hints.matches_any(own, words) and not any(
            map(known.holds, self._vocabulary.except_when)
        )

    def _matches_pairs(self, bio: Bio, known: BioContext) -> bool:
        return any(
            patterns.matches_any(bio.text, bio.words) and known.holds(name)
            for patterns, name in self._pairs
        )
