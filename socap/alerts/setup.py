"""Creates, changes, tests and removes channels and their recipients.

Addresses are checked before anything is stored; that may look up host names, so it must not happen
inside a transaction.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from time import monotonic
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Func, QuerySet, Value

from socap.alerts.channels.base import ChannelError, Envelope
from socap.alerts.channels.registry import CHANNELS, display_address, open_channel
from socap.alerts.delivery import OPEN_STATUSES
from socap.alerts.dispatch import update_alert_status
from socap.alerts.messages.samples import test_message
from socap.alerts.models import Channel, Delivery, Recipient
from socap.campaigns.models import Campaign
from socap.lib.bounds import time_zones
from socap.lib.database.rows import update_row

TEST_SECONDS = 15.0
NOT_TESTED = "not tested: the recipients before it took too long; test it on its own"


class InvalidChannelSetup(ValueError):
    """A field has an invalid value; `problem` says what to do."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field, self.problem = field, problem


class DuplicateRecipient(InvalidChannelSetup):
    """The channel already has this recipient."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientDraft:
    """A recipient to be stored; quiet hours are local times in `timezone`."""

    address: str
    campaign: Campaign | None = None
    timezone: str = "UTC"
    quiet_from: time | None = None
    quiet_until: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResult:
    """The outcome of a test message; `error` is the receiver's own answer, or '' if it arrived."""

    recipient: Recipient
    error: str


def create_channel(
    *,
    name: str,
    kind: str,
    recipients: Sequence[RecipientDraft],
    options: Mapping[str, str] | None = None,
    for_operators: bool = True,
) -> Channel:
    """Creates a channel with its recipients. Raises `InvalidChannelSetup`."""
    if kind not in CHANNELS:
        raise InvalidChannelSetup("kind", f"{kind!r} is not one of {', '.join(CHANNELS)}")
    channel = Channel(
        name=_available_name(name, None),
        kind=kind,
        for_operators=for_operators,
        secret=open_channel(kind).new_secret(),
        options=_options(kind, options or {}),
        created_at=datetime.now(UTC),
    )
    drafts = [
        _validated_draft(kind, d, f"recipients.{number}.") for number, d in enumerate(recipients)
    ]
    with transaction.atomic():
        with _unique_name(channel.name):
            channel.save()
        for number, draft in enumerate(drafts):
            _store(channel, draft, f"recipients.{number}.")
    return channel


def lock_channel(channel: Channel) -> Channel:
    """Locks the channel and returns it as stored. Raises `Channel.DoesNotExist`."""
    return Channel.objects.select_for_update(no_key=True).get(pk=channel.pk)


@transaction.atomic
def change_channel(
    channel: Channel,
    *,
    name: str | None = None,
    active: bool | None = None,
    for_operators: bool | None = None,
    options: Mapping[str, str] | None = None,
) -> Channel:
    """Changes the given fields; campaigns follow a new name.

    Other fields keep what was stored meanwhile. Raises `Channel.DoesNotExist`.
    """
    stored = lock_channel(channel)
    channel.name = stored.name
    if name is not None and name != channel.name:
        old, channel.name = channel.name, _available_name(name, channel)
        users = Campaign.objects.filter(alert_channels__contains=[old]).order_by("pk")
        list(users.select_for_update(no_key=True).values_list("pk", flat=True))
        renamed = Func(
            F("alert_channels"), Value(old), Value(channel.name), function="array_replace"
        )
        users.order_by().update(alert_channels=renamed)
    given: dict[str, Any] = {"active": active, "for_operators": for_operators}
    changes = {field: value for field, value in given.items() if value is not None}
    if options is not None:
        changes["options"] = _options(channel.kind, options, stored.options)
    with _unique_name(channel.name):
        update_row(channel, name=channel.name, **changes)
    return channel


def rotate_secret(channel: Channel) -> str:
    """Replaces the signing secret and returns it; it signs everything sent from now on.

    Raises `Channel.DoesNotExist`.
    """
    if not update_row(channel, secret=open_channel(channel.kind).new_secret()):
        raise Channel.DoesNotExist
    return channel.secret


