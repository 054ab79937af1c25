"""Accounts that the list suggests: several of its people follow them, and they are not on it."""

import re

import pytest
from django.test import Client

from socap.access.models import AuditEntry
from socap.collection.followings_sync import read_followings
from socap.collection.profile_fetch import fetch_profiles, plan_fetch
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.people.models import ImportantPerson, SuggestedAccount
from socap.sources.base import Action, Page, Profile
from tests.builders import (
    NOW,
    InventedSource,
    a_campaign,
    engage,
    follows,
    people,
    poll,
    post,
    profile,
    retweet,
)
from tests.web.people.people_pages import HTMX, person, tag, text_of
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
PAGE = "/socap/people/suggestions"


def shown(client: Client, query: str = "") -> str:
    return text_of(client.get(PAGE + query).content.decode())


def ids(client: Client, query: str = "") -> list[str]:
    return re.findall(r'<tr id="suggestion-(\d+)"', client.get(PAGE + query).content.decode())


def act(client: Client, verb: str, account: str, *, htmx: bool = False, **given: object) -> str:
    headers = HTMX if htmx else {}
    address = f"{PAGE}/{account}/{verb}"
    answer = client.post(address, given, headers=headers, follow=True)
    assert answer.status_code == 200
    return text_of(answer.content.decode())


@pytest.fixture
def followed() -> None:
    """Account 1 is followed by all three, 2 by the two heaviest, 3 by the lightest two, 4 by one."""
    people(ada=5, bea=9, cid=2)
    follows("ada", ["1", "2", "3"])
    follows("bea", ["1", "2", "4"])
    follows("cid", ["1", "3"])


def provider(source: InventedSource) -> Provider:
    return Provider(source, qps=1000, clock=Clock())


def test_who_is_followed_by_several_is_suggested(client: Client, followed: None) -> None:
    assert ids(client) == ["1", "2", "3"]
    words = shown(client)
    assert "account 1" in words and "3 of your people @bea 9, @ada 5, @cid 2" in words
    assert ids(client, "?least=3") == ["1"]
    page = client.get(PAGE).content.decode()
    assert re.findall(r'name="weight"[^>]*value="(\d+)"', page) == ["5", "5", "2"]


def test_who_is_on_the_list_or_followed_by_inactive_people_only_is_not(
    client: Client, followed: None
) -> None:
    people(user_2=3, dan=1)
    ImportantPerson.objects.filter(username="dan").update(account_id="3", active=False)
    SuggestedAccount.objects.filter(pk="2").update(username="User_2")
    assert ids(client) == ["1"]
    tag("bea", active=False)
    tag("cid", active=False)
    assert ids(client) == []


def test_the_profiles_come_with_the_followings(client: Client, followed: None) -> None:
    people(dan=1)

    class WithProfiles(InventedSource):
        def followings(
            self, username: str, *, account_id: str, cursor: str | None
        ) -> Page[Profile]:
            known = [profile("3", username="Three", name="Three Ex", bio="Investor at Seed Fund")]
            return Page(items=(*known, profile("9", username="nine")))

    source = WithProfiles(followings={"dan": [["3", "9"]]})
    read_followings(person("dan").pk, provider=provider(source), stopping=lambda: False)
    words = shown(client)
    assert "Three Ex @Three investor Investor at Seed Fund" in words
    assert not SuggestedAccount.objects.filter(username="nine").exists()


def test_the_profile_of_an_engager_is_known(client: Client, followed: None) -> None:
    a_campaign(["100"])
    engage("100", Action.RETWEET, retweet("1", name="Known One"))
    poll(NOW, post("100", by="2"))
    words = shown(client)
    assert "Known One @user_1" in words
    assert "1 own account of running campaigns is left out" in words and ids(client) == ["1", "3"]


def test_an_account_is_added_with_one_click(client: Client, followed: None) -> None:
    SuggestedAccount.objects.filter(pk="1").update(username="One", name="One Example")
    assert "Added with weight 5" in act(client, "add", "1", weight="5")
    one = person("one")
    assert (one.account_id, one.weight, one.name) == ("1", 5, "One Example")
    assert ids(client) == ["2", "3"]
    entry = AuditEntry.objects.get(verb="person.added")
    assert entry.details["weight"] == 5 and entry.actor_kind == "user"
    assert "1 of 4 active" not in shown(client)
    assert "being read" in act(client, "add", "2", htmx=True, weight="7")
    assert ImportantPerson.objects.get(account_id="2").username == "i/user/2"


def test_a_weight_that_is_none_is_refused_and_kept_in_the_field(
    client: Client, followed: None
) -> None:
    address = f"{PAGE}/1/add"
    row = client.post(address, {"weight": "a lot"}, headers=HTMX).content.decode()
    assert "is not a whole number" in text_of(row) and 'value="a lot"' in row
    assert "is not from 0 to 1000" in act(client, "add", "1", weight="1001")
    assert ImportantPerson.objects.count() == 3


