"""The first run: until there is a user, every page leads to creating the first administrator."""

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

# Pages for people; the API, the health check and static files are not redirected.
PAGE_PATHS = re.compile(r"/$|/(socap|login|password|join)\b")


class AlreadySetUp(Exception):
    """A user already exists."""


class FirstRunMiddleware:
    """Redirects pages to the welcome page while there is no user."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        place = request.resolver_match
        if not PAGE_PATHS.match(request.path) or (place and place.url_name == "welcome"):
            return None
        if request.user.is_authenticated or not is_first_run():
            return None
        if getattr(request, "htmx", False):
            return HttpResponseClientRedirect(reverse("welcome"))
        return redirect("welcome")


def is_first_run() -> bool:
    return not User.objects.exists()


def setup_token() -> str:
    """Returns the token that `socap up` prints; it is useless once there is a user."""
    return salted_hmac("socap.web.signin.first_run", "setup", algorithm="sha256").hexdigest()[:40]


def write_setup_token() -> str:
    """Writes the token to the data folder (mode 0600) during the first run, else deletes the file."""
    path, token = settings.SOCAP_SETUP_TOKEN_PATH, setup_token()
    path.unlink(missing_ok=True)
    if is_first_run():
        replace_file(path, f"{token}\n".encode())
    return token


def is_setup_token(token: str) -> bool:
    """Checks the token, also for local visitors: behind a proxy everyone seems local."""
    return constant_time_compare(token, setup_token())


@transaction.atomic
def create_first_admin(request: HttpRequest, user: User) -> User:
    """Creates the first user; raises `AlreadySetUp` if there is one. Safe for concurrent calls."""
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {User._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
    if not is_first_run():
        raise AlreadySetUp
    user.role, user.is_superuser = Role.ADMIN, True
    user.save()
    by = Actor(kind="user", name=user.username)
    record(request, "user.first-administrator", on=user, actor=by)
    settings.SOCAP_SETUP_TOKEN_PATH.unlink(missing_ok=True)
    return user
