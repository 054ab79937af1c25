"""Channels on pages: set up, tried, paused, deleted; who may see and change what."""

import html as entities
import re
from collections.abc import Iterator
from datetime import UTC, datetime, time

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from socap.access.models import AuditEntry, Role
from socap.alerts.models import Channel, Recipient
from socap.campaigns.models import Campaign
from tests.alerts.builders import a_channel, alerting_campaign
from tests.alerts.counterparts.slack import SlackServer
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

HOOK = "http://127.0.0.1:9/services/T0/B0/verysecret4f2a"


@pytest.fixture(autouse=True)
def private_allowed(settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


@pytest.fixture
def viewer() -> Client:
    return browser(a_user("vera", Role.VIEWER))


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    with SlackServer() as server:
        yield server


def new(kind: str, address: str, /, **changes: object) -> dict[str, object]:
    return {
        "kind": kind, "name": "ops", "address": address, "timezone": "Europe/Berlin",
        "quiet_from": "", "quiet_until": "", "campaign": "", "for_operators": "on", **changes,
    }  # fmt: skip


def shown(client: Client, *args: int, name: str = "channel") -> str:
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return answer.content.decode()


def press(client: Client, page: str, /, *args: int, **given: object) -> str:
    answer = client.post(reverse(page, args=args), given, follow=True)
    assert answer.status_code == 200
    return entities.unescape(answer.content.decode())


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_the_empty_page_offers_every_kind(operator: Client, viewer: Client) -> None:
    html = shown(operator, name="channels")
    for kind in ("slack", "email", "webhook", "apprise"):
        assert f"{reverse('channel-create')}?kind={kind}" in html
    assert reverse("channel-create") not in shown(viewer, name="channels")


def test_a_channel_is_set_up_with_its_first_address(operator: Client) -> None:
    form = operator.get(reverse("channel-create"), {"kind": "email"}).content.decode()
    assert "launch-team@example.com" in form, "the hint says what an address looks like"
    html = press(
        operator,
        "channel-create",
        **new("email", "ann@example.com", quiet_from="22:00", quiet_until="07:00"),
    )
    channel, recipient = Channel.objects.get(), Recipient.objects.get()
    assert (channel.name, channel.kind, channel.for_operators) == ("ops", "email", True)
    assert (recipient.address, recipient.timezone) == ("ann@example.com", "Europe/Berlin")
    assert (recipient.quiet_from, recipient.quiet_until) == (time(22), time(7))
    assert "quiet 22:00 to 07:00 Europe/Berlin" in text(html)
    assert AuditEntry.objects.filter(verb="channel.created", object_name="ops").exists()


@pytest.mark.parametrize(
    ("kind", "change", "words"),
    [
        ("email", {"address": "nobody"}, "Write one e-mail address"),
        ("slack", {"address": "no address"}, "https://"),
        ("email", {"timezone": "Mars"}, "Europe/Berlin"),
        ("email", {"quiet_from": "22:00"}, "Give both ends of the quiet hours"),
        ("email", {"name": "taken"}, "A channel 'taken' already exists"),
        ("email", {"name": " "}, "required"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(
    operator: Client, kind: str, change: dict[str, str], words: str
) -> None:
    a_channel("taken", "email")
    given = new(kind, "ann@example.com", **change)
    answer = operator.post(reverse("channel-create"), given)
    html = entities.unescape(answer.content.decode())
    assert answer.status_code == 422
    assert words in html and "Please correct the fields" in html
    assert given["address"] == "nobody" or str(given["address"]) in html
    assert not Channel.objects.exclude(name="taken").exists()


def test_a_secret_address_is_never_shown_whole(operator: Client, viewer: Client) -> None:
    channel = a_channel("ops", "slack", HOOK)
    a_channel("mail", "email", "ann@example.com")
    alerting_campaign("100", channels=("ops",))
    for client in (operator, viewer):
        for html in (shown(client, channel.pk), shown(client, name="channels")):
            assert "verysecret" not in html
    assert "http://127.0.0.1:9/…4f2a" in shown(operator, channel.pk)
    assert "ann@example.com" in shown(operator, name="channels")
    assert "verysecret" not in press(
        operator, "recipient-remove", channel.pk, _one(channel).pk, sure=1
    )
    assert not AuditEntry.objects.filter(details__icontains="verysecret").exists()


def test_a_viewer_sees_whether_it_works_and_no_address(viewer: Client) -> None:
    channel = a_channel("ops", "email", "ann@example.com")
    Recipient.objects.update(
        last_error="550 ann@example.com unknown", last_error_at=datetime.now(UTC)
    )
    for html in (shown(viewer, channel.pk), shown(viewer, name="channels")):
        assert "failing" in html and "ann@" not in html
        buttons = re.findall(r"<button[^>]*>", html.partition("<main")[2].partition("</main>")[0])
        assert all("term-help" in button for button in buttons)


def test_a_viewer_changes_nothing(viewer: Client) -> None:
    channel = a_channel("ops", "email", "ann@example.com")
    recipient = _one(channel)
    for name in ("test", "switch", "change", "secret", "delete"):
        assert viewer.post(reverse(f"channel-{name}", args=[channel.pk])).status_code == 403
    for name in ("test", "change", "remove"):
        path = reverse(f"recipient-{name}", args=[channel.pk, recipient.pk])
        assert viewer.post(path).status_code == 403
    assert viewer.post(reverse("recipient-add", args=[channel.pk])).status_code == 403
    assert viewer.get(reverse("channel-create")).status_code == 403
    assert Channel.objects.get().active and Recipient.objects.exists() and not mail.outbox


def test_a_test_says_what_the_other_side_answered(operator: Client, slack: SlackServer) -> None:
    channel = a_channel("ops", "slack", slack.url)
    assert "accepted the test" in press(operator, "channel-test", channel.pk)
    assert len(slack.messages) == 1
    slack.answer_next(404, "no_service")
    html = press(operator, "recipient-test", channel.pk, _one(channel).pk)
    assert "did not accept the test" in html and "no_service" in html
    assert "failing" in html and _one(channel).last_error in html
    slack.answer_next(500, "<b>oops</b> & more")
    press(operator, "channel-test", channel.pk)
    assert "<b>oops" not in shown(operator, channel.pk)


def test_a_test_that_arrives_mends_a_dead_address(operator: Client, slack: SlackServer) -> None:
    channel = a_channel("ops", "slack", slack.url)
    Recipient.objects.update(
        failed_at=datetime.now(UTC), last_error="no_service", last_error_at=datetime.now(UTC)
    )
    assert "failed" in shown(operator, channel.pk)
    assert "failed" in shown(operator, name="channels")
    assert "works" in text(press(operator, "channel-test", channel.pk))


def test_pause_and_resume(operator: Client) -> None:
    channel = a_channel("ops", "email", "ann@example.com")
    assert "is paused" in press(operator, "channel-switch", channel.pk)
    assert not Channel.objects.get().active
    assert "is active again" in press(operator, "channel-switch", channel.pk, active="1")
    assert Channel.objects.get().active


def test_a_rename_is_followed_by_the_campaigns(operator: Client) -> None:
    channel = a_channel("ops", "email")
    a_channel("taken", "email")
    alerting_campaign("100", channels=("ops",))
    press(operator, "channel-change", channel.pk, name="launch room")
    channel.refresh_from_db()
    assert (channel.name, channel.for_operators) == ("launch room", False)
    assert Campaign.objects.get().alert_channels == ["launch room"]
    answer = operator.post(reverse("channel-change", args=[channel.pk]), {"name": "taken"})
    assert answer.status_code == 422 and "already" in answer.content.decode()
    assert "<h1><bdi>launch room" in answer.content.decode()


def test_recipients_come_and_go(operator: Client) -> None:
    channel, campaign = a_channel("ops", "email", "ann@example.com"), alerting_campaign("100")
    given = new("email", "client@example.com", campaign=campaign.pk)
    html = press(operator, "recipient-add", channel.pk, **given)
    added = Recipient.objects.get(address="client@example.com")
    assert added.campaign == campaign and "only A launch" in text(html)
    answer = operator.post(
        reverse("recipient-add", args=[channel.pk]), new("email", "not an address")
    )
    assert answer.status_code == 422 and "not an address" in answer.content.decode()
    hours = {"timezone": "Asia/Tokyo", "quiet_from": "21:30", "quiet_until": "06:00"}
    press(operator, "recipient-change", channel.pk, added.pk, **hours)
    added.refresh_from_db()
    assert (added.timezone, added.quiet_from, added.campaign) == (
        "Asia/Tokyo",
        time(21, 30),
        campaign,
    )
    half = {"timezone": "Asia/Tokyo", "quiet_from": "21:30", "quiet_until": ""}
    path = reverse("recipient-change", args=[channel.pk, added.pk])
    assert "both ends" in operator.post(path, half).content.decode()
    press(operator, "recipient-remove", channel.pk, added.pk, sure=1)
    assert [r.address for r in Recipient.objects.all()] == ["ann@example.com"]


def test_another_channel_s_recipient_is_not_found(operator: Client) -> None:
    one, other = a_channel("one", "email", "ann@example.com"), a_channel("other", "email")
    path = reverse("recipient-remove", args=[other.pk, _one(one).pk])
    assert operator.post(path).status_code == 404
    assert Recipient.objects.exists()


def test_a_webhook_s_secret_is_shown_once_and_can_be_replaced(
    operator: Client, viewer: Client
) -> None:
    html = press(operator, "channel-create", **new("webhook", HOOK))
    channel = Channel.objects.get()
    first = channel.secret
    assert first.startswith("whsec_") and first in html
    assert first not in shown(operator, channel.pk)
    html = press(operator, "channel-secret", channel.pk)
    channel.refresh_from_db()
    assert channel.secret != first and channel.secret in html and first not in html
    assert channel.secret not in shown(operator, channel.pk) + shown(viewer, channel.pk)


def test_only_webhooks_have_a_secret_to_show(operator: Client) -> None:
    html = press(operator, "channel-create", **new("email", "ann@example.com"))
    assert "whsec_" not in html and "Signing secret" not in html


def test_deleting_asks_and_names_who_uses_it(operator: Client) -> None:
    channel = a_channel("ops", "email", "ann@example.com")
    alerting_campaign("100", channels=("ops",))
    html = text(shown(operator, channel.pk, name="channel-delete"))
    assert "1 campaign uses it" in html and "A launch" in html
    assert Channel.objects.exists()
    press(operator, "channel-delete", channel.pk)
    assert Channel.objects.exists(), "the question has not been answered"
    press(operator, "channel-delete", channel.pk, sure=1)
    assert not Channel.objects.exists()
    assert Campaign.objects.get().alert_channels == ["ops"], "set up again it goes on"


def test_mail_that_goes_nowhere_says_so(operator: Client, settings: Settings) -> None:
    channel = a_channel("ops", "email", "ann@example.com")
    settings.EMAIL_SERVICE = "console"
    assert "No mail leaves this machine" in shown(operator, channel.pk)
    settings.EMAIL_SERVICE = "smtp"
    assert "No mail leaves" not in shown(operator, channel.pk)


def test_many_channels_come_page_by_page_in_as_many_queries(
    operator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        a_channel(f"c{number:02}", "email", *(f"p{n}@example.com" for n in range(4)))
    shown(operator, name="channels")
    with django_assert_max_num_queries(8):
        first = shown(operator, name="channels")
    assert "c24" in first and "c25" not in first
    second = operator.get(reverse("channels"), {"page": 2}).content.decode()
    assert "c29" in second and "c24" not in second


def _one(channel: Channel) -> Recipient:
    return channel.recipients.get()
