"""Share links: what a client sees by one, and that it is nothing else."""

import re
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
import time_machine
from axes.models import AccessAttempt
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from PIL import Image
from pytest_django import Settings

from socap.access.models import AuditEntry, Role
from socap.campaigns.lifecycle import delete_campaign, pause, resume
from socap.campaigns.models import Campaign
from socap.campaigns.snapshots import take_snapshot
from socap.people.models import ImportantPerson
from socap.sources.base import Action
from socap.web.models import ShareLink
from socap.web.report.page import reports
from socap.web.sharing.shared_pages import boards
from socap.web.sharing.tokens import give_token, token_of
from tests.builders import (
    NOW,
    a_campaign,
    accounts,
    complete_ended,
    engage,
    follows,
    people,
    poll,
    post,
    profile,
    reply,
    retweet,
)
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

LISTED = {"zelda_capital": 37, "quentin_ventures": 53}


def a_picture(kind: str, width: int = 40, height: int = 20) -> bytes:
    written = BytesIO()
    Image.new("L", (width, height)).save(written, kind)
    return written.getvalue()


def a_png(width: int = 40, height: int = 20) -> bytes:
    return a_picture("PNG", width, height)


def a_jpeg(width: int = 40, height: int = 20) -> bytes:
    return a_picture("JPEG", width, height)


@pytest.fixture(autouse=True)
def nothing_shared() -> None:
    boards.forget()
    reports.forget()


@pytest.fixture
def campaign() -> Campaign:
    found = a_campaign({"100": "main", "101": "investor"}, name="Aurora", client_name="North Ltd")
    people(**LISTED)
    accounts(profile("5", username="famous_fan", name="Famous Fan"))
    for name in LISTED:
        follows(name, ["5"])
    ImportantPerson.objects.filter(username="zelda_capital").update(name="Zelda Moneypenny")
    for hours, retweets in ((3, 10), (2, 16), (0, 30)):
        at = NOW - timedelta(hours=hours)
        poll(at, post("100", retweets=retweets, text="We launch"), post("101", retweets=2))
        take_snapshot(found, now=at)
    engage("100", Action.RETWEET, retweet("5", name="Famous Fan"), retweet("6"))
    engage("100", Action.REPLY, reply("77", "5", "hello <b>there</b>"))
    return found


def share(campaign: Campaign, **known: object) -> tuple[ShareLink, str]:
    fields = {"label": "Client", "created_at": datetime.now(UTC), "hide_names": False}
    link = ShareLink(campaign=campaign, **fields | known)
    token = give_token(link)
    link.save()
    return link, token


def form(**changes: object) -> dict[str, object]:
    return {"label": "Client", "agency_name": "Bright & Co", "colour": "#ffcc00", **changes}


def made(operator: Client, campaign: Campaign, **changes: object) -> str:
    """A link made on the page; returns its token."""
    page = reverse("campaign-share", args=[campaign.pk])
    answer = operator.post(page, form(**changes))
    assert answer.status_code == 302, answer.content.decode()
    found = re.search(r'value="[^"]*/share/([\w-]+)"', operator.get(page).content.decode())
    assert found is not None
    return found[1]


def pages_of(token: str) -> list[str]:
    charts = [f"/share/{token}/charts/{n}" for n in ("timeline", "growth", "intervals")]
    return [f"/share/{token}", f"/share/{token}/live", f"/share/{token}/report", *charts]


def everything(client: Client, token: str) -> str:
    """All that is ever sent by this link."""
    answers = [client.get(path) for path in pages_of(token)]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    return "\n".join(answer.content.decode() for answer in answers)


def set_password(link: ShareLink, operator: Client, password: str) -> None:
    path = reverse("share-change", args=[link.campaign_id, link.pk])
    assert operator.post(path, form(password=password)).status_code == 302


