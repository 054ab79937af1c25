"""Stores what was paid for a campaign's tweets."""

import re
from collections.abc import Mapping
from decimal import Decimal

from django.db import transaction

from socap.campaigns.models import Campaign, CampaignTweet
from socap.campaigns.tweets.entry_models import HIGHEST_COST

# Commas only between thousands: "99,50" is not 9,950 dollars.
AMOUNT = re.compile(r"\$?\s?((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,2})?)")


class InvalidCost(ValueError):
    """The text is no amount of dollars; the message says what to enter."""


def parse_cost(text: str) -> Decimal | None:
    """Reads `1500`, `$1,500` or `99.50`; None for an empty text. Raises `InvalidCost`."""
    if not text.strip():
        return None
    found = AMOUNT.fullmatch(text.strip())
    if found is None:
        raise InvalidCost("Enter an amount of dollars, such as 1500 or 99.50.")
    cost = Decimal(found[1].replace(",", ""))
    if cost > HIGHEST_COST:
        raise InvalidCost(f"Enter at most {HIGHEST_COST:,} dollars.")
    return cost


def stored_costs(campaign: Campaign) -> dict[str, Decimal | None]:
    """Returns the cost of each tweet of the campaign by its id."""
    return dict(campaign.entries.values_list("tweet_id", "cost_dollars"))


@transaction.atomic
def set_costs(campaign: Campaign, costs: Mapping[str, Decimal | None]) -> None:
    """Stores the costs by tweet id; ignores tweets that the campaign does not watch."""
    entries = list(campaign.entries.select_for_update().filter(tweet__in=costs).order_by("pk"))
    for entry in entries:
        entry.cost_dollars = costs[entry.tweet_id]
    CampaignTweet.objects.bulk_update(entries, ["cost_dollars"])
