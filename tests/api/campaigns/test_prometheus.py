"""What Prometheus scrapes: with a key, in its own format, the same numbers as the dashboard's."""

import pytest
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families as parse

from socap.access.api_keys import issue_key
from socap.analytics.pace.pace_state import pace_state
from socap.campaigns.models import Campaign
from socap.collection.health.watch import update_incidents
from socap.lib.clock import Clock
from tests.builders import HOUR, MINUTE, a_campaign
from tests.web.dashboard.test_pace_card import paced, seen, spending, spent_in_hours

__all__ = ["seen"]
pytestmark = pytest.mark.django_db


def scraped() -> dict[tuple[str, ...], float]:
    """Each sample by its name and labels other than the campaign's id."""
    key = issue_key("prometheus", scope="read")
    answer = Client(headers={"authorization": f"Bearer {key}"}).get("/api/socap/metrics")
    assert answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/plain")
    return {
        (sample.name, *[value for name, value in sample.labels.items() if name != "campaign_id"]):
            sample.value
        for family in parse(answer.content.decode())
        for sample in family.samples
    }  # fmt: skip


def test_cost_and_budget_of_running_campaigns_are_told() -> None:
    campaign = paced()
    Campaign.objects.update(name='The "launch"\nof all')
    spending(campaign, 3.2, expected_delay_minutes=4.5)
    spent_in_hours(campaign, 0.5, 0.5)
    done = a_campaign(["101"], name="done")
    Campaign.objects.filter(pk=done.pk).update(status="completed", completed_at=Clock().now())
    found, name = scraped(), 'The "launch"\nof all'
    assert found["socap_campaign_cost_dollars_total", name] == 3.2
    assert found["socap_campaign_budget_dollars", name] == 20
    assert found["socap_campaign_budget_used_ratio", name] == pytest.approx(0.16)
    assert found["socap_campaign_expected_delay_seconds", name] == 270
    assert 0.5 <= found["socap_campaign_cost_dollars_per_hour", name] <= 1
    assert not [labels for labels in found if "done" in labels]


def test_the_delay_is_told_by_quantile_and_for_important_people(seen: Campaign) -> None:
    found, name = scraped(), seen.name
    state = pace_state(seen, now=Clock().now(), usual_interval=30)
    assert found["socap_campaign_target_delay_seconds", name] == 300
    delay = "socap_campaign_delay_seconds"
    assert state.delay.median_minutes and state.important_delay.p90_minutes
    assert found[delay, name, "all", "0.5"] == pytest.approx(state.delay.median_minutes * 60)
    assert found[delay, name, "important", "0.9"] == pytest.approx(
        state.important_delay.p90_minutes * 60
    )


def test_open_incidents_are_counted_and_a_key_is_needed() -> None:
    now = Clock().now()
    campaign = paced(began=HOUR)
    spending(campaign, 19.9)
    update_incidents(now=now + MINUTE)
    assert scraped()["socap_open_incidents", "budget used up"] == 1
    assert Client().get("/api/socap/metrics").status_code == 401
