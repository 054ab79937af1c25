"""Answers calls to X API v2: token, window, faults, parameters, answer, charges."""

import math
import time
from collections.abc import Mapping

from socap.simulator.server.connection_faults import apply_connection_faults
from socap.simulator.server.faults import ERROR_RESPONSES, X_API_V2, Fault, FaultTarget
from socap.simulator.server.http_request import HttpRequest
from socap.simulator.server.responses import Response
from socap.simulator.simulation import Simulation
from socap.simulator.world.account_pool import Account
from socap.simulator.x_api.answers import written
from socap.simulator.x_api.call_windows import APP, Standing
from socap.simulator.x_api.page_tokens import NAMES
from socap.simulator.x_api.problem_bodies import (
    fault_problem,
    invalid_request,
    problem,
    too_many_calls,
    unauthorized,
    unsupported_authentication,
    usage_capped,
)
from socap.simulator.x_api.read_charges import POST
from socap.simulator.x_api.selected_fields import selection
from socap.simulator.x_api.x_endpoints import Endpoint, XEndpoints
from socap.simulator.x_api.x_request import InvalidRequest, XRequest

USER_TOKENS = ("OAuth 1.0a User Context", "OAuth 2.0 User Context")


class XApi:
    """The API about one launch, for one app with the bearer token `api_key` and what it was granted."""

    prefixes: tuple[str, ...] = ("/2/",)

    def __init__(self, simulation: Simulation, *, api_key: str) -> None:
        launch = simulation.launch
        self._time, self._meter = simulation.time, simulation.meter
        self._faults, self._windows = simulation.faults, simulation.windows
        self._charges, self._grants = simulation.charges, simulation.grants
        self._accounts = launch.account_pool.by_id
        self._key, self._lock = api_key, simulation.lock
        self._endpoints = XEndpoints(launch, charges=self._charges).all

    def respond(self, request: HttpRequest) -> Response:
        found = self._endpoint(request.path)
        if found is None:
            return problem(404, "Not Found")
        endpoint, target = found
        if request.verb != "GET":
            return problem(405, "Method Not Allowed")
        token = request.headers.get("Authorization", "").partition("Bearer ")[2]
        if token == self._key:
            return self._limited(endpoint, target, request, user=None)
        grant = self._grants.grant_of(token, now=self._time.now()) if token else None
        if grant is None:
            return self._record(unauthorized(), endpoint, request, {})
        if not endpoint.scopes <= set(grant.scopes):
            return self._record(problem(403, "Forbidden"), endpoint, request, {})
        return self._limited(endpoint, target, request, user=self._accounts[grant.user_id])

    def _limited(
        self, endpoint: Endpoint, target: str, request: HttpRequest, *, user: Account | None
    ) -> Response:
        limit = endpoint.user if user else endpoint.app
        if limit is None:
            return self._record(unsupported_authentication(USER_TOKENS), endpoint, request, {})
        standing = self._windows.take(endpoint.name, caller=user.id if user else APP, limit=limit)
        if not standing.allowed:
            return self._record(too_many_calls(standing.headers), endpoint, request, {})
        active = self._faults.active_for(
            FaultTarget(
                path=request.path,
                provider=X_API_V2,
                has_cursor=any(request.query.get(name) for name in NAMES),
                is_list=endpoint.is_list,
                has_counters=endpoint.charge == POST and not endpoint.is_list,
            )
        )
        answer, microdollars = self._answer(
            endpoint, target, request, active=active, standing=standing, user=user
        )
        return self._record(answer, endpoint, request, active, microdollars=microdollars)

    def _answer(
        self,
        endpoint: Endpoint,
        target: str,
        request: HttpRequest,
        *,
        active: Mapping[str, Fault],
        standing: Standing,
        user: Account | None,
    ) -> tuple[Response, int]:
        """Returns the answer and what it costs in millionths of a dollar."""
        for kind in ERROR_RESPONSES:
            if kind in active:
                return fault_problem(kind, _fault_headers(active[kind], standing)), 0
        with self._lock:
            asked = XRequest(
                endpoint=endpoint.name,
                target=target,
                params=request.query,
                now=self._time.now(),
                faults=active.keys(),
                user=user,
            )
            try:
                response, microdollars = self._read(endpoint, asked, standing)
            except InvalidRequest as error:
                response, microdollars = invalid_request(error, standing.headers), 0
        return apply_connection_faults(response, active), microdollars

    def _read(
        self, endpoint: Endpoint, asked: XRequest, standing: Standing
    ) -> tuple[Response, int]:
        for name, value in asked.params.items():
            if name not in endpoint.parameters:
                known = ",".join(sorted(endpoint.parameters))
                raise InvalidRequest(
                    name, value, f"The query parameter [{name}] is not one of [{known}]"
                )
        if endpoint.charge == POST and self._charges.is_cap_reached(asked.now):
            return usage_capped(), 0
        selected = selection(asked.params)
        answer = endpoint.answer(asked)
        ids = [str(post.id) for post in answer.posts] + [user.id for user in answer.users]
        cost = self._charges.charge(endpoint.charge, ids, now=asked.now) if ids else 0
        body = written(answer, selected, asked)
        return Response(body=body, rows=len(ids), headers=standing.headers), cost

    def _endpoint(self, path: str) -> tuple[Endpoint, str] | None:
        for endpoint in self._endpoints:
            target = endpoint.target(path)
            if target is not None:
                return endpoint, target
        return None

    def _record(
        self,
        response: Response,
        endpoint: Endpoint,
        request: HttpRequest,
        active: Mapping[str, Fault],
        *,
        microdollars: int = 0,
    ) -> Response:
        self._meter.record(
            request.path,
            provider=X_API_V2,
            endpoint=endpoint.name,
            query=request.query_text,
            status=0 if response.connection_fault else response.status,
            rows=response.rows,
            microdollars=microdollars,
            faults=list(active),
        )
        return response


def _fault_headers(fault: Fault, standing: Standing) -> tuple[tuple[str, str], ...]:
    """Returns the headers of a 429 that a fault asked for: nothing left, until it says so."""
    resets_at = standing.resets_at
    if fault.retry_after is not None:
        resets_at = math.ceil(time.time() + fault.retry_after)
    return Standing(False, standing.limit, 0, resets_at).headers
