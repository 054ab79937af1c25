"""The important list is paged, replaced and merged."""

from typing import Any

import pytest

from socap.people.models import Account, ImportantPerson
from socap.sources.base import Action

from .builders import a_campaign, a_person, engage, retweet
from .conftest import Api

pytestmark = pytest.mark.django_db


def test_people_are_paged_and_the_inactive_are_shown_on_request(api: Api) -> None:
    api("put", "/people", [{"username": f"p{n}"} for n in range(5)])
    api("patch", "/people", [{"username": "p0", "active": False}])
    first = api("get", "/people?limit=3")[1]
    second = api("get", f"/people?limit=3&cursor={first['next_cursor']}")[1]
    names = [p["username"] for p in first["people"] + second["people"]]
    assert (names, second["next_cursor"]) == (["p1", "p2", "p3", "p4"], None)
    assert len(api("get", "/people?include_inactive=true")[1]["people"]) == 5


def test_the_list_may_be_wrapped_in_an_object_and_emptied(api: Api) -> None:
    body = {"people": [{"username": "a", "weight": 4, "tags": ["x"], "name": "A"}]}
    assert api("put", "/people", body)[1]["added"] == 1
    assert api("put", "/people", body)[1]["unchanged"] == 1
    assert api("put", "/people", [])[1]["removed"] == 1
    assert api("get", "/people")[1]["people"] == []
    refused: list[dict[str, Any]] = [{"persons": []}, {"people": "x"}]
    for nonsense in refused:
        status, answer = api("put", "/people", nonsense)
        assert (status, list(answer["fields"])) == (422, ["people"])


def test_a_line_that_is_refused_leaves_the_person_it_names_as_it_was(api: Api) -> None:
    a_person("alice", 4)
    answer = api("put", "/people", [{"username": "@Alice", "weight": "heavy"}])[1]
    assert (answer["removed"], answer["refused"][0]["field"]) == (0, "weight")
    assert ImportantPerson.objects.values_list("weight", "active").get() == (4, True)


def test_merging_keeps_what_a_line_leaves_out(api: Api) -> None:
    a_person("alice", 4)
    api("patch", "/people", [{"username": "alice", "tags": ["founder"]}])
    [person] = api("get", "/people")[1]["people"]
    assert (person["weight"], person["tags"]) == (4, ["founder"])


def test_the_accounts_of_people_who_leave_the_list_are_rescored_and_counted(api: Api) -> None:
    a_campaign("1")
    a_person("alice", 4, 10, 11)
    a_person("bob", 3, 11)
    engage("1", Action.RETWEET, retweet(10), retweet(11))
    answer = api("put", "/people", [{"username": "bob", "weight": 7}])[1]
    assert (answer["removed"], answer["changed"], answer["rescored"]) == (1, 1, 1)
    scores = Account.objects.filter(pk__in=["10", "11"]).values_list("pk", "importance")
    assert dict(scores) == {"10": 0, "11": 7}


def test_removing_a_person_who_is_not_there(api: Api) -> None:
    assert api("delete", "/people/nobody")[0] == 404
