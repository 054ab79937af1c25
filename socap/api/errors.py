"""One shape for every error: {"error": "…", "fields": {"maintweets.0.url": "…"}}."""

import logging
from collections.abc import Collection, Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from socap.lib.database.contention import lost_a_race
from socap.lib.database.keyset import BadCursor
from socap.lib.database.outage import noted, outage
from socap.lib.texts import shown

logger = logging.getLogger(__name__)


class Problem(Exception):
    """An answer that says which field is wrong and what to do; `fields` where several are."""

    def __init__(
        self, status: int, field: str, message: str, *, fields: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.fields = {**({field: message} if field else {}), **(fields or {})}
        self.message = message if not field else f"{field}: {message}"


def answer_errors(api: NinjaAPI) -> None:
    """Make `api` answer all its errors in that shape."""

    def reply(
        request: HttpRequest, status: int, error: str, fields: dict[str, str]
    ) -> HttpResponse:
        told = {shown(field): shown(text) for field, text in fields.items()}
        return api.create_response(request, {"error": shown(error), "fields": told}, status=status)

    @api.exception_handler(Problem)
    def problem(request: HttpRequest, error: Problem) -> HttpResponse:
        return reply(request, error.status, error.message, error.fields)

    @api.exception_handler(BadCursor)
    def misplaced(request: HttpRequest, error: BadCursor) -> HttpResponse:
        return problem(request, Problem(422, "cursor", str(error)))

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        fields = {_place(item): _sentence(item) for item in error.errors}
        summary = "; ".join(f"{field}: {text}" for field, text in fields.items())
        return reply(request, 422, summary, fields)

    @api.exception_handler(AuthenticationError)
    def stranger(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        text = (
            "send a valid key as 'Authorization: Bearer KEY'; make one with 'socap apikey create'"
        )
        response = reply(request, 401, text, {"authorization": text})
        response["WWW-Authenticate"] = "Bearer"
        return response

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return reply(request, 404, str(error) or "there is nothing here", {})

    @api.exception_handler(RequestDataTooBig)
    def too_large(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
        most = f"the body is larger than {settings.DATA_UPLOAD_MAX_MEMORY_SIZE:,} bytes; send less"
        return reply(request, 413, most, {"body": most})

    @api.exception_handler(UnreadablePostError)
    def cut_off(request: HttpRequest, error: UnreadablePostError) -> HttpResponse:
        return reply(request, 400, "the body ended early; send it again", {"body": "ended early"})

    @api.exception_handler(HttpError)
    def other(request: HttpRequest, error: HttpError) -> HttpResponse:
        if isinstance(error.__cause__, Problem):  # what the parser found
            return problem(request, error.__cause__)
        fields = {"body": str(error)} if error.status_code == 400 else {}
        return reply(request, error.status_code, str(error), fields)

    @api.exception_handler(Exception)
    def broken(request: HttpRequest, error: Exception) -> HttpResponse:
        if lost_a_race(error) and not getattr(request, "is_last_try", True):
            raise error  # to `TryAgain`
        if words := outage(error):
            return noted(request, reply(request, 503, words, {}), error)
        logger.exception("request failed", extra={"action": "api_error", "path": request.path})
        return reply(request, 500, "something broke here; it has been logged", {})


def refuse_unknown(request: HttpRequest, known: Collection[str]) -> None:
    """A mistyped filter would answer more than was asked for."""
    unknown = sorted(request.GET.keys() - set(known))
    if unknown:
        text = f"is not known here; use {', '.join(sorted(known))}"
        summary = f"{', '.join(unknown)}: {text}"
        raise Problem(422, "", summary, fields=dict.fromkeys(unknown, text))


def _place(item: dict[str, Any]) -> str:
    """`body.payload.maintweets.0.url` as the caller knows it: `maintweets.0.url`."""
    parts = [str(part) for part in item.get("loc", ())]
    if parts[:1] and parts[0] in ("body", "query", "path"):
        parts = parts[1:]
    if len(parts) > 1 and parts[0] in ("payload", "filters"):
        parts = parts[1:]
    # What is wrong with a key of a mapping is told of the key itself.
    return ".".join(part for part in parts if part != "[key]") or "body"


def _sentence(item: dict[str, Any]) -> str:
    message = str(item.get("msg", "is not valid")).removeprefix("Value error, ")
    given = item.get("input")
    if isinstance(given, str | int | float) and not isinstance(given, bool):
        return f"{message} (got {str(given)[:80]!r})"
    return message
