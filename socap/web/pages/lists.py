"""The long lists of a campaign: everybody who engaged, and everything that was done."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from socap.campaigns.models import Category
from socap.metrics.engagements import BadCursor, Filters, Sort, engagements
from socap.metrics.engagers import engagers
from socap.sources.base import Action
from socap.web.access import Request, campaign_to_see, signed_in

PAGE = 50


@signed_in
@require_safe
def all_engagers(request: Request, campaign_id: int) -> HttpResponse:
    """By importance; a fragment gets only the next rows."""
    campaign = campaign_to_see(request, campaign_id)
    offset = _whole(request.GET.get("offset")) or 0
    found = engagers(campaign, limit=PAGE + 1, offset=offset)
    shown = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "engagers": found[:PAGE],
        "first_rank": offset,
        "next_offset": offset + PAGE if len(found) > PAGE else None,
        "seen": _held(request),
    }
    page = "web/parts/engager_rows.html" if request.htmx else "web/engagers.html"
    return render(request, page, shown)


@signed_in
@require_safe
def all_engagements(request: Request, campaign_id: int) -> HttpResponse:
    """Newest or most important first, filtered; a fragment gets only the next rows."""
    campaign = campaign_to_see(request, campaign_id)
    sort = Sort.IMPORTANCE if request.GET.get("sort") == Sort.IMPORTANCE else Sort.NEWEST
    filters = Filters(
        action=_one_of(request.GET.get("action"), list(Action)),
        category=_one_of(request.GET.get("category"), Category.values),
        tweet=request.GET.get("tweet") or None,
        account=(request.GET.get("account") or "").strip().lstrip("@") or None,
        min_importance=_whole(request.GET.get("min_importance")),
    )
    try:
        found = engagements(
            campaign, filters=filters, sort=sort, cursor=request.GET.get("cursor"), limit=PAGE
        )
    except BadCursor as error:
        raise Http404(str(error)) from error
    kept = request.GET.copy()
    kept.pop("cursor", None)
    kept.pop("seen", None)
    shown = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "rows": found.rows,
        "next_cursor": found.next_cursor,
        "filters": filters,
        "sort": sort,
        "kept": kept.urlencode(),
        "actions": list(Action),
        "categories": Category.values,
        "seen": _held(request),
    }
    page = "web/parts/engagement_rows.html" if request.htmx else "web/engagements.html"
    return render(request, page, shown)


def _held(request: Request) -> str:
    """The mark that a list of the dashboard must stay, because its reader has paged on."""
    seen = request.GET.get("seen", "")
    return seen if not seen or seen.endswith(":hold") else f"{seen}:hold"


def _one_of(given: str | None, known: list[str] | list[Action]) -> str | None:
    return given if given in known else None


def _whole(given: str | None) -> int | None:
    return int(given) if given and given.isdecimal() and len(given) < 10 else None
