"""What the first minutes leave behind; how they go is in `first_run`, which all tests begin with."""

from collections.abc import Callable

import httpx
from playwright.sync_api import expect

from .site import Launch, Visitor


def test_the_first_minutes_lead_to_a_campaign_that_is_read(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = visit("admin").page
    page.goto("/socap")
    expect(page.get_by_role("link", name="Aurora launch")).to_be_visible()
    expect(page.get_by_text("still to do")).to_have_count(0)
    recorded = site.api.get(f"/campaigns/{site.campaign}/dashboard").json()
    assert recorded["known"] > 0


def test_nobody_makes_a_second_first_administrator(site: Launch) -> None:
    answer = httpx.get(f"{site.url}/socap/welcome")
    assert answer.headers["Location"].startswith("/login")
