"""Requests through proxies: client addresses, and the explanations of wrong headers."""

import logging
import re
from html import unescape

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from socap.access.models import Role
from tests.web.visitors import PASSWORD, a_user

pytestmark = pytest.mark.django_db
OUTSIDE = "https://socap.example.com"


def visitor(forwarded: str = "", **meta: str) -> Client:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return Client(headers=headers, REMOTE_ADDR="10.0.0.1", **meta)  # type: ignore[arg-type]


def attempts(client: Client, name: str, *, times: int = 1, password: str = "wrong") -> int:
    for _ in range(times):
        answer = client.post("/login", {"username": name, "password": password})
    return answer.status_code


def text_of(answer: object) -> str:
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())  # type: ignore[attr-defined]
    return unescape(re.sub(r"\s+", " ", text))


# --- who asks ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.1.1.1:50123", "2.2.2.2:50123"),
        ("[2001:db8::1]:50123", "[2001:db8::2]:50123"),
        ("unknown", "unknown"),
        ("", ""),
    ],
)
def test_ten_wrong_sign_ins_of_one_visitor_lock_out_nobody_else(
    settings: Settings, one: str, other: str
) -> None:
    settings.SOCAP_PROXIES = 1
    a_user("ann")
    for n in range(12):
        attempts(visitor(one), f"ghost{n % 2}")
    assert attempts(visitor(one), "ghost0") in (200, 429)
    assert attempts(visitor(other), "ann", password=PASSWORD) == 302


def test_whoever_guesses_is_locked_out_whatever_port_the_proxy_adds(settings: Settings) -> None:
    settings.SOCAP_PROXIES = 1
    a_user("ann")
    for n in range(10):
        attempts(visitor(f"1.1.1.1:{50000 + n}"), f"ghost{n}")
    assert attempts(visitor("1.1.1.1:60000"), "ann", password=PASSWORD) == 429
    assert attempts(visitor("2.2.2.2:60000"), "ann", password=PASSWORD) == 302


def test_a_proxy_that_nobody_has_counted_does_not_lock_everybody_out() -> None:
    a_user("ann")
    for n in range(12):
        Client(headers={"X-Forwarded-For": "1.1.1.1"}).post(
            "/login", {"username": f"ghost{n}", "password": "x"}
        )
    other = Client(headers={"X-Forwarded-For": "2.2.2.2"})
    assert attempts(other, "ann", password=PASSWORD) == 302


def test_a_proxy_that_adds_nothing_does_not_lock_everybody_out() -> None:
    a_user("bob")
    behind = Client(HTTP_HOST="socap.example.com", REMOTE_ADDR="127.0.0.1")
    for n in range(11):
        assert attempts(behind, f"ghost{n}") == 200
    assert attempts(behind, "bob", password=PASSWORD) == 302
    direct = Client(HTTP_HOST="socap.example.com", REMOTE_ADDR="9.9.9.9")
    for n in range(11):
        attempts(direct, f"ghost{n}")
    assert attempts(direct, "bob", password=PASSWORD) == 429


# --- forms ---------------------------------------------------------------------------------------


def send(origin: str | None, host: str = "127.0.0.1:8000", **meta: str) -> object:
    """Submits a sign-in form with its cookie and token, as through a proxy."""
    client = Client(enforce_csrf_checks=True, HTTP_HOST=host, **meta)  # type: ignore[arg-type]
    page = client.get("/login").content.decode()
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found
    fields = {"username": "ann", "password": PASSWORD, "csrfmiddlewaretoken": found[1]}
    headers = {"Origin": origin} if origin is not None else {}
    return client.post("/login", fields, headers=headers)


@pytest.fixture
def ann() -> None:
    a_user("ann")


@pytest.mark.usefixtures("ann")
def test_the_known_address_is_trusted_whatever_the_proxy_leaves_out(settings: Settings) -> None:
    settings.CSRF_TRUSTED_ORIGINS = [OUTSIDE]
    for host in ("127.0.0.1:8000", "socap.example.com"):
        assert send(OUTSIDE, host).status_code == 302  # type: ignore[attr-defined]


@pytest.mark.usefixtures("ann")
@pytest.mark.parametrize(
    ("origin", "host", "meta", "named"),
    [
        (OUTSIDE, "127.0.0.1:8000", {}, ("Host", f"SOCAP_BASE_URL={OUTSIDE}", "127.0.0.1:8000")),
        (OUTSIDE, "socap.example.com", {}, ("X-Forwarded-Proto", f"SOCAP_BASE_URL={OUTSIDE}")),
        ("null", "socap.example.com", {}, ("Origin: null", "Referrer-Policy")),
        (None, "socap.example.com", {"HTTP_X_FORWARDED_PROTO": "https"}, ("Origin", "Referer")),
    ],
)
def test_a_form_that_is_refused_names_the_header_and_the_setting(
    origin: str | None,
    host: str,
    meta: dict[str, str],
    named: tuple[str, ...],
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.WARNING):
        answer = send(origin, host, **meta)
    assert answer.status_code == 403  # type: ignore[attr-defined]
    said = text_of(answer)
    for word in named:
        assert word in said
    assert "cookies" not in said
    assert not any(record.exc_info for record in caplog.records)


@pytest.mark.usefixtures("ann")
def test_without_tls_the_form_is_sent_to_the_right_address(settings: Settings) -> None:
    settings.SOCAP_BASE_URL, settings.CSRF_COOKIE_SECURE = OUTSIDE, True
    answer = Client(enforce_csrf_checks=True).post(
        "/login", headers={"Origin": "http://testserver"}
    )
    assert f"Open {OUTSIDE} instead" in text_of(answer)


def test_a_page_that_was_open_too_long_says_so() -> None:
    answer = Client(enforce_csrf_checks=True).post("/login", {})
    assert answer.status_code == 403
    assert "reload the page" in text_of(answer)


# --- host names ----------------------------------------------------------------------------------


def test_a_host_that_is_not_answered_is_told_what_to_set(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.ALLOWED_HOSTS = ["socap.example.com"]
    answer = Client(HTTP_HOST="other.example.com:8000").get("/login")
    assert answer.status_code == 400
    assert "other.example.com" in text_of(answer)
    assert "SOCAP_ALLOWED_HOSTS" in text_of(answer)
    as_json = Client(HTTP_HOST="other.example.com").get("/api/socap/campaigns")
    assert "SOCAP_ALLOWED_HOSTS" in as_json.json()["error"]


def test_an_underscore_in_the_host_name_is_explained() -> None:
    answer = Client(HTTP_HOST="socap_web:8000").get("/login")
    assert answer.status_code == 400
    assert "underscore" in text_of(answer)


# --- learned addresses ---------------------------------------------------------------------------


def test_an_address_without_tls_is_learned_with_the_scheme_the_proxy_names() -> None:
    cache.clear()
    client = Client(HTTP_HOST="socap.example.com", HTTP_X_FORWARDED_PROTO="https")
    client.force_login(a_user("ada", Role.ADMIN))
    assert "address is https://socap.example.com" in text_of(client.get("/socap/settings"))
