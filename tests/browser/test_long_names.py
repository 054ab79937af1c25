"""Whatever people name, of any length and in any script, fits the page and turns no date round."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.web.test_permissions import PAGES, Audience

from .addresses import Addresses, is_page, pages
from .site import Launch, Visitor

LONGEST = "Pneumonoultramicroscopicsilicovolcanoconiosis-launch-2026-abcdef"
LONG = "Pneumonoultramicroscopicsilicovolcanoconiosis-launch-2026-xx"
ARABIC = "شركة النخبة للتقنية المتقدمة والحلول الرقمية"
WIDTHS: tuple[ViewportSize, ...] = (
    {"width": 375, "height": 840},
    {"width": 1440, "height": 900},
    {"width": 2560, "height": 1300},
)
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Where the first and the last character of the dates stand, left to right.
DATES = """() => [...document.querySelectorAll('.title .sub time')].map((one) =>
  one.getBoundingClientRect().left)"""


@pytest.fixture(scope="module")
def named(site: Launch) -> Iterator[Launch]:
    """Everything that has a name has one of sixty letters without a space."""
    assert len(LONG) == 60
    where = f"/campaigns/{site.campaign}"
    before = site.api.get(where).json()
    campaign = {"launch_name": LONG, "client_info": {"name": LONG, "email": ""}}
    site.api.patch(where, json=campaign).raise_for_status()
    people = {"people": [{"username": "long_named_one", "name": LONG, "weight": 9, "tags": [LONG]}]}
    site.api.patch("/people", json=people).raise_for_status()
    assert len(LONGEST) == 64
    channel = {"name": LONGEST, "kind": "email", "recipients": [{"address": "a@example.com"}]}
    there = site.api.post("/channels", json=channel).raise_for_status().json()
    with site.client("admin") as admin:
        site.post(admin, "/socap/keys", name=LONG, scope="read")
    invitation = site.invite("viewer")
    with httpx.Client(base_url=site.url) as guest:
        guest.get(invitation)
        secret = "eleven-green-boats-sail"
        site.post(guest, invitation, username=LONG, email="", password1=secret, password2=secret)
    yield site
    again = {name: before[name] for name in ("launch_name", "client_info")}
    site.api.patch(where, json=again).raise_for_status()
    site.api.delete("/people/long_named_one").raise_for_status()
    site.api.delete(f"/channels/{there['id']}").raise_for_status()


@pytest.fixture(scope="module")
def administrator(named: Launch, browser: Browser) -> Iterator[Visitor]:
    visitor = Visitor(browser, named, "admin")
    yield visitor
    visitor.context.close()


@pytest.fixture(scope="module")
def addresses(named: Launch) -> Addresses:
    return Addresses(named)


@pytest.fixture(scope="module")
def client(named: Launch) -> Iterator[httpx.Client]:
    with named.client("admin") as client:
        yield client


@pytest.mark.parametrize("name", [name for name in pages() if PAGES[name] is not Audience.ANYBODY])
def test_no_page_scrolls_sideways(
    name: str, addresses: Addresses, client: httpx.Client, administrator: Visitor
) -> None:
    page = administrator.page
    path = addresses.paths(name)[0]
    if not is_page(client.get(path)):
        return
    page.goto(path)
    for size in WIDTHS:
        page.set_viewport_size(size)
        assert page.evaluate(TOO_WIDE) <= 0, f"{path} at {size['width']}"


def test_a_share_link_does_not_either(named: Launch, browser: Browser) -> None:
    token = named.share(agency_name=LONG, label=LONG)
    visitor = Visitor(browser, named)
    for path in (f"/share/{token}", f"/share/{token}/report"):
        visitor.page.goto(path)
        for size in WIDTHS:
            visitor.page.set_viewport_size(size)
            assert visitor.page.evaluate(TOO_WIDE) <= 0, (path, size)
    visitor.context.close()


def test_a_name_from_right_to_left_leaves_the_dates_in_order(
    named: Launch, browser: Browser
) -> None:
    campaign = {"launch_name": "إطلاق", "client_info": {"name": ARABIC, "email": ""}}
    named.api.patch(f"/campaigns/{named.campaign}", json=campaign).raise_for_status()
    visitor = Visitor(browser, named, "admin")
    for path in (f"/socap/campaigns/{named.campaign}", f"/socap/campaigns/{named.campaign}/report"):
        visitor.page.goto(path)
        places = visitor.page.evaluate(DATES)
        assert len(places) >= 2 and places[0] < places[1], path
    assert "\u2068إطلاق\u2069" in visitor.page.title()
    visitor.context.close()
