"""The first minutes of an installation, as somebody who has read nothing goes through them."""

import csv
import io

import httpx
from playwright.sync_api import Browser, Page, expect

from .site import PASSWORD, Launch, Visitor

ABSENT = "https://x.com/nobody/status/1"
# The launch stands still, and so never has one; its cause is somebody who engaged.
SPIKE = """
from datetime import timedelta
from socap.campaigns.models import Engagement, MetricReading, Spike

latest = MetricReading.objects.latest("taken_at").taken_at
cause = Engagement.objects.filter(action="retweet").latest("account__followers")
begins = latest - timedelta(minutes=30)
Spike.objects.create(
    campaign_id={campaign}, starts_at=begins, ends_at=latest, engagements=1284, expected=306.5,
    cause=Spike.Cause.RETWEET, cause_tweet_id=cause.tweet_id, cause_account_id=cause.account_id,
    cause_at=begins, reach=cause.account.followers, found_at=latest, changed_at=latest,
)
"""


def set_up(site: Launch, browser: Browser) -> None:
    """Leaves behind: an administrator, the key, the list, a channel and a campaign; two more users."""
    visitor = Visitor(browser, site)
    page, launch = visitor.page, httpx.get(f"{site.simulator.url}/_launch").json()
    page.goto("/")
    give_token(page, site.installation.setup_token())
    make_first_administrator(page)
    give_key(page)
    take_list(page, launch["people"])
    set_up_channel(page, f"{site.simulator.url}/_hooks/slack")
    site.campaign = create_campaign(page, launch)
    site.states["admin"] = visitor.context.storage_state()
    visitor.close()
    for role in ("operator", "viewer"):
        site.states[role] = join(site, browser, role)


def give_token(page: Page, token: str) -> None:
    page.get_by_label("Setup token").fill(token)
    page.get_by_role("button", name="Go on").click()


def make_first_administrator(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Welcome to SOCAP")
    page.get_by_label("User name").fill("admin")
    _choose_password(page)
    page.get_by_role("button", name="Create the administrator").click()


def give_key(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Provider key")
    for key, answer in (("wrong", "rejects"), ("demo", "accepts the key")):
        page.get_by_label("API key").fill(key)
        page.get_by_role("button", name="Test and save").click()
        expect(page.locator("main .message").first).to_contain_text(answer)
    expect(page.get_by_text("Credits left")).to_be_visible()
    page.get_by_role("link", name="Next: important people").click()


def take_list(page: Page, people: list[dict[str, object]]) -> None:
    rows = io.StringIO()
    writer = csv.writer(rows)
    writer.writerow(["username", "weight"])
    writer.writerows([person["username"], person["weight"]] for person in people)
    page.get_by_label("The list").fill(rows.getvalue() + "somebody,much\n")
    page.get_by_role("button", name="Preview", exact=True).click()
    expect(page.get_by_role("heading", name="Rejected lines 1")).to_be_visible()
    page.get_by_role("button", name=f"Add {len(people)}").click()
    page.get_by_role("link", name="Next: a channel").click()


def set_up_channel(page: Page, hook: str) -> None:
    page.get_by_role("link", name="Slack").click()
    page.get_by_label("Incoming webhook").fill(hook)
    page.get_by_role("button", name="Set up channel").click()
    page.get_by_role("button", name="Send a test", exact=True).click()
    expect(page.locator("main .message.success")).to_be_visible()
    page.get_by_role("link", name="Next: the first campaign").click()


def create_campaign(page: Page, launch: dict[str, list[dict[str, str]]]) -> int:
    """Paste everything at once, see what is wrong with it, remove that, and begin."""
    page.get_by_label("Launch name").fill("Aurora launch")
    main = [item["url"] for item in launch["maintweets"]]
    page.locator("#box-main textarea").fill("\n".join(["The tweets:", *main, ABSENT]))
    found = page.locator("#box-main .found li")
    expect(found).to_have_count(len(main) + 1)
    expect(page.locator("#box-main .found li.wrong")).to_contain_text("does not know")
    page.get_by_role("button", name="Remove it").click()
    expect(found).to_have_count(len(main))
    others = [item["url"] for item in launch["influencer_twts"]]
    page.locator("#box-influencer textarea").fill(" ".join(others))
    expect(page.locator("#box-influencer .found li")).to_have_count(len(others))
    page.get_by_role("checkbox", name="slack").check()
    page.locator("#alerts details.adjust summary").click()
    page.get_by_label("Alert at").fill("5")
    page.locator("button.primary", has_text="Create campaign").click()
    page.wait_for_url("**/socap/campaigns/*")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Aurora launch")
    return int(page.url.rpartition("/")[2])


def join(site: Launch, browser: Browser, role: str) -> object:
    """Come in by an invitation; returns the cookies."""
    visitor = Visitor(browser, site)
    page = visitor.page
    page.goto(site.invite(role))
    page.get_by_label("User name").fill(role)
    _choose_password(page)
    page.get_by_role("button", name="Create account").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Campaigns")
    state = visitor.context.storage_state()
    visitor.close()
    return state


def record_spike(site: Launch) -> None:
    process = site.installation.django(SPIKE.format(campaign=site.campaign))
    process.communicate(timeout=60)
    assert process.returncode == 0


def _choose_password(page: Page) -> None:
    for field in page.locator("input[type=password]").all():
        field.fill(PASSWORD)
