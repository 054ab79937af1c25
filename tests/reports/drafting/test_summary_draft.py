"""A summary by the language model: offered where it says what the data says, and never saved by itself."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from socap.access.models import Role
from socap.campaigns.models import Campaign
from socap.insight import language_model
from socap.people.models import Account
from socap.reports.composition.composer import generated_summary, live_data
from socap.reports.composition.plan import Plan
from socap.reports.drafting import summary_draft
from socap.reports.drafting.fact_check import wrong_in
from socap.reports.drafting.report_facts import ReportFacts
from socap.reports.drafting.summary_draft import NoDraft, draft_summary, facts_now
from socap.reports.versions.plans import plan_of
from tests.alerts.counterparts.llm import KEY, MODEL, Llm
from tests.builders import NOW, a_campaign
from tests.reports.launches import launch
from tests.web.forms import filled
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(db: None) -> Campaign:
    found = launch()
    Account.objects.filter(pk="1").update(name="Ada Rossi", username="ada")
    return found


@pytest.fixture
def llm(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Llm]:
    monkeypatch.setattr(language_model, "endpoint", language_model._Endpoint())
    with Llm() as running:
        settings.SOCAP_LLM_BASE_URL = running.url
        settings.SOCAP_LLM_API_KEY = KEY
        settings.SOCAP_LLM_MODEL = MODEL
        yield running


def say(llm: Llm, *paragraphs: object) -> None:
    llm.content = json.dumps({"paragraphs": paragraphs})


def draft(campaign: Campaign, **plan: Any) -> str:
    return draft_summary(live_data(campaign, Plan(**plan), now=NOW))


def refusal(campaign: Campaign, **plan: Any) -> str:
    with pytest.raises(NoDraft) as caught:
        draft(campaign, **plan)
    return str(caught.value)


def facts(campaign: Campaign, **plan: Any) -> ReportFacts:
    return facts_now(live_data(campaign, Plan(**plan), now=NOW))


def test_the_usual_summary_agrees_with_the_data(campaign: Campaign) -> None:
    """In both languages, so what a model repeats of it is never refused."""
    for language in ("en", "de"):
        data = live_data(campaign, Plan(language=language), now=NOW)
        assert wrong_in("\n\n".join(generated_summary(data)), facts_now(data)) == []


def test_a_right_answer_is_the_draft(campaign: Campaign, llm: Llm) -> None:
    say(llm, "3 people engaged with 2 tweets.", "First among them is Ada Rossi (@ada).", " ")
    text = draft(campaign)
    assert text == "3 people engaged with 2 tweets.\n\nFirst among them is Ada Rossi (@ada)."
    assert llm.wrong == []


def test_the_model_is_told_numbers_and_names_and_nothing_that_strangers_wrote(
    campaign: Campaign, llm: Llm
) -> None:
    say(llm, "3 people engaged.")
    draft(campaign)
    told = json.dumps(llm.material(), ensure_ascii=False)
    assert "Ada Rossi (@ada)" in told and "Retweets" in told
    for private in ("great work", "I love it", "@alice", "@dora", "Followed by"):
        assert private not in told


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("17 people engaged.", "17"),
        ("Seventeen people engaged.", "Seventeen"),
        ("It has 9,999 views.", "9,999"),
        ("It has 9.9k views.", "9.9k views".removesuffix(" views")),
        ("It was 77% of all.", "77%"),
        ("A value of $3.40 came.", "$3.40"),
        ("Hundreds of people came.", "Hundreds"),
        ("It doubled.", "doubled"),
        ("It began on 7 March.", "7 March"),
        ("It peaked at 23:59.", "23:59"),
        ("3 likes were counted.", "3"),
        ("Grace Hopper came.", "Grace"),
        ("Among them is Sequoia.", "Sequoia"),
        ("Sequoia retweeted it.", "Sequoia"),
        ("First among them is @gracehopper.", "@gracehopper"),
        ("First is Grace Rossi (@ada).", "Grace"),
        ("Among them is ليلى.", "ليلى"),
        ("Among them is 王小明.", "王小明"),
        ("Among them is openAI.", "openAI"),
    ],
)
def test_what_the_data_does_not_say_is_named(campaign: Campaign, text: str, wrong: str) -> None:
    found = wrong_in(text, facts(campaign))
    assert any(wrong in one for one in found), found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Es waren 9.999 Aufrufe.", "9.999"),
        ("Es waren siebzehn Personen.", "siebzehn"),
        ("Es waren 4,6 Mio. Aufrufe.", "4,6 Mio."),
        ("Es waren 77 % aller Personen.", "77 %"),
        ("Hunderte Personen kamen.", "Hunderte"),
        ("Darunter war Grace Hopper.", "Grace Hopper"),
        ("Darunter war OpenAI.", "OpenAI"),
        ("Darunter war @gracehopper.", "@gracehopper"),
    ],
)
def test_it_is_also_named_in_german(campaign: Campaign, text: str, wrong: str) -> None:
    found = wrong_in(text, facts(campaign, language="de"))
    assert wrong in found, found


def test_a_german_draft_is_accepted(campaign: Campaign, llm: Llm) -> None:
    said = "3 Personen reagierten auf 2 Tweets. Ada Rossi (@ada) war die wichtigste Person."
    say(llm, said)
    assert draft(campaign, language="de") == said
    assert llm.material()["language"] == "Deutsch"


def test_a_person_who_is_called_a_figure_does_not_make_it_true(campaign: Campaign) -> None:
    Account.objects.filter(pk="1").update(name="5 million")
    found = facts(campaign)
    assert wrong_in("The launch has 5 million views.", found) == ["5 million"]
    assert wrong_in("First among them is 5 million (@ada).", found) == []


def test_a_wrong_figure_is_refused_and_named(campaign: Campaign, llm: Llm) -> None:
    say(llm, "4,711 people engaged with 2 tweets.")
    assert refusal(campaign) == "The draft was refused, because the data does not have “4,711”."


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "no text"),
        ("I like it!", "form"),
        ("[]", "form"),
        ('{"paragraphs": "3 people"}', "form"),
        ('{"paragraphs": [3]}', "form"),
        ('{"paragraphs": []}', "empty"),
        ('{"paragraphs": [" ", "…"]}', "empty"),
        (json.dumps({"paragraphs": ["See https://evil.example"]}), "links"),
        (json.dumps({"paragraphs": ["**Bold** <b>3</b>"]}), "links"),
        (json.dumps({"paragraphs": ["the people " * 400]}), "longer"),
    ],
)
def test_an_answer_of_another_form_is_refused(
    campaign: Campaign, llm: Llm, content: str, why: str
) -> None:
    llm.content = content
    assert why in refusal(campaign)


def test_a_slow_model_is_left_at_the_deadline(
    campaign: Campaign, llm: Llm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summary_draft, "SECONDS", 0.6)
    llm.hang_next()
    assert "no response within 0.6 seconds" in refusal(campaign)


@pytest.mark.parametrize("status", [401, 500])
def test_a_broken_model_says_so(campaign: Campaign, llm: Llm, status: int) -> None:
    llm.status = status
    assert str(status) in refusal(campaign)


def test_nothing_is_asked_before_there_are_numbers(db: None, llm: Llm) -> None:
    assert "No numbers" in refusal(a_campaign(["7"]))
    assert llm.asked == []


def press(client: Client, campaign: Campaign, **given: str) -> Any:
    return client.post(reverse("report-summary-draft", args=[campaign.pk]), given)


def test_the_page_offers_a_draft_and_keeps_what_stood_there(campaign: Campaign, llm: Llm) -> None:
    ann = browser(a_user("ann", role=Role.OPERATOR))
    page = ann.get(reverse("report-plan", args=[campaign.pk])).text
    assert "Write it with the language model" in page
    say(llm, "3 Personen reagierten.")
    answer = press(ann, campaign, language="de", summary="Mine & yours")
    assert "3 Personen reagierten.</textarea>" in answer.text
    assert "What stood here before" in answer.text and "Mine &amp; yours" in answer.text
    assert plan_of(campaign) == (Plan(), 0)

    say(llm, "4,711 people engaged.")
    answer = press(ann, campaign, language="en", summary="Mine & yours")
    assert "“4,711”" in answer.text and "Mine &amp; yours</textarea>" in answer.text


def test_without_a_model_there_is_no_button(campaign: Campaign, settings: Settings) -> None:
    settings.SOCAP_LLM_MODEL = ""
    ann = browser(a_user("ann", role=Role.OPERATOR))
    form = ann.get(reverse("report-plan", args=[campaign.pk]))
    assert "language model" not in form.text and not filled(form)["summary"].strip()
    assert "no language model is configured" in press(ann, campaign, summary="").text
