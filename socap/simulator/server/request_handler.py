"""Handles a call to twitterapi.io: checks key and rate limit, applies faults, responds, records."""

from collections.abc import Mapping

from socap.simulator.server.connection_faults import apply_connection_faults
from socap.simulator.server.faults import (
    ERROR_RESPONSES,
    LIST_PATHS,
    TWITTERAPI_IO,
    Fault,
    FaultTarget,
)
from socap.simulator.server.http_request import HttpRequest
from socap.simulator.server.meter import BALANCE
from socap.simulator.server.provider import PageSizes, Provider
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
from socap.simulator.simulation import Simulation


class RequestHandler:
    """Handles calls from many threads; the lock keeps each view of the launch consistent."""

    prefixes: tuple[str, ...] = ("",)

    def __init__(self, simulation: Simulation, *, sizes: PageSizes, api_key: str) -> None:
        self._provider = Provider(simulation.launch, meter=simulation.meter, sizes=sizes)
        self._time, self._meter = simulation.time, simulation.meter
        self._faults, self._key, self._lock = simulation.faults, api_key, simulation.lock

    def respond(self, request: HttpRequest) -> Response:
        key = request.headers.get("X-API-Key")
        # The provider rejects calls without a key before it checks the path, even preflights.
        if not key:
            return self._record(missing_key(), request, {})
        if key != self._key:
            return self._record(wrong_key(), request, {})
        if request.verb != "GET":
            return error_response(405, "Method Not Allowed", f"{request.verb} is not allowed here")
        if not self._provider.has_endpoint(request.path):
            return error_response(404, "Not Found", f"no such endpoint: {request.path}")
        if not self._meter.admit():
            return self._record(too_many_requests(self._meter.qps), request, {})
        active = self._faults.active_for(
            FaultTarget(
                path=request.path,
                provider=TWITTERAPI_IO,
                has_cursor=bool(request.query.get("cursor")),
                is_list=request.path in LIST_PATHS,
                has_counters=request.path == "/twitter/tweets",
            )
        )
        answer = self._answer(request.path, request.query, active)
        return self._record(answer, request, active)

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
        return apply_connection_faults(response, active)

    def _record(
        self, response: Response, request: HttpRequest, active: Mapping[str, Fault]
    ) -> Response:
        self._meter.record(
            request.path,
            provider=TWITTERAPI_IO,
            endpoint=request.path,
            query=request.query_text,
            status=0 if response.connection_fault else response.status,
            rows=response.rows,
            spent=response.credits,
            faults=list(active),
        )
        return response
