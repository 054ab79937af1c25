"""What is answered in another way about a large campaign is the same as about a small one."""

import pytest

from socap.analytics.engagements.query_plan import FEW_ENGAGEMENTS
from socap.analytics.engagers.ranking import engager_count, engagers
from socap.analytics.filters import EngagerFilters
from socap.analytics.growth.alert_preview import AlertThresholds, alert_preview
from socap.campaigns.list_runs import mark_lists_empty
from socap.campaigns.models import Campaign, ListState
from socap.sources.base import Action
from tests.builders import NOW, a_campaign, engage, follows, people, reply, retweet

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    people(alice=4, dora=15, eve=3)
    follows("alice", ["1", "2", "9"])
    follows("dora", ["1"])
    campaign = a_campaign({"100": "main", "200": "influencer"})
    engage("100", Action.RETWEET, retweet("1"), retweet("2"), retweet("3"))
    engage("200", Action.REPLY, reply("501", "2"), reply("502", "4"))
    engage("200", Action.RETWEET, retweet("77", username="eve"))
    a_campaign(["900"])
    engage("900", Action.RETWEET, retweet("9"), retweet("1"))
    return campaign


def enlarge() -> None:
    """By the number that the lists say."""
    mark_lists_empty([("100", Action.RETWEET)], asked_at=NOW)
    ListState.objects.update(known=FEW_ENGAGEMENTS + 1)


WANTED = [
    AlertThresholds(importance_threshold=10),
    AlertThresholds(importance_threshold=4, digest_below=5, vip_threshold=15),
    AlertThresholds(importance_threshold=0),
    AlertThresholds(importance_threshold=20, category_thresholds={"influencer": 4}),
    AlertThresholds(importance_threshold=20, action_thresholds={"retweet": 4}),
]


@pytest.mark.parametrize("wanted", WANTED, ids=str)
def test_who_would_alert(campaign: Campaign, wanted: AlertThresholds) -> None:
    small = alert_preview(campaign, wanted)
    enlarge()
    assert alert_preview(campaign, wanted) == small
    assert small.engagers == 5


def test_who_is_here(campaign: Campaign) -> None:
    filters = (None, EngagerFilters(min_importance=4), EngagerFilters(name="user"))
    small = [(engagers(campaign, filters=f), engager_count(campaign, filters=f)) for f in filters]
    second = engagers(campaign, after=small[0][0][0].place)
    enlarge()
    large = [(engagers(campaign, filters=f), engager_count(campaign, filters=f)) for f in filters]
    assert large == small
    assert engagers(campaign, after=small[0][0][0].place) == second == small[0][0][1:]
