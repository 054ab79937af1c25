"""Handles a call: checks key and rate limit, applies faults, checks credits, responds, records."""

import threading
from collections.abc import Mapping
from dataclasses import replace

from socap.simulator.server.controls import Controls
from socap.simulator.server.faults import ERROR_RESPONSES, Fault, Faults
from socap.simulator.server.meter import BALANCE, Meter
from socap.simulator.server.pictures import PATH, PICTURES, picture_at
from socap.simulator.server.provider import Provider
from socap.simulator.server.provider_request import ProviderRequest
from socap.simulator.server.responses import (
    Response,
    error_response,
    fault_response,
    missing_key,
    no_credits,
    too_many_requests,
    wrong_key,
)
from socap.simulator.server.sim_clock import SimClock
from socap.simulator.world.account_pool import AccountPool


class RequestHandler:
    """Handles calls from many threads; a lock keeps each view of the launch consistent."""

    def __init__(
        self,
        *,
        provider: Provider,
        accounts: AccountPool,
        controls: Controls,
        time: SimClock,
        meter: Meter,
        faults: Faults,
        api_key: str,
    ) -> None:
        self._provider, self._accounts, self._controls = provider, accounts, controls
        self._time, self._meter, self._faults, self._key = time, meter, faults, api_key
        self._lock = threading.Lock()

    def respond(
        self,
        verb: str,
        path: str,
        query: Mapping[str, str],
        *,
        host: str,
        key: str | None,
        body: bytes,
    ) -> Response:
        """Returns the answer; pictures are at `host`, as the caller calls this server."""
        if path.startswith("/_"):
            with self._lock:
                return self._controls.respond(verb, path, query, body)
        if path.startswith(PATH):
            picture = picture_at(path, self._accounts)
            if picture is None:
                return error_response(404, "Not Found", "there is no such picture")
            return Response(body=picture, kind="image/jpeg")
        # The provider rejects calls without a key before it checks the path, even preflights.
        if not key:
            return self._record(missing_key(), path, query, {})
        if key != self._key:
            return self._record(wrong_key(), path, query, {})
        if verb != "GET":
            return error_response(405, "Method Not Allowed", f"{verb} is not allowed here")
        if not self._provider.has_endpoint(path):
            return error_response(404, "Not Found", f"no such endpoint: {path}")
        if not self._meter.admit():
            return self._record(too_many_requests(self._meter.qps), path, query, {})
        active = self._faults.active_for(path, has_cursor=bool(query.get("cursor")))
        answer = self._answer(path, query, active)
        if host:
            body = answer.body.replace(PICTURES.encode(), f"http://{host}".encode())
            answer = replace(answer, body=body)
        return self._record(answer, path, query, active)

    def _answer(self, path: str, query: Mapping[str, str], active: Mapping[str, Fault]) -> Response:
        for kind in ERROR_RESPONSES:
            if kind in active:
                after = active[kind].retry_after
                return fault_response(kind, qps=self._meter.qps, retry_after=after)
        if "expired_cursor" in active:
            return error_response(400, "Bad Request", "The cursor has expired")
        if self._meter.credits <= 0 and path != BALANCE:
            return no_credits()
        with self._lock:
            now = self._time.now()
            response = self._provider.respond(
                ProviderRequest(path=path, params=query, now=now, faults=active.keys())
            )
        return _apply_connection_faults(response, active)

    def _record(
        self, response: Response, path: str, query: Mapping[str, str], active: Mapping[str, Fault]
    ) -> Response:
        self._meter.record(
            path,
            query="&".join(f"{name}={value}" for name, value in query.items()),
            status=0 if response.connection_fault else response.status,
            rows=response.rows,
            spent=response.credits,
            faults=list(active),
        )
        return response


def _apply_connection_faults(response: Response, active: Mapping[str, Fault]) -> Response:
    if "timeout" in active:
        return Response(connection_fault="timeout", delay=active["timeout"].delay)
    if "slow" in active:
        response = replace(response, delay=active["slow"].delay)
    if "broken_json" in active:
        response = replace(response, body=response.body[: len(response.body) // 2])
    if "cut" in active:
        response = replace(response, connection_fault="cut")
    return response
