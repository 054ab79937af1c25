"""A request to X API v2: its target, parameters, the simulated time and whose token it carries."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from socap.simulator.server.time_format import millis
from socap.simulator.world.account_pool import Account

POST_ID = re.compile(r"[0-9]{1,19}")
USERNAME = re.compile(r"[A-Za-z0-9_]{1,15}")
MAX_IDS = 100


class InvalidRequest(Exception):
    """A parameter is wrong; the message is for the caller."""

    def __init__(self, parameter: str, value: str, message: str) -> None:
        super().__init__(message)
        self.parameter, self.value = parameter, value


@dataclass(frozen=True, slots=True, kw_only=True)
class XRequest:
    """`endpoint` is e.g. `/2/tweets/:id/retweets` and `target` that id; `user` is the token's account."""

    endpoint: str
    target: str
    params: Mapping[str, str]
    now: int
    faults: Collection[str] = ()
    user: Account | None = None

    def required(self, name: str) -> str:
        value = self.params.get(name, "").strip()
        if not value:
            raise InvalidRequest(name, "", f"The `{name}` query parameter can not be empty")
        return value

    def values(self, name: str, *, form: re.Pattern[str]) -> list[str]:
        """Returns the distinct values of a comma-separated parameter, at most a hundred."""
        values = list(dict.fromkeys(part.strip() for part in self.required(name).split(",")))
        if len(values) > MAX_IDS:
            raise InvalidRequest(
                name,
                ",".join(values),
                f"The number of values in the `{name}` query parameter list [{len(values)}] is not "
                f"between 1 and {MAX_IDS}",
            )
        for value in values:
            require_form(name, value, form)
        return values

    def whole(self, name: str, default: int, *, least: int, most: int) -> int:
        text = self.params.get(name)
        if text is None:
            return default
        if not text.isascii() or not text.isdigit() or not least <= int(text[:9]) <= most:
            raise InvalidRequest(
                name,
                text,
                f"The `{name}` query parameter value [{text}] is not between {least} and {most}",
            )
        return int(text)

    def time(self, name: str) -> int | None:
        """Returns an ISO 8601 time in milliseconds."""
        text = self.params.get(name)
        if text is None:
            return None
        try:
            moment = datetime.fromisoformat(text)
        except ValueError as error:
            raise InvalidRequest(name, text, f"invalid format for `{name}`: [{text}]") from error
        return millis(moment if moment.tzinfo else moment.replace(tzinfo=UTC))

    def post_id(self, name: str) -> int:
        text = self.params.get(name, "0")
        require_form(name, text, POST_ID)
        return int(text)


def require_form(name: str, value: str, form: re.Pattern[str]) -> None:
    if not form.fullmatch(value):
        raise InvalidRequest(
            name,
            value,
            f"The `{name}` query parameter value [{value}] does not match ^{form.pattern}$",
        )
