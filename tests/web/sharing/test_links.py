"""Share links: what a client can see with one, and what not."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from axes.models import AccessAttempt
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse

from socap.access.models import AuditEntry
from socap.campaigns.lifecycle import delete_campaign, pause, resume
from socap.campaigns.models import Campaign
from socap.people.models import ImportantPerson
from socap.reports.card_registry import all_cards
from socap.sources.base import Action
from socap.web.models import ShareLink
from tests.builders import (
    NOW,
    a_campaign,
    complete_ended,
    engage,
    people,
    poll,
    post,
    reply,
)
from tests.web.sharing.shares import (
    a_png,
    all_responses,
    create_link,
    set_password,
    share,
    shared_urls,
)
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


def test_a_client_sees_the_dashboard_and_the_report_of_the_campaign(campaign: Campaign) -> None:
    operator, client = browser(a_user()), browser()
    token = create_link(operator, campaign)
    page = client.get(f"/share/{token}").content.decode()
    report = client.get(f"/share/{token}/report").content.decode()
    for text in (page, report):
        assert "Aurora" in text and "North Ltd" in text and "Famous Fan" in text
        assert "Bright &amp; Co" in text and "hello &lt;b&gt;there" in text
    assert "followed by 2 important people" not in page
    assert "followed by @quentin_ventures 53, @zelda_capital 37, total 90" in page + report
    assert "Busiest hour" in report


def test_whoever_makes_a_link_is_told_what_clients_do_not_see(campaign: Campaign) -> None:
    untold = {
        "just_in": "who just came",
        "needs": "what needs an answer",
        "engagements": "the list of engagements",
        "comparison": "the comparison with other launches",
        "pace": "the pace",
    }
    assert untold.keys() == {card.name for card in all_cards() if card.redacted is None}
    page = browser(a_user()).get(reverse("campaign-share", args=[campaign.pk])).content.decode()
    told = " ".join(page.split("does not show them")[1].split("</p>")[0].split())
    assert all(words in told for words in untold.values())


@pytest.mark.parametrize("hide_names", [False, True])
def test_where_nobody_is_important_nobody_is_called_so(
    campaign: Campaign, hide_names: bool
) -> None:
    Campaign.objects.update(importance_threshold=91)
    token = share(campaign, hide_names=hide_names)[1]
    shared = browser().get(f"/share/{token}/report").content.decode()
    own = browser(a_user()).get(f"/socap/campaigns/{campaign.pk}/report").content.decode()
    for report in (own, shared):
        assert "Nobody among them is important to the launch." in report
        assert "The one with the highest score is <b><bdi>Famous Fan</bdi></b>" in report
        assert "First among" not in report and "most important people" not in report
    assert "Most important people" not in browser().get(f"/share/{token}").content.decode()


def test_no_address_leads_into_the_application(campaign: Campaign) -> None:
    _, token = share(campaign, agency_name="Bright", logo=a_png(), logo_type="image/png")
    text = all_responses(browser(), token)
    links = set(re.findall(r'(?:href|src|action|hx-get|data-chart|"url": )="?([^"]*)"', text))
    own = re.compile(
        rf"/share/{re.escape(token)}(/\w+)*(\.(png|csv)\??)?|/static/.*|/assets/.*|https://x\.com/.*|[?#].*"
    )
    assert not [link for link in links if link and not own.fullmatch(link)]
    assert "/socap/" not in text and "csrf" not in text


def test_nothing_else_opens_with_a_share_link(campaign: Campaign) -> None:
    """Requests every URL of SOCAP in the browser of a client with an open link."""
    from socap.web.urls import urlpatterns

    a_user()
    client, (_, token) = browser(), share(campaign)
    all_responses(client, token)
    open_to_all = {"home", "login", "login-code", "logout", "vega", "invitation", "welcome"}
    for pattern in urlpatterns:
        name = pattern.name if isinstance(pattern, URLPattern) else None
        # Of those that begin with "connect", links of their own decide who may open them.
        own_links = ("shared", "password-reset", "connect")
        if not name or name.startswith(own_links) or name in open_to_all:
            continue
        keys = get_resolver().reverse_dict.getlist(name)[0][0][0][1]
        known = {"campaign_id": campaign.pk, "tweet_id": "100", "account_id": "5", "name": "growth"}
        path = reverse(name, kwargs={key: known.get(key, 1) for key in keys})
        for answer in (client.get(path), client.post(path)):
            assert answer.status_code in (302, 404, 405), (path, answer.status_code)
            assert answer.status_code != 302 or answer.headers["Location"].startswith("/login")
    assert client.get("/api/socap/campaigns").status_code == 401
    assert not client.session.keys()


def test_another_campaign_needs_another_link(campaign: Campaign) -> None:
    other = a_campaign(["900"], name="Borealis")
    _, token = share(campaign)
    assert "Borealis" not in all_responses(browser(), token)
    assert other.share_links.count() == 0


def test_every_answer_is_discreet(campaign: Campaign) -> None:
    _, token = share(campaign, logo=a_png(), logo_type="image/png")
    client = browser()
    for path in [*shared_urls(token), f"/share/{token}/logo", "/share/unknown"]:
        headers = client.get(path).headers
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "noindex" in headers["X-Robots-Tag"]
        assert "private" in headers["Cache-Control"] and "public" not in headers["Cache-Control"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
    assert '<meta name="robots" content="noindex' in client.get(f"/share/{token}").content.decode()


def test_who_is_on_the_list_is_hidden_everywhere(campaign: Campaign) -> None:
    """Also hides that an engager is on the list."""
    ImportantPerson.objects.filter(username="zelda_capital").update(account_id="6")
    people(zelda_capital=37)
    _, token = share(campaign, hide_names=True)
    text = all_responses(browser(), token)
    assert "Famous Fan" in text and "followed by 2 important people" in text
    visible = re.sub(
        r'(name="(seen|version)"|id="seen-\w+"|viewBox|[dx]=)[^>]*|#[0-9a-f]{6}', "", text
    )
    for secret in ("zelda", "quentin", "Moneypenny", "on the list"):
        assert secret not in visible.lower().replace("zelda moneypenny", secret)
    for weight in (37, 53, 90):
        assert not re.search(rf"(?<![\w.:%-]){weight}(?![\w.:%-])", visible), weight


@pytest.mark.parametrize("state", ["unknown", "expired", "revoked", "deleted"])
def test_what_shows_nothing_never_says_why(campaign: Campaign, state: str) -> None:
    _, token = share(campaign)
    client = browser()
    assert client.get(f"/share/{token}").status_code == 200
    now = datetime.now(UTC)
    if state == "expired":
        ShareLink.objects.update(expires_at=now - timedelta(seconds=1))
    elif state == "revoked":
        ShareLink.objects.update(revoked_at=now)
    elif state == "deleted":
        delete_campaign(campaign)
    else:
        token = token[:-1] + ("A" if token[-1] != "A" else "B")
    gone = browser().get("/share/nothing").content
    for path in [*shared_urls(token), f"/share/{token}/logo"]:
        answer = client.get(path)
        assert answer.status_code == 404
        assert answer.content == gone
        assert answer.headers["HX-Refresh"] == "true"


def test_paused_and_completed_campaigns_are_still_shown(campaign: Campaign) -> None:
    _, token = share(campaign)
    pause(campaign, now=NOW)
    assert "<b>Paused</b>" in browser().get(f"/share/{token}").content.decode()
    resume(campaign, now=NOW)
    with transaction.atomic():
        complete_ended(now=NOW + timedelta(days=4))
    text = all_responses(browser(), token)
    assert "final numbers" in text and "Final numbers" in text


def test_the_password_opens_everything_of_this_link_and_of_no_other(campaign: Campaign) -> None:
    operator = browser(a_user())
    link, token = share(campaign)
    _, other = share(campaign)
    for found in ShareLink.objects.all():
        set_password(found, operator, "seven-sails")
    client = browser()
    for path in shared_urls(token):
        assert "Aurora" not in client.get(path).content.decode()
    page = f"/share/{token}"
    assert "Wrong password" in client.post(page, {"password": "seven-sail"}).content.decode()
    assert "Aurora" not in client.get(page).content.decode()
    answer = client.post(page, {"password": "seven-sails"})
    assert (answer.status_code, answer.headers["Location"]) == (302, page)
    cookie = client.cookies["share"]
    assert cookie["path"] == page and cookie["httponly"] and cookie["samesite"] == "Lax"
    assert "Aurora" in all_responses(client, token)
    client.cookies["share"]["path"] = "/"
    assert "Aurora" not in client.get(f"/share/{other}").content.decode()
    link.refresh_from_db()
    set_password(link, operator, "eight-oars")
    assert "Aurora" not in client.get(page).content.decode()


def test_guessing_the_password_is_stopped_and_leaves_no_address_behind(campaign: Campaign) -> None:
    link, token = share(campaign)
    set_password(link, browser(a_user()), "seven-sails")
    thief, page = browser(ip="10.0.0.7"), f"/share/{token}"
    with time_machine.travel(datetime(2027, 1, 5, 12, 0, tzinfo=UTC), tick=False) as clock:
        codes = [thief.post(page, {"password": f"guess-{n}"}).status_code for n in range(10)]
        assert codes == [200] * 9 + [429]
        locked = thief.post(page, {"password": "seven-sails"})
        assert locked.status_code == 429 and "15 minutes" in locked.content.decode()
        assert "/socap/" not in locked.content.decode()
        assert browser(ip="10.0.0.8").post(page, {"password": "seven-sails"}).status_code == 302
        clock.shift(timedelta(minutes=16))
        assert thief.post(page, {"password": "seven-sails"}).status_code == 302
    assert AuditEntry.objects.filter(verb="share.locked-out").count() == 1
    kept = [*AccessAttempt.objects.all().values(), *AuditEntry.objects.all().values()]
    assert (
        token not in repr(kept) and "guess-" not in repr(kept) and "seven-sails" not in repr(kept)
    )


def test_refused_addresses_do_not_reach_the_log(
    campaign: Campaign, caplog: pytest.LogCaptureFixture
) -> None:
    _, token = share(campaign, expires_at=datetime.now(UTC) - timedelta(days=1))
    _, living = share(campaign)
    browser().get(f"/share/{token}")
    browser().get(f"/share/{living}/charts/other")
    assert browser().post(f"/share/{living}").status_code == 405
    assert token not in caplog.text and living not in caplog.text


def test_an_opening_is_counted_once_per_visit(campaign: Campaign) -> None:
    link, token = share(campaign)
    client, page = browser(), f"/share/{token}"
    with time_machine.travel(datetime(2027, 1, 5, 12, 0, tzinfo=UTC), tick=False) as clock:
        for path in (page, f"{page}/live", f"{page}/report", page):
            client.get(path)
        link.refresh_from_db()
        assert (link.openings, link.last_opened_at) == (1, datetime.now(UTC))
        clock.shift(timedelta(hours=13))
        client.get(page)
        browser().get(page)
        browser(agent="Slackbot-LinkExpanding 1.0").get(page)
        browser(a_user()).get(page)
        browser().head(page)
    link.refresh_from_db()
    assert link.openings == 3


def test_only_the_page_with_the_password_behind_it_counts(campaign: Campaign) -> None:
    link, token = share(campaign)
    set_password(link, browser(a_user()), "seven-sails")
    client = browser()
    client.get(f"/share/{token}")
    link.refresh_from_db()
    assert link.openings == 0
    client.post(f"/share/{token}", {"password": "seven-sails"})
    client.get(f"/share/{token}")
    link.refresh_from_db()
    assert link.openings == 1


def test_an_open_page_is_sent_only_what_is_new(campaign: Campaign) -> None:
    _, token = share(campaign)
    client = browser()
    text = client.get(f"/share/{token}").content.decode()
    seen = re.findall(r'name="seen" value="([^"]+)"', text)
    version = re.findall(r'name="version" value="(\w+)"', text)[0]
    given = {"seen": seen, "version": version}
    assert client.get(f"/share/{token}/live", given).status_code == 204
    engage("100", Action.REPLY, reply("78", "6", "a new reply"))
    poll(NOW + timedelta(minutes=1), post("100", retweets=31, replies=1))
    answer = client.get(f"/share/{token}/live", given).content.decode()
    assert "part-totals" in answer and "a new reply" in answer
    seen = re.findall(
        r'name="seen" value="([^"]+)"', client.get(f"/share/{token}").content.decode()
    )
    Campaign.objects.filter(pk=campaign.pk).update(name="Renamed")
    answer = client.get(f"/share/{token}/live", {"seen": seen, "version": "old"}).content.decode()
    assert "Renamed" in answer and "part-totals" not in answer


def test_the_chart_is_not_sent_twice(campaign: Campaign) -> None:
    _, token = share(campaign)
    client, path = browser(), f"/share/{token}/charts/timeline"
    answer = client.get(path)
    etag = answer.headers["ETag"]
    assert len(answer.json()["datasets"]["points"]) == 3
    assert client.get(path, headers={"If-None-Match": etag}).status_code == 304


def test_a_report_before_the_first_reading_says_so() -> None:
    empty = a_campaign(["500"])
    _, token = share(empty)
    assert "No data yet" in all_responses(browser(), token)
