"""Every figure of a report, in every format, is what somebody else counts from what is published."""

from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from socap.reports.composition.plan import Plan
from socap.reports.versions.plans import save_plan
from socap.reports.versions.report_versions import make_version, request_version
from tests.api.conftest import Api
from tests.builders import NOW
from tests.reports.anchors import number_of
from tests.reports.handed_over import HandedOver
from tests.reports.recount import ALL_COUNTERS, Recount
from tests.reports.recount_launches import Launch, a_launch, with_earlier_launches
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
PRICES = (2.0, 5.0, 9.5)
# The clocks of New York go back in the first night.
FALL = datetime(2026, 10, 31, 15, 0, tzinfo=UTC)
SUMMER = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
HIDDEN = "57"
NUMBERS = {"count", "change", "share", "dollars", "decimal"}
# Quotients of two numbers of their line; and who was where is not in the rows.
FOLLOWING = {
    ("tweets", "per_1000_views"), ("tweets", "per_important"), ("organisations", "former"),
}  # fmt: skip
# What rounding may take from a number.
ROUNDED = {"count": 0.5, "dollars": 0.005 + 1e-9, "ratio": 0.005 + 1e-9}

LAUNCHES: dict[str, Callable[[], Launch]] = {
    "the clock goes back": lambda: a_launch("America/New_York", FALL, seed=2),
    "a quarter to six": lambda: a_launch("Asia/Kathmandu", SUMMER),
    "one tweet": lambda: a_launch("UTC", SUMMER, tweets=("100",), seed=3),
    "nobody": lambda: a_launch("Europe/Berlin", SUMMER, crowd=0, hours=30),
    "nobody is placed": lambda: a_launch("Australia/Adelaide", SUMMER, placed=False, seed=4),
    "others were before": lambda: with_earlier_launches("America/New_York", SUMMER),
    "somebody is hidden": lambda: a_launch("America/New_York", SUMMER),
}


@pytest.mark.parametrize("name", LAUNCHES)
def test_every_number_in_every_format_is_counted_again(name: str) -> None:
    launch, hidden = LAUNCHES[name](), [HIDDEN] if "hidden" in name else []
    campaign, api = launch.campaign, Api()
    low, base, high = PRICES
    price = {"low": low, "base": base, "high": high, "source": "Acme", "dated": "2026-05-01"}
    plan = Plan.model_validate({"cpm": price, "curation": {"hidden_people": hidden}})
    save_plan(campaign, plan, revision=0, by="ann", now=NOW)
    now = launch.readings[-1][0]
    version = request_version(campaign, by="ann", now=now)
    assert make_version(version.pk, now=now) is not None
    reader = browser(a_user())
    report = HandedOver(api, reader, campaign.pk, version.number)
    recount = Recount(
        api,
        campaign.pk,
        launch.readings,
        ZoneInfo(campaign.timezone),
        hidden=hidden,
        prices=PRICES,
        launched_at=launch.begin,
        earlier=launch.earlier,
    )
    figures_are_counted_again(report, recount)
    tables_are_counted_again(report, recount)
    sentences_people_and_charts_say_the_same(report, recount)
    frozen_readings_are_what_the_provider_gave(report, recount)
    figures_rest_on_their_rows(report)
    cells_rest_on_their_rows(report)
    frozen_days_are_what_the_readings_add_up_to(report, recount)
    launches_are_frozen_at_one_hour(report, recount)
    figures_of_the_page_lead_to_rows(report, reader)
    all_formats_show_the_same(report)


def figures_are_counted_again(report: HandedOver, recount: Recount) -> None:
    expected = recount.figures()
    found = report.figures()
    assert found.keys() == expected.keys()
    for block, figures in expected.items():
        assert found[block] == {name: pytest.approx(pair) for name, pair in figures.items()}, block


def tables_are_counted_again(report: HandedOver, recount: Recount) -> None:
    expected = recount.tables()
    found = {key: block["cells"] for key, block in report.of_kind("table").items()}
    for phrase, people in found.pop("phrases", []):
        assert recount.phrase(phrase) == people, phrase
    assert found.keys() == expected.keys()
    for key, rows in expected.items():
        counted = list(map(SHORT.get(key, list), found[key]))
        if key == "needs":
            assert sorted(counted) == sorted(rows)
            continue
        assert len(counted) == len(rows), key
        for row, want in zip(counted, rows, strict=True):
            assert row == [pytest.approx(v) if isinstance(v, float) else v for v in want], key


def _tweet_in(link: dict[str, str]) -> str:
    return link["url"].rpartition("/")[2]


