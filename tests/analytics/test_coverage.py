"""How much of each list is known, by the tweet's own counter."""

from datetime import datetime

import pytest
from django.db import transaction

from socap.analytics.engagements.coverage import TweetState, coverage, tweet_states
from socap.campaigns.list_runs import end_run, record_page, start_or_resume_run
from socap.campaigns.models import Campaign
from socap.sources.base import Action
from tests.builders import DAY, HOUR, NOW, a_campaign, complete_ended, poll, post, reply, retweet

pytestmark = pytest.mark.django_db


def one(campaign: Campaign) -> TweetState:
    [state] = tweet_states(campaign)
    return state


def test_a_tweet_that_was_never_read() -> None:
    state = one(a_campaign())
    assert (state.known, state.counted, state.problem) == (0, 0, "")
    assert [(item.action, item.counted) for item in state.lists] == [
        (Action.RETWEET, None), (Action.REPLY, None), (Action.QUOTE, None),
    ]  # fmt: skip


def test_known_of_counted_over_all_lists() -> None:
    campaign = a_campaign(["100", "101"])
    poll(NOW, post("100", retweets=5, replies=2, quotes=1), post("101", retweets=1))
    run = start_or_resume_run("100", Action.RETWEET, since=None, now=NOW)
    record_page(run, [retweet("1"), retweet("2")], next_cursor="", now=NOW)
    assert tweet_states(campaign)[0].lists[0].reading
    end_run(run, counter=5, found=2, complete=True, problem="3 fewer than expected")
    run = start_or_resume_run("100", Action.REPLY, since=None, now=NOW)
    record_page(run, [reply("501", "1")], next_cursor="", now=NOW)
    states = tweet_states(campaign)
    assert coverage(states) == (3, 9)
    assert [(item.known, item.counted) for item in states[0].lists] == [(2, 5), (1, 2), (0, 1)]
    assert states[0].problem == "retweet: 3 fewer than expected"


def test_main_tweets_come_first_then_the_most_engaged() -> None:
    campaign = a_campaign({"1": "investor", "2": "influencer", "3": "main", "4": "influencer"})
    poll(NOW, post("1", retweets=9), post("2", retweets=1), post("4", retweets=5))
    assert [state.tweet.id for state in tweet_states(campaign)] == ["3", "4", "2", "1"]


def test_a_missing_tweet_says_so() -> None:
    campaign = a_campaign()
    poll(NOW, post("100", likes=1))
    poll(NOW + HOUR, missing=["100"])
    assert "no longer returned" in one(campaign).problem


def test_each_campaign_sees_its_own_tweets_and_categories() -> None:
    campaign = a_campaign({"100": "main"})
    other = a_campaign({"100": "investor", "300": "main"})
    assert one(campaign).category == "main"
    assert {s.tweet.id: s.category for s in tweet_states(other)} == {
        "300": "main", "100": "investor",
    }  # fmt: skip


def test_a_completed_campaign_is_cut_off_though_its_tweet_is_watched_on() -> None:
    campaign = a_campaign(["100"], lasts=DAY)
    a_campaign(["100"])

    def read(engagers: list[str], *, counter: int, at: datetime) -> None:
        poll(at, post("100", retweets=counter))
        run = start_or_resume_run("100", Action.RETWEET, since=None, now=at)
        record_page(run, [retweet(by) for by in engagers], next_cursor="", now=at)
        end_run(run, counter=counter, found=0, complete=True, problem="")

    read(["1", "2"], counter=3, at=NOW)
    with transaction.atomic():
        complete_ended(now=NOW + DAY)
    campaign.refresh_from_db()
    read(["3", "4", "1"], counter=30, at=NOW + 2 * DAY)
    assert coverage(tweet_states(campaign)) == (2, 3)
