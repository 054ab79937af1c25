"""Previews of messages, rendered with a template per kind of channel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.template.loader import render_to_string

from socap.alerts.channels.base import Payload
from socap.alerts.channels.registry import open_channel
from socap.alerts.messages.samples import example_message
from socap.alerts.models import Channel

TEMPLATES = "web/alerts/previews"
# The mail may only open links in new windows.
SANDBOX = "allow-popups allow-popups-to-escape-sandbox"
FRAME_POLICY = (
    f"sandbox {SANDBOX}; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """One message. `parts` are as its channel composed them, `address` is whose it is, or '' where that
    is not shown; `frame` is where a part that is a document of its own is found."""

    parts: Sequence[Payload]
    at: datetime
    channel_name: str
    address: str
    frame: str


def example_parts(channel: Channel, *, now: datetime) -> list[Payload]:
    return open_channel(channel.kind).compose(example_message(timezone="UTC", now=now))


def render_previews(kind: str, previews: Sequence[Preview], known: dict[str, object]) -> str:
    """Renders the previews as HTML; `known` has `now` and `zone` for times."""
    shown = known | {"previews": previews, "sandbox": SANDBOX}
    return render_to_string(f"{TEMPLATES}/{kind}.html", shown)


def framed_html(parts: Sequence[Payload]) -> HttpResponse | None:
    """Returns the HTML of a message for a sandboxed frame, or None if it has none."""
    html = parts[0].get("html") if parts else None
    if not isinstance(html, str):
        return None
    # Links open in a new window, because the frame may only show the mail.
    response = HttpResponse(html.replace("<head>", '<head><base target="_blank">', 1))
    response.headers["Content-Security-Policy"] = FRAME_POLICY
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response
