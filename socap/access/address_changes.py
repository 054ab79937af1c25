"""Keeps where people reach SOCAP: learned from an administrator's visit, or typed by one; audited."""

from datetime import UTC, datetime

from django.db import transaction
from django.http import HttpRequest

from socap.access.audit import actor_of, changes_between, record
from socap.campaigns.models import PublicAddress
from socap.campaigns.public_address import KnownFrom, forget_address, public_address, stored_address


def learn(request: HttpRequest, url: str) -> bool:
    """Keep the address at which an administrator has come in, unless one is known; whether it was."""
    if public_address().source is not KnownFrom.NOWHERE:
        return False
    kept = {"url": url, "learned": True, "by": actor_of(request).name, "at": datetime.now(UTC)}
    with transaction.atomic():
        _, new = PublicAddress.objects.get_or_create(pk=1, defaults=kept)
        if new:
            record(request, "settings.address-learned", name=url)
    forget_address()
    return new


def set_address(request: HttpRequest | None, url: str) -> None:
    """Keep the address that somebody has chosen; '' forgets it, and the next visit is learned from.

    `request` is None for a command on the server.
    """
    before = stored_address()
    by = actor_of(request).name
    kept = {"url": url, "learned": False, "by": by, "at": datetime.now(UTC)}
    told = changes_between({"address": before.url if before else ""}, {"address": url})
    with transaction.atomic():
        if url:
            PublicAddress.objects.update_or_create(pk=1, defaults=kept)
        else:
            PublicAddress.objects.filter(pk=1).delete()
        record(request, "settings.address-changed", details=told)
    forget_address()
