"""Every test that asks for the database gets a real PostgreSQL, started once for the run."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before Django reads its settings: nothing of the developer's own environment leaks in.
_folder = tempfile.mkdtemp(prefix="socap-tests-")
os.environ["SOCAP_DATA_DIR"] = _folder
for _name in [name for name in os.environ if name.startswith(("TWITTER_", "SOCAP_CLOCK"))]:
    del os.environ[_name]


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    """Start the embedded server before the test database is created in it."""
    from django.conf import settings

    if settings.EMBEDDED_POSTGRES is not None:
        settings.EMBEDDED_POSTGRES.start()
    yield


@pytest.fixture
def repository() -> Path:
    """The root of the checkout."""
    return Path(__file__).resolve().parents[1]
