"""What every kind of channel can do: check an address, compose a message, send one part of it.

ChannelError
  kind = PASSING           ask again, after `retry_after` seconds where the other side names a delay
       | REFUSED_MESSAGE   this message will never be taken; others to the same address may be
       | REFUSED_ADDRESS   nothing sent to this address will arrive until a person mends it
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from socap.alerts.messages.message import Message

Payload = dict[str, Any]


class ErrorKind(StrEnum):
    PASSING = "passing"
    REFUSED_MESSAGE = "message refused"
    REFUSED_ADDRESS = "address refused"


LONGEST_REST = 86_400.0


class ChannelError(Exception):
    """The other side did not take a message; the text is its own answer, as exact as possible."""

    def __init__(self, message: str, *, kind: ErrorKind, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        # Whoever names years is asked again tomorrow.
        self.retry_after = None if retry_after is None else min(retry_after, LONGEST_REST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Where one part goes. `event_id` is the same however often the part is sent."""

    address: str
    secret: str
    event_id: str


class Channel(Protocol):
    """A kind of channel. Stateless: the same object serves all addresses, from any thread."""

    kind: str
    label: str
    address_label: str
    address_hint: str
    # Whether the address itself lets anybody post who knows it, and so must not be shown whole.
    address_is_secret: bool
    # Seconds between two messages to one address.
    gap: float

    def accept(self, address: str) -> str:
        """The address as it will be stored; ValueError says what is wrong and what it looks like.

        May look up a host name, but sends nothing.
        """

    def compose(self, message: Message) -> list[Payload]:
        """The message in parts that each fit the channel's limits: one, wherever it can be. What people
        wrote is shortened to that end, with a link to the rest.

        Parts are JSON: they are stored before the first attempt, so that a retry sends the same.
        """

    def send(self, payload: Payload, envelope: Envelope) -> None:
        """Send one part now; raises `ChannelError`. Must answer within about 15 seconds."""


def masked(address: str) -> str:
    """An address without the part that lets its reader post: `https://hooks.example.com/…4f2a`."""
    scheme, divided, rest = address.partition("://")
    if not divided:
        return f"…{address[-4:]}"
    # In `tgram://TOKEN/…` the place of the host is where the token stands.
    web = scheme.lower() in ("http", "https")
    host = re.split(r"[/?#\\]", rest)[0].rpartition("@")[2][:60] + "/" if web else ""
    return f"{scheme}://{host}…{address[-4:]}"