def test_two_users_who_add_the_same_account_do_not_overwrite_each_other(
    client: Client, followed: None
) -> None:
    act(client, "add", "1", weight="8")
    other = browser(a_user("other"))
    assert "It is already on the list with weight 8." in act(
        other, "add", "1", htmx=True, weight="2"
    )
    assert ImportantPerson.objects.get(account_id="1").weight == 8


def test_a_dismissed_account_stays_away_until_it_is_restored(
    client: Client, followed: None
) -> None:
    assert "will not be suggested again" in act(client, "dismiss", "1", htmx=True)
    assert ids(client) == ["2", "3"] and ids(client, "?show=dismissed") == ["1"]
    fetch_profiles(["1"], provider=provider(InventedSource()))
    follows("bea", ["1", "2", "4"])
    assert ids(client) == ["2", "3"] and "Dismissed 1" in shown(client)
    assert "It is suggested again" in act(client, "restore", "1")
    assert ids(client, "?show=dismissed") == []
    verbs = list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs[-2:] == ["suggestion.dismissed", "suggestion.restored"]
    act(client, "dismiss", "2")
    act(client, "add", "2", weight="4")
    assert SuggestedAccount.objects.get(pk="2").dismissed_at is None


def test_profiles_are_fetched_in_one_call_whose_cost_is_said(
    client: Client, followed: None
) -> None:
    words = shown(client)
    assert "Fetch 3 profiles" in words and "About 54 credits" in words
    assert "3 of the accounts have no profile yet" in words
    answer = client.post(f"{PAGE}/fetch", follow=True)
    assert "3 profiles are being fetched, for about 54 credits." in answer.content.decode()
    assert "Fetch 3 profiles" not in shown(client) and "are being fetched" in shown(client)
    assert client.get(f"{PAGE}/live").status_code == 204
    assert "3 profiles" in text_of(client.get("/socap/jobs?type=profiles").content.decode())
    source = InventedSource()
    source.by_name = {"one": profile("1", username="one", bio="Founder of Uno", followers=5000)}
    assert fetch_profiles(["1", "2", "3"], provider=provider(source)) == 1
    words = shown(client)
    assert "@one founder Founder of Uno" in words and "5,000" in words
    assert "2 accounts are left out" in words and ids(client) == ["1"]


def test_a_full_call_is_made_where_it_is_cheaper(followed: None) -> None:
    everybody = [str(n) for n in range(1000, 1120)]
    follows("ada", everybody)
    follows("bea", everybody)
    plan = plan_fetch()
    assert plan and (len(plan.account_ids), plan.unknown, str(plan.cost)) == (
        100,
        100,
        "100 credits",
    )
    fetch_profiles(plan.account_ids, provider=provider(InventedSource()))
    plan = plan_fetch()
    assert plan and (len(plan.account_ids), plan.unknown) == (100, 23)
    assert str(plan.cost) == "100 credits"


def test_a_profile_that_does_not_come_again_is_kept(client: Client, followed: None) -> None:
    source = InventedSource()
    source.by_name = {"one": profile("1", username="one", name="One")}
    fetch_profiles(["1"], provider=provider(source))
    fetch_profiles(["1"], provider=provider(InventedSource()))
    kept = SuggestedAccount.objects.get(pk="1")
    assert (kept.username, kept.name, kept.is_missing) == ("one", "One", True)


def test_an_empty_page_says_what_is_needed(client: Client) -> None:
    assert "Nobody on the list is active" in shown(client)
    people(ada=5)
    assert "The followings of 0 of 1 people have been read" in shown(client)
    follows("ada", ["1"])
    assert "is on the list already, or dismissed" in shown(client)
    assert client.post(f"{PAGE}/fetch", follow=True).status_code == 200
    assert client.post(f"{PAGE}/77/add").status_code == 404
    assert client.post(f"{PAGE}/x/dismiss").status_code == 404


def test_long_lists_are_paged(client: Client) -> None:
    people(ada=5, bea=9)
    everybody = [str(n) for n in range(100, 140)]
    follows("ada", everybody)
    follows("bea", everybody)
    first = client.get(PAGE).content.decode()
    following = re.search(r'rel="next" href="([^"]+)"', first)
    assert following is not None
    second = ids(client, following[1].replace("&amp;", "&"))
    assert sorted(ids(client) + second) == everybody
    assert "This is the beginning" in client.get(f"{PAGE}?cursor=x", follow=True).content.decode()


def test_a_viewer_sees_but_cannot_change(followed: None) -> None:
    viewer = browser(a_user("viewer", role="viewer"))
    page = viewer.get(PAGE).content.decode()
    assert "account 1" in page and "Dismiss</button>" not in page and "Fetch" not in page
    assert viewer.post(f"{PAGE}/1/add", {"weight": "5"}).status_code == 403
