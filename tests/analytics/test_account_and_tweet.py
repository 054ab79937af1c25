"""The questions behind one account and one tweet."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from socap.analytics.engagements.account_engagements import campaign_engagements, engagements_of
from socap.analytics.engagements.coverage import tweet_state, tweet_states
from socap.analytics.engagements.listing import engagement_count
from socap.analytics.engagers.engager_query import KEYSET
from socap.analytics.engagers.ranking import all_engagers, engager_count, engagers
from socap.analytics.filters import EngagementFilters, EngagerFilters
from socap.analytics.growth.tweet_curve import MOST_POINTS, tweet_curve
from socap.lib.database.keyset import BadCursor
from socap.people.models import Account
from socap.people.score_breakdown import find_list_entry, score_breakdown, scored_account_count
from socap.sources.base import Action
from tests.builders import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    accounts,
    complete_ended,
    engage,
    follows,
    people,
    poll,
    post,
    profile,
    reply,
    retweet,
)

pytestmark = pytest.mark.django_db


def test_what_an_account_did_is_counted_by_campaign_and_listed_across_them() -> None:
    first = a_campaign({"100": "main", "200": "investor"}, name="First")
    second = a_campaign(["200"], name="Second", now=NOW + HOUR)
    a_campaign(["300"], name="Third")
    engage("100", Action.RETWEET, retweet("1"))
    engage("200", Action.REPLY, *(reply(f"70{n}", "1", at=NOW + n * MINUTE) for n in range(3)))
    engage("100", Action.RETWEET, retweet("2"))
    seen = {
        a.campaign: (a.campaign_id, a.engagements, a.by_action) for a in campaign_engagements("1")
    }
    assert seen == {
        "First": (first.pk, 4, {"reply": 3, "retweet": 1}), "Second": (second.pk, 3, {"reply": 3}),
    }  # fmt: skip
    found, cursor = [], None
    while True:
        page = engagements_of("1", cursor=cursor, limit=2)
        found += page.rows
        if (cursor := page.next_cursor) is None:
            break
    assert [(row.campaign, row.engagement_id) for row in found] == [
        ("Second", "702"), ("First", "702"), ("Second", "701"), ("First", "701"),
        ("Second", "700"), ("First", "700"), ("First", None),
    ]  # fmt: skip
    assert {row.baseline for row in found if row.campaign == "Second"} == {True}
    assert campaign_engagements("99") == [] and engagements_of("99").rows == []


def test_a_completed_campaign_does_not_see_what_came_later() -> None:
    a_campaign(["100"], lasts=DAY, name="Over")
    a_campaign(["100"], name="Going on", lasts=9 * DAY)
    with transaction.atomic():
        complete_ended(now=NOW + DAY)
    engage("100", Action.RETWEET, retweet("1"), now=NOW + 2 * DAY)
    assert [a.campaign for a in campaign_engagements("1")] == ["Going on"]
    assert [row.campaign for row in engagements_of("1").rows] == ["Going on"]


@pytest.mark.parametrize("cursor", ["?", "e30", "WzFd", "WyJ4IiwxLDJd", "WzEsMSwyXQ"])
def test_a_cursor_that_the_engagements_never_gave_is_refused(cursor: str) -> None:
    with pytest.raises(BadCursor):
        engagements_of("1", cursor=cursor)


def test_the_reasons_add_up_to_the_score_and_say_since_when() -> None:
    accounts(profile("1", name="Ann"))
    people(alice=4, dora=5, eve=3)
    people(user_1=2)
    follows("alice", ["1", "2"], now=NOW + HOUR)
    follows("dora", ["1"])
    account = Account.objects.get(pk="1")
    reasons = score_breakdown(account)
    assert [(r.username, r.weight, r.is_self) for r in reasons.rows] == [
        ("user_1", 2, True), ("dora", 5, False), ("alice", 4, False),
    ]  # fmt: skip
    assert reasons.total == account.importance == 11
    assert (reasons.read, reasons.listed) == (2, 4)
    assert reasons.rows[2].known_since == NOW + HOUR
    person = find_list_entry(account)
    assert person is not None and person.username == "user_1" and scored_account_count(person) == 1
    accounts(profile("2"))
    assert find_list_entry(Account.objects.get(pk="2")) is None


def test_a_curve_of_any_length_stays_short_and_ends_with_the_newest_reading() -> None:
    campaign = a_campaign(["100"])
    for n in range(MOST_POINTS + 50):
        poll(NOW + n * MINUTE, post("100", retweets=n, likes=None if n % 2 else n))
    points = tweet_curve(campaign, "100")
    assert 20 < len(points) <= MOST_POINTS
    assert points[-1].taken_at == NOW + (MOST_POINTS + 49) * MINUTE
    assert points[-1].total.retweets == MOST_POINTS + 49
    assert (
        sum(p.change.retweets for p in points)
        == points[-1].total.retweets - points[0].total.retweets
    )
    assert all(p.change.likes >= 0 for p in points), "a counter that was not said stands still"
    assert tweet_curve(campaign, "999") == []


def test_one_tweet_is_answered_as_among_all() -> None:
    campaign = a_campaign({"100": "main", "200": "investor"}, lasts=DAY)
    poll(NOW, post("100", retweets=3), post("200", retweets=5))
    for _ in range(2):
        everything = {state.tweet.id: state for state in tweet_states(campaign)}
        assert tweet_state(campaign, campaign.entries.get(tweet="200")) == everything["200"]
        with transaction.atomic():
            complete_ended(now=NOW + DAY)
        campaign.refresh_from_db()


def test_counting_stops_where_it_is_told_to() -> None:
    campaign = a_campaign()
    engage("100", Action.RETWEET, *(retweet(str(n)) for n in range(20)))
    engage("100", Action.REPLY, reply("700", "3", "Hello"))
    assert engagement_count(campaign) == 21
    assert engagement_count(campaign, up_to=5) == 6
    assert engagement_count(campaign, filters=EngagementFilters(text="hell")) == 1
    assert engager_count(campaign) == 20
    assert engager_count(campaign, up_to=5) == 6
    assert engager_count(campaign, filters=EngagerFilters(name="ser_3")) == 1


def test_engagers_go_on_behind_one_of_them_whatever_is_not_known() -> None:
    campaign = a_campaign()
    people(alice=4)
    follows("alice", [str(n) for n in range(0, 30, 3)])
    known = {n: n % 4 or None for n in range(30)}
    engage("100", Action.RETWEET, *(retweet(str(n), followers=known[n]) for n in range(30)))
    everybody = [who.account_id for who in engagers(campaign, limit=100)]
    assert len(everybody) == 30
    for batch in (1, 7, 30):
        assert [who.account_id for who in all_engagers(campaign, batch=batch)] == everybody
    with CaptureQueriesContext(connection) as asked:
        list(all_engagers(campaign, batch=500))
    assert len(asked) <= 7  # for each batch, not for each of its rows


@pytest.mark.parametrize("cursor", ["", "?", "e30", "WzEsMl0", "WzEsMiwzXQ", "W3RydWUsMSwiYSJd"])
def test_a_place_that_the_engagers_never_gave_is_refused(cursor: str) -> None:
    with pytest.raises(BadCursor):
        KEYSET.decode(cursor)
