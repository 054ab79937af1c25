"""The list over the API: who is taken off it, whom a line means, and what comes back as it was."""

from typing import Any

import pytest

from socap.people.identity import identify
from socap.people.models import Account, ImportantPerson
from socap.sources.base import Action
from tests.builders import (
    HOUR,
    NOW,
    a_campaign,
    accounts,
    engage,
    follows,
    people,
    profile,
    retweet,
)

from .conftest import Api

pytestmark = pytest.mark.django_db
LONG_ID = "1780000000000000001"


def active() -> dict[str, int]:
    return dict(ImportantPerson.objects.filter(active=True).values_list("username", "weight"))


def rename(before: str, account_id: str, username: str) -> None:
    """What the next reading learns when an account is called otherwise."""
    person = ImportantPerson.objects.get(username=before)
    identify(person, profile(account_id, username=username), now=NOW)


# --- Who is taken off the list


@pytest.mark.parametrize(
    "body",
    [
        ["ada", "bea"],
        [None],
        [5],
        [["a"]],
        [{"username": None}],
        [{"username": True}],
        [{"username": ["ada"]}],
        [{"handle": ""}],
        {"people": [["a"]]},
        [{"username": "home"}, {"foo": 1}],
        [{"username": "ada", "weight": 4}, {"username": "b e a"}],
        [{"user_id": "x"}],
    ],
)
def test_a_line_that_means_nobody_takes_nobody_off(api: Api, body: Any) -> None:
    people(ada=4, bea=5)
    status, answer = api("put", "/people", body)
    assert (status, answer["removed"]) == (200, 0)
    assert active() | {"ada": 4, "bea": 5} == active()
    assert answer["refused"] and answer["note"].startswith("Nobody was removed")
    assert not ImportantPerson.objects.filter(username__in=["none", "true", "['ada']"]).exists()


@pytest.mark.parametrize(
    "line",
    [
        {"username": "@Ada"},
        {"handle": "ada"},
        {"Twitter Handle": "https://x.com/ada"},
        {"user_id": "7"},
        {"username": "other", "user_id": "7"},
        {"username": None, "handle": "ada"},
    ],
)
def test_a_refused_line_keeps_whom_it_names_under_any_name_of_the_field(
    api: Api, line: dict[str, Any]
) -> None:
    people(ada=4, bea=5, cid=6)
    rename("ada", "7", "ada")
    answer = api("put", "/people", [line | {"weight": "high"}, {"handle": "bea", "weight": 2}])[1]
    assert (answer["removed"], answer["note"], len(answer["refused"])) == (1, "", 1)
    assert active() == {"ada": 4, "bea": 2}


# --- What comes back as it was


def test_everybody_who_is_read_can_be_sent_back_and_edited(api: Api) -> None:
    people(ada=4, bea=5, cid=6)
    rename("ada", LONG_ID, "ada")
    rename("bea", "123", "ada")  # ada's name is taken: she is called by her id for now
    api("patch", "/people", [{"username": "123", "weight": 1}, {"username": "i/user/55"}])
    ImportantPerson.objects.filter(username="cid").update(name="x" * 500)
    before = api("get", "/people")[1]["people"]
    names = [person["username"] for person in before]
    assert names == [f"i/user/{LONG_ID}", "ada", "cid", "123", "i/user/55"]
    answer = api("put", "/people", before)[1]
    assert (answer["unchanged"], answer["removed"], answer["refused"]) == (5, 0, [])
    assert api("get", "/people")[1]["people"] == before
    for person in before:
        line = {"username": person["username"], "weight": 9}
        assert api("patch", "/people", [line])[1]["changed"] == 1, person
    assert set(active().values()) == {9}
    for person in before:
        assert api("delete", f"/people/{person['username']}")[0] == 204


def test_a_name_of_digits_and_an_account_s_id_are_two_people(api: Api) -> None:
    lines = [{"username": "123", "weight": 3}, {"username": "https://x.com/i/user/123"}]
    answer = api("put", "/people", lines)[1]
    assert (answer["added"], answer["refused"]) == (2, [])
    assert active() == {"123": 3, "i/user/123": 1}
    rename("i/user/123", "123", "zoe")
    assert active() == {"123": 3, "zoe": 1}