SHORT: dict[str, Callable[[list[Any]], list[Any]]] = {
    "needs": lambda row: row[:3],
    "watched_quotes": lambda row: [_tweet_in(row[0]), *row[2:]],
    "tweets": lambda row: [_tweet_in(row[0]), *row[3:], *([None, None] * (len(row) == 8))],
}


def sentences_people_and_charts_say_the_same(report: HandedOver, recount: Recount) -> None:
    said = " ".join(report.paragraphs["summary"])
    names = {"retweets": "retweet", "replies": "reply", "quotes": "quote"}
    if recount.readings:
        for many, one in (names | {"likes": "like", "views": "view"}).items():
            total = recount.total(many)
            assert f"{total:,} {one if total == 1 else many}" in said
        assert f"{len(recount.people)} people engaged with {len(recount.tweets)} tweet" in said
    if (most := recount.busiest_hour()) is not None:
        assert f"with {most:,} engagement{'' if most == 1 else 's'}." in said
    known = sum(row["action"] != "like" for row in recount.table("engagements.csv?own=1"))
    method = " ".join(report.paragraphs["method"])
    counted = recount.total("engagements")
    assert f"{known:,} of {counted:,} counted engagement{'' if counted == 1 else 's'} w" in method
    if recount.earlier:
        above = sum(recount.total("engagements") > other for other in recount.others)
        ratio = report.of_kind("figures")["comparison"]["items"][2]
        launches = len(recount.earlier)
        place = "any of the" if above == launches else f"{above} of"
        expected = f"more than {place} {launches} launches"
        assert ratio["note"] == (expected if above else f"none of the {launches} launches had less")
    people = report.of_kind("people").get("people", {"items": []})["items"]
    assert [one["account_id"] for one in people] == recount.top_people()
    for one in people:
        row = recount.people[one["account_id"]]
        followers = int(row["followers"]) if row["followers"] else None
        assert (one["importance"], one["followers"]) == (int(row["importance"]), followers)
        assert one["tier"] == recount.tier(one["account_id"])
    for key, chart in report.of_kind("chart").items():
        if key == "growth":
            points = chart["spec"]["datasets"]["points"]
            assert points[-1]["total"] == recount.total("engagements")


def frozen_readings_are_what_the_provider_gave(report: HandedOver, recount: Recount) -> None:
    given = [
        (tweet, _utc(at), *(str(counts.get(name, "")) for name in ALL_COUNTERS))
        for at, read in recount.believed
        for tweet, counts in sorted(read.items())
    ]
    names = ("tweet_id", "taken_at", *ALL_COUNTERS)
    assert [
        tuple(row[name] for name in names) for row in report.files["rows/readings.csv"]
    ] == given


def frozen_rows(report: HandedOver) -> dict[str, list[dict[str, str]]]:
    return {
        name.removeprefix("rows/").removesuffix(".csv"): file
        for name, file in report.files.items()
        if name.startswith("rows/")
    }


def figures_rest_on_their_rows(report: HandedOver) -> None:
    rows = frozen_rows(report)
    assert rows.keys() == {one["name"] for one in report.document["tables"]}
    for key, block in report.of_kind("figures").items():
        for one in block["items"]:
            number = number_of(one["rows"], rows)
            within = ROUNDED.get(one["unit"], 1e-9)
            assert number == pytest.approx(one["value"], abs=within), (key, one["key"])
            assert (one["change"] is None) == (one["change_rows"] is None)
            if one["change_rows"]:
                assert number_of(one["change_rows"], rows) == one["change"], (key, one["key"])


def cells_rest_on_their_rows(report: HandedOver) -> None:
    """Every number in a table, but for those that follow from others of their line."""
    rows, checked, without = frozen_rows(report), 0, set()
    for key, table in report.of_kind("table").items():
        for n, column in enumerate(table["columns"]):
            if column["type"] not in NUMBERS:
                continue
            if column["counted"] is None:
                without.add((key, column["key"]))
                continue
            for cells, line in zip(table["cells"], table["rows"], strict=True):
                if cells[n] is not None:
                    anchor = cell_anchor(line, column["counted"])
                    number = number_of(anchor, rows)
                    assert number == pytest.approx(cells[n]), (key, column["key"], cells)
                    checked += 1
    assert without <= FOLLOWING
    assert checked > 10


def cell_anchor(line: dict[str, Any], counted: dict[str, Any]) -> dict[str, Any]:
    """What of a line's rows a column counts, as the published schema describes it."""
    given = {name: value for name, value in counted.items() if value and name != "where"}
    return line | given | {"where": line["where"] | counted["where"]}


