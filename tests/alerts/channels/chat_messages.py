"""Addresses of chats, and what is sent to them."""

import pytest

from socap.alerts.channels.apprise import AppriseChannel
from socap.alerts.channels.base import ChannelError, Envelope, Payload
from socap.alerts.messages.message import Message
from tests.alerts.counterparts.chats import (
    BOT,
    CHAT,
    HOOK,
    TOKEN,
)

TELEGRAM = f"tgram://{BOT}/{CHAT}"


DISCORD = f"discord://{HOOK}/{TOKEN}"


channel = AppriseChannel()


def send(address: str, told: Message | str = "Something happened.") -> None:
    """Every part, as the delivery does."""
    payloads = [{"text": told}] if isinstance(told, str) else channel.compose(told)
    for payload in payloads:
        channel.send(payload, Envelope(address=address, secret="", event_id="alert-41"))


def refused(address: str, told: str = "Something happened.") -> ChannelError:
    with pytest.raises(ChannelError) as caught:
        send(address, told)
    assert BOT.partition(":")[2] not in str(caught.value) and TOKEN not in str(caught.value)
    return caught.value


def composed(told: Message) -> str:
    return "\n".join(all_of(payload) for payload in channel.compose(told))


def all_of(payload: Payload) -> str:
    """The longest text, as a service without titles is sent it."""
    return f"{payload['title']}\n{payload['texts'][0]}"


def whole(payload: Payload) -> list[str]:
    """Every length at which it may be sent."""
    return [f"{payload['title']}\n{text}" for text in payload["texts"]]
