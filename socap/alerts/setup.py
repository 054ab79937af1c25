"""Sets up channels and their recipients, changes and removes them, and tries them out.

Addresses are checked before anything is stored: that may look up names, and so must not happen
inside a transaction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from time import monotonic
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Func, QuerySet, Value

from socap.alerts.channels.base import ChannelError, Envelope
from socap.alerts.channels.registry import CHANNELS, open_channel, shown_address
from socap.alerts.delivery import OPEN
from socap.alerts.dispatch import settle
from socap.alerts.messages.samples import test_message
from socap.alerts.models import Channel, Delivery, Recipient
from socap.campaigns.models import Campaign
from socap.lib.bounds import time_zones

TRYING_SECONDS = 15.0
NOT_BEGUN = "not tried: the recipients before it took too long; test it by itself"


class BadSetup(ValueError):
    """A field that cannot be stored: which, and what to do."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field, self.problem = field, problem


class AlreadyThere(BadSetup):
    """What is to be added is there already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientDraft:
    """One wanted address; quiet hours are wall times in `timezone`."""

    address: str
    campaign: Campaign | None = None
    timezone: str = "UTC"
    quiet_from: time | None = None
    quiet_until: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResult:
    """What a test message led to; `error` is the other side's own answer, '' where it arrived."""

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
    """A new channel with its recipients, or nothing. Raises `BadSetup`."""
    if kind not in CHANNELS:
        raise BadSetup("kind", f"{kind!r} is none of {', '.join(CHANNELS)}")
    channel = Channel(
        name=_free_name(name, None),
        kind=kind,
        for_operators=for_operators,
        secret=open_channel(kind).new_secret(),
        options=_options(kind, options or {}),
        created_at=datetime.now(UTC),
    )
    drafts = [_checked(kind, d, f"recipients.{number}.") for number, d in enumerate(recipients)]
    with transaction.atomic():
        _save_named(channel)
        for number, draft in enumerate(drafts):
            _store(channel, draft, f"recipients.{number}.")
    return channel


def hold_channel(channel: Channel) -> Channel:
    """The channel as it is now, for this transaction alone. Raises `Channel.DoesNotExist`."""
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
    """Rename it (campaigns that use it follow), pause it, choose whether operators use it, or change
    some of its options.

    What else has changed since `channel` was read stays. Raises `Channel.DoesNotExist`.
    """
    stored = hold_channel(channel)
    channel.name = stored.name
    if name is not None and name != channel.name:
        old, channel.name = channel.name, _free_name(name, channel)
        users = Campaign.objects.filter(alert_channels__contains=[old]).order_by("pk")
        list(users.select_for_update(no_key=True).values_list("pk", flat=True))
        renamed = Func(
            F("alert_channels"), Value(old), Value(channel.name), function="array_replace"
        )
        users.order_by().update(alert_channels=renamed)
    given = {"name": name, "active": active, "for_operators": for_operators, "options": options}
    if active is not None:
        channel.active = active
    if for_operators is not None:
        channel.for_operators = for_operators
    if options is not None:
        channel.options = _options(channel.kind, options, stored.options)
    _save_named(channel, only=[field for field, value in given.items() if value is not None])
    return channel


def rotate_secret(channel: Channel) -> str:
    """A new signing secret; what is sent from now on is signed with it. Answers it."""
    channel.secret = open_channel(channel.kind).new_secret()
    channel.save(update_fields=["secret"])
    return channel.secret


@transaction.atomic
def remove_channel(channel: Channel, *, now: datetime) -> None:
    """Delete it; campaigns keep its name, so that one of the same name takes its place."""
    _give_up(list(channel.recipients.values_list("pk", flat=True)), "the channel was removed", now)
    channel.delete()


def add_recipient(
    channel: Channel, draft: RecipientDraft, *, field: str = "recipient"
) -> Recipient:
    """Check the address and store it. Raises `BadSetup`, and `AlreadyThere` for one that is there,
    which stays as it is.

    `field` is put before the names of its fields; '' leaves them as they are.
    """
    prefix = f"{field}." if field else ""
    return _store(channel, _checked(channel.kind, draft, prefix), prefix)


def draft_of(recipient: Recipient) -> RecipientDraft:
    """What is stored, to be checked together with what is to be changed."""
    return RecipientDraft(
        address=recipient.address,
        campaign=recipient.campaign,
        timezone=recipient.timezone,
        quiet_from=recipient.quiet_from,
        quiet_until=recipient.quiet_until,
    )


def hold_recipient(recipient: Recipient) -> Recipient:
    """As it is now, for this transaction alone. Raises `Recipient.DoesNotExist`."""
    return Recipient.objects.select_for_update(no_key=True).get(pk=recipient.pk)


