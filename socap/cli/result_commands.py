"""What tweets cost and brought, and how a launch compares: for `socap campaign results` and `compare`."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.conf import settings
from django.db import transaction

from socap.access.audit import changes_between, record
from socap.analytics.comparison.launch_comparison import launch_comparison
from socap.analytics.comparison.standing_words import standing_sentence
from socap.analytics.tweets.tweet_results import TweetResult
from socap.campaigns.comparison.comparison_choice import campaign_key, curve_key, valid_choice
from socap.campaigns.lifecycle import edit_campaign
from socap.campaigns.locks import lock_campaign
from socap.campaigns.models import Campaign, LaunchCurve, Status
from socap.campaigns.tweet_urls import InvalidTweetUrl, parse_tweet_id
from socap.campaigns.tweets.tweet_costs import parse_cost, set_costs, stored_costs
from socap.charts.parts import Measure
from socap.reports.common_answers import CommonAnswers


@transaction.atomic
def store_costs(campaign: Campaign, given: Iterable[tuple[str, str]]) -> None:
    """Stores costs given as (tweet, dollars or ""). Raises ValueError, then nothing is stored."""
    before = stored_costs(campaign)
    costs: dict[str, Decimal | None] = {}
    for address, text in given:
        try:
            tweet_id = parse_tweet_id(address)
        except InvalidTweetUrl as error:
            raise ValueError(f"{address}: {error.reason}") from error
        if tweet_id not in before:
            raise ValueError(f"{address}: this campaign does not watch it")
        costs[tweet_id] = parse_cost(text)
    set_costs(campaign, costs)
    details = changes_between(before, costs)
    record(None, "campaign.costs-changed", on=campaign, details=details)


def describe_results(campaign: Campaign) -> list[str]:
    results = CommonAnswers(campaign, now=settings.SOCAP_CLOCK.now()).tweet_results()
    head = f"{'important':>9} {'people':>7} {'only here':>9} {'per 1,000 views':>15}  tweet"
    return [head, *(_line(row) for row in results.tweets)]


def _line(row: TweetResult) -> str:
    rate = "-" if row.per_1000_views is None else f"{row.per_1000_views:.2f}"
    cost = "" if row.cost_dollars is None else f"  ${row.cost_dollars:,.2f}"
    if row.dollars_per_important is not None:
        cost += f", ${row.dollars_per_important:,.2f} per important person"
    counts = f"{row.first_important:>9,} {row.first:>7,} {row.only_here:>9,} {rate:>15}"
    return f"{counts}  {row.category} {row.url}{cost}"


@transaction.atomic
def choose_launches(campaign: Campaign, keys: Sequence[str]) -> Campaign:
    """Stores the choice, without keys all earlier launches. Raises `UnknownLaunch`."""
    campaign = lock_campaign(campaign)
    before = {"compared_with": campaign.compared_with}
    wanted = {"compared_with": valid_choice(campaign, keys) if keys else None}
    if wanted != before:
        campaign = edit_campaign(campaign, now=settings.SOCAP_CLOCK.now(), **wanted)
        details = changes_between(before, wanted)
        record(None, "campaign.edited", on=campaign, details=details)
    return campaign


def describe_comparison(campaign: Campaign) -> list[str]:
    """Returns the sentence of the page, and the launches, with a star where one is chosen."""
    measure = Measure.ENGAGEMENTS
    found = launch_comparison(campaign, measure.counters, measure.value)
    sentence = "Nothing to compare yet: no hour is known of this launch and of another one."
    if found.standing:
        is_over = campaign.status == Status.COMPLETED
        sentence = standing_sentence(
            found.standing, basis=found.basis, measure=found.measure, is_over=is_over
        )
    others = Campaign.objects.exclude(pk=campaign.pk).filter(snapshots__isnull=False).distinct()
    offers = [(campaign_key(one.pk), one.name) for one in others]
    offers += [(curve_key(one.pk), one.name) for one in LaunchCurve.objects.all()]
    chosen = campaign.compared_with
    using = f"{len(chosen)} chosen" if chosen is not None else "all earlier ones"
    lines = [f"  {'*' if key in (chosen or ()) else ' '} {key:<14} {name}" for key, name in offers]
    return [sentence, f"compared with {using}; launches to choose from:", *lines]
