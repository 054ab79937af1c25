"""Suggested tweets are taken in or dismissed with one click, on the page and in the API."""

from collections.abc import Iterator

import pytest
from django.urls import reverse
from pytest_django import Settings

from socap.access.models import AuditEntry, Role
from socap.campaigns.models import Campaign, SuggestedTweet
from socap.campaigns.suggestions.suggested_tweets import suggest_posts, suggest_quotes
from socap.collection.provider.client import close_providers
from socap.sources.base import Action
from tests.api.conftest import Api
from tests.api.conftest import api as api
from tests.builders import HOUR, NOW, engage, post, reply
from tests.web.explore.reading import get, text_of
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(campaign: Campaign, settings: Settings) -> Iterator[Campaign]:
    """Somebody's thread and quote are suggested; nothing needs to be looked up."""
    settings.TWITTER_API_KEY = "demo"
    close_providers()
    posts = [
        post("301", by="900", text="And one more thing", in_reply_to_id="100", created_at=NOW),
        post("302", by="900", text="Hello", created_at=NOW + HOUR),
    ]
    assert suggest_posts("900", posts, now=NOW) == 2
    engage("100", Action.QUOTE, reply("7009", "5", "Wow", views=9_000))
    assert suggest_quotes(campaign, now=NOW) == 1
    yield campaign
    close_providers()


def test_they_are_shown_to_all_and_chosen_by_those_who_may(campaign: Campaign) -> None:
    operator, viewer = browser(a_user()), browser(a_user(name="vi", role=Role.VIEWER))
    page = reverse("campaign-quotes", args=[campaign.pk])
    assert "3 tweets are suggested" in text_of(get(viewer, f"/socap/campaigns/{campaign.pk}"))
    shown = text_of(get(viewer, page))
    assert "And one more thing" in shown and "continues a thread of this campaign" in shown
    assert "Dismiss" not in shown and "Dismiss" in text_of(get(operator, page))
    path = reverse("campaign-suggestion", args=[campaign.pk, "302"])
    assert viewer.post(path, {"do": "dismiss"}).status_code == 403
    operator.post(path, {"do": "sing"})
    assert campaign.suggested_tweets.get(tweet_id="302").decision == ""
    operator.post(path, {"do": "dismiss"})
    told = text_of(operator.post(path, {"do": "main"}, follow=True).content.decode())
    assert "This tweet has been dismissed by ann already." in told
    operator.post(reverse("campaign-suggestion", args=[campaign.pk, "301"]), {"do": "main"})
    operator.post(reverse("campaign-suggestion", args=[campaign.pk, "7009"]), {"do": "quote"})
    assert campaign.entries.get(tweet="301").category == "main"
    assert campaign.entries.get(tweet="301").tweet.text == "And one more thing"
    assert campaign.watched_quotes.filter(tweet="7009", added_by="ann").exists()
    verbs = AuditEntry.objects.filter(verb__startswith="campaign.suggestion")
    assert sorted(verbs.values_list("verb", flat=True)) == [
        "campaign.suggestion-dismissed",
        "campaign.suggestion-watched",
        "campaign.suggestion-watched",
    ]
    assert "Nothing is suggested" in text_of(get(viewer, page))


def test_the_api_lists_and_decides(campaign: Campaign, api: Api) -> None:
    path = f"/campaigns/{campaign.pk}/suggested_tweets"
    found = api("get", path)[1]["suggestions"]
    assert {(s["tweet_id"], s["kind"], s["username"]) for s in found} == {
        ("301", "thread", "user_900"),
        ("302", "post", "user_900"),
        ("7009", "reach", "user_5"),
    }
    status, done = api("post", f"{path}/301", {"decision": "influencer"})
    assert (status, done["decision"], done["decided_by"]) == (200, "watched", "tests")
    assert campaign.entries.get(tweet="301").category == "influencer"
    assert api("post", f"{path}/301", {"decision": "dismiss"})[0] == 409
    status, answer = api("post", f"{path}/302", {"decision": "quote"})
    assert status == 409 and "watch it as a tweet" in answer["fields"]["decision"]
    assert api("post", f"{path}/302", {"decision": "dismiss"})[1]["decision"] == "dismissed"
    Campaign.objects.update(quote_limit=0)
    status, answer = api("post", f"{path}/7009", {"decision": "quote"})
    assert status == 409 and "limit" in answer["fields"]["decision"]
    assert api("post", f"{path}/900", {"decision": "dismiss"})[0] == 404
    assert api("post", f"{path}/7009", {"decision": "sing"})[0] == 422
    assert SuggestedTweet.objects.filter(decision="").count() == 1
