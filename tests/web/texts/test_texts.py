"""What people say, and what needs an answer: pages, corrections, exports, dashboard and API."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import Role
from socap.campaigns.models import Campaign, CampaignSummary, Engagement
from socap.collection.polling.summaries import summarise
from socap.insight.models import CampaignTexts, TextInsight
from socap.insight.texts.derivation import derive_text_insights
from socap.people.models import Account
from socap.sources.base import Action
from socap.web.dashboard.freshness import data_version
from tests.api.conftest import Api
from tests.api.conftest import api as api
from tests.builders import NOW, a_campaign, engage, reply
from tests.web.explore.reading import get, text_of
from tests.web.visitors import a_user, browser
from tests.workbooks import read_workbook

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    found = a_campaign()
    engage(
        "100",
        Action.REPLY,
        reply("1", "11", "Love this, the landing page is gorgeous!", lang="en"),
        reply("2", "12", "It crashed twice on import", lang="en"),
        reply("3", "13", "CRASHES on import again", lang="en"),
        reply("4", "14", "Is there an Android app?", lang="en"),
        reply("5", "15", "das sieht richtig gut aus", lang="de"),
    )
    derive_text_insights(now=NOW)
    return found


def page(client: Client, name: str, *args: Any, query: str = "") -> str:
    shown = text_of(get(client, reverse(name, args=args) + query))
    return " ".join(shown.split()).replace(" ,", ",")


def test_pages_and_dashboard(campaign: Campaign) -> None:
    viewer = browser(a_user(role=Role.VIEWER))
    shown = page(viewer, "campaign-texts", campaign.pk)
    assert "5 replies and quotes by 5 people" in shown
    assert "only English is rated" in shown and "praise: “love”" in shown
    assert "Correct" not in shown
    german = page(viewer, "campaign-texts", campaign.pk, query="?lang=de")
    assert "gorgeous" not in german.split("Replies and quotes")[-1]
    needs = page(viewer, "campaign-needs", campaign.pk)
    assert "crash on import 2 people" in needs and "question about Android 1 person" in needs
    assert "Dismiss" not in needs
    line = page(viewer, "campaign-needs", campaign.pk, query="?key=problem+crash+import")
    assert "2 people, 2 texts" in line and "CRASHES on import again" in line
    assert "Is there an Android app?" not in line
    dashboard = page(viewer, "campaign", campaign.pk)
    assert "crash on import 2 people" in dashboard and "What they say" in dashboard
    asked = dashboard.split("Needs an answer")[1]
    assert re.search(r"CRASHES on import again \S+ @user_13 .*Android app\? \S+ @user_14", asked)


def test_an_open_dashboard_notices_sums_and_details_that_come_later(campaign: Campaign) -> None:
    summarise(now=NOW)
    CampaignSummary.objects.update(details_seconds=1, details_at=None)
    before = data_version(campaign, ())
    summarise(now=NOW)
    CampaignSummary.objects.update(details_seconds=1)
    after_details = data_version(campaign, ())
    assert after_details != before
    long_ago = datetime.now(UTC) - timedelta(days=1)
    CampaignTexts.objects.update(seconds=1, fingerprint="", computed_at=long_ago)
    before = data_version(campaign, ())
    summarise(now=NOW)
    CampaignTexts.objects.update(seconds=1)
    assert data_version(campaign, ()) != before


def test_what_somebody_important_says_is_marked(campaign: Campaign) -> None:
    Account.objects.filter(pk="11").update(importance=campaign.importance_threshold)
    viewer = browser(a_user(role=Role.VIEWER))
    for name in ("campaign-texts", "campaign-needs"):
        query = "?key=question+android" if name == "campaign-needs" else ""
        assert viewer.get(reverse(name, args=[campaign.pk]) + query).status_code == 200
    shown = viewer.get(reverse("campaign-texts", args=[campaign.pk])).content.decode()
    assert shown.count('class="weight important"') == 1


def test_an_empty_campaign_says_what_will_come() -> None:
    empty, viewer = a_campaign(["300"]), browser(a_user(role=Role.VIEWER))
    assert "Nobody has replied or quoted yet." in page(viewer, "campaign-texts", empty.pk)
    assert "Nothing needs an answer." in page(viewer, "campaign-needs", empty.pk)
    assert "Nobody has replied or quoted yet." in page(viewer, "campaign", empty.pk)


def test_correcting_and_undoing(campaign: Campaign) -> None:
    operator = browser(a_user(role=Role.OPERATOR))
    pk = Engagement.objects.get(key="1").pk
    url = reverse("campaign-text", args=[campaign.pk, pk])
    operator.post(url, {"sentiment": "critical", "need": "problem"})
    shown = page(operator, "campaign-texts", campaign.pk, query="?sentiment=critical")
    assert "gorgeous" in shown and "corrected by" in shown
    operator.post(url, {"sentiment": "", "need": ""})
    row = TextInsight.objects.get(pk=pk)
    assert (row.corrected_sentiment, row.corrected_need, row.corrected_by) == (None, None, "")
    wrong = operator.post(url, {"sentiment": "angry"}, follow=True)
    assert "sentiment is not one of positive" in text_of(wrong.content.decode())
    viewer = browser(a_user("viewer", role=Role.VIEWER))
    assert viewer.post(url, {"sentiment": "critical"}).status_code == 403


def test_handling_a_line(campaign: Campaign) -> None:
    operator = browser(a_user(role=Role.OPERATOR))
    url, key = reverse("campaign-need", args=[campaign.pk]), "problem crash import"
    operator.post(url, {"key": key, "do": "answered"})
    assert "crash on import" not in text_of(
        get(operator, reverse("campaign-needs", args=[campaign.pk]))
    ).replace("“crash on import” is answered.", "")
    assert "crash on import" in page(operator, "campaign-needs", campaign.pk, query="?show=handled")
    operator.post(url, {"key": key, "do": "open"})
    assert "2 people" in page(operator, "campaign-needs", campaign.pk)
    odd = operator.post(url, {"key": "nothing", "do": "answered"}, follow=True)
    assert "Nobody writes about that any more" in text_of(odd.content.decode())
    unclear = operator.post(url, {"do": "eat"}, follow=True)
    assert "Choose what was done" in text_of(unclear.content.decode())


def test_exports(campaign: Campaign) -> None:
    viewer = browser(a_user(role=Role.VIEWER))
    response = viewer.get(reverse("texts-csv", args=[campaign.pk]) + "?lang=de")
    lines = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert len(lines) == 2 and "das sieht" in lines[1]
    book = viewer.get(reverse("texts-xlsx", args=[campaign.pk]))
    sheet = read_workbook(b"".join(book.streaming_content))  # type: ignore[attr-defined]
    assert "Sentiment" in [cell.value for cell in sheet["What they say"][1]]


def test_the_api(campaign: Campaign, api: Api) -> None:
    base = f"/campaigns/{campaign.pk}"
    said = api("GET", f"{base}/said")[1]
    assert (said["texts"], said["waiting"]) == (5, 0)
    texts = api("GET", f"{base}/texts?lang=de")[1]["texts"]
    assert texts[0]["explanation"] == "only English is rated"
    needs = api("GET", f"{base}/needs")[1]
    assert [(one["label"], one["people"]) for one in needs["needs"]] == [
        ("crash on import", 2),
        ("question about Android", 1),
    ]
    one = f"{base}/texts/{texts[0]['id']}"
    row = api("PATCH", one, {"sentiment": "positive"})[1]
    assert row["sentiment"] == "positive" and row["corrected_by"]
    sums = api("GET", f"{base}/said")[1]["sentiments"]
    assert {s["sentiment"]: s["corrected"] for s in sums}["positive"] == 1
    line = {"key": "problem crash import", "how": "answered"}
    assert api("POST", f"{base}/needs", line)[1]["lines"] == 1
    assert api("PATCH", one, {"sentiment": "angry"})[0] == 422
    assert api("POST", f"{base}/needs", line | {"key": "nothing"})[0] == 404
    assert {"said", "needs"} <= api("GET", f"{base}/dashboard")[1]["cards"].keys()
