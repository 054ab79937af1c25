"""What the sections of a report are made of: exact answers as of one moment, words and choices."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from socap.analytics.comparison.launch_comparison import LaunchComparison, launch_comparison
from socap.analytics.engagers.engager_summary import EngagerSummary, compute_engager_summary
from socap.analytics.engagers.ranking import Engager, engagers
from socap.analytics.filters import ChosenEngagers, EngagerFilters
from socap.analytics.growth.busiest_hour import BusiestHour, busiest_hour
from socap.analytics.growth.campaign_curve import CurvePoint, campaign_curve
from socap.analytics.growth.totals import ENGAGEMENTS
from socap.analytics.insight.audience import Audience, count_audience
from socap.analytics.insight.country_totals import CountryTotals, country_totals
from socap.analytics.insight.needs import NeedLine, needs_answer
from socap.analytics.insight.rated_texts import RatedText, best_quotes, chosen_texts
from socap.analytics.insight.said import Said, sum_up
from socap.analytics.tweets.tweet_results import TweetResult, TweetResults
from socap.campaigns.models import Campaign
from socap.people.models import Avatar
from socap.reports.common_answers import CommonAnswers
from socap.reports.composition.language import Words
from socap.reports.composition.plan import Plan

MOST_NEEDS, MOST_QUOTES = 10, 6
T = TypeVar("T")


class ExactAnswers(CommonAnswers):
    """Counts everything at once, where a page would show numbers that a worker stored a minute ago."""

    @cached_property
    def engager_summary(self) -> EngagerSummary:
        return compute_engager_summary(self.campaign, as_of=self.totals.as_of)

    @cached_property
    def audience(self) -> Audience:
        return count_audience(self.campaign)

    @cached_property
    def said(self) -> Said:
        return sum_up(self.campaign)

    @cached_property
    def needs(self) -> list[NeedLine]:
        return needs_answer(self.campaign, limit=MOST_NEEDS).rows

    @cached_property
    def country_totals(self) -> CountryTotals:
        return country_totals(self.engager_summary)

    @cached_property
    def curve(self) -> list[CurvePoint]:
        return campaign_curve(
            self.campaign, ENGAGEMENTS, newest=self.totals, first_read=self.deltas.baselines
        )

    @cached_property
    def busiest(self) -> BusiestHour | None:
        return busiest_hour(self.curve)

    @cached_property
    def results(self) -> TweetResults:
        return self.tweet_results()

    @cached_property
    def first_person(self) -> Engager | None:
        """Returns the most important person, whoever is hidden."""
        found = engagers(self.campaign, limit=1, filters=EngagerFilters(min_importance=1))
        return found[0] if found else None

    @cached_property
    def comparison(self) -> LaunchComparison:
        return launch_comparison(self.campaign, ENGAGEMENTS, "engagements")


@dataclass(kw_only=True)
class ReportData:
    """`assets` collects the pictures that the content refers to, by name.

    `people`, `quotes` and `tweets` are those to be shown: what is pinned first, nothing hidden.
    """

    campaign: Campaign
    plan: Plan
    words: Words
    answers: ExactAnswers
    now: datetime
    assets: dict[str, bytes] = field(default_factory=dict)

    @cached_property
    def people(self) -> list[Engager]:
        choice, most = self.plan.curation, self.plan.most_people
        pinned = engagers(
            self.campaign, limit=most, filters=ChosenEngagers(ids=choice.pinned_people)
        )
        usual = engagers(
            self.campaign,
            limit=most + len(choice.hidden_people),
            filters=EngagerFilters(min_importance=1),
        )
        return curated(
            [*pinned, *usual],
            lambda one: one.account_id,
            pinned=choice.pinned_people,
            hidden=choice.hidden_people,
        )[:most]

    @cached_property
    def quotes(self) -> list[RatedText]:
        choice = self.plan.curation
        pinned = chosen_texts(self.campaign, choice.pinned_quotes)
        usual = best_quotes(self.campaign, limit=MOST_QUOTES + len(choice.hidden_quotes))
        most = max(MOST_QUOTES, len(choice.pinned_quotes))
        return curated(
            [*pinned, *usual],
            lambda one: one.engagement_id,
            pinned=choice.pinned_quotes,
            hidden=choice.hidden_quotes,
        )[:most]

    @cached_property
    def tweets(self) -> list[TweetResult]:
        choice = self.plan.curation
        return curated(
            self.answers.results.tweets,
            lambda one: one.tweet_id,
            pinned=choice.pinned_tweets,
            hidden=choice.hidden_tweets,
        )[: self.plan.most_tweets]

    def note(self, kind: str, key: str) -> str:
        return self.plan.curation.notes.get(f"{kind} {key}", "")

    def keep_avatars(self, account_ids: Sequence[str]) -> dict[str, str]:
        """Keeps the pictures that are there, and returns their names by account."""
        kept = Avatar.objects.filter(account__in=account_ids).exclude(content=b"")
        found = {one.pk: bytes(one.content) for one in kept}
        names = {account_id: f"avatars/{account_id}.webp" for account_id in found}
        self.assets |= {names[account_id]: content for account_id, content in found.items()}
        return names


def curated(
    found: Iterable[T], key: Callable[[T], str], *, pinned: Sequence[str], hidden: Sequence[str]
) -> list[T]:
    """Returns each once: what is pinned first, in the order of pinning, and nothing hidden."""
    by_key = {key(one): one for one in found}
    order = {name: place for place, name in enumerate(pinned)}
    shown = [one for name, one in by_key.items() if name not in hidden]
    return sorted(shown, key=lambda one: order.get(key(one), len(order)))
