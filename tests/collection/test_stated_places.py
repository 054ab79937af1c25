"""It is asked over real HTTP where X says that engagers are based: rarely, and within the budget."""

from datetime import timedelta
from decimal import Decimal

import httpx
import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from socap.campaigns.models import Campaign
from socap.campaigns.pace.spending_models import CampaignSpending
from socap.collection.models import Policy, Usage
from socap.collection.pace.spending import SpendingMeter
from socap.collection.provider.client import Provider
from socap.collection.queue.place_tasks import PRIORITY, stated_places
from socap.collection.stated_places import MOST_A_MINUTE, accounts_to_ask, ask_stated_places
from socap.insight.account_insights import derive_account_insights
from socap.insight.account_places import account_place, correct_place, remove_correction
from socap.insight.stated_places import country_named, record_stated_place
from socap.people.models import Account
from socap.simulator import Simulator
from socap.sources.base import Action
from tests.builders import DAY, NOW, a_campaign, engage, poll, post, profile, retweet
from tests.builders import accounts as store
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
PRICE = Decimal("0.0003")  # 30 credits


@pytest.fixture
def watched(simulator: Simulator) -> Campaign:
    """A campaign with eight engagers of the launch, the last one of them the most important."""
    campaign = a_campaign(["100"])
    poll(NOW, post("100", retweets=8))
    people = [one for one in simulator.launch.account_pool.by_id.values() if one.state == "active"]
    rows = [retweet(one.id, username=one.username, location="") for one in people[:8]]
    engage("100", Action.RETWEET, *rows)
    for rank, row in enumerate(rows):
        Account.objects.filter(pk=row.profile.id).update(importance=rank)
    Policy.objects.update_or_create(pk=1, defaults={"asks_stated_places": True})
    return campaign


def asked(simulator: Simulator) -> int:
    return int(httpx.get(f"{simulator.url}/_calls").json()["total"])


def ask(provider: Provider, **later: float) -> int:
    return ask_stated_places(
        provider=provider.with_meter(SpendingMeter()), now=NOW + timedelta(**later)
    )


def test_the_most_important_are_asked_about_first_and_each_once_in_90_days(
    watched: Campaign, simulator: Simulator, provider: Provider
) -> None:
    assert ask(provider) == MOST_A_MINUTE == asked(simulator)
    told = Account.objects.filter(insight__stated_asked_at=NOW)
    assert sorted(told.values_list("importance", flat=True)) == [3, 4, 5, 6, 7]
    assert ask(provider, minutes=1) == 3 and ask(provider, minutes=2) == 0
    known = {one.id: one for one in simulator.launch.account_pool.by_id.values()}
    for account in Account.objects.filter(insight__stated_place__gt=""):
        place = account_place(account.pk)
        assert place.stated == known[account.pk].country and place.country
        assert place.reason.startswith("stated by X")
    assert Account.objects.filter(insight__stated_place__gt="").count() >= 6
    Campaign.objects.update(ends_at=NOW + 99 * DAY)
    assert ask(provider, days=89) == 0 and ask(provider, days=91) == MOST_A_MINUTE
    assert Usage.objects.get(endpoint="stated_place").spent == 13 * 30
    assert CampaignSpending.objects.get(campaign=watched).dollars == 13 * PRICE


def test_it_is_off_until_an_administrator_switches_it_on(
    watched: Campaign, provider: Provider
) -> None:
    Policy.objects.all().delete()
    assert accounts_to_ask(limit=5, now=NOW) == [] and ask(provider) == 0
    admin = browser(a_user("adam", "admin"))
    page = admin.get(reverse("settings")).content.decode()
    assert "300 accounts an hour, 9,000 credits" in " ".join(page.split())
    fields = {"default_pace": "adaptive", "default_target_delay_minutes": "5", "sweep_hours": "6",
              "poll_interval_minutes": "30", "followings_refresh_hours": "168",
              "calls_per_second": "3", "asks_stated_places": "on"}  # fmt: skip
    assert admin.post(reverse("settings-change"), fields).status_code == 302
    assert len(accounts_to_ask(limit=5, now=NOW)) == 5
    viewer = browser(a_user("vera"))
    assert viewer.post(reverse("settings-change"), fields).status_code == 403


@pytest.mark.parametrize(("spent", "answers"), [("0.7495", 1), ("0.75", 0), ("0.99", 0)])
def test_the_last_quarter_of_a_budget_is_left_for_reading(
    watched: Campaign, provider: Provider, spent: str, answers: int
) -> None:
    """Of a dollar: room for one call more in its three quarters, or for none."""
    Campaign.objects.update(budget_dollars=1)
    CampaignSpending.objects.update_or_create(
        campaign=watched, defaults={"dollars": Decimal(spent), "kept_back": 0}
    )
    assert ask(provider) == answers
    total = CampaignSpending.objects.get(campaign=watched).dollars
    assert total == Decimal(spent) + answers * PRICE


def test_a_campaign_that_is_over_asks_nothing(watched: Campaign) -> None:
    assert len(accounts_to_ask(limit=9, now=NOW)) == 8
    assert accounts_to_ask(limit=9, now=NOW + 4 * DAY) == []


def test_what_x_states_holds_before_the_profile_and_after_a_correction() -> None:
    store(profile("1", location="Lisbon, Portugal"))
    derive_account_insights(now=NOW)
    record_stated_place("1", "Brazil", now=NOW)
    place = account_place("1")
    assert str(place) == "Brazil: stated by X, sure"
    assert (place.profile_country, place.profile_city, place.city) == ("PT", "Lisbon", "")
    record_stated_place("1", "", now=NOW + 91 * DAY)
    assert account_place("1") == place, "an empty answer erases nothing"
    record_stated_place("1", "Portugal", is_certain=False, now=NOW)
    place = account_place("1")
    assert str(place) == "Lisbon, PT: stated by X, which warns that it may be wrong, likely"
    correct_place("1", country="JP", by="olga", now=NOW)
    assert account_place("1").country == "JP"
    assert remove_correction("1").country == "PT"
    record_stated_place("1", "West Asia", now=NOW)
    assert str(account_place("1")).startswith("Lisbon, PT: city and country in the profile")


def test_the_name_of_another_account_says_nothing(watched: Campaign, provider: Provider) -> None:
    """Both names are taken by others now: asked about, and not believed."""
    first, second = Account.objects.order_by("-importance")[:2]
    Account.objects.filter(pk=second.pk).update(username="")
    Account.objects.filter(pk=first.pk).update(username=second.username)
    ask(provider)
    assert account_place(first.pk).stated == ""
    assert first.pk not in {one.account_id for one in accounts_to_ask(limit=9, now=NOW)}


def test_countries_by_the_names_that_x_gives_them() -> None:
    names = (
        "United States",
        "Georgia",
        "Korea",
        "Türkiye",
        "Hong Kong",
        "Czech Republic",
        "Europe",
    )
    assert [country_named(name) for name in names] == ["US", "GE", "KR", "TR", "HK", "CZ", ""]


def test_it_waits_in_the_queue_below_all_reading() -> None:
    stated_places.configure().defer(timestamp=0)
    assert ProcrastinateJob.objects.get().priority == PRIORITY < 0
