"""Template filters that show Slack's texts."""

from collections.abc import Mapping

from django import template
from django.utils.safestring import SafeString

from socap.web.alerts.slack_preview import mrkdwn_html, plain_html

register = template.Library()


@register.filter
def mrkdwn(text: object) -> SafeString:
    return mrkdwn_html(str(text))


@register.filter
def slack_plain(text: object) -> SafeString:
    return plain_html(str(text))


@register.filter
def slack_text(element: Mapping[str, object]) -> SafeString:
    """What a text object of Slack's shows."""
    shown = mrkdwn_html if element["type"] == "mrkdwn" else plain_html
    return shown(str(element["text"]))
