"""The meaning of a term, by keyboard: opened, read, closed, and the focus is back where it was."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .site import PHONE, Launch, Visitor


def opened(page: Page, button: Locator) -> Locator:
    """Opens the meaning with the keyboard; it names what it explains, and lies within the page."""
    button.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(f"#{button.get_attribute('popovertarget')}")
    expect(meaning).to_be_visible()
    term = (button.get_attribute("aria-label") or "").split("“")[1].split("”")[0]
    expect(meaning).to_contain_text(term, ignore_case=True)
    assert len(meaning.inner_text()) > len(term) + 20
    box, width = meaning.bounding_box(), page.evaluate("document.documentElement.clientWidth")
    assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= width
    return meaning


@pytest.mark.parametrize("size", [None, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", ["", "/engagers", "/edit"])
def test_each_term_opens_is_read_and_closed_without_a_mouse(
    site: Launch, visit: Callable[..., Visitor], path: str, size: object
) -> None:
    page = visit("operator", **({"viewport": size} if size else {})).page
    page.goto(f"/socap/campaigns/{site.campaign}{path}")
    buttons = page.locator(".term-help:visible")
    assert buttons.count() > 0
    for number in range(buttons.count()):
        button = buttons.nth(number)
        meaning = opened(page, button)
        page.keyboard.press("Escape")
        expect(meaning).to_be_hidden()
        expect(button).to_be_focused()
