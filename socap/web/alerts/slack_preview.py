"""Renders Slack's mrkdwn as HTML, for previews.

Everything is escaped; only Slack's own formatting becomes tags, and only web addresses links.
"""

import re
from itertools import groupby

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

LINK = re.compile(r"(\*?)<(https?://[^<>|\s]+)(?:\|([^<>]*))?>\1")
ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
FORMATS = (
    (re.compile(r"(?<![\w`])`([^`\n]+)`(?![\w`])"), "code"),
    (re.compile(r"(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])"), "b"),
    (re.compile(r"(?<![\w_])_(\S(?:[^_\n]*\S)?)_(?![\w_])"), "i"),
    (re.compile(r"(?<![\w~])~(\S(?:[^~\n]*\S)?)~(?![\w~])"), "s"),
)
QUOTE = re.compile(r"^(?:>|&gt;) ?")


def mrkdwn_html(text: str) -> SafeString:
    """Returns the HTML, with quoted lines in block quotes and the rest in paragraphs."""
    groups = groupby(text.split("\n"), key=lambda line: bool(QUOTE.match(line)))
    return format_html_join("", "{}", ((_block(quoted, list(lines)),) for quoted, lines in groups))


def plain_html(text: str) -> SafeString:
    """Returns the escaped text without formatting, as in a header."""
    return conditional_escape(_unescaped(text))


def _block(quoted: bool, lines: list[str]) -> SafeString:
    shown = format_html_join(
        mark_safe("<br>"),
        "{}",
        ((_inline(QUOTE.sub("", line) if quoted else line),) for line in lines),
    )
    return format_html("<blockquote>{}</blockquote>" if quoted else "<p>{}</p>", shown)


def _inline(line: str) -> SafeString:
    pieces: list[SafeString] = []
    end = 0
    for found in LINK.finditer(line):
        url, label = _unescaped(found[2]), found[3] or found[2]
        shown = format_html(
            '<a href="{}" target="_blank" rel="noreferrer">{}</a>', url, _unescaped(label)
        )
        pieces += [
            _formatted(line[end : found.start()]),
            format_html("<b>{}</b>", shown) if found[1] else shown,
        ]
        end = found.end()
    pieces.append(_formatted(line[end:]))
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def _formatted(text: str) -> SafeString:
    shown = str(conditional_escape(_unescaped(text)))
    for pattern, tag in FORMATS:
        shown = pattern.sub(rf"<{tag}>\1</{tag}>", shown)
    # Escaped above; the patterns only put tags without attributes around what is there.
    return mark_safe(shown)  # noqa: S308  every piece was escaped


def _unescaped(text: str) -> str:
    """Unescapes the only three entities that Slack knows."""
    return re.sub("&(?:lt|gt|amp);", lambda found: ENTITIES[found[0]], text)
