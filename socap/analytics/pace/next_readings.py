"""What is read next of a campaign with an adaptive pace: counters of tweets, and lists."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.campaigns.action_words import plural
from socap.campaigns.models import Campaign

MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NextReading:
    """`what` is "counters" or the name of a list, such as "replies"; `username` is the author's."""

    at: datetime
    what: str
    tweet_id: str
    username: str


def next_readings(campaign: Campaign) -> tuple[NextReading, ...]:
    """Returns the first few, soonest first."""
    with connection.cursor() as cursor:
        cursor.execute(SOONEST, {"campaign": campaign.pk, "most": MOST})
        return tuple(
            NextReading(at=at, what=plural(what), tweet_id=tweet_id, username=username or "")
            for at, what, tweet_id, username in cursor.fetchall()
        )


SOONEST = """
WITH tweets AS (
    SELECT t.id, t.next_read_at, t.author_id
    FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
    WHERE ct.campaign_id = %(campaign)s)
SELECT found.at, found.what, found.id, a.username
FROM (SELECT next_read_at AS at, 'counters' AS what, id, author_id FROM tweets
      UNION ALL
      SELECT l.due_at, l.action, tweets.id, author_id
      FROM tweets JOIN campaigns_liststate l ON l.tweet_id = tweets.id) found
    LEFT JOIN people_account a ON a.id = found.author_id
WHERE found.at IS NOT NULL
ORDER BY found.at, found.id, found.what LIMIT %(most)s
"""
