"""The control endpoints (paths that start with an underscore) for tests, benchmarks and demos."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict

from socap.simulator.server.faults import InvalidFault
from socap.simulator.server.profile_writer import Json
from socap.simulator.server.responses import Response, json_response
from socap.simulator.server.truth import campaign_form, truth
from socap.simulator.simulation import Simulation
from socap.simulator.world.launch import RETWEET
from socap.simulator.world.launch_events import LaunchEvents, NotInLaunch
from socap.simulator.x_api.oauth_grants import CHOICES

ControlHandler = Callable[[Json, Mapping[str, str]], object]


class Controls:
    """One method per path and verb, which returns the JSON response."""

    def __init__(self, simulation: Simulation, *, seed: int) -> None:
        launch, time, faults = simulation.launch, simulation.time, simulation.faults
        self._launch, self._time, self._faults = launch, time, faults
        self._meter, self._windows = simulation.meter, simulation.windows
        self._charges, self._grants = simulation.charges, simulation.grants
        self._consent = simulation.consent
        self._events = LaunchEvents(launch, seed=seed)
        self._handlers: dict[tuple[str, str], ControlHandler] = {
            ("GET", "/_health"): lambda body, query: {"status": "ok"} | time.state(),
            ("GET", "/_clock"): lambda body, query: time.state(),
            ("POST", "/_clock"): self._set_clock,
            ("GET", "/_faults"): lambda body, query: {"faults": faults.state()},
            ("POST", "/_faults"): self._add_faults,
            ("DELETE", "/_faults"): self._clear_faults,
            ("GET", "/_calls"): lambda body, query: self._calls(),
            ("DELETE", "/_calls"): self._clear_calls,
            ("POST", "/_limits"): self._set_limits,
            ("GET", "/_launch"): lambda body, query: campaign_form(launch),
            ("GET", "/_truth"): self._ground_truth,
            ("POST", "/_burst"): self._burst,
            ("POST", "/_delete"): self._delete,
            ("POST", "/_edit"): self._edit,
            ("POST", "/_unretweet"): self._unretweet,
            ("POST", "/_follow"): self._follow,
            ("POST", "/_account"): self._change_account,
            ("POST", "/_join"): self._join,
            ("GET", "/_oauth"): lambda body, query: self._oauth(),
            ("POST", "/_oauth"): self._set_oauth,
            ("POST", "/_hooks/slack"): self._receive_slack_message,
        }

    def respond(self, verb: str, path: str, query: Mapping[str, str], body: bytes) -> Response:
        """Handles a control request; returns 404 for unknown paths or objects, 400 for bad input."""
        control_handler = self._handlers.get((verb, path))
        if control_handler is None:
            return json_response({"error": f"no {verb} {path}"}, status=404)
        try:
            asked = json.loads(body) if body else {}
            if not isinstance(asked, dict):
                asked = {"": asked}
            answer = control_handler(asked, query)
            return answer if isinstance(answer, Response) else json_response(answer)
        except NotInLaunch as error:
            return json_response({"error": str(error)}, status=404)
        except (InvalidFault, KeyError, TypeError, ValueError) as error:
            return json_response({"error": f"{type(error).__name__}: {error}"}, status=400)

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

    def _clear_calls(self, body: Json, query: Mapping[str, str]) -> object:
        self._meter.reset()
        self._windows.forget_counts()
        self._charges.forget_counts()
        return self._calls()

    def _calls(self) -> object:
        return self._meter.state() | {
            "windows": self._windows.state(),
            "charges": self._charges.state(),
        }

    def _set_limits(self, body: Json, query: Mapping[str, str]) -> object:
        if "qps" in body:
            self._meter.qps = float(body["qps"])
        if "credits" in body:
            self._meter.credits = int(body["credits"])
        if "window_seconds" in body:
            self._windows.seconds = float(body["window_seconds"])
        if "calls_in_window" in body:
            self._windows.limits |= {
                str(name): int(calls) for name, calls in body["calls_in_window"].items()
            }
        if "monthly_cap" in body:
            self._charges.monthly_cap = int(body["monthly_cap"])
        return {
            "qps": self._meter.qps,
            "credits": self._meter.credits,
            "window_seconds": self._windows.seconds,
            "calls_in_window": self._windows.limits,
            "monthly_cap": self._charges.monthly_cap,
        }

    def _oauth(self) -> object:
        return {"consent": asdict(self._consent), "grants": self._grants.state()}

    def _set_oauth(self, body: Json, query: Mapping[str, str]) -> object:
        """Answers X's page automatically from now on, or revokes what an account has allowed."""
        if "automatic" in body:
            if body["automatic"] not in CHOICES:
                raise ValueError(f"automatic must be one of {', '.join(map(repr, CHOICES))}")
            self._consent.automatic = str(body["automatic"])
        if "username" in body:
            self._consent.username = str(body["username"])
        if "revoke" in body:
            self._grants.revoke_account(str(body["revoke"]))
        return self._oauth()

    def _ground_truth(self, body: Json, query: Mapping[str, str]) -> object:
        told = truth(
            self._launch,
            now=self._time.now(),
            tweet_id=query.get("tweet_id", ""),
            people=query.get("people", "1") != "0",
            likes=query.get("likes", "0") != "0",
        )
        # The calls themselves are in `/_calls`.
        return told | {
            "by_provider": self._meter.by_provider(),
            "windows": self._windows.state(),
            "charges": self._charges.state(),
        }

    def _burst(self, body: Json, query: Mapping[str, str]) -> object:
        events = self._events.burst(
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
        self._events.delete(tweet_id=str(body["tweet_id"]), now=self._time.now())
        return {"deleted": str(body["tweet_id"])}

    def _edit(self, body: Json, query: Mapping[str, str]) -> object:
        event = self._events.edit(
            tweet_id=str(body["tweet_id"]), text=str(body["text"]), now=self._time.now()
        )
        return {"id": event.id, "versions": event.versions}

    def _unretweet(self, body: Json, query: Mapping[str, str]) -> object:
        gone = self._events.unretweet(
            tweet_id=str(body["tweet_id"]), count=int(body.get("count", 1)), now=self._time.now()
        )
        return {"removed": len(gone), "user_ids": [event.account.id for event in gone]}

    def _receive_slack_message(self, body: Json, query: Mapping[str, str]) -> object:
        """Responds like Slack's incoming webhooks."""
        if not str(body.get("text") or "").strip():
            return Response(status=400, body=b"no_text", kind="text/html")
        return Response(body=b"ok", kind="text/html")

    def _follow(self, body: Json, query: Mapping[str, str]) -> object:
        count = self._events.follow(
            username=str(body["username"]),
            add=[str(name) for name in body.get("add", ())],
            remove=[str(name) for name in body.get("remove", ())],
        )
        return {"followings": count}

    def _change_account(self, body: Json, query: Mapping[str, str]) -> object:
        account = self._events.change(
            username=str(body["username"]),
            rename=str(body.get("rename", "")),
            state=str(body.get("state", "")),
        )
        return {"user_id": account.id, "username": account.username, "state": account.state}

    def _join(self, body: Json, query: Mapping[str, str]) -> object:
        account = self._events.join(
            username=str(body["username"]), follows=[str(name) for name in body.get("follows", ())]
        )
        return {"user_id": account.id, "username": account.username}
