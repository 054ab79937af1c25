"""Agency colours are adjusted to be readable."""

from itertools import product

import pytest

from socap.web.sharing.colours import CONTRAST, DARK, LIGHT, contrast, palette


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#336699", "#336699") == 1


def test_every_colour_has_variants_that_can_be_read() -> None:
    for parts in product(("00", "33", "80", "cc", "ff"), repeat=3):
        found = palette("#" + "".join(parts))
        assert all(contrast(found.light, background) >= CONTRAST for background in LIGHT)
        assert all(contrast(found.dark, background) >= CONTRAST for background in DARK)
        assert contrast(found.on_light, found.light) >= CONTRAST
        assert contrast(found.on_dark, found.dark) >= CONTRAST


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert palette("#2450a8").light == "#2450a8"
    assert palette("#9dbcff").dark == "#9dbcff"
