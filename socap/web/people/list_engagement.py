"""Who on the important list has, or has not, engaged with a campaign yet."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from socap.analytics.people.list_engagement import Presence, list_engagement
from socap.lib.database.keyset import BadCursor
from socap.web.pagination import list_begins_anew
from socap.web.permissions import Request, campaign_to_see, signed_in

PAGE = 25


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    """Those who are still missing, those who came, or all; heaviest first, page by page."""
    campaign = campaign_to_see(request, campaign_id)
    asked, cursor = request.GET.get("show", ""), request.GET.get("cursor", "")
    presence = Presence(asked) if asked in list(Presence) else Presence.NOT_YET
    try:
        found = list_engagement(campaign, presence, cursor=cursor, limit=PAGE)
    except BadCursor:
        return list_begins_anew(request, f"show={presence}")
    tabs = [
        (Presence.NOT_YET, "Not yet", found.missing),
        (Presence.ENGAGED, "Engaged", found.engaged),
        (Presence.ALL, "All", found.listed + found.campaign_authors),
    ]
    shown = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "found": found,
        "presence": presence,
        "tabs": tabs,
        "cursor": cursor,
    }
    return render(request, "web/people/list_engagement.html", shown)
