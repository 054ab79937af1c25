"""Reads the figures of a page by their labels."""

import re

FIGURE = re.compile(r"<dt>\s*([^<]+?)\s*</dt>(.*?)(?=<dt>|</dl>)", re.DOTALL)
NUMBER = re.compile(r'title="([−\d,]+)( since the start)?"')


def labelled(html: str) -> dict[str, list[int]]:
    """The total of each figure, by its label."""
    found: dict[str, list[int]] = {}
    for label, figure in FIGURE.findall(html):
        numbers = NUMBER.findall(figure)
        if numbers:
            found.setdefault(label.lower(), [whole(numbers[0][0])])
    return found


def growth(html: str, *, words: str) -> dict[str, int]:
    """The growth since the start where it is told, by label."""
    pattern = re.compile(rf'class="change \w+" title="([−\d,]+){words}"')
    grown = {label.lower(): pattern.findall(figure) for label, figure in FIGURE.findall(html)}
    return {label: whole(found[0]) for label, found in grown.items() if found}


def whole(text: str) -> int:
    return int(text.replace(",", "").replace("−", "-"))
