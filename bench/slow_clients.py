"""Measures whether pages stay quick beside fifty slow clients of each kind.

    uv run python bench/slow_clients.py [--clients 50] [--requests 30] [--only uploads,readers]

Starts `socap web` on a database of its own and asks it over real sockets. Prints one JSON object with
the p95 of a page and the slowest health check beside each kind; `ratio` is to the same when it is quiet.
"""

import argparse
import json
import math
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import httpx

LIMITS = {"page_p95_ms": 400, "ratio": 4.0, "health_ms": 1000}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--requests", type=int, default=30)
    parser.add_argument("--engagements", type=int, default=200_000)
    parser.add_argument("--only", default="", help="Kinds, separated by commas.")
    arguments = parser.parse_args()
    with running_site(engagements=arguments.engagements) as site:
        quiet = figures_of(site, arguments.requests)
        kinds = arguments.only.split(",") if arguments.only else list(KINDS)
        beside = {}
        for kind in kinds:
            with slow_clients(kind, site, arguments.clients):
                beside[kind] = judged(figures_of(site, arguments.requests), quiet)
            print(f"{kind:10} {beside[kind]}", file=sys.stderr)
    ok = all(figures["ok"] for figures in beside.values())
    print(json.dumps({"quiet": quiet, "beside": beside, "limits": LIMITS, "ok": ok}, indent=2))
    sys.exit(not ok)


class Site:
    """Where it listens, a key that may do everything, and what there is to ask for."""

    def __init__(self, port: int, key: str, *, page: str, large: str, channel: int) -> None:
        self.port, self.key, self.page, self.large, self.channel = port, key, page, large, channel

    def get(self, path: str, patience: float = 10) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.key}", "Connection": "close"}
        return httpx.get(f"http://127.0.0.1:{self.port}{path}", headers=headers, timeout=patience)

    def connect(self, *, takes_little: bool = False) -> socket.socket:
        made = socket.socket()
        if takes_little:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        made.settimeout(5)
        made.connect(("127.0.0.1", self.port))
        return made

    def head(self, method: str, path: str, *more: str) -> bytes:
        # With the cookie a form is looked at before it is refused.
        cookie = f"Cookie: csrftoken={'c' * 32}"
        who = f"Authorization: Bearer {self.key}"
        lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", who, cookie]
        return "\r\n".join([*lines, *more, "", ""]).encode()


def uploads(site: Site) -> socket.socket:
    """A body that never ends."""
    client = site.connect()
    kind = "Content-Type: application/x-www-form-urlencoded"
    client.sendall(site.head("POST", "/login", kind, "Content-Length: 60000"))
    return client


def chunks(site: Site) -> socket.socket:
    client = site.connect()
    client.sendall(site.head("POST", "/login", "Transfer-Encoding: chunked") + b"ffff\r\n")
    return client


def headers(site: Site) -> socket.socket:
    client = site.connect()
    client.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
    return client


def idle(site: Site) -> socket.socket:
    return site.connect()


def readers(site: Site) -> socket.socket:
    """Asks for a large file and hardly reads it."""
    client = site.connect(takes_little=True)
    client.sendall(site.head("GET", site.large))
    return client


def hooks(site: Site) -> socket.socket:
    """Tests a channel whose hook does not answer."""
    client = site.connect()
    path = f"/api/socap/channels/{site.channel}/test"
    client.sendall(site.head("POST", path, "Content-Length: 0"))
    return client


KINDS: dict[str, Callable[[Site], socket.socket]] = {
    kind.__name__: kind for kind in (uploads, chunks, headers, idle, readers, hooks)
}


@contextmanager
def slow_clients(kind: str, site: Site, number: int) -> Iterator[list[socket.socket]]:
    """So many of them, each of which sends or takes one byte a second."""
    clients = [KINDS[kind](site) for _ in range(number)]
    done = threading.Event()

    def trickle() -> None:
        while not done.wait(1):
            for client in clients:
                with suppress(OSError):
                    if kind in ("uploads", "chunks", "headers"):
                        client.sendall(b"a")
                    elif kind == "readers":
                        client.recv(1, socket.MSG_DONTWAIT)

    thread = threading.Thread(target=trickle, daemon=True)
    thread.start()
    time.sleep(0.5)
    try:
        yield clients
    finally:
        done.set()
        thread.join()
        for client in clients:
            client.close()


