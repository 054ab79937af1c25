"""Lockouts after guessed passwords, and how long sessions live."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from socap.access.models import AuditEntry, SignIn
from tests.web.visitors import a_user, browser, sign_in

pytestmark = pytest.mark.django_db


def fail_sign_ins(client: Client, times: int, name: str = "ann") -> list[int]:
    return [sign_in(client, name, f"wrong-{n}") for n in range(times)]


def test_the_tenth_wrong_password_closes_the_door_for_a_quarter_of_an_hour() -> None:
    a_user()
    client = browser()
    with time_machine.travel(datetime(2027, 1, 5, 12, 0, tzinfo=UTC), tick=False) as clock:
        assert fail_sign_ins(client, 10) == [200] * 9 + [429]
        clock.shift(timedelta(minutes=14))
        answer = client.post("/login", {"username": "ann", "password": "four-calm-boats"})
        assert answer.status_code == 429
        assert "12:15" in answer.content.decode(), "trying on does not make it longer"
        clock.shift(timedelta(minutes=1, seconds=1))
        assert sign_in(client, "ann") == 302
    assert AuditEntry.objects.filter(verb="user.locked-out").count() == 1


def test_the_closed_door_does_not_tell_who_exists() -> None:
    a_user()
    pages = set()
    for name in ("ann", "nobody"):
        client = browser(ip=f"10.0.0.{len(name)}")
        fail_sign_ins(client, 9, name)
        answer = client.post("/login", {"username": name, "password": "x"})
        text = answer.content.decode()
        assert answer.status_code == 429 and not re.search(rf"\b{name}\b", text)
        pages.add(text.partition("<h1>")[2].partition("closed until")[0])
    assert len(pages) == 1


def test_many_names_from_one_address_are_stopped_and_others_are_not() -> None:
    a_user()
    thief = browser(ip="10.0.0.1")
    codes = [fail_sign_ins(thief, 1, f"name{n}")[0] for n in range(10)]
    assert codes[-1] == 429
    assert sign_in(thief, "ann") == 429
    assert sign_in(browser(ip="10.0.0.2"), "ann") == 302


def test_a_right_password_forgives_the_wrong_ones_of_that_name_only() -> None:
    a_user()
    client = browser(ip="9.9.9.9")
    fail_sign_ins(client, 5, "bea")
    fail_sign_ins(client, 4)
    assert sign_in(client, "ann") == 302
    assert fail_sign_ins(browser(ip="9.9.9.9"), 5)[-1] == 429, (
        "the five of the other name still count"
    )


def test_an_invented_address_does_not_open_the_door_again() -> None:
    a_user()
    client = browser()
    fail_sign_ins(client, 10)
    answer = client.post(
        "/login", {"username": "ann", "password": "x"}, headers={"X-Forwarded-For": "8.8.8.8"}
    )
    assert answer.status_code == 429


def test_the_session_gets_another_name_at_the_sign_in_and_its_cookie_is_kept_from_scripts() -> None:
    a_user()
    client = browser()
    session = client.session
    session["before"] = True
    session.save()
    before = session.session_key
    assert before is not None
    client.cookies[settings.SESSION_COOKIE_NAME] = before
    assert sign_in(client, "ann") == 302
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie.value != before
    assert cookie["httponly"] and cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 14 * 24 * 3600


def test_a_session_that_is_used_lives_on_and_one_that_is_not_ends() -> None:
    user = a_user()
    with time_machine.travel(datetime(2027, 1, 5, tzinfo=UTC), tick=False) as clock:
        used, idle = browser(user), browser(user)
        for client in (used, idle):
            client.get("/socap")
        for _ in range(3):
            clock.shift(timedelta(days=6))
            assert used.get("/socap").status_code == 200
        assert idle.get("/socap").status_code == 302


def test_who_was_seen_is_written_once_a_minute() -> None:
    with time_machine.travel(datetime(2027, 1, 5, tzinfo=UTC), tick=False) as clock:
        client = browser(a_user())
        for seconds, seen in ((0, 0), (30, 0), (31, 61)):
            clock.shift(timedelta(seconds=seconds))
            client.get("/socap")
            at = SignIn.objects.get().last_seen_at
            assert at == datetime(2027, 1, 5, tzinfo=UTC) + timedelta(seconds=seen)


def test_programs_leave_no_sign_in_behind() -> None:
    assert Client().get("/healthz").status_code == 200
    assert not SignIn.objects.exists()
