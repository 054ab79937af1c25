"""Records the sign-in signals of Django and Axes in the audit log."""

import logging
from typing import Any

from axes.signals import user_locked_out
from axes.utils import reset
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.http import HttpRequest

from socap.access.audit import Actor, record, request_ip
from socap.access.models import User
from socap.access.sign_ins import delete_expired_sessions

logger = logging.getLogger(__name__)


def connect_signals() -> None:
    user_logged_in.connect(signed_in, dispatch_uid="audit")
    user_logged_out.connect(signed_out, dispatch_uid="audit")
    user_locked_out.connect(locked_out, dispatch_uid="audit")


def signed_in(sender: object, request: HttpRequest, user: User, **_: Any) -> None:
    """Clears the failed attempts of this user from this IP; other users' attempts are kept."""
    record(request, "user.signed-in", on=user, actor=Actor(kind="user", name=user.username))
    reset(ip=request_ip(request), username=user.username)
    delete_expired_sessions()


def signed_out(sender: object, request: HttpRequest, user: User | None, **_: Any) -> None:
    if user is not None:
        record(request, "user.signed-out", on=user, actor=Actor(kind="user", name=user.username))


def locked_out(sender: object, request: HttpRequest, username: str | None, **_: Any) -> None:
    """Records a lockout once, at the last allowed attempt; later attempts are only refused."""
    if getattr(request, "axes_failures_since_start", None) is None:
        return
    facts = {"action": "sign_in_locked", "ip": request_ip(request)}
    logger.warning("too many failed sign-ins", extra=facts)
    record(
        request,
        getattr(request, "locked_out_verb", "user.locked-out"),
        name=(username or "").replace("\0", ""),
        actor=Actor(kind="visitor", name=""),
    )
