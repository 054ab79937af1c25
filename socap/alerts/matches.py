"""Records a match for each new engagement that reaches a campaign's threshold.

Matches are also recorded for campaigns that are paused or completed, and for tweets removed from a
campaign and their watched quotes: engagements are shared, so one that another campaign recorded is not
seen as new again.
`alert_generation` decides whether and when a match alerts.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from socap.alerts.models import Alert
from socap.campaigns.models import Campaign, Status
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import IS_BASELINE
from socap.campaigns.thresholds import THRESHOLD
from socap.lib.database.contention import retry_on_conflict

INSERT_MATCHES = f"""
INSERT INTO alerts_match (campaign_id, engagement_id, account_id, action, category, on_quote,
    importance, listed, baseline, matched_at, summary, sentiment)
SELECT c.id, e.id, e.account_id, e.action, ct.category, ct.on_quote, a.importance, p.id IS NOT NULL,
    {IS_BASELINE}, %(now)s, '', ''
FROM campaigns_engagement e
JOIN (SELECT tweet_id, campaign_id, category, added_at, parent_id IS NOT NULL AS on_quote
        FROM campaigns_polledtweet
    UNION ALL SELECT tweet_id, campaign_id, category, added_at, false FROM campaigns_removedtweet
    UNION ALL SELECT q.tweet_id, q.campaign_id, parent.category, q.added_at, true
        FROM campaigns_watchedquote q JOIN campaigns_removedtweet parent
            ON parent.campaign_id = q.campaign_id AND parent.tweet_id = q.parent_id
        WHERE q.stopped_at IS NULL) ct
    ON ct.tweet_id = e.tweet_id
JOIN campaigns_campaign c ON c.id = ct.campaign_id
JOIN campaigns_tweet t ON t.id = e.tweet_id
JOIN people_account a ON a.id = e.account_id
LEFT JOIN people_importantperson p ON p.account_id = a.id AND p.active
WHERE (p.id IS NOT NULL OR a.importance >= {THRESHOLD})
    AND e.account_id NOT IN {OWN_IDS.format(campaign="c.id")}
    AND e.account_id IS DISTINCT FROM t.author_id AND %(which)s
ON CONFLICT DO NOTHING RETURNING campaign_id
"""


def match_engagements(engagement_ids: Sequence[int], *, now: datetime) -> list[int]:
    """Records matches for every campaign of these engagements; returns the campaign ids.

    People of the important list match whatever their score; the campaign's own accounts, and whoever
    answers on the own quote, never. Run it
    in the transaction that records the engagements, so that neither exists without the other.
    """
    if not engagement_ids:
        return []
    return _insert_matches("e.id = ANY(%(ids)s)", {"ids": list(engagement_ids), "now": now})


def match_known_engagements(campaign: Campaign, *, now: datetime) -> int:
    """Matches what was recorded of tweets before they joined the campaign, for its first digest."""
    which = "c.id = %(campaign)s AND e.first_seen_at < ct.added_at"
    return len(_insert_matches(which, {"campaign": campaign.pk, "now": now}))


@retry_on_conflict
@transaction.atomic
def match_baseline_engagements(*, now: datetime) -> list[int]:
    """Matches baseline engagements of accounts whose importance was not known at first.

    Run it when followings have been read. Covers campaigns whose first digest has not been sent and
    returns the ids of those with new matches.
    """
    told = Alert.objects.filter(digest=Alert.Digest.BASELINE).exclude(status="pending")
    going_on = Campaign.objects.exclude(status=Status.COMPLETED)
    fresh = going_on.exclude(pk__in=told.values("campaign_id"))
    which = f"c.id = ANY(%(ids)s) AND {IS_BASELINE}"
    return _insert_matches(which, {"ids": list(fresh.values_list("pk", flat=True)), "now": now})


def match_engagements_of(
    campaign: Campaign, account_ids: Collection[str], *, now: datetime
) -> None:
    """Records the matches of these accounts that are missing because they were the campaign's own."""
    which = "c.id = %(campaign)s AND e.account_id = ANY(%(ids)s)"
    _insert_matches(which, {"campaign": campaign.pk, "ids": list(account_ids), "now": now})


def reopen_matches(campaign: Campaign, tweet_ids: Sequence[str], *, now: datetime) -> None:
    """Treats open matches of tweets that return to the campaign, and of their quotes, as new.

    Run it in the transaction that restores the tweets.
    """
    with connection.cursor() as cursor:
        cursor.execute(RETURNED, [now, campaign.pk, list(tweet_ids)])


RETURNED = """
UPDATE alerts_match n SET matched_at = %s, category = ct.category,
    on_quote = ct.parent_id IS NOT NULL
FROM campaigns_engagement e, campaigns_polledtweet ct
WHERE n.campaign_id = %s AND n.alert_id IS NULL AND e.id = n.engagement_id
    AND ct.tweet_id = e.tweet_id AND ct.campaign_id = n.campaign_id
    AND coalesce(ct.parent_id, ct.tweet_id) = ANY(%s)
"""


def _insert_matches(which: str, given: dict[str, Any]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(INSERT_MATCHES.replace("%(which)s", which), given)
        return sorted({campaign_id for (campaign_id,) in cursor.fetchall()})
