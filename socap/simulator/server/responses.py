"""The server's responses: status, body and cost."""

from dataclasses import dataclass

from socap.simulator.server.profile_writer import dumps


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One HTTP answer; `rows` and `credits` are what the meter counts.

    `connection_fault` is what happens to it on its way ('', timeout, cut), `delay` seconds before it leaves.
    """

    status: int = 200
    body: bytes = b""
    kind: str = "application/json; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    rows: int = 0
    credits: int = 0
    connection_fault: str = ""
    delay: float = 0.0


def json_response(value: object, *, status: int = 200, rows: int = 0, credits: int = 0) -> Response:
    return Response(status=status, body=dumps(value).encode(), rows=rows, credits=credits)


def error_response(status: int, error: str, message: str) -> Response:
    return json_response({"error": error, "message": message}, status=status)


def missing_key() -> Response:
    body = b"Missing API key.Please add x-api-key in header"
    return Response(status=401, body=body, kind="text/plain; charset=utf-8")


def wrong_key(status: int = 401) -> Response:
    error = "Unauthorized" if status == 401 else "Forbidden"
    return error_response(status, error, "Invalid API key.Please check your x-api-key")


def no_credits() -> Response:
    return error_response(402, "Unauthorized", "Credits is not enough.Please recharge")


def too_many_requests(qps: float, *, retry_after: float | None = None) -> Response:
    limit = f"Your QPS limit is {qps:g} requests per second."
    if 0 < qps < 1:
        limit = f"For free-tier users, the QPS limit is one request every {1 / qps:g} seconds."
    response = error_response(429, "Too Many Requests", limit)
    if retry_after is None:
        return response
    return Response(status=429, body=response.body, headers=(("Retry-After", f"{retry_after:g}"),))


def fault_response(kind: str, *, qps: float, retry_after: float | None) -> Response:
    """Returns the response of a fault that fails the call (see `faults`)."""
    if kind == "429":
        return too_many_requests(qps, retry_after=retry_after)
    if kind == "402":
        return no_credits()
    if kind in ("401", "403"):
        return wrong_key(int(kind))
    if kind == "credits_body":
        words = "Credits is not enough.Please recharge"
        return json_response({"status": "error", "msg": words, "data": None})
    if kind == "status_error":
        words = "something went wrong, please try again later"
        return json_response({"status": "error", "msg": words, "data": None})
    if kind == "502":
        page = b"<html><head><title>502 Bad Gateway</title></head><body>cloud</body></html>"
        return Response(status=502, body=page, kind="text/html")
    return error_response(int(kind), "Internal Server Error", "An unexpected error occurred")