@transaction.atomic
def remove_channel(channel: Channel, *, now: datetime) -> None:
    """Deletes the channel. Campaigns keep its name, so that a new one of that name replaces it."""
    _fail_open_deliveries(
        list(channel.recipients.values_list("pk", flat=True)), "the channel was removed", now
    )
    channel.delete()


def add_recipient(
    channel: Channel, draft: RecipientDraft, *, field: str = "recipient"
) -> Recipient:
    """Adds a recipient. Raises `InvalidChannelSetup`, or `DuplicateRecipient` if it exists.

    `field` is the prefix of field names in errors, '' for none.
    """
    prefix = f"{field}." if field else ""
    return _store(channel, _validated_draft(channel.kind, draft, prefix), prefix)


def draft_of(recipient: Recipient) -> RecipientDraft:
    """Returns the stored values, to be validated together with changes."""
    return RecipientDraft(
        address=recipient.address,
        campaign=recipient.campaign,
        timezone=recipient.timezone,
        quiet_from=recipient.quiet_from,
        quiet_until=recipient.quiet_until,
    )


def lock_recipient(recipient: Recipient) -> Recipient:
    """Locks the recipient and returns it as stored. Raises `Recipient.DoesNotExist`."""
    return Recipient.objects.select_for_update(no_key=True).get(pk=recipient.pk)


def change_recipient(recipient: Recipient, **changes: Any) -> Recipient:
    """Changes some fields of a `RecipientDraft`; others keep what was stored meanwhile.

    A new address starts without the old one's errors and gets the open deliveries. Raises
    `InvalidChannelSetup` or `Recipient.DoesNotExist`.
    """
    kind = recipient.channel.kind
    address = changes.get("address", recipient.address).strip()
    address_changed = address != recipient.address
    if address_changed:
        changes["address"] = address = _validated_address(kind, address, "")
    fields = dict(changes)
    if address_changed:
        fields |= {"last_error": "", "last_error_at": None, "failures": 0, "failed_at": None}
        fields |= {"last_success_at": None, "next_send_at": None}
    try:
        with transaction.atomic():
            stored = draft_of(lock_recipient(recipient))
            _check_quiet_hours(replace(stored, **changes), "")
            Recipient.objects.filter(pk=recipient.pk).update(**fields)
            if address_changed:
                shown = display_address(kind, address)
                _undelivered([recipient.pk]).update(address=shown, next_at=None)
    except IntegrityError as error:
        raise _duplicate("address") from error
    recipient.refresh_from_db()
    return recipient


@transaction.atomic
def remove_recipient(recipient: Recipient, *, now: datetime) -> None:
    """Deletes the recipient and fails its open deliveries."""
    _fail_open_deliveries([recipient.pk], "the recipient was removed", now)
    recipient.delete()


def channel_names() -> frozenset[str]:
    """Returns the names of all channels; campaigns may name others that do not exist yet."""
    return frozenset(Channel.objects.values_list("name", flat=True))


def send_test_messages(channel: Channel) -> list[TestResult]:
    """Sends a test message to each recipient; success clears a recipient's failure.

    Starts no further test after `TEST_SECONDS`, because a user waits for the results.
    """
    until = monotonic() + TEST_SECONDS
    found: list[TestResult] = []
    for recipient in channel.recipients.select_related("channel"):
        if found and monotonic() > until:
            found.append(TestResult(recipient=recipient, error=NOT_TESTED))
        else:
            found.append(send_test_message(recipient))
    return found


