"""Puts a chart's words into the language of a report."""

from typing import Any

from socap.charts.parts import CATEGORIES
from socap.reports.composition.language import Words
from socap.reports.composition.terms import CATEGORIES as CATEGORY_NAMES
from socap.reports.composition.terms import mark

Spec = dict[str, Any]
TITLES = {
    "engagements": mark("engagements"),
    "engagements per hour": mark("engagements per hour"),
    "people": mark("people"),
    "People": mark("People"),
}
EXACT, LAUNCH = mark("from exact times"), mark("launch")


def translated(spec: Spec, words: Words) -> Spec:
    """Returns a copy in the language of `words`; numbers and dates are written when it is drawn."""
    found: Spec = _translated(spec, words)
    for row in found.get("datasets", {}).get("exact", []):
        row["text"] = words.say(EXACT)
    return found


def _translated(part: Any, words: Words) -> Any:
    if isinstance(part, list):
        return [_translated(item, words) for item in part]
    if not isinstance(part, dict):
        return part
    found = {name: _translated(item, words) for name, item in part.items()}
    if isinstance(title := found.get("title"), str) and title in TITLES:
        found["title"] = words.say(TITLES[title])
    if isinstance(label := found.get("labelExpr"), str):
        found["labelExpr"] = _translated_label(label, words)
    if isinstance(found.get("legend"), dict) and found.get("field") == "category":
        names = {name: words.say(CATEGORY_NAMES[name]) for name in CATEGORIES}
        # Legend labels are values of the data, which stay what they are.
        found["legend"] = found["legend"] | {"labelExpr": f"{names!r}[datum.label]"}
    return found


def _translated_label(label: str, words: Words) -> str:
    """Numbers and names of months are written by the locale of the drawing, but not where it shortens."""
    day = words.day_pattern.replace("d", "%e").replace("MMM", "%b")
    label = label.replace("'launch'", f"'{words.say(LAUNCH)}'").replace("'%e %b'", f"'{day}'")
    if million := words.million:
        whole = f"format(datum.value / 1e6, '~r') + '{million}'"
        short = f"(abs(datum.value) < 1e6 ? format(datum.value, ',~r') : {whole})"
        label = label.replace("format(datum.value, '~s')", short)
    return label
