"""Lists one account's engagements: by campaign, and across all campaigns, newest first."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from socap.campaigns.own_accounts import OWN_KIND
from socap.campaigns.scope import IS_BASELINE
from socap.lib.database.keyset import Keyset, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignEngagement:
    """One campaign with the account's engagements by action."""

    campaign_id: int
    campaign: str
    timezone: str
    by_action: dict[str, int]
    last_at: datetime

    @property
    def engagements(self) -> int:
        return sum(self.by_action.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEngagement:
    """One engagement in one campaign; a tweet of two campaigns gives two rows.

    `on_quote`: on a watched quote of a tweet of that `category`. `own`: what the account is to that
    campaign, if it is one of its own accounts.
    """

    id: int
    campaign_id: int
    campaign: str
    timezone: str
    tweet_id: str
    category: str
    on_quote: bool
    action: str
    engagement_id: str | None
    text: str
    occurred_at: datetime
    occurred_after: datetime | None
    baseline: bool
    own: str | None

    @property
    def time_is_exact(self) -> bool:
        return self.occurred_after is None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEngagements:
    """`next_cursor` is None on the last page."""

    rows: list[AccountEngagement]
    next_cursor: str | None


KEYSET = Keyset("engagements of an account", (Kind.MOMENT, Kind.BIGINT, Kind.BIGINT))
SEEN = """FROM campaigns_engagement e
    JOIN {tweets} ct ON ct.tweet_id = e.tweet_id
    JOIN campaigns_campaign c ON c.id = ct.campaign_id
        AND e.first_seen_at <= coalesce(c.completed_at, 'infinity')
    WHERE e.account_id = %(account)s"""
ON_TWEETS = SEEN.format(tweets="campaigns_campaigntweet")
ON_TWEETS_AND_QUOTES = SEEN.format(tweets="campaigns_polledtweet")


def campaign_engagements(account_id: str) -> list[CampaignEngagement]:
    """Returns the account's campaigns, the one with its newest engagement first."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT id, name, timezone, json_object_agg(action, n ORDER BY n DESC), max(last)
                FROM (SELECT c.id, c.name, c.timezone, e.action, count(*) AS n,
                          max(e.occurred_at) AS last
                      {ON_TWEETS} GROUP BY c.id, c.name, c.timezone, e.action) seen
                GROUP BY 1, 2, 3 ORDER BY 5 DESC, 1 DESC""",
            {"account": account_id},
        )
        rows = cursor.fetchall()
    return [
        CampaignEngagement(
            campaign_id=id_,
            campaign=name,
            timezone=zone,
            by_action=json.loads(counts) if isinstance(counts, str) else counts,
            last_at=last,
        )
        for id_, name, zone, counts, last in rows
    ]


def engagements_of(
    account_id: str, *, cursor: str | None = None, limit: int = 50
) -> AccountEngagements:
    """Returns one page of the account's engagements in all campaigns. Raises `BadCursor`."""
    given: dict[str, Any] = {"account": account_id, "limit": limit + 1}
    after = ""
    if cursor:
        after = "AND (e.occurred_at, e.id, c.id) < (%(at)s::timestamptz, %(id)s, %(campaign)s)"
        given |= dict(zip(("at", "id", "campaign"), KEYSET.decode(cursor), strict=True))
    with connection.cursor() as db:
        db.execute(
            f"""SELECT e.id, c.id, c.name, c.timezone, e.tweet_id, ct.category,
                    ct.parent_id IS NOT NULL, e.action,
                    CASE WHEN e.action IN ('reply', 'quote') THEN e.key END, e.text,
                    e.occurred_at, e.occurred_after, {IS_BASELINE},
                    {OWN_KIND.format(campaign="c.id", account="e.account_id")}
                {ON_TWEETS_AND_QUOTES} {after}
                ORDER BY e.occurred_at DESC, e.id DESC, c.id DESC LIMIT %(limit)s""",
            given,
        )
        names = AccountEngagement.__slots__
        rows = [AccountEngagement(**dict(zip(names, row, strict=True))) for row in db.fetchall()]
    shown, following = KEYSET.page(
        rows, limit, lambda row: (row.occurred_at, row.id, row.campaign_id)
    )
    return AccountEngagements(rows=shown, next_cursor=following)
