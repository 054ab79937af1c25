"""The e-mail channel: one mail with HTML and plain text, sent as `access.outgoing_mail` says."""

import contextlib
import re
import warnings
from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMultiAlternatives
from django.core.validators import validate_email
from django.template.loader import render_to_string

from socap.access.outgoing_mail import OutgoingMail, outgoing_mail
from socap.alerts.channels.base import Channel, Envelope, Payload
from socap.alerts.channels.mail_errors import channel_error_for
from socap.alerts.messages.message import Message
from socap.alerts.messages.wording import subject_of

SUBJECT_LIMIT = 150
# Neither mails nor PostgreSQL may contain these.
UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
PLAIN_ADDRESS = re.compile(r"[^\s@\"<>()\[\],;:\\]+@[^\s@\"<>()\[\],;:\\]+")

# Known and accepted in docs/decisions: our own tests replace upstream's.
warnings.filterwarnings("ignore", message="django-anymail has dropped official support")


class EmailChannel(Channel):
    """Sends alerts to a mailbox."""

    kind = "email"
    label = "E-mail"
    description = "Mails people, with everything about who engaged and why they matter."
    address_label = "Address"
    address_hint = "launch-team@example.com"
    address_keyboard = "email"
    address_is_secret = False

    def note(self) -> str:
        if (mail := outgoing_mail()).leaves:
            return ""
        if settings.SOCAP_DEMO:
            return "In the demo no mail leaves this machine; the inbox shows what would have."
        if mail.fixed_by:
            return (
                "No mail leaves this machine yet: EMAIL_SERVICE is console. "
                "Set it to smtp, sendgrid or ses, and restart SOCAP."
            )
        return (
            "No mail leaves this machine yet: an administrator can enter a mail server in Settings."
        )

    def accept(self, address: str) -> str:
        address = address.strip()
        name, _, domain = address.rpartition("@")
        wrong = f"Write one e-mail address without a name, such as {self.address_hint}."
        if not PLAIN_ADDRESS.fullmatch(address):
            raise ValueError(wrong)
        try:
            validate_email(address)
        except ValidationError as error:
            raise ValueError(wrong) from error
        return f"{name}@{domain.lower()}"

    def compose(self, message: Message) -> list[Payload]:
        folder = f"alerts/email/{message.event}"
        context = {"message": message}
        text, html = (
            UNFIT.sub("", render_to_string(f"{folder}/{name}", context))
            for name in ("body.txt", "body.html")
        )
        return [
            {
                "subject": subject_of(message, SUBJECT_LIMIT),
                "text": re.sub(r"\n{3,}", "\n\n", text).strip() + "\n",
                # Gmail shows only the first 100 KB of a mail, so indentation is removed.
                "html": re.sub(r"\s*\n\s*", "\n", html).strip() + "\n",
            }
        ]

    def send(self, payload: Payload, envelope: Envelope) -> None:
        self.sender()(payload, envelope)

    def sender(self) -> Callable[[Payload, Envelope], None]:
        return partial(send_mail, through=outgoing_mail())


def send_mail(payload: Payload, envelope: Envelope, *, through: OutgoingMail) -> None:
    """Sends one mail through this server or service. Raises `ChannelError`."""
    mail = EmailMultiAlternatives(
        payload["subject"],
        payload["text"],
        through.sender,
        [envelope.address],
        headers={
            "Message-ID": through.message_id(envelope.event_id),
            "Auto-Submitted": "auto-generated",
            "X-Socap-Event": envelope.event_id,
        },
    )
    mail.attach_alternative(payload["html"], "text/html")
    try:
        # Django leaves the connection open when the server refuses the login.
        with contextlib.closing(through.connection()) as mail.connection:
            mail.send()
    # The services share no base class of errors; unknown errors are re-raised.
    except Exception as error:
        known = channel_error_for(error, server=through.server_name)
        if known is None:
            raise
        raise known from error
