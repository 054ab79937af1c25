"""Asks before something goes that does not come back by itself: one page for all such buttons."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from socap.web.permissions import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`title` asks, `text` says what goes and whether it can be undone; `back` is where nothing happens."""

    title: str
    text: tuple[str, ...]
    button: str
    back: str


def is_sure(request: Request) -> bool:
    """Whether the button on the question's page was pressed."""
    return request.POST.get("sure") == "1"


def ask(request: Request, question: Question) -> HttpResponse:
    """The question; its button sends what was sent once more, and that one is sure."""
    left_out = ("csrfmiddlewaretoken", "sure")
    sent = [(k, v) for k, found in request.POST.lists() for v in found if k not in left_out]
    return render(request, "web/confirmation.html", {"question": question, "sent": sent})
