"""Who is here, why they matter, what they did; and what kind of people came."""

import pytest
from django.db import transaction

from socap.analytics.engagements.breakdown import breakdown
from socap.analytics.engagements.query_plan import stats_of
from socap.analytics.engagers.ranking import engager_page, engagers
from socap.campaigns.models import Campaign
from socap.campaigns.removal import remove_tweets
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

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    people(alice=4, dora=5)
    follows("alice", ["1", "2"])
    follows("dora", ["1"])
    campaign = a_campaign({"100": "main", "200": "influencer"})
    engage("100", Action.RETWEET, retweet("1", bio="Founder"), retweet("3", followers=10))
    engage("100", Action.RETWEET, retweet("4", followers=99), retweet("2"))
    engage("200", Action.REPLY, reply("501", "1", "first"), reply("502", "3", "hello"))
    engage("200", Action.QUOTE, reply("503", "1", "second", at=NOW + HOUR), now=NOW + HOUR)
    a_campaign(["900"])
    engage("900", Action.RETWEET, retweet("1"), retweet("9"))
    return campaign


def test_who_engaged_only_with_a_tweet_that_is_removed_meanwhile_is_left_out(
    campaign: Campaign,
) -> None:
    """A page asks several questions; the tweet goes after the first of them."""
    stats = stats_of(campaign, {})
    remove_tweets(campaign, ["100"], now=NOW)
    assert [e.account_id for e in engagers(campaign, stats=stats)] == ["1", "3"]
    assert [e.account_id for e in engager_page(campaign, stats=stats).rows] == ["1", "3"]


def test_the_most_important_first_then_those_with_most_followers(campaign: Campaign) -> None:
    found = engagers(campaign)
    assert [(e.account_id, e.importance) for e in found] == [("1", 9), ("2", 4), ("4", 0), ("3", 0)]
    assert [str(e.explanation) for e in found[:2]] == ["dora 5 + alice 4 = 9", "alice 4 = 4"]
    assert all(e.explanation.total == e.importance for e in found)


def test_what_they_did_newest_first(campaign: Campaign) -> None:
    first = engagers(campaign)[0]
    assert (first.engagement_count, first.last_seen_at) == (3, NOW + HOUR)
    newest = first.engagements[0]
    assert (newest.action, newest.category, newest.tweet_id) == ("quote", "influencer", "200")
    assert (newest.engagement_id, newest.text) == ("503", "second")
    assert (newest.occurred_at, newest.occurred_after) == (NOW + HOUR, None)
    untimed = next(engagement for engagement in first.engagements if engagement.action == "retweet")
    assert untimed.engagement_id is None and untimed.occurred_after is not None


def test_the_latest_few_engagements_are_enough(campaign: Campaign) -> None:
    many = [reply(str(600 + n), "1", at=NOW + n * HOUR) for n in range(20)]
    engage("100", Action.REPLY, *many, now=NOW + DAY)
    first = engagers(campaign)[0]
    assert (first.engagement_count, len(first.engagements)) == (23, 5)
    assert first.engagements[0].engagement_id == "619"


def test_texts_come_back_unharmed(campaign: Campaign) -> None:
    text = 'a "quote", a \\ and \n a 👩‍🚀 مرحبا'
    engage("100", Action.REPLY, reply("700", "2", text, at=NOW + DAY))
    assert engagers(campaign)[1].engagements[0].text == text


def test_pages_do_not_overlap(campaign: Campaign) -> None:
    whole = [e.account_id for e in engagers(campaign)]
    paged, cursor = [], None
    for _ in whole:
        page = engager_page(campaign, limit=1, cursor=cursor)
        paged += [e.account_id for e in page.rows]
        cursor = page.next_cursor
    assert paged == whole
    assert cursor is None
    assert engagers(campaign, limit=0) == []


def test_a_campaign_without_engagements() -> None:
    campaign = a_campaign(["700"])
    assert engagers(campaign) == []
    found = breakdown(campaign)
    assert (found.engagements, found.accounts, found.by_action, found.by_role) == (0, 0, {}, {})


def test_what_kind_of_people_came_and_what_they_did(campaign: Campaign) -> None:
    found = breakdown(campaign)
    assert found.by_action == {"retweet": 4, "reply": 2, "quote": 1}
    assert (found.engagements, found.accounts, found.important) == (7, 4, 0)
    assert found.by_role["others"] == 3
    assert found.by_role["founders"] == 1
    campaign.importance_threshold = 4
    assert breakdown(campaign).important == 2


def test_a_completed_campaign_is_cut_off(campaign: Campaign) -> None:
    with transaction.atomic():
        complete_ended(now=NOW + 3 * DAY)
    campaign.refresh_from_db()
    people_before, kinds_before = engagers(campaign), breakdown(campaign)
    engage("100", Action.RETWEET, retweet("77"), now=NOW + 4 * DAY)
    engage("100", Action.REPLY, reply("800", "1"), now=NOW + 4 * DAY)
    assert engagers(campaign) == people_before
    assert breakdown(campaign) == kinds_before


def test_a_weight_changed_meanwhile_changes_score_and_reason_together(campaign: Campaign) -> None:
    people(dora=1)
    first = engagers(campaign)[0]
    assert (first.importance, str(first.explanation)) == (5, "alice 4 + dora 1 = 5")
