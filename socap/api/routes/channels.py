"""Alert channels and their recipients: list, create, change, delete, test.

Changing where alerts go needs a key with scope `admin`, testing a channel scope `write`.
"""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import Router
from ninja import Status as Answer

from socap.alerts.channels.registry import all_channels, open_channel
from socap.alerts.models import Channel, Recipient
from socap.alerts.setup import (
    DuplicateRecipient,
    InvalidChannelSetup,
    RecipientDraft,
    add_recipient,
    change_channel,
    change_recipient,
    create_channel,
    remove_channel,
    remove_recipient,
    rotate_secret,
    send_test_message,
    send_test_messages,
)
from socap.api.alert_shapes import channel_out, kind_out, recipient_out, tried_out
from socap.api.auth import may_administer, may_read, may_write
from socap.api.errors import ApiError
from socap.api.schemas.alert_schemas import (
    ChannelBody,
    ChannelChange,
    ChannelOut,
    ChannelsOut,
    KindsOut,
    NewChannelOut,
    RecipientBody,
    RecipientChange,
    RecipientOut,
    SecretOut,
    TrialOut,
)
from socap.campaigns.models import Campaign

router = Router(tags=["channels"])

NULLABLE = frozenset({"campaign", "quiet_from", "quiet_until"})


@router.get("", response=ChannelsOut, auth=may_read)
def listing(request: HttpRequest) -> dict[str, Any]:
    """All channels by name, with the delivery state of each recipient."""
    found = Channel.objects.prefetch_related("recipients")
    return {"channels": [channel_out(channel) for channel in found]}


@router.get("/kinds", response=KindsOut, auth=may_read)
def kinds(request: HttpRequest) -> dict[str, Any]:
    """The available kinds of channels, with their address formats and options."""
    return {"kinds": [kind_out(kind) for kind in all_channels()]}


@router.post("", response={201: NewChannelOut}, auth=may_administer)
def create(request: HttpRequest, payload: ChannelBody) -> "Answer[dict[str, Any]]":
    """Create a channel with its recipients; campaigns refer to it by name."""
    drafts = [
        _draft(body, f"recipients.{number}.") for number, body in enumerate(payload.recipients)
    ]
    try:
        channel = create_channel(
            name=payload.name,
            kind=payload.kind,
            recipients=drafts,
            options=payload.options,
            for_operators=payload.for_operators,
        )
    except InvalidChannelSetup as error:
        raise _problem(error) from error
    return Answer(201, {**channel_out(channel), "signing_secret": channel.secret or None})


@router.get("/{int:channel_id}", response=ChannelOut, auth=may_read)
def show(request: HttpRequest, channel_id: int) -> dict[str, Any]:
    """A channel with its recipients; secret addresses are masked."""
    return channel_out(_channel_or_404(channel_id))


@router.patch("/{int:channel_id}", response=ChannelOut, auth=may_administer)
def change(request: HttpRequest, channel_id: int, payload: ChannelChange) -> dict[str, Any]:
    """Rename or pause a channel, change its options, or whether it gets system alerts."""
    try:
        channel = change_channel(
            _channel_or_404(channel_id), **payload.model_dump(exclude_none=True)
        )
    except InvalidChannelSetup as error:
        raise _problem(error) from error
    return channel_out(channel)


@router.delete("/{int:channel_id}", response={204: None}, auth=may_administer)
def delete(request: HttpRequest, channel_id: int) -> "Answer[None]":
    """Delete a channel with its recipients; campaigns list it in `missing_channels`."""
    remove_channel(_channel_or_404(channel_id), now=settings.SOCAP_CLOCK.now())
    return Answer(204, None)


@router.post("/{int:channel_id}/rotate-secret", response=SecretOut, auth=may_administer)
def rotate(request: HttpRequest, channel_id: int) -> dict[str, Any]:
    """Replace the signing secret of a channel; the old one becomes invalid at once."""
    channel = _channel_or_404(channel_id)
    if not open_channel(channel.kind).signs:
        raise ApiError(409, "kind", f"channels of kind {channel.kind} do not sign messages")
    return {"signing_secret": rotate_secret(channel)}


