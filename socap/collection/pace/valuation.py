"""What a minute of waiting is worth to a campaign: set by its target delay and its budget.

1. How much more often than elsewhere in the campaign a list brings important people is its weight.
2. The forecast of `pace_forecast` says what a minute of waiting must be worth to reach the target
   delay, and what it may be worth within the rest of the budget; the lower one counts. A lull is
   taken to pass: the launch is expected to gain at least what follows from its last day.
3. It changes slowly: the same value all the time ends the most waiting for the same money.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db import connection

from socap.campaigns.models import Campaign, CampaignSpending
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.thresholds import THRESHOLD
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.campaign_outlook import campaign_outlook
from socap.collection.pace.day_growth import rows_of_last_day
from socap.collection.pace.list_weights import Brought, list_weights
from socap.collection.pace.pace_forecast import (
    at_least_usual,
    final_poll,
    per_minute,
    smoothed,
    value_for_budget,
    value_for_delay,
)
from socap.collection.pace.unread_lists import MINUTE
from socap.lib.database.rows import update_row

logger = logging.getLogger(__name__)

# A valuation holds for a quarter of the time since the campaign was begun, within these bounds.
VALID, SHORTEST_VALID = timedelta(minutes=10), timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Valuation:
    """`value` is dollars per person-minute, 0 where the budget allows no more than the final poll."""

    value: float
    expected_delay_minutes: float
    expected_dollars_per_hour: float
    kept_back: float


def is_outdated(campaign: Campaign, *, now: datetime) -> bool:
    at = campaign.pace_computed_at
    # A time in the future was stored before the clock was set back.
    valid = min(VALID, max(SHORTEST_VALID, _open_for(campaign, now) / 4))
    return at is None or not timedelta(0) <= now - at < valid


def _open_for(campaign: Campaign, now: datetime) -> timedelta:
    return max(timedelta(0), now - max(campaign.starts_at, campaign.created_at))


def value_campaign(campaign: Campaign, *, prices: CallPrices, now: datetime) -> Valuation:
    """Computes and stores what waiting is worth to the campaign now."""
    _weigh_lists(campaign)
    found = campaign_outlook(campaign, prices=prices, now=now)
    watched, minutes, age = found.tweets, found.minutes, found.age
    day_rows = rows_of_last_day(campaign, prices=prices, now=now)
    expected = at_least_usual(watched, day_rows, age=age)
    spending = CampaignSpending.objects.filter(campaign=campaign).first()
    spent = float(spending.dollars) if spending else 0.0
    final, final_at_most = final_poll(watched, minutes=minutes, age=age)
    wishes = []
    if campaign.target_delay_minutes is not None:
        target = float(campaign.target_delay_minutes)
        wishes.append(value_for_delay(expected, target, minutes=minutes, age=age))
    if campaign.budget_dollars is not None:
        left = float(campaign.budget_dollars) - spent - final
        wishes.append(value_for_budget(expected, left, minutes=minutes, age=age))
    value = min(wishes)
    if campaign.dollars_per_person_minute and campaign.pace_computed_at is not None:
        value = smoothed(
            campaign.dollars_per_person_minute,
            value,
            passed=max(0.0, (now - campaign.pace_computed_at) / MINUTE),
            elapsed=_open_for(campaign, now) / MINUTE,
            left=minutes,
        )
    minute = per_minute(watched, value)
    valuation = Valuation(
        value=value,
        # The final poll reads everybody.
        expected_delay_minutes=min(minute.delay, minutes),
        expected_dollars_per_hour=minute.dollars * 60,
        kept_back=final_at_most,
    )
    _store(campaign, valuation, now=now)
    facts = {"campaign": campaign.pk, "value": value, "spent": spent, "kept_back": final_at_most}
    logger.info("pace computed", extra={"action": "pace", **facts})
    return valuation


def _store(campaign: Campaign, found: Valuation, *, now: datetime) -> None:
    if not update_row(campaign, dollars_per_person_minute=found.value, pace_computed_at=now):
        return  # deleted meanwhile
    CampaignSpending.objects.update_or_create(
        campaign=campaign,
        defaults={
            "expected_delay_minutes": found.expected_delay_minutes,
            "expected_dollars_per_hour": found.expected_dollars_per_hour,
            "kept_back": Decimal(str(round(found.kept_back, 8))),
        },
    )


def _weigh_lists(campaign: Campaign) -> None:
    """Stores each list's weight by the people it has brought."""
    with connection.cursor() as cursor:
        cursor.execute(BROUGHT, {"campaign": campaign.pk})
        weights = list_weights(
            {(tweet, action): Brought(rows, people) for tweet, action, rows, people in cursor}
        )
        cursor.execute(
            """UPDATE campaigns_liststate l SET weight = new.weight
               FROM unnest(%s::text[], %s::text[], %s::float[]) AS new(tweet_id, action, weight)
               WHERE l.tweet_id = new.tweet_id AND l.action = new.action""",
            [
                [tweet for tweet, _ in weights],
                [action for _, action in weights],
                list(weights.values()),
            ],
        )


BROUGHT = f"""
SELECT e.tweet_id, e.action, count(*), count(*) FILTER (WHERE a.importance >= {THRESHOLD})
FROM campaigns_polledtweet ct JOIN campaigns_campaign c ON c.id = ct.campaign_id
    JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id
    JOIN people_account a ON a.id = e.account_id
WHERE c.id = %(campaign)s AND a.id NOT IN {OWN_IDS.format(campaign="%(campaign)s")}
GROUP BY e.tweet_id, e.action
"""
