"""The appendix of readings: off at first, and each of its numbers as the readings say."""

import pytest

from socap.reports.composition.composer import compose
from socap.reports.composition.plan import BrandPlan, Plan, SectionPlan
from tests.builders import NOW
from tests.reports.launches import composed, launch, table

pytestmark = pytest.mark.django_db


def test_a_report_has_no_appendix_unless_it_is_switched_on() -> None:
    keys = [section.key for section in composed(launch()).content.sections]
    assert "method" in keys and "readings" not in keys
    # A plan kept before there was one is as it was.
    kept = Plan.model_validate({"sections": [SectionPlan(key="cover").model_dump()]})
    assert not kept.section("readings").on


def test_the_appendix_has_every_reading_with_hours_since_launch() -> None:
    plan = Plan(sections=[SectionPlan(key="readings", on=True)])
    found = compose(launch(), plan, BrandPlan(), number=1, author="ann", now=NOW).content
    readings = table(found, "readings")
    # Retweets 1, 3 and 4 of one tweet; 2 replies and 1 quote of the other, 900 views.
    # Views that fall, as those of the last reading do, are not believed.
    assert [row[1:] for row in readings.cells] == [
        [0.0, 4, 0, 30_900],
        [2.0, 6, 2, 50_900],
        [3.0, 7, 1, 50_900],
    ]
