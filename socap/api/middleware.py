"""Keeps the API's promise of one error shape, and puts what programs change into the audit log."""

import logging
from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse

from socap.access.audit import Actor, record
from socap.access.models import ApiKey

logger = logging.getLogger(__name__)

PREFIX = "/api/socap/"
READING = ("GET", "HEAD", "OPTIONS")


class OneErrorShape:
    """Refuses NUL characters, which no database text can hold, and answers 404 and 405 as JSON."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PREFIX):
            return self.get_response(request)
        if "\0" in request.path or any(
            "\0" in text for name, values in request.GET.lists() for text in [name, *values]
        ):
            return _problem(422, "the address contains a NUL character; leave it out")
        response = self.get_response(request)
        if response.headers.get("Content-Type", "").startswith("application/json"):
            return response
        if response.status_code == 404:
            return _problem(404, f"there is nothing at {request.path}; see {PREFIX}docs")
        if response.status_code == 405:
            allowed = response.headers.get("Allow", "other methods")
            answer = _problem(
                405, f"{request.method} is not served at {request.path}; try {allowed}"
            )
            answer.headers["Allow"] = allowed
            return answer
        return response


def _problem(status: int, error: str) -> JsonResponse:
    return JsonResponse({"error": error, "fields": {}}, status=status)


class AuditedChanges:
    """Records every request of an API key that changed something: its name, method, path, status."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        key = getattr(request, "auth", None)
        if isinstance(key, ApiKey) and request.method not in READING and response.status_code < 400:
            _record(request, key, response.status_code)
        return response


def _record(request: HttpRequest, key: ApiKey, status: int) -> None:
    """What cannot be kept goes to the log: the change is stored, and the answer has to say so."""
    verb = f"api.{(request.method or '').lower()}"
    actor = Actor(kind="key", name=key.name)
    try:
        record(request, verb, name=request.path, details={"status": status}, actor=actor)
    except DatabaseError as error:
        facts = {"action": "not_audited", "verb": verb, "path": request.path, "status": status}
        why = {"key": key.name, "why": str(error).strip()}
        logger.error("a change is missing in the audit log", extra=facts | why)