def send_test_message(recipient: Recipient) -> TestResult:
    """Sends a test message. Uses the network: call it outside transactions."""
    channel = open_channel(recipient.channel.kind)
    now, event_id = settings.SOCAP_CLOCK.now(), f"test-{uuid4()}"
    message = test_message(
        event_id=event_id,
        channel_name=recipient.channel.name,
        timezone=recipient.timezone,
        now=now,
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
                    options=recipient.channel.options,
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
    return TestResult(recipient=recipient, error=error)


def _options(
    kind: str, given: Mapping[str, str], stored: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Returns the validated options: the stored ones with those `given`; empty ones are dropped."""
    known = {option.name: option for option in open_channel(kind).options}
    if unknown := [name for name in given if name not in known]:
        raise InvalidChannelSetup(
            f"options.{unknown[0]}", f"a channel of kind {kind} has no such option"
        )
    found = {name: value for name, value in (stored or {}).items() if name in known}
    for name, option in known.items():
        try:
            found |= {name: option.check(given[name])} if name in given else {}
        except ValueError as error:
            raise InvalidChannelSetup(f"options.{name}", str(error)) from error
        if not found.get(name):
            found.pop(name, None)
            if option.required:
                raise InvalidChannelSetup(
                    f"options.{name}", f"a channel of kind {kind} requires it"
                )
        elif len(found[name]) > option.longest:
            raise InvalidChannelSetup(
                f"options.{name}", f"give at most {option.longest} characters"
            )
    return found


def _validated_draft(kind: str, draft: RecipientDraft, prefix: str) -> RecipientDraft:
    """Returns the draft with a normalised address. Uses the network: call it outside transactions."""
    draft = replace(draft, address=_validated_address(kind, draft.address.strip(), prefix))
    _check_quiet_hours(draft, prefix)
    return draft


def _validated_address(kind: str, address: str, prefix: str) -> str:
    try:
        return open_channel(kind).accept(address)
    except ValueError as error:
        raise InvalidChannelSetup(f"{prefix}address", str(error)) from error


def _check_quiet_hours(draft: RecipientDraft, prefix: str) -> None:
    if draft.timezone not in time_zones():
        raise InvalidChannelSetup(f"{prefix}timezone", f"{draft.timezone!r} is not a time zone")
    if (draft.quiet_from is None) != (draft.quiet_until is None):
        missing = "quiet_until" if draft.quiet_until is None else "quiet_from"
        raise InvalidChannelSetup(
            f"{prefix}{missing}", "give both ends of the quiet hours, or neither"
        )


def _store(channel: Channel, draft: RecipientDraft, prefix: str) -> Recipient:
    found, is_new = Recipient.objects.get_or_create(
        channel=channel,
        campaign=draft.campaign,
        address=draft.address,
        defaults={
            "timezone": draft.timezone,
            "quiet_from": draft.quiet_from,
            "quiet_until": draft.quiet_until,
        },
    )
    if not is_new:
        raise _duplicate(f"{prefix}address")
    return found


def _duplicate(field: str) -> DuplicateRecipient:
    return DuplicateRecipient(field, "is already a recipient of this channel")


def _undelivered(recipient_ids: Sequence[int]) -> QuerySet[Delivery]:
    return Delivery.objects.filter(recipient__in=recipient_ids, status__in=OPEN_STATUSES)


def _fail_open_deliveries(recipient_ids: Sequence[int], why: str, now: datetime) -> None:
    """Fails what still waits for recipients that are about to be deleted."""
    # Locks in the same order as a drain: recipient, deliveries, alerts.
    list(Recipient.objects.select_for_update(no_key=True).filter(pk__in=recipient_ids))
    waiting = _undelivered(recipient_ids)
    alert_ids = set(waiting.values_list("alert_id", flat=True))
    waiting.update(status=Delivery.Status.FAILED, held_until=None, next_at=None, error=why)
    for alert_id in sorted(alert_ids):
        update_alert_status(alert_id, now=now)


@contextmanager
def _unique_name(name: str) -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise _name_taken(name) from error


def _name_taken(name: str) -> InvalidChannelSetup:
    return InvalidChannelSetup("name", f"a channel {name!r} already exists")


def _available_name(name: str, channel: Channel | None) -> str:
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > 64:
        raise InvalidChannelSetup("name", "give a name of at most 64 characters")
    taken = Channel.objects.filter(name=cleaned)
    if (taken.exclude(pk=channel.pk) if channel else taken).exists():
        raise _name_taken(cleaned)
    return cleaned
