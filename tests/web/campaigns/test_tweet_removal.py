"""Removing a tweet: asks first, counts nowhere while removed, and is complete when put back."""

import html
import re
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from socap.access.api_keys import issue_key
from socap.alerts.alert_generation import campaigns_with_open_matches, generate_alerts
from socap.alerts.matches import match_engagements
from socap.alerts.models import Alert, Match
from socap.campaigns.lifecycle import extend
from socap.campaigns.list_runs import end_run, record_page, start_or_resume_run
from socap.campaigns.models import Campaign, Engagement, Snapshot
from socap.lib.clock import Clock
from socap.sources.base import Action
from socap.web.dashboard.dashboard_cache import dashboards
from tests.builders import DAY, HOUR, MINUTE, NOW, a_campaign, people, poll, post, retweet
from tests.web.visitors import a_user, browser

TWEET_TEXT = "שלום: so proud of this team, finally out in the open"

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return browser(a_user("ada"))


@pytest.fixture
def campaign(settings: Settings) -> Campaign:
    """Three hourly readings; the quoted tweet has most of the engagements."""
    settings.SOCAP_CLOCK = Clock()
    people(user_77=40)
    found = a_campaign({"100": "main", "200": "investor"}, lasts=20_000 * DAY, name="Acme")
    for hour in range(3):
        at = NOW + hour * HOUR
        Campaign.objects.filter(pk=found.pk).update(cycle_at=at)
        poll(
            at,
            post("100", by="901", text="We launch today", retweets=1 + hour),
            post("200", by="902", text=TWEET_TEXT, retweets=70 + hour, quotes=140, views=5),
        )
        read_list("200", f"{hour}1", f"{hour}2", at=at + MINUTE)
    read_list("200", "77", at=NOW + 2 * HOUR + 2 * MINUTE)
    read_list("100", "78", at=NOW + 2 * HOUR + 2 * MINUTE)
    return found


def read_list(tweet: str, *engagers: str, at: datetime) -> None:
    run = start_or_resume_run(tweet, Action.RETWEET, since=None, now=at)
    record_page(run, [retweet(by) for by in engagers], next_cursor="", now=at)
    end_run(run, counter=1, found=len(engagers), complete=True, problem="")


def send(client: Client, campaign: Campaign, verb: str, **given: str) -> str:
    answer = client.post(f"/socap/campaigns/{campaign.pk}/tweets/{verb}", given, follow=True)
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


REACHED = ("mode", "delay", "important_delay", "spent_dollars", "spent_share")


def all_outputs(campaign: Campaign) -> dict[str, Any]:
    """Returns what pages, API and exports show of the campaign, without request times."""
    dashboards.forget()
    key = issue_key("tests", scope="read")
    api = Client(headers={"authorization": f"Bearer {key}"})
    path, viewer = (
        f"campaigns/{campaign.pk}",
        browser(a_user(f"viewer{Campaign.objects.count()}-{id(api)}")),
    )
    board = api.get(f"/api/socap/{path}/dashboard").json()
    board["campaign"] = board["cards"]["just_in"]["since"] = None
    # Of the pace, what was reached and spent; what comes is computed anew after each change.
    board["pace"] = {name: board["pace"][name] for name in REACHED}
    report = viewer.get(f"/socap/{path}/report").content.decode()
    rows = Snapshot.objects.filter(campaign=campaign).order_by("hour").values()
    return {
        "API": board,
        "metrics": api.get(f"/api/socap/{path}/metrics").json(),
        "engagements": api.get(f"/api/socap/{path}/engagements").json(),
        "CSV": b"".join(viewer.get(f"/socap/{path}/engagements.csv")),
        "report": re.findall(r'title="([−\d,]+)"', report),
        "snapshots": [{k: v for k, v in row.items() if k != "id"} for row in rows],
    }


