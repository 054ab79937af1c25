"""All channel kinds by name; each is imported with its libraries on first use."""

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
    """Returns the channel kind. Raises KeyError if there is none."""
    return _load(CHANNELS[kind])


def all_channels() -> "list[Channel]":
    return [open_channel(kind) for kind in CHANNELS]


def display_address(kind: str, address: str) -> str:
    """Returns the address for display, masked if it is a secret."""
    return open_channel(kind).shown(address)


@cache
def _load(path: str) -> "Channel":
    module, _, name = path.rpartition(".")
    channel: Channel = getattr(import_module(module), name)()
    return channel
