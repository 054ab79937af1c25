"""A client with a key, and a provider that needs no network."""

import json
from typing import Any

import pytest
from django.test import Client

from socap.access.api_keys import issue_key
from socap.api.routes import campaigns
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.sources.base import Counters

from .builders import FakeSource, post


class Api:
    """JSON in, (status, JSON) out."""

    def __init__(self, scope: str = "admin", key: str | None = None) -> None:
        self.key = issue_key("tests", scope=scope) if key is None else key
        self.client = Client(headers={"authorization": f"Bearer {self.key}"})

    def __call__(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        given = (
            {} if body is None else {"data": json.dumps(body), "content_type": "application/json"}
        )
        response = getattr(self.client, method.lower())(f"/api/socap{path}", **given)
        if not response.content:
            return response.status_code, None
        return response.status_code, response.json()


@pytest.fixture
def api(db: None) -> Api:
    return Api()


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> FakeSource:
    source = FakeSource(*(post(str(n), counters=Counters(retweets=n)) for n in range(100, 130)))
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(campaigns, "provider_for", lambda endpoint: provider)
    return source
