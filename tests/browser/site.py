"""A running SOCAP as tests in a browser see it, and its visitors."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, Request, ViewportSize, sync_playwright

from socap.lib.clock import Clock
from socap.simulator import Simulator
from tests.e2e.installation import Installation

PASSWORD = "four-calm-boats"
SPEED = 240
LARGE: ViewportSize = {"width": 2560, "height": 1440}
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
# What a page expects now and then: refused forms, closed doors, a request that a newer one replaced.
EXPECTED = re.compile(r"status of (403|404|405|410|422|429)\b|^htmx:(sendAbort|afterRequest),")


def chromium_path() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's; none is downloaded. Needs `chromium_path()`."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium_path(),
            args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        )
        yield running
        running.close()


@dataclass
class Site:
    """A SOCAP that runs somewhere, and how each role is signed in there."""

    url: str
    api: httpx.Client
    campaign: int = 0
    states: dict[str, Any] = field(default_factory=dict)

    def client(self, role: str) -> httpx.Client:
        """Asks without a browser, as whoever has this role."""
        cookies = {c["name"]: c["value"] for c in self.states[role]["cookies"]}
        return httpx.Client(base_url=self.url, cookies=cookies, timeout=30)

    def post(self, client: httpx.Client, path: str, **fields: str) -> httpx.Response:
        names = [name for name in client.cookies if name.startswith("socap_csrf_")]
        token = client.cookies[names[0]] if names else ""
        sent = {"csrfmiddlewaretoken": token, **fields}
        return client.post(path, data=sent, follow_redirects=True)

    def invite(self, role: str) -> str:
        """The address of an invitation."""
        with self.client("admin") as admin:
            page = self.post(admin, "/socap/users", role=role, email="").text
        found = re.search(r'value="(http[^"]*/join/[^"]+)"', page)
        assert found, "no link on the page of the users"
        return unescape(found[1])

    def share(self, **fields: str) -> str:
        """The token of a new share link for the campaign."""
        with self.client("operator") as operator:
            wanted = {"label": "Client", **fields}
            page = self.post(operator, f"/socap/campaigns/{self.campaign}/share", **wanted).text
        found = re.search(r'value="http[^"]*/share/([^"]+)"', page)
        assert found, "no address on the page of the links"
        return found[1]


@dataclass
class Launch(Site):
    """One that watches a launch which stands still until a test lets it go on."""

    installation: Installation = field(kw_only=True)
    simulator: Simulator = field(kw_only=True)

    def live_on(self, seconds: float) -> None:
        """Let the launch go on, and read what happened."""
        self.simulator.time.advance(seconds)
        self.api.post("/workers/trigger").raise_for_status()

    def settle(self) -> None:
        self.installation.wait_for(self.installation.idle, "the end of the cycle")


class Visitor:
    """Opens pages, and notes what none of them may do."""

    def __init__(self, browser: Browser, site: Site, role: str = "", **options: Any) -> None:
        options.setdefault("viewport", DESKTOP)
        self.site, self.faults = site, list[str]()
        state = site.states[role] if role else None
        self.context = browser.new_context(base_url=site.url, storage_state=state, **options)
        self.context.set_default_timeout(15_000)
        self.context.on("page", self._listen)
        self.page: Page = self.context.new_page()

    def _listen(self, page: Page) -> None:
        page.on("console", lambda said: self._note(page, said.type, said.text))
        page.on("pageerror", lambda error: self._note(page, "error", f"{error}\n{error.stack}"))
        page.on("request", self._ask)

    def _note(self, page: Page, kind: str, text: str) -> None:
        if kind == "error" and not EXPECTED.search(text):
            self.faults.append(f"{page.url}: {text}")

    def _ask(self, request: Request) -> None:
        if not request.url.startswith((f"{self.site.url}/", "data:", "blob:", "about:")):
            self.faults.append(f"asks elsewhere: {request.url}")

    def close(self) -> None:
        self.context.close()
        assert not self.faults, "\n".join(self.faults)


@contextmanager
def new_launch(folder: Path, prepared: Path) -> Iterator[Launch]:
    with Simulator(tweets=6, scale=0.5, seed=3, frozen=True, mishaps=False, qps=0) as simulator:
        # Two hours in half a minute, so that charts have something to show.
        clock = Clock(epoch=datetime.now(UTC), speed=SPEED)
        installation = Installation(
            folder,
            simulator.url,
            prepared=prepared,
            SOCAP_CLOCK=str(clock),
            TWITTER_API_KEY="",
            SOCAP_DEMO="yes",
            SOCAP_ALLOW_PRIVATE_ADDRESSES="yes",
        )
        try:
            yield Launch(
                url=f"http://127.0.0.1:{installation.port}",
                api=installation.api,
                installation=installation,
                simulator=simulator,
            )
        finally:
            installation.stop()


def until(condition: Callable[[], object], page: Page, what: str, patience: float = 45) -> None:
    """Wait while the page lives on."""
    for _ in range(int(patience * 10)):
        if condition():
            return
        page.wait_for_timeout(100)
    pytest.fail(f"{what} did not come about in {patience:g} s")
