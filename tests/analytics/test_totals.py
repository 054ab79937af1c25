"""Where a campaign stands, and what has changed since the poll before."""

import pytest
from django.db import transaction

from socap.analytics.growth.totals import Counts, poll_changes, totals
from socap.campaigns.models import Campaign
from tests.builders import DAY, HOUR, NOW, a_campaign, complete_ended, poll, post

pytestmark = pytest.mark.django_db


def completed(campaign: Campaign) -> Campaign:
    with transaction.atomic():
        complete_ended(now=NOW + DAY)
    return Campaign.objects.get(pk=campaign.pk)


def test_before_the_first_poll_everything_is_nought() -> None:
    campaign = a_campaign()
    found, polled = totals(campaign), poll_changes(campaign)
    assert (found.whole.tweets, found.whole.total, polled.whole) == (1, Counts(), Counts())
    assert (found.as_of, polled.compared_with) == (None, None)


def test_a_campaign_without_tweets() -> None:
    found = totals(a_campaign([]))
    assert (found.whole.tweets, found.by_category, found.as_of) == (0, {}, None)


def test_the_first_poll_has_nothing_to_compare_with() -> None:
    campaign = a_campaign()
    poll(NOW, post("100", likes=5, views=10))
    found, polled = totals(campaign), poll_changes(campaign)
    assert (found.whole.total.likes, polled.whole) == (5, Counts())
    assert (found.as_of, polled.compared_with) == (NOW, None)


def test_the_change_is_since_the_poll_before_and_may_be_negative() -> None:
    campaign = a_campaign({"100": "main", "101": "main", "200": "investor"})
    poll(NOW, post("100", likes=1), post("101", likes=2), post("200", likes=50, bookmarks=9))
    poll(NOW + HOUR, post("100", likes=5), post("101", likes=2), post("200", likes=40, bookmarks=9))
    poll(
        NOW + 2 * HOUR,
        post("100", likes=7),
        post("101", likes=4),
        post("200", likes=37, bookmarks=8),
    )
    found, polled = totals(campaign), poll_changes(campaign)
    assert (found.whole.tweets, found.whole.total.likes, polled.whole.likes) == (3, 48, 1)
    main, investor = found.by_category["main"], polled.by_category["investor"]
    assert (main.tweets, main.total.likes, polled.by_category["main"].likes) == (2, 11, 4)
    assert (investor.likes, investor.bookmarks) == (-3, -1)
    assert (found.as_of, polled.compared_with) == (NOW + 2 * HOUR, NOW + HOUR)


def test_a_counter_the_provider_leaves_out_has_not_changed() -> None:
    campaign = a_campaign()
    poll(NOW, post("100", views=500))
    poll(NOW + HOUR, post("100", views=None))
    assert (totals(campaign).whole.total.views, poll_changes(campaign).whole.views) == (500, 0)


def test_a_counter_that_was_left_out_before_shows_no_leap() -> None:
    campaign = a_campaign()
    poll(NOW, post("100", views=None))
    poll(NOW + HOUR, post("100", views=500))
    assert poll_changes(campaign).whole.views == 0


def test_a_tweet_that_is_missing_from_the_newest_poll_has_not_changed_since() -> None:
    campaign = a_campaign(["100", "101"])
    poll(NOW, post("100", likes=10), post("101", likes=1))
    poll(NOW + HOUR, post("100", likes=15), post("101", likes=2))
    poll(NOW + 2 * HOUR, post("101", likes=5), missing=["100"])
    found = totals(campaign)
    assert (found.whole.total.likes, poll_changes(campaign).whole.likes) == (20, 3)


def test_a_completed_campaign_is_cut_off_though_its_tweet_is_watched_on() -> None:
    campaign = a_campaign(["100"], lasts=DAY)
    a_campaign(["100"])
    poll(NOW, post("100", likes=1))
    poll(NOW + HOUR, post("100", likes=4))
    campaign = completed(campaign)
    before, changed = totals(campaign), poll_changes(campaign)
    poll(NOW + 2 * DAY, post("100", likes=400))
    assert (totals(campaign), poll_changes(campaign)) == (before, changed)
    assert (before.whole.total.likes, changed.whole.likes) == (4, 3)


def test_two_campaigns_see_the_same_tweet_in_their_own_categories() -> None:
    one, two = a_campaign({"100": "main"}), a_campaign({"100": "investor"})
    poll(NOW, post("100", likes=5))
    assert set(totals(one).by_category) == {"main"}
    assert totals(two).by_category["investor"].total.likes == 5


def test_engagements_are_what_is_listed() -> None:
    assert Counts(likes=9, retweets=1, replies=2, quotes=3, views=99).engagements == 6
