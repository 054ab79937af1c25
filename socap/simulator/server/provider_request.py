"""A request to the provider: its parameters, the simulated time, and the faults in force."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


class BadRequest(Exception):
    """The request is invalid; the message is for the caller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderRequest:
    """A request; `now` is simulated time in milliseconds, `faults` the kinds in force."""

    path: str
    params: Mapping[str, str]
    now: int
    faults: Collection[str] = ()

    def required(self, name: str) -> str:
        value = self.params.get(name, "").strip()
        if not value:
            raise BadRequest(f"{name} is required")
        return value

    def value_list(self, name: str) -> list[str]:
        """Returns the distinct values of a comma-separated parameter, in order."""
        values = (value.strip() for value in self.required(name).split(","))
        return list(dict.fromkeys(filter(None, values)))

    def number(self, name: str, default: int) -> int:
        text = self.params.get(name, "").strip()
        if not text:
            return default
        if not text.isascii() or not text.isdigit() or len(text) > 15:
            raise BadRequest(f"{name} must be a whole number")
        return int(text)
