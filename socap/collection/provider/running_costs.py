"""What the settings of collection cost a day, with what is watched and listed now."""

from dataclasses import dataclass
from math import ceil

from django.db.models import Count, F, Sum
from django.db.models.functions import Greatest

from socap.campaigns.models import CampaignTweet, Status
from socap.collection.provider.prices import PRICES, Prices
from socap.people.models import ImportantPerson

DAY_MINUTES, DAY_HOURS = 1440, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningCosts:
    """Credits, at the provider's prices; what new engagements cost comes on top."""

    tweets: int
    people: int
    per_poll: int
    per_sweep: int
    per_refresh: int

    def polling_a_day(self, minutes: int) -> int:
        return ceil(self.per_poll * DAY_MINUTES / minutes)

    def sweeping_a_day(self, hours: int) -> int:
        return ceil(self.per_sweep * DAY_HOURS / hours)

    def refreshing_a_day(self, hours: int) -> int:
        return ceil(self.per_refresh * DAY_HOURS / hours)


def running_costs(prices: Prices = PRICES) -> RunningCosts:
    """Of the active campaigns' tweets and the active people."""
    watched = CampaignTweet.objects.filter(campaign__status=Status.ACTIVE)
    tweets = watched.aggregate(n=Count("tweet", distinct=True))["n"]
    people = ImportantPerson.objects.filter(active=True).aggregate(
        n=Count("pk"), rows=Sum(Greatest(F("following_known") * prices.following, prices.minimum))
    )
    return RunningCosts(
        tweets=tweets,
        people=people["n"],
        per_poll=max(prices.minimum, tweets * prices.tweet) if tweets else 0,
        per_sweep=tweets * len(prices.rows) * prices.minimum,
        per_refresh=(people["rows"] or 0) + people["n"] * prices.profile,
    )
