"""Who engaged: the list with its filters, the counts, and the rules by which accounts count as automated."""

from typing import Annotated, Any

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import Field, Query, Router

from socap.analytics.engagers.ranking import engager_page
from socap.analytics.filters import EngagerFilters
from socap.analytics.insight.audience import audience
from socap.api.auth import key_name, may_administer, may_read, may_write
from socap.api.errors import reject_unknown_parameters
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.engager_schemas import (
    AudienceOut,
    EngagerQuery,
    EngagersOut,
    MarkBody,
    MarkOut,
    RulesBody,
    RulesOut,
)
from socap.api.shapes import engager_out, signs_out
from socap.insight.automation.judging import current_rules, signs_of
from socap.insight.automation.marks import mark, store_rules, thresholds
from socap.insight.models import AccountSigns
from socap.people.accounts import find_account

of_campaigns = Router(tags=["engagers"])
router = Router(tags=["engagers"])

FILTERS = frozenset(EngagerQuery.model_fields)


@of_campaigns.get("/{int:campaign_id}/engagers", response=EngagersOut, auth=may_read)
def listing(
    request: HttpRequest,
    campaign_id: int,
    filters: Query[EngagerQuery],
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=500)] = 100,
) -> dict[str, Any]:
    """The accounts that engaged and match all filters, most important first."""
    campaign = campaign_or_404(campaign_id)
    reject_unknown_parameters(request, FILTERS | {"cursor", "limit"})
    given = EngagerFilters(**{name: getattr(filters, name) for name in FILTERS})
    page = engager_page(campaign, filters=given, cursor=cursor, limit=limit)
    return {"engagers": [engager_out(e) for e in page.rows], "next_cursor": page.next_cursor}


@of_campaigns.get("/{int:campaign_id}/audience", response=AudienceOut, auth=may_read)
def counts(request: HttpRequest, campaign_id: int) -> dict[str, Any]:
    """Who engaged: follower tiers, verified, organisations, returning; with and without automation."""
    found = audience(campaign_or_404(campaign_id))
    return found.as_json() | {"automated": found.automated}


@router.put("/accounts/{account_id}/automated", response=MarkOut, auth=may_write)
def set_mark(request: HttpRequest, account_id: str, payload: MarkBody) -> dict[str, Any]:
    """Mark an account, by id or @name, as automated or not; the mark holds until it is removed."""
    account = find_account(account_id)
    if account is None:
        raise Http404(f"nobody seen so far is {account_id}; give an id or a @name as X has it")
    mark(account, payload.automated, by=key_name(request), now=settings.SOCAP_CLOCK.now())
    stored = AccountSigns.objects.get(pk=account.pk)
    return {
        "user_id": account.pk,
        "automated": stored.automated,
        "marked_automated": stored.marked,
        "marked_by": stored.marked_by,
        "marked_at": stored.marked_at,
        "signs_of_automation": signs_out(signs_of([account.pk]).get(account.pk, ())),
    }


@router.get("/automation/rules", response=RulesOut, auth=may_read)
def rules(request: HttpRequest) -> dict[str, Any]:
    """The thresholds of the rules about signs of automation."""
    return {"thresholds": thresholds(current_rules())}


@router.patch("/automation/rules", response=RulesOut, auth=may_administer)
def change_rules(request: HttpRequest, payload: RulesBody) -> dict[str, Any]:
    """Change thresholds; every list and total follows at once."""
    stored = current_rules()
    for name, value in payload.model_dump(exclude_none=True).items():
        setattr(stored, name, value)
    changed = store_rules(stored)
    return {"thresholds": thresholds(stored), "changed": changed}
