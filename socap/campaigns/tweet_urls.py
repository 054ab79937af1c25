"""Finds tweet links and ids in pasted text, and explains why something is not one."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

BARE_ID = re.compile(r"[0-9]{1,20}")
STANDALONE_ID = re.compile(r"[^\w+-]*(?P<id>[0-9]{1,20})[^\w+-]*")
TWEET_URL = re.compile(
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
NOT_A_TWEET_URL = "not a link to a tweet; it should look like https://x.com/name/status/1234567890"
ROUNDED_ID = "a spreadsheet has rounded this id; paste the tweet's link instead"
SEVERAL_URLS = "contains several links; enter each one separately"
TRUNCATED_LINK = "this link was shortened and its id is cut off; paste the tweet's full link"

# What a spreadsheet makes of an id: 1.9E+18, fifteen digits and zeros, or digits in groups of three.
SCIENTIFIC_NOTATION = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]{1,3}")
SPREADSHEET_DIGITS, MIN_TRAILING_ZEROS = 15, 3  # every tenth id ends in a zero
GROUPED_DIGITS = re.compile(
    r"(?<![0-9])[0-9]{1,3}(?:([,.'\u2018\u2019\u02bc ])[0-9]{3})(?:\1[0-9]{3}){3,5}(?![0-9])"
)
# A run of ASCII characters between separators, brackets and quotes; a link has no other characters.
WORD = re.compile(r"""[^\s<>"'(){}\[\],;|\x7f-\U0010ffff]+""")
LOOKS_LIKE_TWEET_URL = re.compile(
    r"https?://|www\.|(?:^|[/.])(?:twitter|x|t)\.co(?:m)?/|/status(?:es)?/", re.IGNORECASE
)
URL_START = re.compile(r"(?i)https?://")
# Tweet ids have had at least this many digits since 2010; a shorter number in a sentence is no id.
MIN_ID_DIGITS = 15
CONTAINS_ID = re.compile(r"[0-9]{15}")
# A shorter number next to an id is a line number or a count.
TOO_LONG_FOR_LINE_NUMBER = 9
# Some pages shorten links to "/status/19..."; a complete id has nineteen digits today.
TRUNCATED_URL = re.compile(r"/(?:status(?:es)?|article)/[0-9]{1,18}\.{2,}$", re.IGNORECASE)


class InvalidTweetUrl(ValueError):
    """The text is not one link or id of a tweet; `reason` says why and what to do."""

    def __init__(self, text: str, reason: str) -> None:
        self.reason = reason
        super().__init__(f"{text[:80] or '(empty)'}: {reason}")


def parse_tweet_id(text: str) -> str:
    """Returns the tweet id of a link in any form (x.com, mobile., /i/web/status/, ?s=20), or of an id.

    Ignores surrounding punctuation, invisible characters and full-width forms. Raises InvalidTweetUrl.
    """
    cleaned = _normalise(text).strip()
    words = find_tweet_urls(cleaned)
    if len(words) > 1:
        raise InvalidTweetUrl(
            cleaned, SEVERAL_URLS if all(map(TWEET_URL.match, words)) else NOT_A_TWEET_URL
        )
    word = words[0] if words else ""
    if TRUNCATED_URL.search(word):
        raise InvalidTweetUrl(word, TRUNCATED_LINK)
    if found := TWEET_URL.match(word):
        return _strip_leading_zeros(found["id"])
    if SCIENTIFIC_NOTATION.fullmatch(word) or _is_rounded_id(word):
        raise InvalidTweetUrl(word, ROUNDED_ID)
    # A number inside a sentence may be anything.
    if not (alone := STANDALONE_ID.fullmatch(cleaned)):
        raise InvalidTweetUrl(cleaned, NOT_A_TWEET_URL)
    return _strip_leading_zeros(alone["id"])


def find_tweet_urls(text: str) -> list[str]:
    """Returns every link and id in a pasted text, in order, including broken ones.

    A number counts as an id if it is long enough, or if its line holds only numbers and it is not
    just a line number (see `ignored_line_numbers`).
    """
    return [word for line in _words_by_line(text) for word in _tweet_urls_in_line(line)]


def ignored_line_numbers(text: str) -> list[str]:
    """Returns the line numbers in a list of ids, such as the 1 in "1) 1929876543210987654"."""
    return [
        word for words in _words_by_line(text) for word in words if _is_line_number(word, words)
    ]


def _words_by_line(text: str) -> list[list[str]]:
    """Splits the text into words, line by line, and joins digit groups."""
    lines = []
    for line in _normalise(text).splitlines():
        joined = GROUPED_DIGITS.sub(lambda number: re.sub("[^0-9]", "", number[0]), line)
        lines.append([part for word in WORD.findall(joined) for part in _split_joined_urls(word)])
    return lines


def _is_line_number(word: str, line: Sequence[str]) -> bool:
    """Whether this is a short number on a line of numbers that also holds one long enough for an id."""
    numbers = all(map(BARE_ID.fullmatch, line))
    return numbers and len(word) < TOO_LONG_FOR_LINE_NUMBER <= max(map(len, line))


def _tweet_urls_in_line(words: Sequence[str]) -> list[str]:
    only_ids = all(map(BARE_ID.fullmatch, words))
    found = []
    for word in words:
        if BARE_ID.fullmatch(word):
            if len(word) >= MIN_ID_DIGITS or (only_ids and not _is_line_number(word, words)):
                found.append(word)
        elif (
            LOOKS_LIKE_TWEET_URL.search(word)
            or CONTAINS_ID.search(word)
            or SCIENTIFIC_NOTATION.fullmatch(word)
        ):
            found.append(word)
    return found


def _normalise(text: str) -> str:
    """Converts full-width forms to ASCII and unusual spaces to spaces; drops invisible characters."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if unicodedata.category(c) != "Cf" and c not in "\ufe0e\ufe0f")


def _strip_leading_zeros(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _is_rounded_id(word: str) -> bool:
    """Whether a spreadsheet has rounded this id; ids inside links are never rounded."""
    significant = word.rstrip("0")
    zeros = len(word) - len(significant)
    return (
        bool(BARE_ID.fullmatch(word))
        and len(significant) <= SPREADSHEET_DIGITS < len(word)
        and zeros >= MIN_TRAILING_ZEROS
    )


def _split_joined_urls(word: str) -> list[str]:
    """Splits `1.https://…https://…` into its parts and strips their punctuation."""
    starts = [match.start() for match in URL_START.finditer(word)]
    cuts = [0, *starts, len(word)] if starts else [0, len(word)]
    parts = [_strip_punctuation(word[a:b]) for a, b in pairwise(cuts)]
    return [part for part in parts if part]


def _strip_punctuation(word: str) -> str:
    """Strips surrounding punctuation, but keeps an ellipsis that cuts off an id."""
    bare = word.lstrip(".!*_`~").rstrip("!*_`~?:")
    return bare if TRUNCATED_URL.search(bare) else bare.rstrip(".!*_`~").rstrip("?:")
