"""What the keys page needs from the room that keeps the API keys; the settings name that room."""

from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from typing import Any, Protocol, cast

from django.conf import settings
from django.db.models import Model, QuerySet


class Keyring(Protocol):
    """As `socap.api.keys` offers it."""

    SCOPES: Sequence[tuple[str, str]]

    def issue_key(self, name: str, *, scope: str, created_by: str = "") -> str:
        """Create a key and answer it; it cannot be shown again."""

    def all_keys(self) -> QuerySet[Any]:
        """Newest first, the revoked ones last."""

    def revoke_key(self, number: int, *, now: datetime) -> Model | None:
        """The key that is of no use from now on, or None where there was no valid one."""


def keyring() -> Keyring:
    return cast(Keyring, import_module(settings.SOCAP_KEYRING))
