"""Reads a version of a report back from each of its formats, as whoever got it would."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any
from zipfile import ZipFile

from django.test import Client
from pypdf import PdfReader

from tests.api.conftest import Api
from tests.reports.formats.pdfs import plain
from tests.workbooks import read_workbook

Block = dict[str, Any]
Figure = tuple[float | None, int | None]
TAG = re.compile(r"<[^>]*>")
FIGURE = re.compile(r'<div id="([\w-]+)">\s*<dt>(.*?)</dt>\s*<dd>(.*?)</dd>', re.DOTALL)
CHANGE = re.compile(r'<span class="change">(.*?)</span>', re.DOTALL)
LINK = re.compile(r'<a\s+href="(.*?)"')
FAINT = re.compile(r'<span class="faint">.*?</span>', re.DOTALL)
TABLE = re.compile(r'<h3 id="([\w-]+)">.*?<tbody>(.*?)</tbody>', re.DOTALL)
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)


@dataclass
class HandedOver:
    """A version by its number, in every format: `document` is the JSON.

    A format is fetched when it is first read: some take seconds to make.
    """

    api: Api
    reader: Client
    campaign: int
    number: int

    def _file(self, kind: str) -> bytes:
        path = f"/api/socap/campaigns/{self.campaign}/reports/{self.number}/files/{kind}"
        answer = self.api.client.get(path)
        assert answer.status_code == 200, (kind, answer.content[:300])
        return bytes(answer.content)

    @cached_property
    def document(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._file("json"))
        return found

    @cached_property
    def page(self) -> str:
        address = f"/socap/campaigns/{self.campaign}/reports/{self.number}"
        return self.reader.get(address).content.decode()

    @cached_property
    def pdf(self) -> str:
        """Its text, plain."""
        pages = PdfReader(io.BytesIO(self._file("pdf"))).pages
        return plain("".join(one.extract_text() for one in pages))

    @cached_property
    def sheets(self) -> list[list[list[Any]]]:
        """Rows of each sheet, without its head."""
        return [
            [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
            for sheet in read_workbook(self._file("xlsx")).worksheets
        ]

    @cached_property
    def files(self) -> dict[str, list[dict[str, str]]]:
        """Rows of each CSV by its name."""
        archive = ZipFile(io.BytesIO(self._file("csv")))
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
        return {
            name: list(csv.DictReader(io.StringIO(text, newline="")))
            for name, text in texts.items()
            if name.endswith(".csv")
        }

    @property
    def blocks(self) -> Iterator[tuple[str, Block]]:
        """Yields (section, block) of everything but paragraphs, in order."""
        for section in self.document["sections"]:
            for block in section["blocks"]:
                if block["kind"] != "paragraph":
                    yield section["key"], block

    @property
    def paragraphs(self) -> dict[str, list[str]]:
        return {
            section["key"]: [one["text"] for one in section["blocks"] if one["kind"] == "paragraph"]
            for section in self.document["sections"]
        }

    def of_kind(self, kind: str) -> dict[str, Block]:
        return {block["key"]: block for _, block in self.blocks if block["kind"] == kind}

    def figures(self) -> dict[str, dict[str, Figure]]:
        return {
            key: {one["key"]: (one["value"], one["change"]) for one in block["items"]}
            for key, block in self.of_kind("figures").items()
        }

    def figures_on_page(self) -> dict[str, tuple[str, str]]:
        """(value, change) as they are written, by section and key."""
        found = {}
        for name, _, text in FIGURE.findall(self.page):
            change = CHANGE.search(text)
            value = FAINT.sub("", CHANGE.sub("", text))
            found[name] = (_text(value), _text(change[1]) if change else "")
        return found

    def links_of_figures(self) -> dict[str, str]:
        """The addresses of the rows that figures lead to, by section and key."""
        found = {name: LINK.search(text) for name, _, text in FIGURE.findall(self.page)}
        return {name: unescape(link[1]) for name, link in found.items() if link}

    def rows_on_page(self) -> dict[str, list[list[str]]]:
        return {
            name: [[_text(cell) for cell in CELL.findall(row)] for row in body.split("</tr>")[:-1]]
            for name, body in TABLE.findall(self.page)
        }


def _text(html: str) -> str:
    return " ".join(unescape(TAG.sub("", html)).split())
