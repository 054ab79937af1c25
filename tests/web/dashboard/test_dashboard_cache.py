"""Many watch one dashboard: it is asked and rendered once, and nobody sees what is another's."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from socap.access.models import Role
from socap.alerts.models import Incident
from socap.campaigns.models import Campaign
from socap.sources.base import Action
from socap.web.dashboard import problems
from tests.builders import MINUTE, NOW, a_campaign, engage, poll, post, retweet
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

# About SOCAP itself: which problems there are.
ABOUT_PROBLEMS = re.compile(r"alerts_incident|collection_circuit|procrastinate_workers")
# About the campaign; who asks is asked for each of them.
ABOUT_DATA = re.compile(r"campaigns_(engagement|metricreading|snapshot|liststate)")


@pytest.fixture
def campaign() -> Campaign:
    campaign = a_campaign(["100"])
    poll(NOW, post("100", retweets=2))
    engage("100", Action.RETWEET, retweet("1"), retweet("2"))
    return campaign


def data_queries(
    client: Client, path: str, about: re.Pattern[str] = ABOUT_DATA, **given: str
) -> tuple[int, str]:
    with CaptureQueriesContext(
        connection,
    ) as made:
        html = client.get(path, given).content.decode()
    return sum(bool(about.search(query["sql"])) for query in made), html


def test_the_second_who_looks_asks_only_whether_it_is_still_true(campaign: Campaign) -> None:
    page = reverse("campaign", args=[campaign.pk])
    first, _ = data_queries(browser(a_user("ann")), page)
    second, html = data_queries(browser(a_user("bob")), page)
    assert (first > 5, second) == (True, 1)
    assert "bob<" in html and "ann<" not in html


def test_while_nothing_changes_a_refresh_is_one_question_about_the_data(campaign: Campaign) -> None:
    client = browser(a_user("ann"))
    _, html = data_queries(client, reverse("campaign", args=[campaign.pk]))
    version = re.findall(r'name="version" value="(\w+)"', html)[0]
    live = reverse("campaign-live", args=[campaign.pk])
    assert data_queries(client, live, version=version) == (1, "")


def test_what_changed_is_made_once_for_all_watchers(campaign: Campaign) -> None:
    live = reverse("campaign-live", args=[campaign.pk])
    watching = [browser(a_user(name)) for name in ("ann", "bob")]
    for client in watching:
        client.get(live, {"version": "old"})
    engage("100", Action.RETWEET, retweet("3"))
    poll(NOW + MINUTE, post("100", retweets=3))
    asked = [data_queries(client, live, version="old")[0] for client in watching]
    assert asked[0] > 5 and asked[1] == 1


def test_a_further_watcher_is_asked_who_it_is_and_whether_it_is_still_true(
    campaign: Campaign,
) -> None:
    live = reverse("campaign-live", args=[campaign.pk])
    watching = [browser(a_user(name)) for name in ("ann", "bob")]
    for client in watching:
        client.get(reverse("account"))  # where they are signed in is noted once a minute
    every = re.compile("")
    asked = [data_queries(client, live, every, version="old") for client in watching]
    # Session, user and the version of the data.
    assert asked[0][0] > 20 and asked[1][0] == 3
    assert asked[0][1] == asked[1][1] != ""


def test_watchers_of_one_version_are_each_sent_what_they_lack(campaign: Campaign) -> None:
    live, client = reverse("campaign-live", args=[campaign.pk]), browser(a_user("ann"))
    seen = dict(re.findall(r'value="(\w+):(\w+)"', client.get(live).content.decode()))

    def sent(**lacking: str) -> set[str]:
        given = {"version": "old", "seen": [f"{n}:{v}" for n, v in (seen | lacking).items()]}
        return set(re.findall(r'id="part-(\w+)"', client.get(live, given).content.decode()))

    assert sent(totals="old") == {"totals"}
    assert sent(tweets="old", totals="old") == {"totals", "tweets"}
    assert sent(totals="old:hold") == set()
    assert sent(totals="old") == {"totals"}


def test_a_campaign_that_is_gone_is_not_found(campaign: Campaign) -> None:
    live, client = reverse("campaign-live", args=[campaign.pk]), browser(a_user("ann"))
    assert client.get(live).status_code == 200
    campaign.delete()
    assert client.get(live).status_code == 404


def test_problems_are_looked_for_once_for_all_who_watch(campaign: Campaign) -> None:
    live = reverse("campaign-live", args=[campaign.pk])
    watching = [browser(a_user(name)) for name in ("ann", "bob")]
    asked = [data_queries(client, live, ABOUT_PROBLEMS, version="old")[0] for client in watching]
    assert asked == [3, 0]
    # Whoever opens the page is told what is so now.
    assert (
        data_queries(watching[0], reverse("campaign", args=[campaign.pk]), ABOUT_PROBLEMS)[0] == 3
    )


def test_a_problem_reaches_open_pages_with_the_next_refresh(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, client = reverse("campaign-live", args=[campaign.pk]), browser(a_user("ann"))
    assert "Slack is gone" not in client.get(live).content.decode()
    Incident.objects.create(kind="channels", headline="Slack is gone.", opened_at=NOW)
    assert "Slack is gone" in client.get(reverse("campaign", args=[campaign.pk])).content.decode()
    # An open page refreshes every five seconds.
    assert problems.SECONDS < 5
    monkeypatch.setattr(problems.shared_problems, "seconds", -1)
    assert "Slack is gone" in client.get(live).content.decode()


@pytest.mark.parametrize("operator_first", [True, False])
def test_who_watch_at_the_same_moment_are_sent_what_they_may_press(
    campaign: Campaign, operator_first: bool
) -> None:
    live, pause = (
        reverse(name, args=[campaign.pk]) for name in ("campaign-live", "campaign-pause")
    )
    watching = [(browser(a_user("ann")), True), (browser(a_user("vic", role=Role.VIEWER)), False)]
    for client, may in watching if operator_first else watching[::-1]:
        html = client.get(live, {"version": "old"}).content.decode()
        assert (pause in html, "I’m on it" in html) == (may, may)


def test_a_viewer_is_not_shown_what_only_operators_may_press(campaign: Campaign) -> None:
    page = reverse("campaign", args=[campaign.pk])
    pause = reverse("campaign-pause", args=[campaign.pk])
    operator, viewer = browser(a_user("ann")), browser(a_user("vic", role=Role.VIEWER))
    for client, may in ((operator, True), (viewer, False), (operator, True)):
        assert (pause in client.get(page).content.decode()) is may


def test_a_shared_dashboard_holds_nobody_s_token(campaign: Campaign) -> None:
    page = reverse("campaign", args=[campaign.pk])
    client = Client(enforce_csrf_checks=True)
    client.force_login(a_user("bob"))
    browser(a_user("ann")).get(page)
    html = client.get(page).content.decode()
    [token] = set(re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', html.split("<main")[1]))
    pause = reverse("campaign-pause", args=[campaign.pk])
    assert client.post(pause, {"csrfmiddlewaretoken": token}).status_code == 302
