"""What needs an answer: lines of questions and problems, the texts of one line, and handling them."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import request_actor
from socap.analytics.insight.needs import need_line, needs_answer
from socap.analytics.insight.rated_texts import TextFilters, rated_texts
from socap.insight.models import HandledNeed
from socap.insight.texts.answer_needs import Need
from socap.insight.texts.corrections import handle_need
from socap.lib.database.keyset import BadCursor
from socap.web.navigation import redirect_back
from socap.web.pagination import restart_list, without_nul
from socap.web.permissions import Request, campaign_to_change, campaign_to_see, signed_in

SHOWN_OF_LINE = 50


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    campaign, given = campaign_to_see(request, campaign_id), without_nul(request.GET)
    need = given.get("need") if given.get("need") in (Need.PROBLEM, Need.QUESTION) else None
    handled, key = given.get("show") == "handled", given.get("key") or None
    query = urlencode({k: v for k in ("need", "show", "key") if (v := given.get(k))})
    try:
        found = needs_answer(
            campaign, need=need, handled=handled, key=key, cursor=given.get("cursor")
        )
        texts = rated_texts(
            campaign, filters=TextFilters(key=key), cursor=given.get("more"), limit=SHOWN_OF_LINE
        )
    except BadCursor:
        return restart_list(request, query)
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "found": found,
        "need": need,
        "handled": handled,
        "key": key,
        "line": need_line(campaign, key) if key else None,
        "rows": texts.rows if key else [],
        "next_texts": texts.next_cursor if key else None,
        "filter_query": query,
    }
    return render(request, "web/texts/needs.html", context)


@signed_in
@require_POST
def handle(request: Request, campaign_id: int) -> HttpResponse:
    """Marks the line `key` as answered or dismissed, or opens it again, as `do` says."""
    campaign = campaign_to_change(request, campaign_id)
    key, do = request.POST.get("key", "").replace("\0", ""), request.POST.get("do", "")
    line = need_line(campaign, key)
    if do not in (*HandledNeed.How.values, "open"):
        messages.error(request, "Choose what was done: answered, dismissed, or open again.")
    elif line is None:
        messages.info(request, "Nobody writes about that any more; nothing was changed.")
    else:
        how = None if do == "open" else HandledNeed.How(do)
        now = settings.SOCAP_CLOCK.now()
        actor = request_actor(request)
        handle_need(campaign, key, how, label=line.label, by=actor, now=now, request=request)
        done = (
            f"“{line.label}” is open again." if how is None else f"“{line.label}” is {how.value}."
        )
        messages.success(request, done)
    return redirect_back(request, "campaign-needs", campaign.pk)
