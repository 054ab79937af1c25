"""The page of own accounts: what is typed, whose list it is, and two people at once."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry, Role
from socap.campaigns.models import Campaign, OwnAccount
from socap.campaigns.own_accounts import own_kinds
from socap.collection import own_account_lookup
from socap.collection.provider.client import Provider
from socap.collection.queue.tasks import look_up_own_accounts
from socap.lib.clock import Clock
from socap.people.models import Account
from socap.sources.base import ErrorKind, Profile, SourceError
from socap.web.campaigns import provider_dependency
from tests.api.builders import FakeSource, post
from tests.builders import DAY, NOW, InventedSource, a_campaign, accounts, profile
from tests.web.explore.reading import address, get, text_of
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


class Names(InventedSource):
    """Says nothing at all while it is `away`."""

    away = False

    def user(self, username: str) -> Profile:
        if self.away:
            raise SourceError("no answer", kind=ErrorKind.NETWORK)
        return super().user(username)


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> Names:
    source = Names()
    source.by_name = {"dana": profile("10", username="Dana"), "eve": profile("11", username="eve")}
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(own_account_lookup, "provider_for", lambda endpoint: provider)
    monkeypatch.setattr("socap.collection.queue.tasks.provider_for", lambda endpoint: provider)
    return source


@pytest.fixture
def client() -> Client:
    return browser(a_user("ada"))


@pytest.fixture
def campaign(source: Names) -> Campaign:
    return a_campaign(["100"], client_name="Acme", lasts=20_000 * DAY)


def run_lookup() -> None:
    """Runs the job as a worker does."""
    context: Any = SimpleNamespace(job=SimpleNamespace(id=0), should_abort=lambda: False)
    look_up_own_accounts.func(context, 0)


def add(client: Client, campaign: Campaign, names: str, kind: str = "team", note: str = "") -> str:
    given = {"accounts": names, "kind": kind, "note": note}
    answer = client.post(address("campaign-own-accounts-add", campaign), given, follow=True)
    return text_of(answer.content.decode())


def test_another_campaign_of_the_client_has_the_list_by_itself(
    client: Client, campaign: Campaign
) -> None:
    other = a_campaign(["200"], client_name=" ACME")
    unlike, nameless = a_campaign(["300"], client_name="Beta"), a_campaign(["400"])
    words = add(client, campaign, "@Dana https://twitter.com/eve?s=20")
    assert (
        "Own accounts: 2 listed." in words and "1 other campaign of this client shares it" in words
    )
    assert own_kinds(other) == {"10": "team", "11": "team"}
    assert own_kinds(unlike) == own_kinds(nameless) == {}
    add(client, nameless, "@dana", "paid")
    assert own_kinds(nameless) == {"10": "paid"} and own_kinds(campaign)["10"] == "team"


def test_what_cannot_be_listed_is_said_by_name_and_stops_nothing(
    client: Client, campaign: Campaign
) -> None:
    words = add(client, campaign, "@dana, dana@example.org @nobody_here 1234567890123456789")
    assert "'dana@example.org' is not an address on x.com" in words or "e-mail address" in words
    assert "@nobody_here: X knows no account @nobody_here; is the name right?" in words
    assert "Own accounts: 3 listed." in words and "X account 1234567890123456789" in words
    assert own_kinds(campaign).keys() == {"10", "1234567890123456789"}
    answer = client.post(
        address("campaign-own-accounts-add", campaign), {"accounts": "", "kind": "team"}
    )
    assert answer.status_code == 422 and "Enter at least one @name" in answer.content.decode()
    wrong = client.post(
        address("campaign-own-accounts-add", campaign), {"accounts": "@dana", "kind": "boss"}
    )
    assert wrong.status_code == 422


def test_a_name_is_looked_up_later_if_the_provider_does_not_answer(
    client: Client, campaign: Campaign, source: Names
) -> None:
    source.away = True
    words = add(client, campaign, "@dana")
    assert "@dana: not looked up yet, the provider did not answer" in words
    assert own_kinds(campaign) == {}
    source.away = False
    run_lookup()
    assert own_kinds(campaign) == {"10": "team"}
    assert "not looked up" not in get(client, address("campaign-own-accounts", campaign))


def test_an_account_that_has_engaged_counts_at_once_whatever_the_provider_says(
    client: Client, campaign: Campaign, source: Names
) -> None:
    accounts(
        profile("10", username="Dana"), profile("11", username="eve"), profile("12", username="eve")
    )
    source.away = True
    words = add(client, campaign, "@dana https://x.com/i/user/10 @eve")
    assert "Own accounts: 2 listed." in words
    assert own_kinds(campaign) == {"10": "team"}  # two have been called eve


def test_an_account_is_its_id_whatever_its_name_becomes(
    client: Client, campaign: Campaign, source: Names
) -> None:
    add(client, campaign, "@dana", note="CEO")
    # She renames herself, and a stranger takes the name.
    source.by_name = {
        "dana_x": profile("10", username="dana_x"),
        "dana": profile("77", username="dana"),
    }
    accounts(profile("10", username="dana_x"), profile("77", username="dana"))
    words = text_of(get(client, address("campaign-own-accounts", campaign)))
    assert "@dana_x listed as @dana, renamed since" in words
    assert own_kinds(campaign).keys() == {"10"}
    words = add(client, campaign, "@dana")
    assert "@dana is a former name of @dana_x and may be somebody else's now" in words
    assert "already listed" in add(client, campaign, "@dana_x")
    add(client, campaign, "https://x.com/i/user/77", "paid")
    assert own_kinds(campaign) == {"10": "team", "77": "paid"}


def test_a_rename_is_noticed_by_the_daily_lookup(
    client: Client, campaign: Campaign, source: Names
) -> None:
    add(client, campaign, "@dana @eve")
    source.by_name = {"dana_x": profile("10", username="dana_x")}  # and eve is gone
    OwnAccount.objects.update(checked_at=NOW)
    run_lookup()
    assert Account.objects.get(pk="10").username == "dana_x"
    words = text_of(get(client, address("campaign-own-accounts", campaign)))
    assert "Not there any more" in words and own_kinds(campaign).keys() == {"10", "11"}


def test_the_list_goes_along_when_its_client_is_renamed(client: Client, campaign: Campaign) -> None:
    add(client, campaign, "@dana")

    def rename(to: str) -> None:
        page = address("campaign-edit", campaign)
        form = client.get(page).context["form"]
        given = {name: form[name].value() for name in form.fields if form[name].value() is not None}
        assert client.post(page, given | {"client_name": to}).status_code == 302

    rename("Acme Inc")
    assert own_kinds(campaign) == {"10": "team"}
    rename("")
    assert own_kinds(campaign) == {"10": "team"}
    other = a_campaign(["200"], client_name="Beta")
    add(client, other, "@eve")
    rename("Beta")
    assert own_kinds(campaign) == own_kinds(other) == {"10": "team", "11": "team"}
    # Another campaign keeps its client's list.
    rename("Gamma")
    assert own_kinds(campaign) == {} and own_kinds(other).keys() == {"10", "11"}


def test_two_people_change_one_entry(client: Client, campaign: Campaign) -> None:
    add(client, campaign, "@dana")
    entry = OwnAccount.objects.get()
    page = client.get(address("campaign-own-accounts", campaign))
    [(_, seen)] = page.context["rows"]
    change = address("campaign-own-account-change", campaign, entry.pk)
    browser(a_user("bea")).post(change, {"kind": "paid", "note": "", "seen": seen})
    words = text_of(
        client.post(
            change, {"kind": "team", "note": "since May", "seen": seen}, follow=True
        ).content.decode()
    )
    entry.refresh_from_db()
    assert (entry.kind, entry.note) == ("paid", "since May")
    assert "Meanwhile someone else has changed: kind" in words
    verbs = AuditEntry.objects.values_list("verb", flat=True)
    assert list(verbs).count("campaign.own-account-changed") == 2
    assert "campaign.own-accounts-listed" in verbs
    client.post(address("campaign-own-account-remove", campaign, entry.pk))
    again = client.post(address("campaign-own-account-remove", campaign, entry.pk), follow=True)
    assert "not listed any more" in again.content.decode()
    assert AuditEntry.objects.filter(verb="campaign.own-account-removed").count() == 1


def test_a_viewer_sees_the_list_and_cannot_change_it(client: Client, campaign: Campaign) -> None:
    add(client, campaign, "@dana", "paid", "contract 7")
    viewer = browser(a_user("vi", Role.VIEWER))
    page = get(viewer, address("campaign-own-accounts", campaign))
    assert "contract 7" in page and "<textarea" not in page and ">Remove<" not in page
    path = address("campaign-own-accounts-add", campaign)
    assert viewer.post(path, {"accounts": "@eve", "kind": "team"}).status_code == 403


def test_an_account_is_listed_and_removed_on_its_own_page(
    client: Client, campaign: Campaign
) -> None:
    accounts(profile("11", username="eve"))
    page = address("campaign-account", campaign, "11")
    given = {"accounts": "https://x.com/i/user/11", "kind": "paid", "next": page}
    answer = client.post(address("campaign-own-accounts-add", campaign), given)
    assert answer.headers["Location"] == page
    assert "own account: paid" in get(client, page) and "listed as paid" in get(client, page)
    assert "Own accounts of a campaign trigger none." in text_of(get(client, page))
    entry = OwnAccount.objects.get()
    assert reverse("campaign-own-account-remove", args=[campaign.pk, entry.pk]) in get(client, page)


def test_own_accounts_are_listed_while_a_campaign_is_created(
    client: Client, source: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    tweets = FakeSource(post("100"))
    provider = Provider(tweets, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(provider_dependency, "get_provider", lambda: provider)
    given = {
        "launch_name": "Aurora", "timezone": "UTC", "main": "100", "digest_minutes": "60",
        "start_date": "2026-06-02T09:00", "end_date": "2096-06-05T09:00",
        "importance_threshold": "10", "frequency_window_minutes": "30",
        "alert_spacing_minutes": "20", "own_accounts": "@dana no-go",
    }  # fmt: skip
    refused = client.post(reverse("campaign-create"), given)
    said = text_of(refused.content.decode())
    assert refused.status_code == 422 and "Correct or remove what names no account" in said
    assert "@dana no-go" in client.get(reverse("campaign-create")).content.decode()
    given["own_accounts"] = "@dana, eve"
    said = text_of(client.post(reverse("campaign-create"), given, follow=True).content.decode())
    assert "Own accounts: 2 listed." in said
    kinds = own_kinds(Campaign.objects.get(), ["10", "11"])
    assert kinds == {"10": "team", "11": "team"}
