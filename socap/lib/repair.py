"""For migrations that let columns refuse what lies out of bounds: repairs the rows, adds the checks."""

import logging
from collections.abc import Callable, Sequence
from functools import partial

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython
from django.db.migrations.state import ProjectState, StateApps

from socap.lib.bounds import EARLIEST, LATEST, MOST_COUNTED

logger = logging.getLogger(__name__)

MOMENTS = (
    f"'{EARLIEST:%Y-%m-%d}Z'::timestamptz",
    f"'{LATEST:%Y-%m-%d}Z'::timestamptz - interval '1 min'",
)
COUNTS = ("0", str(MOST_COUNTED))


class AlterField(migrations.AlterField):
    """Django gives only new columns the check of their type; this gives it to one that was there."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        super().database_forwards(app_label, schema_editor, from_state, to_state)
        model = to_state.apps.get_model(app_label, self.model_name)
        table, column = model._meta.db_table, model._meta.get_field(self.name)
        name = schema_editor.quote_name(f"{table}_{column.column}_bounds")
        alter = f"ALTER TABLE {schema_editor.quote_name(table)}"
        schema_editor.execute(f"{alter} DROP CONSTRAINT IF EXISTS {name}")
        # Backwards, which Django runs through here too, the column is one without.
        if check := column.db_check(schema_editor.connection):
            schema_editor.execute(f"{alter} ADD CONSTRAINT {name} CHECK ({check})")


def clamp(app: str, model: str, columns: Sequence[str], bounds: tuple[str, str]) -> RunPython:
    """Move what lies outside to the nearer bound, and say so; both bounds are SQL.

    In SQL alone: Python may be unable to read what is to be repaired.
    """
    repair: Callable[[StateApps, BaseDatabaseSchemaEditor], None]
    repair = partial(_clamp, app, model, tuple(columns), bounds)
    return RunPython(repair, RunPython.noop, elidable=True)


def drop(app: str, model: str, column: str) -> RunPython:
    """Delete the rows whose moment is out of bounds, and say so."""
    return RunPython(partial(_drop, app, model, column), RunPython.noop, elidable=True)


def _drop(
    app: str, model: str, column: str, apps: StateApps, editor: BaseDatabaseSchemaEditor
) -> None:
    table, (low, high) = apps.get_model(app, model)._meta.db_table, MOMENTS
    with editor.connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE {column} < {low} OR {column} > {high}")
        _tell(table, column, cursor.rowcount)


def _clamp(
    app: str,
    model: str,
    columns: Sequence[str],
    bounds: tuple[str, str],
    apps: StateApps,
    editor: BaseDatabaseSchemaEditor,
) -> None:
    table, (low, high) = apps.get_model(app, model)._meta.db_table, bounds
    for column in columns:
        with editor.connection.cursor() as cursor:
            cursor.execute(
                f"""UPDATE {table} SET {column} = least(greatest({column}, {low}), {high})
                    WHERE {column} < {low} OR {column} > {high}"""
            )
            _tell(table, column, cursor.rowcount)


def _tell(table: str, column: str, rows: int) -> None:
    if rows:
        facts = {"action": "repair", "column": f"{table}.{column}", "rows": rows}
        logger.warning("values that could not be read back were repaired", extra=facts)