def test_lines_that_turn_out_to_be_one_new_account_make_one_entry(api: Api) -> None:
    accounts(profile("5", username="Bob"))
    lines = [{"username": "bob", "weight": 3}, {"username": "i/user/5", "weight": 4}]
    assert api("put", "/people", lines)[1]["added"] == 1
    assert active() == {"bob": 4} and Account.objects.get().importance == 4
    same_name = [{"username": "eve", "user_id": "8"}, {"username": "eve", "user_id": "9"}]
    assert api("patch", "/people", same_name)[1]["added"] == 2
    assert set(active()) == {"bob", "eve", "i/user/9"}


# --- Former names


def test_a_former_name_changes_nobody_and_says_whose_it_was(api: Api) -> None:
    people(imp=20)
    follows("imp", ["1"])
    accounts(profile("1"), profile("2001", username="imp"))
    rename("imp", "2001", "imp2")
    accounts(profile("6666", username="imp"), now=NOW + HOUR)
    for method in ("patch", "put"):
        answer = api(method, "/people", [{"username": "imp", "weight": 5}])[1]
        assert (answer["changed"], answer["added"], answer["removed"]) == (0, 0, 0)
        (refused,) = answer["refused"]
        assert (refused["line"], refused["field"]) == (1, "username")
        assert "@imp is a former name of @imp2 (X account 2001)" in refused["problem"]
        assert "https://x.com/i/user/6666" in refused["problem"]
    assert active() == {"imp2": 20} and Account.objects.get(pk="1").importance == 20
    status, answer = api("delete", "/people/imp")
    assert status == 404 and "former name of @imp2" in str(answer)
    assert api("patch", "/people", [{"username": "i/user/6666", "weight": 5}])[1]["added"] == 1
    rename("i/user/6666", "6666", "imp")
    assert api("patch", "/people", [{"username": "imp", "weight": 6}])[1]["changed"] == 1
    assert active() == {"imp2": 20, "imp": 6}, "a present name wins"


def test_what_was_last_seen_of_an_account_is_no_present_name(api: Api) -> None:
    people(imp=20)
    accounts(profile("2001", username="imp"))
    rename("imp", "2001", "imp2")
    assert "former name" in str(api("patch", "/people", [{"username": "imp", "weight": 5}])[1])
    assert active() == {"imp2": 20}


def test_a_former_name_of_two_means_neither(api: Api) -> None:
    people(imp=20)
    rename("imp", "2001", "imp2")
    api("patch", "/people", [{"username": "i/user/2002", "weight": 7}])
    rename("i/user/2002", "2002", "imp")
    rename("imp", "2002", "imp3")
    answer = api("put", "/people", [{"username": "imp", "weight": 5}])[1]
    assert "@imp2 (X account 2001) and @imp3 (X account 2002)" in answer["refused"][0]["problem"]
    assert active() == {"imp2": 20, "imp3": 7}, "a line that may mean either keeps both"


def test_who_swap_their_names_are_told_so(api: Api) -> None:
    people(alpha=1, beta=2)
    rename("alpha", "1", "alpha")
    rename("beta", "2", "beta")
    rename("alpha", "1", "beta")
    rename("i/user/2", "2", "alpha")
    notes = {p["username"]: p["note"] for p in api("get", "/people")[1]["people"]}
    assert notes == {
        "beta": "@beta was called @alpha (X account 1).",
        "alpha": "@alpha was called @beta (X account 2).",
    }


