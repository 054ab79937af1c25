"""Reads the ids of tweets out of whatever people paste, and says why something is none."""

import re
import unicodedata
from collections.abc import Sequence
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
CUT_OFF = "this link was shortened and its id is cut off; copy the tweet's whole address"

# What a spreadsheet makes of an id: powers of ten, fifteen digits and zeros, thousands apart.
POWER = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]{1,3}")
DIGITS_KEPT, FEWEST_ZEROS = 15, 3  # a single zero at the end is every tenth id's own
THOUSANDS = re.compile(
    r"(?<![0-9])[0-9]{1,3}(?:([,.'\u2018\u2019\u02bc ])[0-9]{3})(?:\1[0-9]{3}){3,5}(?![0-9])"
)
# What is left of a pasted text between separators, brackets and quotes; no address has other letters.
WORD = re.compile(r"""[^\s<>"'(){}\[\],;|\x7f-\U0010ffff]+""")
LIKE_ADDRESS = re.compile(
    r"https?://|www\.|(?:^|[/.])(?:twitter|x|t)\.co(?:m)?/|/status(?:es)?/", re.IGNORECASE
)
GLUED = re.compile(r"(?i)https?://")
# Digits of a tweet's id since 2010; shorter numbers in a sentence are just numbers.
LONG_ENOUGH = 15
LIKE_ID = re.compile(r"[0-9]{15}")
# A shorter number before an id is the line's number, or counts something.
LONGER_THAN_COUNTS = 9
# "/status/19..." is all that some pages show of a link; an id of today has nineteen digits.
SHORTENED = re.compile(r"/(?:status(?:es)?|article)/[0-9]{1,18}\.{2,}$", re.IGNORECASE)


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
    if SHORTENED.search(word):
        raise BadAddress(word, CUT_OFF)
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

    A bare number is an id if it is as long as ids are, or if nothing but numbers is on its line and
    it does not only count the lines (`numbers_left_out`).
    """
    return [word for line in _lines(text) for word in _found_in(line)]


def numbers_left_out(text: str) -> list[str]:
    """Numbers that only count the lines of a list of ids: the 1 of "1) 1929876543210987654"."""
    return [word for words in _lines(text) for word in words if _is_count(word, words)]


def _lines(text: str) -> list[list[str]]:
    """The words of each line."""
    lines = []
    for line in _plain(text).splitlines():
        joined = THOUSANDS.sub(lambda number: re.sub("[^0-9]", "", number[0]), line)
        lines.append([part for word in WORD.findall(joined) for part in _unglued(word)])
    return lines


def _is_count(word: str, line: Sequence[str]) -> bool:
    """A short number on a line of numbers, of which another is long enough for an id."""
    numbers = all(map(BARE_ID.fullmatch, line))
    return numbers and len(word) < LONGER_THAN_COUNTS <= max(map(len, line))


def _found_in(words: Sequence[str]) -> list[str]:
    only_ids = all(map(BARE_ID.fullmatch, words))
    found = []
    for word in words:
        if BARE_ID.fullmatch(word):
            if len(word) >= LONG_ENOUGH or (only_ids and not _is_count(word, words)):
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
    parts = [_trimmed(word[a:b]) for a, b in pairwise(cuts)]
    return [part for part in parts if part]


def _trimmed(word: str) -> str:
    """Without the punctuation around it, but an ellipsis that cuts an id off stays."""
    bare = word.lstrip(".!*_`~").rstrip("!*_`~?:")
    return bare if SHORTENED.search(bare) else bare.rstrip(".!*_`~").rstrip("?:")
