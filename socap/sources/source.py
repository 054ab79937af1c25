"""The protocol that every data provider speaks."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from socap.sources.base import Action, Balance, Page, Post, Profile, ProviderRow
from socap.sources.traits import Traits


class Source(Protocol):
    """A data provider. Every question is exactly one HTTP call and raises `SourceError`.

    A question that its traits rule out raises ValueError, without a call.
    """

    @property
    def traits(self) -> Traits: ...

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        """At most `metrics_batch` tweets by id; ids the provider does not know are absent."""

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        """One page of who did `action` with `tweet_id`; `since` only where the traits allow it."""

    def followings(self, username: str, *, cursor: str | None) -> Page[Profile]:
        """One page of the accounts that `username` follows."""

    def user(self, username: str) -> Profile:
        """One profile; an unknown or suspended name raises GONE."""

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        """At most `users_batch` profiles by id, under the names they have now; others are absent."""

    def balance(self) -> Balance:
        """What is left to spend."""

    def close(self) -> None:
        """Let go of the connections."""
