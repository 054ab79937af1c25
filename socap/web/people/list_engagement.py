"""Shows who on the important list has engaged with a campaign, who has not, and who may have seen it."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from socap.analytics.people.list_engagement import ListFilter, list_engagement
from socap.lib.database.keyset import BadCursor
from socap.web.pagination import restart_list
from socap.web.permissions import Request, campaign_to_see, signed_in

PAGE_SIZE = 25


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    """Lists important people by whether they have engaged, highest weight first."""
    campaign = campaign_to_see(request, campaign_id)
    requested, cursor = request.GET.get("show", ""), request.GET.get("cursor", "")
    show = ListFilter(requested) if requested in list(ListFilter) else ListFilter.NOT_YET
    try:
        found = list_engagement(campaign, show, cursor=cursor, limit=PAGE_SIZE)
    except BadCursor:
        return restart_list(request, f"show={show}")
    tabs = [
        (ListFilter.NOT_YET, "Not yet", found.missing),
        (ListFilter.MAY_HAVE_SEEN, "May have seen it", found.may_have_seen),
        (ListFilter.ENGAGED, "Engaged", found.engaged),
        (ListFilter.ALL, "All", found.listed + found.own_accounts),
    ]
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "found": found,
        "show": show,
        "tabs": tabs,
        "cursor": cursor,
    }
    return render(request, "web/people/list_engagement.html", context)
