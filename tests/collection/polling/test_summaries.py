"""What is counted for everybody equals what anybody would count, and follows every change."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from socap.analytics.engagements.breakdown import breakdown
from socap.analytics.engagements.coverage import coverage, tweet_states
from socap.analytics.engagers.engager_summary import (
    EngagerSummary,
    compute_engager_summary,
    engager_summary,
)
from socap.analytics.engagers.new_engagers import new_engagers
from socap.analytics.growth.totals import totals
from socap.analytics.insight.audience import audience, count_audience
from socap.analytics.pace.reached_delay import compute_reached_delay, reached_delay
from socap.campaigns.lifecycle import add_tweets, edit_campaign
from socap.campaigns.list_runs import record_page, start_or_resume_run
from socap.campaigns.models import Campaign, CampaignSummary, Category
from socap.campaigns.removal import remove_tweets
from socap.campaigns.stored_summaries import (
    QUICK_SECONDS,
    outdate_summaries,
    outdated_details,
    outdated_summaries,
    store_summary,
)
from socap.collection.polling import summaries
from socap.collection.polling.summaries import summarise
from socap.insight.automation.marks import mark
from socap.people.models import Account
from socap.sources.base import Action, ProviderRow
from tests.builders import (
    DAY,
    HOUR,
    NOW,
    a_campaign,
    complete_ended,
    engage,
    follows,
    people,
    poll,
    post,
    reply,
    retweet,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    people(alice=10, dora=5)
    follows("alice", ["1"])
    campaign = a_campaign({"100": "main", "200": "influencer"})
    poll(NOW, post("100", retweets=2), post("200"))
    read("100", Action.RETWEET, retweet("1", bio="Founder"), retweet("2"))
    read("200", Action.REPLY, reply("501", "1", "hello"), now=NOW + HOUR)
    return campaign


def read(tweet: str, action: Action, *found: ProviderRow, now: datetime = NOW) -> None:
    with transaction.atomic():
        record_page(
            start_or_resume_run(tweet, action, since=None, now=now), found, next_cursor="", now=now
        )


def counting_takes(seconds: float) -> None:
    CampaignSummary.objects.update(seconds=seconds, details_seconds=seconds)


def as_if_large(campaign: Campaign) -> EngagerSummary:
    """What pages show when counting takes too long for them."""
    counting_takes(QUICK_SECONDS * 2)
    return engager_summary(campaign)


def test_when_nothing_happens_what_is_kept_equals_what_is_there(campaign: Campaign) -> None:
    assert summarise(now=NOW) == 1
    assert as_if_large(campaign) == compute_engager_summary(campaign)
    assert as_if_large(campaign).important == 1
    assert summarise(now=NOW) == 0


def test_pages_of_a_small_campaign_never_show_what_was(campaign: Campaign) -> None:
    summarise(now=NOW)
    counting_takes(0.001)
    read("100", Action.RETWEET, retweet("3"))
    assert breakdown(campaign).accounts == 3
    assert new_engagers(campaign, as_of=NOW) == new_engagers(campaign, as_of=totals(campaign).as_of)


def test_pages_of_a_large_one_wait_for_the_worker(campaign: Campaign) -> None:
    summarise(now=NOW)
    read("100", Action.RETWEET, retweet("3"))
    assert as_if_large(campaign).accounts == 2
    CampaignSummary.objects.update(computed_at=datetime.now(UTC) - timedelta(seconds=5))
    assert summarise(now=NOW) == 1
    assert as_if_large(campaign) == compute_engager_summary(campaign)


def test_the_delay_of_a_large_one_is_stored_too(campaign: Campaign) -> None:
    engage("100", Action.QUOTE, reply("701", "1", "first"), now=NOW + HOUR)
    summarise(now=NOW + HOUR)
    counting_takes(0.001)
    stored = compute_reached_delay(campaign)
    assert stored.all.engagements == 2
    engage("100", Action.QUOTE, reply("702", "2", "second"), now=NOW + 2 * HOUR)
    poll(NOW + 2 * HOUR, post("100"))
    assert reached_delay(campaign) == compute_reached_delay(campaign) != stored
    as_if_large(campaign)
    assert reached_delay(campaign) == stored


def test_numbers_do_not_wait_for_details_that_take_long(campaign: Campaign) -> None:
    summarise(now=NOW)
    counting_takes(0.001)
    CampaignSummary.objects.update(details_seconds=600)
    read("100", Action.RETWEET, retweet("3"))
    assert breakdown(campaign).accounts == 3
    assert audience(campaign).everybody.people == 2
    assert summarise(now=NOW) == 1
    assert engager_summary(campaign).accounts == 3 and outdated_details()
    assert audience(campaign).everybody.people == 2
    CampaignSummary.objects.update(details_at=datetime.now(UTC) - timedelta(seconds=6001))
    summarise(now=NOW)
    assert audience(campaign).everybody.people == 3 and not outdated_details()


def test_counting_takes_a_tenth_of_a_processor_at_most(campaign: Campaign) -> None:
    summarise(now=NOW)
    counting_takes(2.0)
    read("100", Action.RETWEET, retweet("3"))
    assert summarise(now=NOW) == 0
    CampaignSummary.objects.update(computed_at=datetime.now(UTC) - timedelta(seconds=21))
    assert summarise(now=NOW) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda campaign: people(alice=4),
        lambda campaign: follows("dora", ["2"]),
        lambda campaign: edit_campaign(campaign, now=NOW, importance_threshold=3),
        lambda campaign: edit_campaign(campaign, now=NOW, starts_at=NOW - HOUR),
        lambda campaign: remove_tweets(campaign, ["200"], now=NOW),
        lambda campaign: add_tweets(campaign, [("300", Category.MAIN)], posts={}, now=NOW),
        lambda campaign: poll(NOW + HOUR, post("100", retweets=3)),
        lambda campaign: read("100", Action.QUOTE, reply("9", "7", "x")),
    ],
    ids=[
        "weight",
        "followings",
        "threshold",
        "start",
        "tweet removed",
        "tweet added",
        "poll",
        "list",
    ],
)
def test_whatever_the_numbers_depend_on_outdates_them(campaign: Campaign, change: object) -> None:
    summarise(now=NOW)
    assert outdated_summaries(now=NOW) == []
    change(campaign)  # type: ignore[operator]
    assert [found.campaign for found in outdated_summaries(now=NOW)] == [campaign]


def test_a_completed_campaign_is_final_though_its_tweets_are_watched_on(campaign: Campaign) -> None:
    a_campaign({"100": "main"}, lasts=30 * DAY)
    with transaction.atomic():
        complete_ended(now=NOW + 3 * DAY)
    campaign.refresh_from_db()
    at_the_end = coverage(tweet_states(campaign))
    summarise(now=NOW + 3 * DAY)
    final = as_if_large(campaign)
    read("100", Action.RETWEET, retweet("8"), retweet("9"), now=NOW + 4 * DAY)
    poll(NOW + 4 * DAY, post("100", retweets=4))
    due = [found.campaign for found in outdated_summaries(now=NOW + 3 * DAY + HOUR / 10)]
    assert campaign not in due
    assert as_if_large(campaign) == compute_engager_summary(campaign) == final
    assert coverage(tweet_states(campaign)) == at_the_end


def test_what_arrives_late_at_a_completed_campaign_is_counted_once_more(campaign: Campaign) -> None:
    with transaction.atomic():
        complete_ended(now=NOW + 3 * DAY)
    summarise(now=NOW + 3 * DAY)
    assert outdated_summaries(now=NOW + 3 * DAY) == []
    assert len(outdated_summaries(now=NOW + 3 * DAY + HOUR)) == 1
    CampaignSummary.objects.update(computed_at=datetime.now(UTC) - HOUR)
    assert summarise(now=NOW + 3 * DAY + HOUR) == 1
    assert outdated_summaries(now=NOW + 9 * DAY) == []


def test_what_is_corrected_while_it_is_counted_is_shown_at_once(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker that began before stores what was; pages count for themselves until it has again."""
    summarise(now=NOW)
    counting_takes(QUICK_SECONDS * 2)

    def slowly(name: str, change: Callable[[], object]) -> None:
        count = getattr(summaries, name)

        def counting(campaign: Campaign) -> object:
            found = count(campaign)
            time.sleep(QUICK_SECONDS * 2)
            change()
            return found

        monkeypatch.setattr(summaries, name, counting)

    bot = Account.objects.get(pk="2")
    slowly(
        "compute_engager_summary",
        lambda: edit_campaign(Campaign.objects.get(), now=NOW, importance_threshold=50),
    )
    slowly("compute_reached_delay", lambda: mark(bot, True, by="anna", now=NOW))
    for _ in range(2):
        outdate_summaries()
        CampaignSummary.objects.update(computed_at=NOW, details_at=NOW)  # they are due again
        assert summarise(now=NOW) == 1
        found = Campaign.objects.get()
        assert engager_summary(found) == compute_engager_summary(found)
        assert engager_summary(found).important == 0
        assert audience(found) == count_audience(found)
        assert audience(found).automated == 1
        monkeypatch.undo()
    assert CampaignSummary.objects.get().seconds > 0


def test_a_campaign_deleted_while_it_was_counted_leaves_nothing(campaign: Campaign) -> None:
    summarise(now=NOW)
    summary = CampaignSummary.objects.get()
    campaign.delete()
    assert not CampaignSummary.objects.exists()
    assert not store_summary(summary)
