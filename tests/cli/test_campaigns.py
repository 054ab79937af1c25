"""`socap campaign`, `trigger`, `status`, `settings`."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from socap.campaigns.lifecycle import NewCampaign, create_campaign
from socap.campaigns.models import Campaign, CampaignSpending
from socap.campaigns.pace.pace_choice import Pace
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.provider.client import close_providers, configured_provider
from socap.lib.clock import Clock
from socap.simulator import Simulator
from socap.sources.base import Action
from tests.builders import DAY, HOUR, NOW, a_campaign, engage, follows, people, poll, post, retweet

from .conftest import Socap


@pytest.fixture(autouse=True)
def fresh_provider() -> Iterator[None]:
    close_providers()
    yield
    close_providers()


@pytest.fixture
def simulator(settings: Settings) -> Iterator[Simulator]:
    with Simulator(tweets=4, scale=0.2, seed=7, frozen=True, mishaps=False, qps=0) as running:
        settings.TWITTER_API_URL, settings.TWITTER_API_KEY = running.url, "demo"
        settings.TWITTER_QPS_LIMIT = 1000.0
        yield running


def test_a_campaign_is_created_with_a_pace(socap: Socap, simulator: Simulator) -> None:
    tweet = next(iter(simulator.launch.tweets.values()))
    create = ("campaign", "create", "Our launch", "--main", tweet.url)
    assert socap(*create, "--budget-dollars", "12.50").exit_code == 0
    campaign = Campaign.objects.get()
    assert (campaign.pace_mode, str(campaign.budget_dollars)) == ("adaptive", "12.50")
    refused = socap(*create, "--interval-minutes", "5", "--budget-dollars", "12")
    assert "Invalid value for --budget-dollars: goes with mode adaptive" in refused.stderr
    refused = socap(*create, "--budget-dollars", "lots")
    assert "Invalid value for --budget-dollars: must be an amount of dollars" in refused.stderr


def test_a_campaign_is_created_and_rejected_tweets_are_reported(
    socap: Socap, simulator: Simulator
) -> None:
    first, second, *_ = simulator.launch.tweets.values()
    result = socap(
        "campaign", "create", "Our launch", "--main", first.url, "--investor", second.id,
        "--main", "https://example.com/1", "--influencer", "1234567890",
        "--start", "2096-01-01", "--end", "2096-01-04 18:00:00", "--timezone", "Asia/Tokyo",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    campaign = Campaign.objects.get()
    assert f"Campaign {campaign.pk} watches 2 tweets until 2096-01-04 18:00 JST." in result.stdout
    assert "rejected: https://example.com/1:" in result.stderr
    assert "rejected: 1234567890: the provider does not know this tweet" in result.stderr
    assert campaign.ends_at.isoformat() == "2096-01-04T09:00:00+00:00"
    assert dict(campaign.entries.values_list("tweet", "category")) == {
        first.id: "main", second.id: "investor",
    }  # fmt: skip
    assert "1 pending" in socap("status").stdout


WRONG = [
    ([], "give at least one tweet"),
    (["--main", "nonsense"], "none of the tweets can be watched"),
    (
        ["--main", "1", "--timezone", "Mars/Olympus"],
        "is not a time zone; write one like Europe/Berlin",
    ),
    (["--main", "1", "--timezone", ""], "is not a time zone; write one like Europe/Berlin"),
    (["--main", "1", "--timezone", "Europe"], "is not a time zone; write one like Europe/Berlin"),
    (["--main", "1", "--end", "2020-01-01"], "in the future"),
    (["--main", "1", "--start", "2096-01-02", "--end", "2096-01-01"], "after the start"),
    (["--main", "1", "--end", "soon"], "does not match the format"),
    (["--main", "1", "--start", "9999-12-31"], "must lie between 2006-01-01 and 2099-12-31"),
    (
        ["--main", "1", "--end", "9999-12-31 23:00:00", "--timezone", "America/New_York"],
        "must lie between 2006-01-01 and 2099-12-31",
    ),
    (["--main", "1", "--threshold", "-1"], "--threshold"),
    (["--main", "1", "--threshold", "10000000000"], "--threshold"),
    (["--main", "1", "--client", "x" * 201], "Invalid value for --client: Ensure this value"),
]


def test_invalid_options_of_a_new_campaign_are_reported(socap: Socap, simulator: Simulator) -> None:
    for arguments, complaint in WRONG:
        result = socap("campaign", "create", "Our launch", *arguments)
        assert result.exit_code in (1, 2), arguments
        assert complaint in result.stderr
    assert not Campaign.objects.exists()


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        (["  "], "Invalid value for NAME: This field cannot be blank."),
        (["x" * 201], "Invalid value for NAME: Ensure this value has at most 200 characters"),
        (["Launch", "--email", "nope"], "Invalid value for --email: Enter a valid email address."),
    ],
)
def test_what_the_api_and_the_pages_reject_is_rejected_here_too(
    socap: Socap, simulator: Simulator, given: list[str], complaint: str
) -> None:
    url = next(iter(simulator.launch.tweets.values())).url
    result = socap("campaign", "create", *given, "--main", url)
    assert (result.exit_code, complaint in result.stderr) == (2, True)
    assert not Campaign.objects.exists()


def test_the_list(socap: Socap) -> None:
    assert socap("campaign", "list").exit_code == 0
    a_campaign(["100", "101"], name="First")
    a_campaign(["100"], name="Second", client_name="Acme")
    first, second = socap("campaign", "list").stdout.splitlines()
    assert first.endswith("Second (Acme)") and "active" in first
    assert socap("campaign", "list", "--search", "ACME sec").stdout.splitlines() == [first]
    assert "2 tweets" in second and "2026-06-02 14:00 to 2026-06-05 14:00 UTC" in second


def test_a_campaign_is_shown_with_coverage_and_reasons(socap: Socap) -> None:
    people(alice=4)
    follows("alice", ["1"])
    campaign = a_campaign(["100", "101"])
    poll(NOW, post("100", likes=1500, retweets=3), post("101", likes=1))
    poll(NOW + HOUR, post("100", likes=1400, retweets=3), missing=["101"])
    engage("100", Action.RETWEET, retweet("1"))
    shown = socap("campaign", "show", str(campaign.pk)).stdout
    assert "A launch: active, polled never" in shown
    assert any(
        line.split() == ["likes", "1,401", "-100", "since", "start"] for line in shown.splitlines()
    )
    assert "0 of 3      engagements identified  https://x.com/user_900/status/100" in shown
    assert "no longer returned by the provider" in shown
    assert "@user_1" in shown and "alice 4 = 4" in shown


def test_an_unknown_campaign(socap: Socap) -> None:
    result = socap("campaign", "show", "999")
    assert (result.exit_code, "there is no campaign 999" in result.stderr) == (1, True)
    assert socap("campaign", "show", "abc").exit_code == 2
    assert socap("campaign", "show", str(2**63)).exit_code in (1, 2)


def test_triggering_completes_and_queues_and_says_so(socap: Socap) -> None:
    a_campaign(["100"], name="ended")
    now = configured_provider().clock.now()
    create_campaign(NewCampaign(name="empty", starts_at=now, ends_at=now + DAY), now=now)
    a_campaign(["200", "300"], now=now, name="running")
    expected = "0 campaigns completed, 3 polled: 3 tweets, 1 job queued."
    assert socap("trigger").stdout.strip() == expected
    poll(configured_provider().clock.now(), post("100"))  # its last reading
    assert socap("trigger").stdout.startswith("1 campaign completed, 2 polled: 2 tweets, ")
    assert Campaign.objects.get(name="ended").status == "completed"


def test_the_status(socap: Socap) -> None:
    shown = socap("status").stdout
    assert "jobs      0 pending, 0 processing, 0 completed, 0 failed, 0 retrying" in shown
    assert "workers   0 alive, newest heartbeat never" in shown
    assert "provider  healthy" in shown


def test_settings_are_shown_and_changed_within_bounds(socap: Socap) -> None:
    assert socap("settings").stdout.split()[:2] == ["poll_interval_minutes", "30"]
    shown = socap("settings", "--poll-interval-minutes", "5").stdout.split()
    assert shown[:2] == ["poll_interval_minutes", "5"]
    assert socap("settings", "--poll-interval-minutes", "0").exit_code == 2
    assert socap("settings").stdout.split()[:2] == ["poll_interval_minutes", "5"]


def test_init_is_harmless_to_repeat(socap: Socap) -> None:
    assert "The database is ready (PostgreSQL 1" in socap("init").stdout
    assert socap("init").exit_code == 0


def test_the_status_tells_each_campaign_s_pace(socap: Socap) -> None:
    campaign = a_campaign(["100"], now=Clock().now() - HOUR, name="Lanternfold")
    CampaignSpending.objects.create(campaign=campaign, dollars=3.2)
    fixed = Pace(mode=PaceMode.FIXED)
    a_campaign(["101"], now=Clock().now() + HOUR, name="Later", pace=fixed)
    shown = socap("status").stdout
    assert "campaign  Lanternfold: target delay 5 min; $0.00 an hour, $3.20 spent" in shown
    assert "campaign  Later: every 30 min; $0.00 spent" in shown
