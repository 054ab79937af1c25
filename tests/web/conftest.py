"""What all tests of the pages share: nothing is remembered from the one before."""

import pytest
from django.core.cache import cache

from socap.web.dashboard.dashboard_cache import dashboards
from socap.web.dashboard.problems import shared_problems


@pytest.fixture(autouse=True)
def clear_caches() -> None:
    """Clears the caches, so that no test sees another's provider answers."""
    cache.clear()
    dashboards.forget()
    shared_problems.forget()
