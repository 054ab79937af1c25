"""Choosing a campaign's pace: said in words and dollars, refused by field, changed while it runs."""

import html
import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.api_keys import issue_key
from socap.access.models import AuditEntry, Role
from socap.campaigns.lifecycle import edit_campaign
from socap.campaigns.models import Campaign, CampaignSpending
from socap.campaigns.pace.pace_choice import Pace, pace_of
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.polling.policy import change_policy
from socap.lib.clock import Clock
from tests.builders import DAY, HOUR, a_campaign
from tests.web.campaigns.test_create import CREATE, DRAFT, RecordingSource, form, operator, source
from tests.web.forms import filled
from tests.web.visitors import a_user, browser

__all__ = ["operator", "source"]
pytestmark = pytest.mark.django_db

FIXED = PaceMode.FIXED


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", text))).strip()


def abouts(page: str) -> dict[str, str]:
    """What is said of each choice, and of the budget as `note`."""
    found = re.findall(r'id="(?:about-pace|budget)-(\w+)"[^>]*>(.*?)</p>', page, re.S)
    return {name: plain(text) for name, text in found}


def cost(page: str) -> str:
    return plain(page.partition('id="cost"')[2].partition(">")[2].partition("</p>")[0])


def at(after: timedelta = timedelta()) -> str:
    return f"{Clock().now() + after:%Y-%m-%dT%H:%M}"


def draft(client: Client, **typed: object) -> str:
    """The page's answer about a launch that begins within the hour."""
    window = {"start_date": at(HOUR), "end_date": at(HOUR + 3 * DAY)}
    return client.post(DRAFT, form(**window | typed)).content.decode()


@pytest.fixture
def launch(source: RecordingSource) -> RecordingSource:
    posted = Clock().now() - HOUR
    source.posts = {id_: replace(one, created_at=posted) for id_, one in source.posts.items()}
    return source


def checked(page: str) -> str:
    found = re.search(r'name="pace"\s+id="[^"]+"\s+value="(\w+)"[^>]*checked', page)
    return found[1] if found else ""


def amount(text: str) -> float:
    found = re.search(r"\$([\d,.]+\d)", text)
    assert found, text
    return float(found[1].replace(",", ""))


# --- before it is created ------------------------------------------------------------------------


def test_each_pace_says_what_it_costs_and_a_sooner_one_costs_more(
    operator: Client, launch: RecordingSource
) -> None:
    said = abouts(draft(operator, main="100", interval_minutes="30"))
    for choice in ("2", "5", "10", "15", "fixed"):
        assert re.match(r"about \$[\d.]+ a day, \$[\d.]+ in all", said[choice]), said
    costs = [amount(said[choice]) for choice in ("2", "5", "10", "15")]
    assert costs == sorted(costs, reverse=True) and costs[0] > costs[-1]
    assert "seen after 15 min on average" in said["fixed"]
    assert said["delay"] == "" and "Enter the budget below" in said["budget"]


def test_the_cost_follows_the_tweets_the_window_and_the_choice(
    operator: Client, launch: RecordingSource
) -> None:
    one = cost(draft(operator, main="100"))
    assert re.fullmatch(
        r"About \$[\d.]+ for 3 days, with an average delay of about 5 min\.", one
    ), one
    assert amount(cost(draft(operator, main="100 101"))) > amount(one)
    longer = cost(draft(operator, main="100", end_date=at(HOUR + 6.5 * DAY)))
    assert amount(longer) > amount(one) and "6 days and 12 hours" in longer
    assert amount(cost(draft(operator, main="100", pace="2"))) > amount(one)
    eight = draft(operator, main="100", pace="delay", target_delay_minutes="8")
    assert "about 8 min" in cost(eight) and "about $" in abouts(eight)["delay"]
    assert "about 3 min" in cost(draft(operator, main="100", pace="fixed", interval_minutes="6"))
    assert "appears here once the window" in draft(
        operator, main="100", start_date="2026-06-01T08:00", end_date="2026-06-01T09:00"
    )
    assert "appears here once you add a tweet" in draft(operator, main="")
    short = abouts(draft(operator, main="100", end_date=at(7 * HOUR)))
    assert re.match(r"about \$[\d.]+ in all$", short["5"]), "of hours there is no cost a day"


