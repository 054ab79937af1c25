"""A campaign is created, edited, paused, resumed, completed, deleted; tweets may be shared."""

from datetime import timedelta

import pytest
from django.db import transaction

from socap.campaigns.lifecycle import (
    AlertPreferences,
    InvalidState,
    add_tweets,
    delete_campaign,
    edit_campaign,
    next_poll_after,
    pause,
    resume,
)
from socap.campaigns.models import Campaign, Category, Engagement, MetricReading, Status, Tweet
from socap.sources.base import Action
from tests.builders import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    complete_ended,
    engage,
    poll,
    post,
    retweet,
)

pytestmark = pytest.mark.django_db


def stored(campaign: Campaign) -> Campaign:
    return Campaign.objects.get(pk=campaign.pk)


def test_a_new_campaign_is_active_and_due_at_once() -> None:
    campaign = stored(
        a_campaign(alerts=AlertPreferences(channels=("slack",)), timezone="Asia/Tokyo")
    )
    assert (campaign.status, campaign.next_poll_at, campaign.cycle_at) == (Status.ACTIVE, NOW, None)
    assert (campaign.importance_threshold, campaign.alert_channels) == (10, ["slack"])
    assert (campaign.frequency_window_minutes, campaign.alert_spacing_minutes) == (30, 20)


def test_data_from_resolving_is_shown_at_once() -> None:
    campaign = a_campaign([])
    added = add_tweets(
        campaign, [("100", Category.MAIN)], posts={"100": post("100", text="Hi", likes=3)}, now=NOW
    )
    assert [(e.tweet.text, e.tweet.likes, e.category) for e in added] == [("Hi", 3, "main")]


def test_tweets_that_could_not_be_resolved_are_not_marked_as_missing() -> None:
    """A provider that fails while a campaign is created says nothing about its tweets."""
    a_campaign(["100"])
    tweet = Tweet.objects.get()
    assert (tweet.missing_since, tweet.read_at) == (None, None)


def test_adding_a_tweet_again_leaves_its_category_and_its_counters() -> None:
    campaign = a_campaign({"100": "main"})
    poll(NOW, post("100", likes=9))
    add_tweets(campaign, [("100", Category.INVESTOR)], posts={"100": post("100", likes=3)}, now=NOW)
    assert campaign.entries.get().category == "main"
    assert Tweet.objects.get().likes == 9


def test_only_editable_fields_can_be_edited() -> None:
    campaign = a_campaign()
    edit_campaign(campaign, now=NOW + HOUR, name="New", importance_threshold=3)
    assert (stored(campaign).name, stored(campaign).next_poll_at) == ("New", NOW)
    with pytest.raises(TypeError, match="status"):
        edit_campaign(campaign, now=NOW, status="completed")


def test_a_moved_window_is_looked_at_by_the_next_plan() -> None:
    campaign = a_campaign()
    edit_campaign(campaign, now=NOW + HOUR, ends_at=NOW + 9 * DAY)
    assert stored(campaign).next_poll_at == NOW + HOUR


def test_pausing_and_resuming() -> None:
    campaign = a_campaign()
    pause(campaign, now=NOW)
    assert stored(campaign).status == Status.PAUSED
    resume(campaign, now=NOW + HOUR)
    assert (stored(campaign).status, stored(campaign).next_poll_at) == (Status.ACTIVE, NOW + HOUR)


def test_resuming_an_active_campaign_changes_nothing() -> None:
    campaign = a_campaign()
    resume(campaign, now=NOW + HOUR)
    assert stored(campaign).next_poll_at == NOW


def completed(now_after_end: timedelta = HOUR) -> Campaign:
    campaign = a_campaign(lasts=DAY)
    with transaction.atomic():
        assert [c.pk for c in complete_ended(now=NOW + DAY + now_after_end)] == [campaign.pk]
    return stored(campaign)


def test_an_ended_campaign_completes_once() -> None:
    campaign = completed()
    assert (campaign.status, campaign.completed_at) == (Status.COMPLETED, NOW + DAY + HOUR)
    with transaction.atomic():
        assert complete_ended(now=NOW + 3 * DAY) == []
    assert stored(campaign).completed_at == NOW + DAY + HOUR


def test_the_end_itself_belongs_to_the_past() -> None:
    a_campaign(lasts=DAY)
    with transaction.atomic():
        assert complete_ended(now=NOW + DAY - timedelta(seconds=1)) == []
        assert len(complete_ended(now=NOW + DAY)) == 1


def test_a_paused_campaign_does_not_complete_by_itself() -> None:
    campaign = a_campaign(lasts=DAY)
    pause(campaign, now=NOW)
    with transaction.atomic():
        assert complete_ended(now=NOW + 2 * DAY) == []


def test_a_completed_campaign_is_neither_paused_nor_resumed() -> None:
    campaign = completed()
    with pytest.raises(InvalidState, match="completed"):
        pause(campaign, now=NOW)
    with pytest.raises(InvalidState, match="later end_date"):
        resume(campaign, now=NOW + 2 * DAY)
    assert stored(campaign).status == Status.COMPLETED


def test_a_completed_campaign_given_a_later_end_can_go_on() -> None:
    campaign = completed()
    edit_campaign(campaign, now=NOW + 2 * DAY, ends_at=NOW + 5 * DAY)
    resume(campaign, now=NOW + 2 * DAY)
    again = stored(campaign)
    assert (again.status, again.completed_at) == (Status.ACTIVE, None)
    assert again.next_poll_at == NOW + 2 * DAY


def test_deleting_removes_tweets_nobody_else_watches() -> None:
    campaign, other = a_campaign(["100", "200"]), a_campaign(["200", "300"])
    for tweet in ("100", "200"):
        poll(NOW, post(tweet, likes=1))
        engage(tweet, Action.RETWEET, retweet("1"))
    delete_campaign(campaign)
    assert set(Tweet.objects.values_list("pk", flat=True)) == {"200", "300"}
    assert set(Engagement.objects.values_list("tweet", flat=True)) == {"200"}
    assert set(MetricReading.objects.values_list("tweet", flat=True)) == {"200"}
    assert set(other.entries.values_list("tweet", flat=True)) == {"200", "300"}


def minutes_of_polls(campaign: Campaign, interval: timedelta) -> list[float]:
    now, found = NOW, []
    while now < campaign.ends_at:
        found.append((now - NOW) / MINUTE)
        now = next_poll_after(campaign, now=now, interval=interval)
    return found


def test_polls_come_regularly_and_once_more_just_before_the_end() -> None:
    campaign = a_campaign(lasts=timedelta(minutes=100))
    assert minutes_of_polls(campaign, 30 * MINUTE) == [0, 30, 60, 90, 98]


def test_the_last_poll_is_not_doubled() -> None:
    campaign = a_campaign(lasts=timedelta(minutes=62))
    assert minutes_of_polls(campaign, 30 * MINUTE) == [0, 30, 60]


def test_a_window_that_opens_later_is_polled_from_then_on() -> None:
    campaign = a_campaign(starts_at=NOW + DAY, ends_at=NOW + 2 * DAY)
    assert next_poll_after(campaign, now=NOW, interval=30 * MINUTE) == NOW + DAY


@pytest.mark.parametrize("interval", [1, 7, 30, 1440])
def test_the_next_poll_always_lies_ahead(interval: int) -> None:
    campaign = a_campaign(lasts=timedelta(minutes=50))
    assert len(minutes_of_polls(campaign, interval * MINUTE)) <= 52