@router.post("/{int:channel_id}/test", response=TrialOut, auth=may_write)
def test(request: HttpRequest, channel_id: int) -> dict[str, Any]:
    """Send a test to each recipient now; success reactivates a failed recipient."""
    channel = _channel_or_404(channel_id)
    if not channel.recipients.exists():
        raise ApiError(409, "recipients", "the channel has no recipients; add one first")
    return {"results": [tried_out(channel, tried) for tried in send_test_messages(channel)]}


@router.post(
    "/{int:channel_id}/recipients/{int:recipient_id}/test", response=TrialOut, auth=may_write
)
def test_one(request: HttpRequest, channel_id: int, recipient_id: int) -> dict[str, Any]:
    """Send a test to this recipient now."""
    recipient = _recipient_or_404(channel_id, recipient_id)
    return {"results": [tried_out(recipient.channel, send_test_message(recipient))]}


@router.post("/{int:channel_id}/recipients", response={201: RecipientOut}, auth=may_administer)
def add(request: HttpRequest, channel_id: int, payload: RecipientBody) -> "Answer[dict[str, Any]]":
    """Add a recipient; returns 409 if this address already exists for the campaign."""
    channel = _channel_or_404(channel_id)
    try:
        recipient = add_recipient(channel, _draft(payload, ""), field="")
    except InvalidChannelSetup as error:
        raise _problem(error) from error
    return Answer(201, recipient_out(channel, recipient))


@router.patch(
    "/{int:channel_id}/recipients/{int:recipient_id}", response=RecipientOut, auth=may_administer
)
def change_one(
    request: HttpRequest, channel_id: int, recipient_id: int, payload: RecipientChange
) -> dict[str, Any]:
    """Change a recipient; changing the address resets its errors."""
    recipient = _recipient_or_404(channel_id, recipient_id)
    given = payload.model_dump(exclude_unset=True)
    if "campaign_id" in given:
        given["campaign"] = _campaign(given.pop("campaign_id"), "campaign_id")
    kept = {k: v for k, v in given.items() if v is not None or k in NULLABLE}
    try:
        changed = change_recipient(recipient, **kept)
    except InvalidChannelSetup as error:
        raise _problem(error) from error
    return recipient_out(recipient.channel, changed)


@router.delete(
    "/{int:channel_id}/recipients/{int:recipient_id}", response={204: None}, auth=may_administer
)
def delete_one(request: HttpRequest, channel_id: int, recipient_id: int) -> "Answer[None]":
    """Delete a recipient; pending deliveries to it are dropped."""
    recipient = _recipient_or_404(channel_id, recipient_id)
    remove_recipient(recipient, now=settings.SOCAP_CLOCK.now())
    return Answer(204, None)


def _problem(error: InvalidChannelSetup) -> ApiError:
    return ApiError(
        409 if isinstance(error, DuplicateRecipient) else 422, error.field, error.problem
    )


def _channel_or_404(channel_id: int) -> Channel:
    found = Channel.objects.filter(pk=channel_id).first() if channel_id < 2**63 else None
    if found is None:
        raise Http404(f"there is no channel {channel_id}")
    return found


def _recipient_or_404(channel_id: int, recipient_id: int) -> Recipient:
    channel = _channel_or_404(channel_id)
    among = channel.recipients.select_related("channel", "campaign")
    found = among.filter(pk=recipient_id).first() if recipient_id < 2**63 else None
    if found is None:
        raise Http404(f"channel {channel_id} has no recipient {recipient_id}")
    return found


def _draft(body: RecipientBody, prefix: str) -> RecipientDraft:
    return RecipientDraft(
        address=body.address,
        campaign=_campaign(body.campaign_id, f"{prefix}campaign_id"),
        timezone=body.timezone,
        quiet_from=body.quiet_from,
        quiet_until=body.quiet_until,
    )


def _campaign(campaign_id: int | None, field: str) -> Campaign | None:
    if campaign_id is None:
        return None
    campaign = Campaign.objects.filter(pk=campaign_id).first()
    if campaign is None:
        raise ApiError(422, field, f"there is no campaign {campaign_id}")
    return campaign
