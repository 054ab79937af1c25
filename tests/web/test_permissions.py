"""Every page with every role, and lockouts after guessed passwords."""

import re
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


class Audience(StrEnum):
    """Who may open a page; each audience includes the following ones."""

    ANYBODY = "anybody"
    USERS = "users"
    CHANGERS = "operators and admins"
    ADMINS = "admins"


# A new page has no line here yet, and its test fails until somebody has thought about it.
PAGES = {
    "home": Audience.ANYBODY,
    "login": Audience.ANYBODY,
    "login-code": Audience.ANYBODY,
    "logout": Audience.ANYBODY,
    "password-reset": Audience.ANYBODY,
    "password-reset-sent": Audience.ANYBODY,
    "password-reset-link": Audience.ANYBODY,
    "invitation": Audience.ANYBODY,
    "vega": Audience.ANYBODY,
    "shared": Audience.ANYBODY,
    "shared-live": Audience.ANYBODY,
    "shared-chart": Audience.ANYBODY,
    "shared-chart-file": Audience.ANYBODY,
    "shared-embed": Audience.ANYBODY,
    "shared-report": Audience.ANYBODY,
    "shared-logo": Audience.ANYBODY,
    "shared-avatar": Audience.ANYBODY,
    "welcome": Audience.ANYBODY,
    "welcome-provider": Audience.ADMINS,
    "welcome-dismiss": Audience.CHANGERS,
    "campaigns": Audience.USERS,
    "campaign": Audience.USERS,
    "campaign-live": Audience.USERS,
    "campaign-report": Audience.USERS,
    "campaign-chart": Audience.USERS,
    "campaign-chart-file": Audience.USERS,
    "campaign-note-add": Audience.CHANGERS,
    "campaign-note": Audience.CHANGERS,
    "campaign-note-remove": Audience.CHANGERS,
    "campaign-engagers": Audience.USERS,
    "campaign-engagements": Audience.USERS,
    "engagers-csv": Audience.USERS,
    "engagers-xlsx": Audience.USERS,
    "engagements-csv": Audience.USERS,
    "engagements-xlsx": Audience.USERS,
    "saved-views": Audience.USERS,
    "saved-view-save": Audience.USERS,
    "saved-view-change": Audience.USERS,
    "saved-view-default": Audience.USERS,
    "saved-view-delete": Audience.USERS,
    "campaign-tweet": Audience.USERS,
    "campaign-tweet-chart": Audience.USERS,
    "campaign-tweet-chart-file": Audience.USERS,
    "campaign-account": Audience.USERS,
    "avatar": Audience.USERS,
    "x-account": Audience.USERS,
    "take": Audience.ANYBODY,
    "follow-up": Audience.CHANGERS,
    "follow-up-state": Audience.USERS,
    "follow-ups-live": Audience.USERS,
    "x-account-mute": Audience.CHANGERS,
    "x-account-unmute": Audience.CHANGERS,
    "x-account-weight": Audience.CHANGERS,
    "campaign-alerts": Audience.USERS,
    "campaign-alerts-live": Audience.USERS,
    "channels": Audience.USERS,
    "channel": Audience.USERS,
    "channel-example": Audience.USERS,
    "inbox": Audience.USERS,
    "inbox-frame": Audience.USERS,
    "people": Audience.USERS,
    "people-live": Audience.USERS,
    "people-export": Audience.USERS,
    "people-suggestions": Audience.USERS,
    "people-suggestions-live": Audience.USERS,
    "campaign-people": Audience.USERS,
    "jobs": Audience.USERS,
    "jobs-live": Audience.USERS,
    "settings": Audience.USERS,
    "account": Audience.USERS,
    "account-email": Audience.USERS,
    "account-password": Audience.USERS,
    "sessions-end": Audience.USERS,
    "session-end": Audience.USERS,
    "two-factor": Audience.USERS,
    "two-factor-begin": Audience.USERS,
    "two-factor-picture": Audience.USERS,
    "two-factor-off": Audience.USERS,
    "recovery-codes": Audience.USERS,
    "campaign-create": Audience.CHANGERS,
    "campaign-draft": Audience.CHANGERS,
    "campaign-start-over": Audience.CHANGERS,
    "campaign-extend": Audience.CHANGERS,
    "campaign-tweets-check": Audience.CHANGERS,
    "campaign-share": Audience.CHANGERS,
    "share-change": Audience.CHANGERS,
    "share-extend": Audience.CHANGERS,
    "share-revoke": Audience.CHANGERS,
    "campaign-pause": Audience.CHANGERS,
    "campaign-resume": Audience.CHANGERS,
    "campaign-edit": Audience.CHANGERS,
    "campaign-tweets": Audience.CHANGERS,
    "campaign-tweets-remove": Audience.CHANGERS,
    "campaign-tweets-restore": Audience.CHANGERS,
    "campaign-own-accounts": Audience.USERS,
    "campaign-own-accounts-add": Audience.CHANGERS,
    "campaign-own-account-change": Audience.CHANGERS,
    "campaign-own-account-remove": Audience.CHANGERS,
    "campaign-delete": Audience.CHANGERS,
    "people-add": Audience.CHANGERS,
    "people-sync": Audience.CHANGERS,
    "people-suggestions-fetch": Audience.CHANGERS,
    "suggestion-add": Audience.CHANGERS,
    "suggestion-dismiss": Audience.CHANGERS,
    "suggestion-restore": Audience.CHANGERS,
    "person-edit": Audience.CHANGERS,
    "person-sync": Audience.CHANGERS,
    "person-remove": Audience.CHANGERS,
    "job-retry": Audience.CHANGERS,
    "jobs-retry": Audience.CHANGERS,
    "campaign-alert-preview": Audience.CHANGERS,
    "alert-mute": Audience.CHANGERS,
    "alert-unmute": Audience.CHANGERS,
    "alert-send": Audience.CHANGERS,
    "alert-skip": Audience.CHANGERS,
    "channel-create": Audience.CHANGERS,
    "channel-change": Audience.CHANGERS,
    "channel-switch": Audience.CHANGERS,
    "channel-secret": Audience.CHANGERS,
    "channel-test": Audience.CHANGERS,
    "channel-delete": Audience.CHANGERS,
    "recipient-add": Audience.CHANGERS,
    "recipient-test": Audience.CHANGERS,
    "recipient-change": Audience.CHANGERS,
    "recipient-remove": Audience.CHANGERS,
    "users": Audience.ADMINS,
    "user-role": Audience.ADMINS,
    "user-active": Audience.ADMINS,
    "user-two-factor": Audience.ADMINS,
    "invitation-revoke": Audience.ADMINS,
    "keys": Audience.ADMINS,
    "key-revoke": Audience.ADMINS,
    "audit": Audience.ADMINS,
    "settings-change": Audience.ADMINS,
    "settings-address": Audience.ADMINS,
    "settings-key-test": Audience.ADMINS,
    "settings-mail": Audience.ADMINS,
    "settings-mail-remove": Audience.ADMINS,
    "settings-mail-test": Audience.ADMINS,
}
ALLOWED_ROLES = {
    "stranger": {Audience.ANYBODY},
    Role.VIEWER: {Audience.ANYBODY, Audience.USERS},
    Role.OPERATOR: {Audience.ANYBODY, Audience.USERS, Audience.CHANGERS},
    Role.ADMIN: set(Audience),
}


