"""For migrations that let columns refuse what lies out of bounds: repairs the rows, adds the checks.

They go by the names of tables and columns: building the models for each of them took seconds.
"""

import logging
from collections.abc import Sequence

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from socap.lib.bounds import EARLIEST, LATEST, MOST_COUNTED

logger = logging.getLogger(__name__)

MOMENTS = (
    f"'{EARLIEST:%Y-%m-%d}Z'::timestamptz",
    f"'{LATEST:%Y-%m-%d}Z'::timestamptz - interval '1 min'",
)
COUNTS = ("0", str(MOST_COUNTED))


class AlterField(migrations.AlterField):
    """Adds the check of the new type, all that it differs in; Django gives it only to new columns."""

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        # Built models would be built anew at once, for each column; whoever needs them next does it.
        state.__dict__.pop("apps", None)
        super().state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self.database_backwards(app_label, schema_editor, from_state, to_state)
        field = self.field.clone()
        field.set_attributes_from_name(self.name)
        check = field.db_check(schema_editor.connection)
        self._alter(app_label, schema_editor, "ADD CONSTRAINT", f"CHECK ({check})")

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._alter(app_label, schema_editor, "DROP CONSTRAINT IF EXISTS")

    def _alter(
        self, app_label: str, editor: BaseDatabaseSchemaEditor, action: str, check: str = ""
    ) -> None:
        table = _table(app_label, self.model_name)
        name = editor.quote_name(f"{table}_{self.name}_bounds")
        editor.execute(f"ALTER TABLE {editor.quote_name(table)} {action} {name} {check}".rstrip())


class _Repair(Operation):
    """Changes the rows with a value out of bounds, column by column, and says so; bounds are SQL.

    In SQL alone: Python may be unable to read what is to be repaired.
    """

    reduces_to_sql = False
    elidable = True
    change: str

    def __init__(self, model: str, columns: Sequence[str], bounds: tuple[str, str]) -> None:
        self.model, self.columns, self.bounds = model, columns, bounds

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Rows change, models do not."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        table, (low, high) = _table(app_label, self.model), self.bounds
        for column in self.columns:
            change = self.change.format(table=table, column=column, low=low, high=high)
            with schema_editor.connection.cursor() as cursor:
                cursor.execute(f"{change} WHERE {column} < {low} OR {column} > {high}")
                _tell(table, column, cursor.rowcount)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """What is repaired stays so."""


class Clamp(_Repair):
    """Moves what lies outside to the nearer bound."""

    change = "UPDATE {table} SET {column} = least(greatest({column}, {low}), {high})"


class Drop(_Repair):
    """Deletes the rows that hold what lies outside."""

    change = "DELETE FROM {table}"


def _table(app: str, model: str) -> str:
    return f"{app}_{model.lower()}"


def _tell(table: str, column: str, rows: int) -> None:
    if rows:
        facts = {"action": "repair", "column": f"{table}.{column}", "rows": rows}
        logger.warning("values that could not be read back were repaired", extra=facts)
