"""Loopback counterparts may be reached in these tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from apprise.plugins.discord import NotifyDiscord
from apprise.plugins.telegram import NotifyTelegram
from pytest_django import Settings

from tests.alerts.counterparts.chats import Discord, Teams, Telegram
from tests.alerts.counterparts.smtp import certificate


@pytest.fixture(autouse=True)
def mail_by_environment(settings: Settings) -> None:
    """So that no mail asks the database which server sends it."""
    settings.MAIL_FIXED_BY = "EMAIL_SERVICE"


@pytest.fixture
def private_allowed(settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True


@pytest.fixture
def telegram(monkeypatch: pytest.MonkeyPatch) -> Iterator[Telegram]:
    with Telegram() as server:
        monkeypatch.setattr(NotifyTelegram, "notify_url", server.url + "bot")
        yield server


@pytest.fixture
def discord(monkeypatch: pytest.MonkeyPatch) -> Iterator[Discord]:
    with Discord() as server:
        monkeypatch.setattr(NotifyDiscord, "notify_url", server.url + "api/webhooks")
        yield server


@pytest.fixture
def teams(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> Iterator[Teams]:
    tls, trusted = certificate(tmp_path)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(trusted))
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True
    with Teams(tls) as server:
        yield server
