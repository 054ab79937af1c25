"""The confirmation page shown before anything is deleted or revoked."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from socap.web.permissions import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """Contents of the confirmation page; `back` is the URL of its Cancel link."""

    title: str
    text: tuple[str, ...]
    button: str
    back: str


def is_confirmed(request: Request) -> bool:
    """Returns whether the request comes from the confirmation page's button."""
    return request.POST.get("sure") == "1"


def confirmation_page(request: Request, confirmation: Confirmation) -> HttpResponse:
    """Returns the confirmation page; its button submits the same form again as confirmed."""
    excluded = ("csrfmiddlewaretoken", "sure")
    sent = [(k, v) for k, found in request.POST.lists() for v in found if k not in excluded]
    return render(request, "web/confirmation.html", {"confirmation": confirmation, "sent": sent})
