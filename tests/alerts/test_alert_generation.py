"""Who becomes an alert, with whom together, and when."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection

from socap.alerts.matches import match_baseline_engagements, match_known_engagements
from socap.alerts.models import Alert, Match
from socap.alerts.mutes import mute
from socap.people.models import Account
from socap.sources.base import Action
from tests.builders import HOUR, MINUTE, NOW, a_campaign, accounts, people, profile, reply, retweet

from .builders import alerting_campaign, alerts, generate, important, names, record_matches

pytestmark = pytest.mark.django_db


def test_only_who_reaches_the_threshold_is_noticed() -> None:
    campaign = alerting_campaign("100")
    important("1", weight=10)
    important("2", weight=9, by="bob")
    assert record_matches("100", Action.RETWEET, retweet("1"), retweet("2"), retweet("3")) == [
        campaign.pk
    ]
    assert [n.account_id for n in Match.objects.all()] == ["1"]


def test_people_of_the_list_count_whatever_their_score() -> None:
    alerting_campaign("100", importance_threshold=50)
    people(user_7=1)
    accounts(profile("7"))
    record_matches("100", Action.RETWEET, retweet("7"))
    assert Match.objects.get().listed


@pytest.mark.parametrize(
    ("preferences", "noticed"),
    [
        ({"category_thresholds": {"main": 25}}, []),
        ({"category_thresholds": {"investor": 1}}, []),
        ({"importance_threshold": 30, "action_thresholds": {"reply": 20}}, ["reply"]),
        ({"category_thresholds": {"main": 25}, "action_thresholds": {"retweet": 5}}, ["retweet"]),
        ({"importance_threshold": 20}, ["reply", "retweet"]),
    ],
)
def test_thresholds_by_category_and_action(preferences: dict[str, Any], noticed: list[str]) -> None:
    alerting_campaign("100", **{"importance_threshold": 21, **preferences})
    important("1")
    record_matches("100", Action.RETWEET, retweet("1"))
    record_matches("100", Action.REPLY, reply("900", "1"))
    assert sorted(n.action for n in Match.objects.all()) == noticed


def test_a_campaign_that_joins_late_learns_in_its_digest_what_was_known() -> None:
    first, second = alerting_campaign("100"), alerting_campaign("200")
    important("1")
    record_matches("100", Action.RETWEET, retweet("1"))

    from socap.campaigns.lifecycle import add_tweets
    from socap.campaigns.models import Category

    add_tweets(second, [("100", Category.MAIN)], posts={}, now=NOW + MINUTE)
    assert match_known_engagements(second, now=NOW + MINUTE) == 1
    generate(first)
    generate(second)
    assert [(a.campaign_id, a.kind) for a in alerts()] == [
        (first.pk, "person"),
        (second.pk, "digest"),
    ]


def test_five_engagements_of_one_person_in_a_run_are_one_alert() -> None:
    campaign = alerting_campaign("100", "200", "300")
    important("1")
    for tweet in ("100", "200", "300"):
        record_matches(tweet, Action.RETWEET, retweet("1"))
    record_matches("100", Action.REPLY, reply("900", "1"), reply("901", "1"))
    generate(campaign)
    assert [alert.matches.count() for alert in alerts()] == [5]


def test_engagements_that_are_seen_later_join_the_alert_that_still_waits() -> None:
    campaign = alerting_campaign("100", "200")
    important("1", "2")
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"))
    generate(campaign)
    record_matches("200", Action.REPLY, reply("900", "1"), now=NOW + MINUTE)
    generate(campaign, now=NOW + MINUTE)
    assert sorted(alert.matches.count() for alert in alerts()) == [1, 2]


def test_fifty_people_are_spread_evenly_the_most_important_first() -> None:
    campaign = alerting_campaign("100")
    people(**{f"p{n}": n for n in range(1, 51)})
    from tests.builders import follows

    accounts(*(profile(str(n)) for n in range(101, 151)))
    for n in range(1, 51):
        follows(f"p{n}", [str(100 + n)])
    campaign.importance_threshold = 1
    campaign.save()
    record_matches("100", Action.RETWEET, *(retweet(str(n)) for n in range(101, 151)))
    generate(campaign)
    found = alerts()
    assert [a.importance for a in found] == list(range(50, 0, -1))
    gaps = {b.due_at - a.due_at for a, b in pairwise(found)}
    assert found[0].due_at == NOW
    assert all(abs(gap - timedelta(seconds=24)) < timedelta(milliseconds=1) for gap in gaps)


def test_a_run_that_is_read_in_pieces_is_still_spread_evenly() -> None:
    campaign = alerting_campaign("100", "200")
    important("1", "2")
    important("3", "4", weight=50, by="bob")
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"))
    generate(campaign)
    first = alerts()[0]
    Alert.objects.filter(pk=first.pk).update(status="sent", sent_at=NOW, dispatched_at=NOW)
    record_matches("200", Action.RETWEET, retweet("3"), retweet("4"), now=NOW + MINUTE)
    generate(campaign, now=NOW + MINUTE)
    assert [a.due_at - NOW for a in alerts()] == [minutes * MINUTE for minutes in (0, 5, 10, 15)]
    assert [names(a) for a in alerts()][1:3] == [{"3"}, {"4"}], "the most important go first"


def test_the_first_alert_of_a_new_run_goes_at_once() -> None:
    campaign = alerting_campaign("100")
    important("1", "2")
    record_matches("100", Action.RETWEET, retweet("1"))
    generate(campaign)
    Alert.objects.update(status="sent", sent_at=NOW)
    later = NOW + 5 * MINUTE
    campaign.cycle_at = later
    campaign.save()
    record_matches("100", Action.RETWEET, retweet("2"), now=later)
    generate(campaign, now=later)
    assert Alert.objects.get(account="2").due_at == later


def test_without_spacing_all_go_at_once() -> None:
    campaign = alerting_campaign("100", alert_spacing_minutes=0)
    important("1", "2", "3")
    record_matches("100", Action.RETWEET, *map(retweet, "123"))
    generate(campaign)
    assert {a.due_at for a in alerts()} == {NOW}


@pytest.mark.parametrize(("after", "told_again"), [(2, False), (29, False), (31, True)])
def test_the_same_engagement_is_not_told_again_within_the_sliding_window(
    after: int, told_again: bool
) -> None:
    """10:59 and 11:01 are one alert, though the hours differ."""
    campaign = alerting_campaign("100", "200")
    important("1")
    sent = NOW - MINUTE
    record_matches("100", Action.RETWEET, retweet("1"), now=sent)
    generate(campaign, now=sent)
    Alert.objects.update(status="sent", sent_at=sent)
    record_matches("200", Action.RETWEET, retweet("1"), now=sent + after * MINUTE)
    generate(campaign, now=sent + after * MINUTE)
    second = Alert.objects.latest("pk")
    assert second.status == ("pending" if told_again else "skipped")
    if not told_again:
        assert "already alerted at 13:59 UTC" in second.reason


def test_another_action_within_the_window_is_told() -> None:
    campaign = alerting_campaign("100")
    important("1")
    record_matches("100", Action.RETWEET, retweet("1"))
    generate(campaign)
    Alert.objects.update(status="sent", sent_at=NOW)
    record_matches("100", Action.QUOTE, reply("900", "1"), now=NOW + MINUTE)
    generate(campaign, now=NOW + MINUTE)
    assert Alert.objects.latest("pk").status == "pending"


def test_an_alert_that_reached_nobody_does_not_silence_the_next() -> None:
    campaign = alerting_campaign("100", "200")
    important("1")
    record_matches("100", Action.RETWEET, retweet("1"))
    generate(campaign)
    Alert.objects.update(status="failed")
    record_matches("200", Action.RETWEET, retweet("1"), now=NOW + MINUTE)
    generate(campaign, now=NOW + MINUTE)
    assert Alert.objects.latest("pk").status == "pending"


def test_what_the_first_look_finds_is_one_digest() -> None:
    campaign = alerting_campaign("100", "200")
    important(*map(str, range(1, 16)))
    for tweet in ("100", "200"):
        record_matches(
            tweet, Action.RETWEET, *(retweet(str(n)) for n in range(1, 16)), baseline=True
        )
        generate(campaign)
    digest = Alert.objects.get()
    assert (digest.kind, digest.digest, digest.due_at) == ("digest", "baseline", NOW)
    assert len(names(digest)) == 15


def test_the_less_important_are_gathered_and_told_together() -> None:
    campaign = alerting_campaign("100", digest_below=30, digest_minutes=45)
    important("1", "2")
    important("3", weight=40, by="bob")
    people(user_4=12)
    accounts(profile("4"))
    record_matches("100", Action.RETWEET, *map(retweet, "1234"))
    generate(campaign)
    digest = Alert.objects.get(kind="digest")
    assert (names(digest), digest.due_at) == ({"1", "2"}, NOW + 45 * MINUTE)
    assert {a.account_id for a in alerts(kind="person")} == {"3", "4"}
    record_matches("100", Action.REPLY, reply("900", "2"), now=NOW + MINUTE)
    generate(campaign, now=NOW + MINUTE)
    assert digest.matches.count() == 3


def test_hundreds_at_once_are_not_hundreds_of_alerts() -> None:
    campaign = alerting_campaign("100")
    important(*(str(n) for n in range(1, 251)))
    record_matches("100", Action.RETWEET, *(retweet(str(n)) for n in range(1, 251)))
    generate(campaign)
    assert Alert.objects.filter(kind="person").count() == 200
    assert len(names(Alert.objects.get(kind="digest"))) == 50


def test_the_muted_are_not_told_and_say_why() -> None:
    campaign = alerting_campaign("100")
    important("1", "2")
    mute(campaign=None, account=Account.objects.get(pk="1"), until=NOW + HOUR, now=NOW)
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"))
    generate(campaign)
    assert {a.account_id: (a.status, a.reason) for a in alerts()} == {
        "1": ("skipped", "muted until 2026-06-02 15:00 UTC"),
        "2": ("pending", ""),
    }
    mute(campaign=campaign, account=None, until=None, now=NOW)
    record_matches("100", Action.REPLY, reply("900", "3"), reply("901", "2"))
    Alert.objects.filter(account="2").update(status="sent", sent_at=NOW)
    generate(campaign)
    assert Alert.objects.latest("pk").reason == "the campaign is muted for good"


def test_raising_twice_changes_nothing() -> None:
    campaign = alerting_campaign("100")
    important("1")
    record_matches("100", Action.RETWEET, retweet("1"))
    generate(campaign)
    before = list(Alert.objects.values())
    assert generate(campaign, now=NOW + MINUTE).alerts == ()
    assert record_matches("100", Action.RETWEET, retweet("1")) == []
    assert list(Alert.objects.values()) == before


def test_a_run_is_waited_for_but_not_for_ever() -> None:
    """A list of the campaign is still being read: alerts wait for it, VIPs do not."""
    campaign = alerting_campaign("100", vip_threshold=100)
    important("1")
    important("2", weight=100, by="bob")
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO procrastinate_jobs (queue_name, task_name, args, status)
               VALUES ('collection', 'collection.quotes', '{"tweet_id": "100"}', 'doing')"""
        )
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"))
    generate(campaign, now=NOW + timedelta(seconds=5))
    assert {a.account_id for a in alerts()} == {"2"}
    generate(campaign, now=NOW + timedelta(seconds=31))
    assert {a.account_id for a in alerts()} == {"1", "2"}


