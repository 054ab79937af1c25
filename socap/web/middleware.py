"""Headers every page carries, the note of who was seen, and of where SOCAP is reached."""

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
from socap.lib.texts import shown, why_unfit

# No inline script, nothing from elsewhere; charts set inline styles.
POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


class ContentSecurityPolicy:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Referrer-Policy", "same-origin")
        return response


class FitRequests:
    """Refuses in words what no form of ours sends: NUL characters, and more than is taken."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/api/"):
            return self.get_response(request)  # which has its own words
        try:
            unfit = _unfit(request)
        except RequestDataTooBig:
            return _refused("413.html", 413)
        except (TooManyFieldsSent, TooManyFilesSent, MultiPartParserError, UnreadablePostError):
            return _unstorable("The form")
        if unfit:
            return _unstorable(unfit)
        return self.get_response(request)


def _unstorable(where: str) -> HttpResponse:
    cause = f"{where} holds something that cannot be stored or read, such as a NUL character."
    remedy = "Nothing was changed: go back, correct it and send it again."
    return _refused("400.html", 400, cause=cause, remedy=remedy)


def _refused(template: str, status: int, **shown: str) -> HttpResponse:
    return HttpResponse(render_to_string(template, shown), status=status)


def _unfit(request: HttpRequest) -> str:
    """What of it holds a character that cannot be stored; filters in addresses tell by themselves."""
    if why_unfit(request.path):
        return "The address"
    for name, values in request.POST.lists():
        if any(why_unfit(text) for text in [name, *values]):
            return f"The field “{shown(name)[:100]}”"
    return ""


class KnownSignIns:
    """Keeps the list of where people are signed in, and renews the sessions that are used.

    Before the view, so that the list is whole, and after one that has begun a session. Requests
    without a cookie (programs with an API key) pass without a look at the session.
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


class LearnedAddress:
    """Learns at which address people reach SOCAP, from an administrator who is signed in there.

    A stranger's request proves nothing: its Host header says what the stranger likes. The browser of
    somebody who is signed in sends that session only to the host at which it was begun.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        if request.method == "GET" and isinstance(user, User) and user.may_administer:
            self._learn(request)
        return self.get_response(request)

    def _learn(self, request: HttpRequest) -> None:
        if public_address().source is not AddressSource.DEFAULT:
            return
        here = address_of_visit(request)
        if here and learn_address(request, here):
            told = "Links in messages, invitations and share links begin with it from now on"
            messages.info(request, f"SOCAP is reached at {here}. {told}; change it under Settings.")


def address_of_visit(request: HttpRequest) -> str:
    """Where the visitor is, if others can come there, too; else ''."""
    try:
        here = origin_of(f"{request.scheme}://{request.get_host()}")
    except ValueError:
        return ""
    return "" if is_loopback(host_of(here)) else here
