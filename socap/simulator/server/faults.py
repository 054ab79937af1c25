"""Faults that tests and demos can inject: what goes wrong, where, how often and when.

A fault strikes both providers, or only `provider`: twitterapi_io or x_api_v2.

kind            what the caller sees
429 402 401 403 the provider's own refusals; 429 says when to return where `retry_after` is given
500 502 503     a server error (502 with an HTML page, as gateways send)
credits_body    out of credits, said in a body with status 200 (X: the monthly cap is used up)
status_error    an error in a body with status 200
timeout         no answer: the connection closes after `delay` seconds
slow            the answer, `delay` seconds late
cut             half of the answer, then a closed connection
broken_json     half of the answer, as if it were the whole
expired_cursor  a refused cursor (first pages are not affected)
repeat_cursor   the cursor just used (or of the first page) is given as the next one
lie_has_next    a list that has ended says there is more
no_cursor       there is more, but no cursor to get it
duplicates      rows twice on a page
empty           a list that is empty although it is not
falling         counters one tenth lower
null_counters   counters without numbers
"""

import random
import threading
import time
from dataclasses import dataclass, field, fields

ERROR_RESPONSES = ("429", "402", "401", "403", "500", "502", "503", "credits_body", "status_error")
CONNECTION_FAULTS = ("timeout", "slow", "cut", "broken_json")
CURSOR_FAULTS = ("expired_cursor",)
LIST_FAULTS = ("repeat_cursor", "lie_has_next", "no_cursor", "duplicates", "empty")
COUNTER_FAULTS = ("falling", "null_counters")
KINDS = ERROR_RESPONSES + CONNECTION_FAULTS + CURSOR_FAULTS + LIST_FAULTS + COUNTER_FAULTS

TWITTERAPI_IO, X_API_V2 = "twitterapi_io", "x_api_v2"
PROVIDERS = ("", TWITTERAPI_IO, X_API_V2)
TEXTS = ("kind", "path", "provider")
LIST_PATHS = (
    "/twitter/tweet/retweeters",
    "/twitter/tweet/replies",
    "/twitter/tweet/quotes",
    "/twitter/user/followings",
    "/twitter/user/last_tweets",
    "/twitter/tweet/advanced_search",
)


class InvalidFault(ValueError):
    """The requested fault is invalid; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultTarget:
    """A call that faults may strike."""

    path: str
    provider: str
    has_cursor: bool
    is_list: bool
    has_counters: bool


@dataclass(slots=True, kw_only=True)
class Fault:
    """A fault for calls to `provider` ('' for any) whose path contains `path`.

    It starts `after_seconds` after it was added, lasts `seconds` (real time) and occurs with
    probability `rate`, at most `count` times, after the first `skip` calls. `hits` counts how often
    it has occurred.
    """

    kind: str
    rate: float = 1.0
    path: str = ""
    provider: str = ""
    seconds: float | None = None
    count: int | None = None
    skip: int = 0
    retry_after: float | None = None
    after_seconds: float = 0.0
    delay: float = 30.0
    hits: int = 0
    created_at: float = field(default_factory=time.monotonic)

    @classmethod
    def parse(cls, asked: object) -> "Fault":
        if not isinstance(asked, dict):
            raise InvalidFault(f"a fault is an object with a kind, not {asked!r}")
        known = {f.name for f in fields(cls)} - {"hits", "created_at"}
        if unknown := set(asked) - known:
            raise InvalidFault(f"unknown fields: {', '.join(sorted(map(str, unknown)))}")
        kind, path, provider = (str(asked.get(name) or "") for name in TEXTS)
        numbers = {name: value for name, value in asked.items() if name not in TEXTS}
        for name, value in numbers.items():
            if value is not None and not isinstance(value, int | float):
                raise InvalidFault(f"{name} must be a number, not {value!r}")
        fault = cls(kind=kind, path=path, provider=provider, **numbers)
        if fault.kind not in KINDS:
            raise InvalidFault(f"kind must be one of {', '.join(KINDS)}, not {fault.kind!r}")
        if fault.provider not in PROVIDERS:
            wanted = " or ".join(PROVIDERS[1:])
            raise InvalidFault(f"provider must be {wanted}, not {fault.provider!r}")
        if not 0 <= fault.rate <= 1:
            raise InvalidFault(f"rate must be between 0 and 1, not {fault.rate}")
        return fault

    def is_over(self, now: float) -> bool:
        late = (
            self.seconds is not None and now > self.created_at + self.after_seconds + self.seconds
        )
        return late or (self.count is not None and self.hits >= self.count)

    def applies_to(self, call: FaultTarget) -> bool:
        if self.path not in call.path or self.provider not in ("", call.provider):
            return False
        if self.kind in CURSOR_FAULTS:
            return call.has_cursor
        if self.kind in LIST_FAULTS:
            return call.is_list
        return self.kind not in COUNTER_FAULTS or call.has_counters

    def state(self) -> dict[str, object]:
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "created_at"}


class Faults:
    """The faults in force; `active_for` decides which of them one call meets."""

    def __init__(self, *, seed: int) -> None:
        self._rng = random.Random(seed)
        self._faults: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, asked: object) -> list[Fault]:
        wanted = asked if isinstance(asked, list) else [asked]
        new = [Fault.parse(each) for each in wanted]
        with self._lock:
            self._faults += new
        return new

    def clear(self) -> None:
        with self._lock:
            self._faults.clear()

    def state(self) -> list[dict[str, object]]:
        now = time.monotonic()
        with self._lock:
            return [fault.state() | {"over": fault.is_over(now)} for fault in self._faults]

    def active_for(self, call: FaultTarget) -> dict[str, Fault]:
        """Returns the faults that occur in this call, by kind."""
        if not self._faults:
            return {}
        now, active = time.monotonic(), {}
        with self._lock:
            for fault in self._faults:
                if fault.is_over(now) or now < fault.created_at + fault.after_seconds:
                    continue
                if fault.kind in active or not fault.applies_to(call):
                    continue
                if fault.skip > 0:
                    fault.skip -= 1
                elif self._rng.random() < fault.rate:
                    fault.hits += 1
                    active[fault.kind] = fault
        return active
