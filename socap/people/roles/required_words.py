"""Finds the words a pattern needs in order to match, so that most patterns need not be tried."""

import re

# Words so common in bios that a pattern is better indexed by another of its words.
_FREQUENT = frozenset(
    re.findall(
        r"\S+",
        "a about an angel at building by ceo cofounder cto dev developer director editor engineer"
        " entrepreneur for founder from head i in investor is journalist lead manager my new news of"
        " on or our partner product programmer reporter team tech that the to we who with @ & ,",
    )
)
_NONE: frozenset[str] = frozenset()
_WORD = re.compile(r"@?\w+")
_LOOKAROUND = re.compile(r"\(\?<?[=!][^()]*(?:\([^()]*\)[^()]*)*\)")
_WILDCARD = re.compile(r"\\.|\[[^]]*\]")
_OPTIONAL = re.compile(
    r"\(\?:(?: [^()]*(?:\([^()]*\)[^()]*)*|[^()]*(?:\([^()]*\)[^()]*)* )\)(?:[?*]|\{0,\d+\})\??"
)
# A word counts only if it is a whole word: not in "(?:web)?dev" or "dev(?:s|eloper)".
_WORD_START = re.compile(r"(?:^|[ |]|(?:^|[ |])\(\?:)(?:\(\?:)*$")
_WORD_END = re.compile(r"\)*\??\)*(?:$|[ |])")


def required_words(pattern: str) -> frozenset[str]:
    """Returns a smallest set of words of which every match contains at least one; may be empty.

    >>> sorted(required_words("(?:general|managing|venture) partners?"))
    ['partner', 'partners']
    >>> sorted(required_words("(?:web)?dev"))
    []
    """
    plain = _WILDCARD.sub("\x00", _LOOKAROUND.sub("", pattern))
    while (shorter := _OPTIONAL.sub("", plain)) != plain:
        plain = shorter
    sets = [words for part in _parts(plain) if (words := _whole_words(part))]
    return min(sets, key=lambda words: (len(words & _FREQUENT), len(words)), default=_NONE)


def _parts(plain: str) -> list[str]:
    """Splits the pattern at spaces outside its groups; a choice of phrases is not split."""
    parts, depth = [""], 0
    for character in plain:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            return [plain]
        if character == " " and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _whole_words(part: str) -> frozenset[str]:
    """Returns the words of this part, or none if any of it is not a whole word."""
    if "\x00" in part or part.startswith("?"):
        return _NONE
    words = set()
    for match in _WORD.finditer(part):
        rest = part[match.end() :]
        if not (_WORD_START.search(part[: match.start()]) and _WORD_END.match(rest)):
            return _NONE
        words.add(match[0])
        if rest.startswith("?"):
            words.add(match[0][:-1])
    return frozenset(words)
