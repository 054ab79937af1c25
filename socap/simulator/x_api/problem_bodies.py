"""The errors of X API v2: refused requests, and what is said of single ids beside the data."""

from collections.abc import Sequence
from dataclasses import replace

from socap.simulator.server.profile_writer import Json
from socap.simulator.server.responses import Response, json_response
from socap.simulator.x_api.x_request import InvalidRequest

TYPES = "https://api.x.com/2/problems/"
NOT_FOUND, NOT_AUTHORIZED = f"{TYPES}resource-not-found", f"{TYPES}not-authorized-for-resource"
TWEET, USER = "tweet", "user"

Headers = tuple[tuple[str, str], ...]


def not_found(kind: str, value: str, parameter: str) -> Json:
    return {
        "value": value,
        "detail": f"Could not find {kind} with {parameter}: [{value}].",
        "title": "Not Found Error",
        "resource_type": kind,
        "parameter": parameter,
        "resource_id": value,
        "type": NOT_FOUND,
    }


def suspended(value: str, parameter: str) -> Json:
    return not_found(USER, value, parameter) | {
        "detail": f"User has been suspended: [{value}].",
        "title": "Forbidden",
    }


def not_authorized(kind: str, value: str, parameter: str) -> Json:
    shown = "Tweet" if kind == TWEET else "user"
    return {
        "resource_id": value,
        "parameter": parameter,
        "resource_type": kind,
        "section": "data",
        "title": "Authorization Error",
        "value": value,
        "detail": f"Sorry, you are not authorized to see the {shown} with {parameter}: [{value}].",
        "type": NOT_AUTHORIZED,
    }


def invalid_request(error: InvalidRequest, headers: Headers) -> Response:
    body = {
        "errors": [{"parameters": {error.parameter: [error.value]}, "message": str(error)}],
        "title": "Invalid Request",
        "detail": "One or more parameters to your request was invalid.",
        "type": f"{TYPES}invalid-request",
    }
    return replace(_problem_response(body, 400), headers=headers)


def problem(status: int, title: str, detail: str = "", kind: str = "about:blank") -> Response:
    body = {"title": title, "detail": detail or title, "type": kind, "status": status}
    return _problem_response(body, status)


def unauthorized() -> Response:
    return problem(401, "Unauthorized")


def unsupported_authentication(accepted: Sequence[str]) -> Response:
    """Returns the answer to an app's token where only a user's will do."""
    names = "], [".join(accepted)
    return problem(
        403,
        "Unsupported Authentication",
        "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint. "
        f"Supported authentication types are [{names}].",
        f"{TYPES}unsupported-authentication",
    )


def too_many_calls(headers: Headers) -> Response:
    """Returns a 429 as X sends it: plain text, and the reset in the headers."""
    return Response(
        status=429,
        body=b"Rate limit exceeded\n",
        kind="text/plain; charset=utf-8",
        headers=headers,
    )


def usage_capped() -> Response:
    body = {
        "title": "UsageCapExceeded",
        "detail": "Usage cap exceeded: Monthly product cap",
        "period": "Monthly",
        "scope": "Product",
        "type": f"{TYPES}usage-capped",
    }
    return _problem_response(body, 429)


def fault_problem(kind: str, headers: Headers) -> Response:
    """Returns the response of a fault that fails the call (see `faults`)."""
    if kind == "429":
        return too_many_calls(headers)
    if kind == "402":
        detail = "Your enrolled account [1] does not have any credits to fulfill this request."
        return problem(402, "CreditsDepleted", detail, f"{TYPES}credits")
    if kind == "401":
        return unauthorized()
    if kind == "403":
        return _client_forbidden()
    if kind == "credits_body":
        return usage_capped()
    if kind == "status_error":
        error = {
            "title": "Internal Server Error",
            "detail": "Something is broken.",
            "type": f"{TYPES}internal-error",
        }
        return json_response({"errors": [error]})
    if kind == "502":
        page = b"<html><head><title>502 Bad Gateway</title></head><body>cloud</body></html>"
        return Response(status=502, body=page, kind="text/html")
    titles = {"500": "Internal Server Error", "503": "Service Unavailable"}
    return problem(int(kind), titles[kind])


def _client_forbidden() -> Response:
    body = {
        "client_id": "1",
        "detail": "When authenticating requests to the Twitter API v2 endpoints, you must use keys "
        "and tokens from a Twitter developer App that is attached to a Project. You can create a "
        "project via the developer portal.",
        "registration_url": "https://developer.twitter.com/en/docs/projects/overview",
        "title": "Client Forbidden",
        "required_enrollment": "Appropriate Level of API Access",
        "reason": "client-not-enrolled",
        "type": f"{TYPES}client-forbidden",
    }
    return _problem_response(body, 403)


def _problem_response(body: Json, status: int) -> Response:
    kind = "application/problem+json; charset=utf-8"
    return replace(json_response(body, status=status), kind=kind)
