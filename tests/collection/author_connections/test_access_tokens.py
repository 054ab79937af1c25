"""Access tokens where X rotates refresh tokens and refuses reused ones: none is lost, or it is said."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings as django_settings
from pytest_django import Settings

from socap.collection.author_connections import access_tokens
from socap.collection.author_connections.access_tokens import access_token
from socap.collection.author_connections.token_store import held_tokens, renew_token_encryption
from socap.collection.health.author_checks import likers_unread
from socap.collection.models import AuthorConnection, AuthorLink
from socap.sources.base import ErrorKind, SourceError
from tests.builders import database_url
from tests.collection.author_connections.connected import AUTHOR, connect, launch, operator
from tests.collection.author_connections.x_server import CLIENT_ID, CLIENT_SECRET, XServer

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(300)]


@pytest.fixture
def link(x: XServer) -> str:
    """The path of the link of a connected author."""
    return connect(x, launch(), operator())


def environment(x: XServer) -> Mapping[str, str]:
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "socap.settings",
        "SOCAP_DATA_DIR": str(django_settings.SOCAP_DATA_DIR),
        "DATABASE_URL": database_url(),
        "SOCAP_SECRET_KEY": django_settings.SECRET_KEY,
        "X_API_URL": x.url,
        "X_CLIENT_ID": CLIENT_ID,
        "X_CLIENT_SECRET": CLIENT_SECRET,
    }


def start(x: XServer, times: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.collection.author_connections.refreshing"]
    return subprocess.Popen(
        [*command, AUTHOR, str(times)], env=environment(x), stdout=subprocess.PIPE, text=True
    )


def refused(**given: str) -> SourceError:
    with pytest.raises(SourceError) as raised:
        access_token(AUTHOR, **given)
    return raised.value


@pytest.mark.parametrize("total", [int(os.environ.get("REFRESHES", "120"))])
def test_four_processes_refresh_and_lose_none(x: XServer, link: str, total: int) -> None:
    x.lives = 0.001  # each token is due before the next job
    AuthorConnection.objects.update(refresh_at=datetime.now(UTC) - timedelta(days=1))
    workers = [start(x, total // 4) for _ in range(4)]
    outputs = [worker.communicate()[0].split() for worker in workers]
    assert [worker.returncode for worker in workers] == [0] * 4
    tokens = [token for output in outputs for token in output]
    assert len(set(tokens)) == len(tokens) == total
    assert (x.refreshes, x.reused) == (total, 0)
    held = held_tokens(AUTHOR)
    assert held is not None and held.refresh in x.refresh and held.access in x.access


def test_a_token_is_used_until_shortly_before_its_end(x: XServer, link: str) -> None:
    now, first = datetime.now(UTC), access_token(AUTHOR)
    with time_machine.travel(now + timedelta(minutes=114)):
        assert access_token(AUTHOR) == first and x.refreshes == 0
    with time_machine.travel(now + timedelta(minutes=116)):
        second = access_token(AUTHOR)
    assert second != first and second in x.access and x.refreshes == 1


def test_a_worker_that_dies_between_answer_and_storing(
    x: XServer, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    AuthorConnection.objects.update(refresh_at=datetime.now(UTC) - timedelta(days=1))
    workers: list[subprocess.Popen[str]] = []

    def dies(path: str) -> None:
        workers[0].kill()
        workers[0].wait()

    x.before_answer = dies
    workers.append(start(x, 1))
    workers[0].communicate()
    x.before_answer = lambda path: None
    assert AuthorConnection.objects.get().refreshing is not None, "the attempt is written"
    monkeypatch.setattr(access_tokens, "LEASE", timedelta(seconds=1))
    error = refused()
    assert error.kind is ErrorKind.PERMISSION and "interrupted" in str(error)
    assert not AuthorConnection.objects.exists()
    asked = x.refreshes
    (problem,) = likers_unread()
    assert "@user_900 are no longer read: connect again" in problem.headline
    assert link in problem.text and "interrupted" in problem.text
    assert refused().kind is ErrorKind.PERMISSION and x.refreshes == asked, "asked no more"


def test_a_worker_that_dies_before_x_has_answered_costs_nothing(
    x: XServer, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    AuthorConnection.objects.update(
        refresh_at=datetime.now(UTC) - timedelta(days=1),
        refreshing="00000000-0000-0000-0000-000000000001",
        refreshing_since=datetime.now(UTC),
    )
    monkeypatch.setattr(access_tokens, "PATIENCE", 0.2)
    waits = refused()
    assert waits.kind is ErrorKind.RATE_LIMITED and waits.retry_after
    monkeypatch.setattr(access_tokens, "LEASE", timedelta(seconds=0.1))
    assert access_token(AUTHOR) in x.access
    assert AuthorConnection.objects.get().refreshing is None


def test_a_permission_that_ended_at_x_is_an_incident(x: XServer, link: str) -> None:
    token = access_token(AUTHOR)
    x.end_all()
    assert refused(refused=token).kind is ErrorKind.PERMISSION
    assert "X ended the permission" in AuthorLink.objects.get().problem
    assert len(likers_unread()) == 1


def test_x_is_down_while_the_token_still_holds(x: XServer, link: str) -> None:
    token = access_token(AUTHOR)
    AuthorConnection.objects.update(refresh_at=datetime.now(UTC) - timedelta(days=1))
    x.down = True
    assert access_token(AUTHOR) == token
    assert refused(refused=token).kind is ErrorKind.NETWORK
    x.down = False
    assert access_token(AUTHOR) in x.access


def test_a_wrong_secret_of_the_app_loses_no_permission(
    x: XServer, link: str, settings: Settings
) -> None:
    token, settings.X_CLIENT_SECRET = access_token(AUTHOR), "wrong"
    assert refused(refused=token).kind is ErrorKind.BAD_KEY
    settings.X_CLIENT_SECRET = ""
    assert refused(refused=token).kind is ErrorKind.BAD_KEY
    (problem,) = likers_unread()
    assert "X_CLIENT_SECRET" in problem.text
    settings.X_CLIENT_SECRET = CLIENT_SECRET
    assert access_token(AUTHOR, refused=token) in x.access


def test_the_secret_key_changes(x: XServer, link: str, settings: Settings) -> None:
    former, token = settings.SECRET_KEY, access_token(AUTHOR)
    settings.SECRET_KEY = "another"
    assert refused().kind is ErrorKind.RATE_LIMITED
    assert "SOCAP_SECRET_KEY" in likers_unread()[0].text
    settings.SECRET_KEY_FALLBACKS = [former]
    assert access_token(AUTHOR) == token
    renew_token_encryption()
    settings.SECRET_KEY_FALLBACKS = []
    assert access_token(AUTHOR) == token
