"""Counts each call to a provider: what it returned, and what the provider charges for it.

Some providers charge a post or account once per UTC day. What was charged today is kept by id, so that
an id that is read again is counted as free, as on the provider's bill.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from django.db import connection, transaction

from socap.collection.models import ChargedToday
from socap.collection.provider.price_tables import adjusted_prices
from socap.sources.base import Page, Post, Profile, ProviderRow
from socap.sources.traits import Endpoint, Prices, Traits


@transaction.atomic
def record_call(
    traits: Traits,
    endpoint: Endpoint,
    *,
    ids: Sequence[str] = (),
    failed: bool = False,
    now: datetime,
) -> float:
    """Adds one call to the usage of this hour; returns what it cost, in the provider's unit.

    `ids` are those of the posts or accounts returned, `now` is the provider's time.
    """
    amount = 0.0 if failed else _charged(traits, endpoint, ids, now)
    hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_usage AS u
                   (provider, hour, endpoint, calls, errors, rows, spent)
               VALUES (%s, %s, %s, 1, %s, %s, %s)
               ON CONFLICT (provider, hour, endpoint) DO UPDATE SET calls = u.calls + 1,
                   errors = u.errors + excluded.errors, rows = u.rows + excluded.rows,
                   spent = u.spent + excluded.spent""",
            [traits.name, hour, endpoint.value, int(failed), len(ids), amount],
        )
    return amount


def forget_past_days(*, now: datetime) -> None:
    """Deletes what was charged before yesterday; what was read then is charged again anyway."""
    before = now.astimezone(UTC).date()
    ChargedToday.objects.filter(day__lt=before).delete()


def _charged(traits: Traits, endpoint: Endpoint, ids: Sequence[str], now: datetime) -> float:
    prices, rows = adjusted_prices(traits), len(ids)
    if endpoint is Endpoint.BALANCE:
        return 0.0
    if prices.once_a_day:
        day = now.astimezone(UTC).date()
        return _new_today(traits, prices, endpoint, ids, day) * prices.each(endpoint)
    batch = traits.followings_page if endpoint is Endpoint.FOLLOWINGS else rows
    return max(prices.minimum, rows * prices.each(endpoint, batch))


def _new_today(
    traits: Traits, prices: Prices, endpoint: Endpoint, ids: Sequence[str], day: date
) -> int:
    """Returns how many of these had not been charged on this day, and notes that they now are."""
    kind = prices.name_of(endpoint)
    if not ids or not kind:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_chargedtoday (provider, kind, day, item)
               SELECT %s, %s, %s, item FROM unnest(%s::text[]) AS item
               ON CONFLICT (provider, kind, day, item) DO NOTHING""",
            [traits.name, kind, day, sorted(set(ids))],  # in one order, so that none deadlocks
        )
        return int(cursor.rowcount)


def ids_on(page: Page[ProviderRow] | Page[Profile] | Page[Post]) -> Sequence[str]:
    """Returns what the page is charged for, or at least as many ids as it has rows."""
    if page.charged_ids:
        return page.charged_ids
    return [item.profile.id if isinstance(item, ProviderRow) else item.id for item in page.items]
