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

    def first_match(self, text: str, words: frozenset[str]) -> str:
        """Returns the words of the text that match a pattern, or ""."""
        if not self.has_unindexed and self.words.isdisjoint(words):
            return ""
        for pattern in self.candidates(words):
            if found := compiled(pattern).search(text):
                return found[0]
        return ""

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

    def match(self, bio: Bio, known: BioContext) -> str:
        """Returns the words of the bio that give this role, or ""."""
        worth_matching = self._unindexed or not self._relevant_words.isdisjoint(bio.words)
        found = worth_matching and (
            self._match_signs(bio) or self._match_hints(bio, known) or self._match_pairs(bio, known)
        )
        if found:
            return found
        scripted = None if bio.text.isascii() else self._script.search(bio.text)
        return scripted[0] if scripted else ""

    def _match_signs(self, bio: Bio) -> str:
        text, words, vocabulary = bio.text, bio.words, self._vocabulary
        # Exclusions can only remove signs, so they are applied only if there is one.
        if self._signs.first_match(text, words):
            own = self._exclusions.remove_from(text, words)
            if found := self._signs.first_match(own, words):
                return found
        if vocabulary.verbatim_words.isdisjoint(words):
            return ""
        verbatim = self._verbatim.search(bio.written)
        return verbatim[0] if verbatim else ""

    def _match_hints(self, bio: Bio, known: BioContext) -> str:
        text, words = bio.text, bio.words
        if not self._hints.first_match(text, words):
            return ""
        own = self._topics.remove_from(self._exclusions.remove_from(text, words), words)
        found = self._hints.first_match(own, words)
        return "" if found and any(map(known.holds, self._vocabulary.except_when)) else found

    def _match_pairs(self, bio: Bio, known: BioContext) -> str:
        for patterns, name in self._pairs:
            found = patterns.first_match(bio.text, bio.words)
            if found and known.holds(name):
                return found
        return ""
