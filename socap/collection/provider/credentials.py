"""Providers' credentials: from the environment, or entered on a page and stored encrypted.

They are looked up for every job, so that a change takes effect on every machine.
"""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from django.conf import settings
from django.db import transaction

from socap.collection.models import Credential
from socap.collection.provider.balances import store_balance
from socap.collection.provider.circuit import Breaker, closed_by
from socap.collection.provider.configured_providers import source_url
from socap.lib import env
from socap.lib.database.contention import retry_on_conflict
from socap.lib.encryption import DecryptionError, decrypted, encrypted, renewed
from socap.lib.time_limit import time_limit
from socap.sources.base import Balance, ErrorKind, SourceError
from socap.sources.registry import open_source, traits_of
from socap.sources.traits import CredentialField

# A user is waiting for the page.
CHECK_SECONDS = 8.0


class CredentialOrigin(StrEnum):
    ENVIRONMENT = "environment"
    PAGE = "page"
    UNREADABLE = "unreadable"
    MISSING = "nowhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialValue:
    """One field, its value ('' if missing or unreadable) and where the value comes from.

    `changed_at` is when a value was entered on a page, even if the environment overrides it.
    """

    field: CredentialField
    value: str = dataclasses.field(repr=False)
    origin: CredentialOrigin
    changed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResult:
    """Result of a credentials check. `balance` is None if the provider did not say.

    If `refused`, the credentials are wrong; any other `error` is temporary or a lack of credits.
    """

    balance: Balance | None = None
    error: str = ""
    refused: bool = False

    @property
    def credits(self) -> int | None:
        return self.balance.credits if self.balance else None


class CredentialsChanged(Exception):
    """Another user has changed the credentials since the page was shown."""


def known_credentials(provider: str) -> tuple[CredentialValue, ...]:
    """Returns the provider's credential fields with their values, in the order of its traits."""
    return known_values(provider, traits_of(provider).credentials)


def known_values(owner: str, fields: Sequence[CredentialField]) -> tuple[CredentialValue, ...]:
    """Returns the fields of a provider, or of another `owner` of credentials, with their values."""
    given = {field.name: _from_environment(field.variable) for field in fields}
    if all(given.values()):
        return tuple(_known(owner, field, given[field.name], None) for field in fields)
    typed = {row.name: row for row in Credential.objects.filter(provider=owner)}
    return tuple(_known(owner, f, given[f.name], typed.get(f.name)) for f in fields)


def credentials_of(provider: str) -> dict[str, str]:
    """Returns the known values by field name."""
    return values_of(known_credentials(provider))


def values_of(known: Sequence[CredentialValue]) -> dict[str, str]:
    return {found.field.name: found.value for found in known if found.value}


def has_credentials(provider: str) -> bool:
    """Returns whether every field the provider needs is set."""
    return all(known.value for known in known_credentials(provider))


def credentials_problem(provider: str) -> str:
    """Returns why the stored credentials cannot be used, or ''."""
    return unreadable_message(known_credentials(provider))


def unreadable_message(known: Sequence[CredentialValue]) -> str:
    """Returns what to do if a stored field cannot be decrypted, or ''."""
    lost = [found.field.label for found in known if found.origin is CredentialOrigin.UNREADABLE]
    if not lost:
        return ""
    what = "key" if len(known) == 1 else " and ".join(lost)
    return (
        f"The stored {what} cannot be read with this SOCAP_SECRET_KEY: enter it again or set the "
        "former one, in SOCAP_SECRET_KEY or in SOCAP_SECRET_KEY_FALLBACKS."
    )


def check_credentials(provider: str, credentials: Mapping[str, str]) -> TestResult:
    """Checks credentials by requesting the balance, free of charge; do not call in a transaction.

    Bypasses the shared circuit: a wrong key under test must not stop the workers, and a correct one
    must pass while the circuit is open because of a wrong one.
    """
    try:
        source = open_source(provider, credentials=credentials, url=source_url(provider))
    except (SourceError, ValueError) as error:
        return TestResult(error=str(error), refused=True)
    try:
        if source.traits.balance is None:  # every call costs money
            return TestResult()
        with time_limit(CHECK_SECONDS):
            left = source.balance()
    except SourceError as error:
        return TestResult(error=str(error), refused=error.kind is ErrorKind.BAD_KEY)
    finally:
        source.close()
    return TestResult(balance=left)


def stored_version(known: Sequence[CredentialValue]) -> str:
    """Returns a version token for forms, with which `store_credentials` detects conflicts."""
    return json.dumps({found.field.name: _version(found.changed_at) for found in known})


@retry_on_conflict
@transaction.atomic
def store_credentials(provider: str, typed: Mapping[str, str], *, seen: str) -> None:
    """Encrypts and stores the entered fields; the others are left unchanged.

    `seen` is the `stored_version` of the form, or ''. Raises `CredentialsChanged`, and stores
    nothing, if the stored version is a different one by now.
    """
    rows = Credential.objects.select_for_update().filter(provider=provider).order_by("name")
    stored = {row.name: _version(row.changed_at) for row in rows}
    if any(stored.get(name, "") != version for name, version in _read(seen).items()):
        raise CredentialsChanged
    for name, value in typed.items():
        written = {
            "encrypted": encrypted(value, _purpose(provider, name)),
            "changed_at": datetime.now(UTC),
        }
        if name in stored:
            Credential.objects.filter(provider=provider, name=name).update(**written)
        else:
            Credential.objects.create(provider=provider, name=name, **written)
    # The circuit was opened because of the previous key.
    Breaker(provider).close(opened_for=[ErrorKind.BAD_KEY])


def record_working_credentials(provider: str, tried: TestResult) -> None:
    """Stores the balance of credentials that just worked, and closes the circuit."""
    if tried.balance is not None:
        store_balance(provider, tried.balance)
        Breaker(provider).close(opened_for=closed_by(tried.balance))


def renew_encryption() -> None:
    """Re-encrypts values that still need a former secret key, so that it can be removed."""
    for row in Credential.objects.all():
        try:
            anew = renewed(row.encrypted, _purpose(row.provider, row.name))
        except DecryptionError:
            continue
        if anew != row.encrypted:
            Credential.objects.filter(pk=row.pk, encrypted=row.encrypted).update(encrypted=anew)


def _known(
    provider: str, field: CredentialField, given: str, row: Credential | None
) -> CredentialValue:
    changed_at = row.changed_at if row else None
    if given or row is None:
        origin = CredentialOrigin.ENVIRONMENT if given else CredentialOrigin.MISSING
        return CredentialValue(field=field, value=given, origin=origin, changed_at=changed_at)
    try:
        value, origin = (
            decrypted(row.encrypted, _purpose(provider, field.name)),
            CredentialOrigin.PAGE,
        )
    except DecryptionError:
        value, origin = "", CredentialOrigin.UNREADABLE
    return CredentialValue(field=field, value=value, origin=origin, changed_at=changed_at)


def _from_environment(variable: str) -> str:
    """Returns the value from settings, or from the environment if there is no such setting."""
    if not variable:
        return ""
    value = getattr(settings, variable, None)
    return env.secret(variable) if value is None else str(value)


def _purpose(provider: str, name: str) -> str:
    """Returns the key purpose, which ties a stored value to its field."""
    return f"credential {provider} {name}"


def _version(changed_at: datetime | None) -> str:
    return changed_at.astimezone(UTC).isoformat() if changed_at else ""


def _read(seen: str) -> dict[str, str]:
    try:
        found = json.loads(seen)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
