"""Statements that are planned once for each connection."""

import pytest
from django.db import DatabaseError, connection, transaction

from socap.lib.database.prepared import prepared_row

pytestmark = pytest.mark.django_db

DOUBLE = "SELECT %s::bigint * 2"
KNOWN = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT $1::bigint %%'"


def known() -> int:
    with connection.cursor() as cursor:
        cursor.execute(KNOWN)
        return int(cursor.fetchone()[0])


def test_a_statement_is_prepared_once_and_run_with_each_value() -> None:
    before = known()
    assert [prepared_row(DOUBLE, [n]) for n in (1, 2, 3)] == [(2,), (4,), (6,)]
    assert known() == before + 1


def test_no_row_is_none() -> None:
    assert prepared_row("SELECT 1 WHERE %s::bigint = 0", [1]) is None


def test_other_statements_of_the_connection_are_not_prepared() -> None:
    prepared_row(DOUBLE, [1])
    for _ in range(8):
        with connection.cursor() as cursor:
            cursor.execute("SELECT 41 + 1")
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_prepared_statements WHERE statement = 'SELECT 41 + 1'")
        assert cursor.fetchall() == []


def test_a_rolled_back_transaction_and_a_changed_table_do_not_disturb_the_next_run() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE widened (id bigint)")
        cursor.execute("INSERT INTO widened VALUES (7)")
    row = "SELECT w::text FROM widened w WHERE id = %s::bigint"
    assert prepared_row(row, [7]) == ("(7)",)
    with pytest.raises(DatabaseError), transaction.atomic():
        prepared_row(f"{row} AND 1 / (id - 7) = 0", [7])
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE widened ADD name text")
    assert prepared_row(row, [7]) == ("(7,)",)
