"""Builds SQL for a campaign's accounts, by how much is recorded of it."""

from typing import Any

from socap.analytics.engagements.query_plan import FEW_ENGAGEMENTS, Stats, stats_of
from socap.analytics.filters import (
    OF_ACCOUNT,
    EngagerFilters,
    all_of,
    of_country,
    of_follow_ups,
    of_own,
)
from socap.analytics.insight.audience_filters import of_audience
from socap.campaigns.models import Campaign
from socap.campaigns.scope import SEEN, scope
from socap.lib.database.keyset import Keyset, Kind

# The order of the index `account_by_rank`.
RANK = "a.importance DESC, coalesce(a.followers, -1) DESC, a.id DESC"


KEYSET = Keyset("engagers", (Kind.INT, Kind.BIGINT, Kind.TEXT))
AFTER = """(a.importance, coalesce(a.followers, -1), a.id)
    < (%(after0)s::int, %(after1)s::bigint, %(after2)s::text)"""


def account_conditions(
    filters: EngagerFilters, after: tuple[Any, ...] | None
) -> tuple[str, dict[str, Any]]:
    """Returns SQL conditions on `people_account a` with parameters; `after` is a key of `KEYSET`."""
    given = filters.given()
    of_all = OF_ACCOUNT | of_own("a.id") | of_follow_ups(given) | of_audience(given)
    conditions = all_of(of_all | of_country(given), given)
    if after is None:
        return conditions, given
    return f"{conditions} AND {AFTER}", given | {
        f"after{n}": value for n, value in enumerate(after)
    }


def campaign_accounts_sql(
    campaign: Campaign, stats: Stats | None = None
) -> tuple[str, dict[str, Any]]:
    """Returns `FROM … a` over the campaign's accounts with parameters; conditions on `a` may follow.

    `stats` are those of all its engagements, if they are already known.

    If engagements are few, their accounts are collected first. Otherwise accounts are checked in the
    order of rank: most of them have engaged, so a page is soon full.
    """
    found = stats or stats_of(campaign, {})
    given = scope(campaign) | {"here": found.tweets}
    if found.recorded <= FEW_ENGAGEMENTS:
        return (
            f"""FROM (SELECT DISTINCT e.account_id FROM unnest(%(here)s::text[]) t(id)
                CROSS JOIN LATERAL (SELECT e.account_id FROM campaigns_engagement e
                    WHERE e.tweet_id = t.id AND {SEEN} OFFSET 0) e) e
                CROSS JOIN LATERAL (SELECT * FROM people_account a
                    WHERE a.id = e.account_id OFFSET 0) a WHERE true""",
            given,
        )
    return (
        f"""FROM people_account a CROSS JOIN LATERAL (SELECT 1 FROM campaigns_engagement e
            WHERE e.account_id = a.id AND e.tweet_id = ANY(%(here)s) AND {SEEN} LIMIT 1) e
            WHERE true""",
        given,
    )
