"""Mails to users about their own access."""

import logging
from threading import Thread

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from socap.access.models import Invitation, User
from socap.campaigns.public_address import outside

logger = logging.getLogger(__name__)


def link_to(name: str, *arguments: str) -> str:
    """The address of a page as people reach it."""
    return outside(reverse(name, args=arguments))


def invitation_letter(invitation: Invitation, link: str) -> EmailMessage:
    inviter = invitation.invited_by
    shown = {"invitation": invitation, "link": link, "inviter": inviter}
    text = render_to_string("access/mail/invitation.txt", shown)
    return EmailMessage("You are invited to SOCAP", text, to=[invitation.email])


def reset_letter(user: User, link: str) -> EmailMessage:
    text = render_to_string("access/mail/reset.txt", {"user": user, "link": link})
    return EmailMessage("A new password for SOCAP", text, to=[user.email])


def send(letter: EmailMessage) -> bool:
    """Whether the mail server took it; why not is in the log."""
    try:
        letter.send()
    except Exception as error:  # noqa: BLE001  each backend has errors of its own, and the page must go on
        facts = {"action": "letter_failed", "subject": letter.subject, "error": str(error)}
        logger.warning("a mail was not taken", extra=facts)
        return False
    return True


def send_behind(letter: EmailMessage) -> Thread:
    """Send while the page is answered, so that its time does not tell that there is an address."""
    thread = Thread(target=send, args=[letter], name="letter")
    thread.start()
    return thread
