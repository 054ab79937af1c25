"""Two people of a team who work on the same engagers at once, each in a browser of their own."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from .site import Launch, Visitor

SECONDS = 15_000  # a page asks for news every five


def control(page: Page, rank: int) -> Locator:
    """The follow-up of one of the top people."""
    return page.locator("#part-engagers .person").nth(rank).locator(".follow-up")


def take(follow_up: Locator) -> None:
    follow_up.get_by_role("button", name="I’m on it").click()


def open_form(follow_up: Locator) -> Locator:
    follow_up.get_by_role("link", name="Follow up", exact=True).click()
    form = follow_up.locator("form")
    expect(form).to_be_visible()
    return form


def test_two_who_take_answer_and_note_the_same_person_lose_nothing(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    ann, ben, watching = (visit(role).page for role in ("operator", "admin", "viewer"))
    for page in (ann, ben, watching):
        page.goto(f"/socap/campaigns/{site.campaign}")

    # Who is taken by one is so for all within seconds, without a reload.
    take(control(ann, 0))
    for page in (ann, ben, watching):
        expect(control(page, 0)).to_contain_text("operator is on it", timeout=SECONDS)
    expect(control(ben, 0).get_by_role("button", name="I’m on it")).to_have_count(0)
    expect(control(watching, 0).get_by_role("link")).to_have_count(0)

    # Of two who press before either has seen the other, one has it and the other is told.
    for page in (ann, ben):
        page.route("**/follow-ups/live*", lambda route: route.fulfill(status=204))
        page.route("**/campaigns/*/live*", lambda route: route.fulfill(status=204))
    take(control(ben, 1))
    take(control(ann, 1))
    expect(control(ann, 1).get_by_role("alert")).to_contain_text("admin took this")
    for page in (ann, ben, watching):
        expect(control(page, 1)).to_contain_text("admin is on it", timeout=SECONDS)

    # Two forms that were open at once: both notes stay, and the second sees what the first has set.
    forms = [open_form(control(page, 1)) for page in (ann, ben)]
    forms[0].get_by_label("Status").select_option("contacted")
    forms[0].get_by_label("Note").fill("Wrote her a mail.")
    forms[1].get_by_label("Note").fill("Met her in Lisbon.")
    forms[0].get_by_role("button", name="Save").click()
    expect(control(ann, 1)).to_contain_text("contacted")
    forms[1].get_by_role("button", name="Save").click()
    expect(control(ben, 1).get_by_role("alert")).to_contain_text("both texts are kept")
    for page in (ann, ben):
        page.unroute_all(behavior="ignoreErrors")
    for page in (ann, ben, watching):
        for text in ("admin", "contacted", "Wrote her", "Lisbon"):
            expect(control(page, 1)).to_contain_text(text, timeout=SECONDS)

    # One marks her as done while the other still writes: both stay.
    forms = [open_form(control(page, 1)) for page in (ann, ben)]
    forms[0].get_by_label("Note").fill("She answered: happy to help.")
    forms[1].get_by_label("Status").select_option("done")
    for form in forms[::-1]:
        form.get_by_role("button", name="Save").click()
    for page in (ann, ben, watching):
        for text in ("admin", "done", "happy to help"):
            expect(control(page, 1)).to_contain_text(text, timeout=SECONDS)


def test_filters_of_follow_ups_are_in_the_address_and_come_back_with_it(
    site: Launch, visit: Callable[..., Visitor]
) -> None:
    page, engagers = visit("operator").page, f"/socap/campaigns/{site.campaign}/engagers"
    page.goto(engagers)
    everybody = page.locator("#results .person")
    taken = everybody.nth(2)
    name = taken.locator("a[href*='/accounts/']").first.get_attribute("href") or ""
    take(taken.locator(".follow-up"))
    expect(taken).to_contain_text("operator is on it", timeout=SECONDS)
    mine = page.locator(f"#results .person a[href='{name}']")

    page.locator(".filters [name=assigned]").select_option("me")
    page.wait_for_url("**assigned=me**")
    expect(mine.first).to_be_visible()
    page.locator(".filters [name=follow_up]").select_option("done")
    page.wait_for_url("**follow_up=done**")
    expect(mine).to_have_count(0)
    page.locator(".filters [name=follow_up]").select_option("open")
    page.wait_for_url("**follow_up=open**")
    expect(mine.first).to_be_visible()

    # Whoever is given the address sees the same, and "back" undoes the last choice.
    with_me = page.url
    page.reload()
    expect(page.locator(".filters [name=assigned]")).to_have_value("me")
    expect(page.locator(".filters [name=follow_up]")).to_have_value("open")
    expect(mine.first).to_be_visible()
    other = visit("admin").page
    other.goto(with_me)
    expect(other.locator(".filters [name=assigned]")).to_have_value("me")
    expect(other.locator(f"#results .person a[href='{name}']")).to_have_count(0)
    page.go_back()
    expect(page).not_to_have_url(with_me)
