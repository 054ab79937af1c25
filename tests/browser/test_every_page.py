"""What holds for every page: axe finds nothing, nothing is cut off, nothing comes from elsewhere."""

import json
from collections.abc import Iterator
from typing import Literal

import httpx
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, ViewportSize

from .addresses import Addresses, is_page, pages
from .site import DESKTOP, PHONE, Site, Visitor

NARROWEST: ViewportSize = {"width": 360, "height": 740}
RULES: dict[str, object] = {
    "resultTypes": ["violations"],
    # The only frames show mails, sandboxed: no script runs there, so axe would wait for its own.
    "iframes": False,
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # 24 pixels, or room around them.
    # The hidden is asked about only for people to look at: it is never a violation.
    "rules": {"target-size": {"enabled": True}, "hidden-content": {"enabled": False}},
}
# Between light and dark nothing differs but colours.
OF_COLOURS = {name: RULES[name] for name in ("resultTypes", "iframes")} | {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "preload": False,
}
LOOKS: tuple[tuple[ViewportSize, Literal["light", "dark"], dict[str, object]], ...] = (
    (DESKTOP, "light", RULES),
    (DESKTOP, "dark", OF_COLOURS),
    (PHONE, "light", RULES),
    (PHONE, "dark", OF_COLOURS),
)
# Only what is broken comes back from the browser.
AXE = """async (rules) => (await axe.run(document, rules)).violations.flatMap((rule) =>
  rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.html.slice(0, 160)}`))"""
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def addresses(site: Site) -> Addresses:
    return Addresses(site)


@pytest.fixture(scope="module")
def visitors(browser: Browser, site: Site) -> Iterator[dict[str, Visitor]]:
    found = {role: Visitor(browser, site, role) for role in ("", "admin")}
    for visitor in found.values():
        visitor.context.add_init_script(AXE_SCRIPT)
    yield found
    for visitor in found.values():
        visitor.close()


@pytest.fixture(scope="module")
def clients(site: Site) -> Iterator[dict[str, httpx.Client]]:
    with httpx.Client(base_url=site.url) as stranger, site.client("admin") as admin:
        yield {"": stranger, "admin": admin}


def found_by_axe(page: Page, rules: dict[str, object]) -> list[str]:
    found: list[str] = page.evaluate(AXE, rules)
    return found


@pytest.mark.parametrize("name", pages())
def test_every_page_can_be_used_by_everybody(
    name: str,
    addresses: Addresses,
    visitors: dict[str, Visitor],
    clients: dict[str, httpx.Client],
) -> None:
    role = addresses.role(name)
    visitor = visitors[role]
    page, problems = visitor.page, []
    for number, path in enumerate(addresses.paths(name)):
        if not is_page(clients[role].get(path)):
            continue
        for size, scheme, rules in LOOKS[:1] if number else LOOKS:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            if (size, scheme) == (DESKTOP, "light"):
                page.goto(path)
            problems += [f"{path} {scheme}: {problem}" for problem in found_by_axe(page, rules)]
        page.set_viewport_size(NARROWEST)
        problems += [f"{path} is too wide"] * page.evaluate(TOO_WIDE)
        problems += [f"{path}: {fault}" for fault in visitor.faults]
        visitor.faults.clear()
        assert page.title().endswith(" · SOCAP" if role else ""), page.title()
    assert not problems, json.dumps(problems, indent=1)