def change_recipient(recipient: Recipient, **changes: Any) -> Recipient:
    """Change some fields of a `RecipientDraft`; what else has changed meanwhile stays.

    Another address begins without the old one's errors, and gets what still waits. Raises
    `BadSetup`, and `Recipient.DoesNotExist`.
    """
    kind = recipient.channel.kind
    address = changes.get("address", recipient.address).strip()
    moved = address != recipient.address
    if moved:
        changes["address"] = address = _accepted(kind, address, "")
    fields = dict(changes)
    if moved:
        fields |= {"last_error": "", "last_error_at": None, "failures": 0, "failed_at": None}
        fields |= {"last_success_at": None, "next_send_at": None}
    try:
        with transaction.atomic():
            stored = draft_of(hold_recipient(recipient))
            _check_hours(replace(stored, **changes), "")
            Recipient.objects.filter(pk=recipient.pk).update(**fields)
            if moved:
                shown = shown_address(kind, address)
                _undelivered([recipient.pk]).update(address=shown, next_at=None)
    except IntegrityError as error:
        raise _there("address") from error
    recipient.refresh_from_db()
    return recipient


@transaction.atomic
def remove_recipient(recipient: Recipient, *, now: datetime) -> None:
    """Delete it; what had not arrived there will not, and its alerts say so."""
    _give_up([recipient.pk], "the recipient was removed", now)
    recipient.delete()


def channel_names() -> frozenset[str]:
    """The channels there are; a campaign may name others, which are set up later."""
    return frozenset(Channel.objects.values_list("name", flat=True))


def try_channel(channel: Channel) -> list[TestResult]:
    """Send a test message to each recipient now; one that arrives mends a recipient that had failed.

    Somebody waits for it, so that after `TRYING_SECONDS` no other one is begun.
    """
    until = monotonic() + TRYING_SECONDS
    found: list[TestResult] = []
    for recipient in channel.recipients.select_related("channel"):
        if found and monotonic() > until:
            found.append(TestResult(recipient=recipient, error=NOT_BEGUN))
        else:
            found.append(try_recipient(recipient))
    return found


def try_recipient(recipient: Recipient) -> TestResult:
    """Network: must not run inside a transaction."""
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
    """What is stored of a kind's options, with those `given`; an empty one is none."""
    known = {option.name: option for option in open_channel(kind).options}
    if unknown := [name for name in given if name not in known]:
        raise BadSetup(f"options.{unknown[0]}", f"a channel of kind {kind} has no such option")
    found = {name: value for name, value in (stored or {}).items() if name in known}
    for name, option in known.items():
        try:
            found |= {name: option.check(given[name])} if name in given else {}
        except ValueError as error:
            raise BadSetup(f"options.{name}", str(error)) from error
        if not found.get(name):
            found.pop(name, None)
            if option.required:
                raise BadSetup(f"options.{name}", f"a channel of kind {kind} needs it")
        elif len(found[name]) > option.longest:
            raise BadSetup(f"options.{name}", f"give at most {option.longest} characters")
    return found


def _checked(kind: str, draft: RecipientDraft, prefix: str) -> RecipientDraft:
    """The draft with its address as it is stored. Network: must not run inside a transaction."""
    draft = replace(draft, address=_accepted(kind, draft.address.strip(), prefix))
    _check_hours(draft, prefix)
    return draft


def _accepted(kind: str, address: str, prefix: str) -> str:
    try:
        return open_channel(kind).accept(address)
    except ValueError as error:
        raise BadSetup(f"{prefix}address", str(error)) from error


def _check_hours(draft: RecipientDraft, prefix: str) -> None:
    if draft.timezone not in time_zones():
        raise BadSetup(f"{prefix}timezone", f"{draft.timezone!r} is not a time zone")
    if (draft.quiet_from is None) != (draft.quiet_until is None):
        missing = "quiet_until" if draft.quiet_until is None else "quiet_from"
        raise BadSetup(f"{prefix}{missing}", "give both ends of the quiet hours, or neither")


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
        raise _there(f"{prefix}address")
    return found


def _there(field: str) -> AlreadyThere:
    return AlreadyThere(field, "is a recipient of this channel already")


def _undelivered(recipient_ids: Sequence[int]) -> QuerySet[Delivery]:
    return Delivery.objects.filter(recipient__in=recipient_ids, status__in=OPEN)


def _give_up(recipient_ids: Sequence[int], why: str, now: datetime) -> None:
    """Nothing may wait for ever for somebody who is not there any more."""
    # As a drain does: the recipient, its deliveries, their alerts.
    list(Recipient.objects.select_for_update(no_key=True).filter(pk__in=recipient_ids))
    waiting = _undelivered(recipient_ids)
    alert_ids = set(waiting.values_list("alert_id", flat=True))
    waiting.update(status=Delivery.Status.FAILED, held_until=None, next_at=None, error=why)
    for alert_id in sorted(alert_ids):
        settle(alert_id, now=now)


def _save_named(channel: Channel, only: Sequence[str] | None = None) -> None:
    try:
        with transaction.atomic():
            channel.save(update_fields=only)
    except IntegrityError as error:
        raise _taken(channel.name) from error


def _taken(name: str) -> BadSetup:
    return BadSetup("name", f"there is a channel {name!r} already")


def _free_name(name: str, channel: Channel | None) -> str:
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > 64:
        raise BadSetup("name", "give a name of at most 64 characters")
    taken = Channel.objects.filter(name=cleaned)
    if (taken.exclude(pk=channel.pk) if channel else taken).exists():
        raise _taken(cleaned)
    return cleaned
