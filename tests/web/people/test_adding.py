"""People are added to the important list in two steps: a preview, and what is stored."""

import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from socap.collection.health.status import job_counts
from socap.people.identity import identify
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry, parse_list
from socap.people.important_list_preview import preview_entries
from socap.people.models import Account, ImportantPerson
from tests.builders import (
    NOW,
    accounts,
    people,
    profile,
)
from tests.web.people.people_pages import LIST, add, edit, person, text_of

pytestmark = pytest.mark.django_db


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
    for step in ("preview", "store"):
        words = text_of(add(client, step, text="imp,5\nada,3\n")[1])
        assert "1 username @imp is a former name of @imp2 (X account 2001)" in words
    assert dict(ImportantPerson.objects.values_list("username", "weight")) == {"imp2": 20, "ada": 3}


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
    assert "2 added, 0 changed" in html and "2 lines were rejected" in html
    assert "cid,-2" in html
    assert {p.username for p in ImportantPerson.objects.all()} == {"ada", "bea"}
    assert job_counts()["pending"] == 2, "their followings are read at once"
    _, html = add(client, "store", text=LIST.replace("bad name", "dora").replace("-2", "2"))
    assert "2 added, 0 changed, 2 unchanged" in html and "Export CSV" in html
    assert job_counts()["pending"] == 2, "not without the mark"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("list.csv", "\ufeffusername;weight\nada;4\n".encode(), "New 1"),
        ("list.csv", b"username;weight\rada;4\rbea;5\r", "New 2"),
        ("list.json", b'[{"username": "ada", "weight": 4}, 5]', "Rejected lines 1"),
        ("list.csv", b"username\nj\xf6rg\n", "not UTF-8"),
        ("list.csv", b"x" * 1_000_001, "larger than 1 MB"),
        ("list.csv", b"", "list is empty"),
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
