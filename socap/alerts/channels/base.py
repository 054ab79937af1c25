"""What a kind of channel says about itself and can do; pages, API and command line take it from here.

A kind is a class in one file of this folder, a line in `registry.py`, and the template that shows how its
messages look, `web/templates/web/alerts/previews/<kind>.html`. Nothing else names it.

ChannelError
  kind = PASSING           ask again, after `retry_after` seconds where the other side names a delay
       | REFUSED_MESSAGE   this message will never be taken; others to the same address may be
       | REFUSED_ADDRESS   nothing sent to this address will arrive until a person mends it
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

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
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What a channel of a kind needs besides its recipients, such as the key of a service.

    `check` returns the value as it will be stored; ValueError says what is wrong. A `secret` one is not
    shown again.
    """

    name: str
    label: str
    help: str = ""
    required: bool = True
    secret: bool = False
    longest: int = 500
    check: Callable[[str], str] = str.strip


class Channel(ABC):
    """A kind of channel. Stateless: the same object serves all addresses, from any thread."""

    kind: ClassVar[str]
    label: ClassVar[str]
    description: ClassVar[str]
    address_label: ClassVar[str]
    address_hint: ClassVar[str]
    # As HTML names what a phone's keyboard offers for an address.
    address_keyboard: ClassVar[str] = "url"
    # Whether the address itself lets anybody post who knows it, and so must not be shown whole.
    address_is_secret: ClassVar[bool] = True
    options: ClassVar[tuple[Option, ...]] = ()
    # Seconds between two messages to one address.
    gap: ClassVar[float] = 0.0
    # Whether receivers check by a secret of the channel's that a message is ours.
    signs: ClassVar[bool] = False

    @abstractmethod
    def accept(self, address: str) -> str:
        """The address as it will be stored; ValueError says what is wrong and what it looks like.

        May look up a host name, but sends nothing.
        """

    @abstractmethod
    def compose(self, message: Message) -> list[Payload]:
        """The message in parts that each fit the channel's limits: one, wherever it can be. What people
        wrote is shortened to that end, with a link to the rest.

        Parts are JSON: they are stored before the first attempt, so that a retry sends the same.
        """

    @abstractmethod
    def send(self, payload: Payload, envelope: Envelope) -> None:
        """Send one part now; raises `ChannelError`. Must answer within about 15 seconds."""

    def note(self) -> str:
        """What has to be set elsewhere before anything can arrive, or ''."""
        return ""

    def new_secret(self) -> str:
        """For a kind that signs."""
        return ""

    def shown(self, address: str) -> str:
        """An address as people may see it."""
        return masked(address) if self.address_is_secret else address


def masked(address: str) -> str:
    """An address without the part that lets its reader post: `https://hooks.example.com/…4f2a`."""
    scheme, divided, rest = address.partition("://")
    if not divided:
        return f"…{address[-4:]}"
    # In `tgram://TOKEN/…` the place of the host is where the token stands.
    web = scheme.lower() in ("http", "https")
    host = re.split(r"[/?#\\]", rest)[0].rpartition("@")[2][:60] + "/" if web else ""
    return f"{scheme}://{host}…{address[-4:]}"
