"""A provider that hangs or trickles, over real HTTP: the request answers in time and loses nothing."""

import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from socap.api.routes import campaigns
from socap.campaigns.models import Campaign
from socap.collection.provider import credentials
from socap.collection.provider.client import close_providers

from .conftest import Api
from .test_contract import SEED

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(60)]
PATIENCE = 1.0


@pytest.fixture(params=["silent", "trickling"])
def hanging(request: pytest.FixtureRequest, settings: Any) -> Iterator[None]:
    """The address of the provider leads to somebody who never comes to an end."""
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(
            target=hang, args=(server, done, request.param == "trickling"), daemon=True
        ).start()
        settings.TWITTER_API_KEY = "key"
        settings.TWITTER_API_URL = f"http://127.0.0.1:{server.getsockname()[1]}"
        yield
        done.set()
    close_providers()


def hang(server: socket.socket, done: threading.Event, trickling: bool) -> None:
    clients = []
    server.settimeout(0.1)
    while not done.is_set():
        try:
            client, _ = server.accept()
            clients.append(client)
            if trickling:
                client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{")
        except TimeoutError:
            pass
        except OSError:
            break
        for client in clients if trickling else ():
            try:
                client.sendall(b" ")
            except OSError:
                continue
    for client in clients:
        client.close()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(campaigns, "INTERACTIVE_SECONDS", PATIENCE)
    monkeypatch.setattr(credentials, "CHECK_SECONDS", PATIENCE)


def test_a_campaign_is_created_unverified_and_keeps_every_tweet(api: Api, hanging: None) -> None:
    started = time.monotonic()
    status, made = api("post", "/campaigns", SEED)
    assert time.monotonic() - started < PATIENCE + 20
    assert status == 201 and made["unverified"].startswith("not verified")
    assert {tweet["tweet_id"] for tweet in made["tweets"]} == {"100", "101", "102", "103"}
    added: dict[str, Any] = {"maintweets": ["110"]}
    started = time.monotonic()
    status, changed = api("patch", f"/campaigns/{made['id']}", added)
    assert time.monotonic() - started < PATIENCE + 20
    assert status == 200 and len(changed["tweets"]) == 5
    assert Campaign.objects.get().entries.count() == 5


def test_a_key_is_not_tried_for_ever(hanging: None, client: Client) -> None:
    started = time.monotonic()
    tried = credentials.check_credentials("twitterapi_io", {"api_key": "key"})
    assert tried.error and not tried.refused
    assert time.monotonic() - started < PATIENCE + 20
