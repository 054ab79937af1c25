"""Working on accounts from the pages: taking, status, note, filters, exports, and two users at once."""

import csv
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry, Role
from socap.campaigns.models import Campaign
from socap.follow_ups.models import FollowUp
from socap.sources.base import Action
from tests.builders import HOUR, MINUTE, NOW, a_campaign, engage, follows, people, retweet
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser
from tests.workbooks import read_workbook

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def campaign() -> Campaign:
    """Accounts 1, 2 and 3 are important and have just come."""
    return launch()


def launch() -> Campaign:
    found = a_campaign(now=NOW - HOUR)
    people(alice=12)
    follows("alice", ["1", "2", "3"])
    rows = [retweet(str(n)) for n in (1, 2, 3)]
    engage("100", Action.RETWEET, *rows, now=NOW - 9 * MINUTE, after=NOW - 12 * MINUTE)
    return found


def address(campaign: Campaign, account: str = "1", name: str = "follow-up") -> str:
    return reverse(name, args=[campaign.pk, account])


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def get(client: Client, path: str, **query: str) -> str:
    answer = client.get(path, query)
    assert answer.status_code == 200
    return answer.content.decode()


class Teammate:
    """A user with a page open: what its form was shown with is sent along."""

    def __init__(self, campaign: Campaign, name: str, role: str = Role.OPERATOR) -> None:
        self.client, self.campaign = browser(a_user(name, role)), campaign

    def open_form(self, account: str = "1") -> dict[str, str]:
        html = self.client.get(address(self.campaign, account), headers=HTMX).content.decode()
        fields = dict(re.findall(r'name="(seen)" value="([^"]*)"', html))
        chosen = re.findall(r'<option value="([^"]*)" selected', html)
        note = re.findall(r"<textarea[^>]*>\s*(.*?)</textarea>", html, re.DOTALL)[0]
        names = ("assignee", "status", "note", "seen")
        values = (*chosen, note.strip(), fields["seen"])
        return dict(zip(names, map(unescape, values), strict=True))

    def send(self, form: dict[str, str], account: str = "1") -> str:
        answer = self.client.post(address(self.campaign, account), form, headers=HTMX)
        assert answer.status_code == 200
        return text_of(answer.content.decode())

    def take(self, account: str = "1") -> str:
        return self.send({"take": "1"}, account)

    def dashboard(self) -> str:
        return get(self.client, reverse("campaign", args=[self.campaign.pk]))


def test_one_click_takes_a_person_and_everybody_sees_it(campaign: Campaign) -> None:
    ana, ben = Teammate(campaign, "ana"), Teammate(campaign, "ben", Role.VIEWER)
    page = ana.dashboard()
    assert "Nobody is on it" in text_of(page) and "I’m on it" in text_of(page)
    assert f'formaction="{address(campaign)}"' in page, "also without JavaScript"
    answer = ana.client.post(
        address(campaign), {"take": "1", "next": reverse("campaign", args=[campaign.pk])}
    )
    assert answer.headers["Location"] == reverse("campaign", args=[campaign.pk])
    seen = text_of(ben.dashboard())
    assert "ana is on it 0 s ago" in seen and "I’m on it" not in seen, "a viewer only looks"
    entry = AuditEntry.objects.get(verb="follow-up.changed")
    assert (entry.actor, entry.object_name) == ("ana", "@user_1 in A launch")
    assert entry.details["changes"] == {"assignee": {"before": "", "after": "ana"}}


def test_who_takes_second_is_told_who_was_first(
    campaign: Campaign, clock: time_machine.Traveller
) -> None:
    ana, ben = Teammate(campaign, "ana"), Teammate(campaign, "ben")
    ana.take()
    clock.shift(timedelta(seconds=10))
    assert "ana took this 10 s ago." in ben.take()
    assert "ana took this" not in ana.take(), "who has it already is not told so"
    assert FollowUp.objects.get().assignee_name == "ana"


def test_two_forms_at_once_lose_nothing(campaign: Campaign) -> None:
    ana, ben = Teammate(campaign, "ana"), Teammate(campaign, "ben")
    anas, bens = ana.open_form(), ben.open_form()
    ana.send(anas | {"assignee": "ana", "status": "contacted", "note": "Wrote to her."})
    said = ben.send(bens | {"assignee": "ben", "note": "I know her from Oslo."})
    row = FollowUp.objects.get()
    assert (row.assignee_name, row.status) == ("ana", "contacted")
    assert row.note == "Wrote to her.\n\nI know her from Oslo."
    assert "ana took this 0 s ago." in said and "both texts are kept" in said
    ana.send(ana.open_form() | {"status": "done"})
    row.refresh_from_db()
    assert (row.status, row.note.count("\n\n")) == ("done", 1)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_in_the_same_moment_one_has_it(empty_queue: None) -> None:
    campaign = launch()
    team = [Teammate(campaign, name) for name in ("ana", "ben", "cleo", "dan")]

    def take(who: Teammate) -> str:
        try:
            return who.take()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(take, team))
    row = FollowUp.objects.get()
    assert sum(f"{row.assignee_name} took this" in text for text in said) == 3
    assert row.revision == 1 and AuditEntry.objects.filter(verb="follow-up.changed").count() == 1


def test_an_open_dashboard_is_sent_what_a_colleague_did(campaign: Campaign) -> None:
    ana, ben = Teammate(campaign, "ana"), Teammate(campaign, "ben")
    html = ben.dashboard()
    given = {
        "seen": re.findall(r'name="seen" value="([^"]+)"', html),
        "version": re.findall(r'name="version" value="(\w+)"', html),
    }
    live = reverse("campaign-live", args=[campaign.pk])
    assert ben.client.get(live, given).status_code == 204
    ana.take("2")
    sent = ben.client.get(live, given).content.decode()
    assert re.findall(r'id="part-(\w+)"', sent) == ["just_in", "engagers"]
    assert "ana is on it" in text_of(sent)


