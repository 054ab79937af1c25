"""A chart as SVG for print: the page's specification, in colours that are also told apart in grey."""

from functools import cache
from typing import Any

from socap.charts.image import Spec, changed, is_zoom_strip, print_config, with_fixed_zoom
from socap.lib.font_folders import FONT_FOLDERS

FONT = "Noto Sans"
# Main, influencer, investor: from dark to light.
CATEGORY_COLOURS = ("#1f4e9e", "#d97b1f", "#7cc8b4")


def chart_svg(spec: Spec, *, width: int, height: int, locale: str) -> str:
    """Returns the drawing, in px; numbers and dates by the locale ("de_DE"). Takes a tenth of a second."""
    drawing: str = _converter().vegalite_to_svg(
        drawn_once(spec, width=width, height=height),
        config=_config(),
        allowed_base_urls=[],  # it holds all it draws
        format_locale=locale.replace("_", "-"),
        time_format_locale=locale.replace("_", "-"),
    )
    return drawing


def drawn_once(spec: Spec, *, width: int, height: int) -> Spec:
    """Returns the specification in this size, without what answers to a pointer."""
    datasets = spec.get("datasets", {})
    drawn: Spec = {name: part for name, part in spec.items() if name != "datasets"}
    for change in (with_fixed_zoom({}), _without_pointer):
        drawn = changed(drawn, change)
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


def _config() -> Spec:
    config = print_config() | {"font": FONT, "padding": 4}
    config["mark"] = {"color": CATEGORY_COLOURS[0]}
    config["range"] = {"category": list(CATEGORY_COLOURS)}
    config["legend"] = config["legend"] | {"orient": "top", "offset": 32}
    return config
