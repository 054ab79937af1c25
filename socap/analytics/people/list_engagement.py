"""Shows who on the important list has engaged with a campaign, who has not, and who may have seen it.

The campaign's own accounts are listed under all, but count neither as engaged nor as missing.
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import connection

from socap.analytics.engagers.account_actions import (
    LATEST_ACTIONS,
    EngagerAction,
    latest_actions,
)
from socap.analytics.engagers.engager_query import campaign_accounts_sql
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS, OWN_KIND
from socap.campaigns.scope import SEEN, scope
from socap.lib.database.keyset import Keyset, Kind


class ListFilter(StrEnum):
    NOT_YET = "not-yet"
    MAY_HAVE_SEEN = "may-have-seen"
    ENGAGED = "engaged"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedAccount:
    """An account a person follows that wrote a tweet of the campaign or engaged with one.

    `actions` is empty if it only wrote one.
    """

    account_id: str
    username: str
    name: str
    importance: int
    is_author: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMemberEngagement:
    """One active person of the list with the latest engagements, newest first.

    `own`: what they are to the campaign, if one of its own. `follows_engagers` counts the engagers,
    without own accounts, that this person is known to follow: 0 until the followings have been read
    (`followings_read`). `seen_through` names the first of them and of
    the tweets' authors: authors first, then by importance.
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
    own: str | None
    seen_through: tuple[FollowedAccount, ...]
    seen_through_count: int

    @property
    def unnamed_count(self) -> int:
        """Returns how many accounts `seen_through` leaves out."""
        return self.seen_through_count - len(self.seen_through)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCounts:
    """How many active people of the list have engaged, without own accounts."""

    listed: int
    engaged: int

    @property
    def missing(self) -> int:
        return self.listed - self.engaged


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEngagement(ListCounts):
    """One page of the list, with the counts of all of it; `own_accounts` are not in `listed`.

    `may_have_seen` counts those who have not engaged, but follow someone who has or an author.
    """

    may_have_seen: int
    own_accounts: int
    rows: tuple[ListMemberEngagement, ...]
    next_cursor: str | None


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
    ListFilter.MAY_HAVE_SEEN: f"NOT {IS_OWN} AND NOT {ENGAGED} AND p.id IN (SELECT person_id FROM reach)",
}
MAX_NAMED = 4
# Whose tweets and retweets reach the timelines of their followers, and how many of them each person
# of the list follows. An account without importance is followed by nobody whose weight counts.
REACH = """spreaders AS MATERIALIZED (
    SELECT id, bool_or(engaged) AS engaged, bool_or(wrote) AS wrote FROM (
        SELECT a.id, true AS engaged, false AS wrote {accounts} AND a.importance > 0
        UNION ALL SELECT t.author_id, false, true FROM campaigns_campaigntweet ct
            JOIN campaigns_tweet t ON t.id = ct.tweet_id
            WHERE ct.campaign_id = %(campaign)s AND t.author_id IS NOT NULL) one
    GROUP BY id),
reach AS MATERIALIZED (
    SELECT f.person_id, count(*) AS spreaders,
        count(*) FILTER (WHERE s.engaged AND s.id NOT IN {own}) AS engagers
    FROM spreaders s JOIN people_following f ON f.account_id = s.id GROUP BY 1)"""
SEEN_THROUGH = f"""(SELECT jsonb_agg(jsonb_build_array(a.id, a.username, a.name, a.importance, a.wrote,
        (SELECT coalesce(jsonb_agg(DISTINCT e.action), '[]') {ENGAGEMENTS_OF.format(account="a.id")})))
    FROM (SELECT a.id, a.username, a.name, a.importance, s.wrote FROM people_following f
        JOIN spreaders s ON s.id = f.account_id JOIN people_account a ON a.id = s.id
        WHERE f.person_id = p.id ORDER BY s.wrote DESC, a.importance DESC, a.id LIMIT {MAX_NAMED}) a)"""


def list_counts(campaign: Campaign) -> ListCounts:
    with connection.cursor() as db:
        db.execute(
            f"""SELECT count(*), count(*) FILTER (WHERE {ENGAGED})
                FROM people_importantperson p WHERE p.active AND NOT {IS_OWN}""",
            scope(campaign),
        )
        listed, engaged = db.fetchone()
    return ListCounts(listed=listed, engaged=engaged)


def list_engagement(
    campaign: Campaign, show: ListFilter, *, cursor: str | None = None, limit: int = 25
) -> ListEngagement:
    """Returns one page by weight. Raises `BadCursor`."""
    weight, username = KEYSET.decode(cursor) if cursor else (None, None)
    accounts, parameters = campaign_accounts_sql(campaign)
    reach = REACH.format(accounts=accounts, own=OWN_IDS.format(campaign="%(campaign)s"))
    given = scope(campaign) | parameters
    given |= {"limit": limit + 1, "weight": weight, "username": username}
    with connection.cursor() as db:
        db.execute(
            f"""WITH {reach} SELECT count(*) FILTER (WHERE NOT {IS_OWN}),
                    count(*) FILTER (WHERE NOT {IS_OWN} AND {ENGAGED}),
                    count(*) FILTER (WHERE {CONDITIONS[ListFilter.MAY_HAVE_SEEN]}),
                    count(*) FILTER (WHERE {IS_OWN})
                FROM people_importantperson p WHERE p.active""",
            given,
        )
        listed, engaged, may_have_seen, own_accounts = db.fetchone()
        db.execute(
            f"""WITH {reach}, page AS (SELECT * FROM people_importantperson p
                    WHERE p.active AND {CONDITIONS[show]} {AFTER if cursor else ""}
                    ORDER BY p.weight DESC, p.username LIMIT %(limit)s)
                SELECT p.id, p.username, p.name, p.weight, p.tags, p.account_id,
                    p.synced_at IS NOT NULL, coalesce(r.engagers, 0), d.n, d.engagements,
                    {OWN_KIND.format(campaign="%(campaign)s", account="p.account_id")},
                    coalesce(r.spreaders, 0), {SEEN_THROUGH}
                FROM page p LEFT JOIN reach r ON r.person_id = p.id CROSS JOIN LATERAL (
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
        may_have_seen=may_have_seen,
        own_accounts=own_accounts,
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
        own=row[10],
        seen_through_count=row[11],
        seen_through=tuple(_followed_account(*one) for one in json.loads(row[12] or "[]")),
    )


def _followed_account(
    account_id: str, username: str, name: str, importance: int, wrote: bool, actions: list[str]
) -> FollowedAccount:
    return FollowedAccount(
        account_id=account_id,
        username=username,
        name=name,
        importance=importance,
        is_author=wrote,
        actions=tuple(actions),
    )
