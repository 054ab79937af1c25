"""The form of a campaign: presets of alerts with the fields behind "Adjust", and fields in line."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .site import Launch, Visitor


def alerts(page: Page) -> Locator:
    return page.locator("#alerts")


def choose(page: Page, preset: str) -> None:
    alerts(page).locator("label", has_text=preset).click()
    expect(alerts(page).get_by_label(preset, exact=True)).to_be_checked()


def threshold(page: Page) -> Locator:
    return alerts(page).locator("[name=importance_threshold]")


def test_a_preset_fills_the_fields_and_what_is_adjusted_is_custom(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page, edit = visit("operator").page, f"/socap/campaigns/{site.campaign}/edit"
    page.goto(edit)
    adjust = alerts(page).locator("details.adjust")
    choose(page, "Only VIPs")
    filled = threshold(page).input_value()
    choose(page, "Everything")
    assert int(threshold(page).input_value()) < int(filled)

    # By keyboard: the choice, then the fields behind it.
    alerts(page).get_by_label("Everything", exact=True).focus()
    page.keyboard.press("ArrowUp")
    expect(alerts(page).get_by_label("Everything", exact=True)).not_to_be_checked()
    if adjust.get_attribute("open") is None:
        adjust.locator("summary").focus()
        page.keyboard.press("Enter")
    threshold(page).fill("37")
    expect(alerts(page).get_by_label("Custom", exact=True)).to_be_checked()

    page.get_by_role("button", name="Save").first.click()
    page.goto(edit)
    expect(alerts(page).get_by_label("Custom", exact=True)).to_be_checked()
    expect(adjust).to_have_attribute("open", "")
    expect(threshold(page)).to_have_value("37")

    choose(page, "Balanced")
    page.get_by_role("button", name="Save").first.click()
    page.goto(edit)
    expect(alerts(page).get_by_label("Balanced", exact=True)).to_be_checked()
    expect(adjust).not_to_have_attribute("open", "")


def test_a_viewer_gets_no_presets(site: Launch, visit: Callable[..., Visitor]) -> None:
    page = visit("viewer").page
    answer = page.goto(f"/socap/campaigns/{site.campaign}/edit")
    assert answer is not None and answer.status == 403
    expect(page.locator("[name=alert_preset]")).to_have_count(0)


# The top of each field and the middle of its control: a checkbox is lower than an input.
CONTROLS = """() => [...document.querySelectorAll(".fields > .field:has(> .labelled)")]
  .filter(field => field.checkVisibility())
  .map(field => [field, field.querySelector(":scope > :is(input, select, textarea)")])
  .map(pair => pair.map(one => one.getBoundingClientRect()))
  .map(([field, control]) => [Math.round(field.top), control.top + control.height / 2])"""


@pytest.mark.parametrize("path", ["edit", "share"])
def test_fields_side_by_side_are_in_line_however_long_their_labels_are(
    site: Launch, visit: Callable[..., Visitor], path: str
) -> None:
    page = visit("operator", viewport={"width": 1100, "height": 900}).page
    page.goto(f"/socap/campaigns/{site.campaign}/{path}")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    page.evaluate("document.querySelector('.labelled label').append(' and more words'.repeat(9))")
    rows: dict[int, list[float]] = {}
    for top, middle in page.evaluate(CONTROLS):
        rows.setdefault(top, []).append(middle)
    assert rows and all(max(found) - min(found) <= 1.5 for found in rows.values()), rows
