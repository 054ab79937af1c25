"""Rows as only SQL can make them: what the columns refuse, stored all the same."""

from django.db import connection


class Unchecked:
    """A table without its checks, as long as this lasts."""

    def __init__(self, table: str) -> None:
        self.table = table

    def __enter__(self) -> None:
        self.checks = rows(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
            f" WHERE conrelid = '{self.table}'::regclass AND contype = 'c'"
        )
        for name, _ in self.checks:
            sql(f'ALTER TABLE {self.table} DROP CONSTRAINT "{name}"')

    def __exit__(self, *failure: object) -> None:
        for name, definition in self.checks:
            sql(f'ALTER TABLE {self.table} ADD CONSTRAINT "{name}" {definition} NOT VALID')


def sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def rows(query: str) -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return list(cursor.fetchall())
