"""`socap campaign own`: shows the own accounts of a campaign, lists and removes some."""

import httpx
from pytest_django import Settings

from socap.access.models import AuditEntry
from socap.campaigns.own_accounts import own_kinds
from socap.collection.provider.client import close_providers
from socap.simulator import Simulator
from tests.builders import a_campaign

from .conftest import Socap


def test_accounts_are_listed_shown_and_removed(socap: Socap, settings: Settings) -> None:
    campaign = a_campaign(client_name="Acme")
    assert "No own accounts are listed" in socap("campaign", "own", str(campaign.pk)).stdout
    with Simulator(tweets=4, scale=0.2, seed=7, frozen=True, mishaps=False, qps=0) as running:
        settings.TWITTER_API_URL, settings.TWITTER_API_KEY = running.url, "demo"
        settings.TWITTER_QPS_LIMIT = 1000.0
        close_providers()
        name = httpx.get(f"{running.url}/_truth").json()["people"][0]["username"]
        result = socap("campaign", "own", str(campaign.pk), "--team", f"@{name}", "--paid", "no-go")
        close_providers()
    assert result.exit_code == 1 and "is not an X name" in result.stderr
    assert f"team  @{name}" in result.stdout
    assert list(own_kinds(campaign).values()) == ["team"]
    result = socap("campaign", "own", str(campaign.pk), "--remove", name)
    assert result.exit_code == 0 and own_kinds(campaign) == {}
    assert "is not listed" in socap("campaign", "own", str(campaign.pk), "--remove", name).stderr
    assert AuditEntry.objects.filter(verb__startswith="campaign.own-account").count() == 2
    assert "there is no campaign 99999" in socap("campaign", "own", "99999").stderr
