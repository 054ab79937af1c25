"""When a campaign ends its channels are told once, with the final result."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from pytest_django import Settings

from bench.judge import listed
from socap.alerts.delivery import deliver_to
from socap.alerts.dispatch import dispatch_due
from socap.alerts.messages.wording import moment_of
from socap.alerts.models import Alert, Channel, Delivery
from socap.analytics.engagements.coverage import known_engagements
from socap.analytics.growth.curves import growth
from socap.campaigns.lifecycle import edit_campaign, extend
from socap.campaigns.models import Campaign, Engagement
from socap.campaigns.scope import campaign_engagements
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.polling.schedule import plan
from socap.collection.provider.client import Provider
from socap.collection.queue.job_queue import queue_list_job, queue_list_jobs
from socap.simulator import Simulator
from socap.sources.base import Action
from tests.alerts.builders import a_channel, alerting_campaign, important, record_matches
from tests.builders import StandingStill, retweet
from tests.collection.conftest import Notebook

from .test_lists import cycle, ids, recorded, truth

pytestmark = pytest.mark.django_db


@pytest.fixture
def ops(campaign: Campaign, settings: Settings) -> Channel:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    Campaign.objects.filter(pk=campaign.pk).update(alert_channels=["ops"])
    campaign.refresh_from_db()
    return a_channel("ops", "email", "team@example.com")


def end(campaign: Campaign, provider: Provider, *, read: bool = True) -> None:
    """Its window is over; with `read` the last look is taken."""
    now = provider.clock.now()
    book = Notebook()
    edit_campaign(campaign, now=now, ends_at=now)
    assert plan(queue=book, now=now).completed == 0
    for tweets in book.batches if read else ():
        poll_metrics(tweets, provider=provider, queue_lists=book.lists)
    for tweet_id, action in book.noted_lists:
        read_list(tweet_id, action, provider=provider, stopping=lambda: False)
    assert plan(queue=book, now=provider.clock.now()).completed == (1 if read else 0)


def deliver(provider: Provider, *, later: timedelta = timedelta()) -> list[str]:
    dispatch_due(now=provider.clock.now() + later)
    for delivery in Delivery.objects.filter(status="pending"):
        assert delivery.recipient_id is not None
        deliver_to(delivery.recipient_id)
    return [str(message.subject) for message in mail.outbox]


def test_the_end_is_told_once_with_the_final_result(
    campaign: Campaign, ops: Channel, provider: Provider
) -> None:
    end(campaign, provider)
    for _ in range(2):
        [subject] = deliver(provider)
    assert subject.startswith("Monitoring has ended with ")
    body = str(mail.outbox[0].body)
    assert "views" in body and "people were identified" in body
    assert f"/socap/campaigns/{campaign.pk}/report" in body
    assert Alert.objects.get().status == "sent"


def test_while_the_provider_is_down_the_end_is_held_up_for_an_hour(
    campaign: Campaign, ops: Channel, provider: Provider
) -> None:
    end(campaign, provider, read=False)
    assert deliver(provider) == []
    hour = timedelta(hours=1)
    early, late = provider.clock.now() + 0.9 * hour, provider.clock.now() + hour
    assert plan(queue=Notebook(), now=early).completed == 0
    assert plan(queue=Notebook(), now=late).completed == 1
    assert len(deliver(provider, later=hour)) == 1


def test_who_came_between_the_last_poll_and_the_end_is_recorded_and_noticed(
    campaign: Campaign, ops: Channel, provider: Provider, simulator: Simulator
) -> None:
    Campaign.objects.filter(pk=campaign.pk).update(importance_threshold=0)
    simulator.time.advance(6 * 3600)
    cycle(campaign, provider)
    before = recorded()
    simulator.time.advance(1800)
    end(campaign, provider)
    campaign.refresh_from_db()
    assert campaign.status == "completed"
    came = listed(truth(simulator)) - before
    assert came and came <= recorded()
    last = campaign_engagements(campaign).filter(baseline=False)
    authors = campaign.tweets.values("author")
    assert last.count() >= len(came)
    assert not last.filter(matches=None).exclude(account__in=authors).exists()
    # Quotes that came to be watched bring engagements of their own, which are not the campaign's.
    own = {key for key in recorded() if key[0] in ids(campaign)}
    assert known_engagements(campaign) == len(own) == growth(campaign)[-1].known


def test_the_end_waits_for_lists_in_the_queue_but_not_for_other_tweets(
    campaign: Campaign, ops: Channel, provider: Provider
) -> None:
    now = provider.clock.now()
    edit_campaign(campaign, now=now, ends_at=now)
    plan(queue=Notebook(), now=now)
    poll_metrics(ids(campaign), provider=provider, queue_lists=queue_list_jobs)
    queue_list_job("1", Action.REPLY)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE args ? 'tweet_id'")
        assert cursor.fetchone()[0] > 1
        assert plan(queue=Notebook(), now=provider.clock.now()).completed == 0
        cursor.execute("DELETE FROM procrastinate_jobs WHERE args ->> 'tweet_id' <> '1'")
    assert plan(queue=Notebook(), now=provider.clock.now()).completed == 1
    before = Engagement.objects.count()
    read_list(ids(campaign)[0], Action.RETWEET, provider=provider, stopping=lambda: False)
    assert Engagement.objects.count() == before, "it is never read after its end"


def test_a_campaign_that_goes_on_tells_no_end_until_it_ends_again(
    campaign: Campaign, ops: Channel, provider: Provider
) -> None:
    end(campaign, provider)
    campaign.refresh_from_db()
    now = provider.clock.now()
    extend(campaign, ends_at=now + timedelta(days=1), now=now)
    assert deliver(provider) == []
    assert Alert.objects.get().reason == "the campaign is still running"
    campaign.refresh_from_db()
    end(campaign, provider)
    assert len(deliver(provider)) == 1


def test_a_paused_channel_is_told_nothing(
    campaign: Campaign, ops: Channel, provider: Provider
) -> None:
    Channel.objects.update(active=False)
    end(campaign, provider)
    assert deliver(provider) == []
    assert Alert.objects.get().status == "skipped"


def test_it_names_the_time_at_which_it_is_told_and_when_the_campaign_ended(
    campaign: Campaign, ops: Channel, provider: Provider, settings: Settings
) -> None:
    end(campaign, provider)
    campaign.refresh_from_db()
    assert campaign.completed_at is not None
    settings.SOCAP_CLOCK = StandingStill(campaign.completed_at + timedelta(hours=7))
    assert len(deliver(provider, later=timedelta(hours=7))) == 1
    body = str(mail.outbox[0].body)
    told, ended = (
        moment_of(at, campaign.timezone)
        for at in (settings.SOCAP_CLOCK.now(), campaign.completed_at)
    )
    assert f", {told}\n" in body and f"It ended on {ended}." in body
    assert f", {ended}\n" not in body


@pytest.mark.parametrize(
    ("threshold", "said"),
    [
        (
            41,
            "2 people were identified; nobody among them is important to the launch.\n"
            "The highest score is that of @user_1 (40).",
        ),
        (40, "2 people were identified, 1 of them important.\nMost important: @user_1 (40)."),
    ],
)
def test_only_who_is_important_is_called_so(
    ops: Channel, provider: Provider, threshold: int, said: str
) -> None:
    campaign = alerting_campaign("100", importance_threshold=threshold)
    important("1", weight=40)
    important("2", weight=3, by="bob")
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"), now=provider.clock.now())
    end(campaign, provider, read=False)
    plan(queue=Notebook(), now=provider.clock.now() + timedelta(hours=1))
    deliver(provider, later=timedelta(hours=1))
    assert said in str(mail.outbox[0].body)


def test_an_end_that_quiet_hours_held_is_not_told_if_the_campaign_goes_on(
    campaign: Campaign, ops: Channel, provider: Provider
) -> None:
    end(campaign, provider)
    now = provider.clock.now()
    dispatch_due(now=now)
    Delivery.objects.update(status="held", held_until=now, created_at=now - timedelta(hours=8))
    campaign.refresh_from_db()
    extend(campaign, ends_at=now + timedelta(days=1), now=now)
    deliver_to(Delivery.objects.values_list("recipient", flat=True).get() or 0)
    assert mail.outbox == []
    assert Delivery.objects.get().error == "not sent: the campaign is still running"
