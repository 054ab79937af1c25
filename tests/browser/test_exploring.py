"""From the dashboard to the rows behind it, and to a file with exactly these."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.workbooks import read_workbook

from .site import PHONE, Launch, Visitor


def downloaded(page: Page, label: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("link", name=label, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_spike_is_marked_on_the_chart_and_its_likely_cause_stands_below(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = visit("viewer").page
    page.goto(f"/socap/campaigns/{site.campaign}")
    expect(page.locator(".plot svg text", has_text="4.2×").first).to_be_visible(timeout=60_000)
    cause = page.get_by_role("table", name="Spikes").get_by_role("link", name="Likely cause")
    expect(cause).to_have_attribute("href", re.compile("^https://x.com/"))
    page.set_viewport_size(PHONE)
    expect(cause).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_is_filtered_is_exported(
    site: Launch, visit: Callable[..., Visitor], tmp_path: Path
) -> None:
    page = visit("viewer").page
    page.goto(f"/socap/campaigns/{site.campaign}/engagements")
    page.get_by_label("Action").select_option("reply")
    expect(page).to_have_url(re.compile("action=reply"))
    page.get_by_label("Importance from").fill("1")
    page.get_by_label("Importance from").press("Enter")
    expect(page).to_have_url(re.compile("min_importance=1"))
    said = page.get_by_role("status").filter(has_text="engagement")
    count = int(said.inner_text().split()[0].replace(",", ""))
    assert count > 0
    book = read_workbook(downloaded(page, "Excel", tmp_path))
    header, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert len(rows) == count
    assert {row[header.index("Action")] for row in rows} == {"reply"}
    assert all(float(str(row[header.index("Importance")])) >= 1 for row in rows)
    with downloaded(page, "CSV", tmp_path).open(encoding="utf-8-sig", newline="") as lines:
        assert len(list(csv.DictReader(lines))) == count
    page.reload()
    expect(page.get_by_label("Action")).to_have_value("reply")


def test_why_an_account_has_its_score_is_two_clicks_away(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = visit("viewer").page
    page.goto("/socap")
    page.get_by_role("link", name="Aurora launch").click()
    score = page.locator("#part-engagers .person a.score").first
    number = score.inner_text().split()[-1]
    score.click()
    expect(page.locator("#why")).to_contain_text(f"Why importance {number}")
    weights = [int(cell) for cell in page.locator("#why tbody td:last-child").all_inner_texts()]
    assert sum(weights) == int(number)


def test_the_way_back_keeps_the_filters(site: Launch, visit: Callable[..., Visitor]) -> None:
    page = visit("viewer").page
    page.goto(f"/socap/campaigns/{site.campaign}/engagements?action=reply")
    page.locator(".feed a").first.click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Engagements")
    page.go_back()
    expect(page.get_by_label("Action")).to_have_value("reply")
