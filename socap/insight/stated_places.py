"""Stores where X says that accounts are based, beside what was derived from their profiles."""

from datetime import datetime

from django.db import transaction

from socap.campaigns.stored_summaries import outdate_summaries
from socap.insight.models import AccountInsight
from socap.insight.places.finder import find_place
from socap.insight.places.gazetteer import Kind, gazetteer
from socap.insight.places.spelling import spelled


@transaction.atomic
def record_stated_place(
    account_id: str, place: str, *, is_certain: bool = True, now: datetime
) -> None:
    """Stores an answer. One without a place changes nothing that was known, only when it was asked."""
    insight, _ = AccountInsight.objects.get_or_create(account_id=account_id)
    changes: dict[str, object] = {"stated_asked_at": now}
    if place:
        country = country_named(place)
        changes |= {
            "stated_place": place,
            "stated_country": country,
            "stated_certain": is_certain,
        }
        if country != insight.stated_country:
            outdate_summaries([account_id])
    AccountInsight.objects.filter(pk=account_id).update(**changes)


def country_named(text: str) -> str:
    """Returns the code of the country that a name stands for: "Georgia" is the country here.

    X also states regions, such as "West Asia", which are no country.
    """
    named = [found for found in gazetteer().lookup(spelled(text)) if found.kind is Kind.COUNTRY]
    if named:
        return max(named, key=lambda found: found.weight).country
    return find_place(text).country
