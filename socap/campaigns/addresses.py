"""Reads the id of a tweet out of whatever people paste."""

import re
from itertools import pairwise

BARE_ID = re.compile(r"[0-9]{1,20}")
ADDRESS = re.compile(
    r"""^(?:https?://)?
        (?:(?:www|mobile|m)\.)?
        (?:twitter|x|fxtwitter|vxtwitter|fixupx)\.com/
        (?:\#!/)?
        (?:i/(?:web/)?|[A-Za-z0-9_]{1,32}/)?
        status(?:es)?/
        (?P<id>[0-9]{1,20})
        (?=$|[/?\#\s])""",
    re.IGNORECASE | re.VERBOSE,
)


class BadAddress(ValueError):
    """The text is not the address of a tweet; the message says what one looks like."""


def tweet_id_of(text: str) -> str:
    """The id in twitter.com, x.com, www., mobile., /i/web/status/, ?s=20, /photo/1, or a bare id."""
    cleaned = text.strip().strip("<>\"'")
    if BARE_ID.fullmatch(cleaned):
        return cleaned.lstrip("0") or "0"
    if found := ADDRESS.match(cleaned):
        return found["id"].lstrip("0") or "0"
    shown = cleaned[:80] or "(empty)"
    raise BadAddress(
        f"{shown} is not the address of a tweet; it looks like https://x.com/name/status/1234567890"
    )


# What is left of a pasted text between separators, brackets and quotes.
WORD = re.compile(r"""[^\s<>"'“”„‘’(){}\[\],;|]+""")
LIKE_ADDRESS = re.compile(
    r"https?://|www\.|(?:^|[/.])(?:twitter|x|t)\.co(?:m)?/|/status(?:es)?/", re.IGNORECASE
)
GLUED = re.compile(r"(?i)https?://")
LONG_ENOUGH = (
    15  # digits of a tweet's id since 2010; shorter numbers in a sentence are just numbers
)


def addresses_in(text: str) -> list[str]:
    """Every address in a pasted text, in order, the ones that are no tweet's too; words are left.

    A bare number is an id if it is as long as ids are, or if nothing but numbers is on its line.
    """
    found = []
    for line in text.splitlines():
        words = [part for word in WORD.findall(line) for part in _unglued(word)]
        only_ids = all(BARE_ID.fullmatch(word) for word in words)
        for word in words:
            if BARE_ID.fullmatch(word):
                if only_ids or len(word) >= LONG_ENOUGH:
                    found.append(word)
            elif LIKE_ADDRESS.search(word):
                found.append(word)
    return found


def _unglued(word: str) -> list[str]:
    """`1.https://…https://…` in its parts, each without the full stop or bang that follows it."""
    starts = [match.start() for match in GLUED.finditer(word)]
    cuts = [0, *starts, len(word)] if starts else [0, len(word)]
    parts = [word[a:b].strip(".!*_`~").rstrip("?:") for a, b in pairwise(cuts)]
    return [part for part in parts if part]
