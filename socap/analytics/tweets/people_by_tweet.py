"""Counts by tweet whom it brought: who engaged there first, who engaged nowhere else, their followers.

Somebody is brought by the tweet that they engaged with first. Where X gives no time (retweets), that is
known only to lie between two readings; `unsure` counts those whom another tweet may have brought.
"""

from dataclasses import dataclass, fields

from django.db import connection

from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import SEEN, scope

CAMPAIGN_ENGAGEMENTS = f"""campaigns_campaigntweet ct JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id
    AND {SEEN} WHERE ct.campaign_id = %(campaign)s"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetPeople:
    """People who engaged with a tweet, without the campaign's own accounts.

    It brought `first` of the `people`; `only_here` engaged with no other tweet of the campaign.
    `followers` are theirs in all.
    """

    people: int = 0
    important: int = 0
    first: int = 0
    first_important: int = 0
    unsure: int = 0
    only_here: int = 0
    followers: int = 0
    followers_only_here: int = 0


def count_people_by_tweet(campaign: Campaign) -> dict[str, dict[str, int]]:
    """Returns the values of `TweetPeople` by tweet id; reads everything recorded."""
    names = [field.name for field in fields(TweetPeople)]
    given = scope(campaign) | {"threshold": campaign.importance_threshold}
    with connection.cursor() as cursor:
        cursor.execute(SELECT_BY_TWEET, given)
        return {
            tweet_id: dict(zip(names, numbers, strict=True))
            for tweet_id, *numbers in cursor.fetchall()
        }


# Ids of X grow with time, so of two tweets at the same moment the older one comes first.
SELECT_BY_TWEET = f"""
WITH pair AS (
    SELECT e.account_id, e.tweet_id, min(e.occurred_at) AS at,
        min(coalesce(e.occurred_after, e.occurred_at)) AS earliest
    FROM {CAMPAIGN_ENGAGEMENTS} AND e.account_id NOT IN {OWN_IDS.format(campaign="%(campaign)s")}
    GROUP BY 1, 2),
placed AS (
    SELECT account_id, tweet_id, at, row_number() OVER one AS place,
        count(*) OVER (PARTITION BY account_id) AS tweets,
        min(earliest) OVER (one ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS others
    FROM pair WINDOW one AS (PARTITION BY account_id ORDER BY at, length(tweet_id), tweet_id))
SELECT p.tweet_id, count(*), count(*) FILTER (WHERE a.importance >= %(threshold)s),
    count(*) FILTER (WHERE p.place = 1),
    count(*) FILTER (WHERE p.place = 1 AND a.importance >= %(threshold)s),
    count(*) FILTER (WHERE p.place = 1 AND p.others < p.at),
    count(*) FILTER (WHERE p.tweets = 1),
    coalesce(sum(a.followers), 0)::bigint,
    coalesce(sum(a.followers) FILTER (WHERE p.tweets = 1), 0)::bigint
FROM placed p JOIN people_account a ON a.id = p.account_id GROUP BY 1
"""
