"""What happens to one call, in order: key, pace, faults, credits, answer, record."""

import threading
from collections.abc import Mapping
from dataclasses import replace

from socap.simulator.server.controls import Controls
from socap.simulator.server.faults import REFUSALS, Fault, Faults
from socap.simulator.server.meter import BALANCE, Meter
from socap.simulator.server.provider import Provider
from socap.simulator.server.question import Question
from socap.simulator.server.replies import (
    Reply,
    error_reply,
    missing_key,
    no_credits,
    refusal,
    too_many,
    wrong_key,
)
from socap.simulator.server.sim_clock import SimClock


class RequestHandler:
    """Returns calls of many threads; one lock keeps each look at the launch consistent."""

    def __init__(
        self,
        *,
        provider: Provider,
        controls: Controls,
        time: SimClock,
        meter: Meter,
        faults: Faults,
        api_key: str,
    ) -> None:
        self._provider, self._controls = provider, controls
        self._time, self._meter, self._faults, self._key = time, meter, faults, api_key
        self._lock = threading.Lock()

    def reply(
        self, verb: str, path: str, query: Mapping[str, str], *, key: str | None, body: bytes
    ) -> Reply:
        if path.startswith("/_"):
            with self._lock:
                return self._controls.reply(verb, path, query, body)
        # The provider refuses keyless calls before it looks at the path, preflights included.
        if not key:
            return self._recorded(missing_key(), path, query, {})
        if key != self._key:
            return self._recorded(wrong_key(), path, query, {})
        if verb != "GET":
            return error_reply(405, "Method Not Allowed", f"{verb} is not allowed here")
        if not self._provider.knows(path):
            return error_reply(404, "Not Found", f"no such endpoint: {path}")
        if not self._meter.admit():
            return self._recorded(too_many(self._meter.qps), path, query, {})
        struck = self._faults.strike(path, has_cursor=bool(query.get("cursor")))
        return self._recorded(self._answer(path, query, struck), path, query, struck)

    def _answer(self, path: str, query: Mapping[str, str], struck: Mapping[str, Fault]) -> Reply:
        for kind in REFUSALS:
            if kind in struck:
                after = struck[kind].retry_after
                return refusal(kind, qps=self._meter.qps, retry_after=after)
        if "expired_cursor" in struck:
            return error_reply(400, "Bad Request", "The cursor has expired")
        if self._meter.credits <= 0 and path != BALANCE:
            return no_credits()
        with self._lock:
            now = self._time.now()
            reply = self._provider.answer(
                Question(path=path, params=query, now=now, bent=struck.keys())
            )
        return _on_the_wire(reply, struck)

    def _recorded(
        self, reply: Reply, path: str, query: Mapping[str, str], struck: Mapping[str, Fault]
    ) -> Reply:
        self._meter.record(
            path,
            query="&".join(f"{name}={value}" for name, value in query.items()),
            status=0 if reply.wire else reply.status,
            rows=reply.rows,
            spent=reply.credits,
            struck=list(struck),
        )
        return reply


def _on_the_wire(reply: Reply, struck: Mapping[str, Fault]) -> Reply:
    if "timeout" in struck:
        return Reply(wire="timeout", delay=struck["timeout"].delay)
    if "slow" in struck:
        reply = replace(reply, delay=struck["slow"].delay)
    if "broken_json" in struck:
        reply = replace(reply, body=reply.body[: len(reply.body) // 2])
    if "cut" in struck:
        reply = replace(reply, wire="cut")
    return reply
