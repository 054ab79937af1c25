"""Reads a list that X shows to a tweet's author only: the provider's source, with the author's token."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.conf import settings

from socap.collection.author_connections.access_tokens import NO_PERMISSION, access_token
from socap.collection.author_connections.author_permission import lose_permission
from socap.collection.author_connections.connection_states import connected_authors
from socap.collection.author_connections.token_store import held_tokens
from socap.collection.provider.client import Provider
from socap.collection.provider.configured_providers import source_url
from socap.collection.provider.rate_limit_answers import record_limit
from socap.sources.base import (
    Action,
    Balance,
    ErrorKind,
    Page,
    Post,
    Profile,
    ProviderRow,
    SourceError,
    StatedPlace,
)
from socap.sources.registry import SOURCES, open_source
from socap.sources.source import RoutedSource, Source
from socap.sources.traits import Traits

# What is wrong with the app that asks for permissions says nothing of the provider's other calls.
CIRCUIT = "{} for authors"
AUTHOR_TOKEN = "author_token"  # what sources call it


def traits_with_author(action: Action) -> Traits | None:
    """Returns the traits of the provider that shows this list to authors, if there is one."""
    for factory in SOURCES.values():
        served = factory.traits.lists.get(action)
        if served is not None and served.author_only:
            return replace(factory.traits, circuit=CIRCUIT.format(factory.traits.name))
    return None


def provider_with_author(traits: Traits, tweet_id: str) -> Provider:
    """Returns the provider for a list of this tweet, with the permission of its author."""
    source = AuthorSource(traits, connected_authors([tweet_id]).get(tweet_id, ""))
    return Provider(source, qps=None, clock=settings.SOCAP_CLOCK)


class AuthorSource:
    """A `Source` that answers only the lists for which `traits` need the author's token.

    A token that the provider refuses is refreshed for the next attempt; if the new one is refused,
    too, the permission is lost. `account_id` is '' where nobody has given a permission.
    """

    def __init__(self, traits: Traits, account_id: str) -> None:
        self.traits = traits
        self._account_id = account_id
        self._refused = ""

    def routes(
        self,
        action: Action,
        tweet_id: str,
        *,
        cursor: str | None,
        since: datetime | None,
        now: datetime,
    ) -> Sequence[str]:
        source = self._open("")
        if not isinstance(source, RoutedSource):
            return ()
        return source.routes(action, tweet_id, cursor=cursor, since=since, now=now)

    def engagements(
        self,
        action: Action,
        tweet_id: str,
        *,
        cursor: str | None,
        since: datetime | None,
        route: str = "",
    ) -> Page[ProviderRow]:
        if not self._account_id:
            raise SourceError(NO_PERMISSION, kind=ErrorKind.PERMISSION)
        token = access_token(self._account_id, refused=self._refused)
        source = self._open(token)
        by = {"route": route} if route else {}
        try:
            return source.engagements(action, tweet_id, cursor=cursor, since=since, **by)
        except SourceError as error:
            if error.kind is ErrorKind.NO_ACCESS:  # the app's plan has no likers
                raise SourceError(str(error), kind=ErrorKind.BAD_KEY) from error
            if error.kind is not ErrorKind.BAD_KEY:
                raise
            raise self._refusal(token, error) from error
        finally:
            source.close()

    def _open(self, token: str) -> Source:
        return open_source(
            self.traits.name,
            credentials={AUTHOR_TOKEN: token} if token else {},
            url=source_url(self.traits.name),
            on_limits=record_limit,
        )

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        raise _unasked()

    def followings(self, username: str, *, account_id: str, cursor: str | None) -> Page[Profile]:
        raise _unasked()

    def author_posts(self, username: str, *, account_id: str, since: datetime) -> Page[Post]:
        raise _unasked()

    def user(self, username: str) -> Profile:
        raise _unasked()

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        raise _unasked()

    def stated_place(self, username: str) -> StatedPlace:
        raise _unasked()

    def balance(self) -> Balance:
        raise _unasked()

    def close(self) -> None: ...

    def _refusal(self, token: str, error: SourceError) -> SourceError:
        if not self._refused:
            self._refused = token
            return SourceError(str(error), kind=ErrorKind.BROKEN)
        reason = f"X refuses the permission, though it was refreshed. {error}"
        held = held_tokens(self._account_id)
        if held is not None and held.access == token:
            lose_permission(self._account_id, held.stored_id, reason=reason)
        return SourceError(reason, kind=ErrorKind.PERMISSION)


def _unasked() -> ValueError:
    return ValueError("an author's permission is for the list of likers only")
