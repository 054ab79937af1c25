"""An invented launch that stands still until it is told to go on."""

from collections.abc import Iterator

import pytest

from socap.simulator import Simulator


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(tweets=6, seed=3, frozen=True, mishaps=False, qps=0) as running:
        yield running
