"""Where things stand: one width for all pages, nothing empty beside it, and room for fingers."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, ViewportSize

from .addresses import Addresses, is_page, pages
from .site import PHONE, Launch, Site, Visitor

WIDE: tuple[ViewportSize, ...] = (
    {"width": 1440, "height": 900},
    {"width": 2560, "height": 1440},
)
# What asks one question stands in the middle, as a dialog would; a wall fills its screen.
OWN_WIDTH = "main:is(.small, .narrow, .wall)"
EDGES = """() => {
  const main = document.querySelector("main").getBoundingClientRect();
  const said = "p, h2, li, td, th, dd, dt, a, button, input, textarea";
  const right = [...document.querySelectorAll(`main :is(${said})`)]
    .filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())
    .filter((box) => box.top < innerHeight).map((box) => box.right);
  return { left: Math.round(main.left), right: Math.round(main.right),
           reach: Math.max(0, ...right) / innerWidth, screen: innerWidth };
}"""

# How much higher than the first thing beside them the filters begin.
BELOW_FILTERS = """() => {
  const filters = document.querySelector("main.list > .filters");
  const beside = filters && [...document.querySelectorAll("main.list > .filters ~ *")]
    .find((one) => one.innerText.trim())?.getBoundingClientRect();
  return beside ? beside.top - filters.getBoundingClientRect().top : 0;
}"""


# By how much the button under the filters is cut off by their card.
CUT_OFF = """() => {
  const filters = document.querySelector("main.list > .filters");
  const button = filters?.querySelector(":scope > button")?.getBoundingClientRect();
  return button ? button.bottom - filters.getBoundingClientRect().bottom : 0;
}"""


@pytest.fixture(scope="module")
def admin(browser: Browser, site: Site) -> Iterator[Visitor]:
    visitor = Visitor(browser, site, "admin")
    yield visitor
    visitor.close()


@pytest.fixture(scope="module")
def shown(site: Site) -> list[str]:
    """Addresses of all pages for users."""
    addresses = Addresses(site)
    with site.client("admin") as client:
        return [
            path
            for name in pages()
            if addresses.role(name)
            for path in addresses.paths(name)[:1]
            if is_whole(client.get(path))
        ]


def is_whole(answer: httpx.Response) -> bool:
    return is_page(answer) and answer.is_success


@pytest.mark.parametrize("size", WIDE, ids=lambda size: str(size["width"]))
def test_all_pages_have_one_width_and_none_is_half_empty(
    size: ViewportSize, admin: Visitor, shown: list[str]
) -> None:
    page, edges, problems = admin.page, set(), list[str]()
    page.set_viewport_size(size)
    for path in shown:
        page.goto(path)
        if page.locator(OWN_WIDTH).count():
            continue
        found = page.evaluate(EDGES)
        edges.add((found["left"], found["right"]))
        if found["reach"] < 0.7:
            problems.append(f"{path}: nothing stands right of {found['reach']:.0%}")
        if page.evaluate(BELOW_FILTERS) > 1:
            problems.append(f"{path}: what is filtered stands below its filters")
        if page.evaluate(CUT_OFF) > 0:
            problems.append(f"{path}: the button of the filters is cut off")
    assert not problems
    [(left, right)] = edges
    assert left == size["width"] - right, "it stands in the middle"
    assert right - left > 0.85 * size["width"]


SMALL = """() => {
  const inText = (one) => one.parentElement.matches("p, li, dd, td, span, q, h1, label")
    && [...one.parentElement.childNodes].some(
      (node) => node.nodeType === 3 && node.data.trim().length > 3);
  const pressed = "a, button, input:not([type=hidden]), select, summary, textarea";
  return [...document.querySelectorAll(pressed)]
    .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((one) => !one.matches(".unseen, .skip") && !inText(one))
    .map((one) => [one, (one.closest("label") ?? one).getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.height < 23.5 || box.width < 23.5))
    .map(([one, box]) => `${box.width}x${box.height} ${one.outerHTML.slice(0, 90)}`);
}"""
LOW = """() => [...document.querySelectorAll("main .primary, .top > nav a")]
  .filter((one) => one.checkVisibility() && !one.matches(".unseen"))
  .filter((one) => one.getBoundingClientRect().height < 43.5)
  .map((one) => one.outerHTML.slice(0, 90))"""
# The links to X that stand on another line than the end of what they follow, or could.
ALONE = """() => [...document.querySelectorAll("main .out")]
  .filter((one) => one.checkVisibility() && one.previousSibling)
  .filter((one) => {
    const space = document.createRange();
    space.selectNode(one.previousSibling);
    const box = [...space.getClientRects()].at(-1);
    return !/^(.*\\S)?\\u00a0$/s.test(one.previousSibling.data)
      || box.bottom <= one.getBoundingClientRect().top;
  }).map((one) => one.outerHTML.slice(0, 90))"""
WIDE_BY = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SIDEWAYS = """() => [...document.querySelectorAll("main *")]
  .filter((one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX))
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML.slice(0, 90))"""


def test_on_a_phone_fingers_hit_what_they_want_and_nothing_scrolls_sideways(
    admin: Visitor, shown: list[str]
) -> None:
    page, problems = admin.page, list[str]()
    page.set_viewport_size(PHONE)
    for path in shown:
        page.goto(path)
        problems += [f"{path} is too wide"] * (page.evaluate(WIDE_BY) > 0)
        problems += [f"{path} is small: {one}" for one in page.evaluate(SMALL)]
        problems += [f"{path} is low: {one}" for one in page.evaluate(LOW)]
        problems += [f"{path} scrolls sideways: {one}" for one in page.evaluate(SIDEWAYS)]
        problems += [f"{path} has alone on a line: {one}" for one in page.evaluate(ALONE)]
    assert problems == []


# Shows so many of the last hour's important people, the first again and again; gives the share of the
# page that their card is wide, and how much of its list is empty.
JUST_IN = """(number) => {
  const card = document.querySelector(".just-in"), list = card.querySelector(".arrivals");
  const first = list.firstElementChild;
  list.replaceChildren(...Array.from({ length: number }, () => first.cloneNode(true)));
  list.scrollTop = list.scrollHeight;
  const box = list.getBoundingClientRect(), last = list.lastElementChild.getBoundingClientRect();
  const main = document.querySelector("main").getBoundingClientRect();
  return [card.getBoundingClientRect().width / main.width, (box.bottom - last.bottom) / box.height];
}"""


@pytest.mark.parametrize("size", WIDE, ids=lambda size: str(size["width"]))
def test_who_just_came_leave_nothing_empty_above_the_numbers_or_beside_them(
    size: ViewportSize, admin: Visitor, site: Launch
) -> None:
    page, card = admin.page, admin.page.locator(".just-in .arrivals > li")
    page.set_viewport_size(size)
    page.goto(f"/socap/campaigns/{site.campaign}")
    for _ in range(6):
        if not card.count():
            site.live_on(1800)
            site.settle()
            page.reload()
    assert card.count()
    found = {number: page.evaluate(JUST_IN, number) for number in (1, 2, 3, 4, 5, 12)}
    assert [number for number, (wide, _) in found.items() if wide > 0.9] == [1, 2, 3]
    assert [number for number, (wide, _) in found.items() if wide < 0.4] == [4, 5, 12]
    assert [number for number, (_, empty) in found.items() if empty > 0.02] == []
