"""What a campaign has spent of its budget, what it costs now, and how long the budget lasts."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import exp, inf

from socap.campaigns.models import Campaign, CampaignSpending
from socap.campaigns.pace.pace_choice import InvalidPace, Pace

HOUR = timedelta(hours=1)
# The pace falls as less than this share of the budget is left to be spent; it is told until a bit
# more is left, so that what calls under way reserve does not open and close it.
LOW_SHARE, AMPLE_SHARE = 0.10, 0.15


class BudgetState(StrEnum):
    """`used up`: only the last reading at the end of the window is still paid for."""

    NONE = "none"
    ENOUGH = "enough"
    LOW = "nearly used"
    USED_UP = "used up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """`spent` dollars, with what calls under way may cost at most; `kept_back` for the last reading.

    `left` may still be spent before it; None without a budget, like `share`, which is what is spent of
    it. `per_hour` is what the last hour cost, at first what is expected of one; the delay is the average that
    the pace of now leads to. `used_up_at` is when nothing will be left at it, if the window does not
    end before.
    """

    state: BudgetState
    budget: float | None
    spent: float
    kept_back: float
    left: float | None
    share: float | None
    per_hour: float | None
    expected_delay_minutes: float | None
    used_up_at: datetime | None

    @property
    def is_short(self) -> bool:
        return is_short(self.budget, self.spent, self.kept_back)


def is_short(budget: float | None, spent: float, kept_back: float) -> bool:
    """Returns whether the last reading may cost more than is left of the budget."""
    return budget is not None and spent + kept_back > budget


def budget_of(campaign: Campaign, *, now: datetime, low_share: float = LOW_SHARE) -> Budget:
    """Returns where the budget stands; `low_share` is the share of it that is little."""
    spending = CampaignSpending.objects.filter(campaign=campaign).first()
    spent = float(spending.dollars) if spending else 0.0
    kept_back = float(spending.kept_back) if spending else 0.0
    per_hour = _per_hour(campaign, spending, now)
    delay = spending.expected_delay_minutes if spending else None
    if campaign.budget_dollars is None:
        return Budget(
            state=BudgetState.NONE, budget=None, spent=spent, kept_back=kept_back, left=None,
            share=None, per_hour=per_hour, expected_delay_minutes=delay, used_up_at=None,
        )  # fmt: skip
    budget = float(campaign.budget_dollars)
    left = max(0.0, budget - spent - kept_back)
    is_used_up = left <= 0 or campaign.dollars_per_person_minute == 0
    low = BudgetState.LOW if left < low_share * budget else BudgetState.ENOUGH
    return Budget(
        state=BudgetState.USED_UP if is_used_up else low,
        budget=budget,
        spent=spent,
        kept_back=kept_back,
        left=left,
        share=min(1.0, spent / budget),
        per_hour=per_hour,
        expected_delay_minutes=delay,
        used_up_at=now if is_used_up else _used_up_at(campaign, left, per_hour, now),
    )


def spent_dollars(campaign: Campaign) -> float:
    spending = CampaignSpending.objects.filter(campaign=campaign).first()
    return float(spending.dollars) if spending else 0.0


def require_unspent(campaign: Campaign, pace: Pace) -> None:
    """Raises `InvalidPace` if the new budget of `pace` has been spent already."""
    spent, budget = spent_dollars(campaign), pace.budget_dollars
    if budget is not None and budget != campaign.budget_dollars and budget <= spent:
        raise InvalidPace(
            "budget_dollars",
            f"must be more than the ${spent:,.2f} that is spent already; to read no more, pause "
            "the campaign",
        )


def _per_hour(campaign: Campaign, spending: CampaignSpending | None, now: datetime) -> float | None:
    """Of the hour before: all of this clock hour, and of the one before what belongs to it."""
    if spending is None:
        return None if now - max(campaign.created_at, campaign.starts_at) < HOUR else 0.0
    this_hour = now.replace(minute=0, second=0, microsecond=0)
    hours = dict(
        campaign.spending_hours.filter(hour__gte=this_hour - HOUR).values_list("hour", "dollars")
    )
    part = 1 - (now - this_hour) / HOUR
    seen = float(hours.get(this_hour, 0)) + float(hours.get(this_hour - HOUR, 0)) * part
    watched = now - max(campaign.created_at, campaign.starts_at)
    # What has been paid for the first reading is no hourly cost.
    return spending.expected_dollars_per_hour if watched < HOUR else seen


def _used_up_at(
    campaign: Campaign, left: float, per_hour: float | None, now: datetime
) -> datetime | None:
    """Costs fall as a launch's rates do: they halve whenever its age doubles."""
    if not per_hour:
        return None
    age = max(HOUR, now - campaign.starts_at)
    growth = left / (per_hour * (age / HOUR))
    lasts = age / HOUR * (exp(growth) - 1) if growth < 20 else inf
    end = (campaign.ends_at - now) / HOUR
    return now + lasts * HOUR if lasts < end else None
