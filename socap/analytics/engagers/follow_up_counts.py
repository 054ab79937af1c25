"""Counts the important engagers whom nobody of the team has taken or answered."""

from collections.abc import Iterable

from django.db import connection

from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import SEEN, scope
from socap.follow_ups.models import FollowUp
from socap.follow_ups.states import FollowUpRow


def without_follow_up(
    campaign: Campaign, *, important: int, follow_ups: Iterable[FollowUpRow]
) -> int:
    """Returns how many of the campaign's `important` engagers have no follow-up.

    Counts those who have: they are few, and the others need not be read again.
    """
    states = (row.state for row in follow_ups)
    worked_on = [
        one.account_id for one in states if one.assignee or one.status != FollowUp.Status.OPEN
    ]
    if not worked_on:
        return important
    given = {"threshold": campaign.importance_threshold, "worked_on": worked_on}
    with connection.cursor() as cursor:
        cursor.execute(SELECT_WORKED_ON, scope(campaign) | given)
        (number,) = cursor.fetchone()
    return max(important - int(number), 0)


SELECT_WORKED_ON = f"""
SELECT count(*) FROM people_account a WHERE a.id = ANY(%(worked_on)s)
    AND a.importance >= %(threshold)s AND a.id NOT IN {OWN_IDS.format(campaign="%(campaign)s")}
    AND EXISTS (SELECT 1 FROM campaigns_engagement e JOIN campaigns_campaigntweet ct
        ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s
        WHERE e.account_id = a.id AND {SEEN})
"""
