"""New passwords for those who forgot theirs."""

import logging
from datetime import UTC, datetime, timedelta

from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from socap.access.account_emails import link_to, reset_letter, send_behind
from socap.access.audit import Actor, record
from socap.access.models import AuditEntry, User
from socap.campaigns.public_address import problem_of_links

logger = logging.getLogger(__name__)
# Whoever fills a stranger's mailbox gets one mail through in this time.
ONE_MAIL_IN = timedelta(minutes=5)
ASKED = "user.password-link-mailed"


def reset_link(user: User) -> str:
    """A link that sets a new password once, within a day; it dies with the password it replaces."""
    number = urlsafe_base64_encode(force_bytes(user.pk))
    return link_to("password-reset-link", number, default_token_generator.make_token(user))


def mail_reset_link(request: HttpRequest, user: User) -> bool:
    """Whether a mail is on its way; none is while another one was sent just now."""
    recent = AuditEntry.objects.filter(
        verb=ASKED,
        object_kind="user",
        object_id=str(user.pk),
        at__gt=datetime.now(UTC) - ONE_MAIL_IN,
    )
    if recent.exists():
        return False
    record(request, ASKED, on=user, actor=Actor(kind="visitor", name=""))
    if problem := problem_of_links():
        logger.warning(problem, extra={"action": "password_link_mailed"})
    send_behind(reset_letter(user, reset_link(user)))
    return True
