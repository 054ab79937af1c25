"""A German report has no English word and no English number in any format; what people wrote is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from babel.messages.pofile import read_po
from pptx import Presentation

from socap.campaigns.models import Campaign, Engagement, Spike, Tweet
from socap.insight.texts.text_models import TextInsight
from socap.reports.composition.language import FOLDER, LANGUAGES, Words
from socap.reports.composition.plan import Plan
from socap.reports.formats.csv_zip import csv_zip
from socap.reports.formats.report_facts import removal_notice
from socap.reports.formats.report_workbook import write_report_workbook
from socap.reports.formats.slides import slides
from socap.reports.formats.typesetting.view import report_view
from socap.reports.versions.plans import save_plan
from socap.reports.versions.report_versions import (
    content_of,
    files_of,
    make_version,
    request_version,
)
from tests.builders import HOUR
from tests.reports.recount_launches import with_earlier_launches
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PRICE = {"low": 2, "base": 5, "high": 9.5, "source": "Acme", "dated": "2026-03-01"}
WORD = re.compile(r"[^\W\d_]{2,}")
# 1,234 and 2.7, which in German are 1.234 and 2,7.
ENGLISH_NUMBER = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+\.\d{1,2})(?![\d.,])")
GERMAN_NUMBER = re.compile(r"\d,\d{1,2}(?!\d)|\d\.\d{3}(?!\d)")
# Addresses, users, time zones, files, places in a text; and keys of fields with what they must be.
NOT_SAID = re.compile(
    r"https?://\S+|@\w+|[A-Z]\w+/[A-Z]\w+|\b\w+_\w+\b|\b[\w/-]+\.(?:csv|txt)\b|\{\w+\}"
    r"|[0-9a-f]{64}|„[a-z]+“|\w+ [=≠] [^,;)]+"
)
TAG, SPOKEN = re.compile(r"<[^>]*>"), re.compile(r'(?:aria-label|alt|data-label)="([^"]*)"')
MONTHS_AND_DAYS = "monday tuesday mon tue wed thu fri sat sun march mar may june july oct dec"


def unwanted_words() -> set[str]:
    """The words that English reports say, without those that German ones say too."""
    with (FOLDER / "de.po").open("rb") as file:
        messages = [message for message in read_po(file, locale="de") if message.id]
    english, german = (
        {word.lower() for text in texts for word in WORD.findall(re.sub(r"\{\w+\}", "", text))}
        for texts in (
            [text for message in messages for text in _forms(message.id)],
            [text for message in messages for text in _forms(message.string)],
        )
    )
    return (english | set(MONTHS_AND_DAYS.split())) - german


def _forms(text: Any) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


@dataclass
class Texts:
    """What each file and the page say, by their names."""

    pdf: list[str]
    charts: list[str]
    slides: list[str]
    workbook: list[str]
    readme: list[str]
    page: list[str]


def a_launch_without_english() -> Campaign:
    """Has everything that a report can have; all that people wrote is German."""
    campaign = with_earlier_launches("Europe/Berlin", BEGIN).campaign
    Campaign.objects.filter(pk=campaign.pk).update(name="Lanternfold", client_name="Lanternfold AG")
    Engagement.objects.exclude(text="").update(text="Das ist wirklich gut")
    Tweet.objects.update(text="Es ist da")
    TextInsight.objects.exclude(phrases=[]).update(phrases=["wirklich gut"])
    TextInsight.objects.filter(need_label__startswith="“").update(need_label="“Was ist es?”")
    Spike.objects.create(
        campaign=campaign,
        starts_at=BEGIN + 20 * HOUR,
        ends_at=BEGIN + 22 * HOUR,
        engagements=2_700,
        expected=1_000,
        found_at=BEGIN,
        changed_at=BEGIN,
    )
    return Campaign.objects.get(pk=campaign.pk)


def texts_of(campaign: Campaign, language: str, folder: Path) -> Texts:
    sections = [{"key": "readings", "on": True}]
    plan = Plan.model_validate({"language": language, "cpm": PRICE, "sections": sections})
    now = BEGIN + 60 * HOUR
    save_plan(campaign, plan, revision=0, by="ann", now=now)
    words = Words(language, campaign.timezone)
    version = request_version(campaign, by="ann", now=now, removed=(removal_notice(2, words),))
    assert make_version(version.pk, now=now)
    version.refresh_from_db()
    content, assets = content_of(version), files_of(version, "assets/")
    write_report_workbook(folder / "report.xlsx", content, {})
    archive = ZipFile(BytesIO(b"".join(csv_zip(content, {}))))
    page = browser(a_user()).get(f"/socap/campaigns/{campaign.pk}/reports/{version.number}")
    return Texts(
        pdf=[*_strings(report_view(content, {}, replaced={"x": None}.keys()))],
        charts=[
            text for name, data in assets.items() if name.endswith(".svg") for text in _drawn(data)
        ],
        slides=[*_on_slides(slides(content, assets))],
        workbook=[*_in_workbook(folder / "report.xlsx")],
        readme=archive.read("README.txt").decode().splitlines(),
        page=[*_on_page(page.content.decode())],
    )


def _strings(view: Any) -> Iterator[str]:
    """Yields the texts of the PDF's template data, but for keys and what it is made with."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, list):
        for item in view:
            yield from _strings(item)
    elif isinstance(view, dict):
        for name, item in view.items():
            if name not in ("kind", "families", "language", "url", "path", "picture"):
                yield from _strings(item)


