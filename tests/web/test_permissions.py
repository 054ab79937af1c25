"""Every page with every role; and what happens to those who guess passwords."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import pytest
import time_machine
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from socap.access.invitations import create_invitation
from socap.access.models import ApiKey, AuditEntry, Role, SignIn
from socap.web.vega_bundle import VERSION
from tests.builders import a_campaign
from tests.web.visitors import a_user, browser, sign_in

pytestmark = pytest.mark.django_db


class For(StrEnum):
    """Whom a page is for; each includes those after it."""

    ANYBODY = "anybody"
    USERS = "users"
    CHANGERS = "operators and admins"
    ADMINS = "admins"


# A new page has no line here yet, and its test fails until somebody has thought about it.
PAGES = {
    "home": For.ANYBODY,
    "login": For.ANYBODY,
    "login-code": For.ANYBODY,
    "logout": For.ANYBODY,
    "password-reset": For.ANYBODY,
    "password-reset-sent": For.ANYBODY,
    "password-reset-link": For.ANYBODY,
    "invitation": For.ANYBODY,
    "vega": For.ANYBODY,
    "shared": For.ANYBODY,
    "shared-live": For.ANYBODY,
    "shared-chart": For.ANYBODY,
    "shared-report": For.ANYBODY,
    "shared-logo": For.ANYBODY,
    "welcome": For.ANYBODY,
    "welcome-provider": For.ADMINS,
    "welcome-dismiss": For.CHANGERS,
    "campaigns": For.USERS,
    "campaign": For.USERS,
    "campaign-live": For.USERS,
    "campaign-report": For.USERS,
    "campaign-chart": For.USERS,
    "campaign-engagers": For.USERS,
    "campaign-engagements": For.USERS,
    "engagers-csv": For.USERS,
    "engagers-xlsx": For.USERS,
    "engagements-csv": For.USERS,
    "engagements-xlsx": For.USERS,
    "campaign-tweet": For.USERS,
    "campaign-tweet-chart": For.USERS,
    "campaign-account": For.USERS,
    "x-account": For.USERS,
    "x-account-mute": For.CHANGERS,
    "x-account-unmute": For.CHANGERS,
    "x-account-weight": For.CHANGERS,
    "campaign-alerts": For.USERS,
    "campaign-alerts-live": For.USERS,
    "channels": For.USERS,
    "channel": For.USERS,
    "inbox": For.USERS,
    "inbox-mail": For.USERS,
    "people": For.USERS,
    "people-live": For.USERS,
    "people-export": For.USERS,
    "campaign-people": For.USERS,
    "jobs": For.USERS,
    "jobs-live": For.USERS,
    "settings": For.USERS,
    "account": For.USERS,
    "account-email": For.USERS,
    "account-password": For.USERS,
    "sessions-end": For.USERS,
    "session-end": For.USERS,
    "two-factor": For.USERS,
    "two-factor-begin": For.USERS,
    "two-factor-picture": For.USERS,
    "two-factor-off": For.USERS,
    "recovery-codes": For.USERS,
    "campaign-create": For.CHANGERS,
    "campaign-draft": For.CHANGERS,
    "campaign-start-over": For.CHANGERS,
    "campaign-extend": For.CHANGERS,
    "campaign-tweets-check": For.CHANGERS,
    "campaign-share": For.CHANGERS,
    "share-change": For.CHANGERS,
    "share-extend": For.CHANGERS,
    "share-revoke": For.CHANGERS,
    "campaign-pause": For.CHANGERS,
    "campaign-resume": For.CHANGERS,
    "campaign-edit": For.CHANGERS,
    "campaign-tweets": For.CHANGERS,
    "campaign-tweets-remove": For.CHANGERS,
    "campaign-tweets-restore": For.CHANGERS,
    "campaign-delete": For.CHANGERS,
    "people-add": For.CHANGERS,
    "people-sync": For.CHANGERS,
    "person-edit": For.CHANGERS,
    "person-sync": For.CHANGERS,
    "person-remove": For.CHANGERS,
    "job-retry": For.CHANGERS,
    "jobs-retry": For.CHANGERS,
    "campaign-alert-preview": For.CHANGERS,
    "alert-mute": For.CHANGERS,
    "alert-unmute": For.CHANGERS,
    "alert-send": For.CHANGERS,
    "alert-skip": For.CHANGERS,
    "channel-create": For.CHANGERS,
    "channel-change": For.CHANGERS,
    "channel-switch": For.CHANGERS,
    "channel-secret": For.CHANGERS,
    "channel-test": For.CHANGERS,
    "channel-delete": For.CHANGERS,
    "recipient-add": For.CHANGERS,
    "recipient-test": For.CHANGERS,
    "recipient-change": For.CHANGERS,
    "recipient-remove": For.CHANGERS,
    "users": For.ADMINS,
    "user-role": For.ADMINS,
    "user-active": For.ADMINS,
    "user-two-factor": For.ADMINS,
    "invitation-revoke": For.ADMINS,
    "keys": For.ADMINS,
    "key-revoke": For.ADMINS,
    "audit": For.ADMINS,
    "settings-change": For.ADMINS,
    "settings-address": For.ADMINS,
    "settings-key-test": For.ADMINS,
    "settings-mail-test": For.ADMINS,
}
MAY = {
    "stranger": {For.ANYBODY},
    Role.VIEWER: {For.ANYBODY, For.USERS},
    Role.OPERATOR: {For.ANYBODY, For.USERS, For.CHANGERS},
    Role.ADMIN: set(For),
}


def names() -> list[str]:
    from socap.web.urls import urlpatterns

    return [p.name for p in urlpatterns if isinstance(p, URLPattern) and p.name]


def address(name: str) -> str:
    """The page's address with something that exists behind every number in it."""
    keys = get_resolver().reverse_dict.getlist(name)[0][0][0][1]
    admin = a_user("first-admin", Role.ADMIN)
    invitation, token = create_invitation(role=Role.VIEWER, email="", by=admin)
    key = ApiKey.objects.create(name="one", digest="d", created_at=datetime.now(UTC))
    given = {
        "campaign_id": a_campaign(["500"]).pk,
        "name": "growth",
        "version": VERSION,
        "user_id": a_user("somebody").pk,
        "invitation_id": invitation.pk,
        "key_id": key.pk,
        "sign_in_id": 1,
        "alert_id": 1,
        "mute_id": 1,
        "channel_id": 1,
        "recipient_id": 1,
        "delivery_id": 1,
        "account_id": "900",
        "tweet_id": "500",
        "person_id": 1,
        "job_id": 1,
        "link_id": 1,
        "token": token,
        "uidb64": "MQ",
    }
    return reverse(name, kwargs={key: given[key] for key in keys})


