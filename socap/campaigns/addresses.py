"""Reads the ids of tweets out of whatever people paste, and says why something is none."""

import re
import unicodedata
from itertools import pairwise

BARE_ID = re.compile(r"[0-9]{1,20}")
ALONE = re.compile(r"[^\w+-]*(?P<id>[0-9]{1,20})[^\w+-]*")
ADDRESS = re.compile(
    r"""^(?:https?://)?
        (?:(?:www|mobile|m)\.)?
        (?:twitter|x|fxtwitter|vxtwitter|fixupx)\.com/
        (?:\#!/)?
        (?:(?:i/(?:web/)?|[A-Za-z0-9_]{1,32}/)?status(?:es)?
            |(?!i/)[A-Za-z0-9_]{1,32}/article)/
        (?P<id>[0-9]{1,20})
        (?=$|[/?\#\s])""",
    re.IGNORECASE | re.VERBOSE,
)
NO_ADDRESS = "not the address of a tweet; it looks like https://x.com/name/status/1234567890"
ROUNDED = "a spreadsheet has rounded this id; copy the tweet's address instead"
SEVERAL = "several addresses in one; give each by itself"

# What a spreadsheet makes of an id: powers of ten, fifteen digits and zeros, thousands apart.
POWER = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]{1,3}")
DIGITS_KEPT, FEWEST_ZEROS = 15, 3  # a single zero at the end is every tenth id's own
THOUSANDS = re.compile(r"(?<![0-9])[0-9]{1,3}(?:([,.' ])[0-9]{3})(?:\1[0-9]{3}){3,5}(?![0-9])")
# What is left of a pasted text between separators, brackets and quotes; no address has other letters.
WORD = re.compile(r"""[^\s<>"'(){}\[\],;|\x7f-\U0010ffff]+""")
LIKE_ADDRESS = re.compile(
    r"https?://|www\.|(?:^|[/.])(?:twitter|x|t)\.co(?:m)?/|/status(?:es)?/", re.IGNORECASE
)
GLUED = re.compile(r"(?i)https?://")
# Digits of a tweet's id since 2010; shorter numbers in a sentence are just numbers.
LONG_ENOUGH = 15
LIKE_ID = re.compile(r"[0-9]{15}")


class BadAddress(ValueError):
    """The text is not the address of one tweet; `reason` says why, and what to do."""

    def __init__(self, text: str, reason: str) -> None:
        self.reason = reason
        super().__init__(f"{text[:80] or '(empty)'}: {reason}")


def tweet_id_of(text: str) -> str:
    """The id in twitter.com, x.com, www., mobile., /i/web/status/, ?s=20, /photo/1, or a bare id.

    Brackets, quotes and punctuation around it, invisible characters and full-width forms do not
    matter. Raises `BadAddress`.
    """
    cleaned = _plain(text).strip()
    words = addresses_in(cleaned)
    if len(words) > 1:
        raise BadAddress(cleaned, SEVERAL if all(map(ADDRESS.match, words)) else NO_ADDRESS)
    word = words[0] if words else ""
    if found := ADDRESS.match(word):
        return _id(found["id"])
    if POWER.fullmatch(word) or _is_rounded(word):
        raise BadAddress(word, ROUNDED)
    # Of a number in a sentence only the sentence could say what it is.
    if not (alone := ALONE.fullmatch(cleaned)):
        raise BadAddress(cleaned, NO_ADDRESS)
    return _id(alone["id"])


def addresses_in(text: str) -> list[str]:
    """Every address in a pasted text, in order, and what was meant to be one; words are left.

    A bare number is an id if it is as long as ids are, or if nothing but numbers is on its line.
    """
    found = []
    for line in _plain(text).splitlines():
        joined = THOUSANDS.sub(lambda number: re.sub("[^0-9]", "", number[0]), line)
        words = [part for word in WORD.findall(joined) for part in _unglued(word)]
        only_ids = all(BARE_ID.fullmatch(word) for word in words)
        for word in words:
            if BARE_ID.fullmatch(word):
                if only_ids or len(word) >= LONG_ENOUGH:
                    found.append(word)
            elif LIKE_ADDRESS.search(word) or LIKE_ID.search(word) or POWER.fullmatch(word):
                found.append(word)
    return found


def _plain(text: str) -> str:
    """Full-width forms as ASCII, unusual spaces as spaces, and nothing that cannot be seen."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if unicodedata.category(c) != "Cf" and c not in "\ufe0e\ufe0f")


def _id(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _is_rounded(word: str) -> bool:
    """Only a bare number: nothing rounds what stands in an address."""
    significant = word.rstrip("0")
    zeros = len(word) - len(significant)
    return (
        bool(BARE_ID.fullmatch(word))
        and len(significant) <= DIGITS_KEPT < len(word)
        and zeros >= FEWEST_ZEROS
    )


def _unglued(word: str) -> list[str]:
    """`1.https://…https://…` in its parts, each without the full stop or bang that follows it."""
    starts = [match.start() for match in GLUED.finditer(word)]
    cuts = [0, *starts, len(word)] if starts else [0, len(word)]
    parts = [word[a:b].strip(".!*_`~").rstrip("?:") for a, b in pairwise(cuts)]
    return [part for part in parts if part]
