"""The important people: the list, edits in place, adding in two steps, and who has come."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
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
from socap.analytics.people.list_engagement import Presence, list_engagement
from socap.collection.health.status import job_counts, people_in_hand
from socap.people.followings import begin_sync, record_followings, reject_sync
from socap.people.identity import identify
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry, parse_list
from socap.people.important_list_preview import preview_entries, removal_impact
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
    reply,
    retweet,
)
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def client() -> Client:
    return browser(a_user())


@pytest.fixture
def viewer() -> Client:
    return browser(a_user("vic", "viewer"))


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace(" ,", ",")


def shown(client: Client, query: str = "") -> list[str]:
    """The usernames on the page, in order."""
    html = client.get(f"/socap/people{query}").content.decode()
    return re.findall(r'aria-label="Save @(\w+)"', html)


def tag(username: str, *tags: str, active: bool = True) -> None:
    store_people([Entry(username=username, tags=tags, active=active)], now=NOW)


def person(username: str) -> ImportantPerson:
    return ImportantPerson.objects.get(username=username)


# --- The list


def test_the_empty_list_says_what_it_is_for(client: Client, viewer: Client) -> None:
    assert reverse("people-add") in client.get("/socap/people").content.decode()
    assert "An operator can add them" in viewer.get("/socap/people").content.decode()


def test_people_come_by_weight_and_are_filtered_and_sorted(client: Client) -> None:
    people(ada=3, bea=9, cid=5)
    tag("ada", "media", "ai")
    tag("cid", "media", active=False)
    follows("ada", ["1", "2"])
    assert shown(client) == ["bea", "cid", "ada"]
    assert shown(client, "?tag=media") == ["cid", "ada"]
    assert shown(client, "?tag=media&active=active") == ["ada"]
    assert shown(client, "?text=@BE") == ["bea"]
    assert shown(client, "?order=followings") == ["ada", "bea", "cid"]
    assert shown(client, "?order=unread") == ["bea", "cid", "ada"]
    assert shown(client, "?state=read") == ["ada"]
    assert shown(client, "?order=nonsense&state=nonsense&page=x") == ["bea", "cid", "ada"]
    assert "Nobody on the list fits" in client.get("/socap/people?text=zzz").content.decode()


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
    with django_assert_max_num_queries(10):
        assert shown(client, "?page=2&text=p0") == [f"p{n:03}" for n in range(25, 50)]


def test_a_viewer_reads_the_list_and_finds_no_form(viewer: Client) -> None:
    people(ada=3)
    html = viewer.get("/socap/people").content.decode()
    assert "@ada" in html and "/edit" not in html and "Remove" not in html


# --- Edits in place


def edit(client: Client, username: str, **given: str) -> str:
    path = reverse("person-edit", args=[person(username).pk])
    return client.post(path, given, headers=HTMX).content.decode()


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
    answer = client.post(path, {"weight": "4", "active": "1", "kept": "order=name&page=2&x=1"})
    assert answer.headers["Location"] == "/socap/people?order=name&page=2"
    assert "@ada: Saved." in client.get("/socap/people").content.decode()


def test_removing_names_the_effect_first(client: Client) -> None:
    people(ada=3)
    accounts(profile("8"), profile("9"))
    follows("ada", ["8", "9", "10"])
    assert removal_impact(person("ada")) == 2
    path = reverse("person-remove", args=[person("ada").pk])
    words = text_of(client.get(path).content.decode())
    assert "2 accounts score 3 less" in words and "The 3 followings" in words
    assert "score 3 less" in text_of(client.post(path).content.decode())
    page = client.post(path, {"sure": "1"}, follow=True).content.decode()
    assert "@ada is off the list. 2 accounts rescored." in page
    assert not ImportantPerson.objects.exists() and Account.objects.get(pk="8").importance == 0
    assert AuditEntry.objects.filter(verb="person.removed", object_name="@ada 3").exists()


@pytest.mark.parametrize("account_id", ["2001", "1780000000000000001"])
def test_an_entry_without_a_name_is_edited_exported_and_read_in_again(
    client: Client, account_id: str
) -> None:
    add(client, "store", text=f"i/user/{account_id},5\n{account_id[:4]},2\n")
    name = f"i/user/{account_id}"
    assert "Saved." in edit(client, name, weight="7", tags="vc", active="")
    assert (person(name).weight, person(name).tags, person(name).active) == (7, ["vc"], False)
    content = b"".join(client.get("/socap/people/export.csv").streaming_content)  # type: ignore[attr-defined]
    found = preview_entries(parse_list(content.decode()).entries)
    assert (found.new, found.changed, found.unchanged) == ((), (), 2)


def test_a_former_name_is_said_in_the_preview_and_changes_nobody(client: Client) -> None:
    people(imp=20)
    identify(person("imp"), profile("2001", username="imp2"), now=NOW)
    for step in ("look", "store"):
        words = text_of(add(client, step, text="imp,5\nada,3\n")[1])
        assert "1 username @imp is a former name of @imp2 (X account 2001)" in words
    assert dict(ImportantPerson.objects.values_list("username", "weight")) == {"imp2": 20, "ada": 3}


# --- Reading followings


def test_all_and_single_people_are_queued_once(client: Client) -> None:
    people(ada=3, bea=2)
    tag("bea", active=False)
    assert "1 person’s followings" in sync(client, reverse("people-sync"))
    assert people_in_hand() == {person("ada").pk}
    assert "read already" in sync(client, reverse("people-sync"))
    one = reverse("person-sync", args=[person("ada").pk])
    assert "under way already" in client.post(one, headers=HTMX).content.decode()
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


# --- Adding

LIST = "username,weight,tags\nada,4,investor|ai\nbea,7,\nbad name,3,\ncid,-2,\n"


def add(client: Client, step: str = "look", **given: object) -> tuple[int, str]:
    answer = client.post("/socap/people/add", {"step": step, **given}, follow=True)
    return answer.status_code, answer.content.decode()


def test_a_list_is_previewed_before_anything_is_stored(client: Client) -> None:
    people(bea=7, cid=1)
    _, html = add(client, text=LIST + "bea,8,press\n")
    words = text_of(html)
    assert "New 1 Changed 1 Unchanged 0 Rejected lines 3" in words
    assert "3 username @bea is repeated in line 6, which is used instead" in words
    assert "weight: 7 → 8" in words and "tags: none → press" in words
    assert re.search(r"4 username .bad name. is not an X name", words.replace("&#x27;", "'"))
    assert "bad name,3" in html, "the text comes back in the box"
    assert ImportantPerson.objects.count() == 2 and person("bea").weight == 7


PASTED = "Person;Their handle;How much\nAda Example;@ada;4\nBea Example;@bea;7\n"


def test_the_preview_says_what_each_column_was_taken_for_and_lets_it_be_changed(
    client: Client,
) -> None:
    _, html = add(client, text=PASTED)
    words = text_of(html)
    assert "Column 1, “ Person ”: name" in words
    assert "Column 2, “ Their handle ”: account" in words, "the cells say so"
    assert "Column 3, “ How much ”: ignore" in words and "New 2" in words
    (signature,) = re.findall(r'name="columns" value="(\w+)"', html)
    chosen = {"columns": signature, "header": "yes", "column": ["name", "username", "weight"]}
    _, html = add(client, text=PASTED, **chosen)
    words = text_of(html)
    assert "Column 3, “ How much ”: weight" in words and "New 2" in words
    assert '<option value="weight" selected>' in html
    assert not ImportantPerson.objects.exists()
    add(client, "store", text=PASTED, **chosen)
    assert [(p.username, p.weight, p.name) for p in ImportantPerson.objects.all()] == [
        ("bea", 7, "Bea Example"),
        ("ada", 4, "Ada Example"),
    ]
    _, html = add(client, text="handle,score\ncid,3\n", **chosen)
    assert "Column 2, “ score ”: weight" in text_of(html), "that choice was for another table"


def test_no_column_of_names_is_said_and_can_be_chosen(client: Client) -> None:
    status, html = add(client, text="Notes,Score\nada,4\n")
    assert status == 422 and "none of them holds account names" in html
    (signature,) = re.findall(r'name="columns" value="(\w+)"', html)
    chosen = {"columns": signature, "header": "yes", "column": ["username", "weight"]}
    assert "New 1" in text_of(add(client, text="Notes,Score\nada,4\n", **chosen)[1])


def test_a_lone_header_is_nobody(client: Client) -> None:
    status, html = add(client, text="Handle\n")
    assert status == 422 and "only a header line (“Handle”)" in html
    assert "New 1" not in text_of(html)


def test_somebody_without_tags_has_none(client: Client) -> None:
    _, html = add(client, text="ada\n")
    assert "None" not in text_of(html) and "Column 1" not in text_of(html)


def test_an_address_with_an_account_s_id_is_that_account(client: Client) -> None:
    _, html = add(client, "store", text="https://x.com/i/user/4001,5\nhttps://x.com/home,5\n")
    assert "1 added" in html and "is a page of X" in html
    assert (person("i/user/4001").account_id, person("i/user/4001").weight) == ("4001", 5)
    accounts(profile("4001", username="ada"))
    assert Account.objects.get().importance == 5
    _, html = add(client, text="https://x.com/i/user/4001,5\n@ada,5\n")
    assert "Unchanged 2" in text_of(html)


def test_storing_keeps_the_lines_that_could_not_be_taken(client: Client) -> None:
    status, html = add(client, "store", text=LIST, read_now="1")
    assert status == 200
    assert "2 added, 0 changed" in html and "2 lines were not taken" in html
    assert "cid,-2" in html
    assert {p.username for p in ImportantPerson.objects.all()} == {"ada", "bea"}
    assert job_counts()["pending"] == 2, "their followings are read at once"
    _, html = add(client, "store", text=LIST.replace("bad name", "dora").replace("-2", "2"))
    assert "2 added, 0 changed, 2 as they were" in html and "Export CSV" in html
    assert job_counts()["pending"] == 2, "not without the mark"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("list.csv", "\ufeffusername;weight\nada;4\n".encode(), "New 1"),
        ("list.csv", b"username;weight\rada;4\rbea;5\r", "New 2"),
        ("list.json", b'[{"username": "ada", "weight": 4}, 5]', "Rejected lines 1"),
        ("list.csv", b"username\nj\xf6rg\n", "not UTF-8"),
        ("list.csv", b"x" * 1_000_001, "larger than 1 MB"),
        ("list.csv", b"", "nobody in it"),
        ("list.json", b"[{", "not JSON"),
    ],
)
def test_files_are_read_or_refused_with_a_reason(
    client: Client, name: str, content: bytes, words: str
) -> None:
    upload = SimpleUploadedFile(name, BytesIO(content).read())
    _, html = add(client, text="kept", file=upload)
    assert words in text_of(html)
    assert not ImportantPerson.objects.exists()


def test_the_export_is_what_is_shown_and_can_be_read_in_again(client: Client) -> None:
    entries = [
        Entry(username="ada", weight=4, tags=("ai", "x"), name="=HYPERLINK(1)"),
        Entry(username="bea", weight=2, active=False, name='Bea "B", Ltd'),
    ]
    store_people(entries, now=NOW)
    content = b"".join(client.get("/socap/people/export.csv").streaming_content)  # type: ignore[attr-defined]
    assert "'=HYPERLINK" in content.decode()
    found = preview_entries(parse_list(content.decode()).entries)
    assert (found.new, found.changed, found.unchanged) == ((), (), 2)
    some = client.get("/socap/people/export.csv?active=inactive").streaming_content  # type: ignore[attr-defined]
    assert b"ada" not in b"".join(some)


# --- Who has come


def test_who_of_the_list_has_not_engaged_yet(client: Client) -> None:
    campaign, other = a_campaign(["100"]), a_campaign(["200"])
    people(ada=4, bea=7, cid=5, gone=9)
    tag("gone", active=False)
    engage("100", Action.REPLY, reply("55", "7", "well done"), retweet("8"))
    engage("200", Action.RETWEET, retweet("9", username="cid"))
    Account.objects.filter(pk="7").update(username="ada")
    ImportantPerson.objects.filter(username="ada").update(account_id="7")
    follows("bea", ["7", "8", "9", "10"])
    found = list_engagement(campaign, Presence.NOT_YET)
    assert [row.username for row in found.rows] == ["bea", "cid"]
    assert (found.listed, found.engaged, found.missing) == (3, 1, 2)
    assert [row.follows_engagers for row in found.rows] == [2, 0]
    (here,) = list_engagement(campaign, Presence.ENGAGED).rows
    assert (here.username, here.engagement_count, here.engagements[0].text) == (
        "ada",
        1,
        "well done",
    )
    assert [row.username for row in list_engagement(other, Presence.ENGAGED).rows] == ["cid"]
    path = reverse("campaign-people", args=[campaign.pk])
    assert path in client.get("/socap/people").content.decode()
    words = text_of(client.get(path).content.decode())
    assert "Not yet 2" in words and "followings not read" in words and "1 of 3 active" in words
    engaged = client.get(reverse("campaign-people", args=[campaign.pk]) + "?show=engaged")
    assert "well done" in engaged.content.decode()


def test_what_came_after_the_end_does_not_count() -> None:
    campaign = a_campaign(["100"])
    people(ada=4)
    campaign.completed_at = NOW - timedelta(hours=1)
    campaign.save()
    engage("100", Action.RETWEET, retweet("7", username="ada"), now=NOW)
    assert list_engagement(campaign, Presence.ENGAGED).rows == ()


@pytest.mark.parametrize("page", ["?page=0", "?page=99", "?page=x", "?show=x"])
def test_pages_that_are_not_there_say_so(client: Client, page: str) -> None:
    people(ada=4)
    path = reverse("campaign-people", args=[a_campaign(["100"]).pk])
    assert client.get(path + page).status_code == 200
