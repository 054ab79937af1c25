"""`socap apikey` and `socap user`."""

import pytest
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice

from socap.access.api_keys import find_key
from socap.access.models import ApiKey, User

from .conftest import Socap

PASSWORD = "four-calm-boats"


def test_the_key_is_alone_on_the_last_line_and_works(socap: Socap) -> None:
    result = socap("apikey", "create", "Ops team", "--scope", "write")
    assert result.exit_code == 0
    key = result.output.splitlines()[-1]
    assert result.stdout == f"{key}\n", "so that a script can keep it"
    found = find_key(key)
    assert found is not None and (found.name, found.scope) == ("Ops team", "write")


def test_keys_are_listed_without_their_secret_and_revoked(socap: Socap) -> None:
    key = socap("apikey", "create", "one").stdout.strip()
    listed = socap("apikey", "list").stdout
    assert "one" in listed and "last used never" in listed and key not in listed
    number = str(ApiKey.objects.get().pk)
    assert socap("apikey", "revoke", number).exit_code == 0
    assert find_key(key) is None
    assert "revoked" in socap("apikey", "list").stdout
    again = socap("apikey", "revoke", number)
    assert (again.exit_code, "no valid key number" in again.stderr) == (1, True)


def test_a_scope_that_does_not_exist(socap: Socap) -> None:
    assert socap("apikey", "create", "x", "--scope", "root").exit_code == 2
    assert not ApiKey.objects.exists()


@pytest.mark.parametrize(("role", "superuser"), [("admin", True), ("viewer", False)])
def test_a_login_is_created_and_the_password_is_hashed(
    socap: Socap, role: str, superuser: bool
) -> None:
    result = socap("user", "create", "ana", "--role", role, "--password", PASSWORD)
    assert result.stdout == f"ana can sign in as {role}.\n"
    user = User.objects.get()
    assert user.check_password(PASSWORD) and PASSWORD not in user.password
    assert (user.role, user.is_superuser) == (role, superuser)


def test_the_password_may_come_from_standard_input(socap: Socap) -> None:
    assert socap("user", "create", "ana", given=f"{PASSWORD}\n").exit_code == 0
    assert User.objects.get().check_password(PASSWORD)


def test_a_weak_password_is_refused_with_the_reason(socap: Socap) -> None:
    for password in ("short", "password123", ""):
        result = socap("user", "create", "ana", given=f"{password}\n")
        assert (result.exit_code, "password:" in result.stderr) == (1, True)
    assert not User.objects.exists()


def test_a_name_that_is_taken(socap: Socap) -> None:
    socap("user", "create", "ana", "--password", PASSWORD)
    result = socap("user", "create", "ana", "--password", PASSWORD)
    assert (result.exit_code, "there is already a user 'ana'" in result.stderr) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([""], "Invalid value for NAME: This field cannot be blank."),
        (["x" * 151], "Invalid value for NAME: Ensure this value has at most 150 characters"),
        (["ana bell"], "Invalid value for NAME: Enter a valid username."),
        (["ana", "--email", "nope"], "Invalid value for --email: Enter a valid email address."),
    ],
)
def test_a_false_name_and_a_false_address_are_refused(
    socap: Socap, arguments: list[str], complaint: str
) -> None:
    result = socap("user", "create", *arguments, "--password", PASSWORD)
    assert (result.exit_code, complaint in result.stderr) == (2, True)
    assert not User.objects.exists()


@pytest.mark.parametrize("name", ["", "x" * 101])
def test_a_false_name_of_a_key_is_refused(socap: Socap, name: str) -> None:
    result = socap("apikey", "create", name)
    assert (result.exit_code, "Invalid value for NAME:" in result.stderr) == (2, True)
    assert not ApiKey.objects.exists()


def test_a_locked_out_user_gets_a_link_for_a_new_password(socap: Socap, client: Client) -> None:
    socap("user", "create", "ana", "--password", PASSWORD)
    user = User.objects.get()
    TOTPDevice.objects.create(user=user, name="app")
    for _ in range(10):
        status = client.post("/login", {"username": "ana", "password": "wrong"}).status_code
    assert status == 429
    result = socap("user", "reset", "ana")
    assert "Two-factor sign-in is off" in result.stderr
    link = result.stdout.strip()
    assert link.startswith("http://127.0.0.1:8000/password/")
    form = client.get(link.removeprefix("http://127.0.0.1:8000"), follow=True)
    new = {"new_password1": "five-busy-trains", "new_password2": "five-busy-trains"}
    client.post(form.redirect_chain[-1][0], new)
    answer = client.post("/login", {"username": "ana", "password": "five-busy-trains"})
    assert answer.headers["Location"] == "/socap"


def test_a_name_that_nobody_has_cannot_be_reset(socap: Socap) -> None:
    result = socap("user", "reset", "nobody")
    assert (result.exit_code, "no active user 'nobody'" in result.stderr) == (1, True)
