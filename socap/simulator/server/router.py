"""Passes each request on to whom it concerns: the controls, the pictures or a provider."""

from dataclasses import replace
from typing import Protocol

from socap.simulator.server.controls import Controls
from socap.simulator.server.http_request import HttpRequest
from socap.simulator.server.pictures import PATH, PICTURES, picture_at
from socap.simulator.server.responses import Response, error_response
from socap.simulator.simulation import Simulation


class SimulatedProvider(Protocol):
    """Answers the requests under its `prefixes`; an empty prefix takes what is left."""

    prefixes: tuple[str, ...]

    def respond(self, request: HttpRequest) -> Response: ...


class Router:
    """Serves many threads; controls change the launch under the lock that providers read it with."""

    def __init__(
        self, *providers: SimulatedProvider, controls: Controls, simulation: Simulation
    ) -> None:
        self._providers, self._controls = providers, controls
        self._accounts, self._lock = simulation.launch.account_pool, simulation.lock

    def respond(self, request: HttpRequest) -> Response:
        """Returns the answer; pictures are at the host under which the caller asked."""
        if request.path.startswith("/_"):
            with self._lock:
                return self._controls.respond(
                    request.verb, request.path, request.query, request.body
                )
        if request.path.startswith(PATH):
            picture = picture_at(request.path, self._accounts)
            if picture is None:
                return error_response(404, "Not Found", "there is no such picture")
            return Response(body=picture, kind="image/jpeg")
        provider = next(p for p in self._providers if request.path.startswith(p.prefixes))
        answer = provider.respond(request)
        if request.host:
            body = answer.body.replace(PICTURES.encode(), f"http://{request.host}".encode())
            answer = replace(answer, body=body)
        return answer
