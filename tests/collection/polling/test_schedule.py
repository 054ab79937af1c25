"""What is due is polled, once; what has ended is completed with a last reading."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from socap.campaigns.lifecycle import NewCampaign, add_tweets, create_campaign, edit_campaign, pause
from socap.campaigns.models import Campaign, Category, Snapshot, Status
from socap.campaigns.pace.pace_choice import Pace
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.enrolment import NoUsableTweets, RequestedTweet, enrol, start_campaign
from socap.collection.health.health_checks import campaigns_unplanned
from socap.collection.health.status import job_counts, jobs, people_being_synced
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.policy import change_policy
from socap.collection.polling.schedule import plan
from socap.collection.provider.client import Provider
from socap.collection.queue.job_queue import JobQueue
from socap.people.models import ImportantPerson
from socap.simulator import Simulator
from tests.collection.conftest import Notebook, wanted
from tests.lib.unchecked import Unchecked

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 6, 2, 12, tzinfo=UTC)


def a_campaign(
    tweets: int = 1, *, first: int = 1000, days: float = 3, minutes: int | None = None
) -> Campaign:
    """One of a fixed pace: that of the settings, or every so many minutes."""
    draft = NewCampaign(
        name="A launch",
        starts_at=NOW,
        ends_at=NOW + timedelta(days=days),
        pace=Pace(mode=PaceMode.FIXED, interval_minutes=minutes),
    )
    campaign = create_campaign(draft, now=NOW)
    add_tweets(
        campaign,
        [(str(first + n), Category.MAIN) for n in range(tweets)],
        posts={},
        now=NOW,
    )
    return campaign


def test_a_campaign_is_polled_at_once_and_then_at_the_interval(notebook: Notebook) -> None:
    campaign = a_campaign()
    assert plan(queue=notebook, now=NOW).campaigns == 1
    assert plan(queue=notebook, now=NOW + timedelta(minutes=29)).campaigns == 0
    assert plan(queue=notebook, now=NOW + timedelta(minutes=30)).campaigns == 1
    campaign.refresh_from_db()
    assert campaign.cycle_at == NOW + timedelta(minutes=30)


def test_a_shorter_interval_holds_at_once(notebook: Notebook) -> None:
    a_campaign()
    plan(queue=notebook, now=NOW)
    change_policy(poll_interval_minutes=1)
    assert plan(queue=notebook, now=NOW + timedelta(minutes=1)).campaigns == 1


def test_each_campaign_has_its_own_interval(notebook: Notebook) -> None:
    a_campaign(minutes=5)
    a_campaign(first=2000, minutes=45)
    plan(queue=notebook, now=NOW)
    polled = [
        plan(queue=notebook, now=NOW + timedelta(minutes=minute)).campaigns
        for minute in (4, 5, 30, 45)
    ]
    assert polled == [0, 1, 1, 2]
    change_policy(poll_interval_minutes=1)
    assert plan(queue=notebook, now=NOW + timedelta(minutes=47)).campaigns == 0


def test_tweets_of_all_campaigns_share_calls_of_a_hundred(notebook: Notebook) -> None:
    a_campaign(150)
    a_campaign(60, first=1100)  # 50 of them are in the first one too
    planned = plan(queue=notebook, now=NOW)
    assert planned.tweets == 160
    assert [len(batch) for batch in notebook.batches] == [100, 60]


def test_forcing_twice_queues_the_metrics_once() -> None:
    a_campaign(3)
    queue = JobQueue()
    assert plan(queue=queue, forced=True, now=NOW).jobs_queued == 1
    assert plan(queue=queue, forced=True, now=NOW).jobs_queued == 0
    a_campaign(3, first=2000)
    assert plan(queue=queue, forced=True, now=NOW).jobs_queued == 1
    assert [job.subject for job in jobs()] == ["3 tweets", "3 tweets"]
    assert job_counts()["pending"] == 2


def test_a_last_reading_of_tweets_that_wait_for_another_campaign_is_the_same_one() -> None:
    """They have the first tweet and the number of tweets in common, as launches of a client do."""
    a_campaign(2, days=1)
    other = create_campaign(
        NewCampaign(name="Another", starts_at=NOW, ends_at=NOW + timedelta(days=1)), now=NOW
    )
    wanted = [("1000", Category.MAIN), ("1005", Category.MAIN)]
    add_tweets(other, wanted, posts={}, now=NOW)
    for minute in range(3):
        planned = plan(queue=JobQueue(), now=NOW + timedelta(days=1, minutes=minute))
        assert (planned.completed, planned.campaigns) == (0, 0 if minute else 2)
    with connection.cursor() as cursor:
        cursor.execute("SELECT args -> 'tweet_ids' FROM procrastinate_jobs ORDER BY id")
        found = [json.loads(tweet_ids) for (tweet_ids,) in cursor.fetchall()]
    assert found == [["1000", "1001", "1005"]]


def test_a_reading_that_was_put_back_drops_none_of_another_campaign() -> None:
    """Only what does the very same work is dropped when a job goes back to the queue."""
    for tweets in (["1000", "1001"], ["1000", "1005"]):
        assert JobQueue().metrics(tweets)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT lock) FROM procrastinate_jobs")
        assert cursor.fetchone()[0] == 2


def test_a_campaign_ends_only_when_all_its_own_tweets_have_been_read(
    campaign: Campaign, provider: Provider
) -> None:
    end = provider.clock.now()
    edit_campaign(campaign, now=end, ends_at=end)
    plan(queue=Notebook(), now=end)
    first, *rest = [entry.tweet_id for entry in campaign.entries.all()]
    poll_metrics(rest, provider=provider, queue_lists=Notebook().lists)
    assert plan(queue=Notebook(), now=provider.clock.now()).completed == 0
    poll_metrics([first], provider=provider, queue_lists=Notebook().lists)
    assert plan(queue=Notebook(), now=provider.clock.now()).completed == 1
    campaign.refresh_from_db()
    assert campaign.completed_at is not None and campaign.completed_at > end


def test_paused_campaigns_rest(notebook: Notebook) -> None:
    pause(a_campaign(), now=NOW)
    assert plan(queue=notebook, forced=True, now=NOW).campaigns == 0


def test_an_ended_campaign_takes_a_last_reading_and_is_never_polled_again(
    campaign: Campaign, provider: Provider, simulator: Simulator
) -> None:
    book = Notebook()
    now = provider.clock.now()
    edit_campaign(campaign, now=now, ends_at=now)
    planned = plan(queue=book, now=now + timedelta(milliseconds=1))
    assert (planned.completed, planned.campaigns) == (0, 1)
    [tweet_ids] = book.batches
    read = poll_metrics(tweet_ids, provider=provider, queue_lists=book.lists)
    assert read.read == len(tweet_ids) and len(read.queued_lists) > 0
    planned = plan(queue=book, now=provider.clock.now())
    assert (planned.completed, planned.campaigns, len(book.batches)) == (1, 0, 1)
    campaign.refresh_from_db()
    assert campaign.status == Status.COMPLETED
    snapshot = Snapshot.objects.get(campaign=campaign)
    assert campaign.completed_at is not None and campaign.completed_at > snapshot.taken_at
    assert plan(queue=Notebook(), forced=True, now=now + timedelta(days=9)).campaigns == 0


def test_the_last_poll_comes_just_before_the_window_closes(notebook: Notebook) -> None:
    campaign = a_campaign(days=0.01)  # 14 minutes
    plan(queue=notebook, now=NOW)
    campaign.refresh_from_db()
    assert campaign.next_poll_at == campaign.ends_at - timedelta(minutes=2)


def test_a_campaign_takes_what_can_be_resolved_and_names_the_rest(
    simulator: Simulator, provider: Provider, notebook: Notebook
) -> None:
    good = wanted(simulator)
    odd = [
        RequestedTweet(url="https://x.com/a/status/123", category=Category.MAIN),
        RequestedTweet(url="nonsense", category=Category.INVESTOR),
        RequestedTweet(url=good[0].url + "?s=20", category=Category.INVESTOR),
    ]
    draft = NewCampaign(name="A launch", starts_at=NOW, ends_at=NOW + timedelta(days=3))
    enrolled = start_campaign(draft, [*good, *odd], provider=provider, queue=notebook)
    assert len(enrolled.taken) == len(good)
    problems = {item.url: item.problem for item in enrolled.refused}
    assert "does not know" in problems["https://x.com/a/status/123"]
    assert "should look like" in problems["nonsense"]
    assert "given twice" in problems[good[0].url + "?s=20"]
    assert len(notebook.batches) == 1
    assert all(entry.tweet.author is not None for entry in enrolled.taken)

    again = enrol(enrolled.campaign, good[:1], provider=provider, queue=notebook)
    assert again.taken == () and "already" in again.refused[0].problem
    with pytest.raises(NoUsableTweets):
        start_campaign(draft, odd[:2], provider=provider, queue=notebook)


def test_a_silent_provider_does_not_stop_a_campaign_from_being_created(
    simulator: Simulator, provider: Provider, notebook: Notebook
) -> None:
    simulator.faults.clear()
    simulator.stop()
    draft = NewCampaign(name="A launch", starts_at=NOW, ends_at=NOW + timedelta(days=3))
    url = "https://x.com/a/status/123"
    enrolled = start_campaign(
        draft, [RequestedTweet(url=url, category=Category.MAIN)], provider=provider, queue=notebook
    )
    assert len(enrolled.taken) == 1 and "not verified" in enrolled.unverified


def test_a_person_whose_reading_was_left_lying_is_taken_up_again(notebook: Notebook) -> None:
    """Whatever kept it: the job that failed for good makes room for another."""
    queue = JobQueue()
    left, refused, read = (
        ImportantPerson.objects.create(
            username=name, created_at=NOW - timedelta(days=1), sync_started_at=NOW
        )
        for name in ("left", "refused", "read")
    )
    ImportantPerson.objects.filter(pk=refused.pk).update(sync_problem="HTTP 500")
    ImportantPerson.objects.filter(pk=read.pk).update(synced_at=NOW + timedelta(minutes=1))
    assert queue.followings(left.pk)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    plan(queue=notebook, now=NOW + timedelta(minutes=50))
    assert notebook.people == []
    assert plan(queue=queue, now=NOW + timedelta(minutes=61)).jobs_queued == 1
    assert job_counts()["failed"] == 0 and people_being_synced() == {left.pk}
    assert plan(queue=queue, now=NOW + timedelta(minutes=62)).jobs_queued == 0
    plan(queue=notebook, now=NOW + timedelta(hours=25))
    assert notebook.people == [refused.pk]


def test_people_that_nobody_synced_are_read_by_themselves_and_only_once(
    notebook: Notebook,
) -> None:
    person = ImportantPerson.objects.create(username="somebody", created_at=NOW)
    plan(queue=notebook, now=NOW)
    assert notebook.people == []
    plan(queue=notebook, now=NOW + timedelta(minutes=11))
    assert notebook.people == [person.pk]
    person.sync_started_at = NOW + timedelta(minutes=12)
    person.save()
    plan(queue=notebook, now=NOW + timedelta(hours=1))
    assert notebook.people == [person.pk]
    plan(queue=notebook, now=NOW + timedelta(days=8))
    assert notebook.people == [person.pk, person.pk]


@pytest.mark.django_db(transaction=True)
def test_a_campaign_that_cannot_be_planned_is_told_and_holds_up_no_other(
    notebook: Notebook,
) -> None:
    _, broken, fine = a_campaign(days=0.5), a_campaign(first=2000), a_campaign(first=3000)
    later = NOW + timedelta(days=1)
    with Unchecked("campaigns_campaign"):
        Campaign.objects.filter(pk=broken.pk).update(digest_minutes=0, name="Broken")
    planned = plan(queue=notebook, forced=True, now=later)  # its row refuses every change now
    assert (planned.completed, planned.campaigns) == (0, 2)
    assert len(planned.problems) == 1 and planned.problems[0].startswith("Broken: IntegrityError")
    assert notebook.batches == [["1000", "3000"]]
    told = [found.headline for found in campaigns_unplanned()]
    assert told == ["The campaign Broken cannot be planned and gets no new data."]

    Campaign.objects.filter(pk=broken.pk).update(digest_minutes=60)
    assert plan(queue=notebook, forced=True, now=later).problems == ()
    assert not campaigns_unplanned()
    assert Campaign.objects.get(pk=fine.pk).cycle_at == later
