"""Password reset links and the e-mails that contain them."""

import logging
from datetime import UTC, datetime, timedelta

from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from socap.access.account_emails import page_url, password_reset_email, send_in_background
from socap.access.audit import Actor, record
from socap.access.models import AuditEntry, User
from socap.campaigns.public_address import link_problem

logger = logging.getLogger(__name__)
# At most one reset e-mail per user in this time, so that nobody can flood a mailbox.
MIN_MAIL_INTERVAL = timedelta(minutes=5)
RESET_MAILED_VERB = "user.password-link-mailed"


def password_reset_link(user: User) -> str:
    """Returns a link to set a new password, valid once and for a day."""
    number = urlsafe_base64_encode(force_bytes(user.pk))
    return page_url("password-reset-link", number, default_token_generator.make_token(user))


def mail_reset_link(request: HttpRequest, user: User) -> bool:
    """E-mails a reset link. Returns False if one was sent within `MIN_MAIL_INTERVAL`."""
    recent = AuditEntry.objects.filter(
        verb=RESET_MAILED_VERB,
        object_kind="user",
        object_id=str(user.pk),
        at__gt=datetime.now(UTC) - MIN_MAIL_INTERVAL,
    )
    if recent.exists():
        return False
    record(request, RESET_MAILED_VERB, on=user, actor=Actor(kind="visitor", name=""))
    if problem := link_problem():
        logger.warning(problem, extra={"action": "password_link_mailed"})
    send_in_background(password_reset_email(user, password_reset_link(user)))
    return True
