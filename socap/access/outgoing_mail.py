"""What sends mail: the service that the environment names, else the mail server entered in Settings.

It is looked up for every mail, so that a change takes effect in every process.
"""

import dataclasses
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parseaddr

import httpcore
from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.http import HttpRequest
from django.utils.encoding import punycode

from socap.access.audit import record, request_actor
from socap.access.models import MailServer
from socap.lib.encryption import DecryptionError, decrypted, encrypted, renewed
from socap.lib.network.public_hosts import RefusedAddress, addresses_of

PURPOSE = "mail server password"
UNREADABLE = (
    "The stored password of the mail server cannot be read with this SOCAP_SECRET_KEY: enter it "
    "again in Settings or set the former key, in SOCAP_SECRET_KEY or in SOCAP_SECRET_KEY_FALLBACKS."
)


class MailServerUnusable(ConnectionError):
    """The entered mail server cannot be used; the message says what to do."""


class MailServerChanged(Exception):
    """Somebody else has changed the mail server since the page was shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpServer:
    """A mail server that was entered. `tls` is `starttls`, `implicit` or `no`.

    `password` is None if the stored one cannot be decrypted.
    """

    host: str
    port: int
    tls: str
    username: str = ""
    password: str | None = dataclasses.field(default="", repr=False)

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingMail:
    """How mail is sent now: the service, the sender, and the server unless the environment has it.

    `fixed_by` is the variable with which the environment decides, or ''. `version` is '' if no
    server has been entered.
    """

    service: str
    sender: str
    server: SmtpServer | None = None
    fixed_by: str = ""
    version: str = ""

    @property
    def leaves(self) -> bool:
        """Whether mail is sent to somewhere, rather than printed or written to files."""
        return self.service != "console"

    @property
    def problem(self) -> str:
        return UNREADABLE if self.server and self.server.password is None else ""

    @property
    def server_name(self) -> str:
        """Returns host and port, or '' for services without a server to name."""
        if self.server:
            return str(self.server)
        is_smtp = settings.EMAIL_BACKEND.endswith("smtp.EmailBackend")
        return f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}" if is_smtp else ""

    def message_id(self, event: str) -> str:
        """Returns the same id for the same event, so that a repeated mail shows once."""
        domain = parseaddr(self.sender)[1].rpartition("@")[2]
        return f"<{re.sub(r'[^A-Za-z0-9._-]', '-', event)}@{punycode(domain)}>"

    def connection(self) -> BaseEmailBackend:
        """Returns a connection to be opened; may look a host name up. Raises MailServerUnusable."""
        if self.server is None:
            return get_connection()
        if self.server.password is None:
            raise MailServerUnusable(UNREADABLE)
        _require_reachable(self.server)
        return get_connection(
            "django.core.mail.backends.smtp.EmailBackend",
            host=self.server.host,
            port=self.server.port,
            username=self.server.username,
            password=self.server.password,
            use_tls=self.server.tls == "starttls",
            use_ssl=self.server.tls == "implicit",
        )


def outgoing_mail() -> OutgoingMail:
    """Returns how mail is sent now, with whatever the environment sets."""
    stored = None if settings.MAIL_FIXED_BY else MailServer.objects.filter(pk=1).first()
    if stored is None:
        return OutgoingMail(
            service=settings.EMAIL_SERVICE,
            sender=settings.EMAIL_FROM,
            fixed_by=settings.MAIL_FIXED_BY,
        )
    try:
        password = decrypted(stored.encrypted_password, PURPOSE)
    except DecryptionError:
        password = None
    return OutgoingMail(
        service="smtp",
        sender=settings.EMAIL_FROM if settings.MAIL_SENDER_FIXED_BY else stored.sender,
        server=SmtpServer(
            host=stored.host,
            port=stored.port,
            tls=stored.tls,
            username=stored.username,
            password=password,
        ),
        version=stored.changed_at.astimezone(UTC).isoformat(),
    )


@transaction.atomic
def store_mail_server(request: HttpRequest, wanted: OutgoingMail, *, seen: str) -> None:
    """Stores the server and the sender; `seen` is the version that the form was shown with.

    Raises MailServerChanged, and stores nothing, if the stored version is a different one by now.
    """
    server = wanted.server
    assert server is not None
    _require_unchanged(seen)
    MailServer.objects.update_or_create(
        pk=1,
        defaults={
            "host": server.host,
            "port": server.port,
            "tls": server.tls,
            "username": server.username,
            "encrypted_password": encrypted(server.password or "", PURPOSE),
            "sender": wanted.sender,
            "changed_at": datetime.now(UTC),
            "changed_by": request_actor(request).name,
        },
    )
    details = {"server": str(server), "tls": server.tls, "sender": wanted.sender}
    record(request, "settings.mail-server-changed", name=str(server), details=details)


@transaction.atomic
def remove_mail_server(request: HttpRequest) -> None:
    """Forgets the entered server; mail is printed again, or sent as the environment says."""
    stored = MailServer.objects.select_for_update().filter(pk=1).first()
    if stored is not None:
        record(request, "settings.mail-server-removed", name=f"{stored.host}:{stored.port}")
        stored.delete()


def renew_mail_encryption() -> None:
    """Re-encrypts the password if it still needs a former secret key."""
    for row in MailServer.objects.all():
        try:
            anew = renewed(row.encrypted_password, PURPOSE)
        except DecryptionError:
            continue
        if anew != row.encrypted_password:
            same = MailServer.objects.filter(encrypted_password=row.encrypted_password)
            same.update(encrypted_password=anew)


def _require_unchanged(seen: str) -> None:
    stored = MailServer.objects.select_for_update().filter(pk=1).first()
    version = stored.changed_at.astimezone(UTC).isoformat() if stored else ""
    if version != seen:
        raise MailServerChanged


def _require_reachable(server: SmtpServer) -> None:
    """Like any host typed into a page, it must not lead into private networks unless that is allowed."""
    try:
        addresses_of(
            server.host,
            server.port,
            allow_private=settings.SOCAP_ALLOW_PRIVATE_ADDRESSES,
            seconds=settings.EMAIL_TIMEOUT,
        )
    except RefusedAddress as error:
        raise MailServerUnusable(f"{error} Or set SMTP_HOST in the environment.") from None
    except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
        raise MailServerUnusable(str(error)) from None
