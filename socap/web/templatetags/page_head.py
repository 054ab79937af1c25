"""What the head of every page asks for."""

from django import template
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static

from socap.web.style_sheets import JOINED, SHEETS

register = template.Library()


@register.simple_tag
def style_sheets() -> list[str]:
    """Addresses: all joined into one, or each by itself while none are collected or changes show."""
    collected = JOINED in getattr(staticfiles_storage, "hashed_files", {})
    return [static(name) for name in ((JOINED,) if collected and not settings.DEBUG else SHEETS)]
