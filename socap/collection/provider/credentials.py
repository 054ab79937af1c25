"""The provider's key: of the environment, or typed into the pages and kept beside the data."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from django.conf import settings

from socap.collection.models import BalanceReading
from socap.collection.provider.circuit import Breaker
from socap.lib.env import file_text
from socap.lib.storage.files import replace_file
from socap.lib.time_limit import time_limit
from socap.sources.base import ErrorKind, SourceError
from socap.sources.registry import open_source

# Somebody waits at the page.
TRYING_SECONDS = 8.0


class KeyFrom(StrEnum):
    ENVIRONMENT = "environment"
    FILE = "file"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResult:
    """What the provider said to a key. `credits` is None where it did not say.

    `refused`: this key is no good; otherwise an `error` passes, or wants money.
    """

    credits: int | None = None
    error: str = ""
    refused: bool = False


def provider_key() -> str:
    """The key that calls are made with; '' while there is none. Looked up at every job."""
    return str(settings.TWITTER_API_KEY) or _kept()


def key_from() -> KeyFrom:
    if settings.TWITTER_API_KEY:
        return KeyFrom.ENVIRONMENT
    return KeyFrom.FILE if _kept() else KeyFrom.NOWHERE


def try_key(key: str) -> TestResult:
    """Ask the provider, free of charge, what is left to spend. Network: not in a transaction.

    The question does not go through the shared circuit: a wrong key that was only tried must not
    stop the workers, and a right one must be heard while the circuit is open for a wrong one.
    """
    try:
        source = open_source(
            settings.SOCAP_SOURCE, url=settings.TWITTER_API_URL, credentials={"api_key": key}
        )
    except (SourceError, ValueError) as error:
        return TestResult(error=str(error), refused=True)
    try:
        with time_limit(TRYING_SECONDS):
            left = source.balance().credits
    except SourceError as error:
        return TestResult(error=str(error), refused=error.kind is ErrorKind.BAD_KEY)
    finally:
        source.close()
    return TestResult(credits=left)


def keep_key(key: str) -> None:
    """Store it where only this user of the machine can read it, whole or not at all."""
    replace_file(settings.TWITTER_API_KEY_PATH, f"{key}\n".encode())


def note_working(tried: TestResult) -> None:
    """The key in use has just been heard: keep the balance, and let waiting jobs go on."""
    if tried.credits is None:
        return
    BalanceReading.objects.create(
        provider=settings.SOCAP_SOURCE, taken_at=datetime.now(UTC), credits=tried.credits
    )
    if tried.credits > 0:
        Breaker(settings.SOCAP_SOURCE).close()


def _kept() -> str:
    try:
        return file_text(settings.TWITTER_API_KEY_PATH)
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
