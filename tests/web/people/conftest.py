"""What the tests of this folder stand on."""

import pytest
from django.test import Client

from tests.web.visitors import a_user, browser


@pytest.fixture
def client() -> Client:
    return browser(a_user())
