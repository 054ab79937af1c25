"""Providers' credentials: given by the environment, or typed into a page and kept encrypted.

They are looked up at every job, so that what is typed once holds on every machine.
"""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from django.conf import settings
from django.db import transaction

from socap.collection.models import BalanceReading, Credential
from socap.collection.provider.circuit import Breaker
from socap.collection.provider.encryption import Unreadable, decrypted, encrypted, renewed
from socap.collection.provider.source_urls import source_url
from socap.lib import env
from socap.lib.database.contention import tried_again
from socap.lib.time_limit import time_limit
from socap.sources.base import ErrorKind, SourceError
from socap.sources.registry import open_source, traits_of
from socap.sources.traits import CredentialField

# Somebody waits at the page.
TRYING_SECONDS = 8.0


class KeyFrom(StrEnum):
    ENVIRONMENT = "environment"
    PAGE = "page"
    UNREADABLE = "unreadable"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One field: its value ('' where there is none, or none that can be read) and where it is from.

    `changed_at` is when one was typed into a page, also where the environment's wins.
    """

    field: CredentialField
    value: str = dataclasses.field(repr=False)
    origin: KeyFrom
    changed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResult:
    """What the provider said to credentials. `credits` is None where it did not say.

    `refused`: they are no good; otherwise an `error` passes, or wants money.
    """

    credits: int | None = None
    error: str = ""
    refused: bool = False


class ChangedMeanwhile(Exception):
    """Somebody else has typed credentials since the page was shown."""


def known_credentials(provider: str) -> tuple[Known, ...]:
    """Each field of the provider's, in the order of its traits."""
    fields = traits_of(provider).credentials
    given = {field.name: _given(field.variable) for field in fields}
    if all(given.values()):
        return tuple(_known(provider, field, given[field.name], None) for field in fields)
    typed = {row.name: row for row in Credential.objects.filter(provider=provider)}
    return tuple(_known(provider, f, given[f.name], typed.get(f.name)) for f in fields)


def credentials_of(provider: str) -> dict[str, str]:
    """Those that are known, by the names of their fields."""
    return values_of(known_credentials(provider))


def values_of(known: Sequence[Known]) -> dict[str, str]:
    return {found.field.name: found.value for found in known if found.value}


def has_credentials(provider: str) -> bool:
    """Whether there is all that the provider wants."""
    return all(known.value for known in known_credentials(provider))


def credentials_problem(provider: str) -> str:
    """Why stored credentials cannot be used, for people; '' where they can, or are not needed."""
    return unreadable_words(known_credentials(provider))


def unreadable_words(known: Sequence[Known]) -> str:
    """A sentence on what to do where a stored field cannot be read; else ''."""
    lost = [found.field.label for found in known if found.origin is KeyFrom.UNREADABLE]
    if not lost:
        return ""
    what = "key" if len(known) == 1 else " and ".join(lost)
    return (
        f"The stored {what} cannot be read with this SOCAP_SECRET_KEY: enter it again or set the "
        "former one, in SOCAP_SECRET_KEY or in SOCAP_SECRET_KEY_FALLBACKS."
    )


def try_credentials(provider: str, credentials: Mapping[str, str]) -> TestResult:
    """Ask the provider, free of charge, what is left to spend. Network: not in a transaction.

    The question does not go through the shared circuit: a wrong key that was only tried must not
    stop the workers, and a right one must be found to work while the circuit is open for a wrong one.
    """
    try:
        source = open_source(provider, credentials=credentials, url=source_url(provider))
    except (SourceError, ValueError) as error:
        return TestResult(error=str(error), refused=True)
    try:
        if source.traits.balance is None:  # nothing that it answers is free
            return TestResult()
        with time_limit(TRYING_SECONDS):
            left = source.balance().credits
    except SourceError as error:
        return TestResult(error=str(error), refused=error.kind is ErrorKind.BAD_KEY)
    finally:
        source.close()
    return TestResult(credits=left)


def stored_version(known: Sequence[Known]) -> str:
    """What a form carries, so that `keep_credentials` sees whether somebody else was faster."""
    return json.dumps({found.field.name: _version(found.changed_at) for found in known})


@tried_again
@transaction.atomic
def keep_credentials(provider: str, typed: Mapping[str, str], *, seen: str) -> None:
    """Store the fields that were typed, encrypted; the others stay as they are.

    `seen` is the `stored_version` that was shown, or '': where another one is stored by now,
    nothing is changed and `ChangedMeanwhile` is raised.
    """
    rows = Credential.objects.select_for_update().filter(provider=provider).order_by("name")
    stored = {row.name: _version(row.changed_at) for row in rows}
    if any(stored.get(name, "") != version for name, version in _read(seen).items()):
        raise ChangedMeanwhile
    for name, value in typed.items():
        written = {
            "encrypted": encrypted(value, _purpose(provider, name)),
            "changed_at": datetime.now(UTC),
        }
        if name in stored:
            Credential.objects.filter(provider=provider, name=name).update(**written)
        else:
            Credential.objects.create(provider=provider, name=name, **written)
    # A circuit that is open for the key before says nothing of this one.
    Breaker(provider).close(opened_for=ErrorKind.BAD_KEY)


def note_working(provider: str, tried: TestResult) -> None:
    """What is in use has just worked: keep the balance, and let waiting jobs go on."""
    if tried.credits is None:
        return
    BalanceReading.objects.create(
        provider=provider, taken_at=datetime.now(UTC), credits=tried.credits
    )
    if tried.credits > 0:
        Breaker(provider).close()


def renew_encryption() -> None:
    """Encrypt anew what still needs a former secret key, which can then be taken away."""
    for row in Credential.objects.all():
        try:
            anew = renewed(row.encrypted, _purpose(row.provider, row.name))
        except Unreadable:
            continue
        if anew != row.encrypted:
            Credential.objects.filter(pk=row.pk, encrypted=row.encrypted).update(encrypted=anew)


def _known(provider: str, field: CredentialField, given: str, row: Credential | None) -> Known:
    changed_at = row.changed_at if row else None
    if given or row is None:
        origin = KeyFrom.ENVIRONMENT if given else KeyFrom.NOWHERE
        return Known(field=field, value=given, origin=origin, changed_at=changed_at)
    try:
        value, origin = decrypted(row.encrypted, _purpose(provider, field.name)), KeyFrom.PAGE
    except Unreadable:
        value, origin = "", KeyFrom.UNREADABLE
    return Known(field=field, value=value, origin=origin, changed_at=changed_at)


def _given(variable: str) -> str:
    """What the environment says, read when SOCAP was started where settings know the variable."""
    if not variable:
        return ""
    value = getattr(settings, variable, None)
    return env.secret(variable) if value is None else str(value)


def _purpose(provider: str, name: str) -> str:
    """A stored field is of no use in the place of another one."""
    return f"credential {provider} {name}"


def _version(changed_at: datetime | None) -> str:
    return changed_at.astimezone(UTC).isoformat() if changed_at else ""


def _read(seen: str) -> dict[str, str]:
    try:
        found = json.loads(seen)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
