"""A report from its first plan to the files in a client's hands."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect
from pptx import Presentation
from pypdf import PdfReader

from tests.workbooks import read_workbook

from .site import Launch, Visitor

WORDS = "Composed in a browser: who came, and what they brought."


def test_a_report_is_composed_made_released_and_downloaded(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    operator = visit("operator").page
    reports = f"/socap/campaigns/{site.campaign}/reports"
    operator.goto(reports)
    operator.get_by_role("link", name="Sections and curation").click()
    operator.get_by_label("Title optional", exact=True).fill("The Aurora launch")
    operator.get_by_label("Summary optional").fill(WORDS)
    operator.get_by_label("Your words above Totals and growth").fill("Read from X.")
    operator.get_by_label("Show How it spread").uncheck()
    appendix = operator.get_by_label("Show Appendix: readings of the first two days")
    appendix.check()
    operator.get_by_role("button", name="Save", exact=True).click()
    expect(operator.get_by_text("The next version is made like this.")).to_be_visible()

    made = len(site.api.get(f"/campaigns/{site.campaign}/reports").json()["versions"])
    operator.get_by_role("button", name="Make a new version").click()
    version = operator.get_by_role("link", name=f"Version {made + 1}", exact=True)
    version.click(timeout=90_000)
    expect(operator.get_by_role("heading", level=1)).to_have_text("The Aurora launch")
    expect(operator.get_by_text(WORDS)).to_be_visible()
    headings = operator.get_by_role("heading", level=2).all_inner_texts()
    assert "Totals and growth" in headings and "How it spread" not in headings
    assert headings[-1] == "Appendix: readings of the first two days"
    number = re.search(r"/reports/(\d+)$", operator.url)
    assert number
    operator.get_by_role("link", name=re.compile("rows", re.IGNORECASE)).first.click()
    expect(operator.get_by_role("table")).to_be_visible()

    token = site.share()
    client = visit().page
    client.goto(f"/share/{token}/report")
    expect(client.get_by_text(WORDS)).to_have_count(0)

    operator.goto(reports)
    operator.get_by_role("button", name=f"Release version {number[1]}", exact=True).click()
    expect(operator.get_by_text("released", exact=True).first).to_be_visible(timeout=60_000)
    client.goto(f"/share/{token}/report")
    expect(client.get_by_role("heading", level=1)).to_have_text("The Aurora launch")
    expect(client.get_by_text(WORDS)).to_be_visible()

    for page in (operator, client):
        if page is operator:
            page.goto(f"{reports}/{number[1]}")
        check_files({label: downloaded(page, label) for label in CHECKS})


def test_a_report_opens_by_itself_when_it_is_made(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = visit("viewer").page
    with site.installation.no_report_stored():
        number = site.api.post(f"/campaigns/{site.campaign}/reports").json()["number"]
        page.goto(f"/socap/campaigns/{site.campaign}/reports/{number}")
        expect(page.get_by_role("progressbar")).to_have_attribute("value", "95", timeout=60_000)
    expect(page.get_by_role("heading", name="Summary")).to_be_visible(timeout=60_000)


def downloaded(page: Page, label: str) -> bytes:
    with page.expect_download(timeout=60_000) as waiting:
        page.get_by_role("link", name=label, exact=True).click()
    return Path(waiting.value.path()).read_bytes()


def check_pdf(data: bytes) -> None:
    pages = PdfReader(io.BytesIO(data)).pages
    assert "The Aurora launch" in pages[0].extract_text()
    assert "Composed in a browser" in "".join(page.extract_text() for page in pages)


def check_workbook(data: bytes) -> None:
    book = read_workbook(data)
    assert any("Readings" in name for name in book.sheetnames), book.sheetnames


def check_zip(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        assert files.testzip() is None and len(files.namelist()) > 5


def check_json(data: bytes) -> None:
    found: dict[str, Any] = json.loads(data)
    assert found["title"] == "The Aurora launch" and found["sections"][-1]["key"] == "readings"


def check_slides(data: bytes) -> None:
    slides = Presentation(io.BytesIO(data)).slides
    assert slides[0].shapes.title.text == "The Aurora launch"


CHECKS: dict[str, Callable[[bytes], None]] = {
    "Save as PDF": check_pdf,
    "Excel": check_workbook,
    "CSV": check_zip,
    "JSON": check_json,
    "PowerPoint": check_slides,
}


def check_files(found: dict[str, bytes]) -> None:
    for label, check in CHECKS.items():
        check(found[label])
