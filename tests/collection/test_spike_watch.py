"""Spikes in a campaign's pace: found from its readings, stored once, with their likely cause, and told."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.alerts.dispatch import dispatch_due
from socap.alerts.models import Alert
from socap.analytics.spikes.pace_bins import bins_of
from socap.analytics.spikes.spike_detection import detect_spikes
from socap.analytics.spikes.spike_events import spike_events
from socap.campaigns.models import Campaign, Spike
from socap.collection.spike_watch import watch_spikes
from socap.sources.base import Action
from socap.web.campaigns.forms import initial_values, stored_values
from socap.web.seen_values import seen_value
from tests.api.conftest import Api
from tests.api.conftest import api as api
from tests.builders import MINUTE, NOW, a_campaign, engage, poll, post, reply, retweet
from tests.web.explore.reading import get, text_of
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

HALF = 30 * MINUTE
QUIET = [40, 38, 44, 36, 41, 37, 39, 35]


def grow(rates: Sequence[int], *, tweet: str = "100", begin: datetime = NOW) -> datetime:
    """Polls every half hour, so that each has so many more retweets; returns when the last was."""
    total = 0
    poll(begin, post(tweet, created_at=begin, retweets=0))
    for number, more in enumerate(rates, 1):
        total += more
        poll(begin + number * HALF, post(tweet, created_at=begin, retweets=total))
    return begin + len(rates) * HALF


def spikes(campaign: Campaign) -> list[Any]:
    return spike_events(Campaign.objects.get(pk=campaign.pk))


def test_a_burst_is_one_spike_and_an_even_pace_is_none() -> None:
    campaign, calm = a_campaign(["100"]), a_campaign(["200"])
    now = grow([*QUIET, 320, 180, 42, 40])
    grow(QUIET * 2, tweet="200")
    assert watch_spikes(now=now) == 2
    (found,) = spikes(campaign)
    assert (found.starts_at, found.ends_at) == (NOW + 8 * HALF, NOW + 10 * HALF)
    assert found.engagements == 500 and 60 <= found.expected <= 80
    assert found.why == "cause unknown" and spikes(calm) == []


def test_looking_twice_changes_nothing_and_a_spike_grows() -> None:
    campaign = a_campaign(["100"])
    now = grow([*QUIET, 320])
    assert watch_spikes(now=now) == 1
    before = Spike.objects.get()
    assert watch_spikes(now=now) == 0
    Campaign.objects.update(spikes_checked_at=None)
    watch_spikes(now=now)
    assert Spike.objects.get().changed_at == before.changed_at
    poll(now + HALF, post("100", retweets=sum(QUIET) + 320 + 200))
    watch_spikes(now=now + HALF)
    assert spikes(campaign)[0].engagements == 520 and Spike.objects.get().pk == before.pk


def test_a_tweet_that_joins_with_its_engagements_is_no_spike() -> None:
    campaign = a_campaign(["100", "200"])
    poll(NOW, post("100", retweets=5), post("200", retweets=9_000))
    for number, rate in enumerate(QUIET, 1):
        poll(NOW + number * HALF, post("100", retweets=rate * number), post("200", retweets=9_000))
    watch_spikes(now=NOW + 8 * HALF)
    assert spikes(campaign) == []


def test_the_quote_with_the_largest_reach_before_it_is_the_likely_cause(client: Client) -> None:
    campaign = a_campaign(["100"])
    now = grow([*QUIET, 320])
    at = NOW + 8 * HALF - 20 * MINUTE
    big, small = reply("7001", "5", "Look", at=at), reply("7002", "6", at=at)
    engage("100", Action.QUOTE, _followed(big, 400_000), _followed(small, 60_000))
    engage("100", Action.QUOTE, _followed(reply("7003", "7", at=NOW), 9_000_000))
    engage("100", Action.RETWEET, retweet("8", followers=5_000_000))  # may be from long before
    watch_spikes(now=now)
    (found,) = spikes(campaign)
    assert (found.cause, found.username, found.reach) == ("quote", "user_5", 400_000)
    assert found.url == "https://x.com/user_5/status/7001"
    page = text_of(get(browser(a_user()), reverse("campaign", args=[campaign.pk])))
    assert "Likely cause: @user_5’s quote (reach 400,000)" in page.split("The numbers behind")[0]
    theirs = text_of(get(client, reverse("shared", args=[share(campaign)[1]])))
    assert "Spikes: when engagements came" in theirs and "reach 400,000" not in theirs
    spec = client.get(f"/share/{share(campaign)[1]}/charts/timeline").json()
    (row,) = spec["datasets"]["spikes"]
    assert re.fullmatch(r"\d\.\d×", row["times"]) and row["why"] == ""


def test_a_cause_that_is_read_later_is_found_then() -> None:
    campaign = a_campaign(["100"])
    now = grow([*QUIET, 320])
    watch_spikes(now=now)
    at = NOW + 8 * HALF - 20 * MINUTE
    engage("100", Action.QUOTE, _followed(reply("7001", "5", at=at), 400_000))
    poll(now + HALF, post("100", retweets=sum(QUIET) + 320 + 40))
    watch_spikes(now=now + HALF)
    assert spikes(campaign)[0].cause == "quote"


def test_it_alerts_only_where_that_is_wanted(api: Api) -> None:
    campaign, silent = a_campaign(["100"]), a_campaign(["200"])
    path = f"/campaigns/{campaign.pk}"
    assert api("get", path)[1]["alerts_on_spikes"] is False
    assert api("patch", path, {"alerts_on_spikes": True})[1]["alerts_on_spikes"] is True
    now = grow([*QUIET, 320])
    grow([*QUIET, 320], tweet="200")
    watch_spikes(now=now)
    assert spikes(silent)
    alert = Alert.objects.get()
    assert alert.campaign_id == campaign.pk and alert.kind == "spike"
    times = spikes(campaign)[0].times
    assert 8 < times < 10
    assert alert.headline == f"The pace is {times:.1f} times what was expected"
    expected = spikes(campaign)[0].expected
    words = f"320 engagements in 30 minutes, where {expected} were expected; cause unknown."
    assert words in alert.text
    shown = text_of(get(browser(a_user()), reverse("campaign-alerts", args=[campaign.pk])))
    assert alert.headline in shown
    listed = api("get", f"{path}/alerts")[1]["alerts"]
    assert [one["kind"] for one in listed] == ["spike"]
    api("patch", path, {"alerts_on_spikes": False})
    dispatch_due(now=now)
    alert.refresh_from_db()
    assert (alert.status, alert.reason) == (
        "skipped",
        "the campaign does not alert about spikes any more",
    )


def test_nobody_is_alerted_about_an_old_spike() -> None:
    a_campaign(["100"])
    Campaign.objects.update(alerts_on_spikes=True)
    grow([*QUIET, 320, *QUIET])
    watch_spikes(now=NOW + 17 * HALF)
    assert Spike.objects.count() == 1 and not Alert.objects.exists()


def test_the_form_switches_it_on() -> None:
    campaign, operator = a_campaign(["100"]), browser(a_user())
    path = reverse("campaign-edit", args=[campaign.pk])
    assert "Alert about spikes" in text_of(get(operator, path))
    fields = {
        field: value
        for field, value in initial_values(campaign).items()
        if value is not None and field != "channels"
    }
    for given, stored in (({"alerts_on_spikes": "on"}, True), ({}, False)):
        campaign.refresh_from_db()
        seen = {"seen": seen_value(stored_values(campaign))}
        kept = {name: value for name, value in fields.items() if name != "alerts_on_spikes"}
        answer = operator.post(path, kept | seen | given)
        assert answer.status_code == 302, text_of(answer.content.decode())
        assert Campaign.objects.get().alerts_on_spikes is stored


def test_bins_are_even_whatever_the_readings_are() -> None:
    readings = [(NOW + 7 * MINUTE, 0.0), (NOW + 67 * MINUTE, 60.0), (NOW + 100 * MINUTE, 60.0)]
    found = bins_of(readings)
    assert found is not None and found.begin == NOW + HALF
    assert [round(count) for count in found.counts] == [30, 7, 0]
    assert bins_of(readings[:1]) is None and bins_of([]) is None


@pytest.mark.parametrize(
    "counts",
    [
        [0, 0, 215, 140, 90, 60, 40],  # nothing, then the launch
        [400, 300, 210, 150, 110, 80, 60, 45, 35, 30, 26],  # a decay
        [1, 0, 2, 0, 1, 0, 0, 1, 60, 22, 9],  # a quiet night, and something in it
        [4, 5, 3, 6, 4, 5, 15, 5, 4],  # three times very little
        [12, 16, 22, 31, 44, 60, 82, 110],  # a morning
    ],
)
def test_neither_a_beginning_nor_a_quiet_night_nor_a_rise_is_a_spike(counts: list[int]) -> None:
    assert detect_spikes([float(count) for count in counts]) == []


def test_three_times_the_pace_is_found_also_while_the_launch_decays() -> None:
    decay = [300, 240, 190, 150, 120, 100, 80, 65, 52, 42]
    found = detect_spikes([float(count) for count in [*decay, 3 * 33, 3 * 27, 24, 20, 17]])
    assert [(one.first, one.last) for one in found] == [(10, 11)]
    twice = detect_spikes([float(count) for count in [*decay, 150, 27, 22, 120, 18, 15, 12]])
    assert [(one.first, one.last) for one in twice] == [(10, 13)], "within an hour it is one event"


def test_a_new_pace_is_no_endless_spike() -> None:
    counts = [10.0] * 8 + [200.0] * 20
    found = detect_spikes(counts)
    assert [(one.first, one.last) for one in found] == [(8, 15)]


def _followed(row: Any, followers: int) -> Any:
    from dataclasses import replace

    return replace(row, profile=replace(row.profile, followers=followers))
