"""A full disk: pages and the API return an explained 503, logged in one line."""

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from django.db import connection
from django.test import Client

from socap.access.api_keys import issue_key
from socap.access.models import AuditEntry
from socap.people.models import ImportantPerson
from tests.web.visitors import PASSWORD, a_user

pytestmark = pytest.mark.django_db(transaction=True)
Fill = Callable[[str], None]


@pytest.fixture
def fill_disk() -> Iterator[Fill]:
    """Makes PostgreSQL reject inserts into a table as on a full disk."""
    with ExitStack() as filled:
        yield lambda table: filled.enter_context(_full(table))


@contextmanager
def _full(table: str) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(
            """CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                   RAISE 'could not extend file: No space left on device' USING ERRCODE = '53100';
               END $$"""
        )
        cursor.execute(
            f"CREATE TRIGGER no_room BEFORE INSERT ON {table} EXECUTE FUNCTION no_room()"
        )
    yield
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER no_room ON {table}")


def only_log_record(caplog: pytest.LogCaptureFixture) -> logging.LogRecord:
    [line] = [found for found in caplog.records if found.levelno >= logging.ERROR]
    assert line.exc_info is None and "No space left" in line.__dict__["why"]
    return line


def add_a_person() -> tuple[int, dict[str, object]]:
    client = Client(
        raise_request_exception=False, headers={"authorization": f"Bearer {issue_key('tests')}"}
    )
    response = client.patch(
        "/api/socap/people", '[{"username": "mira"}]', content_type="application/json"
    )
    return response.status_code, response.json()


def test_the_api_says_that_the_disk_is_full(
    fill_disk: Fill, caplog: pytest.LogCaptureFixture
) -> None:
    fill_disk(ImportantPerson._meta.db_table)
    status, body = add_a_person()
    assert status == 503 and body.keys() == {"error", "fields"}
    assert "disk is full" in str(body["error"])
    assert only_log_record(caplog).__dict__["path"] == "/api/socap/people"
    assert not ImportantPerson.objects.exists()


def test_a_change_that_is_stored_is_answered_so_though_it_cannot_be_audited(
    fill_disk: Fill, caplog: pytest.LogCaptureFixture
) -> None:
    fill_disk(AuditEntry._meta.db_table)
    status, _ = add_a_person()
    assert status == 200 and ImportantPerson.objects.get().username == "mira"
    line = only_log_record(caplog).__dict__
    assert (line["verb"], line["path"], line["key"]) == ("api.patch", "/api/socap/people", "tests")


def test_a_page_says_that_the_disk_is_full(
    fill_disk: Fill, caplog: pytest.LogCaptureFixture
) -> None:
    a_user("ann")
    fill_disk("django_session")
    client = Client(raise_request_exception=False)
    response = client.post("/login", {"username": "ann", "password": PASSWORD})
    assert response.status_code == 503 and "disk is full" in response.content.decode()
    only_log_record(caplog)


def test_what_is_broken_in_the_api_keeps_its_one_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("a fault of ours")

    monkeypatch.setattr("socap.api.middleware.record", fail)
    status, body = add_a_person()
    assert status == 500 and body.keys() == {"error", "fields"}
