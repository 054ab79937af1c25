"""Brings the tables up to date, one process at a time, wherever the others run."""

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

# Of PostgreSQL's advisory locks, the one that whoever migrates this database holds.
LOCK = 0x50CA9
EVERY_SECONDS = 0.1


def missing_migrations() -> list[str]:
    """What has not been applied to the database yet, as "app.name"."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def unknown_migrations() -> list[str]:
    """What has been applied to the tables of this product and is not known to this version."""
    loader = MigrationExecutor(connection).loader
    ours = {app for app in apps.app_configs if apps.get_app_config(app).name.startswith("socap.")}
    return sorted(
        f"{app}.{name}"
        for app, name in loader.applied_migrations
        if app in ours and (app, name) not in loader.disk_migrations
    )


def migrate() -> list[str]:
    """Apply what is missing and answer it; whoever comes second waits, and finds nothing to do."""
    if not missing_migrations():
        return []
    with _exclusively():
        if missing := missing_migrations():
            call_command("migrate", interactive=False, verbosity=0)
        return missing


@contextmanager
def _exclusively() -> Iterator[None]:
    """Hold the lock on a connection of its own; it ends with that, also when the process is killed."""
    with closing(connection.copy()) as session, session.cursor() as cursor:
        # A statement that waits would hold up migrations that build indexes concurrently.
        while True:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
            if cursor.fetchone()[0]:
                break
            time.sleep(EVERY_SECONDS)
        yield