def test_the_table_names_every_page() -> None:
    assert set(names()) == set(PAGES), "say in PAGES whom the new page is for"


@contextmanager
def undone() -> Iterator[None]:
    """What is written meanwhile is taken back, as if the next visitor were the first."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_page_with_every_visitor(name: str, subtests: pytest.Subtests) -> None:
    path = address(name)
    for visitor, allowed in MAY.items():
        with subtests.test(visitor), undone():
            opens_or_refuses(path, visitor, PAGES[name], allowed)


def opens_or_refuses(path: str, visitor: str, page: For, allowed: set[For]) -> None:
    user = None if visitor == "stranger" else a_user("visitor", visitor)
    client = browser(user)
    answers = [client.get(path), client.post(path, {})]
    for answer in answers:
        b"".join(answer)  # a download's file is closed at its end
    codes = [answer.status_code for answer in answers]
    assert all(code < 500 for code in codes)
    if page in allowed:
        assert 403 not in codes and codes != [405, 405]
        to = [answer.headers.get("Location", "") for answer in answers]
        assert page is For.ANYBODY or not any("/login" in place for place in to)
    elif user is None:
        assert all(code in (302, 405) for code in codes)
        assert any(answer.headers.get("Location", "").startswith("/login?") for answer in answers)
    else:
        assert set(codes) <= {403, 405} and 403 in codes


def test_a_stranger_s_fragment_sends_the_whole_page_to_the_login() -> None:
    a_user()
    answer = Client().get("/socap/users", headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"].startswith("/login")


def wrong(client: Client, times: int, name: str = "ann") -> list[int]:
    return [sign_in(client, name, f"wrong-{n}") for n in range(times)]


def test_the_tenth_wrong_password_closes_the_door_for_a_quarter_of_an_hour() -> None:
    a_user()
    client = browser()
    with time_machine.travel(datetime(2027, 1, 5, 12, 0, tzinfo=UTC), tick=False) as clock:
        assert wrong(client, 10) == [200] * 9 + [429]
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
        wrong(client, 9, name)
        answer = client.post("/login", {"username": name, "password": "x"})
        text = answer.content.decode()
        assert answer.status_code == 429 and name not in text
        pages.add(text.partition("<h1>")[2].partition("closed until")[0])
    assert len(pages) == 1


def test_many_names_from_one_address_are_stopped_and_others_are_not() -> None:
    a_user()
    thief = browser(ip="10.0.0.1")
    codes = [wrong(thief, 1, f"name{n}")[0] for n in range(10)]
    assert codes[-1] == 429
    assert sign_in(thief, "ann") == 429
    assert sign_in(browser(ip="10.0.0.2"), "ann") == 302


def test_a_right_password_forgives_the_wrong_ones_of_that_name_only() -> None:
    a_user()
    client = browser(ip="9.9.9.9")
    wrong(client, 5, "bea")
    wrong(client, 4)
    assert sign_in(client, "ann") == 302
    assert wrong(browser(ip="9.9.9.9"), 5)[-1] == 429, "the five of the other name still count"


def test_an_invented_address_does_not_open_the_door_again() -> None:
    a_user()
    client = browser()
    wrong(client, 10)
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
