"""Follow-ups in the API: listed, filtered, paged, changed."""

import pytest

from socap.access.models import AuditEntry
from socap.sources.base import Action
from tests.api.builders import a_campaign, engage, retweet
from tests.api.conftest import Api
from tests.web.visitors import a_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def path() -> str:
    campaign = a_campaign("100")
    engage("100", Action.RETWEET, *(retweet(n) for n in (1, 2, 3)))
    return f"/campaigns/{campaign.pk}/follow-ups"


def test_an_account_is_assigned_and_found_again(api: Api, path: str) -> None:
    a_user("ana")
    body = {"assignee": "ana", "status": "contacted", "note": "Wrote to her."}
    status, told = api("PUT", f"{path}/1", body)
    assert status == 200 and told["updated_by"] == "tests" and told["revision"] == 1
    assert {name: told[name] for name in body} == body and told["username"] == "user1"
    assert api("PUT", f"{path}/1", {"status": "done"})[1]["note"] == "Wrote to her."
    api("PUT", f"{path}/2", {"note": "later"})
    for query, ids in (
        ("", ["1", "2"]),
        ("?assigned=@ana", ["1"]),
        ("?assigned=nobody", ["2"]),
        ("?assigned=somebody&status=done", ["1"]),
        ("?status=replied", []),
    ):
        _, found = api("GET", path + query)
        assert [row["user_id"] for row in found["follow_ups"]] == ids, query
    entry = AuditEntry.objects.filter(verb="follow-up.changed").earliest("pk")
    assert (entry.actor_kind, entry.actor) == ("key", "tests")


def test_it_is_paged(api: Api, path: str) -> None:
    for account in "123":
        api("PUT", f"{path}/{account}", {"status": "done"})
    _, first = api("GET", f"{path}?limit=2")
    _, second = api("GET", f"{path}?limit=2&cursor={first['next_cursor']}")
    seen = [row["user_id"] for page in (first, second) for row in page["follow_ups"]]
    assert seen == ["1", "2", "3"] and second["next_cursor"] is None


def test_who_has_read_an_older_revision_is_refused(api: Api, path: str) -> None:
    assert api("PUT", f"{path}/1", {"status": "contacted", "revision": 0})[0] == 200
    status, told = api("PUT", f"{path}/1", {"status": "open", "revision": 0})
    assert status == 409 and "is 1 by now, changed by tests" in told["fields"]["revision"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"assignee": "nobody-like-that"}, "assignee"),
        ({"assignee": "vic"}, "assignee"),
        ({"status": "won"}, "status"),
        ({"note": "x" * 2001}, "note"),
        ({"revision": "1"}, "revision"),
        ({"who": "me"}, "who"),
    ],
)
def test_what_cannot_be_is_said(api: Api, path: str, body: dict[str, str], field: str) -> None:
    a_user("vic", role="viewer")
    status, told = api("PUT", f"{path}/1", body)
    assert status == 422 and field in told["fields"]


def test_it_needs_an_account_and_a_key_that_may_write(api: Api, path: str) -> None:
    assert api("PUT", f"{path}/77", {"status": "done"})[0] == 404
    assert Api("read")("PUT", f"{path}/1", {"status": "done"})[0] == 403
    assert Api("read")("GET", path)[0] == 200


def test_what_changes_nothing_leaves_no_follow_up_behind(api: Api, path: str) -> None:
    status, told = api("PUT", f"{path}/1", {"status": "open", "assignee": "", "note": " "})
    assert status == 200 and told["revision"] == 0 and told["updated_at"] is None
    assert api("GET", path)[1]["follow_ups"] == []
