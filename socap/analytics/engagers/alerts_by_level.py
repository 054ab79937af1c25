"""Counts the alerts about single people that a campaign would have sent, by the score that they begin at."""

from django.db import connection

from socap.campaigns.alert_presets import PRESETS, single_alert_level
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import IS_BASELINE, SEEN, scope
from socap.campaigns.stored_summaries import find_stored_summary

LEVELS = sorted({single_alert_level(wanted) for wanted in PRESETS.values()})


def alerts_by_level(campaign: Campaign) -> dict[str, int]:
    """Returns the stored numbers if they are current or counting is slow; else counts."""
    stored = find_stored_summary(campaign)
    if stored.alerts and stored.is_usable:
        return stored.alerts
    return count_alerts_by_level(campaign)


def count_alerts_by_level(campaign: Campaign) -> dict[str, int]:
    """Counts the alerts at each of the presets' levels; reads everything recorded.

    Engagements of one person within an hour count as one alert, those of the baseline as none, as
    they only make one digest. People of the important list count at every level.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH alerts AS (
                   SELECT DISTINCT e.account_id, date_trunc('hour', e.first_seen_at),
                       a.importance, p.id IS NOT NULL AS listed
                   FROM campaigns_campaigntweet ct
                   JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id AND {SEEN}
                   JOIN people_account a ON a.id = e.account_id
                   LEFT JOIN people_importantperson p ON p.account_id = a.id AND p.active
                   WHERE ct.campaign_id = %(campaign)s AND NOT {IS_BASELINE}
                       AND (a.importance >= %(lowest)s OR p.id IS NOT NULL)
                       AND a.id NOT IN {OWN_IDS.format(campaign="%(campaign)s")})
               SELECT level, count(a.account_id) FROM unnest(%(levels)s::int[]) level
               LEFT JOIN alerts a ON a.listed OR a.importance >= level
               GROUP BY level""",
            scope(campaign) | {"levels": LEVELS, "lowest": LEVELS[0]},
        )
        return {str(level): number for level, number in cursor.fetchall()}
