"""Reads the id of a tweet out of whatever people paste."""

import re

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
