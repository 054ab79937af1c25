"""The colours of printed charts from a brand's colour, told apart also in grey, and seen on white paper."""

from collections.abc import Iterable
from functools import cache
from itertools import combinations
from math import atan2, cos, degrees, hypot, radians, sin

Rgb = tuple[float, float, float]

# Of lines and areas with white paper (WCAG 2.2, 1.4.11), and with each other in grey.
LEAST_CONTRAST, MOST_CONTRAST = 3.0, 10.0
GREY_CHROMA, LEAST_CHROMA, MOST_CHROMA = 0.03, 0.09, 0.14
# Degrees from the brand's hue; a grey brand has none, so the others are orange and green.
TURNS, HUES_BESIDE_GREY = (150.0, 240.0), (60.0, 170.0)
# Series beyond the three kinds of tweets, and the map's steps: how much white is mixed in.
NEUTRAL = ("#5d6167", "#8a6fb0", "#b0883a")
STEPS = (0.72, 0.54, 0.36, 0.18, 0.0)


@cache
def chart_colours(brand: str) -> tuple[str, str, str]:
    """Returns the colours of main, influencer and investor tweets.

    The first is the brand's (`#rrggbb`), darkened if it were too pale; the others have other hues, and the
    contrasts with white that are furthest apart from it and from each other.
    """
    chroma, hue = _chroma_and_hue(brand)
    main = brand.lower()
    if contrast_with_white(main) < LEAST_CONTRAST:
        main = _with_contrast(chroma, hue, LEAST_CONTRAST)
    is_grey = chroma < GREY_CHROMA
    hues = HUES_BESIDE_GREY if is_grey else tuple((hue + turn) % 360 for turn in TURNS)
    saturation = min(max(chroma, LEAST_CHROMA), MOST_CHROMA)
    lighter, darker = _contrasts_beside(contrast_with_white(main))
    return (
        main,
        _with_contrast(saturation, hues[0], lighter),
        _with_contrast(saturation, hues[1], darker),
    )


def office_colours(brand: str) -> tuple[str, ...]:
    """Returns the colours of a chart's series in Excel and PowerPoint."""
    return (*chart_colours(brand), *NEUTRAL)


def map_colours(brand: str) -> tuple[str, ...]:
    """Returns the steps of a map from few people to many: five tints of the brand's colour."""
    main = _rgb(chart_colours(brand)[0])
    return tuple(_hex(part + (1 - part) * white for part in main) for white in STEPS)


def contrast_with_white(colour: str) -> float:
    """Returns the WCAG contrast ratio, from 1 to 21."""
    red, green, blue = map(_linear, _rgb(colour))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _contrasts_beside(given: float) -> tuple[float, float]:
    """Returns two contrasts, the lower first, that are furthest apart from the given one and each other."""
    ratio = MOST_CONTRAST / LEAST_CONTRAST
    steps = [LEAST_CONTRAST * ratio ** (step / 24) for step in range(25)]

    def apart(pair: tuple[float, float]) -> float:
        low, middle, high = sorted((*pair, given))
        return min(middle / low, high / middle)

    return max(combinations(steps, 2), key=apart)


def _with_contrast(chroma: float, hue: float, contrast: float) -> str:
    """Returns the lightest colour of this hue that has the contrast; less colourful where there is none."""
    low, high = 0.0, 1.0
    for _ in range(24):
        middle = (low + high) / 2
        if contrast_with_white(_from_oklch(middle, chroma, hue)) >= contrast:
            low = middle
        else:
            high = middle
    return _from_oklch(low, chroma, hue)


def _from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """Returns the colour, its chroma reduced until screens can show it (matrices: Ottosson, 2020)."""
    while True:
        a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
        long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        found = (
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        )
        if chroma <= 0 or all(-1e-4 <= part <= 1 + 1e-4 for part in found):
            return _hex(_gamma(min(max(part, 0), 1)) for part in found)
        chroma = max(0, chroma - 0.004)


def _chroma_and_hue(colour: str) -> tuple[float, float]:
    """Returns both as OKLCH has them, the hue in degrees."""
    red, green, blue = map(_linear, _rgb(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return hypot(a, b), degrees(atan2(b, a)) % 360


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _gamma(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)


def _rgb(colour: str) -> Rgb:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _hex(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