def names() -> list[str]:
    from socap.web.urls import urlpatterns

    return [p.name for p in urlpatterns if isinstance(p, URLPattern) and p.name]


def address(name: str) -> str:
    """Returns the page's URL with existing objects as arguments."""
    keys = get_resolver().reverse_dict.getlist(name)[0][0][0][1]
    admin = a_user("first-admin", Role.ADMIN)
    invitation, token = create_invitation(role=Role.VIEWER, email="", by=admin)
    key = ApiKey.objects.create(name="one", digest="d", created_at=datetime.now(UTC))
    given = {
        "campaign_id": a_campaign(["500"]).pk,
        "name": "growth",
        "version": VERSION,
        "digest": "0",
        "kind": "csv",
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
        "entry_id": 1,
        "link_id": 1,
        "view_id": 1,
        "note_id": 1,
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
    for visitor, allowed in ALLOWED_ROLES.items():
        with subtests.test(str(visitor)), undone():
            opens_or_refuses(path, visitor, PAGES[name], allowed)


def opens_or_refuses(path: str, visitor: str, page: Audience, allowed: set[Audience]) -> None:
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
        assert page is Audience.ANYBODY or not any("/login" in place for place in to)
    elif user is None:
        assert all(code in (302, 405) for code in codes)
        assert any(answer.headers.get("Location", "").startswith("/login?") for answer in answers)
    else:
        assert set(codes) <= {403, 405} and 403 in codes


def test_a_stranger_s_fragment_sends_the_whole_page_to_the_login() -> None:
    a_user()
    answer = Client().get("/socap/users", headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"].startswith("/login")


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
