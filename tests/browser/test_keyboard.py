"""Without a mouse: the order of the focus, that one sees it, the keys that lead on, and what terms mean."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .site import PASSWORD, PHONE, Launch, Visitor

FOCUSED = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  const outline = parseFloat(style.outlineWidth), visible = box.width > 0 && box.top >= 0;
  return { text: at.innerText ?? "", outline, visible };
}"""


def tab_to(page: Page, text: str, most: int = 30) -> list[str]:
    """Press Tab until what has the focus says `text`; everything on the way must be seen to have it."""
    passed = []
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["outline"] >= 2 and focused["visible"], focused
        passed.append(focused["text"].strip())
        if passed[-1] == text:
            return passed
    raise AssertionError(f"{text!r} is not among {passed}")


def title(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(text)


def test_signing_in_and_going_somewhere_takes_no_mouse(visit: Callable[..., Visitor]) -> None:
    page = visit().page
    page.goto("/login")
    expect(page.get_by_label("User name")).to_be_focused()
    page.keyboard.type("viewer")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    title(page, "Campaigns")
    passed = tab_to(page, "Jobs")
    assert passed[0] == "Skip to the content"
    assert passed[1:4] == ["SOCAP", "Campaigns", "People"]
    page.keyboard.press("Enter")
    title(page, "Jobs")


def test_the_first_tab_skips_to_the_content(visit: Callable[..., Visitor]) -> None:
    page = visit("viewer").page
    page.goto("/socap")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_opens_and_closes_by_keys(visit: Callable[..., Visitor]) -> None:
    page = visit("viewer").page
    page.goto("/socap")
    summary = page.locator(".menu summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Your account")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Your account")).to_be_hidden()
    expect(summary).to_be_focused()


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        ("c", "Campaigns"),
        ("p", "Important people"),
        ("h", "Channels"),
        ("j", "Jobs"),
        ("s", "Settings"),
    ],
)
def test_g_and_a_letter_lead_to_a_place(
    visit: Callable[..., Visitor], key: str, heading: str
) -> None:
    page = visit("viewer").page
    page.goto("/socap/account")
    page.keyboard.press("g")
    page.keyboard.press(key)
    title(page, heading)


def test_a_slash_leads_to_the_search(visit: Callable[..., Visitor], site: Launch) -> None:
    page = visit("viewer").page
    page.goto(f"/socap/campaigns/{site.campaign}")
    page.keyboard.press("/")
    title(page, "Engagements")
    search = page.locator("[data-search]")
    expect(search).to_be_focused()
    expect(search).to_have_value("")
    page.keyboard.type("g?/")
    expect(search).to_have_value("g?/")
    expect(page.locator("dialog")).to_be_hidden()


def test_a_slash_leads_to_the_people_where_no_campaign_is_near(
    visit: Callable[..., Visitor],
) -> None:
    page = visit("viewer").page
    for place in ("/socap/jobs", "/socap/people"):
        page.goto(place)
        page.keyboard.press("/")
        title(page, "Important people")
        expect(page.get_by_role("textbox", name="Name")).to_be_focused()


def test_a_question_mark_lists_the_keys_and_they_can_be_turned_off(
    visit: Callable[..., Visitor],
) -> None:
    page = visit("viewer").page
    page.goto("/socap/jobs")
    dialog = page.get_by_role("dialog", name="Keyboard shortcuts")
    page.keyboard.press("?")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_text("go to campaigns")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    for shortcut in ("Control+g", "Alt+g"):
        page.keyboard.press(shortcut)
        page.keyboard.press("c")
    title(page, "Jobs")
    page.keyboard.press("?")
    dialog.get_by_label("Use shortcuts in this browser").press("Space")
    page.keyboard.press("Escape")
    page.goto("/socap/people")
    page.keyboard.press("?")
    page.keyboard.press("g")
    page.keyboard.press("c")
    title(page, "Important people")
    expect(dialog).to_be_hidden()
    page.locator(".menu summary").click()
    page.get_by_role("button", name="Keyboard shortcuts").click()
    expect(dialog).to_be_visible()


def opened_meaning(page: Page, button: Locator) -> Locator:
    """Opens the meaning with the keyboard; it names what it explains, and lies within the page."""
    button.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(f"#{button.get_attribute('popovertarget')}")
    expect(meaning).to_be_visible()
    term = (button.get_attribute("aria-label") or "").split("“")[1].split("”")[0]
    expect(meaning).to_contain_text(term, ignore_case=True)
    assert len(meaning.inner_text()) > len(term) + 20
    box, width = meaning.bounding_box(), page.evaluate("document.documentElement.clientWidth")
    assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= width
    return meaning


@pytest.mark.parametrize("size", [None, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", ["", "/engagers", "/edit"])
def test_each_term_opens_is_read_and_closed_without_a_mouse(
    site: Launch, visit: Callable[..., Visitor], path: str, size: object
) -> None:
    page = visit("operator", **({"viewport": size} if size else {})).page
    page.goto(f"/socap/campaigns/{site.campaign}{path}")
    buttons = page.locator(".term-help:visible")
    assert buttons.count() > 0
    for number in range(buttons.count()):
        button = buttons.nth(number)
        meaning = opened_meaning(page, button)
        page.keyboard.press("Escape")
        expect(meaning).to_be_hidden()
        expect(button).to_be_focused()
