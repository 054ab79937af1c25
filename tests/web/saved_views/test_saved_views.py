"""Saved views: found again on their page, by their user or the team, and opened first."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry, Role
from socap.campaigns.models import Campaign
from socap.saved_views.models import SavedView
from socap.sources.base import Action
from tests.builders import a_campaign, engage, people, reply, retweet
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

ENGAGERS, ENGAGEMENTS, DASHBOARD = "campaign-engagers", "campaign-engagements", "campaign"


@pytest.fixture
def campaign() -> Campaign:
    found = a_campaign({"100": "main"}, name="Aurora")
    people(user_5=50)
    engage("100", Action.RETWEET, retweet("5", name="Ann Lee"), retweet("6", name="Bo Ek"))
    engage("100", Action.REPLY, reply("77", "5", "well done"))
    return found


@pytest.fixture
def ann() -> Client:
    return browser(a_user("ann"))


@pytest.fixture
def bob() -> Client:
    return browser(a_user("bob"))


def address(name: str, campaign: Campaign, query: str = "") -> str:
    return reverse(name, args=[campaign.pk]) + (f"?{query}" if query else "")


def page(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.headers
    return answer.content.decode()


def links(html: str) -> dict[str, str]:
    """The saved views that a page offers: their names and addresses."""
    found = re.search(r'<nav class="views".*?</nav>', html, re.DOTALL)
    if not found:
        return {}
    parts = re.findall(r'<a href="([^"]*)"[^>]*>(?:<bdi>)?([^<]*)', found[0])
    return {unescape(label): unescape(href) for href, label in parts}


def save(client: Client, at: str, name: str, **fields: str) -> str:
    """Saves what the page at this address shows, through its form; returns where that leads."""
    form = re.search(r'<details class="menu save-view".*?</details>', page(client, at), re.DOTALL)
    assert form, at
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form[0]))
    sent = {k: unescape(v) for k, v in hidden.items()} | {"name": name} | fields
    return client.post(reverse("saved-view-save"), sent).headers["Location"]


@pytest.mark.parametrize(
    ("name", "query"),
    [
        (ENGAGERS, "name=Ann&min_importance=5"),
        (ENGAGEMENTS, "action=reply&sort=importance"),
        (DASHBOARD, "measure=views&sort=-likes"),
    ],
)
def test_filters_are_found_again_under_their_name(
    ann: Client, campaign: Campaign, name: str, query: str
) -> None:
    shown = save(ann, address(name, campaign, query), "Launch & people")
    other = a_campaign({"200": "main"})
    html = page(ann, shown)
    assert "The view “Launch &amp; people” has been saved." in html
    assert links(html)["Launch & people"] == shown
    assert re.search(r'aria-current="true"\s*><bdi>Launch', html)
    assert sorted(shown.partition("?")[2].split("&")) == sorted(query.split("&"))
    elsewhere = links(page(ann, address(name, other)))["Launch & people"]
    assert elsewhere == shown.replace(f"/{campaign.pk}", f"/{other.pk}", 1)


def test_a_view_may_be_for_one_campaign(ann: Client, campaign: Campaign) -> None:
    other = a_campaign({"200": "main"})
    html = page(ann, address(ENGAGEMENTS, campaign, "tweet=100"))
    assert re.search(r'name="is_for_one_campaign"\s+checked', html), "tweets are a campaign's own"
    save(ann, address(ENGAGEMENTS, campaign, "tweet=100"), "That tweet", is_for_one_campaign="on")
    assert "That tweet" in links(page(ann, address(ENGAGEMENTS, campaign)))
    assert links(page(ann, address(ENGAGEMENTS, other))) == {}
    assert links(page(ann, address(ENGAGERS, campaign))) == {}


def test_a_name_used_again_shows_the_new_filters(ann: Client, campaign: Campaign) -> None:
    save(ann, address(ENGAGERS, campaign, "name=Ann"), "Mine")
    shown = save(ann, address(ENGAGERS, campaign, "name=Bo"), "Mine")
    assert "now shows these filters" in page(ann, shown)
    assert SavedView.objects.get().query == "name=Bo"


def test_a_view_is_the_user_s_own_until_it_is_shared(
    ann: Client, bob: Client, campaign: Campaign
) -> None:
    at = address(ENGAGERS, campaign, "min_importance=5")
    save(ann, at, "Important")
    save(ann, at, "For all", is_shared="on")
    assert set(links(page(bob, at))) == {"All", "For all"}
    mine, shared = SavedView.objects.order_by("is_shared")
    for view, status in ((mine, 404), (shared, 403)):
        for verb in ("change", "delete"):
            path = reverse(f"saved-view-{verb}", args=[view.pk])
            assert bob.post(path, {"name": "x", "sure": "1"}).status_code == status
    admin = browser(a_user("root", Role.ADMIN))
    assert (
        admin.post(reverse("saved-view-delete", args=[shared.pk]), {"sure": "1"}).status_code == 302
    )
    assert SavedView.objects.get() == mine


def test_a_viewer_saves_for_herself_only(campaign: Campaign, bob: Client) -> None:
    viewer = browser(a_user("vi", Role.VIEWER))
    at = address(ENGAGERS, campaign, "name=Ann")
    assert 'name="is_shared"' not in page(viewer, at)
    save(viewer, at, "Mine", is_shared="on")
    assert links(page(bob, at)) == {} and "Mine" in links(page(viewer, at))
    view = SavedView.objects.get()
    viewer.post(reverse("saved-view-change", args=[view.pk]), {"name": "My own", "is_shared": "on"})
    view.refresh_from_db()
    assert (view.name, view.is_shared) == ("My own", False)


def test_a_page_opens_with_its_default_view(ann: Client, bob: Client, campaign: Campaign) -> None:
    at = address(ENGAGERS, campaign)
    save(ann, f"{at}?name=Ann", "Ann only", is_default="on", is_shared="on")
    assert ann.get(at).headers["Location"] == f"{at}?name=Ann"
    assert bob.get(at).status_code == 200, "a default is each user's own"
    html = page(ann, f"{at}?name=Ann")
    assert links(html)["All"] == f"{at}?view=all"
    assert "Bo Ek" not in html and "Bo Ek" in page(ann, f"{at}?view=all")
    chip = re.search(r'href="([^"]*)"\s+aria-label="Remove the filter', html)
    assert chip and unescape(chip[1]) == f"{at}?view=all", "without filters, not with the default"
    save(ann, f"{at}?name=Bo", "Bo only", is_default="on")
    assert ann.get(at).headers["Location"] == f"{at}?name=Bo"
    save(ann, f"{at}?name=X", "Here", is_default="on", is_for_one_campaign="on")
    assert ann.get(at).headers["Location"] == f"{at}?name=X", "the campaign's own goes first"
    other = address(ENGAGERS, a_campaign({"200": "main"}))
    assert ann.get(other).headers["Location"] == f"{other}?name=Bo"


def test_a_default_is_chosen_and_given_up_on_the_page_of_views(
    ann: Client, bob: Client, campaign: Campaign
) -> None:
    at = address(ENGAGEMENTS, campaign)
    save(ann, f"{at}?action=reply", "Replies", is_shared="on")
    path = reverse("saved-view-default", args=[SavedView.objects.get().pk])
    bob.post(path, {"default": "1"})
    assert bob.get(at).status_code == 302 and ann.get(at).status_code == 200
    assert (
        "now opens without filters"
        in bob.post(path, {"default": "0"}, follow=True).content.decode()
    )
    assert bob.get(at).status_code == 200
    bob.post(path, {"default": "1"})
    view = SavedView.objects.get()
    ann.post(reverse("saved-view-change", args=[view.pk]), {"name": "Replies"})
    assert bob.get(at).status_code == 200, "it is no longer shared"


def test_views_are_renamed_and_deleted(ann: Client, campaign: Campaign) -> None:
    at = address(ENGAGERS, campaign, "name=Ann")
    save(ann, at, "First")
    save(ann, at, "Second")
    first = SavedView.objects.get(name="First")
    change = reverse("saved-view-change", args=[first.pk])
    taken = ann.post(change, {"name": "Second"}, follow=True).content.decode()
    assert "There is a view “Second” already" in taken
    for wrong in ("", " ", "x" * 61):
        assert (
            "Give the view a name"
            in ann.post(change, {"name": wrong}, follow=True).content.decode()
        )
    ann.post(change, {"name": "Renamed"})
    assert set(links(page(ann, at))) == {"All", "Renamed", "Second"}
    delete = reverse("saved-view-delete", args=[first.pk])
    assert "Delete the view “Renamed”?" in ann.post(delete).content.decode()
    ann.post(delete, {"sure": "1"})
    assert set(links(page(ann, at))) == {"All", "Second"}
    assert [entry.verb for entry in AuditEntry.objects.filter(object_kind="savedview").order_by("pk")] == [
        "view.saved", "view.saved", "view.changed", "view.deleted",
    ]  # fmt: skip


def test_two_who_change_a_shared_view_keep_each_other_s_changes(
    ann: Client, campaign: Campaign
) -> None:
    save(ann, address(ENGAGERS, campaign, "name=Ann"), "Old", is_shared="on")
    view = SavedView.objects.get()
    admin = browser(a_user("root", Role.ADMIN))
    listing = admin.get(reverse("saved-views")).content.decode()
    seen = unescape(re.findall(r'name="seen" value="([^"]*)"', listing)[0])
    change = reverse("saved-view-change", args=[view.pk])
    ann.post(change, {"name": "New", "is_shared": "on", "seen": seen})
    said = admin.post(change, {"name": "Old", "seen": seen}, follow=True).content.decode()
    view.refresh_from_db()
    assert (view.name, view.is_shared) == ("New", False)
    assert "Meanwhile someone else has changed: name" in said


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": ""}, "Give the view a name."),
        ({"query": ""}, "There are no filters to save."),
        ({"query": "view=all&cursor=x"}, "There are no filters to save."),
        ({"query": "name=" + "x" * 3000}, "too long to be saved"),
        ({"page": "jobs"}, "Nothing was saved."),
        ({"campaign": "99999"}, "Nothing was saved."),
        ({"campaign": "9" * 40}, "Nothing was saved."),
    ],
)
def test_what_cannot_be_saved_is_told(
    ann: Client, campaign: Campaign, changes: dict[str, str], message: str
) -> None:
    sent = {"page": "engagers", "campaign": str(campaign.pk), "query": "name=A", "name": "V"}
    answer = ann.post(reverse("saved-view-save"), sent | changes, follow=True)
    assert message in answer.content.decode()
    assert not SavedView.objects.exists()


def test_there_is_nothing_to_manage_yet(ann: Client) -> None:
    assert "No saved views yet." in page(ann, reverse("saved-views"))
