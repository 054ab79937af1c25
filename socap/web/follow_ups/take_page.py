"""The page behind "I'm on it" in an alert: shows who has a person, and takes them without a sign-in.

Mail scanners and chat previews open every link, so that a GET changes nothing.
"""

import re
from datetime import timedelta

from django import forms
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from socap.access.audit import Actor, request_ip
from socap.access.models import User
from socap.alerts.take_links import TakeOffer, find_offer
from socap.follow_ups.changes import Assignee, Edit, change_follow_up
from socap.follow_ups.states import follow_up_of
from socap.web.follow_ups.control import conflict_text

COOKIE, SALT, COOKIE_AGE = "take_name", "socap.web.follow_ups.take_page", timedelta(days=365)
LONGEST_NAME = 60
# Opened links and attempts of one address in a minute; a whole team may share one.
MOST_REQUESTS, WINDOW_SECONDS = 60, 60
CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


class NameForm(forms.Form):
    """Asks for a name those who have no login here."""

    name = forms.CharField(
        label="Your name",
        max_length=LONGEST_NAME,
        help_text="Your team sees it beside this person. This browser remembers it.",
        error_messages={"required": "Write your name, so that your team knows who is on it."},
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "spellcheck": "false"}),
    )

    def clean_name(self) -> str:
        name = " ".join(CONTROL_CHARACTERS.sub(" ", self.cleaned_data["name"]).split())
        if not name:
            raise forms.ValidationError("Write your name, so that your team knows who is on it.")
        if User.objects.filter(username__iexact=name).exists():
            raise forms.ValidationError(
                f"“{name}” is the name of a SOCAP user. If it is you, sign in first; otherwise add"
                " to your name."
            )
        return name


@require_http_methods(["GET", "HEAD", "POST"])
def take(request: HttpRequest, token: str) -> HttpResponse:
    """Shows the person and one button on GET; POST takes them."""
    if _is_flooding(request):
        problem = "Too many requests from your network. Try again in a minute."
        return _private(
            render(request, "web/follow_ups/take_closed.html", {"problem": problem}, status=429)
        )
    now = settings.SOCAP_CLOCK.now()
    offer = find_offer(token, now=now)
    if offer is None:
        return _private(render(request, "web/follow_ups/take_closed.html", status=404))
    known, refusal = _known_taker(request, offer)
    form = NameForm(
        request.POST if request.method == "POST" and known is None else None,
        initial={"name": _remembered_name(request) or offer.suggested_name},
    )
    problem = ""
    if request.method == "POST" and not refusal and (known is not None or form.is_valid()):
        taker = known or Assignee(name=form.cleaned_data["name"])
        done = change_follow_up(
            offer.campaign,
            offer.account,
            Edit(assignee=taker),
            by=_actor(known, taker),
            now=now,
            seen={"assignee": ""},
            request=request,
        )
        problem = conflict_text(done)
        if not problem:
            response = redirect(reverse("take", args=[token]))
            if known is None:
                _remember_name(response, taker.name)
            return _private(response)
    return _private(_page(request, offer, form, known=known, refusal=refusal, problem=problem))


def _page(
    request: HttpRequest,
    offer: TakeOffer,
    form: NameForm,
    *,
    known: Assignee | None,
    refusal: str,
    problem: str,
) -> HttpResponse:
    state = follow_up_of(offer.campaign, offer.account.pk)
    me = known.name if known else _remembered_name(request)
    context = {
        "offer": offer,
        "campaign": offer.campaign,
        "zone": offer.campaign.timezone,
        "state": state,
        "is_mine": bool(me) and state.assignee == me,
        "taker": known,
        "form": None if known else form,
        "refusal": refusal,
        "problem": problem,
    }
    return render(request, "web/follow_ups/take.html", context, status=409 if problem else 200)


def _known_taker(request: HttpRequest, offer: TakeOffer) -> tuple[Assignee | None, str]:
    """Returns who is known to ask, and why they may not: whoever is signed in, or owns the mailbox."""
    if offer.muted:
        return None, f"@{offer.account.username} needs no answer from here: {offer.muted}."
    user = request.user if isinstance(request.user, User) else offer.user
    if user is None:
        return None, ""
    if not (user.is_active and user.may_change):
        return None, f"{user.username} may not change campaigns. Ask an administrator of SOCAP."
    return Assignee.of(user), ""


def _actor(known: Assignee | None, taker: Assignee) -> Actor:
    return Actor(kind="user" if known else "recipient", name=taker.name)


def _remembered_name(request: HttpRequest) -> str:
    return request.get_signed_cookie(COOKIE, "", salt=SALT, max_age=COOKIE_AGE) or ""


def _remember_name(response: HttpResponse, name: str) -> None:
    response.set_signed_cookie(
        COOKIE,
        name,
        salt=SALT,
        max_age=COOKIE_AGE,
        path="/take/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _is_flooding(request: HttpRequest) -> bool:
    key = f"take:{request_ip(request)}"
    cache.add(key, 0, WINDOW_SECONDS)
    try:
        return cache.incr(key) > MOST_REQUESTS
    except ValueError:  # it ended in between
        return False


def _private(response: HttpResponse) -> HttpResponse:
    """Keeps the address, which lets its holder act, out of other sites, search engines and logs."""
    # Not no-referrer, with which browsers send the form without an origin, and it is refused.
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Cache-Control"] = "private, no-store"
    response._has_been_logged = True  # type: ignore[attr-defined]
    return response
