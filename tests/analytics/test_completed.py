"""A completed campaign ends with its last reading, whatever is read of its tweets for others."""

from typing import Any

import pytest
from django.db import transaction

from socap.analytics.engagements.breakdown import breakdown
from socap.analytics.engagements.coverage import tweet_states
from socap.analytics.engagements.listing import engagements
from socap.analytics.engagers.engager_summary import known_of_lists
from socap.analytics.engagers.new_engagers import new_engagers
from socap.analytics.engagers.ranking import engagers
from socap.analytics.growth.campaign_overview import overviews
from socap.analytics.growth.chart_annotations import person_annotations, tweet_annotations
from socap.analytics.growth.curves import Granularity, growth
from socap.analytics.growth.deltas import deltas
from socap.analytics.growth.totals import totals
from socap.analytics.growth.tweet_curve import tweet_curve
from socap.analytics.people.list_engagement import ListFilter, list_engagement
from socap.campaigns.list_runs import end_run, record_page, start_or_resume_run
from socap.campaigns.models import Campaign, Snapshot
from socap.campaigns.snapshots import take_snapshot
from socap.reports.report import build_report
from socap.sources.base import Action
from tests.builders import (
    DAY,
    HOUR,
    NOW,
    a_campaign,
    accounts,
    complete_ended,
    people,
    poll,
    post,
    profile,
    reply,
    retweet,
)

pytestmark = pytest.mark.django_db

TWEETS = {"100": "main", "200": "influencer", "300": "influencer"}


@pytest.fixture
def campaign() -> Campaign:
    """Completed after a day; another one watches its tweets, and read them before."""
    accounts(profile("77"), profile("78"))
    people(user_1=30, user_77=40)
    other = a_campaign(TWEETS, now=NOW - DAY, lasts=9 * DAY)
    found = a_campaign(TWEETS, lasts=DAY)
    for campaign in (other, found):
        Campaign.objects.filter(pk=campaign.pk).update(cycle_at=NOW)
    for hour, count in ((0, 10), (1, 14), (2, 20)):
        poll(
            NOW + hour * HOUR,
            post("100", likes=count, retweets=count, views=100 * count if hour < 2 else None),
            post("200", retweets=2),
            post("300", retweets=1),
        )
    read_list("1", "2", at=NOW)
    with transaction.atomic():
        complete_ended(now=NOW + DAY)
    found.refresh_from_db()
    assert found.status == "completed"
    return found


def read_list(*engagers: str, at: Any) -> None:
    run = start_or_resume_run("100", Action.RETWEET, since=None, now=at)
    record_page(run, [retweet(by) for by in engagers], next_cursor="", now=at)
    end_run(run, counter=20, found=len(engagers), complete=True, problem="")


def others_go_on(campaign: Campaign) -> None:
    at = NOW + 2 * DAY
    poll(
        at,
        post("100", likes=5000, retweets=5000, views=99_000),
        post("200", retweets=2),
        missing=["300"],
    )
    read_list("77", "78", "1", at=at)
    run = start_or_resume_run("200", Action.REPLY, since=None, now=at)  # and is being read just now
    record_page(run, [reply("901", "77", at=at)], next_cursor="more", now=at)
    take_snapshot(campaign, now=at)  # as earlier versions did


def everything(campaign: Campaign) -> dict[str, Any]:
    as_of = totals(campaign).as_of
    states = tweet_states(campaign)
    told = build_report(campaign)
    return {
        "as of": as_of,
        "totals": totals(campaign),
        "deltas": deltas(campaign, as_of=as_of),
        "hours": growth(campaign),
        "days": growth(campaign, Granularity.DAY),
        "breakdown": breakdown(campaign),
        "new_engagers": new_engagers(campaign, as_of=as_of),
        "joined": tweet_annotations(states),
        "people": person_annotations(campaign),
        "engagers": engagers(campaign),
        "engagements": engagements(campaign).rows,
        "list_engagement": list_engagement(campaign, ListFilter.ALL),
        "lists": known_of_lists(campaign),
        "curve": tweet_curve(campaign, "100"),
        "report": (
            told.totals,
            told.growth,
            told.busiest,
            told.days,
            told.known,
            told.counted,
        ),
        "overview": [(o.tweets, o.known, o.read_at) for o in overviews([campaign])],
        "states": [(s.lists, s.problem, s.tweet.views, s.tweet.read_at) for s in states],
    }


def test_nothing_that_is_read_later_is_told(campaign: Campaign) -> None:
    before = everything(campaign)
    assert before["report"][1].retweets == 10
    assert before["totals"].whole.total.views == 1400
    others_go_on(campaign)
    after = everything(campaign)
    for name, answer in before.items():
        assert after[name] == answer, name


def test_no_snapshot_is_taken_any_more(campaign: Campaign) -> None:
    taken = Snapshot.objects.filter(campaign=campaign).count()
    poll(NOW + 2 * DAY, post("100", likes=1), post("200"), post("300"))
    assert Snapshot.objects.filter(campaign=campaign).count() == taken


def test_a_false_snapshot_in_the_hour_of_the_last_one_hides_no_growth(campaign: Campaign) -> None:
    """Earlier versions wrote it over the closing one; the curve ends with the last reading."""
    [*_, last] = growth(campaign)
    Snapshot.objects.filter(campaign=campaign, hour=NOW + 2 * HOUR).update(
        taken_at=NOW + 2 * DAY, retweets=5003, by_category={"main": {"retweets": 5003}}
    )
    [*_, now] = growth(campaign)
    assert (now.total, now.since_start, now.taken_at) == (
        last.total,
        last.since_start,
        last.taken_at,
    )
    assert sum(point.change.retweets for point in growth(campaign)) == 10
