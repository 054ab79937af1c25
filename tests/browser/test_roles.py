"""What each role is shown, and what it cannot do although it knows the address."""

import re
from collections.abc import Callable

import httpx
from playwright.sync_api import expect

from .site import Launch, Visitor


def test_a_viewer_looks_and_is_offered_nothing_to_change(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = visit("viewer").page
    for path in ("/socap", f"/socap/campaigns/{site.campaign}", "/socap/people", "/socap/channels"):
        page.goto(path)
        expect(
            page.locator("main form[method=post]:visible, main button.primary:visible")
        ).to_have_count(0)
        for name in ("New campaign", "Pause", "Edit", "Delete", "Add people", "New channel"):
            expect(page.get_by_role("link", name=name, exact=True)).to_have_count(0)
            expect(page.get_by_role("button", name=name, exact=True)).to_have_count(0)
    page.locator(".menu summary").click()
    expect(page.get_by_role("link", name="Users", exact=True)).to_have_count(0)
    page.goto("/socap/users")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Not allowed")


def test_a_viewer_s_own_request_changes_nothing(site: Launch) -> None:
    with site.client("viewer") as viewer:
        answer = site.post(viewer, f"/socap/campaigns/{site.campaign}/pause")
    assert answer.status_code == 403
    assert site.api.get(f"/campaigns/{site.campaign}").json()["status"] == "active"


def test_an_operator_works_but_lets_nobody_in(site: Launch, visit: Callable[..., Visitor]) -> None:
    page = visit("operator").page
    page.goto(f"/socap/campaigns/{site.campaign}")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("paused")
    page.get_by_role("button", name="Resume").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("active")
    assert page.goto("/socap/users").status == 403  # type: ignore[union-attr]


def test_a_stranger_sees_the_login_and_comes_back_to_where_he_was_going(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page = visit().page
    page.goto(f"/socap/campaigns/{site.campaign}/engagements?action=quote")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    page.get_by_label("User name").fill("viewer")
    page.get_by_label("Password", exact=True).fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Password", exact=True).fill("four-calm-boats")
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile(r"/engagements\?action=quote$"))
    assert httpx.get(f"{site.url}/socap/people").status_code == 302
