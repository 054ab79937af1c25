"""Loopback counterparts may be reached in these tests."""

import pytest
from pytest_django import Settings


@pytest.fixture
def private_allowed(settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True
