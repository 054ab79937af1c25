"""A pager that is reached by a key and a number. A channel of the tests."""

import json

from django.template.defaultfilters import truncatechars

from socap.alerts.channels.base import Channel, ChannelError, Envelope, ErrorKind, Option, Payload
from socap.alerts.channels.http import accept_url, error_text, post_json
from socap.alerts.messages.message import Message
from socap.alerts.messages.wording import subject_of


def _key(text: str) -> str:
    key = text.strip()
    if not key.startswith("key-"):
        raise ValueError("is no key; it looks like key-1234")
    return key


class PagerChannel(Channel):
    kind = "pager"
    label = "Pager"
    description = "Makes a pager beep."
    address_label = "Number"
    address_hint = "http://pager.example.com/12345"
    gap = 0.0
    options = (
        Option(name="key", label="Service key", help="From your pager.", secret=True, check=_key),
        Option(name="tone", label="Tone", required=False, longest=20),
    )

    def accept(self, address: str) -> str:
        return accept_url(address.strip())

    def compose(self, message: Message) -> list[Payload]:
        return [{"line": truncatechars(subject_of(message), 80)}]

    def send(self, payload: Payload, envelope: Envelope) -> None:
        answer = post_json(
            envelope.address,
            json.dumps(payload | {"tone": envelope.options.get("tone", "")}).encode(),
            {"Authorization": f"Bearer {envelope.options['key']}"},
        )
        if answer.status >= 300:
            raise ChannelError(error_text(answer), kind=ErrorKind.REFUSED_MESSAGE)
