"""Every test that asks for the database gets a real PostgreSQL, started once for the run."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import psycopg
import pytest
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker
from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]

# A busy machine is no fault of what is tested.
hypothesis.settings.register_profile(
    "patient",
    hypothesis.settings(),
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("patient")

# Files that take long, the longest first: most start whole installations or processes.
SLOW = (
    "tests/browser/",
    "tests/e2e/",
    "tests/upgrade/",
    "tests/cli/",
    "tests/lib/postgres/",
    "tests/collection/",
    "tests/web/test_",
    "tests/reports/",
    "tests/api/",
)


def _turn(item: pytest.Item) -> int:
    found = (turn for turn, path in enumerate(SLOW) if item.nodeid.startswith(path))
    return next(found, len(SLOW))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first, so that in the end nobody waits for it."""
    items.sort(key=_turn)


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the garbage collector need not walk it over and over again."""
    gc.collect()
    gc.freeze()


class ByFile(LoadFileScheduling):  # type: ignore[misc]
    """Beside each other run whole files; the browser's share one installation and stay together."""

    def _split_scope(self, nodeid: str) -> str:
        return "browser" if nodeid.startswith("tests/browser/") else super()._split_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:
    # The marks of `--dist loadgroup` are not seen with pytest 9.2 (pytest-xdist 3.8).
    return ByFile(config, log)


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """Start the embedded server before the test database is created in it."""
    from django.conf import settings

    if settings.EMBEDDED_POSTGRES is not None:
        with psycopg.connect(settings.EMBEDDED_POSTGRES.start(), autocommit=True) as server:
            # What is tested here is over before the power could fail.
            for name in ("fsync", "full_page_writes", "synchronous_commit"):
                server.execute(f"ALTER SYSTEM SET {name} = off")
            server.execute("SELECT pg_reload_conf()")


# Made by migrating.
KEPT = {"auth_permission", "django_content_type", "django_migrations"}


def empty_used_tables(case: TransactionTestCase) -> None:
    """What Django does after a test that commits, in a hundredth of the time.

    It would truncate all tables, which makes a new file for each of them and of their indexes. As
    everything goes, no foreign key needs to be checked.
    """
    from django.db import connection, transaction

    names = sorted({*connection.introspection.table_names()} - KEPT)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join(
                f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in names
            )
        )
        used = [name for (name,) in cursor.fetchall()]
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(" ".join(f"DELETE FROM {name};" for name in used))


TransactionTestCase._fixture_teardown = empty_used_tables  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a first start makes, made once for all workers of this run (`Installation` takes a copy)."""
    from tests.e2e.prepared import prepare

    root = tmp_path_factory.getbasetemp()
    return prepare(root.parent if "PYTEST_XDIST_WORKER" in os.environ else root)


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
def empty_queue(transactional_db: None) -> None:
    """The queue is emptied with the other tables."""
