"""Every number of a report equals what is counted again from the rows that are frozen with it."""

from datetime import timedelta

import pytest

from socap.analytics.insight.needs import needs_answer
from socap.campaigns.models import Campaign
from socap.follow_ups.models import FollowUp
from socap.insight.models import HandledNeed
from socap.reports.composition.composer import Composed
from socap.reports.composition.content import Figure, Paragraph, Rows
from socap.reports.composition.frozen_rows import matching, read_rows
from socap.reports.composition.plan import Curation
from socap.sources.base import Action
from tests.builders import HOUR, MINUTE, NOW, a_campaign, engage, poll, post, retweet
from tests.reports.anchors import number_of
from tests.reports.launches import composed, figures, launch, table
from tests.reports.recount_launches import a_launch

pytestmark = pytest.mark.django_db
# Which column of a table its lines' rows add up to.
COUNTED = {
    "roles": 1,
    "tiers": 1,
    "organisations": 1,
    "countries": 1,
    "sentiments": 1,
    "needs": 2,
    "phrases": 1,
    "watched_quotes": 3,
    "by_category": 1,
}


def counted_again(found: Composed, anchor: Rows) -> float:
    """Works the number out anew; the product's own choice of rows must have as many."""
    tables = {name: list(read_rows(data)) for name, data in found.rows.items()}
    number = number_of(anchor.model_dump(), tables)
    if not (anchor.sum or anchor.median or anchor.cpm or anchor.divisor):
        assert number == len(list(matching(tables[anchor.table], anchor)))
    return number


def is_close(number: float, figure: Figure) -> bool:
    """Figures are rounded: counts to whole ones, money and ratios to hundredths."""
    assert figure.value is not None
    within = {"count": 0.5, "dollars": 0.005, "ratio": 0.005}.get(figure.unit, 1e-9)
    return abs(number - figure.value) <= within + 1e-9


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Kathmandu"])
def test_every_figure_is_counted_again_from_its_rows(zone: str) -> None:
    found = composed(launch(zone))
    counted = {}
    for figure in figures(found.content):
        assert figure.rows is not None, figure.key
        counted[figure.key] = counted_again(found, figure.rows)
        assert is_close(counted[figure.key], figure), figure.key
    assert counted["likes"] == 25 and counted["engagements"] == 7
    assert (counted["people"], counted["important_people"]) == (3, 1)
    assert counted["recorded_retweets"] == 3  # without the author's own


def test_growth_may_be_negative_and_names_its_start() -> None:
    found = composed(launch()).content
    likes = next(one for one in figures(found) if one.key == "likes")
    assert likes.change == -10
    section = next(one for one in found.sections if one.key == "growth")
    texts = [block.text for block in section.blocks if block.kind == "paragraph"]
    assert texts == [f"Growth is since {NOW - 4 * HOUR:%-d %B %Y, %H:%M}."]


def test_rows_of_every_table_are_those_of_the_line() -> None:
    begin = NOW - 40 * HOUR
    wide = a_launch("Asia/Kathmandu", begin, hours=30).campaign
    _handle_needs(wide)
    found = composed(wide)
    for key, column in COUNTED.items():
        shown = table(found.content, key)
        assert shown.cells, key
        for cells, rows in zip(shown.cells, shown.rows, strict=True):
            assert rows is not None
            assert counted_again(found, rows) == cells[column], (key, cells)
    for figure in figures(found.content):
        assert figure.rows is not None, figure.key
        assert is_close(counted_again(found, figure.rows), figure), figure.key


def _handle_needs(campaign: Campaign) -> None:
    """Half of those who ask for the price were answered, and one who has a problem is done with."""
    lines = needs_answer(campaign).rows
    price = next(line for line in lines if "price" in line.key)
    HandledNeed.objects.create(
        campaign=campaign,
        key=price.key,
        how=HandledNeed.How.ANSWERED,
        at=price.newest_at - 10 * MINUTE,
        by="ann",
    )
    problem = next(line for line in lines if line.need == "problem")
    FollowUp.objects.create(
        campaign=campaign, account_id=problem.account_id, status="done", updated_at=NOW
    )


