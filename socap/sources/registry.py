"""Which data providers there are, by the name that settings use."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

import httpx

from socap.sources.base import Action
from socap.sources.source import Source
from socap.sources.traits import OnLimits, Traits
from socap.sources.twitterapi_io import TwitterApiIo
from socap.sources.x_api_v2 import XApiV2

NO_CREDENTIALS: Mapping[str, str] = MappingProxyType({})


class Factory(Protocol):
    """Opens a provider; an empty `url` means the provider's own address."""

    @property
    def traits(self) -> Traits: ...

    def __call__(
        self,
        *,
        credentials: Mapping[str, str],
        url: str,
        transport: httpx.BaseTransport | None = None,
        on_limits: OnLimits | None = None,
    ) -> Source: ...


# A new provider is a line here and its file beside this one.
SOURCES: dict[str, Factory] = {
    TwitterApiIo.traits.name: TwitterApiIo,
    XApiV2.traits.name: XApiV2,
}


def traits_of(name: str) -> Traits:
    """What is known of the provider without asking it; ValueError for an unknown name."""
    return _factory(name).traits


def most_listed(action: Action) -> int | None:
    """How many rows of such a list are shown at most, by whoever shows the most; None if all are."""
    served = [source.traits.lists.get(action) for source in SOURCES.values()]
    most = [traits.most for traits in served if traits is not None]
    return None if None in most else max(filter(None, most), default=None)


def open_source(
    name: str,
    *,
    credentials: Mapping[str, str] = NO_CREDENTIALS,
    url: str = "",
    transport: httpx.BaseTransport | None = None,
    on_limits: OnLimits | None = None,
) -> Source:
    """The provider called `name`; `credentials` are by the names of its traits' fields.

    `on_limits` is told what the headers of each answer say of a limit, where the provider sends
    such headers. ValueError for an unknown name or a malformed address; SourceError BAD_KEY for a
    key that no HTTP header can carry.
    """
    return _factory(name)(
        credentials=credentials, url=url, transport=transport, on_limits=on_limits
    )


def _factory(name: str) -> Factory:
    if (found := SOURCES.get(name)) is None:
        raise ValueError(f"no data provider is called {name!r}; known: {', '.join(SOURCES)}")
    return found
