"""Whatever way is chosen to find engagements, the answer is the same; and the choice fits the counts."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from socap.analytics.engagements.engagement_query import Search, search
from socap.analytics.engagements.listing import Sort, all_engagements, engagement_count
from socap.analytics.engagements.query_plan import FEW_ENGAGEMENTS, Plan, Stats
from socap.analytics.filters import EngagementFilters, containing
from socap.campaigns.lifecycle import add_tweets
from socap.campaigns.models import Campaign, Category
from socap.sources.base import Action
from tests.builders import (
    DAY,
    HOUR,
    NOW,
    a_campaign,
    complete_ended,
    engage,
    follows,
    people,
    reply,
    retweet,
)

FEW = Stats(
    tweets=[], recorded=40, accounts=None, important=None, all_accounts=9, all_engagements=40
)
HUGE = replace(FEW, recorded=900_000, all_accounts=300_000, all_engagements=1_000_000)


@pytest.fixture
def campaign(db: None) -> Campaign:
    """Three tweets, one of them watched by an earlier campaign as well; six accounts, some important."""
    people(alice=4, dora=5)
    follows("alice", ["1", "2"])
    follows("dora", ["1", "4"])
    a_campaign(["300", "400"], now=NOW - DAY)
    engage("300", Action.RETWEET, retweet("1"), retweet("6"), now=NOW - 2 * HOUR)
    engage("400", Action.RETWEET, retweet("1"), retweet("2"), now=NOW - HOUR)
    campaign = a_campaign({"100": "main", "200": "influencer"})
    add_tweets(campaign, [("300", Category.INVESTOR)], posts={}, now=NOW)
    founder = {"bio": "Founder of things"}
    engage("100", Action.RETWEET, retweet("1", **founder), retweet("3"), baseline=True)
    engage("100", Action.RETWEET, retweet("4"), retweet("5"), now=NOW + HOUR)
    engage("200", Action.REPLY, reply("501", "1", "50% of it"), reply("502", "3", "hello", at=NOW))
    engage("200", Action.QUOTE, reply("503", "2", "hello all"), now=NOW + 2 * HOUR)
    engage("300", Action.REPLY, reply("504", "4", "late"), now=NOW + 3 * HOUR)
    return campaign


CONDITIONS: list[dict[str, Any]] = [
    {},
    {"action": "reply"},
    {"category": "main"},
    {"tweet": "300"},
    {"account": "USER_1"},
    {"min_importance": 4},
    {"min_importance": 4, "action": "retweet", "category": "main"},
    {"baseline": True},
    {"baseline": False, "min_importance": 0},
    {"since": NOW, "until": NOW + HOUR},
    {"role": "founders"},
    {"text": "hello"},
    {"text": "50%", "min_importance": 1},
]


def ways(found: Search, *, newest: bool) -> list[Plan]:
    """All that answer this question."""
    if found.stats.accounts is not None:
        return [Plan.OF_ACCOUNTS]
    about_accounts = found.given.keys() & {"min_importance", "role"} or not newest
    return [way for way in Plan if way is not Plan.BY_TWEET or not about_accounts]


@pytest.mark.parametrize("over", [False, True], ids=["running", "completed"])
@pytest.mark.parametrize("given", CONDITIONS, ids=str)
def test_every_way_finds_the_same_page(
    campaign: Campaign, given: dict[str, Any], over: bool
) -> None:
    if over:
        with transaction.atomic():
            complete_ended(now=NOW + 3 * DAY)
        campaign.refresh_from_db()
        engage("100", Action.RETWEET, retweet("1"), retweet("77"), now=NOW + 4 * DAY)
    wanted = dict(given)
    if "text" in given:
        wanted["text"] = containing(given["text"])
    if over:
        wanted["completed"] = campaign.completed_at
    for sort in Sort:
        expected = [
            row.id
            for row in all_engagements(campaign, filters=EngagementFilters(**given), sort=sort)
        ]
        found = search(campaign, wanted)
        newest = sort is Sort.NEWEST
        for way in ways(found, newest=newest):
            sql = found.page(newest=newest, rows=50, plan=way)
            with connection.cursor() as cursor:
                cursor.execute(sql, found.parameters)
                assert [row[0] for row in cursor.fetchall()] == expected, (way, sort)
        for stats in (found.stats, replace(HUGE, tweets=found.stats.tweets)):
            if found.stats.accounts is None and not (
                given.keys() <= {"action", "category", "tweet"}
            ):
                assert replace(found, stats=stats).count(up_to=50) == len(expected)
    assert engagement_count(campaign, filters=EngagementFilters(**given), up_to=50) == len(expected)


def test_few_engagements_are_looked_at_whole_and_many_are_walked() -> None:
    assert FEW.plan(newest=False, rows=50, guessed=0) is Plan.WHOLE
    assert HUGE.plan(newest=False, rows=50, guessed=0) is Plan.SCAN
    assert HUGE.plan(newest=True, rows=50, guessed=1) is Plan.SCAN


def test_newest_first_asks_each_tweet_unless_the_account_matters() -> None:
    assert HUGE.plan(newest=True, rows=50, guessed=0) is Plan.BY_TWEET
    assert replace(HUGE, important=100_000).plan(newest=True, rows=50, guessed=0) is Plan.SCAN


def test_a_few_important_accounts_are_asked_what_they_did() -> None:
    rare = replace(HUGE, important=20)
    assert rare.plan(newest=True, rows=50, guessed=0) is Plan.OF_ACCOUNTS
    assert replace(HUGE, accounts=["1"]).plan(newest=True, rows=50, guessed=0) is Plan.OF_ACCOUNTS
    assert rare.plan_to_count(most=1000, guessed=0, of_account=True) is Plan.OF_ACCOUNTS


def test_a_small_campaign_beside_a_large_record_is_never_walked() -> None:
    small = replace(HUGE, recorded=FEW_ENGAGEMENTS)
    for newest in (True, False):
        for guessed in (0, 1):
            assert small.plan(newest=newest, rows=50, guessed=guessed) is not Plan.SCAN


def test_what_the_lists_have_counted_is_not_counted_again(campaign: Campaign) -> None:
    found = search(campaign, {"action": "retweet"})
    known = replace(found, stats=replace(found.stats, recorded=10_001))
    assert known.count(up_to=10_000) == 10_001
    later = campaign.starts_at + timedelta(days=9)
    assert replace(known, given=known.given | {"since": later}).count(up_to=10_000) == 0
