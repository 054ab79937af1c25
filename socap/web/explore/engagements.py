"""Everything that was done in a campaign: filtered, page by page, and taken away as a file."""

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from socap.analytics.engagements.listing import (
    Sort,
    all_engagements,
    engagement_count,
    engagements,
)
from socap.lib.database.keyset import BadCursor
from socap.reports.export_columns import ENGAGEMENT_COLUMNS, ENGAGEMENT_NAMES
from socap.web.explore.downloads import about_export, csv_download, file_name, workbook_download
from socap.web.explore.engagement_filters import EngagementFilterForm
from socap.web.pagination import fragment_of, held, in_address, list_begins_anew
from socap.web.permissions import Request, campaign_to_see, signed_in

PAGE, COUNTED = 50, 1000
ORDERS = {Sort.NEWEST: "newest first", Sort.IMPORTANCE: "most important account first"}


@signed_in
@require_safe
def listing(request: Request, campaign_id: int) -> HttpResponse:
    """The whole page; while somebody types, its results; at "More", the next rows."""
    campaign = campaign_to_see(request, campaign_id)
    form = EngagementFilterForm(request.GET, campaign=campaign)
    cursor = request.GET.get("cursor")
    try:
        found = engagements(
            campaign, filters=form.filters, sort=form.sort_order, cursor=cursor, limit=PAGE
        )
    except BadCursor:
        return list_begins_anew(request, form.query)
    shown = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "form": form,
        "rows": found.rows,
        "next_cursor": found.next_cursor,
        "kept": form.query,
        "paged": bool(cursor),
        "seen": held(request),
        "alone": not held(request),
    }
    match fragment_of(request):
        case "rows":
            # As on the page that asks: one tweet's does not repeat the tweet, an account's the name.
            shown["plainly"] = request.GET.get("view", "")
            return render(request, "web/explore/_engagement_rows.html", shown)
        case "results":
            answer = render(request, "web/explore/_engagement_results.html", shown | _counted(form))
            return in_address(request, answer, form.query)
    return render(request, "web/explore/engagements.html", shown | _counted(form))


@signed_in
@require_safe
def export(request: Request, campaign_id: int, kind: str) -> HttpResponseBase:
    """What the page shows under the same conditions and in the same order, all of it."""
    campaign = campaign_to_see(request, campaign_id)
    form = EngagementFilterForm(request.GET, campaign=campaign)
    if form.errors:
        # More than was asked for would be in the file.
        return redirect(
            f"{reverse('campaign-engagements', args=[campaign.pk])}?{request.GET.urlencode()}"
        )
    now = settings.SOCAP_CLOCK.now()
    rows = all_engagements(campaign, filters=form.filters, sort=form.sort_order)
    name = file_name(campaign, "engagements", kind, now=now)
    if kind == "csv":
        return csv_download(name, ENGAGEMENT_NAMES, rows)
    return workbook_download(
        name,
        title="Engagements",
        columns=ENGAGEMENT_COLUMNS,
        rows=rows,
        about=about_export(
            campaign,
            what="recorded engagements; retweets and likes have no time of their own at X, so they"
            " happened between “Not before” and “Happened”",
            conditions=[chip.label for chip in form.chips()],
            order=ORDERS[form.sort_order],
            now=now,
        ),
        zone=campaign.timezone,
    )


def _counted(form: EngagementFilterForm) -> dict[str, object]:
    """How many fit, counted only as far as it is quick."""
    count = engagement_count(form.campaign, filters=form.filters, up_to=COUNTED)
    return {
        "count": min(count, COUNTED),
        "is_more": count > COUNTED,
        "chips": form.chips(),
    }
