"""Derives what is stale about accounts, in batches; whatever interrupts it, the next run goes on."""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import connection, transaction

from socap.campaigns.stored_summaries import outdate_summaries
from socap.insight.places.finder import PLACE_VERSION, find_place
from socap.lib.database.contention import retry_on_conflict

BATCH = 1_000
# Found by one look through all accounts, which takes about a second for a million.
FOUND_AT_ONCE = 50_000

STALE = """SELECT a.id FROM people_account a
LEFT JOIN insight_accountinsight i ON i.account_id = a.id
WHERE i.account_id IS NULL
    OR i.place_version <> %(place_version)s OR i.place_text <> a.location
LIMIT %(limit)s"""

SOURCES = """SELECT a.id, a.location, coalesce(i.derived_country, '') FROM people_account a
LEFT JOIN insight_accountinsight i ON i.account_id = a.id
WHERE a.id = ANY(%(ids)s::text[])"""

# An account deleted meanwhile has no row to join.
WRITE = """INSERT INTO insight_accountinsight (account_id, place_text, place_version,
    derived_country, derived_city, place_confidence, place_reason, derived_at)
SELECT s.id, s.place_text, %(place_version)s, s.country, s.city, s.confidence, s.reason, %(now)s
FROM unnest(%(id)s::text[], %(place_text)s::text[], %(country)s::text[], %(city)s::text[],
    %(confidence)s::text[], %(reason)s::text[])
  AS s(id, place_text, country, city, confidence, reason)
JOIN people_account a ON a.id = s.id
ORDER BY s.id
ON CONFLICT (account_id) DO UPDATE SET place_text = excluded.place_text,
    place_version = excluded.place_version, derived_country = excluded.derived_country,
    derived_city = excluded.derived_city,
    place_confidence = excluded.place_confidence, place_reason = excluded.place_reason,
    derived_at = excluded.derived_at"""


def derive_account_insights(*, now: datetime, stopping: Callable[[], bool] = lambda: False) -> int:
    """Derives all stale accounts, each batch in a transaction of its own; returns how many."""
    derived = 0
    while ids := stale_accounts(limit=FOUND_AT_ONCE):
        for start in range(0, len(ids), BATCH):
            if stopping():
                return derived
            derived += _derive(ids[start : start + BATCH], now)
        if len(ids) < FOUND_AT_ONCE:
            break
    return derived


def stale_accounts(*, limit: int) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(STALE, {"place_version": PLACE_VERSION, "limit": limit})
        return [id_ for (id_,) in cursor.fetchall()]


@retry_on_conflict
@transaction.atomic
def _derive(ids: Sequence[str], now: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(SOURCES, {"ids": list(ids)})
        rows = cursor.fetchall()
        places = [find_place(location) for _, location, _ in rows]
        cursor.execute(
            WRITE,
            {
                "id": [row[0] for row in rows],
                "place_text": [row[1] for row in rows],
                "country": [place.country for place in places],
                "city": [place.city for place in places],
                "confidence": [place.confidence for place in places],
                "reason": [place.reason for place in places],
                "place_version": PLACE_VERSION,
                "now": now,
            },
        )
        written = int(cursor.rowcount)
    changed = [row[0] for row, place in zip(rows, places, strict=True) if place.country != row[2]]
    if changed:
        outdate_summaries(changed)
    return written
