"""Fetches the profile pictures that pages wait for, those of the most important accounts first."""

import logging
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
from django.conf import settings

from socap.collection.provider.configured_providers import source_url
from socap.lib.network import outbound
from socap.lib.thumbnail import NotAPicture, thumbnail
from socap.people.avatars import store_failure, store_picture, wanted_accounts
from socap.people.models import Account

logger = logging.getLogger(__name__)

SIDE = 96
SECONDS = 5.0
MAX_BYTES = 1024 * 1024
AT_ONCE = 4
MOST_BATCHES = 25
# X keeps a picture in several sizes; what profiles name is 48 pixels wide.
SMALL = re.compile(r"^(https://pbs\.twimg\.com/.+)_normal(\.\w+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """How many pictures were stored and how many could not be fetched; `more` are still wanted."""

    stored: int = 0
    failed: int = 0
    more: bool = False


class Unavailable(Exception):
    """The picture could not be fetched; `is_unreachable` if no answer came."""

    def __init__(self, reason: str, *, is_unreachable: bool = False) -> None:
        super().__init__(reason)
        self.is_unreachable = is_unreachable


def fetch_avatars(*, stopping: Callable[[], bool]) -> Fetched:
    """Fetches and stores the wanted pictures, a few at once.

    Ends early when a whole batch gets no answer, so that a dead host holds up no worker.
    """
    stored = failed = 0
    if not settings.SOCAP_AVATARS:
        return Fetched()
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="avatar") as pool:
        for _ in range(MOST_BATCHES):
            batch = wanted_accounts(limit=AT_ONCE)
            if not batch or stopping():
                break
            found = list(pool.map(_attempt, batch))
            for account, result in zip(batch, found, strict=True):
                if isinstance(result, bytes):
                    store_picture(account, result)
                    stored += 1
                else:
                    store_failure(account, now=datetime.now(UTC))
                    failed += 1
                    facts = {"action": "avatar", "account": account.pk, "reason": str(result)}
                    logger.info("no picture", extra=facts)
            if all(isinstance(one, Unavailable) and one.is_unreachable for one in found):
                break
        else:
            return Fetched(stored=stored, failed=failed, more=bool(wanted_accounts(limit=1)))
    return Fetched(stored=stored, failed=failed)


def _attempt(account: Account) -> bytes | Unavailable:
    """Returns the picture, or why there is none; without the database, as it runs in a thread."""
    reason = Unavailable("the profile names no picture")
    for url in _sizes(account.avatar_url):
        try:
            return thumbnail(_download(url), side=SIDE)
        except Unavailable as error:
            reason = error
        except NotAPicture as error:
            reason = Unavailable(str(error))
    return reason


def _sizes(url: str) -> Iterator[str]:
    """Yields a larger version's address where there is one, then the address itself."""
    if large := SMALL.sub(r"\1_200x200\2", url):
        yield large
        if large != url:
            yield url


def _download(url: str) -> bytes:
    """Fetches at most `MAX_BYTES`, from public hosts or the provider's own; raises `Unavailable`."""
    try:
        allow_private = _belongs_to_provider(url)
        if not (allow_private or url.startswith("https://")):
            raise Unavailable("not an https:// address")
        client = outbound.client(allow_private=allow_private, seconds=SECONDS, longest=MAX_BYTES)
        with client, client.stream("GET", url, headers={"Accept": "image/*"}) as response:
            if response.status_code != httpx.codes.OK:
                raise Unavailable(f"answered {response.status_code}")
            return response.read()
    except httpx.TransportError as error:
        raise Unavailable(type(error).__name__, is_unreachable=True) from error
    except (ValueError, httpx.HTTPError, httpx.InvalidURL) as error:
        raise Unavailable(str(error)) from error


def _belongs_to_provider(url: str) -> bool:
    """Whether a configured provider serves it: only the operator can name one on a private host."""
    asked = _origin(url)
    return any(asked == _origin(source_url(name)) for name in settings.SOCAP_SOURCES)


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = httpx.URL(url)
    return parts.scheme, parts.host, parts.port
