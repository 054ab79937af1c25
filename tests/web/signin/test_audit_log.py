"""The audit log records and shows who changed what."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from socap.access.api_keys import issue_key
from socap.access.audit import known_verbs, record
from socap.access.models import AuditEntry, Role
from socap.campaigns.models import Campaign
from tests.builders import DAY, a_campaign
from tests.web.test_pages import form
from tests.web.visitors import a_user, browser, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return browser(a_user("ada", Role.ADMIN))


def newest() -> AuditEntry:
    return AuditEntry.objects.all()[0]


def test_what_is_done_to_a_campaign_is_kept_with_who_and_from_where(client: Client) -> None:
    campaign = a_campaign(["500", "501"], name="Acme")
    path = f"/socap/campaigns/{campaign.pk}"
    for verb, address, given in (
        ("campaign.paused", "pause", {}),
        ("campaign.resumed", "resume", {}),
        ("campaign.tweets-removed", "tweets/remove", {"tweet": "501", "sure": "1"}),
        ("campaign.tweets-restored", "tweets/restore", {"tweet": "501"}),
        ("campaign.deleted", "delete", {"name": "Acme"}),
    ):
        Campaign.objects.update(ends_at="2096-01-01T00:00Z")
        client.post(f"{path}/{address}", given)
        entry = newest()
        assert (entry.verb, entry.actor, entry.actor_kind) == (verb, "ada", "user")
        assert (entry.object_kind, entry.object_id) == ("campaign", str(campaign.pk))
        assert (entry.object_name, entry.ip) == ("Acme", "127.0.0.1")


def test_an_edit_is_kept_with_before_and_after_and_one_of_nothing_is_not(client: Client) -> None:
    campaign = a_campaign(["500"], name="Acme", lasts=25000 * DAY)
    path = f"/socap/campaigns/{campaign.pk}/edit"
    given = {k: v for k, v in form(launch_name="Apex").items() if k not in ("main",)}
    client.post(path, given)
    entry = newest()
    assert entry.verb == "campaign.edited"
    assert entry.details["changes"]["name"] == {"before": "Acme", "after": "Apex"}
    assert "client_name" not in entry.details["changes"]
    count = AuditEntry.objects.count()
    client.post(path, given)
    assert AuditEntry.objects.count() == count
    assert "name: Acme → Apex" in client.get("/socap/audit").content.decode()


def test_what_was_refused_is_not_kept(client: Client) -> None:
    campaign = a_campaign(["500"])
    Campaign.objects.update(ends_at="2020-01-01T00:00Z", status="completed")
    client.post(f"/socap/campaigns/{campaign.pk}/pause")
    client.post(f"/socap/campaigns/{campaign.pk}/resume")
    assert not AuditEntry.objects.filter(object_kind="campaign").exists()


def test_sign_ins_and_sign_outs_are_kept() -> None:
    a_user()
    client = browser()
    sign_in(client, "ann")
    client.post("/logout")
    assert list(AuditEntry.objects.order_by("pk").values_list("verb", "actor")) == [
        ("user.signed-in", "ann"),
        ("user.signed-out", "ann"),
    ]


def test_changes_through_the_api_carry_the_name_of_the_key_and_questions_are_not_kept() -> None:
    campaign = a_campaign(["500"])
    key = issue_key("robot", scope="write")
    robot = Client(headers={"Authorization": f"Bearer {key}"})
    path = f"/api/socap/campaigns/{campaign.pk}"
    assert robot.get(path).status_code == 200
    assert robot.delete(f"{path}0").status_code == 404
    assert Client().delete(path).status_code == 401
    assert not AuditEntry.objects.exists()
    assert robot.delete(path).status_code < 300
    entry = newest()
    assert (entry.actor_kind, entry.actor, entry.verb) == ("key", "robot", "api.delete")
    assert entry.object_name == path and entry.details["status"] < 300


def test_it_is_filtered_by_who_and_what(client: Client) -> None:
    bea = a_user("bea")
    browser(bea).post("/socap/account/email", {"email": "b@example.com"})
    page = client.get("/socap/audit?who=bea").content.decode()
    assert "user email changed" in page and ">ada<" not in page.partition("<tbody>")[2]
    page = client.get("/socap/audit?what=user.signed-in").content.decode()
    rows = page.partition("<tbody>")[2]
    assert "user signed in" in rows and "email" not in rows
    assert "No entries match" in client.get("/socap/audit?who=nobody").content.decode()


def test_it_pages_on_without_a_gap_in_a_constant_number_of_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(120):
        record(None, "test.counted", name=f"entry {number:03}")
    client.get("/socap")  # notes that the browser was seen, which is not done at every request
    seen: list[str] = []
    query = "what=test.counted"
    for _ in range(3):
        with django_assert_max_num_queries(12):
            context = client.get(f"/socap/audit?{query}").context
        seen += [entry.object_name for entry, _ in context["rows"]]
        query = f"what=test.counted&cursor={context['next']}"
    assert seen == [f"entry {number:03}" for number in reversed(range(120))]


def test_nonsense_in_the_address_is_no_error(client: Client) -> None:
    for query in ("who=%00", "what=nothing"):
        assert client.get(f"/socap/audit?{query}").status_code == 200
    for cursor in ("x", "9" * 40):
        page = client.get(f"/socap/audit?what=a.done&cursor={cursor}", follow=True)
        assert page.redirect_chain == [("/socap/audit?what=a.done", 302)]


def test_the_verbs_there_are() -> None:
    assert known_verbs() == []
    for verb in ("b.done", "a.done", "b.done"):
        record(None, verb)
    assert known_verbs() == ["a.done", "b.done"]
