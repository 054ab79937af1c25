"""Applies the faults that strike an answer on its way, whatever the provider."""

from collections.abc import Mapping
from dataclasses import replace

from socap.simulator.server.faults import Fault
from socap.simulator.server.responses import Response


def apply_connection_faults(response: Response, active: Mapping[str, Fault]) -> Response:
    if "timeout" in active:
        return Response(connection_fault="timeout", delay=active["timeout"].delay)
    if "slow" in active:
        response = replace(response, delay=active["slow"].delay)
    if "broken_json" in active:
        response = replace(response, body=response.body[: len(response.body) // 2])
    if "cut" in active:
        response = replace(response, connection_fault="cut")
    return response
