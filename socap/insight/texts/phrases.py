"""Finds the phrases of a text: two or three words in a row without a stop word among them."""

import re

from socap.insight.texts.stop_words import STOP_WORDS
from socap.insight.texts.text_features import plain_text

MOST_PHRASES = 24
LENGTHS = (2, 3)
CLAUSE = re.compile(r"[.,;:!?()\[\]\n\"“”…·|]+")
WORD = re.compile(r"[^\W_](?:[^\W_]|['&+-](?=[^\W_]))*")


def phrases_of(text: str) -> list[str]:
    """Returns each phrase once, in lower case, in the order of the text."""
    found: dict[str, None] = {}
    for clause in CLAUSE.split(plain_text(text).lower()):
        words = WORD.findall(clause)
        for length in LENGTHS:
            for start in range(len(words) - length + 1):
                some = words[start : start + length]
                if STOP_WORDS.isdisjoint(some) and _says_something(some):
                    found[" ".join(some)] = None
    return list(found)[:MOST_PHRASES]


def _says_something(words: list[str]) -> bool:
    return not all(word.isdigit() for word in words) and len(set(words)) > 1
