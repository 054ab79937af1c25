"""Every kind of channel by its name; its libraries are loaded when it is first used."""

from functools import cache

from django.utils.module_loading import import_string

from socap.alerts.channels.base import Channel, masked

CHANNELS = {
    "slack": "socap.alerts.channels.slack.SlackChannel",
    "email": "socap.alerts.channels.email.EmailChannel",
    "webhook": "socap.alerts.channels.webhook.WebhookChannel",
    "apprise": "socap.alerts.channels.apprise.AppriseChannel",
}


@cache
def open_channel(kind: str) -> Channel:
    """The channel of this kind; KeyError where there is none."""
    channel: Channel = import_string(CHANNELS[kind])()
    return channel


def shown_address(kind: str, address: str) -> str:
    """An address as people may see it: whole, or masked where it is a secret."""
    return masked(address) if open_channel(kind).address_is_secret else address
