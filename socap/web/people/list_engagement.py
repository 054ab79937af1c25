"""Shows who on the important list has engaged with a campaign, and who has not."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from socap.analytics.people.list_engagement import Presence, list_engagement
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
    presence = Presence(requested) if requested in list(Presence) else Presence.NOT_YET
    try:
        found = list_engagement(campaign, presence, cursor=cursor, limit=PAGE_SIZE)
    except BadCursor:
        return restart_list(request, f"show={presence}")
    tabs = [
        (Presence.NOT_YET, "Not yet", found.missing),
        (Presence.ENGAGED, "Engaged", found.engaged),
        (Presence.ALL, "All", found.listed + found.campaign_authors),
    ]
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "found": found,
        "presence": presence,
        "tabs": tabs,
        "cursor": cursor,
    }
    return render(request, "web/people/list_engagement.html", context)
