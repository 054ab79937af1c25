"""What a client sees by a share link: the dashboard and the report of one campaign, read-only."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from socap.analytics.engagers.engager_summary import engager_summary
from socap.analytics.insight.country_totals import country_totals
from socap.charts.campaign_charts import CHARTS, campaign_chart_data, draw
from socap.lib.timed_cache import TimedCache
from socap.reports.chart_files import KINDS, campaign_chart_file
from socap.reports.common_answers import CommonAnswers
from socap.reports.redaction import explanation_formatter
from socap.web.dashboard.cards import client_card_sections
from socap.web.dashboard.charts import chart_file_response, chart_response
from socap.web.dashboard.context import dashboard_context
from socap.web.dashboard.dashboard_cache import MOST, SECONDS, Dashboard
from socap.web.dashboard.freshness import data_version, fingerprint
from socap.web.dashboard.view_options import read_view_options
from socap.web.explore.avatars import avatar_response
from socap.web.insight.places_page import world_map_context
from socap.web.models import ShareLink
from socap.web.report.page import REPORT_CHARTS, report_context
from socap.web.sections import read_seen
from socap.web.sharing.auth import Visit, branding_context, by_share_link, closed_page
from socap.web.sharing.shared_report import released_page
from socap.web.vega_bundle import VERSION

boards: TimedCache[Dashboard] = TimedCache(seconds=SECONDS, most=MOST)


def _show(request: HttpRequest, visit: Visit) -> HttpResponse:
    board = _board(request, visit, _version(visit.link))
    shown = {"vega_version": VERSION, "now": settings.SOCAP_CLOCK.now()}
    return render(request, "web/sharing/dashboard.html", board.page | shown)


def _live(request: HttpRequest, visit: Visit) -> HttpResponse:
    """As on the dashboard: 204, or the sections that look different."""
    version = _version(visit.link)
    if request.GET.get("version") == version:
        return HttpResponse(status=204)
    board = _board(request, visit, version)
    changed = board.changed_since(read_seen(request.GET.getlist("seen")))
    return render(request, "web/sharing/_live.html", board.context | {"changed": changed})


def _chart(request: HttpRequest, visit: Visit, name: str) -> HttpResponse:
    if name not in CHARTS:
        return closed_page(request)
    campaign, hide_names = visit.link.campaign, visit.link.hide_names
    look, now = read_view_options(request.GET).chart, settings.SOCAP_CLOCK.now()

    def spec() -> dict[str, Any]:
        data = campaign_chart_data(campaign, name, look.measure, now=now)
        return draw(data, look, why=explanation_formatter(hide_names=hide_names))

    shown = (name, look.measure, look.axis, "shared", hide_names)
    return chart_response(request, campaign, *shown, now=now, draw=spec)


def _chart_file(request: HttpRequest, visit: Visit, name: str, kind: str) -> HttpResponse:
    if name not in CHARTS or kind not in KINDS:
        return closed_page(request)
    look, now = read_view_options(request.GET).chart, settings.SOCAP_CLOCK.now()
    file = campaign_chart_file(visit.link.campaign, name, look, kind=kind, now=now)
    return chart_file_response(file)


def _places_map(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Returns the map alone, which the card loads after the page; it names nobody."""
    totals = country_totals(engager_summary(visit.link.campaign))
    return render(request, "web/insight/_world_map.html", world_map_context(totals))


def _report(request: HttpRequest, visit: Visit) -> HttpResponse:
    link, now = visit.link, settings.SOCAP_CLOCK.now()
    if shown := released_page(request, visit, {"now": now} | _nobody()):
        return shown
    look = read_view_options(request.GET)
    context = report_context(link.campaign, now=now, look=look, hide_names=link.hide_names)
    frame = {"frame": "web/sharing/frame.html", "charts": _chart_addresses(visit)}
    return render(
        request, "web/report/page.html", context | branding_context(visit) | frame | _nobody()
    )


def _logo(request: HttpRequest, visit: Visit) -> HttpResponse:
    if not visit.link.logo_type:
        return closed_page(request)
    content = ShareLink.objects.values_list("logo", flat=True).get(pk=visit.link.pk)
    response = HttpResponse(bytes(content), content_type=visit.link.logo_type)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _avatar(request: HttpRequest, visit: Visit, account_id: str, digest: str) -> HttpResponse:
    return avatar_response(account_id, digest) or closed_page(request)


def _board(request: HttpRequest, visit: Visit, version: str) -> Dashboard:
    """Asked and rendered once for all who watch by the same link."""
    link, campaign, now = visit.link, visit.link.campaign, settings.SOCAP_CLOCK.now()
    look = read_view_options(request.GET)

    def make() -> Dashboard:
        common = CommonAnswers(campaign, now=now, own=look.own_accounts)
        known = dashboard_context(common, user=AnonymousUser(), look=look, version=version)
        context = known | branding_context(visit) | _nobody()
        cards = client_card_sections(common, context, hide_names=link.hide_names)
        return Dashboard(context=context, cards=cards)

    return boards.get((link.pk, version, look, campaign.starts_at > now), make)


def _nobody() -> dict[str, Any]:
    """Whoever may be signed in in this browser sees what the client sees."""
    return {"user": AnonymousUser(), "messages": ()}


def _version(link: ShareLink) -> str:
    """Of all that the pages show; asked before the data, so that what is newer is sent once more."""
    look = (link.hide_names, link.agency_name, link.colour, link.logo_type)
    return fingerprint(data_version(link.campaign, ()) + repr(look))


def _chart_addresses(visit: Visit) -> list[str]:
    return [reverse("shared-chart", args=[visit.token, name]) for name in REPORT_CHARTS]


show = by_share_link(_show, page=True)
report = by_share_link(_report, page=True)
live, chart, logo = by_share_link(_live), by_share_link(_chart), by_share_link(_logo)
avatar, chart_file = by_share_link(_avatar), by_share_link(_chart_file)
places_map = by_share_link(_places_map)
