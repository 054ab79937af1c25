"""The author's page behind a link, without a sign-in: connect with X, see the state, end it.

Mail scanners and chat previews open every link, so that a GET changes nothing; only X's answer to a
visit that a visitor began with the button does.
"""

import secrets
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import Actor, record, request_ip
from socap.collection.author_connections.author_permission import end_by_author
from socap.collection.author_connections.authorization import (
    VALID_FOR,
    Refusal,
    VisitRefused,
    begin_authorization,
    finish_authorization,
)
from socap.collection.author_connections.connected_lists import queue_liker_lists
from socap.collection.author_connections.connection_links import (
    find_link,
    link_token,
    main_tweets,
)
from socap.collection.author_connections.connection_states import connection_state
from socap.collection.author_connections.x_app import NoApp, app_problem, authorize_hosts
from socap.collection.models import AuthorLink
from socap.sources.x_oauth import SCOPES
from socap.web.middleware import POLICY

COOKIE, COOKIE_PATH = "connect_visitor", "/connect/"
# Requests of one address in a minute; a whole team may share one.
MOST_REQUESTS, WINDOW_SECONDS = 60, 60
FLOODED = "Too many requests from your network. Try again in a minute."
NOT_READY = "SOCAP is not ready for this yet. Tell the person who sent you the link."
STATUS = {Refusal.UNAVAILABLE: 503, Refusal.APP: 503, Refusal.LINK_CLOSED: 404}


@require_safe
def show(request: HttpRequest, token: str) -> HttpResponse:
    """Says who asks for what, and the state; changes nothing."""
    link = _open_link(request, token)
    return link if isinstance(link, HttpResponse) else _page(request, link, token)


@require_POST
def begin(request: HttpRequest, token: str) -> HttpResponse:
    """Sends the visitor to X, to give permission there."""
    link = _open_link(request, token)
    if isinstance(link, HttpResponse):
        return link
    visitor = _visitor(request) or secrets.token_urlsafe(32)
    try:
        response = HttpResponseRedirect(begin_authorization(link, visitor=visitor))
    except NoApp:
        return _page(request, link, token, problem=NOT_READY)
    response.set_signed_cookie(
        COOKIE,
        visitor,
        max_age=VALID_FOR,
        path=COOKIE_PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",  # X sends the visitor back by a link
    )
    return _private(response)


@require_safe
def finish(request: HttpRequest) -> HttpResponse:
    """Takes X's answer, and leads back to the author's page, whose address holds no code."""
    if _is_flooding(request):
        return _closed(request, FLOODED, 429)
    given = {name: request.GET.get(name, "")[:2000] for name in ("state", "code", "error")}
    if request.method == "HEAD":
        return _private(HttpResponse())
    try:
        link = finish_authorization(
            **given,
            visitor=_visitor(request),
            audit=lambda link: _audit(request, link, "author.connected"),
        )
    except VisitRefused as refused:
        return _refused_page(request, refused)
    queue_liker_lists(link)
    return _private(redirect(reverse("connect", args=[link_token(link)])))


@require_POST
def end(request: HttpRequest, token: str) -> HttpResponse:
    """Ends the permission as the author."""
    link = _open_link(request, token)
    if isinstance(link, HttpResponse):
        return link
    told = end_by_author(link, audit=lambda link: _audit(request, link, "author.disconnected"))
    address = reverse("connect", args=[token])
    return _private(HttpResponseRedirect(address if told else f"{address}?x=untold"))


def _open_link(request: HttpRequest, token: str) -> AuthorLink | HttpResponse:
    if _is_flooding(request):
        return _closed(request, FLOODED, 429)
    link = find_link(token)
    if link is None or not link.is_open(datetime.now(UTC)):
        return _closed(request, "", 404)
    return link


def _page(request: HttpRequest, link: AuthorLink, token: str, *, problem: str = "") -> HttpResponse:
    tweets = [entry.tweet for entry in main_tweets(link.campaign).select_related("tweet__author")]
    context = {
        "link": link,
        "token": token,
        "state": connection_state(link, now=datetime.now(UTC)),
        "tweets": [tweet for tweet in tweets if tweet.author_id == link.account_id],
        "scopes": SCOPES,
        "problem": problem or (NOT_READY if app_problem() else ""),
        "x_untold": request.GET.get("x") == "untold",
        "zone": link.campaign.timezone,
    }
    status = 503 if problem else 200
    return _private(render(request, "web/author_connections/author.html", context, status=status))


def _refused_page(request: HttpRequest, refused: VisitRefused) -> HttpResponse:
    if refused.why is Refusal.LINK_CLOSED:
        return _closed(request, "", 404)
    context: dict[str, Any] = {
        "why": refused.why.value,
        "link": refused.link,
        "detail": refused.detail,
        "back": reverse("connect", args=[link_token(refused.link)]) if refused.link else "",
    }
    status = STATUS.get(refused.why, 200 if refused.why is Refusal.DENIED else 400)
    return _private(render(request, "web/author_connections/refused.html", context, status=status))


def _closed(request: HttpRequest, problem: str, status: int) -> HttpResponse:
    template = "web/author_connections/closed.html"
    return _private(render(request, template, {"problem": problem}, status=status))


def _audit(request: HttpRequest, link: AuthorLink, verb: str) -> None:
    details = {"campaign": link.campaign_id}
    record(request, verb, on=link, details=details, actor=Actor(kind="author", name=str(link)))


def _visitor(request: HttpRequest) -> str:
    return request.get_signed_cookie(COOKIE, "", max_age=VALID_FOR) or ""


def _is_flooding(request: HttpRequest) -> bool:
    key = f"connect:{request_ip(request)}"
    cache.add(key, 0, WINDOW_SECONDS)
    try:
        return cache.incr(key) > MOST_REQUESTS
    except ValueError:  # it ended in between
        return False


def _private(response: HttpResponse) -> HttpResponse:
    """Keeps the address, which holds the link or X's code, out of other sites, searches and logs."""
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Cache-Control"] = "private, no-store"
    # Browsers hold a form to this policy on its way to X, too.
    response.headers["Content-Security-Policy"] = POLICY.replace(
        "form-action 'self'", f"form-action 'self' {authorize_hosts()}"
    )
    response._has_been_logged = True  # type: ignore[attr-defined]
    return response
