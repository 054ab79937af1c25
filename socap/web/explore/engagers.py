"""Lists a campaign's engagers, most important first, with filters, and exports them."""

from collections.abc import Sequence

from django import forms
from django.conf import settings
from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from socap.access.models import User
from socap.analytics.engagements.query_plan import Stats, stats_of
from socap.analytics.engagers.ranking import all_engagers, engager_count, engager_page
from socap.analytics.filters import UNKNOWN_COUNTRY, EngagerFilters, Seen
from socap.campaigns.models import Campaign
from socap.follow_ups.states import NOBODY, SOMEBODY, assignee_names
from socap.insight.places.countries import country_choices, country_name
from socap.lib.bounds import HIGHEST_IMPORTANCE
from socap.lib.database.keyset import BadCursor
from socap.people.tiers import TIER_LABELS
from socap.reports.export import file_name
from socap.reports.export_columns import ENGAGER_COLUMNS, ENGAGER_NAMES
from socap.saved_views.models import SavedView
from socap.web.explore.downloads import about_export, csv_download, workbook_download
from socap.web.explore.filter_forms import FilterForm, choice_field, text_field
from socap.web.follow_ups.forms import STATUS_LABELS
from socap.web.pagination import (
    held_section,
    push_query,
    requested_fragment,
    restart_list,
    whole_number,
)
from socap.web.permissions import Request, campaign_to_see, signed_in
from socap.web.saved_views.views_of_page import (
    FoundView,
    find_views,
    open_with_default,
    views_of_page,
)

PAGE_SIZE, COUNT_LIMIT = 25, 1000
ME = "me"
ASSIGNED = {ME: "me", NOBODY: "nobody", SOMEBODY: "somebody"}
SEEN: dict[str, str] = {
    Seen.NEW: "new to us",
    Seen.EARLIER: "in an earlier launch",
    Seen.CLIENT: "in one of this client",
}
PAGE = SavedView.Page.ENGAGERS


class EngagerFilterForm(FilterForm):
    """The filters of engagers."""

    filters_type = EngagerFilters
    field_order = (
        "name", "role", "min_importance", "tier", "verified", "organisation", "min_tweets", "seen",
        "automated", "assigned", "follow_up", "country", "place", "own",
    )  # fmt: skip

    name = text_field("Name or @name", type="search", **{"data-search": ""})
    country = choice_field("Country", {UNKNOWN_COUNTRY: "unknown", **country_choices()})
    place = text_field("Place in the profile")
    assigned = choice_field("Assigned to", {}, empty_label="anyone or nobody")
    follow_up = choice_field("Follow-up", STATUS_LABELS)
    tier = choice_field("Followers", TIER_LABELS)
    verified = choice_field("Verified", {"true": "verified", "false": "not verified"})
    organisation = text_field("Organisation")
    seen = choice_field("Seen before", SEEN)
    min_tweets = forms.IntegerField(
        label="Tweets from", required=False, min_value=1, max_value=HIGHEST_IMPORTANCE
    )
    automated = choice_field("Automated", {"false": "without signs", "true": "with signs"})

    def __init__(self, given: QueryDict, *, campaign: Campaign, user: User) -> None:
        super().__init__(given)
        self.user = user
        named = [f"@{name}" for name in assignee_names(campaign)]
        # A link may name somebody who has nobody any more.
        if (wanted := self.data.get("assigned", "")).startswith("@"):
            named.append(wanted)
        choices = [*ASSIGNED.items(), *((name, name[1:]) for name in sorted({*named}))]
        self.fields["assigned"].choices = [  # type: ignore[attr-defined]
            ("", "anyone or nobody"),
            *choices,
        ]
        self.full_clean()

    @property
    def filters(self) -> EngagerFilters:
        given = self.given()
        if given.get("assigned") == ME:
            given["assigned"] = f"@{self.user.username}"
        return EngagerFilters(**given)

    def _describe(self, name: str) -> str:
        value = self.cleaned_data[name]
        match name:
            case "assigned":
                return f"assigned to {ASSIGNED.get(value, value.removeprefix('@'))}"
            case "follow_up":
                return f"follow-up: {value}"
            case "name":
                return f"named “{value}”"
            case "country":
                known = value != UNKNOWN_COUNTRY
                return f"in {country_name(value)}" if known else "country unknown"
            case "place":
                return f"place “{value}”"
            case "tier":
                return f"followers: {TIER_LABELS[value]}"
            case "verified":
                return "verified" if value else "not verified"
            case "organisation":
                return f"names “{value}”"
            case "seen":
                return SEEN[value]
            case "min_tweets":
                return f"engaged with at least {value} tweet{'s' if value > 1 else ''}"
            case "automated":
                return f"{'with' if value else 'without'} signs of automation"
        return super()._describe(name)


@signed_in
@require_safe
def listing(request: Request, campaign_id: int) -> HttpResponse:
    """Returns the page, its results while filtering, or the next rows after "More"."""
    campaign = campaign_to_see(request, campaign_id)
    saved = find_views(request.user, PAGE, campaign)
    if default := open_with_default(request, saved):
        return default
    form = _form(request, campaign)
    cursor = request.GET.get("cursor")
    stats = stats_of(campaign, {})
    try:
        found = engager_page(
            campaign, filters=form.filters, cursor=cursor, limit=PAGE_SIZE, stats=stats
        )
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
            context |= _results_context(campaign, form, saved, stats)
            response = render(request, "web/explore/_engager_results.html", context)
            return push_query(request, response, form.query_string)
    context |= _results_context(campaign, form, saved, stats)
    return render(request, "web/explore/engagers.html", context)


@signed_in
@require_safe
def export(request: Request, campaign_id: int, kind: str) -> HttpResponseBase:
    """Exports all engagers that match the page's filters."""
    campaign = campaign_to_see(request, campaign_id)
    form = _form(request, campaign)
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


def _form(request: Request, campaign: Campaign) -> EngagerFilterForm:
    return EngagerFilterForm(request.GET, campaign=campaign, user=request.user)


def _results_context(
    campaign: Campaign, form: EngagerFilterForm, saved: Sequence[FoundView], stats: Stats
) -> dict[str, object]:
    """Returns the number of matches, counted up to a limit that stays fast, and the saved views."""
    count = engager_count(campaign, filters=form.filters, up_to=COUNT_LIMIT, stats=stats)
    return {
        "count": min(count, COUNT_LIMIT),
        "is_more": count > COUNT_LIMIT,
        "chips": form.chips(),
        "views": views_of_page(saved, PAGE, campaign, query=form.query_string),
    }
