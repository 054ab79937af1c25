"""Notices important engagements in the transaction that records them: what is new, nothing else.

Campaigns that are paused or completed, and those that a tweet was removed from, are noted for too: the
record is shared, so what another campaign had recorded meanwhile does not come again. When it is
told of, if ever, `alert_generation` decides.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from socap.alerts.models import Alert
from socap.campaigns.models import Campaign, Status
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import IS_BASELINE
from socap.campaigns.thresholds import THRESHOLD
from socap.lib.database.contention import tried_again

NOTICE = f"""
INSERT INTO alerts_notice (campaign_id, engagement_id, account_id, action, category, importance,
    listed, baseline, noticed_at, summary, sentiment)
SELECT c.id, e.id, e.account_id, e.action, ct.category, a.importance, p.id IS NOT NULL,
    {IS_BASELINE}, %(now)s, '', ''
FROM campaigns_engagement e
JOIN (SELECT tweet_id, campaign_id, category, added_at FROM campaigns_campaigntweet
    UNION ALL SELECT tweet_id, campaign_id, category, added_at FROM campaigns_removedtweet) ct
    ON ct.tweet_id = e.tweet_id
JOIN campaigns_campaign c ON c.id = ct.campaign_id
JOIN people_account a ON a.id = e.account_id
LEFT JOIN people_importantperson p ON p.account_id = a.id AND p.active
WHERE (p.id IS NOT NULL OR a.importance >= {THRESHOLD})
    AND e.account_id NOT IN {OWN_IDS.format(campaign="c.id")} AND %(which)s
ON CONFLICT DO NOTHING RETURNING campaign_id
"""


def notice_engagements(engagement_ids: Sequence[int], *, now: datetime) -> list[int]:
    """Note for every campaign those that reach its threshold; returns the campaigns.

    People of the important list count whatever their score, the campaign's own accounts never. Must
    run inside the transaction that recorded the engagements, so that one cannot exist without the
    other.
    """
    if not engagement_ids:
        return []
    return _notice("e.id = ANY(%(ids)s)", {"ids": list(engagement_ids), "now": now})


def notice_known(campaign: Campaign, *, now: datetime) -> int:
    """Note what was known of tweets before they joined this campaign; it goes into its first digest."""
    which = "c.id = %(campaign)s AND e.first_seen_at < ct.added_at"
    return len(_notice(which, {"campaign": campaign.pk, "now": now}))


@tried_again
@transaction.atomic
def notice_first_looks(*, now: datetime) -> list[int]:
    """Note what the first look at a campaign found and nobody knew then to be important.

    For when a person's followings have been read: of campaigns whose first digest is not out yet.
    Returns those with something to tell.
    """
    told = Alert.objects.filter(digest=Alert.Digest.BASELINE).exclude(status="pending")
    going_on = Campaign.objects.exclude(status=Status.COMPLETED)
    fresh = going_on.exclude(pk__in=told.values("campaign_id"))
    which = f"c.id = ANY(%(ids)s) AND {IS_BASELINE}"
    return _notice(which, {"ids": list(fresh.values_list("pk", flat=True)), "now": now})


def notice_returned(campaign: Campaign, tweet_ids: Sequence[str], *, now: datetime) -> None:
    """Have what waited for tweets that were put back told like what is noticed now.

    Must run inside the transaction that puts them back.
    """
    with connection.cursor() as cursor:
        cursor.execute(RETURNED, [now, campaign.pk, list(tweet_ids)])


RETURNED = """
UPDATE alerts_notice n SET noticed_at = %s, category = ct.category
FROM campaigns_engagement e, campaigns_campaigntweet ct
WHERE n.campaign_id = %s AND n.alert_id IS NULL AND e.id = n.engagement_id
    AND e.tweet_id = ANY(%s) AND ct.tweet_id = e.tweet_id AND ct.campaign_id = n.campaign_id
"""


def _notice(which: str, given: dict[str, Any]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(NOTICE.replace("%(which)s", which), given)
        return sorted({campaign_id for (campaign_id,) in cursor.fetchall()})
