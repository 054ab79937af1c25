"""E-mails to users about their account: invitations and password resets."""

import contextlib
import logging
from threading import Thread

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from socap.access.models import Invitation, User
from socap.access.outgoing_mail import OutgoingMail, outgoing_mail
from socap.campaigns.public_address import public_url

logger = logging.getLogger(__name__)


def page_url(name: str, *arguments: str) -> str:
    """Returns the public URL of a page."""
    return public_url(reverse(name, args=arguments))


def invitation_email(invitation: Invitation, link: str) -> EmailMessage:
    inviter = invitation.invited_by
    shown = {"invitation": invitation, "link": link, "inviter": inviter}
    text = render_to_string("access/mail/invitation.txt", shown)
    return EmailMessage("You are invited to SOCAP", text, to=[invitation.email])


def password_reset_email(user: User, link: str) -> EmailMessage:
    text = render_to_string("access/mail/reset.txt", {"user": user, "link": link})
    return EmailMessage("A new password for SOCAP", text, to=[user.email])


def send_email(email: EmailMessage, through: OutgoingMail | None = None) -> bool:
    """Sends the e-mail. Returns False, and logs the error, if the mail server rejects it."""
    through = through or outgoing_mail()
    email.from_email = through.sender
    try:
        with contextlib.closing(through.connection()) as email.connection:
            email.send()
    except Exception as error:  # noqa: BLE001  each backend has errors of its own, and the page must go on
        facts = {"action": "email_failed", "subject": email.subject, "error": str(error)}
        logger.warning("could not send an e-mail", extra=facts)
        return False
    return True


def send_in_background(email: EmailMessage) -> Thread:
    """Sends in a thread, so that the response time does not reveal whether the address is known."""
    # Looked up here: the thread would keep a database connection of its own.
    thread = Thread(target=send_email, args=[email, outgoing_mail()], name="account-email")
    thread.start()
    return thread