def figures_of(site: Site, requests: int) -> dict[str, Any]:
    """Milliseconds of a page, of the API and of the health check."""
    took: dict[str, list[float]] = {}
    failed = 0
    for _ in range(requests):
        for name, path in (
            ("page", "/login"),
            ("api", site.page),
            ("health", "/healthz"),
        ):
            started = time.perf_counter()
            try:
                failed += site.get(path).status_code != 200
            except httpx.HTTPError:
                failed += 1
            took.setdefault(name, []).append((time.perf_counter() - started) * 1000)
        if failed > 3:
            break  # each of them takes ten seconds
    return {
        "page_p95_ms": round(_p95(took["page"]), 1),
        "api_p95_ms": round(_p95(took["api"]), 1),
        "health_ms": round(max(took["health"]), 1),
        "failed": failed,
    }


def judged(figures: dict[str, Any], quiet: dict[str, Any]) -> dict[str, Any]:
    ratio = round(figures["page_p95_ms"] / quiet["page_p95_ms"], 2)
    quick = figures["page_p95_ms"] <= LIMITS["page_p95_ms"] or ratio <= LIMITS["ratio"]
    ok = quick and figures["health_ms"] <= LIMITS["health_ms"] and not figures["failed"]
    return figures | {"ratio": ratio, "ok": ok}


def _p95(values: list[float]) -> float:
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]


@contextmanager
def running_site(*, engagements: int) -> Iterator[Site]:
    """`socap web` beside a database with a large campaign, and a hook that never answers."""
    with tempfile.TemporaryDirectory(prefix="socap-bench-") as folder, silent_hook() as hook:
        os.environ |= {
            "SOCAP_DATA_DIR": folder,
            "SOCAP_LOG_LEVEL": "ERROR",
            "SOCAP_ALLOW_PRIVATE_ADDRESSES": "yes",
            "TWITTER_API_KEY": "none",
            "TWITTER_API_URL": "http://127.0.0.1:9",
            "DJANGO_SETTINGS_MODULE": "socap.settings",
            "SOCAP_PORT": str(_free_port()),
        }
        os.environ.pop("DATABASE_URL", None)
        from socap.cli.ready import django_ready

        with django_ready():
            site = _prepared(engagements, hook)
            with _serving(site):
                yield site


@contextmanager
def silent_hook() -> Iterator[str]:
    """The address of one that takes connections and never answers."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(200)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/hook"


def _prepared(engagements: int, hook: str) -> Site:
    from django.conf import settings

    from bench.record import BIG, Size, fill
    from socap.access.api_keys import issue_key
    from socap.access.models import User
    from socap.alerts.setup import RecipientDraft, create_channel
    from socap.campaigns.models import Campaign

    fill(Size(engagements=engagements, accounts=20_000, tweets=50, alerts=20))
    User.objects.create_user("bench")
    channel = create_channel(name="hook", kind="webhook", recipients=[RecipientDraft(address=hook)])
    campaign = f"/api/socap/campaigns/{Campaign.objects.get(name=BIG).pk}"
    return Site(
        settings.SOCAP_PORT,
        issue_key("bench"),
        page=campaign,
        large=f"{campaign}/engagements.csv",
        channel=channel.pk,
    )


@contextmanager
def _serving(site: Site) -> Iterator[None]:
    from django.conf import settings

    assert settings.EMBEDDED_POSTGRES is not None
    environment = os.environ | {"DATABASE_URL": settings.EMBEDDED_POSTGRES.url}
    process = subprocess.Popen([sys.executable, "-m", "socap.cli", "web"], env=environment)
    try:
        deadline = time.monotonic() + 30
        while True:
            with suppress(httpx.HTTPError):
                if site.get("/healthz").status_code == 200:
                    break
            if time.monotonic() > deadline:
                raise RuntimeError("socap web did not answer in 30 s")
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        process.wait(20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    main()