def test_an_open_list_of_engagers_is_sent_it_too(campaign: Campaign) -> None:
    ana, ben = Teammate(campaign, "ana"), Teammate(campaign, "ben", Role.VIEWER)
    html = get(ben.client, reverse("campaign-engagers", args=[campaign.pk]))
    shown = re.findall(r'name="follow_up" value="([^"]+)"', html)
    assert len(shown) == 3 and 'follow-up-form"' not in html, (
        "no form is open before it is asked for"
    )
    live = reverse("follow-ups-live", args=[campaign.pk])
    assert ben.client.get(live, {"follow_up": shown}).status_code == 204
    ana.take("2")
    sent = ben.client.get(live, {"follow_up": shown}).content.decode()
    assert re.findall(r'id="(follow-up-[\w-]+)" hx-swap-oob', sent) == ["follow-up-engagers-2"]
    assert "ana is on it" in text_of(sent)
    assert (
        ben.client.get(live, {"follow_up": ["x", "a:b", "::::", "engagers:9:0"]}).status_code == 204
    )


def test_engagers_are_found_by_who_is_on_them(campaign: Campaign) -> None:
    ana, ben = Teammate(campaign, "ana"), Teammate(campaign, "ben")
    ana.take("1")
    ben.send(ben.open_form("2") | {"assignee": "ben", "status": "contacted"}, "2")
    page = reverse("campaign-engagers", args=[campaign.pk])

    def found(**query: str) -> list[str]:
        return re.findall(r'id="person-(\d+)"', get(ana.client, page, **query))

    assert found(assigned="me") == ["1"] and found(assigned="@ben") == ["2"]
    assert found(assigned="nobody") == ["3"] and found(assigned="somebody") == ["2", "1"]
    assert found(follow_up="contacted") == ["2"] and found(follow_up="open") == ["3", "1"]
    assert found(assigned="@ben", follow_up="open") == []
    assert "assigned to me" in text_of(get(ana.client, page, assigned="me"))
    assert "Select a valid choice" in get(ana.client, page, assigned="x")


def test_exports_carry_it(campaign: Campaign) -> None:
    ana = Teammate(campaign, "ana")
    ana.send(ana.open_form() | {"assignee": "ana", "status": "replied", "note": "=SUM(1) done"})
    answer = ana.client.get(reverse("engagers-csv", args=[campaign.pk]), {"assigned": "me"})
    lines = b"".join(answer).decode("utf-8-sig").splitlines()
    [row] = csv.DictReader(lines)
    given = row["assignee"], row["follow_up_status"], row["note"]
    assert given == ("ana", "replied", "'=SUM(1) done")
    answer = ana.client.get(reverse("engagers-xlsx", args=[campaign.pk]))
    book = read_workbook(b"".join(answer))
    answer.close()
    head, *_, last = book.worksheets[0].values
    line = dict(zip(head, last, strict=True))
    given = line["Assigned to"], line["Follow-up"], line["Note"]
    assert given == ("ana", "replied", "=SUM(1) done")


def test_the_page_of_an_account_has_the_form_and_the_history(campaign: Campaign) -> None:
    ana = Teammate(campaign, "ana")
    path = reverse("campaign-account", args=[campaign.pk, "1"])
    form = ana.open_form() | {"status": "contacted", "note": "Wrote <b>to</b> her."}
    answer = ana.client.post(address(campaign), form)
    assert answer.headers["Location"] == f"{path}#follow-up"
    page = get(ana.client, path)
    assert "ana : contacted; note “ Wrote <b>to</b> her. ” 0 s ago" in text_of(page)
    assert "contacted by ana" in text_of(page)
    assert "<b>to</b>" not in page
    state = address(campaign, name="follow-up-state")
    assert ana.client.get(state, {"revision": "1"}).status_code == 204
    assert "contacted" in get(ana.client, state, revision="0")


def test_a_note_that_is_too_long_is_refused_and_stays_in_the_form(campaign: Campaign) -> None:
    ana, ben = Teammate(campaign, "ana"), Teammate(campaign, "ben")
    said = ana.send(ana.open_form() | {"note": "x" * 2001})
    assert "at most 2000 characters" in said and "x" * 2001 in said
    bens = ben.open_form()
    ana.send(ana.open_form() | {"note": "y" * 1500})
    said = ben.send(bens | {"note": "z" * 1500})
    assert "shorten it to at most 2,000" in said and "z" * 1500 in said
    assert FollowUp.objects.get().note == "y" * 1500


def test_whoever_is_no_longer_active_keeps_what_they_have(campaign: Campaign) -> None:
    ana, ben = Teammate(campaign, "ana"), Teammate(campaign, "ben")
    ana.take()
    AuditEntry.objects.all().delete()
    ana_user = FollowUp.objects.get().assignee
    assert ana_user is not None
    ana_user.is_active = False
    ana_user.save()
    form = ben.open_form()
    assert form["assignee"] == "ana"
    ben.send(form | {"status": "done"})
    assert FollowUp.objects.get().assignee_id == ana_user.pk


def test_a_client_never_sees_who_is_on_whom(campaign: Campaign) -> None:
    ana = Teammate(campaign, "ana")
    ana.send(ana.open_form() | {"assignee": "ana", "status": "done", "note": "a secret note"})
    _, token = share(campaign)
    stranger = browser()
    for path in ("", "/live", "/report"):
        html = get(stranger, f"/share/{token}{path}")
        for word in ("secret note", "is on it", "follow-up", "Follow up", "just_in", "ana"):
            assert not re.search(rf"\b{word}\b", html), (path, word)
