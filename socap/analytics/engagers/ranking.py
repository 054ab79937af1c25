"""Ranks a campaign's engagers by importance, with their latest actions and scores."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.analytics.engagements.query_plan import Stats
from socap.analytics.engagers.account_actions import (
    LATEST_ACTIONS,
    EngagerAction,
    latest_actions,
)
from socap.analytics.engagers.engager_query import (
    KEYSET,
    RANK,
    account_conditions,
    campaign_accounts_sql,
)
from socap.analytics.filters import EngagerFilters
from socap.analytics.insight.engager_traits import NO_TRAITS, EngagerTraits, traits_of
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_KIND
from socap.campaigns.scope import SEEN, scope
from socap.follow_ups.states import FollowUpRow, FollowUpState, follow_ups_of
from socap.insight.account_places import NOWHERE, AccountPlace, account_places
from socap.people.importance import ScoreExplanation, explanations
from socap.people.roles.role_detection import RoleReason, role_reasons
from socap.people.tiers import tier_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Engager:
    """One account; `engagements` newest first, the latest few; `last_seen_at` is when SOCAP saw the newest.

    `own` is what it is to the campaign, if it is one of its own, which have no rank among the others.
    """

    account_id: str
    username: str
    name: str
    bio: str
    location: str
    avatar_url: str
    followers: int | None
    verified: bool
    categories: list[str]
    importance: int
    explanation: ScoreExplanation
    engagement_count: int
    tweet_count: int
    last_seen_at: datetime
    engagements: tuple[EngagerAction, ...]
    follow_up: FollowUpState
    traits: EngagerTraits = NO_TRAITS
    derived_place: AccountPlace = NOWHERE
    own: str | None = None

    @property
    def assignee(self) -> str:
        return self.follow_up.assignee

    @property
    def follow_up_status(self) -> str:
        return self.follow_up.status

    @property
    def note(self) -> str:
        return self.follow_up.note

    @property
    def role_reasons(self) -> tuple[RoleReason, ...]:
        return role_reasons(self.bio, self.name)

    @property
    def tier(self) -> str:
        return tier_of(self.followers)

    @property
    def organisations(self) -> list[str]:
        return [str(one) for one in self.traits.organisations]

    @property
    def seen(self) -> str:
        return self.traits.seen

    @property
    def automated(self) -> bool:
        return self.traits.automated

    @property
    def signs_of_automation(self) -> str:
        return self.traits.reason

    @property
    def country(self) -> str:
        return self.derived_place.country

    @property
    def city(self) -> str:
        return self.derived_place.city

    @property
    def place_reason(self) -> str:
        return str(self.derived_place) if self.country else ""

    @property
    def place(self) -> tuple[int, int, str]:
        """Returns the sort key after which the next page starts."""
        followers = -1 if self.followers is None else self.followers
        return (self.importance, followers, self.account_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagerPage:
    """`next_cursor` is None on the last page."""

    rows: list[Engager]
    next_cursor: str | None


def all_engagers(
    campaign: Campaign, *, filters: EngagerFilters | None = None, batch: int = 500
) -> Iterator[Engager]:
    """Yields all matching engagers in batches, in constant memory."""
    found = engagers(campaign, filters=filters, limit=batch)
    yield from found
    while len(found) == batch:
        found = engagers(campaign, filters=filters, after=found[-1].place, limit=batch)
        yield from found


def engager_page(
    campaign: Campaign,
    *,
    filters: EngagerFilters | None = None,
    cursor: str | None = None,
    limit: int = 50,
    stats: Stats | None = None,
    follow_ups: Mapping[str, FollowUpRow] | None = None,
) -> EngagerPage:
    """Returns one page of engagers; `stats` as for `campaign_accounts_sql`. Raises `BadCursor`.

    `follow_ups` are all of the campaign, if they are already known.
    """
    after = KEYSET.decode(cursor) if cursor else None
    found = engagers(
        campaign,
        limit=limit + 1,
        filters=filters,
        after=after,
        stats=stats,
        follow_ups=follow_ups,
    )
    rows, following = KEYSET.page(found, limit, lambda who: who.place)
    return EngagerPage(rows=rows, next_cursor=following)


def engager_count(
    campaign: Campaign,
    *,
    filters: EngagerFilters | None = None,
    up_to: int = 1000,
    stats: Stats | None = None,
) -> int:
    """Returns the number of accounts; `up_to` + 1 means more, without counting them all."""
    conditions, given = account_conditions(filters or EngagerFilters(), None)
    from_sql, parameters = campaign_accounts_sql(campaign, stats)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM (SELECT 1 {from_sql} AND {conditions} LIMIT %(most)s) found",
            {"most": up_to + 1, "campaign": campaign.pk} | given | parameters,
        )
        return int(cursor.fetchone()[0])


def engagers(
    campaign: Campaign,
    *,
    limit: int = 50,
    filters: EngagerFilters | None = None,
    after: tuple[int, int, str] | None = None,
    stats: Stats | None = None,
    follow_ups: Mapping[str, FollowUpRow] | None = None,
) -> list[Engager]:
    """Returns engagers by importance, then followers; `after` is the sort key to start after."""
    conditions, given = account_conditions(filters or EngagerFilters(), after)
    from_sql, parameters = campaign_accounts_sql(campaign, stats)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT a.id, a.username, a.name, a.bio, a.location, a.avatar_url, a.followers,
                   a.verified, a.categories, a.importance, d.n, d.tweets, d.seen,
                   d.engagements,
                   {OWN_KIND.format(campaign="%(campaign)s", account="a.id")}
               FROM (SELECT a.* {from_sql} AND {conditions}
                   ORDER BY {RANK} LIMIT %(limit)s) a
               CROSS JOIN LATERAL (
                   SELECT count(*) AS n, count(DISTINCT e.tweet_id) AS tweets, max(e.first_seen_at) AS seen,
                       {LATEST_ACTIONS} AS engagements
                   FROM campaigns_engagement e JOIN campaigns_campaigntweet ct
                        ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s
                   WHERE e.account_id = a.id AND {SEEN}
               ) d
               WHERE d.n > 0  -- 0 of a tweet that was removed since `stats` were read
               ORDER BY {RANK}""",
            scope(campaign) | {"limit": limit} | given | parameters,
        )
        rows = cursor.fetchall()
    ids = [row[0] for row in rows]
    explanations_by_id = explanations(ids)
    states = follow_ups_of(campaign, ids, stored=follow_ups)
    traits = traits_of(campaign, ids)
    places = account_places(ids)
    return [
        Engager(
            account_id=row[0],
            username=row[1],
            name=row[2],
            bio=row[3],
            location=row[4],
            avatar_url=row[5],
            followers=row[6],
            verified=row[7],
            categories=row[8],
            importance=row[9],
            explanation=explanations_by_id[row[0]],
            engagement_count=row[10],
            tweet_count=row[11],
            last_seen_at=row[12],
            engagements=latest_actions(row[13]),
            follow_up=states[row[0]],
            traits=traits.get(row[0], NO_TRAITS),
            derived_place=places.get(row[0], NOWHERE),
            own=row[14],
        )
        for row in rows
    ]
