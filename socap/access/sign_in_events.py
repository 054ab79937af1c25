"""What Django and Axes tell about sign-ins, kept in the audit log."""

import logging
from typing import Any

from axes.signals import user_locked_out
from axes.utils import reset
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.http import HttpRequest

from socap.access.audit import Actor, address_of, record
from socap.access.models import User
from socap.access.sign_ins import forget_ended

logger = logging.getLogger(__name__)


def listen() -> None:
    user_logged_in.connect(signed_in, dispatch_uid="audit")
    user_logged_out.connect(signed_out, dispatch_uid="audit")
    user_locked_out.connect(locked_out, dispatch_uid="audit")


def signed_in(sender: object, request: HttpRequest, user: User, **_: Any) -> None:
    """The wrong tries of this name from here are forgotten; those of other names from here stay."""
    record(request, "user.signed-in", on=user, actor=Actor(kind="user", name=user.username))
    reset(ip=address_of(request), username=user.username)
    forget_ended()


def signed_out(sender: object, request: HttpRequest, user: User | None, **_: Any) -> None:
    if user is not None:
        record(request, "user.signed-out", on=user, actor=Actor(kind="user", name=user.username))


def locked_out(sender: object, request: HttpRequest, username: str | None, **_: Any) -> None:
    """Once, when the last allowed try was wrong; further ones while it lasts are only refused."""
    if getattr(request, "axes_failures_since_start", None) is None:
        return
    facts = {"action": "sign_in_locked", "ip": address_of(request)}
    logger.warning("too many wrong sign-ins", extra=facts)
    record(
        request,
        getattr(request, "locked_out_verb", "user.locked-out"),
        name=(username or "").replace("\0", ""),
        actor=Actor(kind="visitor", name=""),
    )
