"""The link "I'm on it" in alerts: from the message that arrives to who is on the person."""

import json
import re
from datetime import UTC, datetime, timedelta
from html import unescape
from urllib.parse import urlsplit

import pytest
from apprise.plugins.telegram import NotifyTelegram
from django.core import mail, signing
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from socap.access.models import AuditEntry, Role
from socap.alerts.alert_generation import generate_alerts
from socap.alerts.delivery import deliver_all_due
from socap.alerts.dispatch import dispatch_due
from socap.alerts.models import Recipient
from socap.alerts.mutes import mute
from socap.campaigns.models import Campaign
from socap.follow_ups.models import FollowUp
from socap.people.models import Account
from socap.sources.base import Action
from tests.alerts.builders import a_channel, alerting_campaign, important, record_matches
from tests.alerts.counterparts.chats import BOT, CHAT, Telegram
from tests.alerts.counterparts.http import Counterpart
from tests.builders import reply
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
LINK = re.compile(r"/take/[\w.:=-]+")


@pytest.fixture(autouse=True)
def mail_stays_here(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True
    cache.clear()


def campaign_for(*channels: str) -> Campaign:
    found = alerting_campaign("100", channels=channels, alert_spacing_minutes=0)
    Campaign.objects.filter(pk=found.pk).update(
        ends_at=datetime.now(UTC) + timedelta(days=1), frequency_window_minutes=1
    )
    important("1", "2")
    return found


def somebody_replies(campaign: Campaign, post_id: str = "70", account: str = "1") -> None:
    now = datetime.now(UTC)
    record_matches("100", Action.REPLY, reply(post_id, account, "I want it", now), now=now)
    generate_alerts(campaign.pk, now=now)
    dispatch_due(now=now)
    deliver_all_due()


def mailed_link(to: str = "ana@example.com") -> str:
    """Sends an alert to this mailbox; returns the path of its link."""
    a_channel("mail", "email", to)
    somebody_replies(campaign_for("mail"))
    return link_in(str(mail.outbox[-1].body))


def link_in(text: str) -> str:
    found = LINK.search(text)
    assert found, text
    return found[0]


def text_of(html: bytes) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html.decode())).split())


def test_a_user_takes_a_person_from_a_mail_with_one_click() -> None:
    a_user("ana", email="Ana@Example.com")
    path = mailed_link()
    scanner, reader = Client(), Client(enforce_csrf_checks=True)
    for _ in range(3):
        page = scanner.get(path)
        assert page.status_code == 200 and scanner.head(path).status_code == 200
    assert not FollowUp.objects.exists(), "opening it changes nothing"
    assert page.headers["X-Robots-Tag"].startswith("noindex")
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert page.headers["Cache-Control"] == "private, no-store"
    text = text_of(page.content)
    assert "@user_1" in text and "Nobody is on it yet." in text and "as ana" in text
    assert reader.post(path).status_code == 403, "another site cannot send it"
    form = text_of_form(reader.get(path).content)
    assert reader.post(path, form).headers["Location"] == path
    row = FollowUp.objects.get()
    assert row.assignee is not None and row.assignee.username == "ana"
    assert "You are on it" in text_of(Client().get(path).content)
    entry = AuditEntry.objects.get(verb="follow-up.changed")
    assert (entry.actor_kind, entry.actor) == ("user", "ana")


def text_of_form(html: bytes) -> dict[str, str]:
    found = re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', html.decode())
    return dict(found)


def test_a_mailbox_that_is_no_user_s_is_asked_for_a_name() -> None:
    path = mailed_link("launch-team@example.com")
    client = Client()
    assert 'value="launch-team@example.com"' in client.get(path).content.decode()
    assert "Write your name" in text_of(client.post(path, {"name": " \t"}).content)
    client.post(path, {"name": "Ana  from\tOslo"})
    assert FollowUp.objects.get().assignee_name == "Ana from Oslo"


def test_slack_is_asked_once_and_the_next_alert_says_who_is_on_it() -> None:
    with Counterpart() as slack:
        a_channel("ops", "slack", slack.url)
        campaign, client = campaign_for("ops"), Client()
        somebody_replies(campaign)
        path = link_in(slack.requests[0].body.decode())
        assert "I’m on it>" in json.loads(slack.requests[0].body)["blocks"][-2]["text"]["text"]
        assert 'name="name"' in client.get(path).content.decode()
        client.post(path, {"name": "Ana"})
        assert client.cookies["take_name"]["path"] == "/take/"
        rest()
        somebody_replies(campaign, "71", "2")
        second = link_in(slack.requests[1].body.decode())
        assert 'value="Ana"' in client.get(second).content.decode()
        rest()
        FollowUp.objects.update(status="contacted")
        campaign.alerts.update(sent_at=datetime.now(UTC) - timedelta(hours=1))
        somebody_replies(campaign, "72")
        said = json.dumps(json.loads(slack.requests[2].body), ensure_ascii=False)
        assert "@user_1 is with Ana: contacted" in said and not LINK.search(said)


