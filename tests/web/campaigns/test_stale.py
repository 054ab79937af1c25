"""Concurrent edits: neither user undoes what the other did."""

import html
import re
from datetime import UTC, datetime, time, timedelta
from threading import Barrier, Thread
from typing import Any
from unittest import mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from socap.alerts.models import Channel
from socap.alerts.setup import change_channel
from socap.campaigns.lifecycle import InvalidState, complete, edit_campaign, extend, pause, resume
from socap.campaigns.models import Campaign
from socap.collection.models import Policy
from socap.collection.own_account_changes import own_accounts_changing
from socap.collection.polling.policy import change_policy
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.people.models import ImportantPerson
from socap.web.campaigns import provider_dependency, tweet_removal
from socap.web.models import CampaignDraft, ShareLink
from socap.web.seen_values import MergedEdit
from socap.web.sharing.tokens import count_opening, revoke
from tests.alerts.builders import a_channel
from tests.api.builders import FakeSource, a_campaign, post
from tests.builders import people
from tests.web.sharing.shares import a_png
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 6, 2, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


def form_fields(client: Client, address: str, action: str = "") -> dict[str, object]:
    """Returns the fields a browser would submit from the longest form, or the one with this action."""
    page = client.get(address).content.decode()
    forms = re.findall(r"<form .*?</form>", page, re.S)
    found = max((form for form in forms if action in form), key=len)
    outside = re.search(r'<form id="([^"]*)"', found)
    if outside:
        found += "".join(re.findall(rf'<input[^>]* form="{outside[1]}"[^>]*>', page))
    fields: dict[str, object] = {}
    found = re.sub(r'<input type="file"[^>]*>', "", found)
    for tag in re.findall(r"<input[^>]*>", found):
        name, value = re.search(r' name="([^"]*)"', tag), re.search(r' value="([^"]*)"', tag)
        box = 'type="checkbox"' in tag or 'type="radio"' in tag
        if name and (not box or " checked" in tag):
            fields[name[1]] = html.unescape(value[1]) if value else "on" if box else ""
    for area in re.finditer(r'<textarea[^>]* name="([^"]*)"[^>]*>\n?(.*?)</textarea>', found, re.S):
        fields[area[1]] = html.unescape(area[2])
    for select in re.finditer(r'<select[^>]* name="([^"]*)"[^>]*>(.*?)</select>', found, re.S):
        options = re.findall(r"<option[^>]*>", select[2])
        chosen = [option for option in options if " selected" in option] or options[:1]
        values = [re.search(r' value="([^"]*)"', option) for option in chosen]
        fields[select[1]] = html.unescape(values[0][1]) if values and values[0] else ""
    return fields


def test_a_later_save_keeps_what_others_changed_meanwhile(operator: Client) -> None:
    campaign = a_campaign("500")
    Campaign.objects.update(ends_at="2096-06-05T12:00:31Z", category_thresholds={"main": 3})
    address = f"/socap/campaigns/{campaign.pk}/edit"
    ann, bob = form_fields(operator, address), form_fields(operator, address)
    operator.post(address, ann | {"launch_name": "Ann's", "end_date": "2096-07-01T00:00",
                                  "threshold_influencer": "7", "vip_threshold": "90"})  # fmt: skip
    answer = operator.post(address, bob | {"client_name": "Bob's", "threshold_main": "",
                                           "vip_threshold": "80"}, follow=True)  # fmt: skip
    found = Campaign.objects.get()
    assert (found.name, found.client_name) == ("Ann's", "Bob's")
    assert found.ends_at.isoformat() == "2096-07-01T00:00:00+00:00"
    assert found.category_thresholds == {"influencer": 7}
    assert found.vip_threshold == 80  # both typed it: the later one holds, and is told
    page = html.unescape(answer.content.decode())
    assert "Meanwhile someone else has changed: name, ends at, category thresholds, vip" in page


def test_a_form_left_as_it_is_changes_nothing(operator: Client) -> None:
    campaign = a_campaign("500")
    Campaign.objects.update(ends_at="2096-06-05T12:00:31Z")
    address = f"/socap/campaigns/{campaign.pk}/edit"
    before = Campaign.objects.values().get()
    operator.post(address, form_fields(operator, address))
    assert Campaign.objects.values().get() == before


