"""Template tags of the report."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from socap.web import formatting

register = template.Library()


@register.simple_tag
def grown_by(value: int) -> SafeString:
    """A signed change over a longer time than one poll."""
    direction = "up" if value > 0 else "down" if value < 0 else "still"
    shown = (direction, formatting.whole(value), formatting.signed(value))
    return format_html('<span class="change {}" title="{}">{}</span>', *shown)


@register.simple_tag(takes_context=True)
def date_of(context: Mapping[str, Any], day: datetime) -> str:
    """`Tue 2 Jun`, of a moment that is in the campaign's zone already; the year where it is another."""
    year = f" {day:%Y}" if day.year != context["now"].year else ""
    return f"{day:%a} {day.day} {day:%b}{year}"