def test_two_campaigns_with_one_tweet_tell_each_for_itself() -> None:
    first = alerting_campaign("100")
    second = a_campaign(["100"])
    important("1")
    assert record_matches("100", Action.RETWEET, retweet("1")) == [first.pk, second.pk]


def test_the_first_digest_waits_for_the_scores(db: None) -> None:
    """The list of people is often read while the tweets are: who they follow is known later."""
    campaign = alerting_campaign("100")
    accounts(profile("1"))
    record_matches("100", Action.RETWEET, retweet("1"), baseline=True)
    assert not Match.objects.exists()
    important("1")
    assert match_baseline_engagements(now=NOW) == [campaign.pk]
    generate(campaign)
    digest = Alert.objects.get()
    assert names(digest) == {"1"}
    Alert.objects.update(status="sent")
    assert match_baseline_engagements(now=NOW) == []


def test_of_thousands_at_once_the_rest_goes_into_a_digest_in_a_few_statements(
    django_assert_max_num_queries: Any,
) -> None:
    campaign = alerting_campaign("100")
    ids = [str(n) for n in range(1_000, 3_000)]
    important(*ids)
    record_matches("100", Action.RETWEET, *map(retweet, ids))
    with django_assert_max_num_queries(40):
        generate(campaign)
    assert Alert.objects.filter(kind="person").count() == 200
    assert Alert.objects.get(kind="digest").matches.count() == 1_800
