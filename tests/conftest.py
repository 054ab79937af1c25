"""Every test that asks for the database gets a real PostgreSQL, started once for the run."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Beside each other run whole files; the browser's share one installation and stay together."""
    for item in items:
        together = "browser" if item.path.parent.name == "browser" else item.path.as_posix()
        item.add_marker(pytest.mark.xdist_group(together))


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """Start the embedded server before the test database is created in it."""
    from django.conf import settings

    if settings.EMBEDDED_POSTGRES is not None:
        settings.EMBEDDED_POSTGRES.start()


@pytest.fixture(scope="session", autouse=True)
def no_session_outlives_the_tests(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """A database that a thread still uses could not be dropped."""
    yield
    with django_db_blocker.unblock():
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


def pytest_unconfigure() -> None:
    """Leave nothing behind: no server, no files."""
    from django.conf import settings

    if settings.configured and settings.EMBEDDED_POSTGRES is not None:
        settings.EMBEDDED_POSTGRES.stop()
        shutil.rmtree(settings.SOCAP_DATA_DIR, ignore_errors=True)


@pytest.fixture
def repository() -> Path:
    """The root of the checkout."""
    return Path(__file__).resolve().parents[1]


@pytest.fixture
def empty_queue(transactional_db: None) -> Iterator[None]:
    """Procrastinate's tables are not Django's to empty."""
    from django.db import connection

    yield
    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE procrastinate_jobs, procrastinate_workers, procrastinate_periodic_defers CASCADE"
        )