def test_a_client_sees_the_dashboard_and_the_report_of_the_campaign(campaign: Campaign) -> None:
    operator, client = browser(a_user()), browser()
    token = made(operator, campaign)
    page = client.get(f"/share/{token}").content.decode()
    report = client.get(f"/share/{token}/report").content.decode()
    for text in (page, report):
        assert "Aurora" in text and "North Ltd" in text and "Famous Fan" in text
        assert "Bright &amp; Co" in text and "hello &lt;b&gt;there" in text
    assert "followed by 2 important people" not in page
    assert "followed by @quentin_ventures 53, @zelda_capital 37 = 90" in page + report
    assert "Most happened between" in report


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
    text = everything(browser(), token)
    links = set(re.findall(r'(?:href|src|action|hx-get|data-chart|"url": )="?([^"]*)"', text))
    own = re.compile(
        rf"/share/{re.escape(token)}(/\w+)*|/static/.*|/assets/.*|https://x\.com/.*|[?#].*"
    )
    assert not [link for link in links if link and not own.fullmatch(link)]
    assert "/socap/" not in text and "csrf" not in text


def test_nothing_else_opens_with_a_share_link(campaign: Campaign) -> None:
    """Every address of SOCAP, tried in the browser of a client who has opened all that is shared."""
    from socap.web.urls import urlpatterns

    a_user()
    client, (_, token) = browser(), share(campaign)
    everything(client, token)
    open_to_all = {"home", "login", "login-code", "logout", "vega", "invitation", "welcome"}
    for pattern in urlpatterns:
        name = pattern.name if isinstance(pattern, URLPattern) else None
        if not name or name.startswith(("shared", "password-reset")) or name in open_to_all:
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
    assert "Borealis" not in everything(browser(), token)
    assert other.share_links.count() == 0


