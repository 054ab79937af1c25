"""One spelling for the names of places: as keys of the index, and as words of a profile."""

import unicodedata

# Letters that decompose into nothing simpler.
PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
JOINERS = "\u200c\u200d"
LATIN_MARKS = range(0x0300, 0x0370)


def spelled(text: str) -> str:
    """Returns lower-case words without the accents of Latin letters; other scripts keep their marks."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in apart if ord(c) not in LATIN_MARKS and c not in JOINERS)
    kept = unicodedata.normalize("NFC", plain).translate(PLAIN)
    return " ".join("".join(c if belongs_to_word(c) else " " for c in kept).split())


def belongs_to_word(character: str) -> bool:
    """Marks of Indic scripts and Thai are no letters, but belong to their words."""
    return character.isalnum() or unicodedata.category(character)[0] == "M"
