"""Lists a campaign's engagements: filtered, sorted, counted, paged by keyset, or streamed whole."""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import connection, transaction

from socap.analytics.engagements.engagement_query import search
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN

MAX_LIMIT = 500
# What means something else than itself in a LIKE pattern.
LIKE_SIGNS, ESCAPED = r"[\\%_]", r"\\\g<0>"


class Sort(StrEnum):
    NEWEST = "newest"
    IMPORTANCE = "importance"


class BadCursor(ValueError):
    """The cursor was not made by this list, or by this list under another sort."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """All given ones must hold. `account` is an X id or a username; times are of occurrence.

    `role` is a category of the account, `text` a part of what was said, in any case.
    """

    action: str | None = None
    category: str | None = None
    tweet: str | None = None
    account: str | None = None
    min_importance: int | None = None
    baseline: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    role: str | None = None
    text: str | None = None
    is_campaign_author: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementRow:
    """One engagement with the account behind it; ids are X's own, as text.

    `engagement_id` is the reply's or quote's own tweet id, None for a retweet or like. Where
    `time_is_exact` is false it happened in (occurred_after, occurred_at]. `is_campaign_author`:
    the account is one of the campaign's own.
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


COLUMNS = f"""e.id, e.tweet_id, ct.category, e.action,
    CASE WHEN e.action IN ('reply', 'quote') THEN e.key END, e.account_id,
    a.username, a.name, a.followers, a.verified, a.bio, a.location, a.avatar_url, a.categories,
    a.importance, e.text, e.lang, e.likes, e.retweets, e.replies, e.quotes, e.views,
    e.occurred_at, e.occurred_after, e.occurred_after IS NULL,
    e.baseline OR e.first_seen_at < ct.added_at, e.first_seen_at,
    e.account_id IN {OWN.format(campaign="%(campaign)s")}"""
