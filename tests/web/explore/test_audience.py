"""Who engaged: counted, filtered and told alike by the question, the page, the API and the file."""

import pytest
from django.test import Client

from socap.access.api_keys import issue_key
from socap.analytics.engagers.ranking import engager_count, engagers
from socap.analytics.filters import EngagerFilters, Seen
from socap.analytics.insight.audience import audience
from socap.campaigns.models import Campaign
from socap.collection.polling.summaries import summarise
from socap.insight.profile_reading import read_profiles
from socap.sources.base import Action
from tests.builders import DAY, NOW, a_campaign, accounts, complete_ended, engage, profile, reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    """Two earlier launches, one of the same client, and one with four engagers."""
    a_campaign(("1",), now=NOW - 60 * DAY, lasts=3 * DAY, client_name="Other")
    a_campaign(("2",), now=NOW - 30 * DAY, lasts=3 * DAY, client_name="Harbour")
    engage("1", Action.REPLY, reply("51", "10", "hi"), now=NOW - 60 * DAY)
    engage("2", Action.REPLY, reply("52", "11", "hi"), now=NOW - 30 * DAY)
    complete_ended(now=NOW - 20 * DAY)
    # After the end of the earlier launch: she was not seen in it.
    engage("2", Action.REPLY, reply("53", "13", "late"), now=NOW)
    found = a_campaign(("100", "101"), client_name="harbour ")
    old = {"created_at": NOW - 900 * DAY, "posts": 900}
    accounts(
        profile("10", bio="Partner @ Ironwood Capital", followers=2_000_000, verified=True, **old),
        profile("11", bio="Engineer @stripe", followers=50, **old),
        profile("12", bio="ex-Stripe. Sourdough.", followers=5_000, **old),
        profile("13", bio="I am a bot", followers=None, **old),
    )
    for who in ("10", "11", "12", "13"):
        engage("100", Action.REPLY, reply(f"6{who}", who, f"words of {who}"))
    engage("101", Action.REPLY, reply("700", "12", "and again"))
    read_profiles()
    return found


def test_engagers_are_counted_with_and_without_signs_of_automation(campaign: Campaign) -> None:
    found = audience(campaign)
    everybody, plain = found.everybody, found.without_automated
    assert (everybody.people, plain.people, found.automated, found.unread) == (4, 3, 1, 0)
    assert everybody.by_tier == {"million": 1, "thousand": 1, "few": 1, "unknown": 1}
    assert "unknown" not in plain.by_tier
    assert everybody.by_tweets == {"1": 3, "2": 1}
    assert (everybody.verified, everybody.returning, everybody.returning_to_client) == (1, 2, 1)
    assert everybody.new == 2
    assert (found.earlier, found.earlier_of_client) == (2, 1)
    named = [(one.name, one.kind, one.people, one.former) for one in found.organisations]
    assert named == [("Stripe", "company", 2, 1), ("Ironwood Capital", "fund", 1, 0)]


def test_spellings_of_one_organisation_count_as_one(operator: Client, campaign: Campaign) -> None:
    bios = {"21": "Founder @lumenhq", "22": "Design at Lumen", "23": "ex-Lumen Labs"}
    accounts(*(profile(id_, bio=bio, followers=10) for id_, bio in bios.items()))
    for who in bios:
        engage("100", Action.REPLY, reply(f"8{who}", who, "hello"))
    read_profiles()
    found = [one for one in audience(campaign).organisations if one.people == 3]
    assert [(one.name, one.former) for one in found] == [("Lumen", 1)]
    for name in ("Lumen", "@lumenhq"):
        address = f"/socap/campaigns/{campaign.pk}/engagers"
        page = operator.get(address, {"organisation": name}).content.decode()
        assert all(f'id="person-{who}"' in page for who in bios)


def test_the_stored_numbers_are_the_same(campaign: Campaign) -> None:
    fresh = audience(campaign)
    summarise(now=NOW)
    assert audience(campaign) == fresh


def test_an_empty_campaign_has_an_answer() -> None:
    found = audience(a_campaign(("100",)))
    assert (found.everybody.people, found.organisations, found.earlier) == (0, (), 0)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tier=million", ["10"]),
        ("tier=unknown", ["13"]),
        ("verified=true", ["10"]),
        ("verified=false", ["12", "11", "13"]),
        ("organisation=stripe", ["12", "11"]),
        ("organisation=nobody", []),
        ("seen=new", ["12", "13"]),
        ("seen=earlier", ["10", "11"]),
        ("seen=client", ["11"]),
        ("min_tweets=2", ["12"]),
        ("min_tweets=3", []),
        ("automated=true", ["13"]),
        ("automated=false", ["10", "12", "11"]),
        ("automated=false&organisation=Stripe&min_tweets=2", ["12"]),
    ],
)
def test_page_api_and_file_find_the_same(
    operator: Client, campaign: Campaign, query: str, expected: list[str]
) -> None:
    program = Client(headers={"authorization": f"Bearer {issue_key('tests', scope='read')}"})
    answer = program.get(f"/api/socap/campaigns/{campaign.pk}/engagers?{query}").json()
    assert [one["user_id"] for one in answer["engagers"]] == expected
    page = operator.get(f"/socap/campaigns/{campaign.pk}/engagers?{query}").content.decode()
    assert [who for who in ("10", "11", "12", "13") if f'id="person-{who}"' in page] == sorted(
        expected
    )
    file = operator.get(f"/socap/campaigns/{campaign.pk}/engagers.csv?{query}")
    lines = b"".join(file.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert len(lines) == len(expected) + 1


def test_every_trait_comes_with_its_reason(campaign: Campaign) -> None:
    by_id = {who.account_id: who for who in engagers(campaign, filters=EngagerFilters())}
    assert by_id["12"].organisations == ["Stripe (formerly)"]
    assert by_id["12"].traits.organisations[0].words == "Stripe"
    assert [str(one) for one in by_id["10"].role_reasons] == [
        "investor: bio says “Partner @ Ironwood Capital”"
    ]
    assert by_id["13"].signs_of_automation == "its bio says “I am a bot”"
    assert (by_id["11"].seen, by_id["10"].seen, by_id["12"].seen) == (
        Seen.CLIENT,
        Seen.EARLIER,
        Seen.NEW,
    )
    assert engager_count(campaign, filters=EngagerFilters(automated=True)) == 1


def test_a_mark_and_a_threshold_through_the_front_door(
    operator: Client, campaign: Campaign
) -> None:
    program = Client(headers={"authorization": f"Bearer {issue_key('tests', scope='admin')}"})
    path = f"/api/socap/campaigns/{campaign.pk}/audience"
    assert program.get(path).json()["automated"] == 1

    operator.post("/socap/accounts/13/automated", {"mark": "not"})
    assert program.get(path).json()["automated"] == 0
    given = {"automated": None}
    marked = program.put("/api/socap/accounts/13/automated", given, "application/json").json()
    assert (marked["automated"], marked["marked_automated"]) == (True, None)
    assert marked["signs_of_automation"][0]["reason"] == "its bio says “I am a bot”"

    changed = {"flagged_from": 0}
    answer = program.patch("/api/socap/automation/rules", changed, "application/json").json()
    assert (answer["changed"], answer["thresholds"]["flagged_from"]) == (1, 0)
    assert program.get(path).json()["automated"] == 0
    page = operator.get("/socap/settings/automation").content.decode()
    assert "Points from which an account counts as automated" in page
    refused = program.patch("/api/socap/automation/rules", {"flagged_from": -1}, "application/json")
    assert refused.status_code == 422 and "flagged_from" in refused.content.decode()
