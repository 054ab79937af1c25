"""Notes on the chart: written, changed and removed by two people, and who gets to see them."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from time_machine import travel

from socap.access.api_keys import issue_key
from socap.access.models import AuditEntry, Role
from socap.campaigns.models import Campaign, CampaignNote
from socap.web.sharing.shared_pages import boards
from tests.builders import MINUTE, NOW, a_campaign, poll, post
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def half_past_four() -> Iterator[None]:
    boards.forget()
    with travel(NOW + 30 * MINUTE, tick=False):  # 16:30 in Berlin
        yield


@pytest.fixture
def campaign() -> Campaign:
    found = a_campaign({"100": "main"}, timezone="Europe/Berlin")
    for minute in (0, 15, 30):
        poll(NOW + minute * MINUTE, post("100", retweets=minute))
    return found


@pytest.fixture
def ann(db: None) -> Client:
    return browser(a_user("ann", role=Role.OPERATOR))


@pytest.fixture
def ben(db: None) -> Client:
    return browser(a_user("ben", role=Role.OPERATOR))


def add(client: Client, campaign: Campaign, **given: str) -> Any:
    values = {"at": "2026-06-02T16:10", "text": "Article in the Times"} | given
    return client.post(reverse("campaign-note-add", args=[campaign.pk]), values)


def marks(client: Client, campaign: Campaign, name: str = "timeline") -> Any:
    return client.get(reverse("campaign-chart", args=[campaign.pk, name])).json()["datasets"][
        "notes"
    ]


def text(client: Client, path: str) -> str:
    html = client.get(path).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_a_note_is_marked_on_the_chart_and_listed_with_who_wrote_it(
    ann: Client, campaign: Campaign
) -> None:
    page = reverse("campaign", args=[campaign.pk])
    assert "Add a note to the chart" in text(ann, page)
    tag = ann.get(reverse("campaign-chart", args=[campaign.pk, "timeline"])).headers["ETag"]
    assert add(ann, campaign).status_code == 302
    [mark] = marks(ann, campaign)
    assert mark["at"] == "2026-06-02T16:10:00Z" and mark["note"] == "Article in the Times"
    assert marks(ann, campaign, "growth") == [], "the report's chart is for the client"
    assert (
        ann.get(
            reverse("campaign-chart", args=[campaign.pk, "timeline"]),
            headers={"If-None-Match": tag},
        ).status_code
        == 200
    )
    said = text(ann, page)
    assert re.search(r"Article in the Times .*ann .* no ", said)


def test_an_open_dashboard_is_sent_the_note_of_somebody_else(
    ann: Client, ben: Client, campaign: Campaign
) -> None:
    html = ben.get(reverse("campaign", args=[campaign.pk])).content.decode()
    given = {
        "seen": re.findall(r'name="seen" value="([^"]+)"', html),
        "version": re.findall(r'name="version" value="(\w+)"', html)[0],
    }
    add(ann, campaign)
    answer = ben.get(reverse("campaign-live", args=[campaign.pk]), given).content.decode()
    assert "Article in the Times" in answer


def test_what_two_people_change_in_one_note_is_both_kept(
    ann: Client, ben: Client, campaign: Campaign
) -> None:
    add(ann, campaign)
    note = CampaignNote.objects.get()
    address = reverse("campaign-note", args=[campaign.pk, note.pk])
    form = ann.get(address).content.decode()
    seen = re.findall(r'name="seen" value="([^"]*)"', form)[0].replace("&quot;", '"')
    shown = {"at": "2026-06-02T16:10", "text": "Article in the Times", "seen": seen}
    assert ann.post(address, shown | {"text": "Article in the Post"}).status_code == 302
    assert ben.post(address, shown | {"for_client": "on"}).status_code == 302
    note.refresh_from_db()
    assert (note.text, note.for_client, note.changed_by) == ("Article in the Post", True, "ben")
    said = text(ben, reverse("campaign", args=[campaign.pk]))
    assert "Meanwhile someone else has changed: text" in said and "changed by ben" in said
    remove = reverse("campaign-note-remove", args=[campaign.pk, note.pk])
    assert ann.post(remove).status_code == 302 and marks(ann, campaign) == []
    ben.post(address, shown)
    assert "removed meanwhile" in text(ben, reverse("campaign", args=[campaign.pk]))
    verbs = (
        AuditEntry.objects.filter(verb__startswith="note")
        .order_by("pk")
        .values_list("actor", "verb")
    )
    assert list(verbs) == [
        ("ann", "note.added"), ("ann", "note.changed"), ("ben", "note.changed"),
        ("ann", "note.removed"),
    ]  # fmt: skip


def test_clients_see_what_is_for_them_without_who_wrote_it(ann: Client, campaign: Campaign) -> None:
    add(ann, campaign, text="Only for us")
    add(ann, campaign, text="Article in the Times", for_client="on")
    _, token = share(campaign)
    client = browser()
    for path in (f"/share/{token}", f"/share/{token}/report"):
        said = text(client, path)
        assert "Article in the Times" in said and "Only for us" not in said, path
        assert not re.search(r"\bann\b", said)
    for name in ("timeline", "growth"):
        drawn = client.get(f"/share/{token}/charts/{name}").json()["datasets"]["notes"]
        assert [mark["note"] for mark in drawn] == ["Article in the Times"]
        assert drawn[0]["url"] is None
    ann.get(reverse("campaign", args=[campaign.pk]))  # shows the messages of adding them
    report = text(ann, reverse("campaign-report", args=[campaign.pk]))
    assert "Article in the Times" in report and "Only for us" not in report


def test_viewers_see_notes_but_change_none(ann: Client, campaign: Campaign) -> None:
    add(ann, campaign)
    viewer = browser(a_user("vic", role=Role.VIEWER))
    html = viewer.get(reverse("campaign", args=[campaign.pk])).content.decode()
    assert "Article in the Times" in html and "/notes/" not in html
    assert marks(viewer, campaign)[0]["url"] is None
    assert add(viewer, campaign).status_code == 403


def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(
    ann: Client, campaign: Campaign
) -> None:
    for given, field in (
        ({"text": ""}, "text"),
        ({"at": "soon"}, "at"),
        ({"text": "x" * 201}, "text"),
    ):
        answer = add(ann, campaign, **given)
        assert answer.status_code == 422
        assert f'id="id_{field}_error"' in answer.content.decode(), given
    assert not CampaignNote.objects.exists()
    add(ann, campaign, at="2026-06-02T18:00", text="Planned")
    assert marks(ann, campaign) == [], "its time has not come"


def test_the_api_has_the_notes(ann: Client, campaign: Campaign) -> None:
    key = issue_key("robot", scope="write")
    api = Client(headers={"authorization": f"Bearer {key}"})
    path = f"/api/socap/campaigns/{campaign.pk}/notes"

    def send(verb: str, where: str = path, **body: Any) -> Any:
        return getattr(api, verb)(where, body, content_type="application/json")

    made = send("post", at="2026-06-02T16:10:00", text=" Article\nin the Times ").json()
    assert made["at"] == "2026-06-02T14:10:00Z" and made["written_by"] == "robot"
    one = f"{path}/{made['id']}"
    assert send("patch", one, for_client=True).json()["for_client"] is True
    [found] = api.get(path).json()["notes"]
    assert (found["text"], found["changed_by"]) == ("Article in the Times", "robot")
    assert [mark["note"] for mark in marks(ann, campaign)] == ["Article in the Times"]
    for body, field in (
        ({"at": "x", "text": "a"}, "at"),
        ({"at": "2026-06-02", "text": " "}, "text"),
    ):
        answer = send("post", **body)
        assert answer.status_code == 422 and field in answer.json()["fields"], body
    assert send("post", at="1800-01-01T00:00:00Z", text="a").json()["fields"].keys() == {"at"}
    other = a_campaign(["900"])
    assert send("delete", f"/api/socap/campaigns/{other.pk}/notes/{made['id']}").status_code == 404
    assert api.delete(one).status_code == 204 and api.get(path).json() == {"notes": []}
