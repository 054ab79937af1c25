"""Misconfiguration is told with an id and a hint."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from socap.checks import (
    credentials_are_there,
    mail_can_leave,
    provider_is_known,
    public_address_is_safe,
)
from tests.builders import database_url


def test_an_unknown_provider_is_told(settings: Any) -> None:
    settings.SOCAP_SOURCES = ("birdsite",)
    assert [message.id for message in provider_is_known()] == ["socap.W001"]
    assert credentials_are_there() == []
    settings.SOCAP_SOURCES = ("twitterapi_io",)
    assert provider_is_known() == []


@pytest.mark.django_db
def test_a_missing_key_is_told(settings: Any) -> None:
    settings.TWITTER_API_KEY = ""
    assert [message.id for message in credentials_are_there()] == ["socap.I001"]
    settings.TWITTER_API_KEY = "key"
    assert credentials_are_there() == []


@pytest.mark.django_db
@pytest.mark.parametrize("database", ["postgres", "of_no_such_name"])
def test_a_database_without_tables_or_none_at_all_is_no_matter_of_the_checks(
    repository: Path, database: str
) -> None:
    """They run before the first migration, too."""
    url = database_url().replace(f"/{connection.settings_dict['NAME']}?", f"/{database}?")
    command = [sys.executable, "manage.py", "check"]
    environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "socap.settings"}
    done = subprocess.run(
        command, cwd=repository, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_a_public_address_without_tls_is_told(settings: Any) -> None:
    settings.SOCAP_BASE_URL = "http://socap.example.com"
    assert [message.id for message in public_address_is_safe()] == ["socap.W002"]
    settings.SOCAP_BASE_URL = "https://socap.example.com"
    assert public_address_is_safe() == []


@pytest.mark.parametrize(
    ("service", "missing", "given", "told"),
    [
        ("console", {}, {}, None),
        ("smtp", {"SMTP_HOST": ""}, {"SMTP_HOST": "mx.example.com"}, "socap.W010"),
        (
            "smtp",
            {"SMTP_HOST": "mx.example.com", "EMAIL_HOST_USER": "socap", "SMTP_TLS": "no"},
            {"SMTP_TLS": "starttls"},
            "socap.W011",
        ),
        ("sendgrid", {"SENDGRID_API_KEY": ""}, {"SENDGRID_API_KEY": "SG.invented"}, "socap.W012"),
        ("ses", {"AWS_SES_REGION": ""}, {"AWS_SES_REGION": "eu-west-1"}, "socap.W013"),
    ],
)
def test_a_mail_service_that_cannot_work_is_told(
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
    service: str,
    missing: dict[str, str],
    given: dict[str, str],
    told: str | None,
) -> None:
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nonexistent")
    settings.EMAIL_SERVICE = service
    for name, value in missing.items():
        setattr(settings, name, value)
    assert [message.id for message in mail_can_leave()] == ([told] if told else [])
    assert all(message.hint for message in mail_can_leave())
    for name, value in given.items():
        setattr(settings, name, value)
    assert mail_can_leave() == []


def test_awss_own_region_is_enough(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.EMAIL_SERVICE, settings.AWS_SES_REGION = "ses", ""
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    assert mail_can_leave() == []
    monkeypatch.setenv("AWS_PROFILE", "nowhere")
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nonexistent")
    assert [message.id for message in mail_can_leave()] == ["socap.W013"]
