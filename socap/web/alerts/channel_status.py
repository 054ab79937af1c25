"""The delivery status of channels and recipients, for pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from socap.alerts.channels.base import Channel as Kind
from socap.alerts.channels.registry import open_channel
from socap.alerts.models import Channel, Recipient
from socap.campaigns.models import Campaign

USERS_NAMED = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """`state` is ok, new, trouble (failing) or dead (failed); `since` is when it began, if known."""

    recipient: Recipient
    address: str
    state: str
    since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A channel with the status of its recipients."""

    channel: Channel
    kind: Kind
    recipients: tuple[Health, ...]

    @property
    def last_success_at(self) -> datetime | None:
        found = [
            h.recipient.last_success_at for h in self.recipients if h.recipient.last_success_at
        ]
        return max(found, default=None)

    @property
    def worst(self) -> Health | None:
        """Returns the worst failing recipient, or None."""
        bad = [health for health in self.recipients if health.state in ("trouble", "dead")]
        return max(bad, key=lambda h: (h.state == "dead", h.recipient.pk), default=None)


def lines(channels: Iterable[Channel]) -> list[Line]:
    return [line_of(channel, list(channel.recipients.all())) for channel in channels]


def line_of(channel: Channel, recipients: Sequence[Recipient]) -> Line:
    kind = open_channel(channel.kind)
    return Line(
        channel=channel,
        kind=kind,
        recipients=tuple(_health(recipient, kind) for recipient in recipients),
    )


def users_of(channel: Channel) -> tuple[list[Campaign], int]:
    """Returns the newest campaigns that use the channel, and their total number."""
    found = Campaign.objects.filter(alert_channels__contains=[channel.name])
    return list(found[:USERS_NAMED]), found.count()


def _health(recipient: Recipient, kind: Kind) -> Health:
    failed, wrong, right = (
        recipient.failed_at,
        recipient.last_error_at if recipient.last_error else None,
        recipient.last_success_at,
    )
    state, since = "new", None
    if failed is not None:
        state, since = "dead", failed
    elif wrong is not None and (right is None or wrong > right):
        state, since = "trouble", wrong
    elif right is not None:
        state, since = "ok", right
    address = kind.shown(recipient.address)
    return Health(recipient=recipient, address=address, state=state, since=since)
