"""The interface of a channel kind, used by pages, API and command line.

A kind is a class in one file of this folder, a line in `registry.py`, and the template that shows how its
messages look, `web/templates/web/alerts/previews/<kind>.html`. No other file names it.

ChannelError
  kind = TRANSIENT         retry, after `retry_after` seconds if the receiver names a delay
       | REFUSED_MESSAGE   this message will never be accepted; others to the address may be
       | REFUSED_ADDRESS   nothing will arrive at this address until a person repairs it
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
    TRANSIENT = "passing"
    REFUSED_MESSAGE = "message refused"
    REFUSED_ADDRESS = "address refused"


LONGEST_REST = 86_400.0


class ChannelError(Exception):
    """The receiver did not accept a message; the text is its own response."""

    def __init__(self, message: str, *, kind: ErrorKind, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        # At most a day, whatever the receiver says.
        self.retry_after = None if retry_after is None else min(retry_after, LONGEST_REST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The address of one part. `event_id` is the same at every attempt."""

    address: str
    secret: str
    event_id: str
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A setting of a channel besides its recipients, such as the key of a service.

    `check` returns the value to store, or raises ValueError. A `secret` is not shown again.
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
    # The HTML `inputmode` of the address field.
    address_keyboard: ClassVar[str] = "url"
    # Whether knowing the address is enough to post, so that it must be masked.
    address_is_secret: ClassVar[bool] = True
    options: ClassVar[tuple[Option, ...]] = ()
    # Seconds between two messages to one address.
    gap: ClassVar[float] = 0.0
    # Whether messages are signed with the channel's secret.
    signs: ClassVar[bool] = False

    @abstractmethod
    def accept(self, address: str) -> str:
        """Returns the address to store. Raises ValueError with what is wrong and an example.

        May look up a host name, but sends nothing.
        """

    @abstractmethod
    def compose(self, message: Message) -> list[Payload]:
        """Returns the message in as few parts as the channel's limits allow, shortening texts if needed.

        Parts are JSON and stored before the first attempt, so that a retry sends the same.
        """

    @abstractmethod
    def send(self, payload: Payload, envelope: Envelope) -> None:
        """Sends one part within about 15 seconds. Raises `ChannelError`."""

    def sender(self) -> Callable[[Payload, Envelope], None]:
        """Returns what sends now. It needs no database, unlike this method itself."""
        return self.send

    def note(self) -> str:
        """Returns what must be configured before anything can arrive, or ''."""
        return ""

    def new_secret(self) -> str:
        """Returns a new signing secret, or '' for kinds that do not sign."""
        return ""

    def shown(self, address: str) -> str:
        """Returns the address for display, masked if it is a secret."""
        return masked(address) if self.address_is_secret else address


def masked(address: str) -> str:
    """Masks the secret part of an address: `https://hooks.example.com/…4f2a`."""
    scheme, divided, rest = address.partition("://")
    if not divided:
        return f"…{address[-4:]}"
    # In `tgram://TOKEN/…` the token is in the place of the host.
    web = scheme.lower() in ("http", "https")
    host = re.split(r"[/?#\\]", rest)[0].rpartition("@")[2][:60] + "/" if web else ""
    return f"{scheme}://{host}…{address[-4:]}"
