"""The page of the alerts and the API tell the same alerts of the same people in the same words."""

import re
from typing import Any

import pytest
from django.test import Client

from socap.access.api_keys import issue_key
from socap.alerts.models import Alert
from socap.sources.base import Action
from tests.alerts.builders import alerting_campaign, generate, important, record_matches
from tests.builders import reply, retweet
from tests.web.alerts.alert_pages import page, text
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


def by_api(campaign_id: int, query: str = "") -> list[dict[str, Any]]:
    key = issue_key("tests", scope="read")
    client = Client(headers={"authorization": f"Bearer {key}"})
    answer = client.get(f"/api/socap/campaigns/{campaign_id}/alerts?{query}").json()
    return answer["alerts"]  # type: ignore[no-any-return]


def people_of(html: str) -> list[str]:
    return re.findall(r'href="https://x\.com/(\w+)" rel="noreferrer"><b>', html)


def test_a_digest_names_the_same_people_in_the_same_order() -> None:
    campaign = alerting_campaign("100", "101")
    ids = [str(n) for n in range(1, 15)]
    important(*ids)
    followed = {n: 1000 - int(n) * (-1) ** int(n) for n in ids}
    record_matches(
        "100", Action.RETWEET, *(retweet(n, followers=followed[n]) for n in ids), baseline=True
    )
    generate(campaign)
    [alert] = by_api(campaign.pk)
    html = page(browser(a_user()), campaign)
    names = [person["username"] for person in alert["people"]]
    assert people_of(html) == names
    assert len(names) == 10 and alert["more"] == 4 and "and 4 more people" in text(html)
    assert alert["headline"].startswith("14 people engaged")


def test_everything_that_somebody_did_is_counted_by_both() -> None:
    campaign = alerting_campaign("100")
    important("7")
    record_matches("100", Action.REPLY, *(reply(str(500 + n), "7", f"No. {n}") for n in range(45)))
    generate(campaign)
    [alert] = by_api(campaign.pk)
    [person] = alert["people"]
    assert len(person["engagements"]) == 45
    assert "replied to your main tweet 45 times" in alert["headline"]
    assert "and 39 more" in text(page(browser(a_user()), campaign))


def test_each_list_of_the_page_is_a_status_of_the_api() -> None:
    campaign = alerting_campaign("100")
    important("1", "2", "3")
    record_matches("100", Action.RETWEET, *map(retweet, "123"))
    generate(campaign)
    Alert.objects.filter(account="2").update(status="skipped", reason="skipped by hand")
    Alert.objects.filter(account="3").update(status="failed", reason="nobody heard it")
    client = browser(a_user())
    for view, status in (("waiting", "pending"), ("skipped", "skipped"), ("failed", "failed")):
        html = page(client, campaign, status=view)
        shown = [int(pk) for pk in re.findall(r'id="alert-(\d+)"', html)]
        assert shown == [alert["id"] for alert in by_api(campaign.pk, f"status={status}")]
