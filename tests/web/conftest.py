"""What all tests of the pages share: nothing is remembered from the one before."""

import pytest
from django.core.cache import cache

from socap.web.dashboard.dashboard_cache import dashboards


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """What the provider said of a tweet to one test is no answer to another."""
    cache.clear()
    dashboards.forget()
