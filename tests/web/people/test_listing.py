"""The important people: the list, and edits in place."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from socap.access.models import AuditEntry
from socap.analytics.people.important_people import (
    SyncState,
    important_people,
    list_progress,
    person_rows,
)
from socap.collection.health.status import job_counts, people_being_synced
from socap.people.followings import begin_sync, record_followings, reject_sync
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.people.important_list_preview import removal_impact
from socap.people.models import Account, ImportantPerson
from socap.sources.base import Action
from tests.builders import (
    NOW,
    a_campaign,
    accounts,
    engage,
    follows,
    people,
    profile,
    retweet,
)
from tests.web.people.people_pages import HTMX, edit, person, tag, text_of
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def viewer() -> Client:
    return browser(a_user("vic", "viewer"))


def usernames(client: Client, query: str = "") -> list[str]:
    """Returns the usernames on the page, in order."""
    html = client.get(f"/socap/people{query}").content.decode()
    return re.findall(r'aria-label="Save @(\w+)"', html)


def test_the_empty_list_says_what_it_is_for(client: Client, viewer: Client) -> None:
    assert reverse("people-add") in client.get("/socap/people").content.decode()
    assert "An operator can add them" in viewer.get("/socap/people").content.decode()


def test_people_come_by_weight_and_are_filtered_and_sorted(client: Client) -> None:
    people(ada=3, bea=9, cid=5)
    tag("ada", "media", "ai")
    tag("cid", "media", active=False)
    follows("ada", ["1", "2"])
    assert usernames(client) == ["bea", "cid", "ada"]
    assert usernames(client, "?tag=media") == ["cid", "ada"]
    assert usernames(client, "?tag=media&active=active") == ["ada"]
    assert usernames(client, "?text=@BE") == ["bea"]
    assert usernames(client, "?order=followings") == ["ada", "bea", "cid"]
    assert usernames(client, "?order=unread") == ["bea", "cid", "ada"]
    assert usernames(client, "?state=read") == ["ada"]
    assert usernames(client, "?order=nonsense&state=nonsense&page=x") == ["bea", "cid", "ada"]
    assert "Nobody matches these filters" in client.get("/socap/people?text=zzz").content.decode()


def test_each_reading_says_how_far_it_is(client: Client) -> None:
    people(never=1, reading=1, read=1, wrong=1)
    begin_sync(person("reading"), now=NOW)
    record_followings(person("reading"), ["1", "2", "3"], next_cursor="c", now=NOW)
    follows("read", ["1"])
    reject_sync(person("wrong"), "the account is protected", retry_at=NOW)
    assert {r.person.username: r.state for r in person_rows(list(important_people()))} == {
        "never": SyncState.NEVER,
        "reading": SyncState.READING,
        "read": SyncState.READ,
        "wrong": SyncState.PROBLEM,
    }
    text = text_of(client.get("/socap/people").content.decode())
    assert "page 1, 3 known" in text and "the account is protected" in text
    assert "1 of 4 active people read" in text
    assert list_progress().followings == 4


def test_a_person_s_own_engagements_and_followings_are_counted(client: Client) -> None:
    a_campaign(["100"])
    people(ada=4)
    engage("100", Action.RETWEET, retweet("7", username="ada"), retweet("8"))
    follows("ada", ["8", "9"])
    row = text_of(client.get("/socap/people").content.decode())
    assert "1 time last" in row
    assert re.search(r"2 read .*? ago 1 1 time", row), "of two followings one was seen"


def test_the_list_comes_page_by_page_in_as_many_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    store_people([Entry(username=f"p{n:03}") for n in range(60)], now=NOW)
    client.get("/socap/people")
    with django_assert_max_num_queries(13):
        assert usernames(client, "?page=2&text=p0") == [f"p{n:03}" for n in range(25, 50)]


def test_a_viewer_reads_the_list_and_finds_no_form(viewer: Client) -> None:
    people(ada=3)
    html = viewer.get("/socap/people").content.decode()
    assert "@ada" in html and "/edit" not in html and "Remove" not in html


def test_a_weight_is_changed_in_place_and_the_effect_is_said(client: Client) -> None:
    people(ada=3)
    accounts(profile("8"), profile("9"))
    follows("ada", ["8", "9"])
    html = edit(client, "ada", weight="7", tags="ai, media", active="1")
    assert "2 accounts rescored" in html and 'hx-swap-oob="true"' in html
    assert (person("ada").weight, person("ada").tags) == (7, ["ai", "media"])
    assert Account.objects.get(pk="8").importance == 7
    entry = AuditEntry.objects.get(verb="person.changed")
    assert entry.details["changes"]["weight"] == {"before": 3, "after": 7}
    assert "1 account" not in edit(client, "ada", weight="7", tags="", active="")
    assert Account.objects.get(pk="8").importance == 0
    assert person("ada").tags == []


@pytest.mark.parametrize("weight", ["", "-1", "1001", "x", "1.5"])
def test_a_wrong_weight_is_named_and_kept_in_the_field(client: Client, weight: str) -> None:
    people(ada=3)
    html = edit(client, "ada", weight=weight, tags="kept", active="1")
    assert "Not saved" in html and "aria-invalid" in html and 'value="kept"' in html
    assert person("ada").weight == 3


def test_without_javascript_an_edit_leads_back_to_the_same_page(client: Client) -> None:
    people(ada=3)
    path = reverse("person-edit", args=[person("ada").pk])
    answer = client.post(
        path, {"weight": "4", "active": "1", "list_query": "order=name&page=2&x=1"}
    )
    assert answer.headers["Location"] == "/socap/people?order=name&page=2"
    assert "@ada: Saved." in client.get("/socap/people").content.decode()


def test_removing_names_the_effect_first(client: Client) -> None:
    people(ada=3)
    accounts(profile("8"), profile("9"))
    follows("ada", ["8", "9", "10"])
    assert removal_impact(person("ada")) == 2
    path = reverse("person-remove", args=[person("ada").pk])
    words = text_of(client.get(path).content.decode())
    assert "2 accounts score 3 less" in words and "The 3 known followings" in words
    assert "score 3 less" in text_of(client.post(path).content.decode())
    page = client.post(path, {"sure": "1"}, follow=True).content.decode()
    assert "Removed @ada from the list. 2 accounts rescored." in page
    assert not ImportantPerson.objects.exists() and Account.objects.get(pk="8").importance == 0
    assert AuditEntry.objects.filter(verb="person.removed", object_name="@ada 3").exists()


def test_all_and_single_people_are_queued_once(client: Client) -> None:
    people(ada=3, bea=2)
    tag("bea", active=False)
    assert "1 person’s followings" in sync(client, reverse("people-sync"))
    assert people_being_synced() == {person("ada").pk}
    assert "already being read" in sync(client, reverse("people-sync"))
    one = reverse("person-sync", args=[person("ada").pk])
    assert "Already in progress" in client.post(one, headers=HTMX).content.decode()
    other = reverse("person-sync", args=[person("bea").pk])
    assert "not active" in client.post(other, headers=HTMX).content.decode()
    assert job_counts()["pending"] == 1
    assert "queued" in client.get("/socap/people").content.decode()


def sync(client: Client, path: str) -> str:
    return client.post(path, follow=True).content.decode()


def test_the_progress_refreshes_itself_while_something_changes(client: Client) -> None:
    people(ada=3)
    html = client.get("/socap/people").content.decode()
    version = re.search(r'name="version" value="(\w+)"', html)
    assert version is not None
    live = f"/socap/people/live?version={version[1]}"
    assert client.get(live, headers=HTMX).status_code == 204
    begin_sync(person("ada"), now=NOW)
    record_followings(person("ada"), ["1", "2"], next_cursor="c", now=NOW)
    answer = client.get(live, headers=HTMX).content.decode()
    assert "page 1" in answer and f'id="sync-{person("ada").pk}"' in answer
    assert "<tr" not in answer, "what is being typed into a row stays"
