"""Headers every page carries, and the note of who was seen."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.template.loader import render_to_string

from socap.lib.texts import shown, why_unfit
from socap.web.sign_ins import note_seen

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
            return _refused("400.html", 400, where="The form")
        if unfit:
            return _refused("400.html", 400, where=unfit)
        return self.get_response(request)


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
            note_seen(request)
        response = self.get_response(request)
        if request.session.modified and response.status_code < 500:
            note_seen(request)
        return response
