"""Mails as a channel composes them, and how a server refuses one."""

from typing import Any

import pytest

from socap.alerts.channels.base import ChannelError, Envelope, Payload
from socap.alerts.channels.email import EmailChannel
from tests.alerts.messages import message

CHANNEL = EmailChannel()


HERE = Envelope(address="team@example.com", secret="", event_id="alert-41")


def composed(**changes: Any) -> Payload:
    [part] = CHANNEL.compose(message(**changes))
    return part


def refused(payload: Payload, envelope: Envelope = HERE) -> ChannelError:
    with pytest.raises(ChannelError) as caught:
        CHANNEL.send(payload, envelope)
    return caught.value
