"""Escapes untrusted text for Slack's mrkdwn, so that it shows as it was written.

`&`, `<` and `>` are escaped, so that nobody is mentioned and nothing becomes a link; formatting
characters get zero-width spaces; right-to-left text is isolated. Lengths are in UTF-16 units of the
escaped text, the largest unit Slack may count in.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
ZERO_WIDTH_SPACE = "\u200b"
_LINE_END = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# Reorder what follows; an unclosed one would affect more than its own text.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Markers open a format only at the beginning of a word, a backtick anywhere.
_OPENS = re.compile(r"(?<![^\W_])[*_~]+(?=\S)|`+")
_EMOJI = re.compile(r":(?=[\w+'-]+:)")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# Belong to the character before: variation selectors, joiners, skin tones, tags.
_ATTACHED = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def size(text: str) -> int:
    """Returns the length in UTF-16 units."""
    return len(text) + sum(char > "\uffff" for char in text)


def cleaned(text: str) -> str:
    """Removes control characters and makes every line end `\\n`."""
    text = _LINE_END.sub("\n", text).replace("\t", " ")
    text = _REORDERING.sub("", text)
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))


def on_one_line(text: str) -> str:
    """Cleans the text and collapses white space."""
    return " ".join(cleaned(text).split())


def escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def literal(line: str) -> str:
    """Returns mrkdwn that shows a cleaned line exactly."""
    line = _OPENS.sub(
        lambda run: "".join(f"{ZERO_WIDTH_SPACE}{c}" for c in run[0]) + "\u200b", line
    )
    line = escaped(_EMOJI.sub(":\u200b", line))
    return f"{ISOLATE}{line}{END_ISOLATE}" if _runs_right_to_left(line) else line


def quoted(text: str) -> str:
    """Returns cleaned text as a block quote."""
    return "\n".join(f"> {literal(line)}" for line in text.split("\n"))


def lines(text: str) -> str:
    """Returns cleaned text of several lines, none of which becomes a quote."""
    marked = (literal(line) for line in text.split("\n"))
    return "\n".join(f"\u200b{line}" if line.startswith("&gt;") else line for line in marked)


def chunks(text: str, markup: Callable[[str], str] = literal, *, limit: int = 2_800) -> list[str]:
    """Splits a cleaned text into marked-up chunks within the limit, between words if possible."""
    pieces = []
    while text:
        end = _fitting(text, markup, limit)
        pieces.append(markup(text[:end].rstrip("\n")))
        text = text[end:]
    return pieces


def link(url: str, label: str) -> str:
    """Returns `<url|label>`; the label is a cleaned line."""
    address = escaped(url).replace("|", "%7C").replace(" ", "%20")
    return f"<{address}|{literal(label).replace('|', '¦')}>"


def joined(pieces: Iterable[str], limit: int) -> list[str]:
    """Joins pieces into as few texts as the limit allows."""
    texts = [""]
    for piece in pieces:
        if size(texts[-1]) + size(piece) <= limit:
            texts[-1] += piece
        else:
            texts.append(piece)
    return [text for text in texts if text.strip()]


def _fitting(text: str, markup: Callable[[str], str], limit: int) -> int:
    """Returns how many characters fit into one chunk."""
    if len(text) <= limit and size(markup(text)) <= limit:
        return len(text)
    low, high = 1, min(len(text) - 1, limit)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if size(markup(text[:middle])) <= limit else (low, middle - 1)
    space = max(text.rfind(" ", low // 2, low), text.rfind("\n", low // 2, low))
    return space + 1 if space > 0 else _between_characters(text, low)


def _between_characters(text: str, end: int) -> int:
    """Returns a cut at or before `end` that splits no combined character."""
    for place in range(end, max(end - 30, 0), -1):
        if not (_attached(text[place]) or text[place - 1] == "\u200d"):
            return place
    return end


def _attached(char: str) -> bool:
    return bool(_ATTACHED.match(char)) or unicodedata.category(char) in ("Mn", "Me", "Mc")


def _runs_right_to_left(line: str) -> bool:
    return any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in line)
