"""What of a campaign's budget is kept back for the final poll while lists are read and quotes watched."""

from decimal import Decimal
from math import floor

from django.conf import settings

from socap.campaigns.models import Campaign, CampaignSpending, ListState
from socap.campaigns.quotes.quote_fields import MOST_QUOTES
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.campaign_outlook import CampaignOutlook, campaign_outlook
from socap.collection.pace.pace_forecast import MARGIN, final_poll
from socap.sources.base import Action


def kept_while_reading(
    campaign_id: int, tweet: str, action: Action, page: Decimal
) -> Decimal | None:
    """Returns what must be left of the budget besides the price of the next `page` of this list.

    What it has unread then costs the final poll nothing. A run that has begun may use the margin, to
    reach its end: its pages would be read twice if it stopped. None where there is no budget.
    """
    found = _outlook(campaign_id)
    if found is None or action not in found.lists.get(tweet, {}):
        return None
    one, others = found.lists[tweet][action], found.after_reading(tweet, action)
    if ListState.objects.filter(tweet=tweet, action=action).exclude(run_cursor="").exists():
        return _dollars(_final_poll(others) / MARGIN)
    more_pages = max(0.0, one.price.call(one.unread.rows, one.listed) - float(page))
    return _dollars(_final_poll(others) + more_pages)


def kept_while_counting(campaign_id: int) -> Decimal | None:
    """Returns what must be left of the budget besides the price of counters: no margin.

    They cost little, and only they tell what the final poll will really need. None where there is no
    budget.
    """
    found = _outlook(campaign_id)
    return None if found is None else _dollars(_final_poll(found) / MARGIN)


def _outlook(campaign_id: int) -> CampaignOutlook | None:
    """Returns None where there is no budget."""
    campaign = Campaign.objects.filter(pk=campaign_id, budget_dollars__isnull=False).first()
    if campaign is None:
        return None
    return campaign_outlook(campaign, prices=CallPrices(), now=settings.SOCAP_CLOCK.now())


def _final_poll(found: CampaignOutlook) -> float:
    """Returns the dollars that it may cost at most."""
    return final_poll(found.tweets, minutes=found.minutes, age=found.age)[1]


def _dollars(amount: float) -> Decimal:
    return Decimal(str(round(amount, 8)))


def affordable_quotes(campaign_id: int) -> int:
    """Returns how many more quotes the campaign's budget allows to watch.

    Each is taken to need a whole page of all its lists now, and once more in the final poll.
    """
    found = CampaignSpending.objects.select_related("campaign").filter(campaign=campaign_id).first()
    if found is None or found.campaign.budget_dollars is None:
        return MOST_QUOTES
    prices = CallPrices()
    lists = [prices.of_list(action) for action in prices.actions]
    whole = 2 * sum(max(one.minimum, one.row * one.page) for one in lists)
    left = float(found.campaign.budget_dollars - found.dollars - found.kept_back)
    return min(MOST_QUOTES, max(0, floor(left / whole))) if whole else MOST_QUOTES
