"""Adjusts an agency's colour to be readable on light and dark backgrounds (WCAG 2.2 contrast 4.5)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

HEX = re.compile(r"#[0-9a-f]{6}", re.ASCII)
CONTRAST = 4.5
# All backgrounds of text and links; see base.css.
LIGHT = ("#ffffff", "#f7f7f5", "#f2f2ef", "#eaf0fb")
DARK = ("#111214", "#191a1d", "#212327", "#182338")
STEPS = 50

Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The given colour, its readable variants, and the text colours to use on them."""

    given: str
    light: str
    on_light: str
    dark: str
    on_dark: str


def palette(colour: str) -> Palette:
    """Returns the palette of a `#rrggbb` colour; a readable colour stays unchanged."""
    light = mix_until_readable(colour, "#000000", backgrounds=LIGHT)
    dark = mix_until_readable(colour, "#ffffff", backgrounds=DARK)
    return Palette(
        given=colour,
        light=light,
        on_light=text_colour_on(light),
        dark=dark,
        on_dark=text_colour_on(dark),
    )


def mix_until_readable(colour: str, end: str, *, backgrounds: Sequence[str]) -> str:
    """Mixes the colour with `end` just enough to be readable on all backgrounds."""
    for step in range(STEPS + 1):
        mixed = _mixed(colour, end, step / STEPS)
        if all(contrast(mixed, background) >= CONTRAST for background in backgrounds):
            return mixed
    return end


def text_colour_on(colour: str) -> str:
    return max("#ffffff", "#000000", key=lambda text: contrast(text, colour))


def contrast(one: str, other: str) -> float:
    """Returns the WCAG contrast ratio, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _rgb(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(one: str, other: str, share: float) -> str:
    parts = (a + (b - a) * share for a, b in zip(_rgb(one), _rgb(other), strict=True))
    return "#" + "".join(f"{round(part):02x}" for part in parts)


def _rgb(colour: str) -> Rgb:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue
