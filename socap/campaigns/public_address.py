"""SOCAP's public address: the base URL of links in messages, invitations and share links."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urljoin

from django.conf import settings
from django.core.cache import cache

from socap.campaigns.models import PublicAddress
from socap.lib.network.web_address import host_of, is_loopback

# Every link looks it up; other processes see a change after this many seconds.
CACHE_SECONDS, CACHE_KEY = 10, "public_address"


class AddressSource(StrEnum):
    ENVIRONMENT = "environment"
    VISIT = "visit"
    MANUAL = "manual"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAddress:
    """An origin such as `https://socap.example.com`, its source, and who set it when."""

    url: str
    source: AddressSource
    by: str = ""
    at: datetime | None = None

    @property
    def is_local(self) -> bool:
        """Whether it can be opened on this machine only."""
        return is_loopback(host_of(self.url))


def public_address() -> KnownAddress:
    """Returns the address from the environment, else the stored one, else where SOCAP listens."""
    if settings.SOCAP_BASE_URL:
        return KnownAddress(url=settings.SOCAP_BASE_URL, source=AddressSource.ENVIRONMENT)
    known: KnownAddress | None = cache.get(CACHE_KEY)
    if known is None:
        known = stored_address() or KnownAddress(
            url=settings.SOCAP_LOCAL_URL, source=AddressSource.DEFAULT
        )
        cache.set(CACHE_KEY, known, CACHE_SECONDS)
    return known


def public_url(path: str) -> str:
    """Returns the absolute URL of a page, never built from a request's Host header."""
    return urljoin(public_address().url + "/", path)


def link_problem() -> str:
    """Returns why links sent to others will not work and what to do, or ''."""
    known = public_address()
    if settings.SOCAP_DEMO or not known.is_local:
        return ""
    how = (
        "Change SOCAP_BASE_URL to SOCAP's public address."
        if known.source is AddressSource.ENVIRONMENT
        else "Set SOCAP_BASE_URL, or enter the address on the Settings page."
    )
    return f"Links start with {known.url}, which works on this machine only. {how}"


def clear_address_cache() -> None:
    """Clears the cached address after a change."""
    cache.delete(CACHE_KEY)


def stored_address() -> KnownAddress | None:
    """Returns the address entered or learned in SOCAP, ignoring the environment."""
    row = PublicAddress.objects.filter(pk=1).first()
    if row is None:
        return None
    source = AddressSource.VISIT if row.learned else AddressSource.MANUAL
    return KnownAddress(url=row.url, source=source, by=row.by, at=row.at)
