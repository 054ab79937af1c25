"""People and campaigns are muted on the page of the alerts, and spoken of again."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client

from socap.access.models import AuditEntry, Role
from socap.alerts.models import Mute
from socap.campaigns.models import Campaign
from tests.builders import HOUR, MINUTE, NOW
from tests.web.alerts.alert_pages import a_told_campaign, page, press, text
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


@pytest.fixture
def viewer() -> Client:
    return browser(a_user("vera", Role.VIEWER))


@pytest.mark.parametrize(("length", "span"), [("hour", HOUR), ("day", 24 * HOUR), ("ever", None)])
@pytest.mark.parametrize("where", ["here", "everywhere"])
def test_a_person_is_muted_and_unmuted(
    operator: Client, length: str, span: timedelta | None, where: str
) -> None:
    campaign = a_told_campaign("1")
    html = press(operator, "alert-mute", campaign.pk, account="1", length=length, where=where)
    mute, now = Mute.objects.get(), settings.SOCAP_CLOCK.now()
    assert mute.account_id == "1"
    assert (mute.campaign_id is None) == (where == "everywhere")
    left = mute.until - now if mute.until else None
    assert left is None if span is None else left is not None and abs(span - left) < MINUTE
    assert f"@user_1 is muted {where}" in text(html)
    press(operator, "alert-unmute", campaign.pk, mute.pk)
    assert not Mute.objects.exists()
    written = AuditEntry.objects.filter(verb__startswith="mute.").order_by("pk")
    assert [entry.verb for entry in written] == ["mute.begun", "mute.ended"]


def test_a_person_is_muted_until_the_campaign_ends(operator: Client) -> None:
    campaign = a_told_campaign("1")
    ends = settings.SOCAP_CLOCK.now() + 5 * HOUR
    Campaign.objects.update(ends_at=ends)
    press(operator, "alert-mute", campaign.pk, account="1", length="campaign", where="here")
    assert Mute.objects.get().until == ends
    Campaign.objects.update(ends_at=NOW - 2 * HOUR)
    html = press(operator, "alert-mute", campaign.pk, account="1", length="campaign")
    assert "Choose how long" in html


def test_the_whole_campaign_is_muted_and_everybody_sees_it(
    operator: Client, viewer: Client
) -> None:
    campaign = a_told_campaign("1")
    press(operator, "alert-mute", campaign.pk, length="day")
    assert Mute.objects.get().campaign_id == campaign.pk
    assert "Everything here is muted until" in text(page(viewer, campaign))
    assert "Tell again" not in page(viewer, campaign)
    press(operator, "alert-unmute", campaign.pk, Mute.objects.get().pk)
    assert not Mute.objects.exists()
