"""Middleware: security headers, input checks, sign-in tracking, and the public address."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.template.loader import render_to_string

from socap.access.address_changes import learn_address
from socap.access.models import User
from socap.access.sign_ins import record_activity
from socap.campaigns.public_address import AddressSource, public_address
from socap.lib.network.web_address import host_of, is_loopback, origin_of
from socap.lib.texts import shown, text_problem

# No inline scripts or external resources; charts need inline styles.
NO_FRAMES = "frame-ancestors 'none'"
POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; "
    f"base-uri 'none'; form-action 'self'; {NO_FRAMES}"
)


class SecurityHeadersMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Referrer-Policy", "same-origin")
        return response


class UnstorableInputMiddleware:
    """Rejects requests with NUL characters or too much data, with an explanation."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/api/"):
            return self.get_response(request)  # the API has its own messages
        try:
            problem_part = _unstorable_part(request)
        except RequestDataTooBig:
            return _error_response("413.html", 413)
        except (TooManyFieldsSent, TooManyFilesSent, MultiPartParserError, UnreadablePostError):
            return _unstorable_response("The form")
        if problem_part:
            return _unstorable_response(problem_part)
        return self.get_response(request)


def _unstorable_response(where: str) -> HttpResponse:
    cause = f"{where} contains something that cannot be stored or read, such as a NUL character."
    remedy = "Nothing was changed. Go back, correct it and submit it again."
    return _error_response("400.html", 400, cause=cause, remedy=remedy)


def _error_response(template: str, status: int, **shown: str) -> HttpResponse:
    return HttpResponse(render_to_string(template, shown), status=status)


def _unstorable_part(request: HttpRequest) -> str:
    """Returns which part has an unstorable character, or an empty string; query strings are not checked."""
    if text_problem(request.path):
        return "The address"
    for name, values in request.POST.lists():
        if any(text_problem(text) for text in [name, *values]):
            return f"The field “{shown(name)[:100]}”"
    return ""


class SignInTrackingMiddleware:
    """Records where users are signed in and extends sessions in use.

    Runs before the view, so that the list is complete, and after a view that started a session.
    Requests without a session cookie, such as API requests, are skipped.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            record_activity(request)
        response = self.get_response(request)
        if request.session.modified and response.status_code < 500:
            record_activity(request)
        return response


class PublicAddressMiddleware:
    """Learns SOCAP's public address from an administrator's visit.

    The Host header of an anonymous request can be forged. A browser, however, sends a session cookie
    only to the host that set it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        if request.method == "GET" and isinstance(user, User) and user.may_administer:
            self._learn_address(request)
        return self.get_response(request)

    def _learn_address(self, request: HttpRequest) -> None:
        if public_address().source is not AddressSource.DEFAULT:
            return
        address = visited_address(request)
        if address and learn_address(request, address):
            effect = "Links in messages, invitations and share links now start with it"
            messages.info(
                request, f"SOCAP’s address is {address}. {effect}; change it under Settings."
            )


def visited_address(request: HttpRequest) -> str:
    """Returns the address of the request, or "" if others cannot reach it."""
    try:
        address = origin_of(f"{request.scheme}://{request.get_host()}")
    except ValueError:
        return ""
    return "" if is_loopback(host_of(address)) else address
