"""Normalises a bio of any script and decoration into one plain form to match patterns against.

    "👩‍💻 Co-Founder & CTO @Acme (YC W21), 𝐝𝐞𝐯"  ->  "| co founder & cto @acme | yc w21 | , dev |"

Every step takes linear time in the length of the bio, whatever characters it contains.
"""

import re
import unicodedata

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MAIL_HOST = re.compile(r"@[\w-]{1,60}\.[A-Za-z]{2}")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,40}@[\w-]{1,60}\.[A-Za-z]{2,}[\w.]*")
_HASHTAG_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_HASHTAG = re.compile(r"#\w+")
_DASH = re.compile(r"(?<=\s)-+(?=\s)|--+")
_TECHNICAL = re.compile(r"(?<!\w)(?:c\+\+|[cf]#|\.net)(?!\w)|(?<=\w)\.js\b")
_TECHNICAL_WORDS = {
    "c++": "cplusplus",
    "c#": "csharp",
    "f#": "fsharp",
    ".net": "dotnet",
    ".js": "js",
}

_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True))

_ITEM_ENDS = ",/、،，・／"
_PHRASE_ENDS = '|.\n\r;!?*()[]{}":~=<>^•·–—¦‖।。！？「」『』【】（）：；…«»“”„→'


class _Folding(dict[int, str]):
    """A translation table for `str.translate`; each character is folded when first seen."""

    def __missing__(self, code: int) -> str:
        folded = _folded(chr(code))
        if code < 0x20000:
            self[code] = folded
        return folded


def _folded(character: str) -> str:
    """Returns the character without case, accents and decoration; symbols end a phrase."""
    if character in _SMALL_CAPITALS:
        return _SMALL_CAPITALS[character]
    kind = unicodedata.category(character)
    if "\u0300" <= character <= "\u036f" or kind == "Cf" or "\ufe00" <= character <= "\ufe0f":
        return ""
    if kind[0] == "Z" or kind == "Cc":
        return " "
    if kind in {"So", "Sk", "Cn", "Co"}:
        return " | "
    apart = unicodedata.normalize("NFKD", character)
    bare = "".join(c for c in apart if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", bare).casefold()


_FOLDING = _Folding(
    {
        **{ord(c): " , " for c in _ITEM_ENDS},
        **{ord(c): " | " for c in _PHRASE_ENDS},
        **{ord(c): "" for c in "'’`´"},
        **{ord(c): " & " for c in "&+＆"},
        **{ord(c): " " for c in "-#%\\‐‑\t"},
        **{ord(c): " @" for c in "@＠"},
        ord("ı"): "i",
    }
)


def canonical_form(text: str) -> str:
    """Returns the text as " | words , more words | " without links and e-mail addresses."""
    if "://" in text or "www." in text:
        text = _LINK.sub(" | ", text)
    if _MAIL_HOST.search(text):
        text = _MAIL.sub(" | ", text)
    if "#" in text:
        text = _HASHTAG.sub(lambda tag: _HASHTAG_HUMP.sub(" ", tag[0]), text)
    if "-" in text:
        text = _DASH.sub("|", text)
    text = text.lower()
    if any(mark in text for mark in ("++", "#", ".net", ".js")):
        text = _TECHNICAL.sub(lambda term: _TECHNICAL_WORDS[term[0]], text)
    return f" | {' '.join(text.translate(_FOLDING).split())} | ".replace(" and ", " & ")
