"""`socap campaign quotes`, and the rule of watched quotes given to `socap campaign create`."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from socap.access.models import AuditEntry
from socap.campaigns.models import Campaign
from socap.campaigns.quotes.quote_choice import DEFAULT_RULE, QuoteRule, quote_rule_of
from socap.collection.provider.client import close_providers
from socap.simulator import Simulator
from socap.sources.base import Action
from tests.builders import DAY, NOW, a_campaign, engage, people, poll, post, reply

from .conftest import Socap


@pytest.fixture
def simulator(settings: Settings) -> Iterator[Simulator]:
    close_providers()
    with Simulator(tweets=2, scale=0.2, seed=7, frozen=True, mishaps=False, qps=0) as running:
        settings.TWITTER_API_URL, settings.TWITTER_API_KEY = running.url, "demo"
        settings.TWITTER_QPS_LIMIT = 1000.0
        yield running
    close_providers()


def test_the_rule_is_shown_and_changed_and_what_is_there_is_watched(socap: Socap) -> None:
    campaign = a_campaign(lasts=20_000 * DAY)
    number = str(campaign.pk)
    people(user_1=20)
    poll(NOW, post("100", "900"))
    engage("100", Action.QUOTE, reply("7001", "1", views=5_000))
    shown = socap("campaign", "quotes", number).stdout
    assert (
        "by people of importance 30 or more or with 20,000 views or more; 0 of at most 10" in shown
    )
    given = ("--quote-importance", "none", "--quote-views", "5000", "--no-suggest-tweets")
    result = socap("campaign", "quotes", number, *given)
    assert result.exit_code == 0, result.stderr
    assert "quotes with 5,000 views or more; 1 of at most 10 are" in result.stdout
    assert "suggestions  off" in result.stdout
    assert "https://x.com/user_1/status/7001" in result.stdout and "5,000" in result.stdout
    wanted = QuoteRule(importance=None, views=5_000, suggestions=False)
    assert quote_rule_of(Campaign.objects.get()) == wanted
    assert "quote_views" in str(AuditEntry.objects.get(verb="campaign.edited").details)
    assert socap("campaign", "quotes", number, "--no-watch-quotes").exit_code == 0
    assert (
        "only quotes that you choose; 1 of at most 10" in socap("campaign", "quotes", number).stdout
    )


def test_what_cannot_be_is_said_and_changes_nothing(socap: Socap) -> None:
    number = str(a_campaign().pk)
    for given, said in (
        (("--quote-limit", "201"), "--quote-limit: must be a whole number from 0 to 200"),
        (("--quote-limit", "none"), "--quote-limit: must be a whole number"),
        (("--quote-views", "many"), "--quote-views: must be a whole number"),
        (("--quote-views", "none", "--quote-importance", "none"), "give an importance or a number"),
    ):
        result = socap("campaign", "quotes", number, *given)
        assert result.exit_code and said in result.stderr, given
    assert quote_rule_of(Campaign.objects.get()) == DEFAULT_RULE
    assert "there is no campaign 99999" in socap("campaign", "quotes", "99999").stderr


def test_a_campaign_is_created_with_a_rule(socap: Socap, simulator: Simulator) -> None:
    tweet = next(iter(simulator.launch.tweets.values()))
    create = ("campaign", "create", "Our launch", "--main", tweet.url)
    refused = socap(*create, "--quote-importance", "high")
    assert "Invalid value for --quote-importance: must be a whole number" in refused.stderr
    given = ("--quote-importance", "50", "--quote-views", "none", "--quote-limit", "3")
    result = socap(*create, *given)
    assert result.exit_code == 0, result.output
    assert quote_rule_of(Campaign.objects.get()) == QuoteRule(importance=50, views=None, limit=3)
