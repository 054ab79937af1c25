"""A campaign's own accounts are recorded and scored, but trigger no alerts and are not ranked."""

from datetime import timedelta

import pytest

from socap.alerts.dispatch import dispatch_due
from socap.alerts.models import Alert, Match
from socap.analytics.engagements.listing import engagements
from socap.analytics.engagers.engager_summary import compute_engager_summary
from socap.analytics.engagers.ranking import engagers
from socap.analytics.filters import EngagementFilters, EngagerFilters, Own
from socap.analytics.growth.alert_preview import AlertThresholds, alert_preview
from socap.analytics.growth.chart_annotations import person_annotations
from socap.analytics.people.list_engagement import ListFilter, list_engagement
from socap.campaigns.lifecycle import add_tweets
from socap.campaigns.models import Campaign, Category
from socap.campaigns.own_accounts import own_kinds
from socap.campaigns.removal import remove_tweets, restore_tweets
from socap.people.models import ImportantPerson
from socap.reports.report import build_report
from socap.sources.base import Action
from tests.alerts.builders import (
    alerting_campaign,
    alerts,
    generate,
    important,
    names,
    record_matches,
)
from tests.builders import NOW, poll, post, reply, retweet

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(minutes=30)


@pytest.fixture
def campaign() -> Campaign:
    """Its tweet was written by "900", who matters like "1" and "2"."""
    campaign = alerting_campaign("100", alert_spacing_minutes=0)
    poll(NOW, post("100", by="900", retweets=3))
    important("900", "1", "2")
    return campaign


def test_an_author_triggers_no_alert(campaign: Campaign) -> None:
    record_matches("100", Action.RETWEET, retweet("900"), retweet("1"))
    generate(campaign)
    assert [alert.account_id for alert in alerts()] == ["1"]
    assert not Match.objects.filter(account="900").exists()


def test_an_author_is_not_in_the_first_digest(campaign: Campaign) -> None:
    record_matches("100", Action.RETWEET, retweet("900"), retweet("1"), baseline=True)
    generate(campaign)
    (digest,) = alerts()
    assert names(digest) == {"1"}


def test_an_alert_about_a_later_author_is_skipped_with_a_reason(campaign: Campaign) -> None:
    record_matches("100", Action.RETWEET, retweet("1"))
    generate(campaign)
    add_tweets(campaign, [("200", Category.MAIN)], posts={"200": post("200", by="1")}, now=NOW)
    dispatch_due(now=LATER)
    (alert,) = alerts()
    assert (alert.status, alert.reason) == (
        "skipped",
        "the author of one of this campaign's tweets",
    )


def test_a_later_author_is_left_out_of_a_pending_digest(campaign: Campaign) -> None:
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"), baseline=True)
    generate(campaign)
    add_tweets(campaign, [("200", Category.MAIN)], posts={"200": post("200", by="1")}, now=NOW)
    dispatch_due(now=LATER)
    digest = Alert.objects.get(kind="digest")
    assert names(digest) == {"2"}
    assert Alert.objects.get(kind="person").reason == "the author of one of this campaign's tweets"


def test_an_author_is_counted_and_listed_but_not_ranked(campaign: Campaign) -> None:
    record_matches("100", Action.RETWEET, retweet("900"), retweet("1"))
    assert [who.account_id for who in engagers(campaign)] == ["1"]
    only = engagers(campaign, filters=EngagerFilters(own=Own.ONLY))
    assert [who.account_id for who in only] == ["900"]
    everybody = engagers(campaign, filters=EngagerFilters(own=Own.INCLUDED))
    assert {who.account_id: who.own for who in everybody} == {"900": "author", "1": None}
    assert [row.user_id for row in engagements(campaign).rows] == ["1"]
    recorded = engagements(campaign, filters=EngagementFilters(own=Own.INCLUDED)).rows
    assert {row.user_id: row.own for row in recorded} == {"900": "author", "1": None}
    theirs = EngagementFilters(own=Own.ONLY)
    assert [row.user_id for row in engagements(campaign, filters=theirs).rows] == ["900"]
    counts = compute_engager_summary(campaign)
    assert (counts.accounts, counts.important, counts.own.accounts) == (1, 1, 1)
    assert (counts.with_own().accounts, counts.with_own().important) == (2, 1)
    assert [one.account_id for one in person_annotations(campaign)] == ["1"]
    told = build_report(campaign)
    assert told.top_engager is not None and told.top_engager.account_id == "1"
    assert alert_preview(campaign, AlertThresholds(importance_threshold=10)).would_alert == 1


def test_an_influencer_is_an_author_in_one_campaign_and_not_in_another(campaign: Campaign) -> None:
    other = alerting_campaign("100", "300")
    add_tweets(other, [("301", Category.INFLUENCER)], posts={"301": post("301", "1")}, now=NOW)
    assert own_kinds(campaign, ["900", "1"]) == {"900": "author"}
    assert own_kinds(other, ["900", "1", "2"]).keys() == {"900", "1"}


def test_authors_are_not_expected_to_engage(campaign: Campaign) -> None:
    important("alice-herself", by="bob")
    ImportantPerson.objects.filter(username="alice").update(account_id="900")
    found = list_engagement(campaign, ListFilter.NOT_YET)
    assert [person.username for person in found.rows] == ["bob"]
    assert (found.listed, found.engaged, found.own_accounts) == (1, 0, 1)
    everybody = list_engagement(campaign, ListFilter.ALL).rows
    assert {p.username: p.own for p in everybody} == {"alice": "author", "bob": None}
    record_matches("100", Action.REPLY, reply("901", "900"))
    assert list_engagement(campaign, ListFilter.ENGAGED).rows == ()


def test_the_author_of_a_removed_tweet_counts_until_it_is_restored(
    campaign: Campaign,
) -> None:
    add_tweets(campaign, [("200", Category.MAIN)], posts={"200": post("200", by="1")}, now=NOW)
    remove_tweets(campaign, ["200"], now=NOW)
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"))
    assert compute_engager_summary(campaign).important == 2
    generate(campaign)
    assert {alert.account_id for alert in alerts(status="pending")} == {"1", "2"}
    restore_tweets(campaign, ["200"], now=NOW)
    assert compute_engager_summary(campaign).important == 1
    dispatch_due(now=LATER)
    assert Alert.objects.get(account="1").reason == "the author of one of this campaign's tweets"
