"""Slow clients by the dozen beside a running installation: nobody else waits for them."""

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bench.slow_clients import KINDS, Site, silent_hook, slow_clients
from socap.simulator import Simulator

from .installation import Installation

pytestmark = pytest.mark.timeout(400)
CLIENTS = 50


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, prepared: Path) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("slow")
    with Simulator(tweets=1, frozen=True, qps=0) as simulator, silent_hook() as hook:
        running = Installation(
            folder, simulator.url, prepared=prepared, SOCAP_ALLOW_PRIVATE_ADDRESSES="yes"
        )
        try:
            body = {"name": "hook", "kind": "webhook", "recipients": [{"address": hook}]}
            channel = running.api.post("/channels", json=body).json()["id"]
            yield Site(
                running.port,
                running.api.headers["Authorization"].split()[1],
                page="/api/socap/campaigns",
                large="/api/socap/openapi.json",
                channel=channel,
            )
        finally:
            running.stop()


@pytest.mark.parametrize("kind", KINDS)
def test_beside_slow_clients_pages_and_the_health_check_answer_at_once(
    site: Site, kind: str
) -> None:
    with slow_clients(kind, site, CLIENTS):
        for path in ("/login", site.page, "/healthz"):
            assert min(seconds(site, path) for _ in range(3)) < 1, path


def seconds(site: Site, path: str) -> float:
    started = time.monotonic()
    assert site.get(path).status_code < 400
    return time.monotonic() - started


def test_a_stranger_cannot_fill_the_disk(site: Site) -> None:
    """413 after the first bytes, whether or not the length is announced."""
    address = f"http://127.0.0.1:{site.port}/login"
    for body in (bytes(5_000_000), (bytes(65536) for _ in range(100))):
        answer = httpx.post(address, content=body, timeout=5)
        assert answer.status_code == 413 and "at most 65,536 bytes" in answer.text
