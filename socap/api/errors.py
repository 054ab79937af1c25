"""The API's error format: {"error": "…", "fields": {"maintweets.0.url": "…"}}."""

import logging
from collections.abc import Collection, Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from socap.lib.database.contention import is_conflict
from socap.lib.database.keyset import BadCursor
from socap.lib.database.outage import log_outage, outage_message
from socap.lib.texts import shown

logger = logging.getLogger(__name__)


class ApiError(Exception):
    """An error response that names the invalid field, or several in `fields`, and what to do."""

    def __init__(
        self, status: int, field: str, message: str, *, fields: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.fields = {**({field: message} if field else {}), **(fields or {})}
        self.message = message if not field else f"{field}: {message}"


def register_error_handlers(api: NinjaAPI) -> None:
    """Registers handlers that return all errors of `api` in that format."""

    def reply(
        request: HttpRequest, status: int, error: str, fields: dict[str, str]
    ) -> HttpResponse:
        told = {shown(field): shown(text) for field, text in fields.items()}
        return api.create_response(request, {"error": shown(error), "fields": told}, status=status)

    @api.exception_handler(ApiError)
    def problem(request: HttpRequest, error: ApiError) -> HttpResponse:
        return reply(request, error.status, error.message, error.fields)

    @api.exception_handler(BadCursor)
    def bad_cursor(request: HttpRequest, error: BadCursor) -> HttpResponse:
        return problem(request, ApiError(422, "cursor", str(error)))

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        fields = {_field_path(item): _sentence(item) for item in error.errors}
        summary = "; ".join(f"{field}: {text}" for field, text in fields.items())
        return reply(request, 422, summary, fields)

    @api.exception_handler(AuthenticationError)
    def unauthenticated(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        text = (
            "send a valid key as 'Authorization: Bearer KEY'; make one with 'socap apikey create'"
        )
        response = reply(request, 401, text, {"authorization": text})
        response["WWW-Authenticate"] = "Bearer"
        return response

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return reply(request, 404, str(error) or "not found", {})

    @api.exception_handler(RequestDataTooBig)
    def too_large(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
        most = f"the body is larger than {settings.DATA_UPLOAD_MAX_MEMORY_SIZE:,} bytes; send less"
        return reply(request, 413, most, {"body": most})

    @api.exception_handler(UnreadablePostError)
    def cut_off(request: HttpRequest, error: UnreadablePostError) -> HttpResponse:
        return reply(request, 400, "the body ended early; send it again", {"body": "ended early"})

    @api.exception_handler(HttpError)
    def other(request: HttpRequest, error: HttpError) -> HttpResponse:
        if isinstance(error.__cause__, ApiError):  # what the parser found
            return problem(request, error.__cause__)
        fields = {"body": str(error)} if error.status_code == 400 else {}
        return reply(request, error.status_code, str(error), fields)

    @api.exception_handler(Exception)
    def broken(request: HttpRequest, error: Exception) -> HttpResponse:
        if is_conflict(error) and not getattr(request, "is_last_try", True):
            raise error  # to `RetryOnConflict`
        if words := outage_message(error):
            return log_outage(request, reply(request, 503, words, {}), error)
        logger.exception("request failed", extra={"action": "api_error", "path": request.path})
        return reply(request, 500, "an unexpected error occurred; it has been logged", {})


def reject_unknown_parameters(request: HttpRequest, known: Collection[str]) -> None:
    """Raises `ApiError` for unknown query parameters; a mistyped filter would return too much."""
    unknown = sorted(request.GET.keys() - set(known))
    if unknown:
        text = f"is not known here; use {', '.join(sorted(known))}"
        summary = f"{', '.join(unknown)}: {text}"
        raise ApiError(422, "", summary, fields=dict.fromkeys(unknown, text))


def _field_path(item: dict[str, Any]) -> str:
    """Returns the field path as the caller knows it, e.g. `maintweets.0.url`."""
    parts = [str(part) for part in item.get("loc", ())]
    if parts[:1] and parts[0] in ("body", "query", "path"):
        parts = parts[1:]
    if len(parts) > 1 and parts[0] in ("payload", "filters"):
        parts = parts[1:]
    # An invalid mapping key is reported as the key itself.
    return ".".join(part for part in parts if part != "[key]") or "body"


def _sentence(item: dict[str, Any]) -> str:
    message = str(item.get("msg", "is not valid")).removeprefix("Value error, ")
    given = item.get("input")
    if isinstance(given, str | int | float) and not isinstance(given, bool):
        return f"{message} (got {str(given)[:80]!r})"
    return message
