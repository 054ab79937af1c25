"""What Telegram, Discord, Teams and others answer to apprise, and what is made of it."""

import logging
import threading
from time import monotonic

import pytest
from apprise.plugins.telegram import NotifyTelegram
from pytest_django import Settings

from socap.alerts.channels import apprise_services
from socap.alerts.channels.base import ChannelError, ErrorKind
from tests.alerts.channels.chat_messages import DISCORD, TELEGRAM, refused, send
from tests.alerts.counterparts.chats import (
    BOT,
    CHAT,
    HOOK,
    WORKFLOW,
    Discord,
    Teams,
    Telegram,
)


@pytest.fixture(autouse=True)
def known_address(settings: Settings) -> None:
    """Names of senders link there."""
    settings.SOCAP_BASE_URL = "https://socap.example.com"


@pytest.mark.parametrize(
    ("status", "description", "kind"),
    [
        (400, "Bad Request: chat not found", ErrorKind.REFUSED_ADDRESS),
        (400, "Bad Request: message thread not found", ErrorKind.REFUSED_ADDRESS),
        (400, "Bad Request: group chat was upgraded", ErrorKind.REFUSED_ADDRESS),
        (400, "Bad Request: can't parse entities", ErrorKind.REFUSED_MESSAGE),
        (401, "Unauthorized", ErrorKind.REFUSED_ADDRESS),
        (403, "Forbidden: bot was blocked by the user", ErrorKind.REFUSED_ADDRESS),
        (404, "Not Found", ErrorKind.REFUSED_ADDRESS),
        (413, "Request Entity Too Large", ErrorKind.REFUSED_MESSAGE),
        (500, "Internal Server Error", ErrorKind.TRANSIENT),
        (502, "Bad Gateway", ErrorKind.TRANSIENT),
    ],
)
def test_an_answer_of_telegram_is_told_in_its_words(
    telegram: Telegram, status: int, description: str, kind: ErrorKind
) -> None:
    error_from_log = telegram.refuse(status, description)
    telegram.answer_next(error_from_log.status, error_from_log.body)
    error = refused(TELEGRAM)
    assert (error.kind, error.retry_after) == (kind, None)
    assert str(error) == f"Telegram: {description} (HTTP {status})"
    assert len(telegram.requests) == 1


def test_telegram_says_when_to_come_back(telegram: Telegram) -> None:
    telegram.answer_next(
        429,
        '{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 35",'
        '"parameters":{"retry_after":35}}',
    )
    error = refused(TELEGRAM)
    assert (error.kind, error.retry_after) == (ErrorKind.TRANSIENT, 35)
    send(TELEGRAM)
    assert telegram.shown == ["Something happened."]


@pytest.mark.parametrize(
    ("headers", "least"),
    [
        ({"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "4102444800"}, 3600),
        ({"Retry-After": "65"}, None),
        ({}, None),
    ],
)
def test_discord_is_not_waited_for_inside_a_worker(
    discord: Discord, headers: dict[str, str], least: float | None
) -> None:
    discord.answer_next(429, '{"message":"You are being rate limited.","retry_after":65}', headers)
    begun = monotonic()
    error = refused(DISCORD)
    assert monotonic() - begun < 30
    assert error.kind is ErrorKind.TRANSIENT
    assert error.retry_after == least
    assert len(discord.requests) == 1


def test_an_unknown_hook_of_discord_is_refused_for_good(discord: Discord) -> None:
    error = refused(f"discord://{HOOK}/another")
    assert error.kind is ErrorKind.REFUSED_ADDRESS
    assert str(error) == "Discord: Unknown Webhook (HTTP 404)"


def test_teams_is_told_in_its_words(teams: Teams) -> None:
    error = refused(f"workflows://127.0.0.1:{teams.port}/{WORKFLOW}/wrong")
    assert error.kind is ErrorKind.REFUSED_ADDRESS
    assert str(error) == "Microsoft Teams: The signature is wrong. (HTTP 401)"


def test_redirects_are_not_followed(telegram: Telegram) -> None:
    telegram.answer_next(302, "", {"Location": telegram.url + "elsewhere"})
    assert refused(TELEGRAM).kind is ErrorKind.REFUSED_ADDRESS
    assert len(telegram.requests) == 1


def test_a_server_that_is_not_there_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(NotifyTelegram, "notify_url", "http://127.0.0.1:1/bot")
    error = refused(TELEGRAM)
    assert error.kind is ErrorKind.TRANSIENT
    assert "Connection refused" in str(error)


def test_a_cut_connection_is_asked_again(telegram: Telegram) -> None:
    telegram.cut_next()
    assert refused(TELEGRAM).kind is ErrorKind.TRANSIENT


def test_a_silent_server_is_left_in_time(
    telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apprise_services, "ANSWER_SECONDS", 0.3)
    telegram.hang_next()
    begun = monotonic()
    error = refused(TELEGRAM)
    assert monotonic() - begun < 30
    assert error.kind is ErrorKind.TRANSIENT and "timed out" in str(error)


def test_calls_at_the_same_time_do_not_hear_each_other(telegram: Telegram) -> None:
    log: dict[str, str] = {}

    def try_chat(number: int) -> None:
        chat = CHAT if number % 2 else 5
        try:
            send(f"tgram://{BOT}/{chat}")
            log[f"{number}"] = ""
        except ChannelError as error:
            log[f"{number}"] = str(error)

    threads = [threading.Thread(target=try_chat, args=(n,)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = "Telegram: Bad Request: chat not found (HTTP 400)"
    assert log == {f"{n}": "" if n % 2 else told for n in range(12)}


def test_what_apprise_logs_is_for_nobody_else(telegram: Telegram) -> None:
    log: list[str] = []
    handler = logging.Handler(logging.DEBUG)
    handler.emit = lambda record: log.append(record.name)  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    try:
        send(TELEGRAM)
    finally:
        logging.getLogger().removeHandler(handler)
    assert not [name for name in log if name.startswith("apprise")]
