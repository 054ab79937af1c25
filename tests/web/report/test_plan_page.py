"""Sections, words and curation of a report, edited by one or two people; what a client's reports share."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from socap.access.models import Role
from socap.campaigns.models import Campaign, Engagement
from socap.people.models import Account
from socap.reports.versions.plans import defaults_of, plan_of
from socap.web.report import plan_forms
from tests.builders import a_campaign
from tests.reports.contents import logo
from tests.reports.launches import launch
from tests.web.forms import filled
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(db: None) -> Campaign:
    found = launch()
    Campaign.objects.filter(pk=found.pk).update(client_name="Acme")
    return Campaign.objects.get(pk=found.pk)


@pytest.fixture
def ann(db: None) -> Client:
    return browser(a_user("ann", role=Role.OPERATOR))


def save(client: Client, campaign: Campaign, **changes: Any) -> Any:
    address = reverse("report-plan", args=[campaign.pk])
    return client.post(address, filled(client.get(address)) | changes, follow=True)


def test_what_is_given_is_kept(campaign: Campaign, ann: Client) -> None:
    given = filled(ann.get(reverse("report-plan", args=[campaign.pk])))
    people = [name for name, value in given.items() if name.startswith("person-") and value == "1"]
    one = next(name for name in people if name.endswith("-key"))
    save(
        ann,
        campaign,
        title="The launch",
        language="de",
        summary="Mine.\r\n\r\nReally.",
        low="2", base="3", high="4", source="Acme", dated="2026-05-01",
        **{
            "sections-2-on": "",
            "sections-1-words": "Hello",
            "sections-0-order": "9",
            one.replace("-key", "-choice"): "pinned",
            one.replace("-key", "-note"): "met in Paris",
        },
    )  # fmt: skip
    plan, revision = plan_of(campaign)
    assert (plan.title, plan.language, revision) == ("The launch", "de", 1)
    assert plan.summary == "Mine.\n\nReally."
    assert plan.cpm is not None and plan.cpm.base == 3
    assert plan.section("summary").words == "Hello"
    assert [section.key for section in plan.sections][-6] == "cover"
    assert plan.curation.pinned_people == ["1"]
    assert plan.curation.notes == {"person 1": "met in Paris"}


def test_anyone_and_any_tweet_of_the_campaign_can_be_shown_first(
    campaign: Campaign, ann: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also what is not among the first that the page offers."""
    monkeypatch.setattr(plan_forms, "OFFERED_PEOPLE", 1)
    address = reverse("report-plan", args=[campaign.pk])
    shown = ann.get(address).text
    person = Account.objects.filter(importance__gt=0).order_by("importance", "pk").first()
    [*_, entry] = campaign.entries.order_by("pk")
    text = Engagement.objects.filter(tweet__entries__campaign=campaign, action="quote").first()
    assert person and text and f"@{person.username}" not in shown
    given = {
        "another_person": f"@{person.username.upper()}",
        "another_tweet": f"https://x.com/any/status/{entry.tweet_id}?s=20",
        "another_quote": f"https://x.com/any/status/{text.key}",
    }
    save(ann, campaign, **given)
    choice = plan_of(campaign)[0].curation
    assert choice.pinned_people[0] == person.pk
    assert (choice.pinned_tweets, choice.pinned_quotes) == ([entry.tweet_id], [text.key])
    assert f"@{person.username}" in ann.get(address).text

    answer = save(
        ann, campaign, another_person="@nobody", another_tweet="hello", another_quote="17"
    )
    assert answer.status_code == 422
    for words in ("@nobody is not among", "not a link", "No reply or quote of this campaign"):
        assert words in answer.text, words


def test_prices_need_each_other(campaign: Campaign, ann: Client) -> None:
    answer = save(ann, campaign, low="2", base="9", high="4")
    assert answer.status_code == 422
    assert "Needed for the value" in answer.text and "Between low and high" in answer.text
    assert plan_of(campaign)[1] == 0


def test_two_people_at_once_overwrite_nothing(campaign: Campaign, ann: Client) -> None:
    ben = browser(a_user("ben", role=Role.OPERATOR))
    address = reverse("report-plan", args=[campaign.pk])
    seen = filled(ben.get(address))
    save(ann, campaign, title="Ann’s")
    answer = ben.post(address, seen | {"title": "Ben’s"})
    assert answer.status_code == 422 and "ann has changed this meanwhile" in answer.text
    assert plan_of(campaign)[0].title == "Ann’s"


def test_a_clients_defaults_are_those_of_its_next_campaign(campaign: Campaign, ann: Client) -> None:
    save(ann, campaign, language="de", defaults="1", **{"sections-2-on": ""})
    other = a_campaign(["7"], client_name="  ACME ")
    assert plan_of(other)[0].language == "de"
    assert not plan_of(other)[0].sections[2].on
    assert plan_of(a_campaign(["8"], client_name="Beta"))[0].language == "en"


def test_the_look_is_the_clients(campaign: Campaign, ann: Client) -> None:
    address = reverse("report-defaults", args=[campaign.pk])
    given = {"name": "Agency", "colour": "#aa0000", "footer": "f"}
    ann.post(address, given | {"logo": SimpleUploadedFile("l.png", logo(), "image/png")})
    values, kept = defaults_of(campaign)
    assert values.brand.model_dump() == {"name": "Agency", "colour": "#aa0000", "footer": "f"}
    assert kept.startswith(b"\x89PNG")
    ann.post(address, given)
    assert defaults_of(campaign)[1] == kept
    ann.post(address, given | {"remove_logo": "on"})
    assert defaults_of(campaign)[1] == b""


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("colour", "red", "A colour such as"),
        ("logo", SimpleUploadedFile("l.svg", b"<svg/>"), "not a valid PNG or JPEG"),
    ],
)
def test_a_wrong_look_says_why(
    campaign: Campaign, ann: Client, field: str, value: Any, words: str
) -> None:
    given = {"name": "Agency", "colour": "#aa0000", field: value}
    answer = ann.post(reverse("report-defaults", args=[campaign.pk]), given)
    assert answer.status_code == 422 and words in answer.text
