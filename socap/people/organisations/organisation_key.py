"""One key for the ways in which bios write an organisation: "@lumenhq", "Lumen", "Lumen Labs"."""

import re

_ENDINGS = "hq|app|labs?|inc|official|team|io|ai|co|llc|ltd|gmbh|corp"
_LAST_WORD = re.compile(rf"(?:{_ENDINGS})")
_END_OF_HANDLE = re.compile(rf"(?:{_ENDINGS})$")
_START_OF_HANDLE = re.compile(r"^(?:get|use|try|join)")
# Less would be no name: "@hiai" is not "hi".
_LEAST = 4


def organisation_key(name: str) -> str:
    """Returns what names of the same organisation have in common, never ''.

    >>> organisation_key("@lumenhq"), organisation_key("Lumen"), organisation_key("The Lumen")
    ('lumen', 'lumen', 'lumen')
    """
    words = re.findall(r"[^\W_]+", name.casefold())
    if not words:
        return name.casefold()
    if name.startswith("@"):
        return _shortened("".join(words))
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 1 and _LAST_WORD.fullmatch(words[-1]):
        words = words[:-1]
    return "".join(words)


def _shortened(handle: str) -> str:
    for pattern in (_END_OF_HANDLE, _START_OF_HANDLE):
        shorter = pattern.sub("", handle)
        handle = shorter if len(shorter) >= _LEAST else handle
    return handle