def rest() -> None:
    Recipient.objects.update(next_send_at=None)


def test_webhooks_and_chats_carry_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    with Counterpart() as hook, Telegram() as telegram:
        monkeypatch.setattr(NotifyTelegram, "notify_url", telegram.url + "bot")
        a_channel("hook", "webhook", hook.url)
        a_channel("chat", "apprise", f"tgram://{BOT}/{CHAT}")
        somebody_replies(campaign_for("hook", "chat"))
        (person,) = json.loads(hook.requests[0].body)["data"]["people"]
        (chat,) = telegram.shown
    assert person["follow_up"]["assignee"] == "" and "I’m on it" in chat
    paths = {urlsplit(person["take_url"]).path, link_in(chat)}
    assert len(paths) == 2, "each recipient has a link of its own"


def test_whoever_comes_second_sees_who_has_it() -> None:
    path = mailed_link("team@example.com")
    Client().post(path, {"name": "Ana"})
    late = Client()
    assert "Ana is on it, since 0 s ago" in text_of(late.get(path).content)
    answer = late.post(path, {"name": "Ben"})
    assert answer.status_code == 409 and "Ana is on it" in text_of(answer.content)
    assert FollowUp.objects.get().assignee_name == "Ana"


def test_nobody_takes_a_person_in_a_user_s_name() -> None:
    a_user("ana")
    path = mailed_link("team@example.com")
    answer = Client().post(path, {"name": "ANA"})
    assert "is the name of a SOCAP user" in text_of(answer.content)
    browser(a_user("ben")).post(path)
    assert FollowUp.objects.get().assignee_name == "ben", "whoever is signed in is known"


def test_a_viewer_and_a_deactivated_user_may_not() -> None:
    viewer = a_user("vic", Role.VIEWER, email="ana@example.com")
    path = mailed_link()
    assert "may not change campaigns" in text_of(Client().post(path).content)
    assert "may not change campaigns" in text_of(browser(viewer).post(path).content)
    viewer.role, viewer.is_active = Role.OPERATOR, False
    viewer.save()
    assert "may not change campaigns" in text_of(Client().post(path).content)
    assert not FollowUp.objects.exists()
    browser(a_user("ben")).post(path)
    assert FollowUp.objects.get().assignee_name == "ben", "who is signed in acts for themselves"


def test_a_link_ends_with_the_campaign_the_recipient_and_a_mute() -> None:
    path = mailed_link("team@example.com")
    now, campaign = datetime.now(UTC), Campaign.objects.get()
    mute(campaign=campaign, account=Account.objects.get(pk="1"), until=None, now=now)
    answer = Client().post(path, {"name": "Ana"})
    assert "needs no answer from here: muted for good" in text_of(answer.content)
    campaign.mute_set.all().delete()
    for days, status in ((6, 200), (8, 404)):
        Campaign.objects.update(ends_at=now - timedelta(days=days), starts_at=now - 9 * DAY)
        assert Client().get(path).status_code == status
    Campaign.objects.update(ends_at=now + DAY)
    Recipient.objects.all().delete()
    assert Client().post(path, {"name": "Ana"}).status_code == 404
    assert not FollowUp.objects.exists()


DAY = timedelta(days=1)


def test_what_is_forged_or_cut_leads_nowhere() -> None:
    path = mailed_link("team@example.com")
    forged = signing.dumps([1, 1, "1"], salt="another")
    for broken in (path[:-1], path[:30], f"/take/{forged}", "/take/x", "/take/%00", "/take/a:b:c"):
        assert Client().post(broken, {"name": "Ana"}).status_code in (400, 404), broken
    assert not FollowUp.objects.exists()


def test_an_address_that_asks_too_often_has_to_wait() -> None:
    path = mailed_link("team@example.com")
    codes = [Client().get(path).status_code for _ in range(61)]
    assert codes == [200] * 60 + [429]
    assert Client(REMOTE_ADDR="10.0.0.9").get(path).status_code == 200


def test_pages_and_the_api_never_show_the_link() -> None:
    mailed_link("team@example.com")
    campaign, reader = Campaign.objects.get(), browser(a_user(role=Role.VIEWER))
    html = reader.get(f"/socap/campaigns/{campaign.pk}/alerts?status=sent").content.decode()
    assert "@user_1" in html and not LINK.search(html)
