"""Access by share link: visitors without an account see one campaign, read-only."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Concatenate, ParamSpec

from axes.handlers.proxy import AxesProxyHandler
from axes.utils import reset
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from socap.access.audit import request_ip
from socap.web.models import ShareLink
from socap.web.sharing.colours import palette
from socap.web.sharing.tokens import (
    check_link_password,
    count_opening,
    find_open_link,
    password_proof,
)

P = ParamSpec("P")
COOKIE, SALT = "share", "socap.web.sharing.auth"
COOKIE_AGE, VISIT_LENGTH = timedelta(days=14), timedelta(hours=12)
# Chat previews and crawlers do not count as openings.
ROBOTS = re.compile(r"bot|crawl|spider|preview|facebookexternalhit|whatsapp|curl", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A visitor's access: the link, and the token for building its URLs."""

    link: ShareLink
    token: str


class PasswordAttempt(HttpRequest):
    """The request as Axes stores it for a wrong password, without the secret URL."""

    locked_out_verb = "share.locked-out"

    def __init__(self, request: HttpRequest) -> None:
        super().__init__()
        self.method, self.META = "POST", {**request.META, "PATH_INFO": "/share/"}


SharedView = Callable[Concatenate[HttpRequest, Visit, P], HttpResponse]


def by_share_link(view: SharedView[P], *, page: bool = False) -> Callable[..., HttpResponse]:
    """Restricts a view to open share links and their password; only a `page` can ask for it."""

    # CSRF is harmless here: a forged request can only open a link with its own password.
    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, token: str, *args: P.args, **kw: P.kwargs) -> HttpResponse:
        now = datetime.now(UTC)
        link = find_open_link(token, now=now)
        if link is None:
            return with_privacy_headers(closed_page(request))
        visit, begun_at = Visit(link=link, token=token), _visit_start(request, link)
        if begun_at is None and link.password:
            response = _password_page(request, visit, now=now) if page else closed_page(request)
            return with_privacy_headers(response)
        if request.method not in ("GET", "HEAD"):
            return with_privacy_headers(_without_log(HttpResponseNotAllowed(["GET", "HEAD"])))
        response = view(request, visit, *args, **kw)
        if page and request.method == "GET" and (begun_at is None or now - begun_at > VISIT_LENGTH):
            _begin_visit(request, response, visit, now=now)
        return with_privacy_headers(response)

    return guarded


def with_privacy_headers(response: HttpResponse) -> HttpResponse:
    """Adds headers that keep the URL and the page out of referrers, search engines and caches."""
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def closed_page(request: HttpRequest) -> HttpResponse:
    """Returns the same 404 for every reason; makes an open live page reload."""
    response = render(request, "web/sharing/closed.html", status=404)
    response.headers["HX-Refresh"] = "true"
    return _without_log(response)


def branding_context(visit: Visit) -> dict[str, object]:
    """Returns the agency's name, colours and logo for the page frame."""
    link = visit.link
    return {
        "share": link,
        "token": visit.token,
        "palette": palette(link.colour) if link.colour else None,
        "logo": reverse("shared-logo", args=[visit.token]) if link.logo_type else "",
    }


def _password_page(request: HttpRequest, visit: Visit, *, now: datetime) -> HttpResponse:
    attempt, name = PasswordAttempt(request), {"username": f"share link {visit.link.pk}"}
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    too_many_attempts = f"Too many wrong passwords. Try again in {minutes} minutes."
    status, problem = 200, ""
    if not AxesProxyHandler.is_allowed(attempt, name):
        status, problem = 429, too_many_attempts
    elif request.method == "POST":
        if check_link_password(visit.link, request.POST.get("password", "")):
            reset(ip=request_ip(request), username=name["username"])
            return _begin_visit(request, HttpResponseRedirect(request.path), visit, now=now)
        user_login_failed.send(sender=__name__, credentials=name, request=attempt)
        problem = "Wrong password. Ask the person who sent you the link."
        if not AxesProxyHandler.is_allowed(attempt, name):
            status, problem = 429, too_many_attempts
    context = branding_context(visit) | {"logo": "", "problem": problem}
    return _without_log(render(request, "web/sharing/password.html", context, status=status))


def _begin_visit(
    request: HttpRequest, response: HttpResponse, visit: Visit, *, now: datetime
) -> HttpResponse:
    """Counts the opening and sets a cookie for this link's URLs only."""
    is_bot = ROBOTS.search(request.headers.get("User-Agent", ""))
    if not is_bot and not request.user.is_authenticated:
        count_opening(visit.link, now=now)
    response.set_signed_cookie(
        COOKIE,
        f"{password_proof(visit.link)}-{now.timestamp():.0f}",
        salt=SALT,
        max_age=COOKIE_AGE,
        path=reverse("shared", args=[visit.token]),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _visit_start(request: HttpRequest, link: ShareLink) -> datetime | None:
    """Returns when this browser's visit began, or None if it has no valid cookie."""
    value = request.get_signed_cookie(COOKIE, "", salt=SALT, max_age=COOKIE_AGE)
    proof, _, at = (value or "").partition("-")
    return datetime.fromtimestamp(int(at), UTC) if proof == password_proof(link) else None


def _without_log(response: HttpResponse) -> HttpResponse:
    """Prevents Django from logging the URL of this response, which may be a secret."""
    response._has_been_logged = True  # type: ignore[attr-defined]
    return response
