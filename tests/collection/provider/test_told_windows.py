"""Windows that a provider tells in its headers are obeyed by all workers, and used when they are free."""

import json
import math
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.conf import settings

from socap.collection.models import RateLimit
from socap.collection.provider.rate_limit import WindowFull, WindowUnknown
from socap.sources.base import SourceError
from socap.sources.traits import Endpoint
from tests.builders import database_url
from tests.collection.provider.windowed_provider import (
    TRAITS,
    Answering,
    ask,
    asked_by,
    limiter,
    seconds_pass,
    seen,
    take,
)

TELLING = replace(TRAITS, tells_windows=True)
LIMIT, SECONDS = 6, 3.0


class TellingSource(Answering):
    traits = TELLING


@dataclass
class Window:
    """Counts from its first call on, or on the clock's own beat."""

    on_the_beat: bool
    began: float = 0.0
    calls: int = 0
    windows: int = 0
    over: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self) -> tuple[bool, int, float]:
        with self.lock:
            now = time.time()
            if now >= self.began + SECONDS:
                self.began = now - now % SECONDS if self.on_the_beat else now
                self.calls, self.windows = 0, self.windows + 1
            self.calls += 1
            self.over += self.calls > LIMIT
            return self.calls <= LIMIT, max(0, LIMIT - self.calls), self.began + SECONDS


class StandIn(ThreadingHTTPServer):
    """X API with short windows and low limits; a call takes its time to come, or to be answered."""

    daemon_threads = True

    def __init__(self, *, on_the_beat: bool, faulty: bool) -> None:
        self.windows = {
            name: Window(on_the_beat) for name in ("recent", "quote_tweets", "retweets")
        }
        self.faulty, self.statuses = faulty, Counter[int]()
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: StandIn

    def do_GET(self) -> None:
        time.sleep(random.choice([0, 0, 0.05, 0.3]))
        window = self.server.windows[self.path.partition("?")[0].split("/")[-1]]
        allowed, remaining, reset = window.take()
        time.sleep(random.choice([0, 0, 0.05, 0.3]))
        broken = self.server.faulty and random.random() < 0.1
        status = 503 if broken else 200 if allowed else 429
        self.server.statuses[status] += 1
        content = json.dumps({"meta": {"result_count": 0}}).encode()
        self.send_response(status)
        if not broken:
            self.send_header("x-rate-limit-limit", str(LIMIT))
            self.send_header("x-rate-limit-remaining", str(remaining))
            self.send_header("x-rate-limit-reset", str(math.ceil(reset)))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


@pytest.fixture(params=[(False, False), (True, False), (False, True)])
def server(request: pytest.FixtureRequest) -> Iterator[StandIn]:
    on_the_beat, faulty = request.param
    with StandIn(on_the_beat=on_the_beat, faulty=faulty) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


@pytest.mark.django_db(transaction=True)
@pytest.mark.timeout(120)
def test_four_processes_make_not_one_call_over_a_window_and_use_each(server: StandIn) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "socap.settings",
        "DATABASE_URL": database_url(),
        "SOCAP_DATA_DIR": str(settings.SOCAP_DATA_DIR),
    }
    command = [sys.executable, "-m", "tests.collection.provider.told_windows_calls", server.url]
    subprocess.run([*command, "4", "14"], env=environment, check=True, timeout=100)
    assert server.statuses[429] == 0, server.windows
    assert {name: window.over for name, window in server.windows.items()} == {
        "recent": 0, "quote_tweets": 0, "retweets": 0,
    }  # fmt: skip
    # A busy machine, and the one that is killed while it asks alone, cost a window or two of four.
    assert server.windows["recent"].windows >= 2, "and a window that begins is used"
    assert server.statuses[200] >= 3 * LIMIT


# --- one by one ----------------------------------------------------------------------------------


@pytest.mark.django_db
def test_until_a_response_tells_the_window_one_call_goes_alone() -> None:
    found = limiter(TELLING)
    first = found.reserve(Endpoint.RETWEET, patience=0)
    with pytest.raises(WindowUnknown):
        found.reserve(Endpoint.RETWEET, patience=0)
    found.reserve(Endpoint.QUOTE, patience=0)
    found.end(first)
    found.record_headers(seen(2, limit=15), first)
    for _ in range(2):
        found.reserve(Endpoint.RETWEET, patience=0)
    with pytest.raises(WindowFull):
        found.reserve(Endpoint.RETWEET, patience=0)
    assert RateLimit.objects.get(endpoint="retweet").told_limit == 15


@pytest.mark.django_db
def test_after_the_reset_one_call_goes_alone_again() -> None:
    told = [answer for left in range(500, 400, -1) for answer in (seen(left, limit=900), None)]
    source = TellingSource(seen(0), None, *told)
    provider = asked_by(source)
    ask(provider)
    with pytest.raises(SourceError, match="used up until"):
        ask(provider)
    seconds_pass(602)
    found = limiter(TELLING)
    turn = found.reserve(Endpoint.RETWEET, patience=0)
    with pytest.raises(WindowUnknown):
        found.reserve(Endpoint.RETWEET, patience=0)
    found.end(turn)
    for _ in range(100):
        ask(provider)
    assert len(source.asked) == 101, "what is told counts, also where it is more than is published"


@pytest.mark.django_db
def test_a_provider_that_stops_telling_is_asked_as_often_as_is_published() -> None:
    provider = asked_by(TellingSource())
    ask(provider)
    take(Endpoint.RETWEET, 74, TELLING)
    with pytest.raises(WindowFull):
        take(Endpoint.RETWEET, 1, TELLING)
