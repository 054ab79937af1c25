"""Lists a campaign's engagements: filtered, sorted, counted, paged or streamed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import connection, transaction

from socap.analytics.engagements.engagement_query import search
from socap.analytics.engagements.query_plan import Stats
from socap.analytics.filters import (
    OF_ACCOUNT,
    OF_BASELINE,
    OF_ENGAGEMENT,
    OF_NAMED_ACCOUNT,
    OF_TWEET,
    EngagementFilters,
    all_of,
    of_own,
    tweets_of,
)
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import AUTHOR_IDS, OWN_KIND
from socap.campaigns.scope import IS_BASELINE
from socap.lib.database.keyset import Keyset, Kind

MAX_LIMIT = 500


class Sort(StrEnum):
    NEWEST = "newest"
    IMPORTANCE = "importance"


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementRow:
    """One engagement with the account behind it; ids are X's own, as text.

    `engagement_id` is the reply's or quote's own tweet id, None for a retweet or like. Where
    `time_is_exact` is false it happened in (occurred_after, occurred_at]. `own` is what the account is
    to the campaign, if it is one of its own; `is_campaign_author` whether it wrote one of its tweets.
    """

    id: int
    tweet_id: str
    category: str
    action: str
    engagement_id: str | None
    user_id: str
    username: str
    name: str
    followers: int | None
    verified: bool
    bio: str
    location: str
    avatar_url: str
    categories: list[str]
    importance: int
    text: str
    lang: str
    likes: int | None
    retweets: int | None
    replies: int | None
    quotes: int | None
    views: int | None
    occurred_at: datetime
    occurred_after: datetime | None
    time_is_exact: bool
    baseline: bool
    first_seen_at: datetime
    is_campaign_author: bool
    own: str | None


COLUMNS = f"""e.id, e.tweet_id, ct.category, e.action,
    CASE WHEN e.action IN ('reply', 'quote') THEN e.key END, e.account_id,
    a.username, a.name, a.followers, a.verified, a.bio, a.location, a.avatar_url, a.categories,
    a.importance, e.text, e.lang, e.likes, e.retweets, e.replies, e.quotes, e.views,
    e.occurred_at, e.occurred_after, e.occurred_after IS NULL,
    {IS_BASELINE}, e.first_seen_at,
    e.account_id IN {AUTHOR_IDS.format(campaign="%(campaign)s")},
    {OWN_KIND.format(campaign="%(campaign)s", account="e.account_id")}"""
FIELDS = list(EngagementRow.__slots__)
ORDER = {
    Sort.NEWEST: "e.occurred_at DESC, e.id DESC",
    Sort.IMPORTANCE: "a.importance DESC, a.id DESC, e.id DESC",
}
AFTER = {
    Sort.NEWEST: "(e.occurred_at, e.id) < (%(c0)s::timestamptz, %(c1)s::bigint)",
    # The first condition allows the index of the accounts to be used.
    Sort.IMPORTANCE: """(a.importance, a.id) <= (%(c0)s::int, %(c1)s::text)
        AND (a.importance, a.id, e.id) < (%(c0)s::int, %(c1)s::text, %(c2)s::bigint)""",
}


KEYSETS = {
    Sort.NEWEST: Keyset("engagements", (Kind.MOMENT, Kind.BIGINT)),
    Sort.IMPORTANCE: Keyset("engagements by importance", (Kind.INT, Kind.TEXT, Kind.BIGINT)),
}
PLACES: dict[Sort, Callable[[EngagementRow], tuple[Any, ...]]] = {
    Sort.NEWEST: lambda row: (row.occurred_at, row.id),
    Sort.IMPORTANCE: lambda row: (row.importance, row.user_id, row.id),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementPage:
    """`next_cursor` is None on the last page."""

    rows: list[EngagementRow]
    next_cursor: str | None


def engagements(
    campaign: Campaign,
    *,
    filters: EngagementFilters | None = None,
    sort: Sort = Sort.NEWEST,
    cursor: str | None = None,
    limit: int = 100,
    stats: Stats | None = None,
) -> EngagementPage:
    """Returns one page of at most `limit` (up to 500) rows; `stats` as for `search`. Raises `BadCursor`.

    Newest is by time of occurrence; rows recorded while someone pages never appear twice.
    """
    limit = max(1, min(limit, MAX_LIMIT))
    behind = KEYSETS[sort].decode(cursor) if cursor else ()
    place = {f"c{i}": value for i, value in enumerate(behind)}
    found = search(campaign, _given(campaign, filters or EngagementFilters()), stats=stats)
    ids = found.page(newest=sort is Sort.NEWEST, after=AFTER[sort] if place else "", rows=limit + 1)
    with connection.cursor() as db:
        db.execute(
            f"""WITH found AS MATERIALIZED ({ids})
                SELECT {COLUMNS} {_from(found.given)} WHERE e.id = ANY(ARRAY(SELECT id FROM found))
                ORDER BY {ORDER[sort]}""",
            found.parameters | place | {"campaign": campaign.pk},
        )
        rows = [EngagementRow(**dict(zip(FIELDS, row, strict=True))) for row in db.fetchall()]
    shown, following = KEYSETS[sort].page(rows, limit, PLACES[sort])
    return EngagementPage(rows=shown, next_cursor=following)


def all_engagements(
    campaign: Campaign,
    *,
    filters: EngagementFilters | None = None,
    sort: Sort | None = None,
    batch: int = 2000,
) -> Iterator[EngagementRow]:
    """Yields all rows, oldest first unless sorted, from a server-side cursor in constant memory."""
    where, parameters = _where(campaign, filters or EngagementFilters())
    order = ORDER[sort] if sort else "e.occurred_at, e.id"
    with transaction.atomic(), connection.chunked_cursor() as db:
        db.execute(
            f"SELECT {COLUMNS} {_from(parameters)} WHERE {where} ORDER BY {order}", parameters
        )
        while rows := db.fetchmany(batch):
            for row in rows:
                yield EngagementRow(**dict(zip(FIELDS, row, strict=True)))


def engagement_count(
    campaign: Campaign, *, filters: EngagementFilters | None = None, up_to: int = 1000
) -> int:
    """Returns the number of rows; `up_to` + 1 means more, without counting them all."""
    return search(campaign, _given(campaign, filters or EngagementFilters())).count(up_to=up_to)


CONDITIONS = (
    OF_ENGAGEMENT | OF_ACCOUNT | OF_TWEET | OF_BASELINE | OF_NAMED_ACCOUNT | of_own("e.account_id")
)


def _from(given: Mapping[str, Any]) -> str:
    return f"""FROM campaigns_engagement e
        JOIN {tweets_of(given)} ct ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s
        JOIN people_account a ON a.id = e.account_id"""


def _where(campaign: Campaign, filters: EngagementFilters) -> tuple[str, dict[str, Any]]:
    given = _given(campaign, filters)
    return all_of(CONDITIONS, given), given | {"campaign": campaign.pk}


def _given(campaign: Campaign, filters: EngagementFilters) -> dict[str, Any]:
    """Returns the filters that are set, by name, with their values."""
    over = {"completed": campaign.completed_at} if campaign.completed_at else {}
    return filters.given() | over
