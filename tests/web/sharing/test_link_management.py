"""Share links as operators make, change, extend and revoke them."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from pytest_django import Settings

from socap.access.models import AuditEntry, Role
from socap.campaigns.models import Campaign
from socap.web.models import ShareLink
from socap.web.sharing.tokens import recover_token
from tests.builders import (
    a_campaign,
)
from tests.web.sharing.shares import (
    a_jpeg,
    a_png,
    all_responses,
    create_link,
    form,
    set_password,
    share,
    upload,
)
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


def test_an_operator_makes_copies_extends_and_revokes_a_link(campaign: Campaign) -> None:
    operator = browser(a_user("ann"))
    page = reverse("campaign-share", args=[campaign.pk])
    assert "Create one below" in operator.get(page).content.decode()
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date()
    token = create_link(operator, campaign, expires_on=tomorrow.isoformat())
    link = ShareLink.objects.get()
    midnight = datetime.combine(tomorrow + timedelta(days=1), datetime.min.time(), UTC)
    assert (link.expires_at, link.hide_names, str(link.created_by)) == (midnight, False, "ann")
    assert recover_token(link) == token and token not in repr(link.__dict__)
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
    assert recover_token(link) == token


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
    token = create_link(operator, campaign, logo=upload(content, "x.svg", "image/svg+xml"))
    answer = browser().get(f"/share/{token}/logo")
    assert answer.content == content and answer.headers["Content-Type"] == kind
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert f'src="/share/{token}/logo"' in browser().get(f"/share/{token}").content.decode()


def test_the_next_link_looks_like_the_last_one(campaign: Campaign) -> None:
    operator = browser(a_user())
    create_link(operator, campaign, logo=upload(a_png()))
    page = operator.get(reverse("campaign-share", args=[campaign.pk])).content.decode()
    assert 'value="Bright &amp; Co"' in page and 'value="#ffcc00"' in page
    create_link(operator, campaign, keep_logo="on")
    create_link(operator, campaign)
    assert [bytes(link.logo) for link in ShareLink.objects.order_by("pk")] == [a_png()] * 2 + [b""]


EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>'


def test_names_cannot_carry_markup(campaign: Campaign) -> None:
    Campaign.objects.update(name=EVIL, client_name=EVIL)
    operator = browser(a_user())
    token = create_link(operator, campaign, label=EVIL, agency_name=EVIL)
    page = operator.get(reverse("campaign-share", args=[campaign.pk])).content.decode()
    for text in (all_responses(browser(), token), page):
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
        ({"expires_on": "2020-01-01"}, "This day has passed"),
        ({"expires_on": "9999-12-31"}, "too far in the future"),
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
