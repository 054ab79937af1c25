"""The paths that begin with an underscore: for tests, benchmarks and demos, not the provider's."""

import json
from collections.abc import Callable, Mapping

from socap.simulator.server.faults import BadFault, Faults
from socap.simulator.server.meter import Meter
from socap.simulator.server.profiles import Json
from socap.simulator.server.replies import Reply, json_reply
from socap.simulator.server.sim_clock import SimClock
from socap.simulator.server.truth import operator_form, truth
from socap.simulator.world.events import Happenings, Unknown
from socap.simulator.world.launch import RETWEET, Launch

Order = Callable[[Json, Mapping[str, str]], object]


class Controls:
    """One method for each path and verb; what it returns is the JSON answer."""

    def __init__(
        self, launch: Launch, *, time: SimClock, meter: Meter, faults: Faults, seed: int
    ) -> None:
        self._launch, self._time, self._meter, self._faults = launch, time, meter, faults
        self._happenings = Happenings(launch, seed=seed)
        self._orders: dict[tuple[str, str], Order] = {
            ("GET", "/_health"): lambda body, query: {"status": "ok"} | time.state(),
            ("GET", "/_clock"): lambda body, query: time.state(),
            ("POST", "/_clock"): self._set_clock,
            ("GET", "/_faults"): lambda body, query: {"faults": faults.state()},
            ("POST", "/_faults"): self._add_faults,
            ("DELETE", "/_faults"): self._clear_faults,
            ("GET", "/_calls"): lambda body, query: meter.state(),
            ("DELETE", "/_calls"): self._forget_calls,
            ("POST", "/_limits"): self._set_limits,
            ("GET", "/_launch"): lambda body, query: operator_form(launch),
            ("GET", "/_truth"): self._tell,
            ("POST", "/_burst"): self._burst,
            ("POST", "/_delete"): self._delete,
            ("POST", "/_unretweet"): self._unretweet,
            ("POST", "/_follow"): self._follow,
            ("POST", "/_account"): self._change,
            ("POST", "/_join"): self._join,
            ("POST", "/_hooks/slack"): self._take_message,
        }

    def reply(self, verb: str, path: str, query: Mapping[str, str], body: bytes) -> Reply:
        """Returns 404 for what it does not know and 400 with the reason for what it cannot do."""
        order = self._orders.get((verb, path))
        if order is None:
            return json_reply({"error": f"no {verb} {path}"}, status=404)
        try:
            asked = json.loads(body) if body else {}
            if not isinstance(asked, dict):
                asked = {"": asked}
            answer = order(asked, query)
            return answer if isinstance(answer, Reply) else json_reply(answer)
        except Unknown as error:
            return json_reply({"error": str(error)}, status=404)
        except (BadFault, KeyError, TypeError, ValueError) as error:
            return json_reply({"error": f"{type(error).__name__}: {error}"}, status=400)

    def _set_clock(self, body: Json, query: Mapping[str, str]) -> object:
        if "frozen" in body:
            self._time.freeze(bool(body["frozen"]))
        self._time.advance(float(body.get("advance_seconds", 0)))
        return self._time.state()

    def _add_faults(self, body: Json, query: Mapping[str, str]) -> object:
        self._faults.add(body.get("", body))
        return {"faults": self._faults.state()}

    def _clear_faults(self, body: Json, query: Mapping[str, str]) -> object:
        self._faults.clear()
        return {"faults": []}

    def _forget_calls(self, body: Json, query: Mapping[str, str]) -> object:
        self._meter.reset()
        return self._meter.state()

    def _set_limits(self, body: Json, query: Mapping[str, str]) -> object:
        if "qps" in body:
            self._meter.qps = float(body["qps"])
        if "credits" in body:
            self._meter.credits = int(body["credits"])
        return {"qps": self._meter.qps, "credits": self._meter.credits}

    def _tell(self, body: Json, query: Mapping[str, str]) -> object:
        return truth(
            self._launch,
            now=self._time.now(),
            tweet_id=query.get("tweet_id", ""),
            people=query.get("people", "1") != "0",
        )

    def _burst(self, body: Json, query: Mapping[str, str]) -> object:
        events = self._happenings.burst(
            tweet_id=str(body["tweet_id"]),
            now=self._time.now(),
            action=str(body.get("action", RETWEET)),
            count=int(body.get("count", 0)),
            important=int(body.get("important", 0)),
            by=[str(name) for name in body.get("by", ())],
            over_seconds=float(body.get("over_seconds", 0)),
        )
        return {"added": len(events), "user_ids": [event.account.id for event in events]}

    def _delete(self, body: Json, query: Mapping[str, str]) -> object:
        self._happenings.delete(tweet_id=str(body["tweet_id"]), now=self._time.now())
        return {"deleted": str(body["tweet_id"])}

    def _unretweet(self, body: Json, query: Mapping[str, str]) -> object:
        gone = self._happenings.unretweet(
            tweet_id=str(body["tweet_id"]), count=int(body.get("count", 1)), now=self._time.now()
        )
        return {"removed": len(gone), "user_ids": [event.account.id for event in gone]}

    def _take_message(self, body: Json, query: Mapping[str, str]) -> object:
        """As Slack's incoming webhooks answer."""
        if not str(body.get("text") or "").strip():
            return Reply(status=400, body=b"no_text", kind="text/html")
        return Reply(body=b"ok", kind="text/html")

    def _follow(self, body: Json, query: Mapping[str, str]) -> object:
        count = self._happenings.follow(
            username=str(body["username"]),
            add=[str(name) for name in body.get("add", ())],
            remove=[str(name) for name in body.get("remove", ())],
        )
        return {"followings": count}

    def _change(self, body: Json, query: Mapping[str, str]) -> object:
        account = self._happenings.change(
            username=str(body["username"]),
            rename=str(body.get("rename", "")),
            state=str(body.get("state", "")),
        )
        return {"user_id": account.id, "username": account.username, "state": account.state}

    def _join(self, body: Json, query: Mapping[str, str]) -> object:
        account = self._happenings.join(
            username=str(body["username"]), follows=[str(name) for name in body.get("follows", ())]
        )
        return {"user_id": account.id, "username": account.username}
