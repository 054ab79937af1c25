"""What people say: sums, and all replies and quotes with what was derived of each; corrections by hand."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import request_actor
from socap.analytics.insight.rated_texts import (
    TextFilters,
    all_rated_texts,
    best_quotes,
    rated_texts,
)
from socap.analytics.insight.said import said
from socap.collection.text_corrections import correct
from socap.insight.texts.corrections import InvalidCorrection, checked_correction, text_of
from socap.insight.texts.sentiment import Sentiment
from socap.lib.database.keyset import BadCursor
from socap.reports.export import file_name
from socap.reports.text_columns import TEXT_COLUMNS, TEXT_NAMES
from socap.web.explore.downloads import about_export, csv_download, workbook_download
from socap.web.navigation import redirect_back
from socap.web.pagination import restart_list, without_nul
from socap.web.permissions import Request, campaign_to_change, campaign_to_see, signed_in

BEST = 8


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_see(request, campaign_id)
    filters, query = _filters(request)
    try:
        found = rated_texts(campaign, filters=filters, cursor=request.GET.get("cursor"))
    except BadCursor:
        return restart_list(request, query)
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "sums": said(campaign),
        "best": best_quotes(campaign, limit=BEST),
        "rows": found.rows,
        "next_cursor": found.next_cursor,
        "filters": filters,
        "filter_query": query,
        "sentiments": [one.value for one in Sentiment],
    }
    return render(request, "web/texts/texts.html", context)


@signed_in
@require_POST
def correct_one(request: Request, campaign_id: int, engagement_id: int) -> HttpResponse:
    """Stores `sentiment` or `need` of one text as somebody of the team reads it."""
    campaign = campaign_to_change(request, campaign_id)
    text = text_of(campaign, engagement_id)
    if text is None:
        raise Http404("nothing has been derived of such a text in this campaign")
    try:
        given = checked_correction(
            sentiment=request.POST.get("sentiment"), need=request.POST.get("need")
        )
    except InvalidCorrection as error:
        messages.error(request, f"Not changed: {error.field} {error}.")
    else:
        before = (text.sentiment, text.need)
        now = settings.SOCAP_CLOCK.now()
        row = correct(campaign, text, given, by=request_actor(request), now=now, request=request)
        is_new = before != (row.sentiment, row.need)
        messages.success(request, "Corrected; totals follow." if is_new else "Nothing to change.")
    return redirect_back(request, "campaign-texts", campaign.pk)


@signed_in
@require_safe
def export(request: Request, campaign_id: int, kind: str) -> HttpResponseBase:
    """Exports all texts that match the page's filters."""
    campaign, now = campaign_to_see(request, campaign_id), settings.SOCAP_CLOCK.now()
    filters, _ = _filters(request)
    rows, name = (
        all_rated_texts(campaign, filters=filters),
        file_name(campaign, "texts", kind, now=now),
    )
    if kind == "csv":
        return csv_download(name, TEXT_NAMES, rows)
    return workbook_download(
        name,
        title="What they say",
        columns=TEXT_COLUMNS,
        rows=rows,
        about=about_export(
            campaign,
            content="replies and quotes by others, with their sentiment and language",
            conditions=[f"{name}: {value}" for name, value in filters.given().items()],
            order="newest first",
            now=now,
        ),
        zone=campaign.timezone,
    )


def _filters(request: Request) -> tuple[TextFilters, str]:
    """Returns the filters with the query that says the same."""
    given = without_nul(request.GET)
    found = {name: given.get(name, "")[:200] for name in ("sentiment", "lang", "phrase", "key")}
    filters = TextFilters(**found)
    return filters, urlencode(filters.given())