def _drawn(drawing: bytes) -> list[str]:
    root = ElementTree.fromstring(drawing)  # noqa: S314  it is our own
    return [found.text or "" for found in root.iter("{http://www.w3.org/2000/svg}text")]


def _on_slides(data: bytes) -> Iterator[str]:
    for slide in Presentation(BytesIO(data)).slides:
        yield slide.notes_slide.notes_text_frame.text
        yield from (one.text for one in slide._element.iter() if one.text)
        for shape in slide.shapes:
            yield shape._element.xpath(".//p:cNvPr")[0].get("descr", "")
            if shape.has_chart:
                chart = shape.chart
                yield from (series.name for plot in chart.plots for series in plot.series)
                yield from (str(name) for plot in chart.plots for name in plot.categories)


def _in_workbook(path: Path) -> Iterator[str]:
    texts = re.compile(r"<(?:t|a:t|c:v)(?: [^>]*)?>([^<]*)</|<sheet name=\"([^\"]*)\"")
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/") and name.endswith(".xml") and "styles" not in name:
                for found in texts.findall(archive.read(name).decode()):
                    text = unescape("".join(found))
                    # A number is written by the program that opens it.
                    if not re.fullmatch(r"-?[\d.]+(?:e[+-]?\d+)?", text):
                        yield text


def _on_page(html: str) -> Iterator[str]:
    article = html[html.index("<article") : html.index("</article>")]
    yield from (unescape(text) for text in SPOKEN.findall(article))
    yield from (unescape(text).strip() for text in TAG.split(article))


@pytest.fixture(params=["en", "de"])
def told(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, dict[str, list[str]]]:
    return request.param, vars(texts_of(a_launch_without_english(), request.param, tmp_path))


def test_a_report_has_only_words_and_numbers_of_its_language(
    told: tuple[str, dict[str, list[str]]],
) -> None:
    language, texts = told
    assert language in LANGUAGES
    unwanted = unwanted_words()
    assert len(unwanted) > 250
    words, numbers = {}, {}
    for name, said in texts.items():
        plain = [NOT_SAID.sub("", text) for text in said]
        found = {text for text in plain if unwanted & {w.lower() for w in WORD.findall(text)}}
        words[name] = found
        numbers[name] = {text for text in plain if ENGLISH_NUMBER.search(text)}
        if language == "de":
            assert any(GERMAN_NUMBER.search(text) for text in plain), name
    nothing: dict[str, set[str]] = {name: set() for name in texts}
    if language == "de":
        assert (words, numbers) == (nothing, nothing)
    else:  # what is looked for is there to be found
        assert all(len(found) > 5 for found in words.values()), words
        assert all(numbers.values()), numbers


def test_a_spike_is_marked_with_its_factor_by_the_locale() -> None:
    assert [Words("en", "UTC").factor(n) for n in (2.7, 3, 1_234)] == ["2.7×", "3.0×", "1,234×"]
    assert [Words("de", "UTC").factor(n) for n in (2.7, 3, 1_234)] == ["2,7×", "3,0×", "1.234×"]
