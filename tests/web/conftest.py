"""What all tests of the pages share: passwords that are quick to check, and nothing remembered."""

import pytest
from django.core.cache import cache
from pytest_django import Settings

from socap.web.dashboard.dashboard_cache import dashboards


@pytest.fixture(autouse=True)
def quick_passwords(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """What the provider said of a tweet to one test is no answer to another."""
    cache.clear()
    dashboards.forget()
