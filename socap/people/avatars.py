"""Profile pictures of X accounts: kept in the database for all machines, bounded in number."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Case, F, Q, Value, When
from django.utils.crypto import salted_hmac

from socap.people.models import Account, Avatar

MOST = 10_000  # of 2 to 4 KB each
FIRST_RETRY, LONGEST_RETRY = timedelta(minutes=10), timedelta(days=7)
# How exactly `used_at` is kept, so that not every view of a page writes.
USE_INTERVAL = timedelta(hours=1)
# A job that was to fetch it may be lost.
LONGEST_WAIT = timedelta(minutes=1)
HASH_LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What there is of a picture.

    `content` is WebP, empty if there is none yet. `is_current`: it is the one on the profile.
    `is_awaited`: it is to be fetched; `is_new_request`: nobody has asked for that recently.
    """

    content: bytes
    is_current: bool
    is_awaited: bool
    is_new_request: bool


def picture_hash(account_id: str, avatar_url: str) -> str:
    """Returns a part of the picture's address that changes with the picture and cannot be guessed.

    Whoever knows it has been shown the account, which is what a share link's visitors may see.
    """
    signed = salted_hmac("socap avatar", f"{account_id} {avatar_url}", algorithm="sha256")
    return signed.hexdigest()[:HASH_LENGTH]


def picture_of(account: Account, *, now: datetime) -> Picture:
    """Returns the account's picture; a missing or outdated one is put down to be fetched."""
    kept, _ = Avatar.objects.get_or_create(account=account, defaults={"used_at": now})
    is_current = bool(kept.content) and kept.url == account.avatar_url
    is_awaited = not is_current and _may_be_tried(kept, account.avatar_url, now)
    waits = kept.wanted_at is not None and now - LONGEST_WAIT < kept.wanted_at <= now
    changes = {}
    if is_awaited and not waits:
        changes["wanted_at"] = now
    if not now - USE_INTERVAL < kept.used_at <= now:
        changes["used_at"] = now
    if changes:
        Avatar.objects.filter(pk=account.pk).update(**changes)
    return Picture(
        content=bytes(kept.content),
        is_current=is_current,
        is_awaited=is_awaited,
        is_new_request="wanted_at" in changes,
    )


def wanted_accounts(*, limit: int) -> list[Account]:
    """Returns the accounts whose pictures pages wait for, most important first."""
    wanted = Account.objects.filter(avatar__wanted_at__isnull=False)
    return list(wanted.order_by("-importance", "avatar__wanted_at")[:limit])


def store_picture(account: Account, content: bytes) -> None:
    Avatar.objects.filter(pk=account.pk).update(
        url=account.avatar_url,
        content=content,
        failed_url="",
        failures=0,
        failed_at=None,
        wanted_at=None,
    )


def store_failure(account: Account, *, now: datetime) -> None:
    """Remembers that the picture could not be fetched; one fetched before is kept."""
    again = When(failed_url=account.avatar_url, then=F("failures") + 1)
    Avatar.objects.filter(pk=account.pk).update(
        failed_url=account.avatar_url,
        failures=Case(again, default=Value(1)),
        failed_at=now,
        wanted_at=None,
    )


def remove_unused(*, most: int = MOST) -> int:
    """Removes the least recently used pictures beyond `most`; returns how many."""
    last = Avatar.objects.order_by("-used_at", "-pk")[most : most + 1].first()
    if last is None:
        return 0
    unused = Q(used_at__lt=last.used_at) | Q(used_at=last.used_at, pk__lte=last.pk)
    return Avatar.objects.filter(unused).delete()[0]


def _may_be_tried(kept: Avatar, url: str, now: datetime) -> bool:
    """Returns whether the address is new, or its last failure is long enough ago."""
    if not url:
        return False
    if kept.failed_url != url or kept.failed_at is None or kept.failed_at > now:
        return True
    delay: timedelta = min(FIRST_RETRY * 4 ** min(kept.failures - 1, 8), LONGEST_RETRY)
    return now >= kept.failed_at + delay
