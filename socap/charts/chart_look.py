"""How a chart is looked at: what it counts, how its times are shown, and which part of them."""

from dataclasses import dataclass
from datetime import UTC, datetime

from socap.charts.parts import Measure

ZOOMS = {
    "launch": "first 6 h",
    "6h": "last 6 h",
    "24h": "last 24 h",
    "3d": "last 3 days",
    "all": "all",
}
AXES = {"clock": "clock time", "launch": "hours since launch"}
MINUTES = "%Y-%m-%dT%H:%M"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLook:
    """`axis` is one of AXES. `zoom` is one of ZOOMS or a selection in the campaign's local time,
    2026-06-02T14:00/2026-06-02T18:30.
    """

    measure: Measure = Measure.ENGAGEMENTS
    axis: str = "clock"
    zoom: str = "all"


def valid_zoom(text: str) -> str:
    """Returns a name or selection as it is, or "all" if it is neither."""
    if text in ZOOMS:
        return text
    try:
        moments = [_parse(part) for part in text.split("/")]
    except ValueError:
        return "all"
    # Written again, because what is parsed may be written in more than one way.
    exact = "/".join(f"{moment:{MINUTES}}" for moment in moments) == text
    in_order = len(moments) == 2 and moments[0] < moments[1]
    return text if exact and in_order else "all"


def _parse(text: str) -> datetime:
    return datetime.strptime(text, MINUTES).replace(tzinfo=UTC)  # only compared with each other
