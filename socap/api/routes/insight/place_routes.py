"""What was derived: the places of a campaign's people, and the place of an account, with its correction."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest
from ninja import Router

from socap.analytics.engagers.engager_summary import engager_summary
from socap.analytics.insight.country_totals import country_totals
from socap.api.auth import key_name, may_read, may_write
from socap.api.errors import ApiError
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.insight_schemas import AccountPlaceOut, PlaceBody, PlacesOut
from socap.insight.account_places import (
    UnknownCountry,
    account_place,
    correct_place,
    remove_correction,
)
from socap.people.models import Account

of_campaigns = Router(tags=["insight"])
of_accounts = Router(tags=["insight"])


@of_campaigns.get("/{int:campaign_id}/places", response=PlacesOut, auth=may_read)
def places(request: HttpRequest, campaign_id: int) -> Any:
    """How many of the campaign's people are in each country, and how many could be placed."""
    return country_totals(engager_summary(campaign_or_404(campaign_id)))


@of_accounts.get("/{account_id}/place", response=AccountPlaceOut, auth=may_read)
def place(request: HttpRequest, account_id: str) -> Any:
    """Where an X account is, how certain that is, and what it was derived from."""
    return account_place(_account_or_404(account_id).pk)


@of_accounts.put("/{account_id}/place", response=AccountPlaceOut, auth=may_write)
def correct(request: HttpRequest, account_id: str, payload: PlaceBody) -> Any:
    """Correct the place; it is kept until the correction is deleted."""
    with transaction.atomic():
        try:
            return correct_place(
                _account_or_404(account_id).pk,
                country=payload.country,
                city=payload.city,
                by=key_name(request),
                now=settings.SOCAP_CLOCK.now(),
            )
        except UnknownCountry as error:
            raise ApiError(
                422, "country", "Give a code of ISO 3166-1 such as PT, or an empty one."
            ) from error


@of_accounts.delete("/{account_id}/place", response=AccountPlaceOut, auth=may_write)
def uncorrect(request: HttpRequest, account_id: str) -> Any:
    """Delete the correction; the derived place holds again."""
    with transaction.atomic():
        return remove_correction(_account_or_404(account_id).pk)


def _account_or_404(account_id: str) -> Account:
    account = Account.objects.filter(pk=account_id).first() if account_id.isdecimal() else None
    if account is None:
        raise Http404(f"no X account with the id {account_id} has been recorded")
    return account
