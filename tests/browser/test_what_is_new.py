"""What the dashboard does with news: it marks them, counts them in the tab, and leads to who made them."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from .site import Launch, Visitor, until

HIDE = """(hidden) => {
  Object.defineProperty(document, "hidden", { get: () => hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
# A hidden page asks once a minute; this minute is over at once.
A_MINUTE_LATER = """() => {
  const now = Date.now;
  Date.now = () => now() + 60_000;
  htmx.trigger("#poll", "seen-again");
  Date.now = now;
}"""


def opened(visit: Callable[..., Visitor], site: Launch, query: str = "") -> Page:
    page = visit("viewer").page
    page.goto(f"/socap/campaigns/{site.campaign}{query}")
    expect(page.locator(".sheet.seen svg")).to_be_visible(timeout=60_000)
    return page


def test_who_is_new_is_marked_while_the_reader_looks(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = opened(visit, site)
    expect(page.locator(".fresh")).to_have_count(0)
    site.live_on(1800)
    expect(page.locator("#part-engagements .fresh").first).to_be_visible(timeout=40_000)
    site.settle()


def test_a_hidden_tab_counts_who_came_and_shows_a_dot_until_it_is_seen(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page, icon = opened(visit, site), "document.querySelector('link[rel=icon]').href"
    page.evaluate(HIDE, True)
    site.live_on(1800)
    site.settle()
    until(
        lambda: bool(page.evaluate(A_MINUTE_LATER)) or page.title().startswith("("),
        page,
        "a count in the title",
        patience=40,
    )
    assert re.match(r"\(\d+ new\) ", page.title())
    assert "icon-news" in page.evaluate(icon)
    page.evaluate(HIDE, False)
    assert not page.title().startswith("(") and "icon-news" not in page.evaluate(icon)


def test_a_drag_in_the_strip_zooms_and_a_double_click_shows_all_again(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = opened(visit, site)
    chart = page.locator(".sheet.seen svg")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box is not None
    pressed = page.locator("[data-zoom][aria-pressed=true]")
    expect(pressed).to_have_text("all")
    y = box["y"] + box["height"] - 12
    page.mouse.move(box["x"] + 0.4 * box["width"], y)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.8 * box["width"], y, steps=5)
    page.mouse.up()
    expect(pressed).to_have_count(0)
    page.mouse.dblclick(box["x"] + 0.2 * box["width"], y)
    expect(pressed).to_have_text("all")


def test_a_mark_on_the_curve_leads_to_the_account(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    site.live_on(1800)  # somebody important must have come since the first look
    site.settle()
    page = opened(visit, site)
    marks = page.locator(".sheet.seen svg g.mark-symbol path[aria-label*='who: ']")
    until(lambda: marks.count() > 0, page, "a mark on the curve", patience=20)
    marks.last.scroll_into_view_if_needed()
    box = marks.last.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(re.compile(r"/accounts/\d+"))


def test_sorting_tweets_keeps_the_rest_of_the_page(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = opened(visit, site, "?measure=likes")
    page.locator("#sort-likes").click()
    expect(page).to_have_url(re.compile(r"sort=-likes"))
    expect(page).to_have_url(re.compile(r"measure=likes"))
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("Likes")
    expect(page.locator("#sort-likes")).to_be_focused()
