"""Processes that ask a counting stand-in as fast as they may make not one call too many."""

import random
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tests.collection.provider.asking import ask_until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(120)]

CALLS, SECONDS = 12, 2.0  # as `windowed_calls` has them


class Counting(ThreadingHTTPServer):
    """Notes when each call came; one in some takes its time to come, or to be answered."""

    daemon_threads = True

    def __init__(self) -> None:
        self.came: dict[str, list[float]] = defaultdict(list)
        self.foreign = 0  # calls that somebody else makes with the same key
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Counting

    def do_GET(self) -> None:
        time.sleep(random.choice([0, 0, 0.05, 0.4]))
        self.server.came[self.path].append(time.monotonic())
        used = len(self.server.came[self.path]) + self.server.foreign
        time.sleep(random.choice([0, 0, 0.05, 0.4]))
        self.send_response(200)
        if self.path == "/quote":
            self.send_header("x-rate-limit-limit", str(CALLS))
            self.send_header("x-rate-limit-remaining", str(CALLS - used))
            self.send_header("x-rate-limit-reset", str(int(time.time()) + 600))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


@pytest.fixture
def server() -> Iterator[Counting]:
    with Counting() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def most_within(moments: list[float], seconds: float) -> int:
    ordered = sorted(moments)
    return max(sum(at <= later < at + seconds for later in ordered) for at in ordered)


def test_four_processes_one_of_which_is_killed_never_exceed_a_window(server: Counting) -> None:
    server.foreign = 4
    retweets, quotes = server.came["/retweet"], server.came["/quote"]
    ask_until(
        "windowed_calls",
        server.url,
        begun=lambda: len(retweets) > CALLS // 2,
        enough=lambda: len(retweets) > 3 * CALLS,
    )
    assert most_within(retweets, SECONDS) <= CALLS
    assert len(quotes) + server.foreign <= CALLS, "what headers leave is not exceeded"
    assert len(quotes) >= 2
