"""The filters that pages and programs share: by the account's role, and by what was said."""

import typing

import pytest

from socap.api.field_types import RoleName
from socap.people.models import Account
from socap.people.roles.role_detection import Role
from socap.sources.base import Action

from .builders import a_campaign, engage, reply, retweet
from .conftest import Api

pytestmark = pytest.mark.django_db


def test_the_contract_names_every_role() -> None:
    assert list(typing.get_args(RoleName)) == [category.value for category in Role]


def test_engagements_are_found_by_role_and_by_what_was_said(api: Api) -> None:
    path = f"/campaigns/{a_campaign('1').pk}/engagements"
    engage("1", Action.REPLY, reply("70", 10, text="Congrats & 100% deserved"))
    engage("1", Action.REPLY, reply("71", 11, text="congratulations"))
    engage("1", Action.RETWEET, retweet(10))
    Account.objects.filter(pk="10").update(categories=["founders", "vcs"])
    for query, found in (
        ("role=vcs", 2),
        ("role=media", 0),
        ("text=CONGRAT", 2),
        ("text=%26+100%25", 1),
        ("text=congrats_", 0),
        ("text=congrats&role=founders&action=reply", 1),
    ):
        assert len(api("get", f"{path}?{query}")[1]["engagements"]) == found, query
        lines = b"".join(api.client.get(f"/api/socap{path}.csv?{query}")).decode()
        assert lines.count("\r\n") == found + 1, query


@pytest.mark.parametrize("query", ["role=boss", "text=", f"text={'x' * 201}"])
def test_a_wrong_filter_is_named(api: Api, query: str) -> None:
    path = f"/campaigns/{a_campaign('1').pk}/engagements?{query}"
    status, answer = api("get", path)
    assert (status, list(answer["fields"])) == (422, [query.partition("=")[0]])
