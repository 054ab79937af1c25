"""The first minutes after the installation, and who may not use them."""

import stat
import threading
from datetime import UTC, datetime

import pytest
from django.db import connections
from django.test import Client
from pytest_django import Settings

from socap.access.models import AuditEntry, Role, User
from socap.alerts.models import Channel
from socap.web.models import FirstSteps
from socap.web.signin.first_run import setup_token, write_setup_token
from tests.builders import a_campaign, people
from tests.web.visitors import PASSWORD, a_user, browser

pytestmark = pytest.mark.django_db

TYPED = {"username": "ada", "email": "", "password1": PASSWORD, "password2": PASSWORD}
ADMIN = TYPED | {"token": setup_token()}


# --- the first administrator ---------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/login", "/socap", "/socap/users", "/join/x", "/password"])
def test_every_page_leads_to_the_welcome_while_there_is_no_login(path: str) -> None:
    assert browser().get(path).headers["Location"] == "/socap/welcome"
    assert browser().get(path, headers={"HX-Request": "true"}).headers["HX-Redirect"]


def test_programs_are_answered_as_ever() -> None:
    assert browser().get("/healthz").status_code == 200
    assert browser().get("/api/socap/campaigns").status_code == 401


def test_with_the_token_that_was_printed_the_first_login_is_made_and_signed_in() -> None:
    client = browser()
    page = client.get("/socap/welcome", {"token": setup_token()}).content.decode()
    assert setup_token() in page, "the form carries it on"
    answer = client.post("/socap/welcome", ADMIN)
    assert answer.headers["Location"] == "/socap/welcome"
    user = User.objects.get()
    assert (user.username, user.role, user.is_superuser) == ("ada", Role.ADMIN, True)
    assert client.get("/socap").status_code == 200
    assert AuditEntry.objects.filter(verb="user.first-administrator", actor="ada").exists()


@pytest.mark.parametrize(
    "meta",
    [
        {"HTTP_HOST": "localhost:8000", "REMOTE_ADDR": "127.0.0.1"},  # as a bare proxy passes it on
        {"HTTP_HOST": "[::1]:8000", "REMOTE_ADDR": "::1"},
        {"HTTP_HOST": "socap.example.com", "REMOTE_ADDR": "203.0.113.7"},
    ],
)
@pytest.mark.parametrize("token", ["", "guessed", "gueß"])
def test_without_the_token_nobody_makes_the_first_login(meta: dict[str, str], token: str) -> None:
    client = Client(**meta)  # type: ignore[arg-type]
    page = client.get("/socap/welcome", {"token": token})
    assert page.status_code == 403
    assert "setup_token" in page.content.decode(), "it says where the token is"
    assert client.post("/socap/welcome", ADMIN | {"token": token}).status_code == 403
    assert not User.objects.exists()


def test_the_token_is_kept_for_the_owner_of_the_data_until_there_is_a_login(
    settings: Settings,
) -> None:
    path = settings.SOCAP_SETUP_TOKEN_PATH
    token = write_setup_token()
    assert path.read_text().strip() == token
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    browser().post("/socap/welcome", ADMIN)
    assert not path.exists()
    write_setup_token()
    assert not path.exists()


def test_a_weak_password_is_refused_and_the_name_stays() -> None:
    answer = browser().post("/socap/welcome", ADMIN | {"password1": "123", "password2": "123"})
    assert answer.status_code == 422
    assert 'value="ada"' in answer.content.decode()
    assert not User.objects.exists()


def test_nobody_can_make_a_first_login_when_there_is_one() -> None:
    a_user("owner", Role.ADMIN)
    answer = browser().post("/socap/welcome", ADMIN)
    assert answer.headers["Location"].startswith("/login")
    assert User.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_who_try_at_once_one_becomes_the_administrator() -> None:
    begin, places = threading.Barrier(6), []

    def attempt(number: int) -> None:
        try:
            begin.wait(5)
            sent = ADMIN | {"username": f"user{number}"}
            answer = browser().post("/socap/welcome", sent)
            places.append(answer.headers.get("Location", ""))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=attempt, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert User.objects.count() == 1
    assert places.count("/socap/welcome") == 1
    assert len(places) == 6


# --- the way through -----------------------------------------------------------------------------


@pytest.fixture
def admin() -> Client:
    return browser(a_user("owner", Role.ADMIN))


def test_the_welcome_leads_to_the_first_step_that_is_not_done(
    admin: Client, settings: Settings
) -> None:
    def leads(query: str = "") -> str:
        return admin.get(f"/socap/welcome{query}").headers["Location"]

    assert leads() == "/socap/welcome/provider"
    assert leads("?after=provider") == "/socap/people/add"
    settings.TWITTER_API_KEY = "demo"
    assert leads() == "/socap/people/add"
    people(alice=4)
    assert leads() == "/socap/channels/new"
    Channel.objects.create(name="email", kind="email", created_at=datetime.now(UTC))
    assert leads() == "/socap/create"
    a_campaign()
    assert leads() == "/socap"


def test_each_step_shows_where_one_is_and_can_be_skipped(admin: Client) -> None:
    admin.get("/socap/welcome")
    page = admin.get("/socap/people/add").content.decode()
    assert 'aria-current="step">Important people' in page
    assert "?after=people" in page and "Skip this" in page
    admin.post("/socap/welcome/dismiss")
    assert 'aria-current="step"' not in admin.get("/socap/people/add").content.decode()


def test_the_list_says_what_is_still_to_do_until_it_is_put_away(admin: Client) -> None:
    assert "Still to do" in admin.get("/socap").content.decode()
    assert "Still to do" not in browser(a_user("guest", Role.VIEWER)).get("/socap").content.decode()
    operator = browser(a_user("op")).get("/socap").content.decode()
    assert "Still to do" in operator and "/socap/welcome/provider" not in operator
    admin.post("/socap/welcome/dismiss")
    assert FirstSteps.dismissed()
    assert "Still to do" not in admin.get("/socap").content.decode()


def test_nothing_is_to_do_when_everything_is_done(admin: Client, settings: Settings) -> None:
    settings.TWITTER_API_KEY = "demo"
    people(alice=4)
    Channel.objects.create(name="email", kind="email", created_at=datetime.now(UTC))
    a_campaign()
    assert "Still to do" not in admin.get("/socap").content.decode()
