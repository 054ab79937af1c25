"""The protocol that every data provider speaks."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, runtime_checkable

from socap.sources.base import Action, Balance, Page, Post, Profile, ProviderRow, StatedPlace
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

    def followings(self, username: str, *, account_id: str, cursor: str | None) -> Page[Profile]:
        """One page of the accounts that this account follows; providers ask by name or by id."""

    def author_posts(self, username: str, *, account_id: str, since: datetime) -> Page[Post]:
        """One page of what this account has posted since then, newest first, with what it replied and
        quoted, without retweets."""

    def user(self, username: str) -> Profile:
        """One profile; an unknown or suspended name raises GONE."""

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        """At most `users_batch` profiles by id, under the names they have now; others are absent."""

    def stated_place(self, username: str) -> StatedPlace:
        """Where X says that the account of this name is based; an unknown or suspended one raises GONE."""

    def balance(self) -> Balance:
        """What is left to spend."""

    def close(self) -> None:
        """Let go of the connections."""


@runtime_checkable
class RoutedSource(Source, Protocol):
    """A data provider of which some pages of lists can be asked for in several ways."""

    def routes(
        self,
        action: Action,
        tweet_id: str,
        *,
        cursor: str | None,
        since: datetime | None,
        now: datetime,
    ) -> Sequence[str]:
        """The ways to ask for that page, the cheapest first, by the names of their windows."""

    def engagements(
        self,
        action: Action,
        tweet_id: str,
        *,
        cursor: str | None,
        since: datetime | None,
        route: str = "",
        conversation: str = "",
    ) -> Page[ProviderRow]:
        """`route` is one of `routes`, by default the first of them.

        `conversation` is the first tweet of the thread, of a tweet that continues one.
        """
