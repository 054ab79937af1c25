"""Where people reach SOCAP: the address that links in messages, invitations and share links begin with."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urljoin

from django.conf import settings
from django.core.cache import cache

from socap.campaigns.models import PublicAddress
from socap.lib.network.web_address import host_of, is_loopback

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
        known = stored_address() or Known(url=settings.SOCAP_LOCAL_URL, source=KnownFrom.NOWHERE)
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


def forget_address() -> None:
    """Look it up again: it has just been changed."""
    cache.delete(REMEMBERED)


def stored_address() -> Known | None:
    """The one that was typed or learned, whatever the environment says."""
    row = PublicAddress.objects.filter(pk=1).first()
    if row is None:
        return None
    source = KnownFrom.VISIT if row.learned else KnownFrom.TYPED
    return Known(url=row.url, source=source, by=row.by, at=row.at)
