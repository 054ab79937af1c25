"""A small simulated launch on loopback with frozen time, and a client with its API key."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from socap.simulator import Simulator

STARTS_AT = datetime(2026, 6, 2, 14, 0, tzinfo=UTC)
HOUR = 3600


class Caller:
    """A client of the simulator that checks for success."""

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator
        # There is no TLS on loopback, and reading certificates takes longer than a test.
        self.http = httpx.Client(
            base_url=simulator.url,
            headers={"X-API-Key": simulator.api_key},
            timeout=5,
            verify=False,
        )

    def __enter__(self) -> "Caller":
        return self

    def __exit__(self, *error: object) -> None:
        self.http.close()

    def get(self, path: str, **params: Any) -> Any:
        return self.http.get(path, params=params).raise_for_status().json()

    def post(self, path: str, body: Any) -> Any:
        return self.http.post(path, json=body).raise_for_status().json()

    def advance(self, seconds: float) -> None:
        self.post("/_clock", {"advance_seconds": seconds})

    def tweet_ids(self, category: str = "") -> list[str]:
        tweets = self.simulator.launch.tweets.values()
        return [tweet.id for tweet in tweets if category in ("", tweet.category)]

    def pages(self, path: str, **params: Any) -> list[Any]:
        """Pages until one is empty or names no cursor."""
        found = [self.get(path, **params)]
        while rows(found[-1]) and found[-1]["next_cursor"]:
            found.append(self.get(path, **params, cursor=found[-1]["next_cursor"]))
        return found

    def all_rows(self, path: str, **params: Any) -> list[Any]:
        return [row for page in self.pages(path, **params) for row in rows(page)]


def rows(page: Any) -> list[Any]:
    names = ("users", "followings", "tweets", "replies")
    return next(list(page[name]) for name in names if name in page)


def start(**settings: Any) -> Simulator:
    wanted = {"starts_at": STARTS_AT, "frozen": True, "scale": 0.3, "qps": 0}
    return Simulator(**{**wanted, **settings})


@pytest.fixture
def caller() -> Iterator[Caller]:
    with start(scale=0.15) as simulator, Caller(simulator) as caller:
        yield caller


@pytest.fixture(scope="module")
def reader() -> Iterator[Caller]:
    """For tests that change nothing: 30 hours into the launch."""
    with start() as simulator, Caller(simulator) as caller:
        caller.advance(30 * HOUR)
        yield caller
