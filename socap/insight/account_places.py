"""The place of accounts as pages and the API show it, and its correction by hand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from socap.campaigns.stored_summaries import recount_at_once
from socap.insight.models import AccountInsight
from socap.insight.places.countries import countries, country_name

LONGEST_CITY = 64


class UnknownCountry(ValueError):
    """Not a code of ISO 3166-1, nor empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPlace:
    """`country` is '' while unknown; `confidence` is "sure", "likely" or ''; `reason` says whence.

    `stated` are X's own words about where the account is based, and `profile_country` and
    `profile_city` what its profile says, whichever of them holds.
    """

    country: str = ""
    name: str = ""
    city: str = ""
    confidence: str = ""
    reason: str = ""
    is_corrected: bool = False
    stated: str = ""
    profile_country: str = ""
    profile_city: str = ""

    def __str__(self) -> str:
        """Returns `Lisbon, PT: city and country in the profile, sure`."""
        if not self.country:
            return f"unknown: {self.reason}" if self.reason else "unknown"
        where = f"{self.city}, {self.country}" if self.city else self.name
        return f"{where}: {', '.join(filter(None, (self.reason, self.confidence)))}"


NOWHERE = AccountPlace()


def account_places(account_ids: Iterable[str]) -> dict[str, AccountPlace]:
    """Returns the places of the accounts about which something was derived."""
    found = AccountInsight.objects.filter(pk__in=list(account_ids))
    return {insight.account_id: _place(insight) for insight in found}


def account_place(account_id: str) -> AccountPlace:
    return account_places([account_id]).get(account_id, NOWHERE)


def correct_place(
    account_id: str, *, country: str, city: str = "", by: str, now: datetime
) -> AccountPlace:
    """Sets the place by hand, or with no country says that it is unknown; no job overwrites it.

    Raises `UnknownCountry`.
    """
    code = country.strip().upper()
    if code and code not in countries():
        raise UnknownCountry(country)
    _write(
        account_id,
        corrected_country=code,
        corrected_city=city.strip()[:LONGEST_CITY] if code else "",
        corrected_by=by,
        corrected_at=now,
    )
    return account_place(account_id)


def remove_correction(account_id: str) -> AccountPlace:
    """Goes back to what X states, or else to the derived place."""
    _write(
        account_id,
        corrected_country=None,
        corrected_city=None,
        corrected_by="",
        corrected_at=None,
    )
    return account_place(account_id)


@transaction.atomic
def _write(account_id: str, **columns: str | datetime | None) -> None:
    AccountInsight.objects.update_or_create(account_id=account_id, defaults=columns)
    recount_at_once([account_id])


def _place(insight: AccountInsight) -> AccountPlace:
    confidence, reason = _grounds(insight)
    return AccountPlace(
        country=insight.country,
        name=country_name(insight.country) if insight.country else "",
        city=insight.city,
        confidence=confidence if insight.country else "",
        reason=reason,
        is_corrected=insight.corrected_country is not None,
        stated=insight.stated_place,
        profile_country=insight.derived_country,
        profile_city=insight.derived_city,
    )


def _grounds(insight: AccountInsight) -> tuple[str, str]:
    """Returns the confidence and the reason of the place that holds."""
    if insight.corrected_country is not None:
        return "sure", f"corrected by {insight.corrected_by}"
    if insight.stated_country:
        if insight.stated_certain:
            return "sure", "stated by X"
        return "likely", "stated by X, which warns that it may be wrong"
    return (insight.place_confidence, insight.place_reason) if insight.country else ("", "")