def test_an_edit_does_not_bring_a_poll_forward() -> None:
    campaign = a_campaign("500")
    Campaign.objects.update(next_poll_at=LATER, cycle_at=NOW)  # the schedule, meanwhile
    edit_campaign(campaign, now=NOW, name="B")
    extend(campaign, ends_at=campaign.ends_at + timedelta(days=1), now=NOW)
    assert Campaign.objects.get().next_poll_at == LATER
    edit_campaign(campaign, now=NOW, ends_at=NOW + timedelta(minutes=30))
    assert Campaign.objects.get().next_poll_at == NOW + timedelta(minutes=28)
    edit_campaign(campaign, now=NOW, starts_at=NOW + timedelta(minutes=10))
    assert Campaign.objects.get().next_poll_at == NOW + timedelta(minutes=10)


def test_a_pause_does_not_undo_a_completion() -> None:
    stale = a_campaign("500")
    complete(Campaign.objects.get(), now=LATER)
    with pytest.raises(InvalidState, match="completed"):
        pause(stale, now=LATER)
    found = Campaign.objects.get()
    assert (found.status, found.completed_at) == ("completed", LATER)


def test_a_completion_does_not_undo_a_pause() -> None:
    stale = a_campaign("500")
    pause(Campaign.objects.get(), now=LATER)
    assert not complete(stale, now=LATER)
    assert Campaign.objects.get().status == "paused"


def test_resume_and_extend_judge_by_what_is_stored() -> None:
    stale = a_campaign("500")
    now = stale.starts_at
    Campaign.objects.update(ends_at=now, status="paused")
    with pytest.raises(InvalidState):
        resume(stale, now=now + timedelta(hours=1))
    Campaign.objects.update(ends_at=now + timedelta(days=9))
    with pytest.raises(InvalidState):
        extend(stale, ends_at=now + timedelta(days=8), now=now)
    complete(Campaign.objects.get(), now=LATER)
    Campaign.objects.update(status="completed", completed_at=now)
    extend(stale, ends_at=now + timedelta(days=10), now=now)
    assert Campaign.objects.get().status == "active"


