"""Pages of alert channels: list, create, change, test and delete."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.alerts import setup
from socap.alerts.channels.registry import CHANNELS, all_channels, display_address, open_channel
from socap.alerts.models import Channel, Recipient
from socap.campaigns.models import Campaign
from socap.lib.bounds import time_zones
from socap.web.alerts.channel_forms import (
    HOURS,
    NAMED,
    ChannelChangeForm,
    ChannelForm,
    HoursChangeForm,
    RecipientForm,
)
from socap.web.alerts.channel_status import line_of, lines, users_of
from socap.web.alerts.previews import Preview, example_parts, framed_html, render_previews
from socap.web.confirmation import Confirmation, confirmation_page, is_confirmed
from socap.web.context_processors import real_time_context
from socap.web.permissions import Request, require_change_permission, signed_in
from socap.web.seen_values import notify_of_other_changes, seen_value

PAGE = 25
RECIPIENTS = 50
SECRET = "channel_secret"


@signed_in
@require_safe
def listing(request: Request) -> HttpResponse:
    found = Channel.objects.prefetch_related("recipients")
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    shown = {"page": page, "lines": lines(page), "kinds": all_channels()}
    return render(request, "web/alerts/channels.html", shown | real_time_context(datetime.now(UTC)))


@signed_in
@require_http_methods(["GET", "POST"])
def create(request: Request) -> HttpResponse:
    """Shows the choice of kinds, then the form; redirects to the new channel after POST."""
    require_change_permission(request.user)
    given = request.POST if request.method == "POST" else None
    name = (given or request.GET).get("kind", "")
    if name not in CHANNELS:
        return render(
            request,
            "web/alerts/channel_new.html",
            {"kinds": all_channels()},
            status=422 if given else 200,
        )
    kind = open_channel(name)
    form = ChannelForm(given, kind=kind, initial=_initial() | {"name": _free_name(name)})
    if given is not None and form.is_valid():
        try:
            channel = setup.create_channel(
                name=form.cleaned_data["name"],
                kind=name,
                recipients=[form.draft()],
                options=form.options(),
                for_operators=form.cleaned_data["for_operators"],
            )
        except setup.InvalidChannelSetup as error:
            form.refuse(error)
        else:
            record(request, "channel.created", on=channel, details={"kind": name})
            messages.success(
                request, f"{channel.name} is set up. Send a test to check that it arrives."
            )
            return _with_secret(request, channel)
    shown = {"kind": kind, "form": form, "note": kind.note(), "zones": time_zones()}
    return render(
        request, "web/alerts/channel_new.html", shown, status=200 if given is None else 422
    )


@signed_in
@never_cache
@require_safe
def show(request: Request, channel_id: int) -> HttpResponse:
    """Shows a channel with its recipients, and a new signing secret once."""
    return _page(request, get_object_or_404(Channel, pk=channel_id))


@signed_in
@require_safe
def example_frame(request: Request, channel_id: int) -> HttpResponse:
    """Returns the example message as an HTML document, for kinds that have one."""
    channel = get_object_or_404(Channel, pk=channel_id)
    response = framed_html(example_parts(channel, now=settings.SOCAP_CLOCK.now()))
    if response is None:
        raise Http404("messages of this kind have no HTML document")
    return response


@signed_in
@require_POST
def change(request: Request, channel_id: int) -> HttpResponse:
    """Renames the channel, or changes its options or whether it receives system alerts."""
    channel = _to_change(request, channel_id)
    form = ChannelChangeForm(request.POST, channel=channel)
    if form.is_valid():
        try:
            with transaction.atomic():
                held = setup.lock_channel(channel)
                before, found = _stored(held, NAMED), form.edit(held)
                if found.changes:
                    setup.change_channel(channel, **found.changes)
                    told = _told_changes(before, found.changes)
                    record(request, "channel.changed", on=channel, details=told)
            messages.success(request, "Saved." if found.changes else "No changes.")
            notify_of_other_changes(request, found)
            return redirect("channel", channel.pk)
        except setup.InvalidChannelSetup as error:
            form.refuse(error)
            channel.refresh_from_db()
    return _page(request, channel, changed=form)


@signed_in
@require_POST
def switch(request: Request, channel_id: int) -> HttpResponse:
    """Pauses the channel, or resumes it if the form has `active`."""
    channel, active = _to_change(request, channel_id), bool(request.POST.get("active"))
    with transaction.atomic():
        setup.change_channel(channel, active=active)
        record(request, "channel.resumed" if active else "channel.paused", on=channel)
    said = (
        "is active again" if active else "is paused. Nothing is sent through it until you resume it"
    )
    messages.success(request, f"{channel.name} {said}.")
    return redirect("channel", channel.pk)


@signed_in
@require_POST
def rotate(request: Request, channel_id: int) -> HttpResponse:
    channel = _to_change(request, channel_id)
    with transaction.atomic():
        setup.rotate_secret(channel)
        record(request, "channel.secret-rotated", on=channel)
    messages.success(request, "The old secret is no longer used. Give the new one to the receiver.")
    return _with_secret(request, channel)


@signed_in
@require_http_methods(["GET", "POST"])
def delete(request: Request, channel_id: int) -> HttpResponse:
    """Asks first, naming the campaigns that use it."""
    channel = _to_change(request, channel_id)
    if is_confirmed(request):
        with transaction.atomic():
            record(request, "channel.deleted", on=channel)
            setup.remove_channel(channel, now=settings.SOCAP_CLOCK.now())
        messages.success(request, f"{channel.name} is deleted.")
        return redirect("channels")
    used, count = users_of(channel)
    shown = {"channel": channel, "campaigns": used, "more": count - len(used), "count": count}
    return render(request, "web/alerts/channel_delete.html", shown)


@signed_in
@require_POST
def test(request: Request, channel_id: int) -> HttpResponse:
    """A test message to everybody, and what the other sides said. Takes as long as they do."""
    channel = _to_change(request, channel_id)
    tried = setup.send_test_messages(channel)
    for one in tried:
        _report(request, one)
    if not tried:
        messages.warning(request, "Nobody is told through it yet. Add an address first.")
    return redirect("channel", channel.pk)


@signed_in
@require_POST
def test_recipient(request: Request, channel_id: int, recipient_id: int) -> HttpResponse:
    recipient = _recipient(request, channel_id, recipient_id)
    _report(request, setup.send_test_message(recipient))
    return redirect("channel", channel_id)


@signed_in
@require_POST
def add_recipient(request: Request, channel_id: int) -> HttpResponse:
    channel = _to_change(request, channel_id)
    form = RecipientForm(request.POST, kind=open_channel(channel.kind))
    if form.is_valid():
        try:
            added = setup.add_recipient(channel, form.draft(), field="")
            record(request, "channel.recipient-added", on=channel, details=_named(added))
            messages.success(request, "Added. Send a test to see it arrive.")
            return redirect("channel", channel.pk)
        except setup.InvalidChannelSetup as error:
            form.refuse(error)
    return _page(request, channel, add=form)


@signed_in
@require_POST
def change_recipient(request: Request, channel_id: int, recipient_id: int) -> HttpResponse:
    """Its time zone and quiet hours; another address is another recipient."""
    recipient = _recipient(request, channel_id, recipient_id)
    form = HoursChangeForm(request.POST)
    if form.is_valid():
        try:
            with transaction.atomic():
                before = setup.lock_recipient(recipient)
                found = form.edit(before)
                if found.changes:
                    setup.change_recipient(recipient, **found.changes)
                    told = changes_between(_stored(before, HOURS), found.changes)
                    told |= _named(recipient)
                    record(request, "channel.recipient-changed", on=recipient.channel, details=told)
            messages.success(request, "Saved." if found.changes else "No changes.")
            notify_of_other_changes(request, found)
            return redirect("channel", channel_id)
        except setup.InvalidChannelSetup as error:
            form.refuse(error)
    return _page(request, recipient.channel, hours={recipient.pk: form})


@signed_in
@require_POST
def remove_recipient(request: Request, channel_id: int, recipient_id: int) -> HttpResponse:
    recipient = _recipient(request, channel_id, recipient_id)
    channel, told = recipient.channel, _named(recipient)
    if not is_confirmed(request):
        return confirmation_page(
            request,
            Confirmation(
                title=f"Remove {told['recipient']} from {channel.name}?",
                text=(
                    "Nothing is sent there any more, also not what waits for it, and its quiet hours are "
                    "deleted. What was sent stays in the history. To undo it, add the address again.",
                ),
                button="Remove it",
                back=reverse("channel", args=[channel_id]),
            ),
        )
    with transaction.atomic():
        record(request, "channel.recipient-removed", on=channel, details=told)
        setup.remove_recipient(recipient, now=settings.SOCAP_CLOCK.now())
    messages.success(
        request, f"{told['recipient']} no longer receives alerts through this channel."
    )
    return redirect("channel", channel_id)


def _page(
    request: Request,
    channel: Channel,
    *,
    changed: ChannelChangeForm | None = None,
    add: RecipientForm | None = None,
    hours: dict[int, HoursChangeForm] | None = None,
) -> HttpResponse:
    kind = open_channel(channel.kind)
    found = Paginator(channel.recipients.select_related("campaign"), RECIPIENTS)
    page = found.get_page(request.GET.get("page"))
    line = line_of(channel, list(page))
    used, count = users_of(channel)
    wrong = bool(changed or add or hours)
    shown: dict[str, Any] = {
        "channel": channel,
        "kind": kind,
        "line": line,
        "rows": [(h, _hours_form(h.recipient, hours or {})) for h in line.recipients],
        "page": page,
        "change": changed or ChannelChangeForm(channel=channel),
        "add": add or RecipientForm(kind=kind, initial=_initial(), auto_id="add_%s"),
        "campaigns": used,
        "more": count - len(used),
        "secret": _secret_once(request, channel),
        "note": kind.note(),
        "example": _example(channel),
        "zones": time_zones(),
    }
    context = shown | real_time_context(datetime.now(UTC))
    return render(request, "web/alerts/channel.html", context, status=422 if wrong else 200)


def _example(channel: Channel) -> str:
    now = settings.SOCAP_CLOCK.now()
    preview = Preview(
        parts=example_parts(channel, now=now),
        at=now,
        channel_name=channel.name,
        address="",
        frame=reverse("channel-example", args=[channel.pk]),
    )
    return render_previews(channel.kind, [preview], {"now": now, "zone": "UTC"})


def _hours_form(recipient: Recipient, given: dict[int, HoursChangeForm]) -> HoursChangeForm:
    stored = _stored(recipient, HOURS)
    return given.get(recipient.pk) or HoursChangeForm(
        initial=stored | {"seen": seen_value(stored)}, auto_id=f"hours_{recipient.pk}_%s"
    )


def _stored(found: Channel | Recipient, names: Iterable[str]) -> dict[str, object]:
    return {name: getattr(found, name) for name in names}


def _to_change(request: Request, channel_id: int) -> Channel:
    require_change_permission(request.user)
    return get_object_or_404(Channel, pk=channel_id)


def _recipient(request: Request, channel_id: int, recipient_id: int) -> Recipient:
    require_change_permission(request.user)
    return get_object_or_404(
        Recipient.objects.select_related("channel", "campaign"),
        pk=recipient_id,
        channel=channel_id,
    )


def _with_secret(request: Request, channel: Channel) -> HttpResponse:
    """Redirects to the channel's page, which shows the signing secret once, if there is one."""
    if channel.secret:
        request.session[SECRET] = request.session.get(SECRET, {}) | {
            str(channel.pk): channel.secret
        }
    return redirect("channel", channel.pk)


