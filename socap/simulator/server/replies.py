"""What the server sends back: a status, a body, and what the call has cost."""

from dataclasses import dataclass

from socap.simulator.server.profiles import dumps


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One HTTP answer; `rows` and `credits` are what the meter counts.

    `wire` is what happens to it on its way ('', timeout, cut), `delay` seconds before it leaves.
    """

    status: int = 200
    body: bytes = b""
    kind: str = "application/json; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    rows: int = 0
    credits: int = 0
    wire: str = ""
    delay: float = 0.0


def json_reply(value: object, *, status: int = 200, rows: int = 0, credits: int = 0) -> Reply:
    return Reply(status=status, body=dumps(value).encode(), rows=rows, credits=credits)


def error_reply(status: int, error: str, message: str) -> Reply:
    return json_reply({"error": error, "message": message}, status=status)


def missing_key() -> Reply:
    body = b"Missing API key.Please add x-api-key in header"
    return Reply(status=401, body=body, kind="text/plain; charset=utf-8")


def wrong_key(status: int = 401) -> Reply:
    error = "Unauthorized" if status == 401 else "Forbidden"
    return error_reply(status, error, "Invalid API key.Please check your x-api-key")


def no_credits() -> Reply:
    return error_reply(402, "Unauthorized", "Credits is not enough.Please recharge")


def too_many(qps: float, *, retry_after: float | None = None) -> Reply:
    limit = f"Your QPS limit is {qps:g} requests per second."
    if 0 < qps < 1:
        limit = f"For free-tier users, the QPS limit is one request every {1 / qps:g} seconds."
    reply = error_reply(429, "Too Many Requests", limit)
    if retry_after is None:
        return reply
    return Reply(status=429, body=reply.body, headers=(("Retry-After", f"{retry_after:g}"),))


def refusal(kind: str, *, qps: float, retry_after: float | None) -> Reply:
    """The answer of a fault that stops a call before it is answered (see `faults`)."""
    if kind == "429":
        return too_many(qps, retry_after=retry_after)
    if kind == "402":
        return no_credits()
    if kind in ("401", "403"):
        return wrong_key(int(kind))
    if kind == "credits_body":
        words = "Credits is not enough.Please recharge"
        return json_reply({"status": "error", "msg": words, "data": None})
    if kind == "status_error":
        words = "something went wrong, please try again later"
        return json_reply({"status": "error", "msg": words, "data": None})
    if kind == "502":
        page = b"<html><head><title>502 Bad Gateway</title></head><body>cloud</body></html>"
        return Reply(status=502, body=page, kind="text/html")
    return error_reply(int(kind), "Internal Server Error", "An unexpected error occurred")
