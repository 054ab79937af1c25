"""Which data providers there are, by the name that settings use."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

import httpx

from socap.sources.base import Source
from socap.sources.twitterapi_io import TwitterApiIo


class Factory(Protocol):
    """Opens a provider; an empty `url` means the provider's own address."""

    def __call__(
        self, *, key: str, url: str, transport: httpx.BaseTransport | None = None
    ) -> Source: ...


SOURCES: Mapping[str, Factory] = MappingProxyType({TwitterApiIo.name: TwitterApiIo})


def open_source(
    name: str, *, url: str, key: str, transport: httpx.BaseTransport | None = None
) -> Source:
    """The provider called `name`.

    ValueError for an unknown name or a malformed address; SourceError BAD_KEY for a key that
    no HTTP header can carry.
    """
    factory = SOURCES.get(name)
    if factory is None:
        raise ValueError(f"no data provider is called {name!r}; known: {', '.join(SOURCES)}")
    return factory(key=key, url=url, transport=transport)