def test_removing_asks_first_and_shows_what_is_lost(client: Client, campaign: Campaign) -> None:
    page = send(client, campaign, "remove", tweet="200")
    assert "Remove @user_902’s investor tweet “\u2068שלום: so proud" in page
    assert "212 engagements (7 of them identified) will no longer count" in page
    assert "report of Acme." in page
    assert campaign.entries.count() == 2


def test_a_removed_tweet_counts_nowhere_and_comes_back_whole(
    client: Client, campaign: Campaign
) -> None:
    before = all_outputs(campaign)
    page = send(client, campaign, "remove", tweet="200", sure="1")
    assert "Removed @user_902’s investor tweet" in page and "Put back" in page
    assert re.search(r"Removed @user_902[^<]*200", page) is None, "named by its number"
    without = all_outputs(campaign)
    assert without["API"]["totals"]["total"]["retweets"] == 3
    assert [point["total"]["retweets"] for point in without["metrics"]["points"]] == [1, 2, 3]
    assert [row["known"] for row in without["snapshots"]] == [0, 0, 0]
    assert {row["tweet_id"] for row in without["engagements"]["engagements"]} == {"100"}
    assert Engagement.objects.filter(tweet="200").count() == 7
    page = send(client, campaign, "restore", tweet="200")
    assert "Put back @user_902’s investor tweet" in page
    after = all_outputs(campaign)
    for name in before:
        assert after[name] == before[name], name
    assert "already" in send(client, campaign, "restore", tweet="200")


def test_what_was_read_meanwhile_is_no_gap(client: Client, campaign: Campaign) -> None:
    """Another campaign keeps reading the tweet; put back, it has all engagements."""
    a_campaign({"200": "main"}, now=NOW, lasts=20_000 * DAY)
    send(client, campaign, "remove", tweet="200", sure="1")
    at = NOW + 3 * HOUR
    Campaign.objects.update(cycle_at=at)
    poll(at, post("100", retweets=9), post("200", retweets=500, quotes=140))
    assert Snapshot.objects.get(campaign=campaign, hour=at).retweets == 9
    send(client, campaign, "restore", tweet="200")
    assert Snapshot.objects.get(campaign=campaign, hour=at).retweets == 509


def test_over_the_api_removing_is_idempotent_and_adding_again_restores(
    campaign: Campaign, client: Client
) -> None:
    key = issue_key("robot", scope="write")
    api = Client(headers={"authorization": f"Bearer {key}"})

    def change(**body: Any) -> Any:
        path = f"/api/socap/campaigns/{campaign.pk}"
        return api.patch(path, body, content_type="application/json").json()

    before = all_outputs(campaign)["snapshots"]
    for _ in range(2):
        answer = change(remove_tweets=["https://x.com/user_902/status/200"])
        assert [tweet["tweet_id"] for tweet in answer["tweets"]] == ["100"]
        [removed] = answer["removed_tweets"]
        assert (removed["tweet_id"], removed["removed_by"]) == ("200", "robot")
    answer = change(investor_twts=[{"url": "200"}])
    assert (answer["removed_tweets"], len(answer["tweets"])) == ([], 2)
    assert all_outputs(campaign)["snapshots"] == before


def test_an_alert_about_it_waits_until_it_is_back(client: Client, campaign: Campaign) -> None:
    match_engagements(list(Engagement.objects.values_list("pk", flat=True)), now=NOW)
    send(client, campaign, "remove", tweet="200", sure="1")
    assert campaigns_with_open_matches() == []
    assert generate_alerts(campaign.pk, now=NOW).alerts == ()
    send(client, campaign, "restore", tweet="200")
    assert campaigns_with_open_matches() == [campaign.pk]
    assert generate_alerts(campaign.pk, now=NOW + HOUR).alerts
    assert Alert.objects.get(kind="person").account_id == "77" and Match.objects.count() == 1