def test_days_are_those_of_the_campaigns_zone_across_a_change_of_the_clock() -> None:
    campaign = a_campaign(timezone="America/New_York", now=NOW)
    begin = NOW.replace(month=10, day=31, hour=12)
    Campaign.objects.filter(pk=campaign.pk).update(starts_at=begin)
    for hours in range(0, 72, 6):
        poll(begin + timedelta(hours=hours), post("100", retweets=hours))
    found = composed(Campaign.objects.get(pk=campaign.pk)).content
    days = table(found, "days")
    assert [row[0] for row in days.cells] == [
        f"2026-{day}" for day in ("10-31", "11-01", "11-02", "11-03")
    ]
    assert sum(int(str(row[1])) for row in days.cells) == 66


def test_a_report_about_nothing() -> None:
    found = composed(a_campaign()).content
    assert found.as_of is None
    assert [section.key for section in found.sections] == ["summary", "people", "tweets", "method"]


def test_own_accounts_never_came() -> None:
    found = composed(launch()).content
    blocks = [block for section in found.sections for block in section.blocks]
    people = [one for block in blocks if block.kind == "people" for one in block.items]
    assert [one.account_id for one in people] == ["1", "2"]
    assert "900" not in {one.account_id for one in people}


def test_curation_hides_pins_and_notes() -> None:
    choice = Curation(
        pinned_people=["3", "900"], hidden_people=["1"], notes={"person 3": "met in Paris"}
    )
    found = composed(launch(), curation=choice.model_dump())
    shown = next(
        block
        for section in found.content.sections
        if section.key == "people"
        for block in section.blocks
        if block.kind == "people"
    )
    assert [(one.account_id, one.pinned, one.note) for one in shown.items] == [
        ("3", True, "met in Paris"),
        ("2", False, ""),
    ]


def test_sections_are_left_out_ordered_and_worded() -> None:
    sections = [
        {"key": "tweets", "title": "Die Tweets", "words": "Ours."},
        {"key": "summary"},
        {"key": "people", "on": False},
    ]
    found = composed(launch(), sections=sections, summary="One.\n\nTwo.", language="de").content
    assert [one.key for one in found.sections][:2] == ["tweets", "summary"]
    assert "people" not in [one.key for one in found.sections]
    assert (found.sections[0].title, found.sections[0].words) == ("Die Tweets", "Ours.")
    texts = [block.text for block in found.sections[1].blocks if block.kind == "paragraph"]
    assert texts == ["One.", "Two."]


def test_value_needs_a_price_with_its_source() -> None:
    price = {"low": 2, "base": 5, "high": 9.5, "source": "Acme", "dated": "2026-05-01"}
    found = {one.key: one.value for one in figures(composed(launch(), cpm=price).content)}
    assert (found["value_low"], found["value_high"]) == (101.8, 483.55)
    assert "value_low" not in {one.key for one in figures(composed(a_campaign()).content)}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            "1 person engaged with 1 tweet."
            " X counts 1 retweet, 0 replies and 1 quote, 1 like and 9 views.",
        ),
        (
            "de",
            "1 Person reagierte auf 1 Tweet."
            " X zählt 1 Retweet, 0 Antworten und 1 Zitat, 1 Like und 9 Aufrufe.",
        ),
    ],
)
def test_the_summary_of_one_person_is_said_as_people_would(language: str, expected: str) -> None:
    campaign = a_campaign(now=NOW - 3 * HOUR)
    poll(NOW - 2 * HOUR, post("100", views=8))
    poll(NOW - HOUR, post("100", retweets=1, quotes=1, likes=1, views=9))
    engage("100", Action.RETWEET, retweet("1"))
    content = composed(campaign, language=language).content
    [summary] = [section for section in content.sections if section.key == "summary"]
    said = [block.text for block in summary.blocks if isinstance(block, Paragraph)]
    assert said[0] == expected