def _secret_once(request: Request, channel: Channel) -> str | None:
    """Returns and forgets the secret that `_with_secret` stored in this user's session."""
    kept: dict[str, str] = request.session.get(SECRET, {})
    found = kept.pop(str(channel.pk), None)
    if found is not None:
        request.session[SECRET] = kept
    return found


def _report(request: Request, tried: setup.TestResult) -> None:
    name = _named(tried.recipient)["recipient"]
    if tried.error:
        messages.error(request, f"{name} did not accept the test. It responded: {tried.error}")
    else:
        messages.success(request, f"{name} accepted the test. Check that it arrived.")


def _told_changes(before: dict[str, object], changes: dict[str, Any]) -> dict[str, object]:
    """Returns the changes for the audit log, with only the names of options (may be secret)."""
    named = {name: value for name, value in changes.items() if name in before}
    options = {"options": sorted(changes["options"])} if "options" in changes else {}
    return changes_between(before, named) | options


def _named(recipient: Recipient) -> dict[str, str]:
    """Returns the masked address for the audit log."""
    return {"recipient": display_address(recipient.channel.kind, recipient.address)}


def _initial() -> dict[str, object]:
    """Returns the newest campaign's time zone as the default, as teams mostly work in one."""
    return {"timezone": Campaign.objects.values_list("timezone", flat=True).first() or "UTC"}


def _free_name(kind: str) -> str:
    taken = set(Channel.objects.filter(name__startswith=kind).values_list("name", flat=True))
    numbered = (kind if n == 1 else f"{kind}-{n}" for n in range(1, len(taken) + 2))
    return next(name for name in numbered if name not in taken)
