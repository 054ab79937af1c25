"""The page Likers, its API and command, and the X app in Settings."""

import re
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from pytest_django import Settings

from socap.access.models import Role
from socap.campaigns.models import Campaign
from socap.collection.models import AuthorConnection, AuthorLink, Credential
from tests.api.conftest import Api
from tests.builders import NOW, a_campaign, accounts, poll, post, profile
from tests.collection.author_connections.connected import (
    AUTHOR,
    connect,
    launch,
    link_for,
    operator,
)
from tests.collection.author_connections.x_server import CLIENT_ID, CLIENT_SECRET, XServer
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
X_APP = "/socap/settings/x-app"


@pytest.fixture
def campaign(x: XServer) -> Campaign:
    return launch(likes=4312)


def words(answer: object) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())  # type: ignore[attr-defined]


def page_of(campaign: Campaign) -> str:
    return reverse("campaign-likers", args=[campaign.pk])


def test_a_viewer_sees_states_and_no_link(x: XServer, campaign: Campaign) -> None:
    link = link_for(campaign, operator())
    viewer = browser(a_user("vera", Role.VIEWER))
    answer = viewer.get(page_of(campaign))
    assert "@user_900 asked" in words(answer) and link not in answer.content.decode()
    path = reverse("campaign-likers-link", args=[campaign.pk, AUTHOR])
    assert viewer.post(path, {"asked_by": "Vera"}).status_code == 403
    path = reverse("campaign-likers-end", args=[campaign.pk, AUTHOR])
    assert viewer.post(path, {"sure": "1"}).status_code == 403
    assert AuthorLink.objects.get().revoked_at is None


def test_who_asks_must_be_said(x: XServer, campaign: Campaign) -> None:
    path = reverse("campaign-likers-link", args=[campaign.pk, AUTHOR])
    answer = operator().post(path, {"asked_by": " "})
    assert answer.status_code == 422 and "Write who asks" in words(answer)
    assert not AuthorLink.objects.exists()


def test_only_authors_of_main_tweets_are_asked(x: XServer) -> None:
    campaign = a_campaign({"100": "main", "101": "influencer"})
    ann = operator()
    assert "after the first poll" in words(ann.get(page_of(campaign)))
    poll(NOW, post("100", AUTHOR), post("101", "901"))
    accounts(profile("902"))
    assert "@user_901" not in words(ann.get(page_of(campaign)))
    for account in ("901", "902"):
        path = reverse("campaign-likers-link", args=[campaign.pk, account])
        answer = ann.post(path, {"asked_by": "Ana"}, follow=True)
        assert "wrote none of the campaign" in words(answer)
    assert not AuthorLink.objects.exists()


def test_the_api_asks_lists_and_ends(x: XServer, campaign: Campaign) -> None:
    api, path = Api("write"), f"/campaigns/{campaign.pk}/likers"
    status, answer = Api("read")("get", path)
    assert status == 200 and answer["app"]["problem"] == ""
    assert answer["app"]["callback_url"].endswith("/connect/callback")
    [author] = answer["authors"]
    assert (author["state"], author["tweets"][0]["counted"]) == ("not asked", 4312)
    body = {"user_id": AUTHOR, "asked_by": "Ana of B & C"}
    assert Api("read")("post", path, body)[0] == 403
    status, made = api("post", path, body)
    assert status == 201 and browser().get(urlsplit(made["link"]).path).status_code == 200
    for wrong, field in (
        ({"user_id": "77", "asked_by": "Ana"}, "user_id"),
        ({"user_id": AUTHOR, "asked_by": " "}, "asked_by"),
        ({"user_id": AUTHOR}, "asked_by"),
    ):
        status, answer = api("post", path, wrong)
        assert status == 422 and field in answer["fields"], answer
    connect(x, campaign, operator())
    assert Api("read")("get", path)[1]["authors"][0]["state"] == "connected"
    assert "token" not in str(Api("read")("get", path)[1]).lower()
    assert api("delete", f"{path}/{AUTHOR}") == (200, {"x_told": True})
    assert not AuthorConnection.objects.exists()
    assert api("delete", f"{path}/77")[0] == 404


def test_the_app_is_entered_in_settings(x: XServer, campaign: Campaign, settings: Settings) -> None:
    settings.X_CLIENT_ID = settings.X_CLIENT_SECRET = ""
    admin = browser(a_user("root", Role.ADMIN))
    assert "Authors cannot connect yet" in words(admin.get(page_of(campaign)))
    shown = admin.get(X_APP).content.decode()
    assert "/connect/callback" in shown
    found = re.search(r'name="seen" value="([^"]*)"', shown)
    assert found is not None
    given = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "seen": "{}"}
    assert admin.post(X_APP, {"client_id": CLIENT_ID, "seen": "{}"}).status_code == 422
    answer = admin.post(X_APP, given)
    assert answer.status_code == 200 and CLIENT_SECRET not in answer.content.decode()
    assert not any(CLIENT_SECRET in row.encrypted for row in Credential.objects.all())
    connect(x, campaign, operator())
    behind = admin.post(X_APP, given | {"seen": '{"client_id": "before", "client_secret": ""}'})
    assert behind.status_code == 422 and "Somebody else" in words(behind)
    assert "Client secret" in words(admin.get("/socap/settings"))


def test_an_app_of_the_environment_is_not_changed_here(x: XServer) -> None:
    answer = browser(a_user("root", Role.ADMIN)).get(X_APP)
    assert "X_CLIENT_SECRET" in words(answer) and CLIENT_SECRET not in answer.content.decode()
    assert 'name="client_secret"' not in answer.content.decode()