def test_changing_a_link_neither_revives_it_nor_forgets_its_visitors(
    operator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign = a_campaign("500")
    share = f"/socap/campaigns/{campaign.pk}/share"
    operator.post(share, {"label": "Client"})
    link = ShareLink.objects.get()
    from socap.web.sharing.forms import ShareForm

    fill = ShareForm.fill

    def fill_during_revocation(form: ShareForm, filled: ShareLink) -> MergedEdit:
        count_opening(link, now=NOW)
        revoke(link, now=NOW)
        return fill(form, filled)

    monkeypatch.setattr(ShareForm, "fill", fill_during_revocation)
    operator.post(f"{share}/{link.pk}", {"label": "Board"})
    found = ShareLink.objects.get()
    assert (found.label, found.openings, found.revoked_at) == ("Board", 1, NOW)


def test_settings_keep_what_another_administrator_changed() -> None:
    admin = browser(a_user("ada", "admin"))
    form = form_fields(admin, "/socap/settings")
    change_policy(sweep_hours=12)
    admin.post("/socap/settings/change", form | {"poll_interval_minutes": "5"})
    policy = Policy.current()
    assert (policy.poll_interval_minutes, policy.sweep_hours) == (5, 12)


def test_two_rows_of_one_person_keep_each_other(operator: Client) -> None:
    people(ada=9)
    person = ImportantPerson.objects.get()
    edit = f"/socap/people/{person.pk}/edit"
    ann, bob, carl = (form_fields(operator, "/socap/people", edit) for _ in "abc")
    operator.post(edit, ann | {"weight": "42"})
    page = operator.post(edit, bob | {"tags": "vip"}, follow=True).content.decode()
    person.refresh_from_db()
    assert (person.weight, person.tags, person.active) == (42, ["vip"], True)
    assert "Meanwhile someone else has changed: weight." in page
    operator.post(edit, carl | {"tags": "press, eu"})
    person.refresh_from_db()
    assert (person.weight, sorted(person.tags)) == (42, ["eu", "press", "vip"])


def test_two_who_change_a_recipient_keep_each_other(operator: Client) -> None:
    recipient = a_channel("ops", "email", "ann@example.com").recipients.get()
    page = f"/socap/channels/{recipient.channel_id}"
    change = f"{page}/recipients/{recipient.pk}/change"
    ann, bob = form_fields(operator, page, change), form_fields(operator, page, change)
    operator.post(change, ann | {"quiet_from": "22:00", "quiet_until": "07:00"})
    told = operator.post(change, bob | {"timezone": "Europe/Berlin"}, follow=True)
    recipient.refresh_from_db()
    assert (recipient.quiet_from, recipient.quiet_until) == (time(22), time(7))
    assert recipient.timezone == "Europe/Berlin"
    assert "Meanwhile someone else has changed: quiet from, quiet until." in told.content.decode()
    third = form_fields(operator, page, change)
    operator.post(change, third | {"quiet_from": "23:00"})
    recipient.refresh_from_db()
    assert (recipient.quiet_from, recipient.quiet_until) == (time(23), time(7))


def test_two_who_change_a_channel_keep_each_other(operator: Client) -> None:
    channel = a_channel("ops", "email", "ann@example.com")
    page = f"/socap/channels/{channel.pk}"
    ann, bob = (
        form_fields(operator, page, f"{page}/change"),
        form_fields(operator, page, f"{page}/change"),
    )
    operator.post(f"{page}/change", ann | {"name": "war-room"})
    bob.pop("for_operators")
    operator.post(f"{page}/change", bob)
    channel.refresh_from_db()
    assert (channel.name, channel.for_operators) == ("war-room", False)


def test_campaigns_follow_a_rename_by_one_who_read_the_name_before(operator: Client) -> None:
    stale = a_channel("ops", "email", "ann@example.com")
    campaign = a_campaign("500")
    Campaign.objects.update(alert_channels=["ops"])
    change_channel(Channel.objects.get(), name="second")
    change_channel(stale, name="third")
    campaign.refresh_from_db()
    assert campaign.alert_channels == ["third"]


def test_two_who_change_a_link_keep_each_other(operator: Client) -> None:
    campaign = a_campaign("500")
    share = f"/socap/campaigns/{campaign.pk}/share"
    operator.post(share, {"label": "Client", "expires_on": "2070-01-31"})
    link = ShareLink.objects.get()
    ShareLink.objects.update(hide_names=False)
    page = f"{share}/{link.pk}"
    ann, bob = form_fields(operator, page), form_fields(operator, page)
    a_logo = SimpleUploadedFile("logo.png", a_png(), "image/png")
    operator.post(page, ann | {"hide_names": "on", "agency_name": "Ann & Co", "logo": a_logo})
    operator.post(f"{page}/extend")
    told = operator.post(page, bob | {"label": "Board"}, follow=True).content.decode()
    link.refresh_from_db()
    assert (link.label, link.hide_names, link.agency_name) == ("Board", True, "Ann & Co")
    assert link.expires_at is not None and f"{link.expires_at:%Y-%m-%d}" == "2070-03-03"
    assert link.logo_type == "image/png"
    assert "Meanwhile someone else has changed: expires on, hide names, agency name, logo." in told


def test_a_draft_typed_in_another_tab_outlives_the_creation(
    operator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = FakeSource(post("100"))
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(provider_dependency, "get_provider", lambda: provider)
    create, draft = "/socap/create", "/socap/create/draft"
    a, b = form_fields(operator, create), form_fields(operator, create)
    a |= {"launch_name": "A", "main": "100"}

    def saved(fields: dict[str, object]) -> str:
        answer = operator.post(draft, fields).content.decode()
        found = re.search(r'name="draft" value="([^"]+)"', answer)
        assert found
        return found[1]

    first = saved(a)
    saved(b | {"launch_name": "B"})
    operator.post(create, a | {"draft": first})
    assert CampaignDraft.objects.get().fields["launch_name"] == "B"
    restored = form_fields(operator, create)
    assert restored["launch_name"] == "B" and restored["draft"]
    # The last keystrokes may come with the creation alone.
    operator.post(create, restored | {"launch_name": "B and more", "main": "100"})
    assert Campaign.objects.count() == 2
    assert not CampaignDraft.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_remove_the_last_two_tweets_leave_one() -> None:
    campaign = a_campaign("500", "501")
    user = a_user()
    before = Barrier(2)

    def change_once_both_are_ready(*given: Any, **named: Any) -> Any:
        before.wait(5)
        return own_accounts_changing(*given, **named)

    def remove(tweet: str) -> None:
        path = f"/socap/campaigns/{campaign.pk}/tweets/remove"
        try:
            browser(user).post(path, {"tweet": tweet, "sure": "1"})
        finally:
            connection.close()

    with mock.patch.object(tweet_removal, "own_accounts_changing", change_once_both_are_ready):
        threads = [Thread(target=remove, args=[tweet]) for tweet in ("500", "501")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert campaign.entries.count() == 1
