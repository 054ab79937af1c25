"""What the tests of this folder stand on."""

from collections.abc import Iterator

import pytest

from socap.alerts.models import Recipient

from .builders import a_channel
from .counterparts.http import Counterpart


@pytest.fixture
def slack() -> Iterator[Counterpart]:
    with Counterpart() as server:
        yield server


@pytest.fixture
def hook(slack: Counterpart) -> Recipient:
    return a_channel("ops", "slack", slack.url).recipients.get()
