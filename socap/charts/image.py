"""A chart as a PNG to paste into slides and chats: the page's specification, with title and legend."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

Spec = dict[str, Any]
WIDTH, SCALE = 1200, 2
# Heights were chosen for pages, beside which a picture is large.
TALLER = 1.6
FONT = "Noto Sans, DejaVu Sans, sans-serif"
# The light colours of base.css.
TEXT, MUTED, LINE, ACCENT = "#1d1f22", "#5d6167", "#e3e3df", "#2f5fc4"
CATEGORY_COLOURS = ("#3568cc", "#c06a1e", "#2f8f79")  # main, influencer, investor
# Axes without data have no size.
EMPTY: Spec = {
    "data": {"values": [{}]},
    "mark": {"type": "text", "text": "No data yet", "color": MUTED, "fontSize": 18},
    "width": WIDTH,
    "height": 300,
}
Span = tuple[datetime, datetime]


def chart_png(spec: Spec, *, title: str, subtitle: str, zoom: Span | None = None) -> bytes:
    """Returns the picture; `zoom` is the part of the time axis to show, as the rows are placed on it.

    Takes about half a second, and two more for the first of a process.
    """
    import vl_convert  # loads 60 MB, so only when needed

    picture: bytes = vl_convert.vegalite_to_png(
        printable(spec, title=title, subtitle=subtitle, zoom=zoom),
        scale=SCALE,
        config=print_config(),
        allowed_base_urls=[],  # it holds all it draws
    )
    return picture


def printable(spec: Spec, *, title: str, subtitle: str, zoom: Span | None = None) -> Spec:
    """Returns the chart without what answers to a pointer, and with what the page says around it."""
    text = {"text": title, "subtitle": subtitle, "anchor": "start", "offset": 14}
    if not spec["datasets"]["points"]:
        return {"title": text, "background": "white"} | EMPTY
    shown = {"at": [round(at.timestamp() * 1000) for at in zoom]} if zoom else {}
    changes = (with_fixed_zoom(shown), _with_legend(_categories(spec)))
    printed: Spec = {name: part for name, part in spec.items() if name != "datasets"}
    for change in changes:
        printed = changed(printed, change)
    printed["params"] = [{"name": "zoom", "value": shown}] + [
        param for param in printed.get("params", []) if param.get("name") != "zoom"
    ]
    views = [view for view in printed.get("vconcat", []) if not is_zoom_strip(view)]
    if views:
        printed |= {"vconcat": views, "spacing": round(printed["spacing"] * TALLER)}
    for view in views or [printed]:
        view |= {"width": WIDTH, "height": round(view["height"] * TALLER)}
    return printed | {"title": text, "datasets": spec["datasets"], "background": "white"}


def changed(part: Any, change: Callable[[Spec], Spec]) -> Any:
    """Returns a copy in which every object is changed, from the inside out."""
    if isinstance(part, list):
        return [changed(item, change) for item in part]
    if isinstance(part, dict):
        return change({name: changed(item, change) for name, item in part.items()})
    return part


def with_fixed_zoom(shown: Spec) -> Callable[[Spec], Spec]:
    """The part shown is a value in a picture, and not a reader's selection."""

    def change(part: Spec) -> Spec:
        domain = part.get("domain")
        if isinstance(domain, dict) and domain.get("param") == "zoom":
            part = {name: value for name, value in part.items() if name != "domain"}
            if shown:
                part["domain"] = shown["at"]
        return part

    return change


def _with_legend(present: Sequence[str]) -> Callable[[Spec], Spec]:
    """Pages have a legend of their own around the chart."""

    def change(part: Spec) -> Spec:
        colour = part.get("color")
        if isinstance(colour, dict) and colour.get("field") == "category":
            legend = {"title": None, "values": list(present), "orient": "top"}
            part = part | {"color": colour | {"legend": legend}}
        return part

    return change


def is_zoom_strip(view: Spec) -> bool:
    mark = view.get("mark")
    return isinstance(mark, dict) and mark.get("style") == "strip"


def _categories(spec: Spec) -> list[str]:
    rows = spec["datasets"]["points"]
    known = {name for row in rows for name in (*row, row.get("category"))}
    return [name for name in ("main", "influencer", "investor") if name in known]


def print_config() -> Spec:
    text = {"labelColor": MUTED, "titleColor": MUTED, "labelFontSize": 13, "titleFontSize": 13}
    lines = {"gridColor": LINE, "domainColor": LINE, "tickColor": LINE}
    return {
        "font": FONT,
        "padding": 24,
        "view": {"stroke": None},
        "range": {"category": list(CATEGORY_COLOURS)},
        "axis": text | lines | {"titleFontWeight": 400},
        "axisY": {
            "domain": False,
            "ticks": False,
            "titleAngle": 0,
            "titleAlign": "left",
            "titleY": -10,
            "titleX": 0,
            "titleBaseline": "bottom",
            "minExtent": 50,
            "maxExtent": 50,
        },
        "legend": text | {"symbolType": "square", "symbolSize": 90, "offset": 26},
        "title": {
            "color": TEXT,
            "fontSize": 20,
            "fontWeight": 600,
            "subtitleColor": MUTED,
            "subtitleFontSize": 14,
            "subtitlePadding": 6,
        },
        "rule": {"color": MUTED},
        "style": {
            "person": {"color": TEXT, "fill": TEXT, "stroke": TEXT},
            "note": {"color": ACCENT, "fill": ACCENT, "stroke": None},
            "exact": {"color": MUTED, "fill": MUTED},
            "exact-text": {"fontSize": 12, "dx": 4, "dy": 34},
            "spike-text": {"fontSize": 12, "dx": 2, "dy": 50},
            "note-text": {"fontSize": 12, "dx": 4, "dy": 16, "limit": 170},
        },
    }
