"""Names in plain text: one in a script from right to left must not turn the words beside it round."""

import unicodedata

FIRST_STRONG, POP = "\u2068", "\u2069"
RIGHT_TO_LEFT = ("R", "AL", "AN", "RLE", "RLO", "RLI")


def isolated(text: str) -> str:
    """The text between isolates if it needs them; where markup is possible `<bdi>` does it."""
    if any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in text):
        return f"{FIRST_STRONG}{text}{POP}"
    return text
