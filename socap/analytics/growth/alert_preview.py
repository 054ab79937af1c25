"""Previews how many engagers would have alerted under given thresholds."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db import connection

from socap.analytics.engagements.query_plan import FEW_ENGAGEMENTS, stats_of
from socap.analytics.engagers.engager_summary import engager_summary
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import SEEN, scope
from socap.campaigns.stored_summaries import current_fingerprint
from socap.lib.timed_cache import TimedCache


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertThresholds:
    """Thresholds being edited; see `campaigns.thresholds`."""

    importance_threshold: int
    category_thresholds: Mapping[str, int] = field(default_factory=dict)
    action_thresholds: Mapping[str, int] = field(default_factory=dict)
    vip_threshold: int | None = None
    digest_below: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertPreview:
    """How many of `engagers`, without own accounts, would alert, and of these in a digest only or as VIPs."""

    engagers: int
    would_alert: int
    in_digest: int
    vips: int


_previews: TimedCache[AlertPreview] = TimedCache(seconds=600, most=64)


def alert_preview(campaign: Campaign, wanted: AlertThresholds) -> AlertPreview:
    """Counts who would alert: people of the important list always, own accounts never.

    Counted once for the same thresholds and data.
    """
    key = (campaign.pk, current_fingerprint(campaign), json.dumps(asdict(wanted), sort_keys=True))
    return _previews.get(key, lambda: _count(campaign, wanted))


def _count(campaign: Campaign, wanted: AlertThresholds) -> AlertPreview:
    """Of a large campaign, reads only accounts that reach the lowest threshold or are on the list."""
    other = [*wanted.category_thresholds.values(), *wanted.action_thresholds.values()]
    lowest = min([wanted.importance_threshold, *other])
    found = stats_of(campaign, {})
    given: dict[str, Any] = {
        **scope(campaign),
        "tweets": found.tweets,
        "category": json.dumps(dict(wanted.category_thresholds)),
        "action": json.dumps(dict(wanted.action_thresholds)),
        "threshold": wanted.importance_threshold,
        "lowest": lowest,
        "below": wanted.digest_below or 0,
        "vip": 2**31 - 1 if wanted.vip_threshold is None else wanted.vip_threshold,
    }
    all_accounts = lowest <= 0 or found.recorded <= FEW_ENGAGEMENTS
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH people AS (
                   SELECT s.importance, p.id IS NOT NULL AS listed, (p.id IS NOT NULL
                       OR bool_or(s.importance >= coalesce(least(
                            (%(category)s::jsonb ->> ct.category)::int,
                            (%(action)s::jsonb ->> s.action)::int), %(threshold)s))) AS alerts
                   FROM ({ALL_ACTIONS if all_accounts else IMPORTANT_ACTIONS}) s
                   JOIN campaigns_campaigntweet ct
                       ON ct.tweet_id = s.tweet_id AND ct.campaign_id = %(campaign)s
                   LEFT JOIN people_importantperson p ON p.account_id = s.account_id AND p.active
                   WHERE s.account_id NOT IN {OWN_IDS.format(campaign="%(campaign)s")}
                   GROUP BY s.account_id, s.importance, p.id)
               SELECT count(*), count(*) FILTER (WHERE alerts),
                   count(*) FILTER (WHERE alerts AND NOT listed AND importance < %(below)s),
                   count(*) FILTER (WHERE alerts AND importance >= %(vip)s)
               FROM people""",
            given,
        )
        engagers, would_alert, in_digest, vips = cursor.fetchone()
    if not all_accounts:
        engagers = engager_summary(campaign).accounts
    return AlertPreview(engagers=engagers, would_alert=would_alert, in_digest=in_digest, vips=vips)


ALL_ACTIONS = f"""SELECT e.account_id, a.importance, e.action, e.tweet_id
    FROM campaigns_engagement e JOIN people_account a ON a.id = e.account_id
    WHERE e.tweet_id = ANY(%(tweets)s) AND {SEEN}"""
# Each account is read once; OFFSET 0 keeps PostgreSQL from reading all engagements instead.
IMPORTANT_ACTIONS = f"""SELECT e.account_id, higher.importance, e.action, e.tweet_id
    FROM (SELECT id, importance FROM people_account WHERE importance >= %(lowest)s
        UNION SELECT a.id, a.importance FROM people_account a
            JOIN people_importantperson p ON p.account_id = a.id AND p.active) higher
    CROSS JOIN LATERAL (SELECT e.account_id, e.action, e.tweet_id FROM campaigns_engagement e
        WHERE e.account_id = higher.id AND e.tweet_id = ANY(%(tweets)s) AND {SEEN} OFFSET 0) e"""