@pytest.fixture
def shared(settings: Settings) -> dict[str, Campaign]:
    """Three campaigns that watch the same tweet."""
    settings.SOCAP_CLOCK = Clock()
    people(user_77=40, user_78=40)
    found: dict[str, Campaign] = {}
    for name in "XYZ":
        found[name] = a_campaign(
            {"100": "main", f"20{len(found)}": "main"}, lasts=20_000 * DAY, name=name
        )
    Campaign.objects.update(alert_spacing_minutes=0)
    read_list("100", at=NOW - 2 * HOUR)
    return found


def alerted_people(campaign: Campaign) -> list[str]:
    """Returns the people in its alerts, after generating all that are due."""
    for campaign_id in campaigns_with_open_matches():
        generate_alerts(campaign_id, now=Clock().now())
    matches = Match.objects.filter(campaign=campaign).exclude(alert=None)
    return sorted(matches.values_list("account_id", flat=True))


def patch(campaign: Campaign, **body: Any) -> None:
    api = Client(headers={"authorization": f"Bearer {issue_key('robot', scope='write')}"})
    answer = api.patch(f"/api/socap/campaigns/{campaign.pk}", body, content_type="application/json")
    assert answer.status_code == 200, answer.content


def record_on_100(*engagers: str, at: datetime = NOW + HOUR) -> None:
    before = set(Engagement.objects.values_list("pk", flat=True))
    read_list("100", *engagers, at=at)
    new = Engagement.objects.exclude(pk__in=before).values_list("pk", flat=True)
    match_engagements(list(new), now=at)


def test_what_another_campaign_had_recorded_meanwhile_is_told_afterwards(
    client: Client, shared: dict[str, Campaign]
) -> None:
    x, y, z = shared.values()
    patch(y, status="paused")
    send(client, z, "remove", tweet="100", sure="1")
    record_on_100("77", "78", "79")
    assert [alerted_people(one) for one in (x, y, z)] == [["77", "78"], [], []]
    patch(y, status="active")
    send(client, z, "restore", tweet="100")
    for _ in range(2):
        assert [alerted_people(one) for one in (x, y, z)] == [["77", "78"]] * 3
    record_on_100("77", "78", "79")
    assert Alert.objects.count() == 6


def test_a_completed_campaign_tells_what_came_after_its_end_only_if_it_goes_on(
    client: Client, shared: dict[str, Campaign]
) -> None:
    x, y, z = shared.values()
    send(client, z, "remove", tweet="100", sure="1")
    for one in (y, z):
        Campaign.objects.filter(pk=one.pk).update(
            status="completed", completed_at=NOW + 2 * HOUR, ends_at=NOW + 2 * HOUR
        )
    record_on_100("77", at=NOW + HOUR)
    record_on_100("78", at=NOW + 3 * HOUR)
    send(client, z, "restore", tweet="100")
    assert [alerted_people(one) for one in (x, y, z)] == [["77", "78"], ["77"], []]
    for one in (y, z):
        extend(Campaign.objects.get(pk=one.pk), ends_at=NOW + 20_000 * DAY, now=Clock().now())
    assert [alerted_people(one) for one in (x, y, z)] == [["77", "78"]] * 3


def test_what_was_known_before_a_tweet_joined_is_not_told_as_new_when_it_is_back(
    client: Client, shared: dict[str, Campaign]
) -> None:
    record_on_100("77", at=NOW - HOUR)
    z = shared["Z"]
    send(client, z, "remove", tweet="100", sure="1")
    record_on_100("78", at=NOW + HOUR)
    send(client, z, "restore", tweet="100")
    assert alerted_people(z) == ["77", "78"]
    kinds = Alert.objects.filter(campaign=z).order_by("kind").values_list("kind", flat=True)
    assert list(kinds) == ["digest", "person"]


def test_what_is_put_back_under_another_category_is_told_of_as_that(
    client: Client, shared: dict[str, Campaign]
) -> None:
    z = shared["Z"]
    send(client, z, "remove", tweet="100", sure="1")
    record_on_100("77")
    patch(z, investor_twts=[{"url": "100"}])
    assert alerted_people(z) == ["77"]
    assert Match.objects.get(campaign=z).category == "investor"
