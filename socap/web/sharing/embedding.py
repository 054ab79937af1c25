"""One chart of a share link as a page to be framed, by the sites that the link names and no others."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html

from socap.charts.campaign_charts import CHARTS
from socap.lib.network.web_address import trusted_origin
from socap.web.dashboard.view_options import read_view_options
from socap.web.middleware import NO_FRAMES, POLICY
from socap.web.models import ShareLink
from socap.web.sharing.auth import Visit, branding_context, by_share_link, closed_page
from socap.web.vega_bundle import VERSION

TITLES = {"timeline": "Growth and pace", "growth": "Growth", "intervals": "Pace"}
HEIGHTS = {"timeline": 480, "growth": 380, "intervals": 380}
THEMES = ("light", "dark")
MOST_SITES = 20


def _embed(request: HttpRequest, visit: Visit, name: str) -> HttpResponse:
    """Returns the chart alone; `theme` is light or dark, or else what the reader's system says."""
    if name not in CHARTS:
        return closed_page(request)
    theme = request.GET.get("theme", "")
    context = {
        "campaign": visit.link.campaign,
        "zone": visit.link.campaign.timezone,
        "look": read_view_options(request.GET),
        "title": TITLES[name],
        "chart": reverse("shared-chart", args=[visit.token, name]),
        "theme": theme if theme in THEMES else "",
        "vega_version": VERSION,
        "now": settings.SOCAP_CLOCK.now(),
    }
    response = render(request, "web/sharing/embed.html", branding_context(visit) | context)
    if visit.link.embed_sites:
        # Browsers that know the policy ignore the older header, which cannot name several sites.
        frames = f"frame-ancestors {visit.link.embed_sites}"
        response.headers["Content-Security-Policy"] = POLICY.replace(NO_FRAMES, frames)
        response.xframe_options_exempt = True
    return response


def embed_snippets(link: ShareLink, address: str) -> list[tuple[str, str]]:
    """Returns the HTML that frames each chart, with its title; none if no site may."""
    if not (link.embed_sites and address):
        return []
    return [
        (
            TITLES[name],
            format_html(
                '<iframe src="{}/embed/{}?theme=light" title="{} of {}" width="100%" height="{}"'
                ' loading="lazy" style="border:0"></iframe>',
                address,
                name,
                TITLES[name],
                link.campaign.name,
                HEIGHTS[name],
            ),
        )
        for name in CHARTS
    ]


def read_sites(text: str) -> str:
    """Returns the sites, each as an origin, separated by spaces; ValueError says what is wrong."""
    sites = text.replace(",", " ").split()
    if len(sites) > MOST_SITES:
        raise ValueError(f"There are {len(sites)} sites; the maximum is {MOST_SITES}.")
    found = []
    for site in sites:
        try:
            found.append(trusted_origin(site if "://" in site else f"https://{site}"))
        except ValueError as error:
            raise ValueError(f"“{site}” {error}. Write it as https://www.example.com.") from error
    return " ".join(dict.fromkeys(found))


embed = by_share_link(_embed)
