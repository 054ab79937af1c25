"""Everybody who engaged, most important first: searched, page by page, and taken away as a file."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from socap.analytics.engagements.listing import BadCursor
from socap.analytics.engagers.engager_filters import EngagerFilters, Place
from socap.analytics.engagers.ranking import all_engagers, engager_count, engagers
from socap.campaigns.models import Campaign
from socap.people.roles import Category as Role
from socap.reports.export_columns import ENGAGER_COLUMNS, ENGAGER_NAMES
from socap.web.explore.downloads import about_export, csv_download, file_name, workbook_download
from socap.web.explore.engagement_filters import AUTHORS, Chip, only_authors
from socap.web.pagination import fragment_of, held, in_address, readable, whole_number
from socap.web.permissions import Request, campaign_to_see, signed_in
from socap.web.templatetags.shown import roles

PAGE, COUNTED = 50, 1000


class EngagerFilterForm(forms.Form):
    """Every condition is optional; one that cannot be read is named, and the others still hold."""

    name = forms.CharField(
        label="Name or @name",
        required=False,
        max_length=100,
        widget=forms.TextInput(
            attrs={
                "type": "search",
                "data-search": "",
                "autocapitalize": "none",
                "spellcheck": "false",
            }
        ),
    )
    role = forms.ChoiceField(
        label="Role",
        required=False,
        choices=[("", "any"), *((role.value, roles(role.value)) for role in Role)],
    )
    min_importance = forms.IntegerField(
        label="Importance from", required=False, min_value=0, max_value=1_000_000
    )
    place = forms.CharField(label="Place", required=False, max_length=100)
    authors = forms.ChoiceField(
        label="Campaign authors", required=False, choices=[("", "included"), *AUTHORS.items()]
    )

    @property
    def filters(self) -> EngagerFilters:
        wanted = {name: self.cleaned_data.get(name) or None for name in ("name", "role", "place")}
        if wanted["name"]:
            wanted["name"] = wanted["name"].lstrip("@") or None
        return EngagerFilters(
            **wanted,
            min_importance=self.cleaned_data.get("min_importance"),
            is_campaign_author=only_authors(self.cleaned_data.get("authors")),
        )

    def kept(self, leave_out: str = "") -> str:
        """The query of the address in its shortest form."""
        given = {
            name: value
            for name in self.fields
            if name != leave_out and (value := self.cleaned_data.get(name)) not in (None, "")
        }
        return urlencode(given)

    def chips(self) -> list[Chip]:
        words = {
            "name": "named “{}”",
            "role": "{}",
            "min_importance": "importance from {}",
            "place": "place “{}”",
            "authors": "{}",
        }
        named = {"role": roles, "authors": AUTHORS.__getitem__}
        return [
            Chip(
                label=text.format(named.get(name, str)(value)),
                without=self.kept(leave_out=name),
            )
            for name, text in words.items()
            if (value := self.cleaned_data.get(name)) not in (None, "")
        ]


@signed_in
@require_safe
def listing(request: Request, campaign_id: int) -> HttpResponse:
    """The whole page; while somebody types, its results; at "More", the next rows."""
    campaign = campaign_to_see(request, campaign_id)
    form = _form(request)
    cursor = request.GET.get("cursor")
    try:
        after = Place.decode(cursor) if cursor else None
    except BadCursor:
        messages.info(request, "That place in the list is gone. This is its beginning.")
        return redirect(f"{request.path}?{form.kept()}")
    found = engagers(campaign, limit=PAGE + 1, filters=form.filters, after=after)
    rank = whole_number(request.GET.get("rank")) or 0 if after else 0
    shown = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "form": form,
        "engagers": found[:PAGE],
        "first_rank": rank,
        "next_engager": found[PAGE - 1].place.encode() if len(found) > PAGE else None,
        "next_rank": rank + sum(not who.is_campaign_author for who in found[:PAGE]),
        "kept": form.kept(),
        "paged": after is not None,
        "seen": held(request),
        "alone": not held(request),
    }
    match fragment_of(request):
        case "rows":
            return render(request, "web/explore/_engager_rows.html", shown)
        case "results":
            shown |= _counted(campaign, form)
            answer = render(request, "web/explore/_engager_results.html", shown)
            return in_address(request, answer, form.kept())
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
    form = EngagerFilterForm(readable(request.GET), auto_id="filter_%s")
    form.full_clean()
    return form


def _counted(campaign: Campaign, form: EngagerFilterForm) -> dict[str, object]:
    """How many fit, counted only as far as it is quick."""
    count = engager_count(campaign, filters=form.filters, up_to=COUNTED)
    return {"count": min(count, COUNTED), "is_more": count > COUNTED, "chips": form.chips()}
