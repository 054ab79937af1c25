"""Daily cost of the collection settings, for the tweets watched and people listed now."""

from dataclasses import dataclass

from django.db.models import Avg, Count, F, FloatField, Sum, Value
from django.db.models.functions import Greatest

from socap.campaigns.models import PolledTweet, Status
from socap.collection.provider.prices import NO_COST, Cost, Offers
from socap.people.models import ImportantPerson
from socap.sources.base import Action
from socap.sources.traits import Endpoint

DAY_MINUTES, DAY_HOURS = 1440, 24
ASSUMED_FOLLOWINGS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningCosts:
    """Costs at the providers' prices, without new engagements (at least `per_list` per changed list)."""

    tweets: int
    people: int
    per_poll: Cost
    per_sweep: Cost
    per_refresh: Cost
    per_list: Cost
    polls_once: bool = False  # what is read again on the same day is not charged again
    refreshes_once: bool = False

    def polling_a_day(self, minutes: int) -> Cost:
        times = DAY_MINUTES / minutes
        return self.per_poll * (min(times, 1) if self.polls_once else times)

    def sweeping_a_day(self, hours: int) -> Cost:
        return self.per_sweep * (DAY_HOURS / hours)

    def refreshing_a_day(self, hours: int) -> Cost:
        times = DAY_HOURS / hours
        return self.per_refresh * (min(times, 1) if self.refreshes_once else times)


def running_costs(offers: Offers) -> RunningCosts:
    """Returns the costs for the active campaigns' tweets and the active people."""
    watched = PolledTweet.objects.filter(campaign__status=Status.ACTIVE)
    tweets = watched.aggregate(n=Count("tweet", distinct=True))["n"]
    people = ImportantPerson.objects.filter(active=True).count()
    counters, followings = offers.get(Endpoint.TWEETS), offers.get(Endpoint.FOLLOWINGS)
    lists = [(e, offers[e]) for e in map(Endpoint, Action) if e in offers]
    return RunningCosts(
        tweets=tweets,
        people=people,
        per_poll=counters_cost(tweets, offers),
        per_sweep=sum((o.call(e) for e, o in lists), NO_COST) * tweets,
        per_refresh=_refresh(people, offers),
        per_list=max((o.call(e) for e, o in lists), key=lambda cost: cost.dollars, default=NO_COST),
        polls_once=counters is not None and counters.prices.once_a_day,
        refreshes_once=followings is not None and followings.prices.once_a_day,
    )


def counters_cost(tweets: int, offers: Offers) -> Cost:
    """Returns the cost of reading all counters once, in batches of the provider's size."""
    if (offer := offers.get(Endpoint.TWEETS)) is None:
        return NO_COST
    full, rest = divmod(tweets, offer.traits.metrics_batch)
    cost = offer.call(Endpoint.TWEETS, offer.traits.metrics_batch) * full
    return cost + offer.call(Endpoint.TWEETS, rest) if rest else cost


def reading_cost(people: int, offers: Offers) -> Cost:
    """Returns the cost of reading for the first time whom so many new people follow.

    They are assumed to follow as many accounts as those read so far do on average.
    """
    read = ImportantPerson.objects.filter(following_known__gt=0)
    followings = read.aggregate(n=Avg("following_known"))["n"] or ASSUMED_FOLLOWINGS
    cost = NO_COST
    if offer := offers.get(Endpoint.USER):
        cost += offer.call(Endpoint.USER, 1)
    if offer := offers.get(Endpoint.FOLLOWINGS):
        cost += offer.call(Endpoint.FOLLOWINGS, followings)
    return cost * people


def _refresh(people: int, offers: Offers) -> Cost:
    """Returns the cost of each person's profile and known followings."""
    cost = NO_COST
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
