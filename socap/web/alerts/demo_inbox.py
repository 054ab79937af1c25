"""The demo's inbox: what Slack and the mailboxes would have received, as they would look."""

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from socap.alerts.models import Delivery
from socap.web.permissions import Request, signed_in

PAGE = 20
KINDS = {"slack": "Slack", "email": "E-mail"}
# The mail may open links in new windows when they are pressed, and nothing else.
SANDBOX = "allow-popups allow-popups-to-escape-sandbox"
MAIL_POLICY = (
    f"sandbox {SANDBOX}; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


@signed_in
@require_safe
def show(request: Request) -> HttpResponse:
    """One kind of them, newest first, page by page."""
    _demo_only()
    kind = request.GET.get("kind", "")
    kind = kind if kind in KINDS else "slack"
    page = Paginator(_received(kind), PAGE).get_page(request.GET.get("page"))
    zones = [d.alert.campaign.timezone for d in page if d.alert.campaign is not None]
    shown = {
        "page": page,
        "kind": kind,
        "kinds": [(name, label, _received(name).count()) for name, label in KINDS.items()],
        "sender": settings.EMAIL_FROM,
        "sandbox": SANDBOX,
        "zone": zones[0] if zones else "UTC",
    }
    return render(request, "web/alerts/demo_inbox.html", shown)


@signed_in
@require_safe
def mail(request: Request, delivery_id: int) -> HttpResponse:
    """The HTML of one mail, for a frame in which it can do nothing."""
    _demo_only()
    delivery = get_object_or_404(_received("email"), pk=delivery_id)
    html = str(delivery.payload[0].get("html", ""))
    # Within the frame nothing but the mail can be shown.
    response = HttpResponse(html.replace("<head>", '<head><base target="_blank">', 1))
    response.headers["Content-Security-Policy"] = MAIL_POLICY
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response


def _received(kind: str) -> QuerySet[Delivery]:
    found = Delivery.objects.filter(channel_kind=kind, status=Delivery.Status.SENT)
    return found.exclude(payload=[]).select_related("alert__campaign").order_by("-sent_at", "-pk")


def _demo_only() -> None:
    if not settings.SOCAP_DEMO:
        raise Http404("the inbox is a part of the demo")
