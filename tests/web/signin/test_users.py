"""Administrators invite users, change roles, and cannot lock themselves out."""

import re
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client
from pytest_django import Settings

from socap.access import user_roles
from socap.access.models import AuditEntry, Invitation, Role, User
from socap.access.sign_ins import signed_in_devices
from tests.web.visitors import PASSWORD, a_user, browser, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(db: None) -> User:
    return a_user("ada", Role.ADMIN, email="ada@example.com")


@pytest.fixture
def client(admin: User) -> Client:
    return browser(admin)


def create_invitation(client: Client, role: str = "viewer", email: str = "") -> str:
    """Returns the link on the page, without the host."""
    page = client.post("/socap/users", {"role": role, "email": email}).content.decode()
    found = re.search(r'value="https?://[^/"]+(/join/[\w-]+)"', page)
    assert found is not None
    return found[1]


def join(path: str, name: str = "bea", password: str = PASSWORD) -> tuple[int, Client]:
    visitor = browser()
    given = {"username": name, "email": "", "password1": password, "password2": password}
    return visitor.post(path, given).status_code, visitor


def test_an_invited_person_chooses_a_password_and_is_in(client: Client) -> None:
    path = create_invitation(client, "viewer")
    assert "as viewer" in browser().get(path).content.decode()
    status, visitor = join(path)
    assert status == 302
    assert visitor.get("/socap").status_code == 200
    assert visitor.post("/socap/create").status_code == 403
    bea = User.objects.get(username="bea")
    assert (bea.role, bea.is_superuser, bea.check_password(PASSWORD)) == ("viewer", False, True)
    assert sign_in(browser(), "bea") == 302


def test_an_invitation_works_once_and_is_stored_without_its_token(client: Client) -> None:
    path = create_invitation(client)
    token = path.rpartition("/")[2]
    assert token not in str(Invitation.objects.values_list())
    assert path not in client.get("/socap/users").content.decode(), "the link is shown once"
    assert join(path)[0] == 302
    assert join(path, "cid")[0] == 410
    assert browser().get(path).status_code == 410
    assert not User.objects.filter(username="cid").exists()


def test_an_invitation_ends_after_a_week(client: Client, admin: User) -> None:
    with time_machine.travel(datetime(2027, 1, 5, tzinfo=UTC), tick=False) as clock:
        path = create_invitation(browser(admin))
        clock.shift(timedelta(days=7, seconds=-1))
        assert browser().get(path).status_code == 200
        clock.shift(timedelta(seconds=1))
        assert join(path)[0] == 410