def frozen_days_are_what_the_readings_add_up_to(report: HandedOver, recount: Recount) -> None:
    rows = frozen_rows(report)["days"]
    ends = {row["day"]: datetime.fromisoformat(row["taken_at"]) for row in rows}
    assert list(ends) == [line[0] for line in recount.tables().get("days", [])]
    before: dict[tuple[str, str], int] = {}
    for row in rows:
        some = [tweet for tweet, of in recount.tweets.items() if of == row["category"]]
        end = ends[row["day"]]
        for name in ("engagements", *ALL_COUNTERS):
            assert int(row[name]) == recount.total(name, end, some), row
            grown = recount.grown(name, end, some)
            key = (row["category"], name)
            assert int(row[f"{name}_growth"]) == grown - before.get(key, 0), row
            before[key] = grown


def launches_are_frozen_at_one_hour(report: HandedOver, recount: Recount) -> None:
    found = report.files["rows/launches.csv"]
    if not recount.earlier:
        assert found == []
        return
    this, *others = found
    assert {row["this"] for row in others} == {"false"} and this["this"] == "true"
    assert float(this["engagements"]) == recount.total("engagements")
    assert {row["name"]: float(row["engagements"]) for row in others} == {
        f"Launch of 9{n}00": pytest.approx(value) for n, value in enumerate(recount.others, 1)
    }
    assert [float(row["hour"]) for row in found] == [pytest.approx(recount.hour)] * len(found)
    # What clients get does not say whose launches the others are.
    assert "Launch of 9" not in str(report.document) + report.pdf


def figures_of_the_page_lead_to_rows(report: HandedOver, reader: Client) -> None:
    links = report.links_of_figures()
    assert links.keys() == report.figures_on_page().keys()
    for address in links.values():
        assert reader.get(address).status_code == 200, address
    if "comparison-median" in links:
        shown = reader.get(links["comparison-median"]).content.decode()
        assert "Launch of 9100" in shown and "The median of engagements" in shown
        ratio = reader.get(links["comparison-ratio"]).content.decode()
        assert links["comparison-median"] in unescape(ratio)
    if "value-value_base" in links:
        value = reader.get(links["value-value_base"]).content.decode()
        assert "Added up: views." in value and "At $5 per 1,000." in value


def _utc(at: datetime) -> str:
    return at.isoformat(timespec="microseconds").replace("+00:00", "Z")


def all_formats_show_the_same(report: HandedOver) -> None:
    figures, rows = report.figures_on_page(), report.rows_on_page()
    files = [rows for name, rows in report.files.items() if name[:2].isdigit()][1:]
    sheets = report.sheets[2:]
    assert len(files) == len(list(report.blocks))
    seen = 0
    for (section, block), file, sheet in zip(report.blocks, files, sheets, strict=False):
        if block["kind"] == "figures":
            for one, line, cells in zip(block["items"], file, sheet, strict=True):
                value, change = figures[f"{section}-{one['key']}"]
                assert value == written(one["value"], one["unit"])
                assert change == ("" if one["change"] is None else signed(one["change"]))
                assert _same(line["value"], one["value"]) and _same(line["change"], one["change"])
                assert _same(cells[1], one["value"]) and _same(cells[2], one["change"])
                assert _plain(one["label"] + value) in report.pdf
                seen += 1
        elif block["kind"] == "table":
            shown = rows[f"{section}-{block['key']}"]
            for cells, on_page, line, in_sheet in zip(
                block["cells"], shown, file, sheet, strict=True
            ):
                for n, (column, cell) in enumerate(zip(block["columns"], cells, strict=True)):
                    if not isinstance(cell, int | float):
                        continue
                    value = written(cell, column["type"])
                    assert on_page[n] == value
                    assert _same(line[column["key"]], cell) and _same(in_sheet[n], cell)
                    assert _plain(value) in report.pdf
                    seen += 1
    assert seen > 5


def written(value: float | None, unit: str) -> str:
    """A number as an English report writes it."""
    if value is None:
        return "–"
    if unit == "share":
        digits = 0 if not value or value >= 0.0995 else 1 if value >= 0.00995 else 2
        return f"{100 * value:.{digits}f}%"
    if unit == "dollars":
        return f"${value:,.2f}" if value % 1 else f"${value:,.0f}"
    if unit == "change":
        return signed(int(value))
    plain = f"{value:,.2f}".rstrip("0").rstrip(".")
    return f"{plain} ×" if unit == "ratio" else plain


def signed(value: int) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return f"{sign}{abs(value):,}"


def _plain(text: str) -> str:
    return "".join(text.split())


def _same(found: Any, value: float | None) -> bool:
    if value is None:
        return found in ("", None)
    return float(found) == pytest.approx(value)
