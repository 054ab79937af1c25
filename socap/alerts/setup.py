"""Sets up channels and their recipients, and tries them out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from uuid import uuid4
from zoneinfo import available_timezones

from django.conf import settings
from django.db import transaction

from socap.alerts.channels.base import ChannelError, Envelope
from socap.alerts.channels.registry import CHANNELS, open_channel
from socap.alerts.channels.webhook import new_secret
from socap.alerts.compose import address
from socap.alerts.message import Event, Message
from socap.alerts.models import Channel, Recipient
from socap.campaigns.models import Campaign


class BadSetup(ValueError):
    """A field that cannot be stored: which, and what to do."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field, self.problem = field, problem


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientDraft:
    """One wanted address; quiet hours are wall times in `timezone`."""

    address: str
    campaign: Campaign | None = None
    timezone: str = "UTC"
    quiet_from: time | None = None
    quiet_until: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What a test message led to; `error` is the other side's own answer, '' where it arrived."""

    recipient: Recipient
    error: str


@transaction.atomic
def create_channel(
    *, name: str, kind: str, recipients: Sequence[RecipientDraft], for_operators: bool = True
) -> Channel:
    """A new channel with its recipients. Raises `BadSetup`."""
    if kind not in CHANNELS:
        raise BadSetup("kind", f"{kind!r} is none of {', '.join(CHANNELS)}")
    channel = Channel(
        name=_free_name(name, None),
        kind=kind,
        for_operators=for_operators,
        secret=new_secret(),
        created_at=datetime.now(UTC),
    )
    channel.save()
    for number, draft in enumerate(recipients):
        add_recipient(channel, draft, field=f"recipients.{number}")
    return channel


@transaction.atomic
def change_channel(
    channel: Channel,
    *,
    name: str | None = None,
    active: bool | None = None,
    for_operators: bool | None = None,
) -> Channel:
    """Rename it (campaigns that use it follow), pause it, or choose whether operators use it."""
    if name is not None and name != channel.name:
        old, channel.name = channel.name, _free_name(name, channel)
        for campaign in Campaign.objects.filter(alert_channels__contains=[old]):
            campaign.alert_channels = [
                channel.name if used == old else used for used in campaign.alert_channels
            ]
            campaign.save(update_fields=["alert_channels"])
    if active is not None:
        channel.active = active
    if for_operators is not None:
        channel.for_operators = for_operators
    channel.save()
    return channel


def add_recipient(
    channel: Channel, draft: RecipientDraft, *, field: str = "recipient"
) -> Recipient:
    """Check the address and store it; one that is there already is changed. Raises `BadSetup`."""
    try:
        accepted = open_channel(channel.kind).accept(draft.address.strip())
    except ValueError as error:
        raise BadSetup(f"{field}.address", str(error)) from error
    if draft.timezone not in available_timezones():
        raise BadSetup(f"{field}.timezone", f"{draft.timezone!r} is not a time zone")
    if (draft.quiet_from is None) != (draft.quiet_until is None):
        missing = "quiet_until" if draft.quiet_until is None else "quiet_from"
        raise BadSetup(f"{field}.{missing}", "give both ends of the quiet hours, or neither")
    found, _ = Recipient.objects.update_or_create(
        channel=channel,
        campaign=draft.campaign,
        address=accepted,
        defaults={
            "timezone": draft.timezone,
            "quiet_from": draft.quiet_from,
            "quiet_until": draft.quiet_until,
        },
    )
    return found


def try_channel(channel: Channel) -> list[Tried]:
    """Send a test message to each recipient now; one that arrives mends a recipient that had failed."""
    return [try_recipient(recipient) for recipient in channel.recipients.select_related("channel")]


def try_recipient(recipient: Recipient) -> Tried:
    """Network: must not run inside a transaction."""
    channel = open_channel(recipient.channel.kind)
    now, event_id = settings.SOCAP_CLOCK.now(), f"test-{uuid4()}"
    message = Message(
        event=Event.TEST,
        event_id=event_id,
        headline="This is a test from SOCAP: alerts will arrive here.",
        text=f"Sent from the channel “{recipient.channel.name}”.",
        at=now,
        url=address("/socap/channels"),
        timezone=recipient.timezone,
    )
    real, error = datetime.now(UTC), ""
    try:
        for part in channel.compose(message):
            channel.send(
                part,
                Envelope(
                    address=recipient.address,
                    secret=recipient.channel.secret,
                    event_id=event_id,
                ),
            )
    except ChannelError as problem:
        error = str(problem)
    health: dict[str, object] = {"last_error": error, "last_error_at": real}
    if not error:
        health = {
            "last_success_at": real,
            "failures": 0,
            "failed_at": None,
            "next_send_at": None,
        }
    Recipient.objects.filter(pk=recipient.pk).update(**health)
    return Tried(recipient=recipient, error=error)


def _free_name(name: str, channel: Channel | None) -> str:
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > 64:
        raise BadSetup("name", "give a name of at most 64 characters")
    taken = Channel.objects.filter(name=cleaned)
    if taken.exclude(pk=channel.pk if channel else None).exists():
        raise BadSetup("name", f"there is a channel {cleaned!r} already")
    return cleaned
