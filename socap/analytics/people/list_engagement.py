"""Shows who on the important list has engaged with a campaign, who has not, and who may have seen it.

The campaign's own accounts are listed under all, but count neither as engaged nor as missing.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import connection

from socap.analytics.engagements.query_plan import FEW_ENGAGEMENTS, stats_of
from socap.analytics.engagers.account_actions import (
    LATEST_ACTIONS,
    EngagerAction,
    latest_actions,
)
from socap.analytics.engagers.engager_query import campaign_accounts_sql
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import AUTHOR_IDS, OWN_IDS, OWN_KIND
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
    ListFilter.MAY_HAVE_SEEN: f"NOT {IS_OWN} AND NOT {ENGAGED} AND {{reached}}",
}
MAX_NAMED = 4
# Of a following `f`: it wrote a tweet of the campaign, or engaged. `OFFSET 0` keeps PostgreSQL from
# reading all engagements instead of those of `f`; few of them are better read at once.
AUTHORS = AUTHOR_IDS.format(campaign="%(campaign)s")
WROTE = f"f.account_id IN {AUTHORS}"
OWN = f"f.account_id IN {OWN_IDS.format(campaign='%(campaign)s')}"
HAS_ENGAGED = f"""EXISTS (SELECT 1 FROM campaigns_engagement e
    WHERE {SEEN} AND e.account_id = f.account_id AND e.tweet_id = ANY(%(tweets)s) OFFSET 0)"""
IS_ENGAGER = "f.account_id IN (SELECT id FROM engagers)"
REACHED = f"""EXISTS (SELECT 1 FROM people_following f
    WHERE f.person_id = p.id AND ({WROTE} OR {{engaged}}) OFFSET 0)"""
THROUGH = f"""SELECT count(*) AS n, count(*) FILTER (WHERE f.engaged AND NOT f.own) AS engagers,
        coalesce((array_agg(a.id ORDER BY f.wrote DESC, a.importance DESC, a.id))[1:{MAX_NAMED}],
            '{{{{}}}}') AS named
    FROM (SELECT f.account_id, {WROTE} AS wrote, {OWN} AS own, {{engaged}} AS engaged
        FROM people_following f WHERE f.person_id = p.id OFFSET 0) f
    JOIN people_account a ON a.id = f.account_id WHERE f.wrote OR f.engaged"""


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
    found = stats_of(campaign, {})
    few = found.recorded <= FEW_ENGAGEMENTS
    accounts, parameters = campaign_accounts_sql(campaign, found)
    engagers = f"WITH engagers AS MATERIALIZED (SELECT a.id {accounts})" if few else ""
    has_engaged = IS_ENGAGER if few else HAS_ENGAGED
    conditions = {
        name: condition.format(reached=REACHED.format(engaged=has_engaged))
        for name, condition in CONDITIONS.items()
    }
    given = scope(campaign) | parameters
    given |= {"limit": limit + 1, "weight": weight, "username": username, "tweets": found.tweets}
    with connection.cursor() as db:
        db.execute(
            f"""{engagers} SELECT count(*) FILTER (WHERE NOT {IS_OWN}),
                    count(*) FILTER (WHERE {conditions[ListFilter.ENGAGED]}),
                    count(*) FILTER (WHERE {conditions[ListFilter.MAY_HAVE_SEEN]}),
                    count(*) FILTER (WHERE {IS_OWN})
                FROM people_importantperson p WHERE p.active""",
            given,
        )
        listed, engaged, may_have_seen, own_accounts = db.fetchone()
        db.execute(
            f"""{engagers} SELECT p.id, p.username, p.name, p.weight, p.tags, p.account_id,
                    p.synced_at IS NOT NULL, t.engagers, d.n, d.engagements,
                    {OWN_KIND.format(campaign="%(campaign)s", account="p.account_id")}, t.n, t.named
                FROM (SELECT * FROM people_importantperson p
                    WHERE p.active AND {conditions[show]} {AFTER if cursor else ""}
                    ORDER BY p.weight DESC, p.username LIMIT %(limit)s) p
                CROSS JOIN LATERAL ({THROUGH.format(engaged=has_engaged)}) t CROSS JOIN LATERAL (
                    SELECT count(*) AS n, {LATEST_ACTIONS} AS engagements
                    {ENGAGEMENTS_OF.format(account="p.account_id")}) d
                ORDER BY p.weight DESC, p.username""",
            given,
        )
        rows = db.fetchall()
    shown, following = KEYSET.page(rows, limit, lambda row: (row[3], row[1]))
    named = _followed_accounts(campaign, [account_id for row in shown for account_id in row[12]])
    return ListEngagement(
        listed=listed,
        engaged=engaged,
        may_have_seen=may_have_seen,
        own_accounts=own_accounts,
        rows=tuple(_list_member(row, named) for row in shown),
        next_cursor=following,
    )


def _followed_accounts(campaign: Campaign, account_ids: list[str]) -> dict[str, FollowedAccount]:
    """Returns these accounts with how each engaged, by account id."""
    with connection.cursor() as db:
        db.execute(
            f"""SELECT f.id, f.username, f.name, f.importance, f.id IN {AUTHORS}, ARRAY(
                    SELECT DISTINCT e.action {ENGAGEMENTS_OF.format(account="f.id")} ORDER BY 1)
                FROM people_account f WHERE f.id = ANY(%(ids)s)""",
            scope(campaign) | {"ids": sorted(set(account_ids))},
        )
        return {row[0]: _followed_account(*row) for row in db.fetchall()}


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


def _list_member(row: tuple[Any, ...], named: dict[str, FollowedAccount]) -> ListMemberEngagement:
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
        seen_through=tuple(named[account_id] for account_id in row[12]),
    )
