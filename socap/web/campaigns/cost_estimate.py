"""Estimates a campaign's cost and who would trigger alerts, while the form is being filled in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Avg, Count, Q

from socap.analytics.pace.budget_state import spent_dollars
from socap.campaigns.models import Campaign, Status
from socap.campaigns.quotes.quote_watching import quotes_of_tweets
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.campaign_forecast import CampaignForecast
from socap.collection.pace.day_growth import rows_of_last_day
from socap.collection.pace.launch_outlook import (
    USUAL_GROWTH,
    CountedTweet,
    expected_launch,
    watched_tweets,
)
from socap.collection.pace.unread_lists import MINUTE
from socap.collection.provider.prices import Offers, offers
from socap.people.models import ImportantPerson
from socap.sources.base import Action
from socap.sources.traits import Endpoint
from socap.web.campaigns.forms import DEFAULT_WINDOW, CampaignForm
from socap.web.campaigns.pace_choices import PaceChoices, pace_choices
from socap.web.campaigns.tweet_checks import TweetChecks

ENGAGERS = {
    Action.RETWEET: "retweeters",
    Action.REPLY: "replies",
    Action.QUOTE: "quotes",
    Action.LIKE: "likers",
}
GROWTH_SAID = (Action.RETWEET, Action.REPLY, Action.QUOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumptions:
    """What an estimate rests on, as the page says it.

    Of its `tweets` so many are watched quotes; so many `quotes_to_come` may be watched besides.
    """

    offers: Offers
    tweets: int
    window: timedelta
    quotes_watched: int = 0
    quotes_to_come: int = 0

    @property
    def prices_as_of(self) -> date:
        """Returns the date of the oldest price table that the estimate uses."""
        return min(offer.prices.as_of for offer in self.offers.values())

    @property
    def units(self) -> list[str]:
        """Returns what a dollar is in the units of providers that charge something else."""
        units = {offer.prices.unit for offer in self.offers.values()}
        return sorted(unit.amount(unit.per_dollar) for unit in units if unit.per_dollar != 1)

    @property
    def growth(self) -> list[str]:
        return [f"{USUAL_GROWTH[action]} {ENGAGERS[action]}" for action in GROWTH_SAID]

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


def estimate_context(
    typed: CampaignForm, checks: TweetChecks, *, shown: CampaignForm, now: datetime
) -> dict[str, Any]:
    """Returns the template context for a new campaign: what is `typed` so far, and the form `shown`.

    Of fields that are not valid yet the defaults are used.
    """
    typed.is_valid()
    given = typed.cleaned_data
    tweets = [
        CountedTweet(one.post.counters, one.post.created_at) if one.post else CountedTweet()
        for one in checks.valid
    ]
    start, window = _remaining_window(typed, now)
    threshold = given.get("importance_threshold")
    return {
        **_estimate(shown, given, tweets, window, now=now, begins=start),
        "reach": _threshold_reach(10 if threshold is None else threshold),
    }


def running_estimate(
    campaign: Campaign, typed: CampaignForm, *, shown: CampaignForm, now: datetime
) -> dict[str, Any]:
    """Returns the template context for what is left of a campaign's window, as it is typed."""
    typed.is_valid()
    given = typed.cleaned_data
    begins = max(now, given.get("start_date") or campaign.starts_at)
    end = given.get("end_date") or campaign.ends_at
    left = end - begins if campaign.status != Status.COMPLETED else timedelta()
    return _estimate(
        shown,
        given,
        watched_tweets(campaign),
        left,
        now=now,
        begins=begins,
        is_read=campaign.cycle_at is not None,
        day_rows=rows_of_last_day(campaign, prices=CallPrices(), now=now),
        spent=spent_dollars(campaign),
        quotes=quotes_of_tweets(campaign)
        .filter(stopped_at=None, tweet__missing_since=None)
        .count(),
    )


def _estimate(
    shown: CampaignForm,
    given: dict[str, Any],
    tweets: Sequence[CountedTweet],
    window: timedelta,
    *,
    now: datetime,
    begins: datetime,
    is_read: bool = False,
    day_rows: int = 0,
    spent: float = 0.0,
    quotes: int = 0,
) -> dict[str, Any]:
    asked, forecast, assumptions = offers(), None, None
    if tweets and window > timedelta() and asked:
        actions = [action for action in Action if Endpoint(action) in asked]
        launch = expected_launch(
            tweets,
            actions=actions,
            prices=CallPrices(asked),
            now=now,
            begins=begins,
            is_read=is_read,
            day_rows=day_rows,
        )
        forecast = CampaignForecast(launch=launch, minutes=window / MINUTE, spent=spent)
        assumptions = Assumptions(
            offers=asked,
            tweets=len(tweets),
            window=window,
            quotes_watched=quotes,
            quotes_to_come=_quotes_to_come(given, quotes),
        )
    paces: PaceChoices = pace_choices(shown, given, forecast)
    return {"paces": paces, "assumptions": assumptions, "spent": spent}


def _quotes_to_come(given: dict[str, Any], watched: int) -> int:
    if not given.get("watches_quotes"):
        return 0
    return max(0, (given.get("quote_limit") or 0) - watched)


def _remaining_window(form: CampaignForm, now: datetime) -> tuple[datetime, timedelta]:
    """Returns the start, or now, and the time to the end; zero if the dates are invalid."""
    start, end = form.cleaned_data.get("start_date"), form.cleaned_data.get("end_date")
    if start and end:
        begins = max(start, now)
        return begins, end - begins
    wrong = {"start_date", "end_date"} & form.errors.keys()
    return now, timedelta() if wrong else DEFAULT_WINDOW


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