FIELDS = list(EngagementRow.__slots__)
ORDER = {
    Sort.NEWEST: "e.occurred_at DESC, e.id DESC",
    Sort.IMPORTANCE: "a.importance DESC, a.id DESC, e.id DESC",
}
AFTER = {
    Sort.NEWEST: "(e.occurred_at, e.id) < (%(c0)s::timestamptz, %(c1)s::bigint)",
    # The first condition is the one that an index of the accounts can begin at.
    Sort.IMPORTANCE: """(a.importance, a.id) <= (%(c0)s::int, %(c1)s::text)
        AND (a.importance, a.id, e.id) < (%(c0)s::int, %(c1)s::text, %(c2)s::bigint)""",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementPage:
    """`next_cursor` is None on the last page."""

    rows: list[EngagementRow]
    next_cursor: str | None


def engagements(
    campaign: Campaign,
    *,
    filters: Filters | None = None,
    sort: Sort = Sort.NEWEST,
    cursor: str | None = None,
    limit: int = 100,
) -> EngagementPage:
    """One page of at most `limit` (up to 500) rows. Raises `BadCursor`.

    Newest is by the time of occurrence; rows that arrive while somebody pages never appear twice.
    """
    limit = max(1, min(limit, MAX_LIMIT))
    place = {f"c{i}": value for i, value in enumerate(_decode(cursor, sort))} if cursor else {}
    found = search(campaign, _given(campaign, filters or Filters()))
    ids = found.page(newest=sort is Sort.NEWEST, after=AFTER[sort] if place else "", rows=limit + 1)
    with connection.cursor() as db:
        db.execute(
            f"""WITH found AS MATERIALIZED ({ids})
                SELECT {COLUMNS} {FROM} WHERE e.id = ANY(ARRAY(SELECT id FROM found))
                ORDER BY {ORDER[sort]}""",
            found.parameters | place | {"campaign": campaign.pk},
        )
        rows = [EngagementRow(**dict(zip(FIELDS, row, strict=True))) for row in db.fetchall()]
    more = len(rows) > limit
    return EngagementPage(
        rows=rows[:limit], next_cursor=_encode(rows[limit - 1], sort) if more else None
    )


def all_engagements(
    campaign: Campaign,
    *,
    filters: Filters | None = None,
    sort: Sort | None = None,
    batch: int = 2000,
) -> Iterator[EngagementRow]:
    """Every row, oldest first unless sorted, through a server-side cursor: memory does not grow."""
    where, parameters = _where(campaign, filters or Filters())
    order = ORDER[sort] if sort else "e.occurred_at, e.id"
    with transaction.atomic(), connection.chunked_cursor() as db:
        db.execute(f"SELECT {COLUMNS} {FROM} WHERE {where} ORDER BY {order}", parameters)
        while rows := db.fetchmany(batch):
            for row in rows:
                yield EngagementRow(**dict(zip(FIELDS, row, strict=True)))


def engagement_count(
    campaign: Campaign, *, filters: Filters | None = None, up_to: int = 1000
) -> int:
    """How many rows fit; `up_to` + 1 says that there are more, without counting them all."""
    return search(campaign, _given(campaign, filters or Filters())).count(up_to=up_to)


FROM = """FROM campaigns_engagement e
    JOIN campaigns_campaigntweet ct ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s
    JOIN people_account a ON a.id = e.account_id"""
CONDITIONS = {
    "action": "e.action = %(action)s",
    "category": "ct.category = %(category)s",
    "tweet": "e.tweet_id = %(tweet)s",
    "account": "(a.id = %(account)s OR lower(a.username) = lower(%(account)s))",
    "min_importance": "a.importance >= %(min_importance)s",
    "baseline": "(e.baseline OR e.first_seen_at < ct.added_at) = %(baseline)s",
    "since": "e.occurred_at >= %(since)s",
    "until": "e.occurred_at < %(until)s",
    "completed": "e.first_seen_at <= %(completed)s",
    "role": "%(role)s = ANY(a.categories)",
    "text": "e.text ILIKE ANY(%(text)s)",
    "is_campaign_author": f"(a.id IN {OWN.format(campaign='%(campaign)s')}) = %(is_campaign_author)s",
}


def _where(campaign: Campaign, filters: Filters) -> tuple[str, dict[str, Any]]:
    given = _given(campaign, filters)
    parts = ["true", *(CONDITIONS[name] for name in given)]
    return " AND ".join(parts), given | {"campaign": campaign.pk}


def _given(campaign: Campaign, filters: Filters) -> dict[str, Any]:
    """The conditions that hold, by name, with their values."""
    given = {
        f.name: value for f in fields(filters) if (value := getattr(filters, f.name)) is not None
    }
    if filters.text is not None:
        given["text"] = containing(filters.text)
    if campaign.completed_at:
        given["completed"] = campaign.completed_at
    return given


def containing(text: str) -> list[str]:
    """Patterns for ILIKE that find the text wherever it stands."""
    return [f"%{re.sub(LIKE_SIGNS, ESCAPED, text)}%"]


def _encode(row: EngagementRow, sort: Sort) -> str:
    place: list[Any] = [sort.value, row.occurred_at.isoformat(), row.id]
    if sort is Sort.IMPORTANCE:
        place = [sort.value, row.importance, row.user_id, row.id]
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def _decode(cursor: str, sort: Sort) -> list[Any]:
    shape: tuple[type, ...] = (str, int) if sort is Sort.NEWEST else (int, str, int)
    try:
        place = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        kind, values = place[0], place[1:]
        good = [type(value) for value in values] == list(shape)
        good = good and all(
            abs(v) < 2**63 if isinstance(v, int) else v.isprintable() for v in values
        )
        if good and sort is Sort.NEWEST:
            datetime.fromisoformat(values[0])
        if good and sort is Sort.IMPORTANCE:
            good = abs(values[0]) < 2**31
    except (ValueError, TypeError, IndexError, KeyError, UnicodeDecodeError) as error:
        raise BadCursor("this cursor was not given by this list") from error
    if kind != sort.value or not good:
        raise BadCursor("this cursor belongs to another sort or list; start again without one")
    return list(values)
