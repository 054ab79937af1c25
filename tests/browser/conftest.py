"""One installation for all tests in a browser, one browser for each of their modules."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from .first_run import record_spike, set_up
from .site import Launch, Visitor, chromium, chromium_path, new_launch


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            # Whichever comes first sets up the installation for all.
            item.add_marker(pytest.mark.timeout(420))
            if chromium_path() is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium is installed"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, prepared: Path) -> Iterator[Launch]:
    """Set up as its first administrator does it, in a browser."""
    with new_launch(tmp_path_factory.mktemp("site"), prepared) as site:
        with chromium() as browser:
            set_up(site, browser)
        site.settle()
        record_spike(site)
        yield site


@pytest.fixture(scope="module")
def browser(site: Launch) -> Iterator[Browser]:
    """Not for the whole session: while Playwright runs, Django takes this thread for a loop's."""
    with chromium() as running:
        yield running


@pytest.fixture
def visit(browser: Browser, site: Launch) -> Iterator[Callable[..., Visitor]]:
    """`visit("viewer")` is that user's browser; what its pages did wrong fails the test."""
    visitors: list[Visitor] = []

    def begin(role: str = "", **options: Any) -> Visitor:
        visitors.append(Visitor(browser, site, role, **options))
        return visitors[-1]

    yield begin
    for visitor in visitors:
        visitor.close()