def test_every_answer_is_discreet(campaign: Campaign) -> None:
    _, token = share(campaign, logo=a_png(), logo_type="image/png")
    client = browser()
    for path in [*pages_of(token), f"/share/{token}/logo", "/share/unknown"]:
        headers = client.get(path).headers
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "noindex" in headers["X-Robots-Tag"]
        assert "private" in headers["Cache-Control"] and "public" not in headers["Cache-Control"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
    assert '<meta name="robots" content="noindex' in client.get(f"/share/{token}").content.decode()


def test_who_is_on_the_list_is_hidden_everywhere(campaign: Campaign) -> None:
    """Also of somebody who is on the list and engages: that they are on it is not told."""
    ImportantPerson.objects.filter(username="zelda_capital").update(account_id="6")
    people(zelda_capital=37)
    _, token = share(campaign, hide_names=True)
    text = everything(browser(), token)
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
    for path in [*pages_of(token), f"/share/{token}/logo"]:
        answer = client.get(path)
        assert answer.status_code == 404
        assert answer.content == gone
        assert answer.headers["HX-Refresh"] == "true"


def test_paused_and_completed_campaigns_are_still_shown(campaign: Campaign) -> None:
    _, token = share(campaign)
    pause(campaign)
    assert "<b>Paused</b>" in browser().get(f"/share/{token}").content.decode()
    resume(campaign, now=NOW)
    with transaction.atomic():
        complete_ended(now=NOW + timedelta(days=4))
    text = everything(browser(), token)
    assert "final numbers" in text and "Final numbers" in text


def test_the_password_opens_everything_of_this_link_and_of_no_other(campaign: Campaign) -> None:
    operator = browser(a_user())
    link, token = share(campaign)
    _, other = share(campaign)
    for found in ShareLink.objects.all():
        set_password(found, operator, "seven-sails")
    client = browser()
    for path in pages_of(token):
        assert "Aurora" not in client.get(path).content.decode()
    page = f"/share/{token}"
    assert "not the password" in client.post(page, {"password": "seven-sail"}).content.decode()
    assert "Aurora" not in client.get(page).content.decode()
    answer = client.post(page, {"password": "seven-sails"})
    assert (answer.status_code, answer.headers["Location"]) == (302, page)
    cookie = client.cookies["share"]
    assert cookie["path"] == page and cookie["httponly"] and cookie["samesite"] == "Lax"
    assert "Aurora" in everything(client, token)
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


def test_an_operator_makes_copies_extends_and_revokes_a_link(campaign: Campaign) -> None:
    operator = browser(a_user("ann"))
    page = reverse("campaign-share", args=[campaign.pk])
    assert "Make a link below" in operator.get(page).content.decode()
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date()
    token = made(operator, campaign, expires_on=tomorrow.isoformat())
    link = ShareLink.objects.get()
    midnight = datetime.combine(tomorrow + timedelta(days=1), datetime.min.time(), UTC)
    assert (link.expires_at, link.hide_names, str(link.created_by)) == (midnight, False, "ann")
    assert token_of(link) == token and token not in repr(link.__dict__)
    browser().get(f"/share/{token}")
    assert "Opened <b>1</b> time," in operator.get(page).content.decode()
    operator.post(reverse("share-extend", args=[campaign.pk, link.pk]))
    link.refresh_from_db()
    assert link.expires_at == midnight + timedelta(days=30)
    for _ in range(2):
        operator.post(reverse("share-revoke", args=[campaign.pk, link.pk]), {"sure": "1"})
    assert browser().get(f"/share/{token}").status_code == 404
    text = operator.get(page).content.decode()
    assert token not in text and "revoked" in text
    operator.post(reverse("share-extend", args=[campaign.pk, link.pk]))
    assert browser().get(f"/share/{token}").status_code == 404
    verbs = list(
        AuditEntry.objects.filter(verb__startswith="share").values_list("verb", flat=True)
    )[::-1]
    assert verbs == ["share.created", "share.extended", "share.revoked"]


def test_an_ended_link_that_is_extended_works_again_at_the_same_address(campaign: Campaign) -> None:
    link, token = share(campaign, expires_at=datetime.now(UTC) - timedelta(days=9))
    operator = browser(a_user())
    assert browser().get(f"/share/{token}").status_code == 404
    operator.post(reverse("share-extend", args=[campaign.pk, link.pk]))
    assert browser().get(f"/share/{token}").status_code == 200


def test_a_link_of_another_campaign_cannot_be_changed_from_here(campaign: Campaign) -> None:
    link, _ = share(campaign)
    other, operator = a_campaign(["900"]), browser(a_user())
    for name in ("share-change", "share-extend", "share-revoke"):
        assert operator.post(reverse(name, args=[other.pk, link.pk]), form()).status_code == 404


def test_the_audit_log_tells_what_changed_and_no_secret(campaign: Campaign) -> None:
    link, token = share(campaign)
    operator = browser(a_user())
    set_password(link, operator, "seven-sails")
    path = reverse("share-change", args=[campaign.pk, link.pk])
    operator.post(path, form(drop_password="on", hide_names="on"))
    link.refresh_from_db()
    assert link.password == "" and link.hide_names
    entries = AuditEntry.objects.filter(verb="share.changed").order_by("id")
    assert [entry.details["password"] for entry in entries] == ["set", "removed"]
    told = repr(list(entries.values()))
    assert "seven-sails" not in told and token not in told
    assert entries[1].details["changes"] == {"hide_names": {"before": False, "after": True}}


def test_a_changed_secret_key_keeps_links_alive_but_unshown(
    campaign: Campaign, settings: Settings
) -> None:
    link, token = share(campaign)
    old, settings.SECRET_KEY = settings.SECRET_KEY, "another-key"
    assert browser().get(f"/share/{token}").status_code == 200
    page = reverse("campaign-share", args=[campaign.pk])
    assert "earlier secret key" in browser(a_user()).get(page).content.decode()
    settings.SECRET_KEY_FALLBACKS = [old]
    assert token_of(link) == token


def upload(content: bytes, name: str = "logo.png", type_: str = "image/png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type=type_)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (SVG, "PNG or JPEG"),
        (b"GIF89a" + b"\0" * 50, "PNG or JPEG"),
        (b"<html><script>alert(1)</script>", "PNG or JPEG"),
        (a_png()[:-25], "PNG or JPEG"),
        (a_jpeg()[:200], "PNG or JPEG"),
        (b"\x89PNG\r\n\x1a\n" + SVG, "PNG or JPEG"),
        (b"\xff\xd8\xff\xe0\x00\x00" + b"\0" * 30 + b"\xff\xd9", "PNG or JPEG"),
        (a_png() + b"\0" * 300_000, "256 KB"),
        (a_png(5000, 1), "2000"),
        (a_jpeg(1, 9000), "2000"),
    ],
)
def test_what_is_no_small_picture_is_no_logo(
    campaign: Campaign, content: bytes, problem: str
) -> None:
    page = reverse("campaign-share", args=[campaign.pk])
    answer = browser(a_user()).post(page, form(logo=upload(content)))
    assert answer.status_code == 422 and problem in answer.content.decode()
    assert not ShareLink.objects.exists()


