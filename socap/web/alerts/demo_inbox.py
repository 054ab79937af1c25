"""The demo's inbox: previews of what each channel would have received."""

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from socap.alerts.channels.registry import CHANNELS, open_channel
from socap.alerts.models import Channel, Delivery
from socap.web.alerts.previews import Preview, framed_html, render_previews
from socap.web.permissions import Request, signed_in

PAGE = 20


@signed_in
@require_safe
def show(request: Request) -> HttpResponse:
    """Shows the messages of one kind of channel, newest first."""
    _demo_only()
    counts = _counts()
    kind = request.GET.get("kind", "")
    kind = kind if kind in counts else next(iter(counts), "")
    page = Paginator(_received(kind), PAGE).get_page(request.GET.get("page"))
    zones = [d.alert.campaign.timezone for d in page if d.alert.campaign is not None]
    zone = zones[0] if zones else "UTC"
    known = {"zone": zone, "now": settings.SOCAP_CLOCK.now()}
    previews = [_preview(delivery, whose=request.user.may_change) for delivery in page]
    shown = known | {
        "page": page,
        "kind": kind,
        "kinds": [(name, open_channel(name).label, count) for name, count in counts.items()],
        "received": render_previews(kind, previews, known) if previews else "",
    }
    return render(request, "web/alerts/demo_inbox.html", shown)


@signed_in
@require_safe
def frame(request: Request, delivery_id: int) -> HttpResponse:
    """Returns the HTML of one message, for a sandboxed frame."""
    _demo_only()
    found = Delivery.objects.filter(status=Delivery.Status.SENT)
    response = framed_html(get_object_or_404(found, pk=delivery_id).payload)
    if response is None:
        raise Http404("this message has no HTML document")
    return response


def _counts() -> dict[str, int]:
    """Returns the number of messages per kind of channel in use now or before."""
    used = set(Channel.objects.values_list("kind", flat=True))
    found = {kind: _received(kind).count() for kind in CHANNELS}
    return {kind: count for kind, count in found.items() if count or kind in used}


def _preview(delivery: Delivery, *, whose: bool) -> Preview:
    return Preview(
        parts=delivery.payload,
        at=delivery.sent_at or delivery.created_at,
        channel_name=delivery.channel_name,
        address=delivery.address if whose else "",
        frame=reverse("inbox-frame", args=[delivery.pk]),
    )


def _received(kind: str) -> QuerySet[Delivery]:
    found = Delivery.objects.filter(channel_kind=kind, status=Delivery.Status.SENT)
    return found.exclude(payload=[]).select_related("alert__campaign").order_by("-sent_at", "-pk")


def _demo_only() -> None:
    if not settings.SOCAP_DEMO:
        raise Http404("the inbox is only available in the demo")
