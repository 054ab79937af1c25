"""`socap people`: import from a file, with rejected lines, and sync."""

import json
from pathlib import Path

import pytest
from pytest_django import Settings

from socap.collection.provider.client import close_providers
from socap.people.identity import identify
from socap.people.models import ImportantPerson
from socap.simulator import Simulator
from tests.builders import NOW, accounts, follows, people, profile

from .conftest import Socap


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


def test_bad_lines_are_reported_and_the_others_imported(socap: Socap, file: Path) -> None:
    file.write_text("username,weight,tags\nalice,4,vc|angel\nbad name,3,\nbob,heavy,\ncarol,5,\n")
    result = socap("people", "import", str(file))
    assert result.exit_code == 0
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == ["line 3", "line 4"]
    assert "line 4: weight 'heavy' is not" in result.stderr
    assert "2 added, 0 changed, 0 unchanged, 2 rejected" in result.stdout
    assert "socap people sync" in result.stdout
    assert dict(ImportantPerson.objects.values_list("username", "weight")) == {
        "alice": 4,
        "carol": 5,
    }


def test_detected_columns_are_printed_and_can_be_overridden(socap: Socap, file: Path) -> None:
    file.write_text("sep=;\nPerson;Account;Much\nAda;@ada;4\n")
    told = socap("people", "import", str(file), "--columns", "name,username,weight").stdout
    assert "column 3 “Much”: weight" in told
    assert ImportantPerson.objects.values_list("username", "weight", "name").get() == (
        "ada",
        4,
        "Ada",
    )
    for wrong in ("name,username", "name,username,heavy"):
        result = socap("people", "import", str(file), "--columns", wrong)
        assert result.exit_code == 2 and "--columns" in result.stderr


def test_importing_again_changes_and_removes_nobody(socap: Socap, file: Path) -> None:
    people(alice=4, dora=2)
    file.write_text("alice,6\ndora,2\n")
    assert "0 added, 1 changed, 1 unchanged" in socap("people", "import", str(file)).stdout
    file.write_text("alice,6\n")
    assert "socap people sync" not in socap("people", "import", str(file)).stdout
    assert ImportantPerson.objects.filter(active=True).count() == 2


def test_a_former_name_is_rejected(socap: Socap, file: Path) -> None:
    people(imp=20)
    identify(ImportantPerson.objects.get(), profile("2001", username="imp2"), now=NOW)
    file.write_text("ada,3\nimp,5\n")
    result = socap("people", "import", str(file))
    assert "line 2: username @imp is a former name of @imp2 (X account 2001)" in result.stderr
    assert dict(ImportantPerson.objects.values_list("username", "weight")) == {"imp2": 20, "ada": 3}


def test_json_and_a_file_with_a_byte_order_mark(socap: Socap, file: Path) -> None:
    rows = [{"username": "álice"}, {"username": "@Bob", "weight": 7, "name": "Bób"}]
    file.write_text(json.dumps(rows), encoding="utf-8-sig")
    result = socap("people", "import", str(file))
    assert result.stderr.startswith("line 1: username")
    assert ImportantPerson.objects.values_list("username", "weight", "name").get() == (
        "bob",
        7,
        "Bób",
    )


def test_a_file_without_a_valid_line_fails(socap: Socap, file: Path) -> None:
    file.write_text("username,weight\nbad name,3\n")
    assert socap("people", "import", str(file)).exit_code == 1


def test_a_file_that_is_no_utf8_says_what_to_do(socap: Socap, file: Path) -> None:
    file.write_bytes("username\nJosé\n".encode("latin-1"))
    result = socap("people", "import", str(file))
    assert result.exit_code == 1
    assert "save it as UTF-8" in result.stderr


def test_a_file_that_is_not_there(socap: Socap, file: Path) -> None:
    result = socap("people", "import", str(file))
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_syncing_an_empty_list_says_where_to_start(socap: Socap) -> None:
    result = socap("people", "sync")
    assert (result.exit_code, "socap people import FILE" in result.stderr) == (1, True)


@pytest.mark.parametrize(
    ("key", "url", "why"),
    [("wrong", None, "key"), ("demo", "http://127.0.0.1:9", "")],
    ids=["a key that is refused", "nobody there"],
)
def test_a_sync_that_read_nobody_says_so(
    socap: Socap, settings: Settings, key: str, url: str | None, why: str
) -> None:
    with Simulator(tweets=4, scale=0.2, seed=7, frozen=True, mishaps=False, qps=0) as running:
        settings.TWITTER_API_URL, settings.TWITTER_API_KEY = url or running.url, key
        settings.TWITTER_QPS_LIMIT = 1000.0
        people(alice=4, dora=2)
        close_providers()
        result = socap("people", "sync")
        close_providers()
    assert result.exit_code == 1
    assert "0 of 2 people read, 0 followings known" in result.stdout
    told = dict(line.split(": ", 1) for line in result.stderr.splitlines() if line[0] == "@")
    assert told.keys() == {"@alice", "@dora"} and all(why in text for text in told.values())


def test_the_top_with_reasons(socap: Socap) -> None:
    assert "Nobody has engaged yet." in socap("people", "top").stdout
    people(alice=4, dora=5)
    follows("alice", ["1"])
    follows("dora", ["1", "2"])
    accounts(profile("1", bio="Founder"), profile("2"), profile("3"))
    lines = socap("people", "top", "--limit", "2").stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].split() == [
        "9",
        "@user_1",
        "dora",
        "5",
        "+",
        "alice",
        "4",
        "=",
        "9",
        "[founders]",
    ]
    assert socap("people", "top", "--limit", "0").exit_code == 2
