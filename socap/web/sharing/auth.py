"""The door for visitors without a login: a share link lets them see one campaign, and nothing else."""

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
from socap.web.sharing.tokens import count_opening, is_password, open_link, proof_of

P = ParamSpec("P")
COOKIE, SALT = "share", "socap.web.sharing.auth"
KEPT, VISIT = timedelta(days=14), timedelta(hours=12)
# They look so that a chat can show a preview; nobody has opened the link by that.
ROBOTS = re.compile(r"bot|crawl|spider|preview|facebookexternalhit|whatsapp|curl", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Somebody who may see what `link` is for; `token` is in every address of theirs."""

    link: ShareLink
    token: str


class Guess(HttpRequest):
    """What Axes is told of a wrong password: it stores requests, and the address is a secret."""

    locked_out_verb = "share.locked-out"

    def __init__(self, request: HttpRequest) -> None:
        super().__init__()
        self.method, self.META = "POST", {**request.META, "PATH_INFO": "/share/"}


SharedView = Callable[Concatenate[HttpRequest, Visit, P], HttpResponse]


def by_share_link(view: SharedView[P], *, page: bool = False) -> Callable[..., HttpResponse]:
    """Asks for the password where there is one; only a `page` can ask, its parts are just closed."""

    # A password given for somebody else opens only what that somebody has the link and password of.
    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, token: str, *args: P.args, **kw: P.kwargs) -> HttpResponse:
        now = datetime.now(UTC)
        link = open_link(token, now=now)
        if link is None:
            return discreet(closed(request))
        visit, since = Visit(link=link, token=token), _visiting_since(request, link)
        if since is None and link.password:
            answer = _ask(request, visit, now=now) if page else closed(request)
            return discreet(answer)
        if request.method not in ("GET", "HEAD"):
            return discreet(_unlogged(HttpResponseNotAllowed(["GET", "HEAD"])))
        response = view(request, visit, *args, **kw)
        if page and request.method == "GET" and (since is None or now - since > VISIT):
            _begin_visit(request, response, visit, now=now)
        return discreet(response)

    return guarded


def discreet(response: HttpResponse) -> HttpResponse:
    """Nobody else is told the address, and nobody else keeps what it shows."""
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def closed(request: HttpRequest) -> HttpResponse:
    """The same whatever the reason; a page that is open and refreshes itself is loaded anew."""
    response = render(request, "web/sharing/closed.html", status=404)
    response.headers["HX-Refresh"] = "true"
    return _unlogged(response)


def appearance(visit: Visit) -> dict[str, object]:
    """What the frame of every page shows of the agency."""
    link = visit.link
    return {
        "share": link,
        "token": visit.token,
        "palette": palette(link.colour) if link.colour else None,
        "logo": reverse("shared-logo", args=[visit.token]) if link.logo_type else "",
    }


def _ask(request: HttpRequest, visit: Visit, *, now: datetime) -> HttpResponse:
    guess, name = Guess(request), {"username": f"share link {visit.link.pk}"}
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    too_many = f"Too many wrong passwords came from here. Try again in {minutes} minutes."
    status, problem = 200, ""
    if not AxesProxyHandler.is_allowed(guess, name):
        status, problem = 429, too_many
    elif request.method == "POST":
        if is_password(visit.link, request.POST.get("password", "")):
            reset(ip=request_ip(request), username=name["username"])
            return _begin_visit(request, HttpResponseRedirect(request.path), visit, now=now)
        user_login_failed.send(sender=__name__, credentials=name, request=guess)
        problem = "This is not the password. Ask whoever sent you the link."
        if not AxesProxyHandler.is_allowed(guess, name):
            status, problem = 429, too_many
    shown = appearance(visit) | {"logo": "", "problem": problem}
    return _unlogged(render(request, "web/sharing/password.html", shown, status=status))


def _begin_visit(
    request: HttpRequest, response: HttpResponse, visit: Visit, *, now: datetime
) -> HttpResponse:
    """Count it, and mark the browser: by a cookie that is sent to this link's addresses only."""
    robot = ROBOTS.search(request.headers.get("User-Agent", ""))
    if not robot and not request.user.is_authenticated:
        count_opening(visit.link, now=now)
    response.set_signed_cookie(
        COOKIE,
        f"{proof_of(visit.link)}-{now.timestamp():.0f}",
        salt=SALT,
        max_age=KEPT,
        path=reverse("shared", args=[visit.token]),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _visiting_since(request: HttpRequest, link: ShareLink) -> datetime | None:
    """When this browser's visit began, if it may still see what the link is for."""
    value = request.get_signed_cookie(COOKIE, "", salt=SALT, max_age=KEPT)
    proof, _, at = (value or "").partition("-")
    return datetime.fromtimestamp(int(at), UTC) if proof == proof_of(link) else None


def _unlogged(response: HttpResponse) -> HttpResponse:
    """Django logs the address of every refusal; that of an expired link may work again."""
    response._has_been_logged = True  # type: ignore[attr-defined]
    return response
