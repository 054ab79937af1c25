"""Isolates right-to-left names in plain text, so that they do not reorder the text around them."""

import unicodedata

FIRST_STRONG, POP = "\u2068", "\u2069"
RIGHT_TO_LEFT = ("R", "AL", "AN", "RLE", "RLO", "RLI")


def isolate_rtl(text: str) -> str:
    """Wraps the text in Unicode isolates if it contains right-to-left characters (HTML: `<bdi>`)."""
    if any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in text):
        return f"{FIRST_STRONG}{text}{POP}"
    return text


def starts_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((found for found in directions if found in ("L", "R", "AL")), "L") != "L"
