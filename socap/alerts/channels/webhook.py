"""The webhook channel: signed JSON by standardwebhooks.com; see docs/webhooks.md."""

import base64
import binascii
import hashlib
import hmac
import json
import re
import secrets
from datetime import UTC, datetime
from typing import Any

from socap.alerts.channels.base import Channel, ChannelError, Envelope, ErrorKind, Payload
from socap.alerts.channels.http import accept_url, error_text, post_json
from socap.alerts.messages.message import EngagementNote, Event, Message, PersonNote
from socap.alerts.messages.wording import (
    LONGEST_BIO,
    LONGEST_SHOWN,
    listed_engagements,
    max_text_length,
    sentence_of,
    subject_of,
    unlisted_count,
)
from socap.lib.texts import cut

PREFIX = "whsec_"
GONE = 410
MOST_REASONS = 50
TYPES = {Event.REPORT: "report.released"}
# Characters that PostgreSQL cannot store in JSON.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def new_secret() -> str:
    """Returns a new signing secret in the form shown to users."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def signature(secret: str, *, event_id: str, timestamp: int, body: bytes) -> str:
    """Returns `v1,<base64>` over `id.timestamp.body`. Raises ValueError for an invalid secret."""
    key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    if not key:
        raise ValueError("the secret is empty")
    signed = f"{event_id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()


class WebhookChannel(Channel):
    """Posts one JSON object; its id is the same at every attempt."""

    kind = "webhook"
    label = "Webhook"
    description = "Sends signed JSON to a program of your own."
    address_label = "Address"
    address_hint = "https://example.com/socap"
    address_is_secret = True  # it often carries a token
    signs = True

    def new_secret(self) -> str:
        return new_secret()

    def accept(self, address: str) -> str:
        return accept_url(address)

    def compose(self, message: Message) -> list[Payload]:
        return [
            {
                "id": message.event_id,
                "type": TYPES.get(message.event, f"alert.{message.event}"),
                "timestamp": _moment(message.at),
                "data": _data(message),
            }
        ]

    def send(self, payload: Payload, envelope: Envelope) -> None:
        body = json.dumps({**payload, "id": envelope.event_id}, separators=(",", ":")).encode()
        timestamp = int(datetime.now(UTC).timestamp())
        try:
            signed = signature(
                envelope.secret, event_id=envelope.event_id, timestamp=timestamp, body=body
            )
        except (binascii.Error, ValueError) as error:
            message = f"The signing secret of this channel is invalid ({error}); create a new one."
            raise ChannelError(message, kind=ErrorKind.REFUSED_ADDRESS) from error
        headers = {
            "webhook-id": envelope.event_id,
            "webhook-timestamp": str(timestamp),
            "webhook-signature": signed,
        }
        answer = post_json(envelope.address, body, headers)
        if not 200 <= answer.status < 300:
            gone = answer.status == GONE
            kind = ErrorKind.REFUSED_ADDRESS if gone else ErrorKind.REFUSED_MESSAGE
            raise ChannelError(error_text(answer), kind=kind)


def _data(message: Message) -> dict[str, Any]:
    campaign = {"id": message.campaign_id, "name": message.campaign_name}
    period, room = message.period, max_text_length(message)
    return {
        "headline": subject_of(message),
        "text": message.text,
        "campaign": campaign if message.campaign_id is not None else None,
        "threshold": message.threshold,
        "people": [_person(person, message, room) for person in message.people],
        "more": message.more,
        "period": period and {"from": _moment(period[0]), "until": _moment(period[1])},
        "url": message.url,
    }


def _person(person: PersonNote, message: Message, room: int) -> dict[str, Any]:
    """Returns a person with the heaviest reasons and newest engagements, and counts of the rest."""
    terms = person.explanation.terms
    return {
        "username": person.username,
        "name": _text(cut(person.name, LONGEST_SHOWN)),
        "bio": _text(cut(person.bio, LONGEST_BIO)),
        "place": _text(cut(person.place, LONGEST_SHOWN)),
        "followers": person.followers,
        "verified": person.verified,
        "roles": list(person.roles),
        "importance": person.importance,
        "explanation": [
            {
                "username": term.username,
                "name": term.name,
                "weight": term.weight,
                "is_self": term.is_self,
            }
            for term in terms[:MOST_REASONS]
        ],
        "more_reasons": max(0, len(terms) - MOST_REASONS),
        "sentence": sentence_of(person),
        "account_url": person.account_url,
        "profile_url": person.profile_url,
        "take_url": person.take_url or None,
        "follow_up": {"assignee": _text(person.assignee), "status": person.follow_up_status},
        "engagements": [
            _engagement(engagement, room) for engagement in listed_engagements(person, message)
        ],
        "more_engagements": unlisted_count(person, message),
    }


def _engagement(engagement: EngagementNote, room: int) -> dict[str, Any]:
    return {
        "action": engagement.action,
        "category": engagement.category,
        "quote_by": engagement.quote_by or None,
        "tweet_id": engagement.tweet_id,
        "url": engagement.url,
        "text": _text(cut(engagement.text, room)),
        "occurred_at": _moment(engagement.occurred_at),
        "time_is_exact": engagement.time_is_exact,
        "summary": engagement.summary,
        "sentiment": engagement.sentiment or None,
    }


def _text(text: str) -> str:
    return _UNSTORABLE.sub("", text)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
