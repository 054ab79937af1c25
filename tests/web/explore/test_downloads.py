"""What is taken away of a campaign as a file: CSV and Excel."""

import csv
import io
import re
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from socap.campaigns.models import Campaign
from tests.web.explore.reading import address, get, rows_of
from tests.workbooks import read_workbook

pytestmark = pytest.mark.django_db


def csv_rows(answer: Any) -> list[dict[str, str]]:
    raw = b"".join(answer).decode()
    assert raw.startswith("\ufeff"), "so that Excel reads the letters right"
    return list(csv.DictReader(io.StringIO(raw[1:], newline="")))


def test_the_csv_is_what_the_page_shows_in_its_order(operator: Client, campaign: Campaign) -> None:
    for query in ({}, {"action": "reply"}, {"sort": "importance", "min_importance": "1"}):
        page = get(operator, address("campaign-engagements", campaign), **query)
        answer = operator.get(address("engagements-csv", campaign), query)
        assert re.search(r'"big-launch-engagements-[-\d]+\.csv"', answer["Content-Disposition"])
        assert [row["id"] for row in csv_rows(answer)] == rows_of(page)
    [row] = csv_rows(operator.get(address("engagements-csv", campaign), {"text": "=1"}))
    assert row["text"] == "'=1+1"


def workbook(client: Client, path: str, **query: str) -> Any:
    answer: Any = client.get(path, query)
    assert answer.status_code == 200
    content = b"".join(answer)
    answer.close()
    return read_workbook(content)


def test_the_workbook_has_typed_cells_links_and_says_what_it_is(
    operator: Client, campaign: Campaign
) -> None:
    book = workbook(operator, address("engagements-xlsx", campaign), action="reply")
    sheet = book["Engagements"]
    names = [cell.value for cell in sheet[1]]
    first = dict(zip(names, sheet[2], strict=True))
    second = dict(zip(names, sheet[3], strict=True))
    assert sheet.max_row == 3 and sheet.freeze_panes == "A2" and sheet.auto_filter.ref
    assert first["Happened"].value == datetime(2026, 6, 2, 23, 2), "in the campaign's zone"
    assert first["Text"].value == "=1+1" and first["Text"].data_type != "f"
    assert second["Text"].value == "<b>bold</b> & 100% great"
    assert (second["Tweet id"].value, second["Importance"].value) == ("100", 9)
    assert second["Post"].value == '=HYPERLINK("https://x.com/user_5/status/7001","open")'
    about = {row[0].value: row[1].value for row in book["About"]}
    assert about["Campaign"] == "Big launch" and about["Filters"] == "replies"
    assert about["Times are in"] == "Asia/Tokyo" and about["Rows"] == "2"


def test_engagers_are_taken_away_with_their_reasons(operator: Client, campaign: Campaign) -> None:
    rows = csv_rows(operator.get(address("engagers-csv", campaign), {"min_importance": "4"}))
    assert [(row["username"], row["explanation"]) for row in rows] == [
        ("user_5", "dora 5 + alice 4 = 9"), ("user_6", "alice 4 = 4"),
    ]  # fmt: skip
    sheet = workbook(operator, address("engagers-xlsx", campaign))["Engagers"]
    assert sheet.max_row == 43
    assert [cell.value for cell in sheet[2]][2:4] == [9, "dora 5 + alice 4 = 9"]
