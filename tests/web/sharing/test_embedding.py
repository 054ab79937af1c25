"""One chart in a frame on another site: only where the link names the site."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry
from socap.campaigns.models import Campaign
from socap.web.models import ShareLink
from tests.web.sharing.shares import create_link, form, share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


def policy(client: Client, token: str, name: str = "growth") -> str:
    answer = client.get(f"/share/{token}/embed/{name}")
    assert answer.status_code == 200
    found = re.search(r"frame-ancestors ([^;]*)", answer.headers["Content-Security-Policy"])
    assert found
    assert ("X-Frame-Options" in answer.headers) == (found[1] == "'none'")
    return found[1]


def test_a_link_is_framed_by_nobody_until_it_names_a_site(
    operator: Client, campaign: Campaign
) -> None:
    token = create_link(operator, campaign)
    assert policy(Client(), token) == "'none'"
    page = operator.get(reverse("campaign-share", args=[campaign.pk])).content.decode()
    assert "Embed a chart" not in page


def test_the_sites_that_a_link_names_may_frame_its_charts_and_nothing_else(
    operator: Client, campaign: Campaign
) -> None:
    sites = "https://www.example.com, *.example.org  https://www.example.com:8443/"
    token = create_link(operator, campaign, embed_sites=sites)
    allowed = "https://www.example.com https://*.example.org https://www.example.com:8443"
    for name in ("growth", "intervals", "timeline"):
        assert policy(Client(), token, name) == allowed
    for path in (f"/share/{token}", f"/share/{token}/report"):
        answer = Client().get(path)
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Frame-Options"] == "DENY"
    assert Client().get(f"/share/{token}/embed/pie").status_code == 404
    created = AuditEntry.objects.get(verb="share.created")
    assert created.details["changes"]["embed_sites"]["after"] == allowed


def test_the_page_of_links_has_the_html_to_paste(operator: Client, campaign: Campaign) -> None:
    campaign.name = 'Say "hi" & <go>'
    campaign.save()
    token = create_link(operator, campaign, embed_sites="https://www.example.com")
    page = operator.get(reverse("campaign-share", args=[campaign.pk])).content.decode()
    snippets = [unescape(found) for found in re.findall(r'value="(&lt;iframe[^"]*)"', page)]
    assert len(snippets) == 3
    framed = re.search(r'<iframe src="http://[^/]*(/share/[^"]*)" title="([^"]*)"', snippets[1])
    assert framed and framed[1] == f"/share/{token}/embed/growth?theme=light"
    assert unescape(framed[2]) == 'Growth of Say "hi" & <go>'
    html = Client().get(framed[1]).content.decode()
    assert 'data-theme="light"' in html and f'data-chart="/share/{token}/charts/growth"' in html


def test_the_address_chooses_theme_and_measure(campaign: Campaign) -> None:
    _, token = share(campaign)
    html = Client().get(f"/share/{token}/embed/growth?theme=dark&measure=views").content.decode()
    assert 'data-theme="dark"' in html and 'value="views" checked' in html
    html = Client().get(f"/share/{token}/embed/growth?theme=pink&measure=pies").content.decode()
    assert "data-theme" not in html and 'value="engagements" checked' in html
    for name in ("zelda", "quentin"):
        assert name not in html, "a chart in a frame says nothing of the important list"


@pytest.mark.parametrize(
    ("sites", "message"),
    [
        ("https://www.example.com/page", "has a path"),
        ("ftp://example.com", "must begin with https:// or http://"),
        ("https://exa mple.com; script-src *", "Write it as https://www.example.com."),
        ("https://a.example; https://b.example", "Write it as"),
        ("'self'", "Write it as"),
        ("*", "Write it as"),
        (" ".join(f"https://a{n}.example" for n in range(21)), "the maximum is 20"),
    ],
)
def test_what_is_no_site_is_refused_in_words(
    operator: Client, campaign: Campaign, sites: str, message: str
) -> None:
    path = reverse("campaign-share", args=[campaign.pk])
    answer = operator.post(path, form(embed_sites=sites))
    assert answer.status_code == 422
    assert message in unescape(answer.content.decode())
    assert not ShareLink.objects.exists()


def test_a_link_with_a_password_cannot_be_embedded(operator: Client, campaign: Campaign) -> None:
    page = reverse("campaign-share", args=[campaign.pk])
    site = "https://www.example.com"
    refused = operator.post(page, form(embed_sites=site, password="secret-enough"))
    assert refused.status_code == 422 and b"cannot be embedded" in refused.content
    create_link(operator, campaign, password="secret-enough")
    change = reverse("share-change", args=[campaign.pk, ShareLink.objects.get().pk])
    assert operator.post(change, form(embed_sites=site)).status_code == 422
    assert operator.post(change, form(embed_sites=site, drop_password="on")).status_code == 302
    assert ShareLink.objects.get().embed_sites == site


def test_a_revoked_link_closes_its_frames(campaign: Campaign, operator: Client) -> None:
    link, token = share(campaign, embed_sites="https://www.example.com")
    operator.post(reverse("share-revoke", args=[campaign.pk, link.pk]), {"sure": "1"})
    assert Client().get(f"/share/{token}/embed/growth").status_code == 404
