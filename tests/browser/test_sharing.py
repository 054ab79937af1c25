"""What a client sees by a link, until it is revoked."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import httpx
from playwright.sync_api import expect

from .site import Launch, Visitor


def test_a_link_with_a_password_opens_one_campaign_until_it_is_revoked(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    operator = visit("operator").page
    operator.goto(f"/socap/campaigns/{site.campaign}")
    operator.locator("#to-share").click()
    operator.get_by_label("For whom").fill("The board")
    operator.get_by_label("Password", exact=False).first.fill("open-sesame")
    operator.get_by_label("Your name on the page").fill("Northlight Agency")
    operator.get_by_role("button", name="Create link").click()
    link = urlsplit(operator.get_by_label("Address for The board").input_value()).path

    client = visit().page
    client.goto(link)
    expect(client.get_by_role("heading", level=1)).to_have_text("This page is password-protected")
    client.get_by_label("Password").fill("guessed")
    client.get_by_role("button", name="Open").click()
    expect(client.get_by_role("alert")).to_be_visible()
    client.get_by_label("Password").fill("open-sesame")
    client.get_by_role("button", name="Open").click()
    expect(client.get_by_role("heading", level=1)).to_contain_text("Aurora launch")
    expect(client.get_by_text("Northlight Agency")).to_be_visible()
    listed = site.api.get("/people").json()["people"]
    text = client.inner_text("main")
    assert not [person for person in listed if f"followed by @{person['username']}" in text]
    client.get_by_role("link", name="Report", exact=True).click()
    expect(client.get_by_role("heading", level=1)).to_contain_text("Aurora launch")
    for elsewhere in ("/socap", f"/socap/campaigns/{site.campaign}", "/socap/people"):
        client.goto(elsewhere)
        expect(client).to_have_url(re.compile("/login"))

    operator.reload()
    row = operator.locator(".share-links li", has_text="The board")
    expect(row).to_contain_text("Opened 1 time")
    row.get_by_role("button", name="Revoke").click()
    expect(operator.get_by_role("heading", level=1)).to_contain_text(
        "Revoke the link for The board?"
    )
    operator.get_by_role("button", name="Revoke", exact=True).click()
    expect(row).to_contain_text("revoked")
    assert client.goto(link).status in (404, 410)  # type: ignore[union-attr]
    assert httpx.get(f"{site.url}{link}/report").status_code in (404, 410)


ABOVE = """() => [...document.querySelectorAll(".person, .report-people li")].map((one) =>
  [".who", ".why, .who ~ p"].map((part) => one.querySelector(part).getBoundingClientRect().top))"""


def test_a_client_reads_the_name_before_the_reason(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    client, token = visit().page, site.share(hide_names="on")
    for path in ("", "/report"):
        client.goto(f"/share/{token}{path}")
        places = client.evaluate(ABOVE)
        assert places and all(name < reason for name, reason in places)
