"""A request as it came over HTTP, before a provider has looked at it."""

from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """`headers` ignore case; `host` is the address under which the caller knows this server."""

    verb: str
    path: str
    query: Mapping[str, str]
    headers: Message
    body: bytes = b""

    @property
    def host(self) -> str:
        return self.headers.get("Host", "")

    @property
    def query_text(self) -> str:
        return "&".join(f"{name}={value}" for name, value in self.query.items())