def test_it_is_said_at_once_what_a_budget_buys(operator: Client, launch: RecordingSource) -> None:
    def said(budget: str, pace: str = "budget") -> dict[str, str]:
        return abouts(draft(operator, main="100", pace=pace, budget_dollars=budget))

    slow, fast = (said(budget)["budget"] for budget in ("0.60", "1.20"))
    assert re.fullmatch(r"\$0\.60 buys an average delay of about [\d.]+ (min|h.*)\.", slow), slow
    assert re.fullmatch(r"\$1\.20 buys an average delay of about [\d.]+ min\.", fast), fast
    assert "too little: even the slowest pace costs about $" in said("0.01")["budget"]
    assert "more than enough" in said("9000")["budget"]
    beside = draft(operator, main="100", pace="5", budget_dollars="0.60")
    assert "on average, not 5 min" in abouts(beside)["note"] and "$0.60" in cost(beside)
    enough = draft(operator, main="100", pace="15", budget_dollars="500")
    assert "Enough for 15 min on average" in enough


def test_the_default_is_chosen_and_what_was_chosen_is_created(
    operator: Client, source: RecordingSource
) -> None:
    assert checked(operator.get(CREATE).content.decode()) == "5"
    change_policy(default_target_delay_minutes=7)
    page = operator.get(CREATE).content.decode()
    assert checked(page) == "delay" and re.search(
        r'id="id_target_delay_minutes"[^>]*value="7"', page
    )

    def created(**typed: object) -> Pace:
        answer = operator.post(CREATE, form(**typed))
        assert answer.status_code == 302, plain(answer.content.decode())
        return pace_of(Campaign.objects.latest("pk"))

    assert created() == Pace(target_delay_minutes=7), "nothing chosen: as the settings say"
    assert created(pace="2") == Pace(target_delay_minutes=2)
    assert created(pace="2", budget_dollars="12.5") == Pace(
        target_delay_minutes=2, budget_dollars=Decimal("12.50")
    )
    assert created(pace="delay", target_delay_minutes="8") == Pace(target_delay_minutes=8)
    assert created(pace="budget", budget_dollars="30", target_delay_minutes="x") == Pace(
        budget_dollars=Decimal("30.00")
    ), "a number of another choice does not matter"
    assert created(pace="fixed", interval_minutes="20") == Pace(mode=FIXED, interval_minutes=20)


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"pace": "delay"}, "target_delay_minutes", "Enter the delay in minutes"),
        ({"pace": "delay", "target_delay_minutes": "0"}, "target_delay_minutes", "1"),
        ({"pace": "delay", "target_delay_minutes": "1.5"}, "target_delay_minutes", "whole number"),
        ({"pace": "delay", "target_delay_minutes": "9999"}, "target_delay_minutes", "1440"),
        ({"pace": "fixed"}, "interval_minutes", "Enter the interval in minutes"),
        ({"pace": "fixed", "interval_minutes": "x"}, "interval_minutes", "whole number"),
        ({"pace": "budget"}, "budget_dollars", "Enter the budget"),
        ({"pace": "5", "budget_dollars": "0"}, "budget_dollars", "from 0.01 to 1,000,000"),
        ({"pace": "5", "budget_dollars": "-3"}, "budget_dollars", "0"),
        ({"pace": "5", "budget_dollars": "1.234"}, "budget_dollars", "2 decimal places"),
        ({"pace": "5", "budget_dollars": "$20"}, "budget_dollars", "number"),
        ({"pace": "5", "budget_dollars": "1e9"}, "budget_dollars", "1000000"),
        ({"pace": "5", "budget_dollars": "NaN"}, "budget_dollars", "number"),
        ({"pace": "fixed", "interval_minutes": "5", "budget_dollars": "9"}, "budget_dollars",
         "keeps no budget"),
        ({"pace": "sometimes"}, "pace", "Choose one of the paces"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_field_and_kept_as_typed(
    operator: Client, source: RecordingSource, typed: dict[str, str], field: str, words: str
) -> None:
    answer = operator.post(CREATE, form(**typed))
    page = answer.content.decode()
    assert answer.status_code == 422 and not Campaign.objects.exists()
    problems = [plain(problem) for problem in re.findall(r'class="problem"[^>]*>(.*?)</p>', page)]
    assert len(problems) == 1 and words in problems[0], problems
    if field != "pace":
        assert f'id="id_{field}_error"' in page
        kept = re.search(rf'name="{field}"[^>]*value="([^"]*)"', page)
        assert (kept[1] if kept else "") == typed.get(field, "")
        assert checked(page) == typed["pace"]


# --- while it runs -------------------------------------------------------------------------------


@pytest.fixture
def running() -> Campaign:
    return a_campaign(["100"], now=Clock().now(), lasts=3 * DAY)


def edited(client: Client, campaign: Campaign, **typed: object) -> str:
    path = reverse("campaign-edit", args=[campaign.pk])
    shown = filled(client.get(path))
    answer = client.post(path, shown | typed, follow=True)
    campaign.refresh_from_db()
    return answer.content.decode()


def test_a_running_campaign_gets_another_pace_and_the_audit_log_says_so(
    operator: Client, running: Campaign
) -> None:
    assert "Saved" in edited(operator, running, pace="2", budget_dollars="20")
    assert pace_of(running) == Pace(target_delay_minutes=2, budget_dollars=Decimal("20.00"))
    details = AuditEntry.objects.filter(verb="campaign.edited").latest("pk").details["changes"]
    assert details == {
        "target_delay_minutes": {"before": 5, "after": 2},
        "budget_dollars": {"before": None, "after": "20.00"},
    }
    edited(operator, running, pace="fixed", interval_minutes="12", budget_dollars="")
    assert pace_of(running) == Pace(mode=FIXED, interval_minutes=12)
    assert "Nothing to change" in edited(operator, running)


def test_an_interval_of_the_settings_stays_that(operator: Client, running: Campaign) -> None:
    edit_campaign(running, now=Clock().now(), **Pace(mode=FIXED).columns)
    assert "Nothing to change" in edited(operator, running)
    assert pace_of(running).interval_minutes is None
    edited(operator, running, interval_minutes="31")
    assert pace_of(running).interval_minutes == 31


def test_two_who_change_the_pace_never_mix_two_paces(operator: Client, running: Campaign) -> None:
    path = reverse("campaign-edit", args=[running.pk])
    shown = filled(operator.get(path))
    edited(browser(a_user("bea")), running, pace="fixed", interval_minutes="12")
    page = operator.post(path, shown | {"launch_name": "Renamed"}, follow=True).content.decode()
    running.refresh_from_db()
    assert "Meanwhile someone else has changed: pace" in page
    assert pace_of(running) == Pace(mode=FIXED, interval_minutes=12) and running.name == "Renamed"
    operator.post(path, shown | {"budget_dollars": "9"})
    running.refresh_from_db()
    assert pace_of(running) == Pace(target_delay_minutes=5, budget_dollars=Decimal("9.00"))


def test_the_costs_from_now_on_follow_what_is_typed(operator: Client, running: Campaign) -> None:
    page = operator.get(reverse("campaign-edit", args=[running.pk])).content.decode()
    assert checked(page) == "5" and "takes effect within a minute" in page
    assert re.match(r"About \$[\d.]+ for the (3|2) days.* left, with an average delay", cost(page))
    path = reverse("campaign-pace-preview", args=[running.pk])
    live = operator.get(path, {"pace": "budget", "budget_dollars": "1.50"}).content.decode()
    assert "$1.50 buys an average delay" in abouts(live)["budget"] or "$1.50" in live
    window = {"timezone": "UTC", "pace": "5", "end_date": at(10 * DAY)}
    longer = operator.get(path, window).content.decode()
    assert re.match(r"About \$[\d.]+ for the (10|9) days.* left", cost(longer))
    assert browser(a_user("v", Role.VIEWER)).get(path).status_code == 403
    completed = a_campaign(["101"], now=Clock().now() - 9 * DAY, lasts=DAY)
    page = operator.get(reverse("campaign-edit", args=[completed.pk])).content.decode()
    assert "Its window has ended" in page


def test_a_duplicate_has_the_same_pace(operator: Client, source: RecordingSource) -> None:
    pace = Pace(target_delay_minutes=8, budget_dollars=Decimal("44.50"))
    campaign = a_campaign({"100": "main"}, pace=pace)
    page = operator.get(f"{CREATE}?from={campaign.pk}").content.decode()
    assert checked(page) == "delay"
    assert re.search(r'name="budget_dollars"[^>]*value="44.50"', page)


def test_a_budget_that_is_spent_already_is_refused(operator: Client, running: Campaign) -> None:
    CampaignSpending.objects.create(campaign=running, dollars=Decimal("3.20"))
    page = edited(operator, running, pace="budget", budget_dollars="3")
    assert "must be more than the $3.20 that is spent already" in page
    page = operator.get(reverse("campaign-edit", args=[running.pk])).content.decode()
    assert "$3.20 has been spent so far" in page
    assert pace_of(running) == Pace(target_delay_minutes=5)
    edited(operator, running, pace="budget", budget_dollars="9")
    assert pace_of(running) == Pace(budget_dollars=Decimal("9.00"))
    CampaignSpending.objects.update(dollars=Decimal("9.00"))
    assert "Saved" in edited(operator, running, launch_name="Renamed"), "its budget stays as it is"
    key = issue_key("tests", scope="write")
    writer = Client(headers={"authorization": f"Bearer {key}"})
    path, body = f"/api/socap/campaigns/{running.pk}", {"pace": {"budget_dollars": 8.5}}
    answer = writer.patch(path, body, content_type="application/json")
    assert answer.status_code == 422
    assert "$9.00 that is spent already" in answer.json()["fields"]["pace.budget_dollars"]
