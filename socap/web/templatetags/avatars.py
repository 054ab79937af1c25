"""The tag that shows an X account's profile picture, or its initials."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from socap.people.avatars import picture_hash
from socap.web.formatting import initials

register = template.Library()


@register.simple_tag(takes_context=True)
def avatar(context: Mapping[str, Any], account: Any) -> SafeString:
    """Of anything with `name`, `username`, `avatar_url` and an account's id.

    The initials are behind the picture, and seen until it is there.
    """
    picture = ""
    if settings.SOCAP_AVATARS and account.avatar_url:
        # A printed page does not scroll to what is loaded late.
        loading = "eager" if context.get("whole") else "lazy"
        source = _source(context, account)
        picture = format_html('<img src="{}" alt="" loading="{}">', source, loading)
    letters = initials(account.name, account.username)
    return format_html(
        '<span class="avatar" dir="auto" aria-hidden="true">{}{}</span>', letters, picture
    )


def _source(context: Mapping[str, Any], account: Any) -> str:
    """Returns the picture's address, below the share link on a client's page."""
    names = ("account_id", "user_id", "pk")
    account_id = next(getattr(account, name) for name in names if hasattr(account, name))
    found = [account_id, picture_hash(account_id, account.avatar_url)]
    if context.get("share"):
        return reverse("shared-avatar", args=[context["token"], *found])
    return reverse("avatar", args=found)
