"""Shows who on the important list has, or has not, engaged with a campaign yet.

The campaign's own accounts are listed under all, but count neither as engaged nor as missing.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import connection

from socap.analytics.engagers.account_actions import (
    LATEST_ACTIONS,
    EngagerAction,
    latest_actions,
)
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import SEEN, scope
from socap.lib.database.keyset import Keyset, Kind


class ListFilter(StrEnum):
    NOT_YET = "not-yet"
    ENGAGED = "engaged"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMemberEngagement:
    """One active person of the list with the latest engagements, newest first.

    `follows_engagers` counts the campaign's engagers that this person is known to follow: 0 until the
    followings have been read (`followings_read`).
    """

    person_id: int
    username: str
    name: str
    weight: int
    tags: list[str]
    account_id: str | None
    followings_read: bool
    follows_engagers: int
    engagement_count: int
    engagements: tuple[EngagerAction, ...]
    is_campaign_author: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEngagement:
    """One page of the list, with the counts of all of it; `campaign_authors` are not in `listed`."""

    listed: int
    engaged: int
    campaign_authors: int
    rows: tuple[ListMemberEngagement, ...]
    next_cursor: str | None

    @property
    def missing(self) -> int:
        return self.listed - self.engaged


ENGAGEMENTS_OF = f"""FROM campaigns_engagement e JOIN campaigns_campaigntweet ct
    ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s
    WHERE {SEEN} AND e.account_id = {{account}}"""
ENGAGED = f"EXISTS (SELECT 1 {ENGAGEMENTS_OF.format(account='p.account_id')})"
IS_OWN = f"coalesce(p.account_id IN {OWN_IDS.format(campaign='%(campaign)s')}, false)"
KEYSET = Keyset("list engagement", (Kind.INT, Kind.TEXT))
AFTER = """AND (p.weight < %(weight)s::int
    OR (p.weight = %(weight)s::int AND p.username > %(username)s::text))"""
CONDITIONS = {
    ListFilter.ALL: "true",
    ListFilter.ENGAGED: f"NOT {IS_OWN} AND {ENGAGED}",
    ListFilter.NOT_YET: f"NOT {IS_OWN} AND NOT {ENGAGED}",
}


def list_engagement(
    campaign: Campaign, show: ListFilter, *, cursor: str | None = None, limit: int = 25
) -> ListEngagement:
    """Returns one page by weight, in two queries. Raises `BadCursor`."""
    weight, username = KEYSET.decode(cursor) if cursor else (None, None)
    given = scope(campaign) | {"limit": limit + 1, "weight": weight, "username": username}
    with connection.cursor() as db:
        db.execute(
            f"""SELECT count(*) FILTER (WHERE NOT {IS_OWN}),
                    count(*) FILTER (WHERE NOT {IS_OWN} AND {ENGAGED}),
                    count(*) FILTER (WHERE {IS_OWN})
                FROM people_importantperson p WHERE p.active""",
            given,
        )
        listed, engaged, campaign_authors = db.fetchone()
        db.execute(
            f"""WITH page AS (SELECT * FROM people_importantperson p WHERE p.active AND {CONDITIONS[show]}
                        {AFTER if cursor else ""}
                    ORDER BY p.weight DESC, p.username LIMIT %(limit)s)
                SELECT p.id, p.username, p.name, p.weight, p.tags, p.account_id,
                    p.synced_at IS NOT NULL,
                    (SELECT count(*) FROM people_following f WHERE f.person_id = p.id
                        AND EXISTS (SELECT 1 {ENGAGEMENTS_OF.format(account="f.account_id")})),
                    d.n, d.engagements, {IS_OWN}
                FROM page p CROSS JOIN LATERAL (
                    SELECT count(*) AS n, {LATEST_ACTIONS} AS engagements
                    {ENGAGEMENTS_OF.format(account="p.account_id")}) d
                ORDER BY p.weight DESC, p.username""",
            given,
        )
        rows = db.fetchall()
    shown, following = KEYSET.page(rows, limit, lambda row: (row[3], row[1]))
    return ListEngagement(
        listed=listed,
        engaged=engaged,
        campaign_authors=campaign_authors,
        rows=tuple(_list_member(row) for row in shown),
        next_cursor=following,
    )


def _list_member(row: tuple[Any, ...]) -> ListMemberEngagement:
    return ListMemberEngagement(
        person_id=row[0],
        username=row[1],
        name=row[2],
        weight=row[3],
        tags=row[4],
        account_id=row[5],
        followings_read=row[6],
        follows_engagers=row[7],
        engagement_count=row[8],
        engagements=latest_actions(row[9]),
        is_campaign_author=row[10],
    )
