"""Stores SOCAP's public address, learned from an administrator's visit or entered; audited."""

from datetime import UTC, datetime

from django.db import transaction
from django.http import HttpRequest

from socap.access.audit import changes_between, record, request_actor
from socap.campaigns.models import PublicAddress
from socap.campaigns.public_address import (
    AddressSource,
    clear_address_cache,
    public_address,
    stored_address,
)


def learn_address(request: HttpRequest, url: str) -> bool:
    """Stores the address an administrator used, unless one is known. Returns whether it was stored."""
    if public_address().source is not AddressSource.DEFAULT:
        return False
    stored = {
        "url": url,
        "learned": True,
        "by": request_actor(request).name,
        "at": datetime.now(UTC),
    }
    with transaction.atomic():
        _, new = PublicAddress.objects.get_or_create(pk=1, defaults=stored)
        if new:
            record(request, "settings.address-learned", name=url)
    clear_address_cache()
    return new


def set_address(request: HttpRequest | None, url: str) -> None:
    """Stores the address that was entered; '' deletes it, so that the next visit sets it.

    `request` is None for a command on the server.
    """
    before = stored_address()
    by = request_actor(request).name
    stored = {"url": url, "learned": False, "by": by, "at": datetime.now(UTC)}
    changes = changes_between({"address": before.url if before else ""}, {"address": url})
    with transaction.atomic():
        if url:
            PublicAddress.objects.update_or_create(pk=1, defaults=stored)
        else:
            PublicAddress.objects.filter(pk=1).delete()
        record(request, "settings.address-changed", details=changes)
    clear_address_cache()
