"""A stand-in for X that SOCAP speaks to."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from pytest_django import Settings

from tests.collection.author_connections.connected import use_server
from tests.collection.author_connections.x_server import XServer, x_server


@pytest.fixture
def x(settings: Settings) -> Iterator[XServer]:
    cache.clear()
    with x_server() as running:
        use_server(settings, running)
        yield running