@pytest.mark.parametrize(("content", "kind"), [(a_png(), "image/png"), (a_jpeg(), "image/jpeg")])
def test_the_logo_is_served_as_what_it_is(campaign: Campaign, content: bytes, kind: str) -> None:
    operator = browser(a_user())
    token = made(operator, campaign, logo=upload(content, "x.svg", "image/svg+xml"))
    answer = browser().get(f"/share/{token}/logo")
    assert answer.content == content and answer.headers["Content-Type"] == kind
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert f'src="/share/{token}/logo"' in browser().get(f"/share/{token}").content.decode()


def test_the_next_link_looks_like_the_last_one(campaign: Campaign) -> None:
    operator = browser(a_user())
    made(operator, campaign, logo=upload(a_png()))
    page = operator.get(reverse("campaign-share", args=[campaign.pk])).content.decode()
    assert 'value="Bright &amp; Co"' in page and 'value="#ffcc00"' in page
    made(operator, campaign, keep_logo="on")
    made(operator, campaign)
    assert [bytes(link.logo) for link in ShareLink.objects.order_by("pk")] == [a_png()] * 2 + [b""]


EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>'


def test_names_cannot_carry_markup(campaign: Campaign) -> None:
    Campaign.objects.update(name=EVIL, client_name=EVIL)
    operator = browser(a_user())
    token = made(operator, campaign, label=EVIL, agency_name=EVIL)
    page = operator.get(reverse("campaign-share", args=[campaign.pk])).content.decode()
    for text in (everything(browser(), token), page):
        assert "<script>alert" not in text and "<img src=x" not in text


@pytest.mark.parametrize(
    "colour", ["red", "#fff", "#12345g", "#123456;}body{display:none}", "#123456\n", "url(x)"]
)
def test_only_a_colour_is_a_colour(campaign: Campaign, colour: str) -> None:
    page = reverse("campaign-share", args=[campaign.pk])
    answer = browser(a_user()).post(page, form(colour=colour))
    kept = list(ShareLink.objects.values_list("colour", flat=True))
    assert kept == ["#123456"] if colour == "#123456\n" else answer.status_code == 422 and not kept


def test_days_that_are_over_and_short_passwords_are_refused(campaign: Campaign) -> None:
    page = reverse("campaign-share", args=[campaign.pk])
    operator = browser(a_user())
    for changes, problem in (
        ({"expires_on": "2020-01-01"}, "This day is over"),
        ({"expires_on": "9999-12-31"}, "too far away"),
        ({"password": "abc"}, "at least 6"),
        ({"label": ""}, "required"),
    ):
        text = operator.post(page, form(**changes)).content.decode()
        assert problem in text, changes


def test_a_viewer_reads_the_report_and_shares_nothing(campaign: Campaign) -> None:
    viewer = browser(a_user("vera", Role.VIEWER))
    assert viewer.get(reverse("campaign-report", args=[campaign.pk])).status_code == 200
    assert viewer.get(reverse("campaign-share", args=[campaign.pk])).status_code == 403
    board = viewer.get(reverse("campaign", args=[campaign.pk])).content.decode()
    assert reverse("campaign-share", args=[campaign.pk]) not in board


def test_a_report_before_the_first_reading_says_so() -> None:
    empty = a_campaign(["500"])
    _, token = share(empty)
    assert "Nothing has been read yet" in everything(browser(), token)
