"""Everybody who engaged, most important first: searched, page by page, and taken away as a file."""

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
    fragment_of,
    held,
    in_address,
    list_begins_anew,
    whole_number,
)
from socap.web.permissions import Request, campaign_to_see, signed_in

PAGE, COUNTED = 50, 1000


class EngagerFilterForm(FilterForm):
    """The filters of engagers."""

    filters_type = EngagerFilters
    field_order = ("name", "role", "min_importance", "place", "is_campaign_author")

    name = text_field("Name or @name", type="search", **{"data-search": ""})
    place = text_field("Place")

    @property
    def filters(self) -> EngagerFilters:
        return EngagerFilters(**self.given())

    def _words(self, name: str) -> str:
        value = self.cleaned_data[name]
        match name:
            case "name":
                return f"named “{value}”"
            case "place":
                return f"place “{value}”"
        return super()._words(name)


@signed_in
@require_safe
def listing(request: Request, campaign_id: int) -> HttpResponse:
    """The whole page; while somebody types, its results; at "More", the next rows."""
    campaign = campaign_to_see(request, campaign_id)
    form = _form(request)
    cursor = request.GET.get("cursor")
    try:
        found = engager_page(campaign, filters=form.filters, cursor=cursor, limit=PAGE)
    except BadCursor:
        return list_begins_anew(request, form.query)
    rank = whole_number(request.GET.get("rank")) or 0 if cursor else 0
    shown = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "form": form,
        "engagers": found.rows,
        "first_rank": rank,
        "next_engager": found.next_cursor,
        "next_rank": rank + sum(not who.is_campaign_author for who in found.rows),
        "kept": form.query,
        "paged": bool(cursor),
        "seen": held(request),
        "alone": not held(request),
    }
    match fragment_of(request):
        case "rows":
            return render(request, "web/explore/_engager_rows.html", shown)
        case "results":
            shown |= _counted(campaign, form)
            answer = render(request, "web/explore/_engager_results.html", shown)
            return in_address(request, answer, form.query)
    return render(request, "web/explore/engagers.html", shown | _counted(campaign, form))


@signed_in
@require_safe
def export(request: Request, campaign_id: int, kind: str) -> HttpResponseBase:
    """What the page shows under the same conditions, all of it."""
    campaign, form = campaign_to_see(request, campaign_id), _form(request)
    if form.errors:
        # More than was asked for would be in the file.
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
            what="accounts that engaged with the campaign's tweets",
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


def _counted(campaign: Campaign, form: EngagerFilterForm) -> dict[str, object]:
    """How many fit, counted only as far as it is quick."""
    count = engager_count(campaign, filters=form.filters, up_to=COUNTED)
    return {"count": min(count, COUNTED), "is_more": count > COUNTED, "chips": form.chips()}
