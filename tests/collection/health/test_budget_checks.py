"""Operators are told as a budget nears its end, once more when it is used up, and when that is over."""

from decimal import Decimal

import pytest

from socap.alerts.models import Alert
from socap.campaigns.lifecycle import edit_campaign, extend
from socap.campaigns.models import Campaign, CampaignSpending
from socap.campaigns.pace.pace_choice import Pace
from socap.collection.health.health_checks import Condition
from socap.collection.health.watch import page_warnings, update_incidents
from tests.builders import DAY, HOUR, NOW, a_campaign, a_worker, complete_ended
from tests.collection.health.problems import conditions, real_time_passes

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(db: None) -> Campaign:
    a_worker()
    pace = Pace(budget_dollars=Decimal("20.00"))
    return a_campaign(["100"], now=NOW - HOUR, pace=pace, name="Lanternfold")


def spent(campaign: Campaign, dollars: float, *, delay: float = 4.0) -> None:
    CampaignSpending.objects.update_or_create(
        campaign=campaign,
        defaults={"dollars": dollars, "kept_back": 0.5, "expected_delay_minutes": delay},
    )


def told() -> list[tuple[str, str]]:
    ids = update_incidents(now=NOW)
    assert update_incidents(now=NOW) == [], "told once"
    return [(found.kind, found.headline) for found in Alert.objects.filter(pk__in=ids)]


@pytest.mark.parametrize(("delay", "in_words"), [(22.4, "22 minutes"), (1500.0, "25 hours")])
def test_a_budget_that_nears_its_end_is_told_with_the_fallen_pace(
    campaign: Campaign, delay: float, in_words: str
) -> None:
    spent(campaign, 16)
    assert told() == []
    spent(campaign, 17.8, delay=delay)
    assert told() == [
        ("trouble", "The budget of Lanternfold is nearly used: $17.80 of $20.00 is spent.")
    ]
    [alert] = Alert.objects.all()
    assert f"an average delay of about {in_words}, so" in alert.text
    assert "$0.50 is kept" in alert.text
    assert "raise the budget" in alert.text
    assert [one.kind for one in page_warnings()] == [Condition.BUDGET_LOW]
    spent(campaign, 17.2)
    assert conditions() == [Condition.BUDGET_LOW], "what calls reserve does not end it"


def test_a_budget_used_up_is_told_in_its_place_and_over_when_it_is_raised(
    campaign: Campaign,
) -> None:
    spent(campaign, 17.8)
    assert len(told()) == 1
    spent(campaign, 19.5)
    assert told() == [
        ("trouble", "The budget of Lanternfold is used up: $19.50 of $20.00 is spent.")
    ]
    assert conditions() == [Condition.BUDGET_USED_UP]
    real_time_passes(HOUR)
    a_worker()
    edit_campaign(campaign, now=NOW, budget_dollars=Decimal("40.00"))
    assert told() == [("over", "Lanternfold is read again, or its window has ended.")]


def test_a_budget_too_small_for_the_last_reading_promises_nothing(campaign: Campaign) -> None:
    CampaignSpending.objects.create(campaign=campaign, dollars=0.1, kept_back=27)
    assert told() == [
        (
            "trouble",
            "The budget of Lanternfold is too small: $0.10 of $20.00 is spent, and the last reading "
            "may cost up to $27.00.",
        )
    ]
    [alert] = Alert.objects.all()
    assert "some may be missing" in alert.text


def test_a_pace_that_can_only_wait_for_the_last_reading_is_used_up(campaign: Campaign) -> None:
    spent(campaign, 10)
    Campaign.objects.update(dollars_per_person_minute=0)
    assert conditions() == [Condition.BUDGET_USED_UP]


def test_nothing_is_told_of_campaigns_that_are_not_read_or_have_no_budget(
    campaign: Campaign,
) -> None:
    spent(campaign, 20)
    a_campaign(["101"], now=NOW - HOUR)
    Campaign.objects.filter(pk=campaign.pk).update(status="paused")
    assert conditions() == []
    Campaign.objects.filter(pk=campaign.pk).update(status="active", starts_at=NOW + HOUR)
    assert conditions() == []
    Campaign.objects.filter(pk=campaign.pk).update(starts_at=NOW - DAY, ends_at=NOW - HOUR)
    complete_ended(now=NOW)
    assert conditions() == []
    campaign.refresh_from_db()
    extend(campaign, ends_at=NOW + DAY, now=NOW)
    assert conditions() == [Condition.BUDGET_USED_UP]
