"""Lists a campaign's engagements with filters, and exports them."""

from collections.abc import Sequence

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
from socap.analytics.filters import On
from socap.lib.database.keyset import BadCursor
from socap.reports.export import file_name
from socap.reports.export_columns import ENGAGEMENT_COLUMNS, ENGAGEMENT_NAMES
from socap.saved_views.models import SavedView
from socap.web.explore.downloads import about_export, csv_download, workbook_download
from socap.web.explore.engagement_filters import EngagementFilterForm
from socap.web.pagination import held_section, push_query, requested_fragment, restart_list
from socap.web.permissions import Request, campaign_to_see, signed_in
from socap.web.saved_views.views_of_page import (
    FoundView,
    find_views,
    open_with_default,
    views_of_page,
)

PAGE_SIZE, COUNT_LIMIT = 50, 1000
PAGE = SavedView.Page.ENGAGEMENTS
ORDERS = {Sort.NEWEST: "newest first", Sort.IMPORTANCE: "most important account first"}


@signed_in
@require_safe
def listing(request: Request, campaign_id: int) -> HttpResponse:
    """Returns the page, its results while filtering, or the next rows after "More"."""
    campaign = campaign_to_see(request, campaign_id)
    saved = find_views(request.user, PAGE, campaign)
    if default := open_with_default(request, saved):
        return default
    form = EngagementFilterForm(request.GET, campaign=campaign)
    cursor = request.GET.get("cursor")
    try:
        found = engagements(
            campaign, filters=form.filters, sort=form.sort_order, cursor=cursor, limit=PAGE_SIZE
        )
    except BadCursor:
        return restart_list(request, form.query_string)
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "form": form,
        "rows": found.rows,
        "next_cursor": found.next_cursor,
        "filter_query": form.query_string,
        "on_quotes": form.filters.on == On.QUOTES,
        "is_later_page": bool(cursor),
        "seen": held_section(request),
        "standalone": not held_section(request),
    }
    match requested_fragment(request):
        case "rows":
            # A tweet's page omits the tweet from each row, an account's page the name.
            context["shown_on"] = request.GET.get("view", "")
            return render(request, "web/explore/_engagement_rows.html", context)
        case "results":
            context |= _results_context(form, saved)
            response = render(request, "web/explore/_engagement_results.html", context)
            return push_query(request, response, form.query_string)
    context |= _results_context(form, saved)
    return render(request, "web/explore/engagements.html", context)


@signed_in
@require_safe
def export(request: Request, campaign_id: int, kind: str) -> HttpResponseBase:
    """Exports all engagements that match the page's filters, in the same order."""
    campaign = campaign_to_see(request, campaign_id)
    form = EngagementFilterForm(request.GET, campaign=campaign)
    if form.errors:
        # Ignoring an invalid filter would export too much.
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
            content="recorded engagements; X gives no time for retweets and likes, so they"
            " happened between “Not before” and “Happened”",
            conditions=[chip.label for chip in form.chips()],
            order=ORDERS[form.sort_order],
            now=now,
        ),
        zone=campaign.timezone,
    )


def _results_context(form: EngagementFilterForm, saved: Sequence[FoundView]) -> dict[str, object]:
    """Returns the number of matches, counted up to a limit that stays fast, and the saved views."""
    count = engagement_count(form.campaign, filters=form.filters, up_to=COUNT_LIMIT)
    return {
        "count": min(count, COUNT_LIMIT),
        "is_more": count > COUNT_LIMIT,
        "chips": form.chips(),
        "views": views_of_page(saved, PAGE, form.campaign, query=form.query_string),
    }
