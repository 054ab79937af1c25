"""Before there is any login: every page leads to the one that makes the first administrator."""

import re
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django_htmx.http import HttpResponseClientRedirect

from socap.access.audit import Actor, record
from socap.access.models import Role, User
from socap.lib.storage.files import replace_file

# What people open. The API, the health check and files say what they always say.
PAGES = re.compile(r"/$|/(socap|login|password|join)\b")


class TooLate(Exception):
    """There is a login already."""


class FirstRun:
    """Leads strangers to the welcome page while nobody can sign in; programs get their 401."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        place = request.resolver_match
        if not PAGES.match(request.path) or (place and place.url_name == "welcome"):
            return None
        if request.user.is_authenticated or not is_first_run():
            return None
        if getattr(request, "htmx", False):
            return HttpResponseClientRedirect(reverse("welcome"))
        return redirect("welcome")


def is_first_run() -> bool:
    return not User.objects.exists()


def setup_token() -> str:
    """Proves that one has seen what `socap up` prints. It opens nothing once there is a login."""
    return salted_hmac("socap.web.signin.first_run", "setup", algorithm="sha256").hexdigest()[:40]


def keep_setup_token() -> str:
    """Keep the token in the data folder, for this user of the machine alone, while it opens anything."""
    path, token = settings.SOCAP_SETUP_TOKEN_PATH, setup_token()
    path.unlink(missing_ok=True)
    if is_first_run():
        replace_file(path, f"{token}\n".encode())
    return token


def may_set_up(token: str) -> bool:
    """Only with the token, from wherever: a proxy on this machine makes every visitor seem local."""
    return constant_time_compare(token, setup_token())


@transaction.atomic
def make_first_admin(request: HttpRequest, user: User) -> User:
    """Store the first login, or raise `TooLate`. Of two at once one wins."""
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {User._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
    if not is_first_run():
        raise TooLate
    user.role, user.is_superuser = Role.ADMIN, True
    user.save()
    by = Actor(kind="user", name=user.username)
    record(request, "user.first-administrator", on=user, actor=by)
    settings.SOCAP_SETUP_TOKEN_PATH.unlink(missing_ok=True)
    return user
