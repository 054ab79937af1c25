"""The wall: legible at three metres, whole without scrolling, and alive."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import ViewportSize, expect

from .site import Launch, Visitor

Visit = Callable[..., Visitor]
SCREENS: tuple[ViewportSize, ...] = (
    {"width": 1920, "height": 1080},
    {"width": 3840, "height": 2160},
)
# What is smaller than a share of the screen's height, among all that is written on it.
SMALLER = """(least) => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement;
    const shown = one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!texts.currentNode.data.trim() || !shown || one.closest(".unseen, .leave, title")) continue;
    const size = parseFloat(getComputedStyle(one).fontSize);
    if (size < least) found.add(`${size} px: ${one.outerHTML.slice(0, 80)}`);
  }
  return [...found];
}"""
OVERFLOW = """[document.documentElement.scrollHeight - innerHeight,
  document.documentElement.scrollWidth - innerWidth]"""
TURN = 15_000


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: str(screen["height"]))
def test_it_can_be_read_at_three_metres_without_scrolling(
    screen: ViewportSize, visit: Visit, site: Launch
) -> None:
    operator = visit("operator").page
    operator.goto(f"/socap/campaigns/{site.campaign}/notes/new")
    operator.get_by_label("Note").fill("Seen from afar")
    operator.get_by_role("button", name="Save").click()
    page = visit("viewer", viewport=screen).page
    page.goto(f"/socap/campaigns/{site.campaign}?wall=1")
    expect(page.locator(".plot svg").first).to_be_visible(timeout=60_000)
    expect(page.locator(".plot svg text", has_text="Seen from afar").first).to_be_visible()
    assert page.evaluate(OVERFLOW) == [0, 0]
    assert page.evaluate(SMALLER, 28 / 1080 * screen["height"]) == []
    numbers = page.locator("[data-figure]:visible")
    sizes = numbers.evaluate_all("(all) => all.map((one) => getComputedStyle(one).fontSize)")
    assert len(sizes) == 4
    assert min(float(size.removesuffix("px")) for size in sizes) >= 96 / 1080 * screen["height"]


def test_cards_take_turns_until_somebody_pauses_them(visit: Visit, site: Launch) -> None:
    page = visit("viewer", viewport=SCREENS[0]).page
    page.clock.install()
    page.goto(f"/socap/campaigns/{site.campaign}?wall=1")
    shown = page.locator(".wall-left > :not(.resting)")
    expect(shown).to_have_count(1)
    first = shown.get_attribute("id")
    page.clock.run_for(TURN)
    assert shown.get_attribute("id") != first
    page.get_by_role("button", name="Pause the rotation").click()
    second = shown.get_attribute("id")
    page.clock.run_for(3 * TURN)
    assert shown.get_attribute("id") == second


def test_it_has_a_clock_and_marks_what_changed(visit: Visit, site: Launch) -> None:
    page = visit("viewer", viewport=SCREENS[0]).page
    page.goto(f"/socap/campaigns/{site.campaign}?wall=1")
    expect(page.locator(".clock time")).to_have_text(re.compile(r"\d\d:\d\d"))
    expect(page.locator(".state")).to_contain_text(re.compile("read .* ago"))
    expect(page.locator(".changed")).to_have_count(0)
    site.live_on(1800)
    expect(page.locator("[data-figure].changed").first).to_be_visible(timeout=60_000)
    page.wait_for_timeout(500)
    for place in (".wall-left", ".wall-right"):
        assert page.locator(f"{place} > :has(*):not(.resting):visible").count() == 1
