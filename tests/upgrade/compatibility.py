"""Whether what one release writes fits the tables of the next, which runs beside it for a while."""

from typing import Any, NamedTuple

import psycopg

# Named here in the release that removes them, "table.column" or "table"; the one before it has
# stopped using them. Emptied when the next dump is made.
REMOVED: frozenset[str] = frozenset()


class Column(NamedTuple):
    type: str
    needed: bool


Columns = dict[tuple[str, str], Column]


def columns_of(session: "psycopg.Connection[Any]") -> Columns:
    """Of each table and column: its type, and whether a row cannot be written without it."""
    rows = session.execute(
        """SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
           FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
           WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
             AND a.attnum > 0 AND NOT a.attisdropped"""
    )
    return {(table, name): Column(type, needed) for table, name, type, needed in rows}


def broken(previous: Columns, head: Columns) -> list[str]:
    """What keeps the previous release from writing into the tables of head."""
    tables = {table for table, _ in previous}
    return [
        *(
            f"{table}.{name} is gone: stop using it in this release, remove it in the next"
            for table, name in previous.keys() - head.keys()
            if not {table, f"{table}.{name}"} & REMOVED
        ),
        *(
            f"{table}.{name} is another type: add a column, copy, remove the old one in the next"
            for table, name in previous.keys() & head.keys()
            if previous[table, name].type != head[table, name].type
        ),
        *(
            f"{table}.{name} is needed in each row: give it a db_default, or let it be null"
            for table, name in head.keys() - previous.keys()
            if table in tables and head[table, name].needed
        ),
        *(
            f"{table}.{name} may no longer be left out: give it a db_default, or let it be null"
            for table, name in previous.keys() & head.keys()
            if head[table, name].needed and not previous[table, name].needed
        ),
    ]
