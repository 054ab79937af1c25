"""Two who change one thing at once: neither undoes what the other did."""

import html
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from socap.campaigns.lifecycle import NotNow, complete, edit_campaign, extend, pause, resume
from socap.campaigns.models import Campaign
from socap.collection.models import Policy
from socap.collection.policy import change_policy
from socap.web.models import ShareLink
from socap.web.shares import count_opening, revoke
from tests.api.builders import a_campaign

from .visitors import a_user, browser

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 6, 2, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


def shown(client: Client, address: str, form: int = -1) -> dict[str, object]:
    """What a browser would send back of the page's form, as it stands."""
    page = client.get(address).content.decode()
    forms = re.findall(r"<form .*?</form>", page, re.S)
    found = max(forms, key=len)
    fields: dict[str, object] = {}
    for tag in re.findall(r"<input[^>]*>", found):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and 'type="checkbox"' not in tag:
            fields[name[1]] = html.unescape(value[1]) if value else ""
    return fields


def test_who_saves_a_form_later_keeps_what_others_changed_meanwhile(operator: Client) -> None:
    campaign = a_campaign("500")
    Campaign.objects.update(ends_at="2096-06-05T12:00:31Z", category_thresholds={"main": 3})
    address = f"/socap/campaigns/{campaign.pk}/edit"
    ann, bob = shown(operator, address), shown(operator, address)
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
    assert "Meanwhile somebody else has changed: name, ends at, category thresholds, vip" in page


def test_a_form_left_as_it_is_changes_nothing(operator: Client) -> None:
    campaign = a_campaign("500")
    Campaign.objects.update(ends_at="2096-06-05T12:00:31Z")
    address = f"/socap/campaigns/{campaign.pk}/edit"
    before = Campaign.objects.values().get()
    operator.post(address, shown(operator, address))
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
    with pytest.raises(NotNow, match="completed"):
        pause(stale)
    found = Campaign.objects.get()
    assert (found.status, found.completed_at) == ("completed", LATER)


def test_a_completion_does_not_undo_a_pause() -> None:
    stale = a_campaign("500")
    pause(Campaign.objects.get())
    assert not complete(stale, now=LATER)
    assert Campaign.objects.get().status == "paused"


def test_resume_and_extend_judge_by_what_is_stored() -> None:
    stale = a_campaign("500")
    now = stale.starts_at
    Campaign.objects.update(ends_at=now, status="paused")
    with pytest.raises(NotNow):
        resume(stale, now=now + timedelta(hours=1))
    Campaign.objects.update(ends_at=now + timedelta(days=9))
    with pytest.raises(NotNow):
        extend(stale, ends_at=now + timedelta(days=8), now=now)
    complete(Campaign.objects.get(), now=now)
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
    from socap.web.share_forms import ShareForm

    fill = ShareForm.fill

    def beside(form: ShareForm, filled: ShareLink) -> None:
        count_opening(link, now=NOW)
        revoke(link, now=NOW)
        fill(form, filled)

    monkeypatch.setattr(ShareForm, "fill", beside)
    operator.post(f"{share}/{link.pk}", {"label": "Board"})
    found = ShareLink.objects.get()
    assert (found.label, found.openings, found.revoked_at) == ("Board", 1, NOW)


def test_settings_keep_what_another_administrator_changed() -> None:
    admin = browser(a_user("ada", "admin"))
    form = shown(admin, "/socap/settings")
    change_policy(sweep_hours=12)
    admin.post("/socap/settings/change", form | {"poll_interval_minutes": "5"})
    policy = Policy.current()
    assert (policy.poll_interval_minutes, policy.sweep_hours) == (5, 12)
