"""Lists a campaign's engagers, most important first, with filters, and exports them."""

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from socap.analytics.engagers.ranking import all_engagers, engager_count, engager_page
from socap.analytics.filters import EngagerFilters
from socap.campaigns.models import Campaign
from socap.lib.database.keyset import BadCursor
from socap.reports.export_columns import ENGAGER_COLUMNS, ENGAGER_NAMES
from socap.web.explore.downloads import about_export, csv_download, file_name, workbook_download
from socap.web.explore.filter_forms import FilterForm, text_field
from socap.web.pagination import (
    held_section,
    push_query,
    requested_fragment,
    restart_list,
    whole_number,
)
from socap.web.permissions import Request, campaign_to_see, signed_in

PAGE_SIZE, COUNT_LIMIT = 50, 1000


class EngagerFilterForm(FilterForm):
    """The filters of engagers."""

    filters_type = EngagerFilters
    field_order = ("name", "role", "min_importance", "place", "own")

    name = text_field("Name or @name", type="search", **{"data-search": ""})
    place = text_field("Place")

    @property
    def filters(self) -> EngagerFilters:
        return EngagerFilters(**self.given())

    def _describe(self, name: str) -> str:
        value = self.cleaned_data[name]
        match name:
            case "name":
                return f"named “{value}”"
            case "place":
                return f"place “{value}”"
        return super()._describe(name)


@signed_in
@require_safe
def listing(request: Request, campaign_id: int) -> HttpResponse:
    """Returns the page, its results while filtering, or the next rows after "More"."""
    campaign = campaign_to_see(request, campaign_id)
    form = _form(request)
    cursor = request.GET.get("cursor")
    try:
        found = engager_page(campaign, filters=form.filters, cursor=cursor, limit=PAGE_SIZE)
    except BadCursor:
        return restart_list(request, form.query_string)
    rank = whole_number(request.GET.get("rank")) or 0 if cursor else 0
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "form": form,
        "engagers": found.rows,
        "first_rank": rank,
        "next_engager": found.next_cursor,
        "next_rank": rank + sum(not who.own for who in found.rows),
        "filter_query": form.query_string,
        "is_later_page": bool(cursor),
        "seen": held_section(request),
        "standalone": not held_section(request),
    }
    match requested_fragment(request):
        case "rows":
            return render(request, "web/explore/_engager_rows.html", context)
        case "results":
            context |= _count_context(campaign, form)
            response = render(request, "web/explore/_engager_results.html", context)
            return push_query(request, response, form.query_string)
    return render(request, "web/explore/engagers.html", context | _count_context(campaign, form))


@signed_in
@require_safe
def export(request: Request, campaign_id: int, kind: str) -> HttpResponseBase:
    """Exports all engagers that match the page's filters."""
    campaign, form = campaign_to_see(request, campaign_id), _form(request)
    if form.errors:
        # Ignoring an invalid filter would export too much.
        return redirect(
            f"{reverse('campaign-engagers', args=[campaign.pk])}?{request.GET.urlencode()}"
        )
    now = settings.SOCAP_CLOCK.now()
    rows = all_engagers(campaign, filters=form.filters)
    name = file_name(campaign, "engagers", kind, now=now)
    if kind == "csv":
        return csv_download(name, ENGAGER_NAMES, rows)
    return workbook_download(
        name,
        title="Engagers",
        columns=ENGAGER_COLUMNS,
        rows=rows,
        about=about_export(
            campaign,
            content="accounts that engaged with the campaign's tweets",
            conditions=[chip.label for chip in form.chips()],
            order="most important first, then most followers",
            now=now,
        ),
        zone=campaign.timezone,
    )


def _form(request: Request) -> EngagerFilterForm:
    form = EngagerFilterForm(request.GET)
    form.full_clean()
    return form


def _count_context(campaign: Campaign, form: EngagerFilterForm) -> dict[str, object]:
    """Returns the number of matches, counted up to a limit that stays fast."""
    count = engager_count(campaign, filters=form.filters, up_to=COUNT_LIMIT)
    return {"count": min(count, COUNT_LIMIT), "is_more": count > COUNT_LIMIT, "chips": form.chips()}
