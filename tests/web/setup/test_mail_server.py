"""The mail server in Settings: kept once it has taken a test mail, and used from the next mail on."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import checks, mail
from django.test import Client
from pytest_django import Settings

from socap.access.account_emails import password_reset_email, send_email
from socap.access.models import AuditEntry, MailServer, Role, User
from socap.access.outgoing_mail import outgoing_mail, renew_mail_encryption
from socap.alerts.channels.base import ChannelError, Envelope
from socap.alerts.channels.registry import open_channel
from tests.alerts.counterparts import smtp
from tests.web.visitors import a_user, browser

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning"),
]

SECRET, PATH = "a mail pass word", "/socap/settings/mail"


@pytest.fixture(autouse=True)
def loopback(settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True


@pytest.fixture
def admin() -> Client:
    return browser(a_user("adam", Role.ADMIN, email="adam@example.com"))


@pytest.fixture
def server() -> Iterator[smtp.Mailbox]:
    with smtp.mail_server(login=("socap", SECRET)) as found:
        yield found


def shown(client: Client) -> str:
    return client.get("/socap/settings").content.decode()


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def version(html: str) -> str:
    found = re.search(r'action="/socap/settings/mail#.*?name="seen"\s+value="([^"]*)"', html, re.S)
    return found[1] if found else ""


def save(client: Client, server: smtp.Mailbox, **changes: object) -> Any:
    given = {
        "host": "127.0.0.1", "port": server.port, "tls": "no", "username": "socap",
        "password": SECRET, "sender": "SOCAP <alerts@example.com>", "test_to": "ann@example.com",
        "seen": version(shown(client)), **changes,
    }  # fmt: skip
    return client.post(PATH, given, follow=True)


def send_alert() -> None:
    payload = {"subject": "Somebody came", "text": "x\n", "html": "<p>x</p>\n"}
    open_channel("email").send(
        payload, Envelope(address="team@example.com", secret="", event_id="e")
    )


def test_a_server_that_takes_the_test_mail_is_used_from_the_next_mail_on(
    admin: Client, server: smtp.Mailbox
) -> None:
    said = save(admin, server).content.decode()
    assert f"Saved. 127.0.0.1:{server.port} accepted the mail to ann@example.com" in said
    assert "travels without encryption" in said
    assert server.recipients == ["ann@example.com"]
    send_alert()
    assert send_email(password_reset_email(a_user("bea", email="bea@example.com"), "https://x"))
    assert server.recipients[1:] == ["team@example.com", "bea@example.com"]
    assert {one["From"] for one in server.mails} == {"SOCAP <alerts@example.com>"}
    assert mail.outbox == []
    page = shown(admin)
    assert f"127.0.0.1:{server.port} entered here" in words(page)
    assert SECRET not in page and SECRET not in MailServer.objects.get().encrypted_password
    entry = AuditEntry.objects.get(verb="settings.mail-server-changed")
    assert SECRET not in str(entry.details) and entry.actor == "adam"
    assert (
        "The link is mailed"
        in browser(User.objects.get(username="adam")).get("/socap/users").content.decode()
    )


def test_what_the_server_refuses_is_not_kept(admin: Client, server: smtp.Mailbox) -> None:
    refused = save(admin, server, password="wrong")
    assert refused.status_code == 422 and "so nothing was saved: 535" in refused.content.decode()
    assert "wrong" not in re.findall(r"<input[^>]*password[^>]*>", refused.content.decode())[0]
    unreachable = save(admin, server, port=smtp.free_port()).content.decode()
    assert "nothing was saved: 127.0.0.1:" in unreachable
    assert not MailServer.objects.exists() and outgoing_mail().service == "console"
    save(admin, server)
    assert save(admin, server, password="wrong").status_code == 422
    send_alert()
    assert server.recipients[-1] == "team@example.com", "the former one goes on"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"host": ""}, "This field is required"),
        ({"host": "smtp://mx.example.com"}, "only a host name"),
        ({"host": "mx.example.com:25"}, "only a host name"),
        ({"port": "0"}, "greater than or equal to 1"),
        ({"port": "70000"}, "less than or equal to 65535"),
        ({"tls": "ssl3"}, "Select a valid choice"),
        ({"sender": "SOCAP"}, "Enter one address"),
        ({"sender": "a@example.com, b@example.com"}, "Enter one address"),
        ({"test_to": "nobody"}, "Enter a valid email address"),
        ({"username": ""}, "Enter the user that this password belongs to"),
        ({"password": ""}, "Enter the password of this user on this server"),
    ],
)
def test_a_wrong_field_is_said_where_it_stands(
    admin: Client, server: smtp.Mailbox, change: dict[str, str], problem: str
) -> None:
    refused = save(admin, server, **change)
    assert refused.status_code == 422 and problem in refused.content.decode()
    assert server.recipients == [] and not MailServer.objects.exists()


def test_the_stored_password_is_kept_for_the_same_server_only(
    admin: Client, server: smtp.Mailbox
) -> None:
    save(admin, server)
    assert save(admin, server, password="", sender="New <new@example.com>").status_code == 200
    assert outgoing_mail().sender == "New <new@example.com>"
    with smtp.mail_server(login=("socap", SECRET)) as other:
        refused = save(admin, other, password="")
        assert refused.status_code == 422 and "Enter the password" in refused.content.decode()
        assert other.raw == []
    assert save(admin, server, password="", username="eve").status_code == 422


def test_a_private_address_needs_permission(
    admin: Client, server: smtp.Mailbox, settings: Settings
) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = False
    said = save(admin, server).content.decode()
    assert "which is not a public address" in said and "set SMTP_HOST in the environment" in said
    assert server.raw == [] and not MailServer.objects.exists()


def test_the_environment_wins_and_says_so(
    admin: Client, server: smtp.Mailbox, settings: Settings
) -> None:
    save(admin, server)
    settings.MAIL_FIXED_BY = "SMTP_HOST"
    send_alert()
    assert len(mail.outbox) == 1 and len(server.raw) == 1
    assert "SMTP_HOST is set. Remove it" in words(shown(admin))
    assert (
        "Mail is set by SMTP_HOST" in save(admin, server, sender="x@example.com").content.decode()
    )
    settings.MAIL_FIXED_BY, settings.MAIL_SENDER_FIXED_BY = "", "EMAIL_FROM"
    settings.EMAIL_FROM = "Fixed <fixed@example.com>"
    send_alert()
    assert server.mails[-1]["From"] == "Fixed <fixed@example.com>"
    assert "Set by EMAIL_FROM" in words(shown(admin))


def test_of_two_administrators_the_second_learns_of_the_first(
    admin: Client, server: smtp.Mailbox
) -> None:
    seen = version(shown(admin))
    save(browser(a_user("bea", Role.ADMIN)), server, sender="Bea <bea@example.com>")
    refused = save(admin, server, seen=seen)
    assert refused.status_code == 422 and "Somebody else has changed" in refused.content.decode()
    assert outgoing_mail().sender == "Bea <bea@example.com>"
    save(admin, server, seen=version(refused.content.decode()))
    assert outgoing_mail().sender == "SOCAP <alerts@example.com>"


def test_another_secret_key_is_said_and_a_former_one_is_renewed(
    admin: Client, server: smtp.Mailbox, settings: Settings
) -> None:
    save(admin, server)
    former, settings.SECRET_KEY = settings.SECRET_KEY, "another"
    admin.force_login(User.objects.get(username="adam"))
    assert "cannot be read with this SOCAP_SECRET_KEY" in shown(admin)
    with pytest.raises(ChannelError, match="cannot be read with this SOCAP_SECRET_KEY"):
        send_alert()
    assert "socap.W014" in {found.id for found in checks.run_checks(databases=["default"])}
    settings.SECRET_KEY_FALLBACKS = [former]
    renew_mail_encryption()
    settings.SECRET_KEY_FALLBACKS = []
    send_alert()
    assert server.recipients[-1] == "team@example.com"


def test_it_is_removed_after_a_question(admin: Client, server: smtp.Mailbox) -> None:
    save(admin, server)
    assert "Remove the mail server?" in admin.post(f"{PATH}/remove").content.decode()
    assert MailServer.objects.exists()
    admin.post(f"{PATH}/remove", {"sure": "1"})
    assert outgoing_mail().service == "console"
    assert AuditEntry.objects.filter(verb="settings.mail-server-removed").count() == 1


def test_others_see_no_form(server: smtp.Mailbox) -> None:
    operator = browser(a_user("olga", Role.OPERATOR))
    assert "Enter a mail server" not in shown(operator)
    assert operator.post(PATH, {}).status_code == 403
