"""Middleware of the API: errors as JSON, and an audit entry for every change."""

import logging
from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse

from socap.access.audit import Actor, record
from socap.access.models import ApiKey

logger = logging.getLogger(__name__)

PREFIX = "/api/socap/"
READING = ("GET", "HEAD", "OPTIONS")


class JsonErrors:
    """Rejects NUL characters, which PostgreSQL cannot store, and returns 404 and 405 as JSON."""

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
            return _problem(404, f"there is no {request.path}; see {PREFIX}docs")
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
    """Audits every successful change made with an API key: its name, method, path and status."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        key = getattr(request, "auth", None)
        if isinstance(key, ApiKey) and request.method not in READING and response.status_code < 400:
            _record(request, key, response.status_code)
        return response


def _record(request: HttpRequest, key: ApiKey, status: int) -> None:
    """Records the change; a failure is only logged, because the change itself is already stored."""
    verb = f"api.{(request.method or '').lower()}"
    actor = Actor(kind="key", name=key.name)
    try:
        record(request, verb, name=request.path, details={"status": status}, actor=actor)
    except DatabaseError as error:
        facts = {"action": "not_audited", "verb": verb, "path": request.path, "status": status}
        why = {"key": key.name, "why": str(error).strip()}
        logger.error("a change could not be written to the audit log", extra=facts | why)
