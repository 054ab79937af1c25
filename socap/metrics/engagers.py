"""Who is here: the accounts that engaged, most important first, with what they did and why they matter."""

import json
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.campaigns.models import Campaign
from socap.people.importance import Explanation, explanations


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One thing an account did in the campaign."""

    action: str
    category: str
    tweet_id: str
    engagement_id: str | None
    text: str
    occurred_at: datetime
    occurred_after: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Engager:
    """One account; `deeds` newest first, the latest few; `last_seen_at` is when SOCAP saw the newest."""

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
    explanation: Explanation
    engagements: int
    last_seen_at: datetime
    deeds: tuple[Deed, ...]


def engagers(campaign: Campaign, *, limit: int = 50, offset: int = 0) -> list[Engager]:
    """The campaign's accounts by importance, then followers."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT a.id, a.username, a.name, a.bio, a.location, a.avatar_url, a.followers,
                   a.verified, a.categories, a.importance, d.n, d.seen, d.deeds
               FROM (SELECT * FROM people_account a WHERE EXISTS (
                       SELECT 1 FROM campaigns_engagement e JOIN campaigns_campaigntweet ct
                           ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s
                       WHERE e.account_id = a.id
                         AND e.first_seen_at <= coalesce(%(until)s::timestamptz, 'infinity'))
                   ORDER BY a.importance DESC, a.followers DESC NULLS LAST, a.id
                   LIMIT %(limit)s OFFSET %(offset)s) a
               CROSS JOIN LATERAL (
                   SELECT count(*) AS n, max(e.first_seen_at) AS seen, to_jsonb((array_agg(
                       jsonb_build_array(e.action, ct.category, e.tweet_id, e.key, e.text,
                           e.occurred_at, e.occurred_after) ORDER BY e.occurred_at DESC))[1:5]) AS deeds
                   FROM campaigns_engagement e JOIN campaigns_campaigntweet ct
                        ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s
                   WHERE e.account_id = a.id
                     AND e.first_seen_at <= coalesce(%(until)s::timestamptz, 'infinity')
               ) d
               ORDER BY a.importance DESC, a.followers DESC NULLS LAST, a.id""",
            {
                "campaign": campaign.pk,
                "until": campaign.completed_at,
                "limit": limit,
                "offset": offset,
            },
        )
        rows = cursor.fetchall()
    why = explanations([row[0] for row in rows])
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
            explanation=why[row[0]],
            engagements=row[10],
            last_seen_at=row[11],
            deeds=tuple(_deed(*deed) for deed in json.loads(row[12])),
        )
        for row in rows
    ]


def _deed(
    action: str, category: str, tweet_id: str, key: str, text: str, at: str, after: str | None
) -> Deed:
    return Deed(
        action=action,
        category=category,
        tweet_id=tweet_id,
        engagement_id=key if action in ("reply", "quote") else None,
        text=text,
        occurred_at=datetime.fromisoformat(at),
        occurred_after=datetime.fromisoformat(after) if after else None,
    )
