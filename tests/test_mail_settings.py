"""The variables of e-mail, and what Django and Anymail make of them."""

import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from socap.lib.env import InvalidSetting

Read = Callable[..., dict[str, Any]]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, repository: Path, tmp_path: Path) -> Read:
    """The settings as a fresh start reads them from these variables."""

    def read_with(**variables: str) -> dict[str, Any]:
        for name, value in {"SOCAP_DATA_DIR": str(tmp_path), **variables}.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(repository / "socap/settings.py"))

    return read_with


def test_mail_is_printed_unless_a_service_is_named(read: Read) -> None:
    found = read()
    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.console.EmailBackend"
    assert found["EMAIL_FROM"] == found["DEFAULT_FROM_EMAIL"] == "SOCAP <socap@localhost>"


def test_a_demo_writes_its_mail_to_files(read: Read, tmp_path: Path) -> None:
    found = read(SOCAP_DEMO="yes")
    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.filebased.EmailBackend"
    assert found["EMAIL_FILE_PATH"] == tmp_path / "mail"


@pytest.mark.parametrize(
    ("given", "starttls", "implicit"),
    [
        ({}, True, False),
        ({"SMTP_PORT": "465"}, False, True),
        ({"SMTP_PORT": "25"}, False, False),
        ({"SMTP_PORT": "25", "SMTP_TLS": "yes"}, True, False),
        ({"SMTP_PORT": "2525", "SMTP_TLS": "Implicit"}, False, True),
        ({"SMTP_PORT": "465", "SMTP_TLS": "starttls"}, True, False),
        ({"SMTP_TLS": "no"}, False, False),
    ],
)
def test_smtp_speaks_tls_as_its_port_suggests(
    read: Read, given: dict[str, str], starttls: bool, implicit: bool
) -> None:
    found = read(
        EMAIL_SERVICE="smtp", SMTP_HOST="mx.example.com", SMTP_USER="u", SMTP_PASSWORD="p", **given
    )
    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.smtp.EmailBackend"
    assert found["EMAIL_HOST"] == "mx.example.com"
    assert found["EMAIL_PORT"] == int(given.get("SMTP_PORT", 587))
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("u", "p")
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (starttls, implicit)


def test_sendgrid_gets_its_key_and_neither_service_tries_for_long(read: Read) -> None:
    found = read(EMAIL_SERVICE="SendGrid", SENDGRID_API_KEY="SG.invented")
    assert found["EMAIL_BACKEND"] == "anymail.backends.sendgrid.EmailBackend"
    anymail = found["ANYMAIL"]
    assert anymail["SENDGRID_API_KEY"] == "SG.invented"
    assert anymail["SENDGRID_API_URL"] == "https://api.sendgrid.com/v3/"
    assert anymail["REQUESTS_TIMEOUT"] == found["EMAIL_TIMEOUT"] == 10
    assert anymail["AMAZON_SES_CLIENT_PARAMS"]["config"] == {
        "connect_timeout": 10,
        "read_timeout": 10,
        "retries": {"total_max_attempts": 1},
    }


def test_ses_has_a_region_of_its_own_or_that_of_awss_tools(read: Read) -> None:
    found = read(EMAIL_SERVICE="ses")
    assert found["EMAIL_BACKEND"] == "anymail.backends.amazon_ses.EmailBackend"
    assert found["ANYMAIL"]["AMAZON_SES_CLIENT_PARAMS"]["region_name"] is None
    found = read(AWS_SES_REGION="eu-west-1")
    assert found["ANYMAIL"]["AMAZON_SES_CLIENT_PARAMS"]["region_name"] == "eu-west-1"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("EMAIL_SERVICE", "pigeon"),
        ("EMAIL_FROM", "SOCAP"),
        ("EMAIL_FROM", "a@example.com, b@example.com"),
        ("EMAIL_FROM", "A <a@example.com>\nBcc: b@example.com"),
        ("SMTP_PORT", "0"),
        ("SMTP_PORT", "70000"),
        ("SMTP_TLS", "ssl3"),
    ],
)
def test_nonsense_is_refused_by_name(read: Read, name: str, value: str) -> None:
    with pytest.raises(InvalidSetting, match=name):
        read(**{name: value})
