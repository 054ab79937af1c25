"""A chart as SVG for print: the page's specification, in a brand's colours."""

from collections.abc import Callable
from functools import cache
from typing import Any

from babel.dates import get_day_names, get_month_names

from socap.charts.brand_colours import chart_colours, map_colours
from socap.charts.image import Spec, changed, is_zoom_strip, print_config, with_fixed_zoom
from socap.charts.places_map import COLOURS
from socap.lib.font_folders import FONT_FOLDERS

Change = Callable[[Spec], Spec]

FONT = "Noto Sans"
BRAND = "#2f5fc4"  # of reports without one of their own


def chart_svg(spec: Spec, *, width: int, height: int, locale: str, brand: str = BRAND) -> str:
    """Returns the drawing, in px and the brand's colours; numbers and dates by the locale ("de_DE").

    Takes a tenth of a second.
    """
    drawing: str = _converter().vegalite_to_svg(
        drawn_once(spec, width=width, height=height, change=_with_map_colours(brand)),
        config=_config(brand),
        allowed_base_urls=[],  # it holds all it draws
        format_locale=locale.replace("_", "-"),
        time_format_locale=_time_locale(locale),
    )
    return drawing


def drawn_once(spec: Spec, *, width: int, height: int, change: Change) -> Spec:
    """Returns the specification in this size and changed, without what answers to a pointer."""
    datasets = spec.get("datasets", {})
    drawn: Spec = {name: part for name, part in spec.items() if name != "datasets"}
    for one in (with_fixed_zoom({}), _without_pointer, change):
        drawn = changed(drawn, one)
    drawn["params"] = [*drawn.get("params", []), {"name": "zoom", "value": {}}]
    views = [view for view in drawn.get("vconcat", []) if not is_zoom_strip(view)]
    if views:
        drawn["vconcat"] = views
    whole = sum(view.get("height", 0) for view in views)
    for view in views or [drawn]:
        view |= {"width": width, "height": height * view["height"] / whole if whole else height}
    return drawn | {"datasets": datasets, "background": None}


def _without_pointer(part: Spec) -> Spec:
    """Leaves out selections, and layers that are seen only where the pointer is."""
    part = part | {
        name: [item for item in part[name] if not is_for_pointer(item)]
        for name, is_for_pointer in (("params", _is_selection), ("layer", _follows_pointer))
        if name in part
    }
    part.pop("tooltip", None)
    return part


def _is_selection(param: Spec) -> bool:
    return "select" in param


def _follows_pointer(layer: Spec) -> bool:
    opacity = layer.get("encoding", {}).get("opacity", {})
    return "param" in (opacity.get("condition") or {})


@cache
def _converter() -> Any:
    """Returns the library, which loads 60 MB, with the fonts that it measures texts by."""
    import vl_convert

    for folder in FONT_FOLDERS:
        vl_convert.register_font_directory(str(folder))
    return vl_convert


def _time_locale(locale: str) -> dict[str, Any]:
    """Returns the names of months and days as the rest of a report has them: `4. März`, not `4 Mrz`."""
    import vl_convert

    found: dict[str, Any] = vl_convert.get_time_format_locale(locale.replace("_", "-"))  # type: ignore[arg-type]
    from_sunday = (6, *range(6))
    return found | {
        "months": [get_month_names("wide", locale=locale)[n] for n in range(1, 13)],
        "shortMonths": [get_month_names("abbreviated", locale=locale)[n] for n in range(1, 13)],
        "days": [get_day_names("wide", locale=locale)[n] for n in from_sunday],
        "shortDays": [get_day_names("abbreviated", locale=locale)[n] for n in from_sunday],
    }


def _with_map_colours(brand: str) -> Change:
    """The steps of a map have the page's colours in its specification."""
    steps = dict(zip(COLOURS, map_colours(brand), strict=True))

    def change(part: Spec) -> Spec:
        if isinstance(found := part.get("range"), list):
            return part | {"range": [steps.get(one, one) for one in found]}
        return part

    return change


def _config(brand: str) -> Spec:
    config = print_config() | {"font": FONT, "padding": 4}
    colours = chart_colours(brand)
    config["mark"] = {"color": colours[0]}
    config["range"] = {"category": list(colours)}
    config["style"]["note"] = {"color": colours[0], "fill": colours[0], "stroke": None}
    config["legend"] = config["legend"] | {"orient": "top", "offset": 32}
    return config
