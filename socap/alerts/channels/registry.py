"""Every kind of channel by its name; a kind is loaded, with its libraries, when it is first used."""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from socap.alerts.channels.base import Channel

CHANNELS = {
    "slack": "socap.alerts.channels.slack.SlackChannel",
    "email": "socap.alerts.channels.email.EmailChannel",
    "webhook": "socap.alerts.channels.webhook.WebhookChannel",
    "apprise": "socap.alerts.channels.apprise.AppriseChannel",
}


def open_channel(kind: str) -> "Channel":
    """The channel of this kind; KeyError where there is none."""
    return _made(CHANNELS[kind])


def all_channels() -> "list[Channel]":
    return [open_channel(kind) for kind in CHANNELS]


def shown_address(kind: str, address: str) -> str:
    """An address as people may see it: whole, or masked where it is a secret."""
    return open_channel(kind).shown(address)


@cache
def _made(path: str) -> "Channel":
    module, _, name = path.rpartition(".")
    channel: Channel = getattr(import_module(module), name)()
    return channel
