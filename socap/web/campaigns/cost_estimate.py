"""What a campaign would cost and whom it would tell of, said while it is still being typed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Avg, Count, Q

from socap.collection.models import Policy
from socap.collection.provider.prices import PRICES, USUAL_GROWTH, Estimate, estimated_cost
from socap.people.models import ImportantPerson
from socap.web.campaigns.forms import USUAL_WINDOW, CampaignForm
from socap.web.campaigns.tweet_checks import Checks
from socap.web.formatting import span


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """An estimate with what it rests on, in words."""

    estimate: Estimate
    tweets: int
    window: timedelta
    interval: timedelta

    @property
    def credits(self) -> str:
        """Rounded to what an estimate can know."""
        found = self.estimate.credits
        digits = 3 if str(found)[0] in "12" else 2
        step = 10 ** max(0, len(str(found)) - digits)
        return f"{round(found / step) * step:,}"

    @property
    def dollars(self) -> str:
        found = self.estimate.dollars
        return f"${found:.2f}" if found < 20 else f"${found:,.0f}"

    @property
    def length(self) -> str:
        days, rest = divmod(self.window, timedelta(days=1))
        hours = round(rest / timedelta(hours=1))
        if hours == 24:
            days, hours = days + 1, 0
        parts = [_several(days, "day")] if days else []
        parts += [_several(hours, "hour")] if hours or not days else []
        return " and ".join(parts)

    @property
    def pace(self) -> str:
        return span(self.interval)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The important list as a threshold sees it. `needed`: about so many followers of average weight."""

    people: int
    threshold: int
    heavy: int
    average: float

    @property
    def needed(self) -> int:
        return max(1, -(-self.threshold // max(1, round(self.average)))) if self.people else 0


def outlook(form: CampaignForm, checks: Checks, *, now: datetime) -> dict[str, Any]:
    """For the templates, of a bound form; what cannot be read yet is taken to be as usual."""
    form.is_valid()
    given = form.cleaned_data
    window = _window(form, now)
    policy = Policy.current()
    interval = timedelta(minutes=policy.poll_interval_minutes)
    estimate = estimated_cost(
        checks.counters,
        window=window,
        poll_interval=interval,
        sweep_after=timedelta(hours=policy.sweep_hours),
        credits_per_dollar=settings.SOCAP_CREDITS_PER_DOLLAR,
    )
    tweets = len(checks.right)
    cost = Cost(estimate=estimate, tweets=tweets, window=window, interval=interval)
    threshold = given.get("importance_threshold")
    return {
        "cost": cost if tweets and window > timedelta() else None,
        "prices": PRICES,
        "growth": USUAL_GROWTH,
        "listed": _listed(10 if threshold is None else threshold),
    }


def _window(form: CampaignForm, now: datetime) -> timedelta:
    """What is left of it; none where the times cannot be right."""
    start, end = form.cleaned_data.get("start_date"), form.cleaned_data.get("end_date")
    if start and end:
        left: timedelta = end - max(start, now)
        return left
    return timedelta() if {"start_date", "end_date"} & form.errors.keys() else USUAL_WINDOW


def _listed(threshold: int) -> Listed:
    found = ImportantPerson.objects.filter(active=True).aggregate(
        people=Count("pk"), average=Avg("weight"), heavy=Count("pk", Q(weight__gte=threshold))
    )
    return Listed(
        people=found["people"],
        threshold=threshold,
        heavy=found["heavy"],
        average=found["average"] or 0.0,
    )


def _several(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
