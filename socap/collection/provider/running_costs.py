"""What the settings of collection cost a day, with what is watched and listed now."""

from dataclasses import dataclass

from django.db.models import Count, F, FloatField, Sum, Value
from django.db.models.functions import Greatest

from socap.campaigns.models import CampaignTweet, Status
from socap.collection.provider.estimate import counters_cost
from socap.collection.provider.prices import NOTHING, Cost, Offers
from socap.people.models import ImportantPerson
from socap.sources.base import Action
from socap.sources.traits import Endpoint

DAY_MINUTES, DAY_HOURS = 1440, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningCosts:
    """At the providers' prices; what new engagements cost comes on top, `per_list` at least for
    each list that has moved."""

    tweets: int
    people: int
    per_poll: Cost
    per_sweep: Cost
    per_refresh: Cost
    per_list: Cost

    def polling_a_day(self, minutes: int) -> Cost:
        return self.per_poll * (DAY_MINUTES / minutes)

    def sweeping_a_day(self, hours: int) -> Cost:
        return self.per_sweep * (DAY_HOURS / hours)

    def refreshing_a_day(self, hours: int) -> Cost:
        return self.per_refresh * (DAY_HOURS / hours)


def running_costs(offers: Offers) -> RunningCosts:
    """Of the active campaigns' tweets and the active people."""
    watched = CampaignTweet.objects.filter(campaign__status=Status.ACTIVE)
    tweets = watched.aggregate(n=Count("tweet", distinct=True))["n"]
    people = ImportantPerson.objects.filter(active=True).count()
    lists = [(e, offers[e]) for e in map(Endpoint, Action) if e in offers]
    return RunningCosts(
        tweets=tweets,
        people=people,
        per_poll=counters_cost(tweets, offers),
        per_sweep=sum((o.call(e) for e, o in lists), NOTHING) * tweets,
        per_refresh=_refresh(people, offers),
        per_list=max((o.call(e) for e, o in lists), key=lambda cost: cost.dollars, default=NOTHING),
    )


def _refresh(people: int, offers: Offers) -> Cost:
    """Each one's profile, and the followings known of them."""
    cost = NOTHING
    if offer := offers.get(Endpoint.USERS):
        cost += offer.rows(Endpoint.USERS, people)
    if offer := offers.get(Endpoint.FOLLOWINGS):
        each = offer.prices.each(Endpoint.FOLLOWINGS, offer.batch(Endpoint.FOLLOWINGS))
        least = Value(float(offer.prices.minimum))
        known = F("following_known") * Value(each, output_field=FloatField())
        rows = ImportantPerson.objects.filter(active=True).aggregate(
            n=Sum(Greatest(known, least), output_field=FloatField())
        )
        cost += Cost({offer.prices.unit: rows["n"] or 0.0})
    return cost