# --- What the fields hold


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ({"tags": [None, "a"]}, "tags"),
        ({"tags": [["x"], {"y": 1}]}, "tags"),
        ({"tags": [True]}, "tags"),
        ({"name": ["a", "b"]}, "name"),
        ({"name": 5}, "name"),
        ({"name": "x" * 3_000}, "name"),
        ({"username": True}, "username"),
        ({"username": 7}, "username"),
        ({"username": {"a": 1}}, "username"),
        ({"user_id": 1780000000000000001}, "user_id"),
        ({"user_id": "i/user/5"}, "user_id"),
        ({"username": "i/user/5", "user_id": "6"}, "user_id"),
        ({"active": [True]}, "active"),
    ],
)
def test_what_is_no_text_is_refused_by_its_field(
    api: Api, line: dict[str, Any], field: str
) -> None:
    answer = api("patch", "/people", [{"username": "ada"} | line])[1]
    assert [item["field"] for item in answer["refused"]] == [field]
    assert not ImportantPerson.objects.exists()


# --- Who on the list has engaged, and who may have seen it


def test_who_may_have_seen_a_campaign(api: Api) -> None:
    campaign = a_campaign(["100"])
    people(ada=4, bea=7)
    engage("100", Action.RETWEET, retweet("7"))
    follows("ada", ["7"])
    status, answer = api("get", f"/campaigns/{campaign.pk}/people?show=may-have-seen")
    assert (status, answer["listed"], answer["may_have_seen"]) == (200, 2, 1)
    (ada,) = answer["people"]
    assert (ada["username"], ada["follows_engagers"]) == ("ada", 1)
    assert (ada["seen_through"][0]["username"], ada["engagement_count"]) == ("user_7", 0)
    everyone = api("get", f"/campaigns/{campaign.pk}/people?limit=1")[1]
    assert [row["username"] for row in everyone["people"]] == ["bea"] and everyone["next_cursor"]
    assert api("get", f"/campaigns/{campaign.pk}/people?show=nonsense")[0] == 422
    assert api("get", "/campaigns/999/people")[0] == 404


# --- Who is suggested for the list


def test_suggestions_over_the_api(api: Api) -> None:
    people(ada=4, bea=7)
    follows("ada", ["1", "2", "3"])
    follows("bea", ["1", "2"])
    status, answer = api("get", "/people/suggestions")
    assert (status, answer["open"], answer["dismissed"]) == (200, 2, 0)
    assert [(row["account_id"], row["importance"]) for row in answer["suggestions"]] == [
        ("2", 11),
        ("1", 11),
    ]
    assert api("get", "/people/suggestions?least_followers=3")[1]["suggestions"] == []
    assert api("post", "/people/suggestions/1/dismiss", {})[1]["is_dismissed"] is True
    assert api("get", "/people/suggestions?dismissed=true")[1]["open"] == 1
    assert api("post", "/people/suggestions/1/restore", {})[1]["is_dismissed"] is False
    assert api("post", "/people/suggestions/1/add", {"weight": 1001})[0] == 422
    status, added = api("post", "/people/suggestions/1/add", {})
    assert (status, added["user_id"], added["weight"]) == (201, "1", 4)
    status, refused = api("post", "/people/suggestions/1/add", {"weight": 9})
    assert (status, refused["error"]) == (
        409,
        "account_id: is already on the list with weight 4",
    )
    assert api("post", "/people/suggestions/99/add", {})[0] == 404
    assert api("post", "/people/suggestions/x/dismiss", {})[0] == 404


def test_profiles_are_fetched_over_the_api(api: Api) -> None:
    people(ada=4, bea=7)
    follows("ada", ["1", "2"])
    follows("bea", ["1", "2"])
    plan = api("get", "/people/suggestions/profiles")[1]
    assert (plan["profiles"], plan["unknown"], plan["cost"]) == (2, 2, "36 credits")
    assert api("post", "/people/suggestions/profiles", {})[1]["queued"] is True
    again = api("post", "/people/suggestions/profiles", {})[1]
    assert (again["queued"], again["running"]) == (False, True)


def test_starter_lists_can_be_sent_to_the_list(api: Api) -> None:
    tech = api("get", "/people/starter-lists")[1][0]
    status, stored = api("patch", "/people", tech["people"])
    assert (status, stored["added"], stored["refused"]) == (200, len(tech["people"]), [])
    bands = api("get", "/people/weights")[1]["bands"]
    assert (bands[0]["effect"], bands[0]["people"]) == ("one follow alerts alone", 6)
