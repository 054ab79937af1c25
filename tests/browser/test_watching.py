"""The dashboard of a launch that goes on: it keeps up, and leaves the reader where he is."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from .site import Launch, Visitor, until

PLACE = """() => {
  const at = document.activeElement;
  return [at.id || at.href || at.tagName, window.scrollY];
}"""
SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      window.shifts.push([entry.value, ...entry.sources.map((s) => s.node?.id || s.node?.className || "")]);
    }
  }).observe({ type: "layout-shift" });
}"""


def recorded(page: Page) -> str:
    return page.locator("#vital").get_attribute("data-title") or ""


def follow(page: Page, launch: Launch, seconds: float) -> None:
    """Let the launch go on until the page says so."""
    before = recorded(page)
    launch.live_on(seconds)
    until(lambda: recorded(page) != before, page, "another number in the title", patience=40)
    launch.settle()


def test_the_page_follows_and_what_was_opened_read_and_focused_stays(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = visit("viewer").page
    page.goto(f"/socap/campaigns/{site.campaign}")
    expect(page.locator(".plot")).not_to_be_empty()
    details = page.locator("#part-numbers details").first
    details.locator("summary").click()
    person = page.locator("#part-engagers .person").nth(2)
    person.locator("a").first.focus()
    person.scroll_into_view_if_needed()
    focused, scrolled = page.evaluate(PLACE)
    before = page.locator("#part-totals").inner_text()
    page.wait_for_timeout(600)  # what the click itself moved is no shift
    page.evaluate(SHIFTS)
    follow(page, site, 1800)
    expect(page.locator("#part-totals")).not_to_have_text(before)
    expect(details).to_have_attribute("open", "")
    # Whom the reader is at may have moved in the ranks, and the browser scrolls along with what
    # grew above; what must not be is a leap to another place, which would count as a shift.
    assert page.evaluate(PLACE)[0] == focused
    assert scrolled > 0 and page.evaluate(PLACE)[1] > 0
    shifts = page.evaluate("window.shifts")
    assert sum(shift[0] for shift in shifts) < 0.1, shifts


def test_charts_are_drawn_zoomed_and_said_in_a_table(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = visit("viewer").page
    page.goto(f"/socap/campaigns/{site.campaign}")
    expect(page.locator(".plot svg").first).to_be_visible(timeout=60_000)
    page.locator(".measures").get_by_text("Views").click()
    expect(page).to_have_url(re.compile("measure=views"))
    page.get_by_role("button", name="last 6 h").click()
    expect(page).to_have_url(re.compile("zoom=6h"))
    page.reload()
    expect(page.get_by_role("button", name="last 6 h")).to_have_attribute("aria-pressed", "true")
    page.locator("#part-numbers summary").first.click()
    expect(page.locator("#part-numbers table").first).to_be_visible()


def test_a_tab_in_the_background_counts_what_is_new_in_its_title(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = visit("viewer").page
    page.goto(f"/socap/campaigns/{site.campaign}")
    expect(page).to_have_title(f"{recorded(page)} · SOCAP")
    assert any(sign.isdigit() for sign in page.title())


def test_without_a_connection_the_page_says_so_and_goes_on_by_itself(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    visitor = visit("viewer")
    page = visitor.page
    page.goto(f"/socap/campaigns/{site.campaign}")
    visitor.context.set_offline(True)
    expect(page.locator("#connection")).to_contain_text("connection", timeout=20_000)
    visitor.context.set_offline(False)
    expect(page.locator("#connection")).to_contain_text("Connected again", timeout=30_000)
    assert visitor.faults, "asked while nobody answered"
    visitor.faults.clear()


def test_without_javascript_the_numbers_are_a_table(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = visit("viewer", java_script_enabled=False).page
    page.goto(f"/socap/campaigns/{site.campaign}")
    expect(page.locator("#part-numbers table").first).to_be_attached()
    expect(page.locator("#part-engagers .person").first).to_be_visible()
    page.goto(f"/socap/campaigns/{site.campaign}/engagements?action=reply")
    expect(page.locator(".feed li").first).to_be_visible()
