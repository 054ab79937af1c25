"""The alert preferences of a campaign, and the preview beside them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.campaigns.models import Campaign
from socap.sources.base import Action
from tests.alerts.builders import a_channel, alerting_campaign, important, record_matches
from tests.builders import people, reply, retweet
from tests.web.alerts.alert_pages import text
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


def a_watched_campaign() -> Campaign:
    """Seven engagers: importances 0, 5, 12, 20, 20, 30, and one of the important list itself."""
    campaign = alerting_campaign("100")
    for weight, ids in ((5, "2"), (12, "3"), (20, "45"), (30, "6")):
        important(*ids, weight=weight, by=f"fan{weight}")
    people(user_7=1)
    record_matches("100", Action.RETWEET, *(retweet(n) for n in "1237"))
    record_matches("100", Action.QUOTE, *(reply(f"9{n}", n) for n in "456"))
    return campaign


def previewed(client: Client, campaign: Campaign, **given: Any) -> str:
    path = reverse("campaign-alert-preview", args=[campaign.pk])
    return text(client.get(path, given).content.decode()).strip()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"importance_threshold": 20}, "4 of the 7 engagers so far would have triggered an alert."),
        ({"importance_threshold": 10}, "5 of the 7"),
        ({"importance_threshold": 50}, "1 of the 7"),
        ({"importance_threshold": 50, "threshold_quote": 25}, "2 of the 7"),
        ({"importance_threshold": 50, "threshold_main": 12}, "5 of the 7"),
        ({"importance_threshold": 10, "digest_below": 25}, "triggered an alert, 3 of them in a digest."),
        ({"importance_threshold": 10, "vip_threshold": 30}, "1 instantly."),
        ({"importance_threshold": "many"}, "Correct the marked fields"),
        ({"importance_threshold": 5, "vip_threshold": 3, "digest_below": 9}, "Correct the marked"),
    ],
)  # fmt: skip
def test_the_preview_counts_who_would_have_alerted(
    operator: Client, given: dict[str, object], said: str
) -> None:
    assert said in previewed(operator, a_watched_campaign(), **given)


def test_the_preview_is_on_the_page_without_javascript(operator: Client) -> None:
    campaign = a_watched_campaign()
    html = operator.get(reverse("campaign-edit", args=[campaign.pk])).content.decode()
    assert "With these thresholds, 5 of the 7 engagers so far" in text(html)


def filled(client: Client, path: str) -> dict[str, object]:
    form = client.get(path).context["form"]
    return {name: form[name].value() for name in form.fields}


def test_all_preferences_are_stored_and_emptied_again(operator: Client) -> None:
    a_channel("ops", "email", "ann@example.com")
    campaign = alerting_campaign("100", channels=("gone",))
    path = reverse("campaign-edit", args=[campaign.pk])
    wanted = {
        "importance_threshold": "12", "vip_threshold": "40", "digest_below": "20",
        "digest_minutes": "90", "hourly_cap": "6", "threshold_main": "8", "threshold_quote": "3",
        "alert_spacing_minutes": "0", "frequency_window_minutes": "45", "channels": ["ops", "gone"],
    }  # fmt: skip
    assert "gone (not set up yet)" in operator.get(path).content.decode()
    assert operator.post(path, filled(operator, path) | wanted).status_code == 302
    stored = Campaign.objects.get()
    assert stored.category_thresholds == {"main": 8} and stored.action_thresholds == {"quote": 3}
    assert (stored.vip_threshold, stored.digest_below, stored.digest_minutes) == (40, 20, 90)
    assert (stored.hourly_cap, set(stored.alert_channels)) == (6, {"ops", "gone"})
    assert (stored.alert_spacing_minutes, stored.frequency_window_minutes) == (0, 45)
    again = operator.post(path, filled(operator, path), follow=True).content.decode()
    assert "Nothing to change." in again
    empty = dict.fromkeys(("vip_threshold", "digest_below", "hourly_cap", "threshold_main"), "")
    operator.post(path, filled(operator, path) | empty | {"channels": []})
    stored.refresh_from_db()
    assert (stored.vip_threshold, stored.digest_below, stored.hourly_cap) == (None, None, None)
    assert (stored.category_thresholds, stored.alert_channels) == ({}, [])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"vip_threshold": "5", "digest_below": "20"}, "must be at least the digest&#x27;s 20"),
        ({"hourly_cap": "0"}, "greater than or equal to 1"),
        ({"threshold_reply": "-1"}, "greater than or equal to 0"),
        ({"channels": ["nowhere"]}, "nowhere"),
    ],
)
def test_a_wrong_preference_is_said_at_its_field(
    operator: Client, change: dict[str, object], words: str
) -> None:
    campaign = alerting_campaign("100", channels=())
    path = reverse("campaign-edit", args=[campaign.pk])
    answer = operator.post(path, filled(operator, path) | change)
    assert answer.status_code == 422 and words in answer.content.decode()


def test_a_new_campaign_uses_every_channel_that_is_not_paused(operator: Client) -> None:
    a_channel("ops", "email", "ann@example.com")
    paused = a_channel("old", "email", "ben@example.com")
    paused.active = False
    paused.save()
    form = operator.get(reverse("campaign-create")).context["form"]
    assert form["channels"].value() == ["ops"]
    assert [label for _, label in form.fields["channels"].choices] == ["old (paused)", "ops"]


def test_without_a_channel_the_form_leads_to_one(operator: Client) -> None:
    html = operator.get(reverse("campaign-create")).content.decode()
    assert reverse("channel-create") in html and "no channel yet" in html