def test_a_revoked_invitation_lets_nobody_in(client: Client) -> None:
    path = create_invitation(client)
    number = Invitation.objects.get().pk
    assert client.post(f"/socap/invitations/{number}/revoke", {"sure": "1"}).status_code == 302
    assert join(path)[0] == 410
    again = client.post(f"/socap/invitations/{number}/revoke", {"sure": "1"}, follow=True)
    assert "has already been used or has expired" in again.content.decode()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_one_invitation_at_once_one_gets_in(client: Client) -> None:
    path, codes = create_invitation(client), []

    def try_it(name: str) -> None:
        codes.append(join(path, name)[0])
        connection.close()

    threads = [threading.Thread(target=try_it, args=[f"user{n}"]) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [302, 410, 410, 410]
    assert User.objects.filter(username__startswith="user").count() == 1


@pytest.mark.parametrize(
    ("name", "password", "words"),
    [
        ("ADA", PASSWORD, "already exists"),
        ("bea", "short", "too short"),
        ("bea", "password123", "too common"),
        ("beatrice-long", "beatrice-longer", "too similar"),
    ],
)
def test_what_is_wrong_is_said_and_the_invitation_stays_open_and_out_of_the_log(
    client: Client, name: str, password: str, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = create_invitation(client)
    given = {"username": name, "password1": password, "password2": password}
    answer = browser().post(path, given)
    assert (answer.status_code, words in answer.content.decode()) == (200, True)
    assert path not in caplog.text
    assert join(path)[0] == 302


def test_an_invitation_with_an_address_is_mailed(client: Client, settings: Settings) -> None:
    settings.EMAIL_SERVICE = "smtp"
    settings.SOCAP_BASE_URL = "https://socap.example.com"
    path = create_invitation(client, email="bea@example.com")
    (letter,) = mail.outbox
    assert letter.to == ["bea@example.com"]
    assert f"https://socap.example.com{path}" in str(letter.body)
    assert 'value="bea@example.com"' in browser().get(path).content.decode()


def test_a_mail_that_is_not_taken_leaves_the_link_to_send(
    client: Client, settings: Settings
) -> None:
    settings.EMAIL_SERVICE = "smtp"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    page = client.post("/socap/users", {"role": "viewer", "email": "b@example.com"})
    text = page.content.decode()
    assert page.status_code == 200 and "could not be sent" in text and "/join/" in text


def test_a_wrong_address_is_said_at_the_form(client: Client) -> None:
    answer = client.post("/socap/users", {"role": "king", "email": "nope"})
    assert answer.status_code == 422 and not Invitation.objects.exists()


def test_a_role_is_changed_and_holds_at_once(client: Client) -> None:
    bea = a_user("bea", Role.OPERATOR)
    hers = browser(bea)
    assert hers.get("/socap/create").status_code == 200
    client.post(f"/socap/users/{bea.pk}/role", {"role": "viewer"})
    assert hers.get("/socap/create").status_code == 403
    entry = AuditEntry.objects.get(verb="user.role-changed")
    assert entry.details == {"changes": {"role": {"before": "operator", "after": "viewer"}}}
    client.post(f"/socap/users/{bea.pk}/role", {"role": "king"})
    bea.refresh_from_db()
    assert bea.role == "viewer"


def test_a_deactivated_user_is_out_at_once_and_may_come_back(client: Client) -> None:
    bea = a_user("bea")
    hers = browser(bea)
    hers.get("/socap")
    client.post(f"/socap/users/{bea.pk}/active")
    assert hers.get("/socap").status_code == 302
    assert sign_in(browser(), "bea") == 200
    assert signed_in_devices(bea, session_key=None) == []
    client.post(f"/socap/users/{bea.pk}/active", {"active": "1"})
    assert sign_in(browser(), "bea") == 302
    assert hers.get("/socap").status_code == 302, "the old session stays ended"


def test_nobody_locks_themselves_out(client: Client, admin: User) -> None:
    a_user("other", Role.ADMIN)
    for path, given in (("role", {"role": "viewer"}), ("active", {})):
        page = client.post(f"/socap/users/{admin.pk}/{path}", given, follow=True)
        assert "You cannot" in page.content.decode()
    admin.refresh_from_db()
    assert (admin.role, admin.is_active) == ("admin", True)


def test_the_last_administrator_stays(admin: User) -> None:
    retired = a_user("retired", Role.ADMIN)
    User.objects.filter(pk=retired.pk).update(is_active=False)
    for verb in (
        user_roles.deactivate,
        lambda user, by: user_roles.change_role(user, Role.VIEWER, by=by),
    ):
        with pytest.raises(user_roles.UserChangeRefused, match="last administrator"):
            verb(admin, by=retired)
    admin.refresh_from_db()
    assert admin.may_administer and admin.is_active


@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_turn_on_each_other_do_not_both_succeed() -> None:
    one, two = a_user("one", Role.ADMIN), a_user("two", Role.ADMIN)
    together = threading.Barrier(2)

    def demote(user: User, by: User) -> None:
        together.wait()
        with suppress(user_roles.UserChangeRefused):
            user_roles.change_role(user, Role.VIEWER, by=by)
        connection.close()

    threads = [threading.Thread(target=demote, args=pair) for pair in ((one, two), (two, one))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert User.objects.filter(role=Role.ADMIN).count() == 1


def test_many_invitations_come_page_by_page(client: Client) -> None:
    for number in range(27):
        create_invitation(client, email=f"guest{number}@example.com")
    first = client.get("/socap/users").content.decode()
    assert "guest26@" in first and "guest0@" not in first
    assert "guest0@" in client.get("/socap/users?invitations=2").content.decode()


def test_many_users_come_page_by_page_in_as_many_queries(
    client: Client, django_assert_max_num_queries: object
) -> None:
    User.objects.bulk_create([User(username=f"user{n:03}") for n in range(60)])
    first = client.get("/socap/users").content.decode()
    assert "user000" in first and "user059" not in first
    assert "user059" in client.get("/socap/users?page=3").content.decode()
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get("/socap/users?page=2")
