"""Where people reach SOCAP: the address that links in messages, invitations and share links begin with."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import urljoin

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest

from socap.campaigns.audit import actor_of, changes_between, record
from socap.campaigns.models import PublicAddress
from socap.lib.web_address import host_of, is_loopback

# Every link asks; another process hears of a change so many seconds later.
REMEMBERED_SECONDS, REMEMBERED = 10, "public_address"


class KnownFrom(StrEnum):
    ENVIRONMENT = "environment"
    VISIT = "visit"
    TYPED = "typed"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An origin such as `https://socap.example.com`; `by` is who brought it, and `at` when."""

    url: str
    source: KnownFrom
    by: str = ""
    at: datetime | None = None

    @property
    def is_local(self) -> bool:
        """Whether nobody but this machine itself can open it."""
        return is_loopback(host_of(self.url))


def public_address() -> Known:
    """The environment's, or the one that is stored, or the address SOCAP listens on."""
    if settings.SOCAP_BASE_URL:
        return Known(url=settings.SOCAP_BASE_URL, source=KnownFrom.ENVIRONMENT)
    known: Known | None = cache.get(REMEMBERED)
    if known is None:
        known = _stored() or Known(url=settings.SOCAP_LOCAL_URL, source=KnownFrom.NOWHERE)
        cache.set(REMEMBERED, known, REMEMBERED_SECONDS)
    return known


def outside(path: str) -> str:
    """The whole address of a page; never built from what a request claims to be."""
    return urljoin(public_address().url + "/", path)


def problem_of_links() -> str:
    """What is wrong with links that are sent to others, as a sentence with what to do, or ''."""
    known = public_address()
    if settings.SOCAP_DEMO or not known.is_local:
        return ""
    how = (
        "Change SOCAP_BASE_URL to the address people reach SOCAP at."
        if known.source is KnownFrom.ENVIRONMENT
        else "Set SOCAP_BASE_URL, or give the address on the Settings page."
    )
    return f"Links begin with {known.url}, which works on this machine only. {how}"


def learn(request: HttpRequest, url: str) -> bool:
    """Keep the address at which an administrator has come in, unless one is known; whether it was."""
    if public_address().source is not KnownFrom.NOWHERE:
        return False
    kept = {"url": url, "learned": True, "by": actor_of(request).name, "at": datetime.now(UTC)}
    with transaction.atomic():
        _, new = PublicAddress.objects.get_or_create(pk=1, defaults=kept)
        if new:
            record(request, "settings.address-learned", name=url)
    cache.delete(REMEMBERED)
    return new


def set_address(request: HttpRequest | None, url: str) -> None:
    """Keep the address that somebody has chosen; '' forgets it, and the next visit is learned from.

    `request` is None for a command on the server.
    """
    before = _stored()
    by = actor_of(request).name
    kept = {"url": url, "learned": False, "by": by, "at": datetime.now(UTC)}
    told = changes_between({"address": before.url if before else ""}, {"address": url})
    with transaction.atomic():
        if url:
            PublicAddress.objects.update_or_create(pk=1, defaults=kept)
        else:
            PublicAddress.objects.filter(pk=1).delete()
        record(request, "settings.address-changed", details=told)
    cache.delete(REMEMBERED)


def _stored() -> Known | None:
    row = PublicAddress.objects.filter(pk=1).first()
    if row is None:
        return None
    source = KnownFrom.VISIT if row.learned else KnownFrom.TYPED
    return Known(url=row.url, source=source, by=row.by, at=row.at)
