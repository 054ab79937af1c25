"""Estimates a campaign's cost and who would trigger alerts, while the form is being filled in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Avg, Count, Q

from socap.collection.models import Policy
from socap.collection.provider.estimate import USUAL_GROWTH, Estimate, estimated_cost
from socap.collection.provider.prices import Offers, offers
from socap.people.models import ImportantPerson
from socap.sources.base import Action
from socap.sources.traits import Endpoint
from socap.web.campaigns.forms import DEFAULT_WINDOW, CampaignForm
from socap.web.campaigns.tweet_checks import TweetChecks
from socap.web.formatting import span

ENGAGERS = {
    Action.RETWEET: "retweeters",
    Action.REPLY: "replies",
    Action.QUOTE: "quotes",
    Action.LIKE: "likers",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CostEstimate:
    """An estimate with its assumptions, formatted for the page."""

    estimate: Estimate
    offers: Offers
    tweets: int
    window: timedelta
    interval: timedelta

    @property
    def dollars(self) -> str:
        """Returns the dollars, or '' if the total is already in dollars."""
        total = self.estimate.total
        dollars = total.dollars
        if all(unit.per_dollar == 1 for unit in total.amounts):
            return ""
        return f"${dollars:.2f}" if dollars < 20 else f"${dollars:,.0f}"

    @property
    def prices_as_of(self) -> date:
        """Returns the date of the oldest price table that the estimate uses."""
        return min(offer.prices.as_of for offer in self.offers.values())

    @property
    def list_pages(self) -> list[str]:
        """Returns how each list that is read page by page is read."""
        return [
            f"{ENGAGERS[action]} come {offer.traits.lists[action].page_size} per page"
            for action in Action
            if (offer := self.offers.get(Endpoint(action)))
            and not offer.traits.lists[action].takes_since
        ]

    @property
    def duration(self) -> str:
        days, rest = divmod(self.window, timedelta(days=1))
        hours = round(rest / timedelta(hours=1))
        if hours == 24:
            days, hours = days + 1, 0
        parts = [_pluralized(days, "day")] if days else []
        parts += [_pluralized(hours, "hour")] if hours or not days else []
        return " and ".join(parts)

    @property
    def pace(self) -> str:
        return span(self.interval)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdReach:
    """What it takes to reach an alert threshold, given the important list.

    `sufficient_alone` counts the people whose weight alone reaches it.
    """

    people: int
    threshold: int
    sufficient_alone: int
    average_weight: float

    @property
    def followers_needed(self) -> int:
        """Returns about how many followers of average weight reach the threshold together."""
        return (
            max(1, -(-self.threshold // max(1, round(self.average_weight)))) if self.people else 0
        )


def estimate_context(form: CampaignForm, checks: TweetChecks, *, now: datetime) -> dict[str, Any]:
    """Returns the template context for a bound form; uses defaults for fields that are not valid yet."""
    form.is_valid()
    given = form.cleaned_data
    window = _remaining_window(form, now)
    policy = Policy.current()
    interval = timedelta(minutes=policy.poll_interval_minutes)
    asked = offers()
    estimate = estimated_cost(
        checks.counters,
        window=window,
        poll_interval=interval,
        sweep_after=timedelta(hours=policy.sweep_hours),
        offers=asked,
    )
    tweets = len(checks.valid)
    cost = CostEstimate(
        estimate=estimate, offers=asked, tweets=tweets, window=window, interval=interval
    )
    threshold = given.get("importance_threshold")
    return {
        "cost": cost if tweets and window > timedelta() else None,
        "growth": USUAL_GROWTH,
        "reach": _threshold_reach(10 if threshold is None else threshold),
    }


def _remaining_window(form: CampaignForm, now: datetime) -> timedelta:
    """Returns the time from now (or the start) to the end; zero if the dates are invalid."""
    start, end = form.cleaned_data.get("start_date"), form.cleaned_data.get("end_date")
    if start and end:
        remaining: timedelta = end - max(start, now)
        return remaining
    return timedelta() if {"start_date", "end_date"} & form.errors.keys() else DEFAULT_WINDOW


def _threshold_reach(threshold: int) -> ThresholdReach:
    found = ImportantPerson.objects.filter(active=True).aggregate(
        people=Count("pk"), average=Avg("weight"), heavy=Count("pk", Q(weight__gte=threshold))
    )
    return ThresholdReach(
        people=found["people"],
        threshold=threshold,
        sufficient_alone=found["heavy"],
        average_weight=found["average"] or 0.0,
    )


def _pluralized(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
