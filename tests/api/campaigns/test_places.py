"""Where people are, in the API."""

import pytest

from socap.insight.account_insights import derive_account_insights
from socap.insight.stated_places import record_stated_place
from socap.sources.base import Action
from tests.api.conftest import Api
from tests.builders import NOW, a_campaign, engage, poll, post, retweet

pytestmark = pytest.mark.django_db


def test_places_are_counted_and_corrected(api: Api) -> None:
    campaign = a_campaign(["100"])
    poll(NOW, post("100", retweets=2))
    engage("100", Action.RETWEET, retweet("1", location="Oslo"), retweet("2", location="home"))
    derive_account_insights(now=NOW)
    path = f"/campaigns/{campaign.pk}/places"
    norway = {"country": "NO", "name": "Norway", "people": 1, "important": 0}
    assert api("GET", path)[1] == {"people": 2, "placed": 1, "countries": [norway]}
    assert api("GET", "/accounts/1/place")[1] == {
        "country": "NO",
        "name": "Norway",
        "city": "Oslo",
        "confidence": "sure",
        "reason": "city in the profile",
        "is_corrected": False,
        "stated": "",
        "profile_country": "NO",
        "profile_city": "Oslo",
    }
    record_stated_place("1", "Sweden", now=NOW)
    assert api("GET", path)[1]["countries"][0]["country"] == "SE"
    stated = api("GET", "/accounts/1/place")[1]
    assert (stated["country"], stated["reason"]) == ("SE", "stated by X")
    assert (stated["stated"], stated["profile_country"]) == ("Sweden", "NO")
    status, corrected = api("PUT", "/accounts/2/place", {"country": "no", "city": "Bergen"})
    assert (status, corrected["country"], corrected["city"]) == (200, "NO", "Bergen")
    assert api("GET", path)[1]["placed"] == 2
    assert api("DELETE", "/accounts/2/place")[1]["country"] == ""
    assert api("GET", path)[1]["placed"] == 1
    status, refused = api("PUT", "/accounts/2/place", {"country": "XX"})
    assert status == 422 and "ISO 3166" in refused["fields"]["country"]
    assert api("GET", "/accounts/999/place")[0] == 404
