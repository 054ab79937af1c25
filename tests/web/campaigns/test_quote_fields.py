"""Which quotes are watched is said when a campaign is created, edited and duplicated."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry
from socap.campaigns.models import Campaign
from socap.campaigns.quotes.quote_choice import DEFAULT_RULE, QuoteRule, quote_rule_of
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.sources.base import Action
from socap.web.campaigns import provider_dependency
from tests.builders import DAY, NOW, InventedSource, a_campaign, engage, people, poll, post, reply
from tests.web.explore.reading import text_of
from tests.web.forms import filled
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
CREATE = "/socap/create"


@pytest.fixture
def operator() -> Client:
    return browser(a_user("op"))


@pytest.fixture(autouse=True)
def provider(monkeypatch: pytest.MonkeyPatch) -> None:
    source = InventedSource()
    source.posts = {"100": post("100", "900", "news")}
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(provider_dependency, "get_provider", lambda: provider)


def create(client: Client, **changes: object) -> Any:
    given = filled(client.get(CREATE)) | {"launch_name": "New", "main": "100", **changes}
    return client.post(CREATE, given)


def rule(name: str = "New") -> QuoteRule:
    return quote_rule_of(Campaign.objects.get(name=name))


def test_a_new_campaign_has_the_usual_rule_unless_it_is_changed(operator: Client) -> None:
    page = operator.get(CREATE).content.decode()
    quotes = page.partition('id="quotes"')[2].partition("</section>")[0]
    assert '<details class="adjust" >' in quotes or '<details class="adjust">' in quotes
    assert create(operator).status_code == 302
    assert rule() == DEFAULT_RULE
    changes = {"quote_importance": "", "quote_views": "500", "quote_limit": "3"}
    assert create(operator, launch_name="Other", **changes).status_code == 302
    assert rule("Other") == QuoteRule(importance=None, views=500, limit=3)
    off = filled(operator.get(CREATE)) | {"launch_name": "Off", "main": "100"}
    del off["watches_quotes"], off["suggests_tweets"]
    assert operator.post(CREATE, off).status_code == 302
    assert rule("Off") == QuoteRule(enabled=False, suggestions=False)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"quote_limit": "201"}, "less than or equal to 200"),
        ({"quote_views": "many"}, "whole number"),
        ({"quote_importance": "", "quote_views": ""}, "give an importance or a number of views"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(
    operator: Client, wrong: dict[str, str], said: str
) -> None:
    answer = create(operator, **wrong)
    assert answer.status_code == 422 and not Campaign.objects.exists()
    page = answer.content.decode()
    quotes = page.partition('id="quotes"')[2].partition("</section>")[0]
    assert '<details class="adjust" open' in quotes and said in text_of(quotes)
    # What was typed is kept in the draft.
    [(name, value), *_] = wrong.items()
    assert filled(operator.get(CREATE)).get(name, "") == value


def test_a_change_is_merged_recorded_and_watches_what_is_there(operator: Client) -> None:
    campaign = a_campaign(lasts=20_000 * DAY, name="Big")
    people(user_1=20)
    poll(NOW, post("100", "900", "We are live"))
    engage("100", Action.QUOTE, reply("7001", "1", "Look"))
    path = reverse("campaign-edit", args=[campaign.pk])
    given = filled(operator.get(path))
    Campaign.objects.update(quote_views=7_000)  # by somebody else, meanwhile
    answer = operator.post(path, given | {"quote_importance": "20"}, follow=True)
    assert "Meanwhile someone else has changed: quote views" in text_of(answer.content.decode())
    assert rule("Big") == QuoteRule(importance=20, views=7_000)
    assert campaign.watched_quotes.filter(tweet="7001", added_by="").exists()
    entry = AuditEntry.objects.get(verb="campaign.edited")
    assert "quote_importance" in str(entry.details)


def test_a_duplicate_has_the_rule_of_its_original(operator: Client) -> None:
    campaign = a_campaign(lasts=20_000 * DAY, name="Big")
    Campaign.objects.update(**QuoteRule(enabled=False, importance=None, limit=4).columns)
    page = operator.get(f"{CREATE}?from={campaign.pk}")
    given = filled(page)
    assert "watches_quotes" not in given and given["quote_limit"] == "4"
    operator.post(CREATE, given | {"launch_name": "Second", "main": "100"})
    assert rule("Second") == rule("Big")


def test_the_estimate_says_how_many_quotes_it_counts(operator: Client) -> None:
    campaign = a_campaign(lasts=20_000 * DAY, name="Big")
    people(user_1=40)
    now = Clock().now()
    poll(now, post("100", "900", "We are live", retweets=90, created_at=now))
    engage("100", Action.QUOTE, reply("7001", "1", "Look"), now=now)
    path = reverse("campaign-edit", args=[campaign.pk])
    said = "Up to 10 quotes may be watched besides, each read like a tweet of its own"
    assert said in text_of(operator.get(path).content.decode())
