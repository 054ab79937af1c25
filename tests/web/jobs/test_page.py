"""The jobs page: jobs by status, manual retries, health and provider usage."""

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from socap.access.models import AuditEntry
from socap.alerts.models import Incident
from socap.collection.health.status import job_counts
from socap.collection.models import BalanceReading, Usage
from socap.collection.provider import usage_report as report_module
from socap.collection.provider.charges import record_call
from socap.collection.provider.circuit import Breaker
from socap.collection.provider.prices import Offer
from socap.collection.provider.usage_report import usage_report
from socap.collection.queue.job_queue import JobQueue, queue_list_job
from socap.collection.queue.jobs import JobType, fail_job
from socap.lib.clock import Clock
from socap.people.models import ImportantPerson
from socap.sources.base import Action, ErrorKind
from socap.sources.registry import traits_of
from socap.sources.traits import Endpoint
from tests.builders import a_campaign, engage, people, poll, post, reply, retweet
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

TRAITS = traits_of("twitterapi_io")
HTMX = {"HX-Request": "true"}
HOUR = timedelta(hours=1)


@pytest.fixture
def client() -> Client:
    return browser(a_user())


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    report_module.minimum_calls_cache.forget()
    yield
    report_module.minimum_calls_cache.forget()


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def page(client: Client, query: str = "") -> str:
    return text_of(client.get(f"/socap/jobs{query}").content.decode())


def job_ids(client: Client, query: str = "") -> list[int]:
    html = client.get(f"/socap/jobs{query}").content.decode()
    return [int(n) for n in re.findall(r'<span class="faint">(\d+)</span></th>', html)]


def newest_job() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(id) FROM procrastinate_jobs")
        return int(cursor.fetchone()[0])


def a_list_job(tweet_id: str, action: Action = Action.RETWEET) -> int:
    assert queue_list_job(tweet_id, action)
    return newest_job()


def a_failed_job(tweet_id: str, error: str = "404: no such tweet") -> int:
    """Creates a job that has failed four times, in the queue and in our tables."""
    job_id = a_list_job(tweet_id)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'failed', attempts = 4, queueing_lock = NULL"
            " WHERE id = %s",
            [job_id],
        )
    for _ in range(4):
        fail_job(job_id, error, kind="broken answer", give_up=True)
    return job_id


# --- The list


def test_no_job_yet_says_when_they_begin(client: Client) -> None:
    assert "They start with the first campaign" in page(client)
    assert "No failed jobs" in page(client, "?status=failed")


def test_jobs_are_counted_filtered_and_say_what_they_are_about(client: Client) -> None:
    campaign = a_campaign(["100", "101"])
    people(ada=3)
    first = a_list_job("100")
    second = a_list_job("101", Action.REPLY)
    JobQueue().followings(ImportantPerson.objects.get().pk)
    third = newest_job()
    JobQueue().metrics(["100", "101"])
    fourth = newest_job()
    assert job_ids(client) == [fourth, third, second, first]
    assert job_ids(client, "?type=replies") == [second]
    assert job_ids(client, "?status=failed") == []
    words = page(client)
    assert "Pending 4" in words and "@ada" in words and "2 tweets" in words
    html = client.get("/socap/jobs").content.decode()
    assert "/socap/people?text=ada" in html
    assert reverse("campaign-tweet", args=[campaign.pk, "100"]) in html
    assert "Pending 1" in page(client, "?type=replies")


def test_an_error_is_there_in_full(client: Client) -> None:
    job_id = a_failed_job("100", "the provider said: " + "x" * 900 + " <b>end</b>")
    html = client.get("/socap/jobs?status=failed").content.decode()
    assert f"<pre>the provider said: {'x' * 900} &lt;b&gt;end&lt;/b&gt;</pre>" in html
    assert "3 of 3 4 attempts" in text_of(html) and str(job_id) in html
    assert "(1 failed) Jobs" in html


def test_the_list_goes_on_by_keyset_without_a_gap(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ids = [a_list_job(str(n)) for n in range(1000, 1120)]
    seen, query = [], "?status=pending"
    while query:
        seen += job_ids(client, query)
        html = client.get(f"/socap/jobs{query}").content.decode()
        more = re.search(r'id="older" rel="next" href="(\?[^"]+)"', html)
        query = more[1].replace("&amp;", "&") if more else ""
    assert seen == ids[::-1]
    with django_assert_max_num_queries(24):
        client.get("/socap/jobs")


# --- Retrying


def test_a_failed_job_is_run_again(client: Client) -> None:
    job_id = a_failed_job("100")
    answer = client.post(reverse("job-retry", args=[job_id]), {"job_query": "status=failed"})
    assert answer.headers["Location"] == "/socap/jobs?status=failed"
    assert job_counts() == {
        "pending": 1,
        "processing": 0,
        "completed": 0,
        "failed": 0,
        "retrying": 0,
    }
    again = client.post(reverse("job-retry", args=[job_id]), headers=HTMX).content.decode()
    assert "is pending; only failed jobs can be retried" in again
    assert AuditEntry.objects.filter(verb="job.retried").count() == 1
    assert client.post(reverse("job-retry", args=[10**18])).status_code == 404


def test_all_failed_jobs_are_run_again_or_those_of_one_type(client: Client) -> None:
    for tweet in ("100", "101"):
        a_failed_job(tweet)
    client.post(reverse("jobs-retry"), {"type": "replies"})
    assert job_counts(JobType.RETWEETS)["failed"] == 2
    words = client.post(reverse("jobs-retry"), headers=HTMX).content.decode()
    assert "2 failed jobs have been queued again" in words
    assert job_counts()["failed"] == 0 and job_counts()["pending"] == 2


def test_a_viewer_sees_the_jobs_and_no_button() -> None:
    a_failed_job("100")
    html = browser(a_user("vic", "viewer")).get("/socap/jobs").content.decode()
    assert "404: no such tweet" in html and "/retry" not in html


def test_a_refresh_sends_the_parts_that_changed(client: Client) -> None:
    html = client.get("/socap/jobs").content.decode()
    seen = re.findall(r'name="seen" value="([^"]+)"', html)
    live = reverse("jobs-live")
    assert client.get(live, {"seen": seen}).status_code == 204
    a_list_job("100")
    answer = client.get(live, {"seen": seen}).content.decode()
    assert re.findall(r'id="part-(\w+)"', answer) == ["job_list"]


# --- The engine's health


def test_the_engine_says_what_is_the_matter(client: Client) -> None:
    words = page(client)
    assert "0 alive" in words and "No worker is running" in words and "Healthy" in words
    source, now = TRAITS.name, datetime.now(UTC)
    Breaker(source).trip("402: recharge", kind=ErrorKind.OUT_OF_CREDITS)
    for minutes, left in ((30, 9_000), (0, 8_000)):
        at = now - timedelta(minutes=minutes)
        BalanceReading.objects.create(provider=source, taken_at=at, credits=left)
    Incident.objects.create(
        kind="channel failed", headline="A channel fails.", text="Mend it.", opened_at=now
    )
    words = page(client)
    assert "Unavailable" in words and "402: recharge" in words
    assert "8,000" in words and "2,000 an hour" in words
    assert "A channel fails." in words and "it has run out of credits" in words
    assert "3 calls a second" in words


def test_calls_stand_beside_the_least_that_would_have_done() -> None:
    hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    now = hour + timedelta(minutes=50)
    a_campaign(["100", "101"], now=hour - HOUR)
    poll(hour + timedelta(minutes=5), post("100"), post("101"))
    poll(hour + timedelta(minutes=35), post("100"), post("101"))
    poll(hour - timedelta(minutes=5), post("100"))
    at = hour + timedelta(minutes=6)
    engage("100", Action.RETWEET, *(retweet(str(n)) for n in range(1, 102)), now=at)
    engage("101", Action.RETWEET, retweet("1"), now=at)
    engage("101", Action.REPLY, *(reply(f"9{n:03}", "1") for n in range(20)), now=at)
    engage("101", Action.REPLY, reply("8000", "1"), now=hour - timedelta(minutes=4))
    source = TRAITS.name
    for endpoint, calls, errors, rows in (
        ("tweets", 2, 0, 4), ("retweet", 9, 1, 300), ("reply", 5, 0, 40), ("followings", 3, 0, 401),
        ("user", 1, 0, 1), ("balance", 6, 0, 0),
    ):  # fmt: skip
        Usage.objects.create(
            provider=source, hour=hour, endpoint=endpoint, calls=calls, errors=errors, rows=rows
        )
    Usage.objects.create(provider=source, hour=hour - HOUR, endpoint="tweets", calls=4, rows=1)
    Usage.objects.create(provider="other", hour=hour, endpoint="tweets", calls=99)
    Usage.objects.create(provider=source, hour=hour - 24 * HOUR, endpoint="tweets", calls=77)
    for minutes, left in ((-10, 500), (10, 400), (20, 9_000), (30, 8_950)):
        BalanceReading.objects.create(
            provider=source, taken_at=hour + timedelta(minutes=minutes), credits=left
        )
    found = usage_report(now=now, traits=TRAITS)
    assert [use.hour for use in found.hours] == [hour, hour - HOUR]
    this = found.hours[0]
    assert (this.calls, this.errors, this.rows) == (20, 1, 746)
    polls, lists, followings, profiles = 2, 2 + 1 + 1, 3, 1
    assert this.minimum_calls == polls + lists + followings + profiles
    assert found.hours[1].minimum_calls == 1 + 1
    assert this.credits == 150, "recharging is no income"
    assert (found.calls, found.minimum_calls, found.credits) == (24, 12, 150)


def test_what_calls_cost_is_shown_from_the_first_on(client: Client) -> None:
    """The balance says so only once it has been read twice."""
    now = datetime.now(UTC)
    tweet_ids = [str(number) for number in range(100)]
    for failed in (False, False, True):
        record_call(TRAITS, Endpoint.TWEETS, ids=tweet_ids, failed=failed, now=now)
    record_call(TRAITS, Endpoint.RETWEET, now=now)
    [this] = usage_report(now=now, traits=TRAITS).hours
    offer = Offer(traits=TRAITS, prices=TRAITS.prices)
    tweets, empty = offer.call(Endpoint.TWEETS, 100) * 2, offer.call(Endpoint.RETWEET)
    assert this.cost == tweets + empty and this.cost.dollars > empty.dollars > 0
    page = client.get("/socap/jobs").content.decode()
    assert f"about {this.cost.rounded}" in " ".join(page.split())


def test_a_fast_clock_is_counted_in_real_hours() -> None:
    hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    clock = Clock(epoch=hour - HOUR, speed=60)
    a_campaign(["100"], now=hour - HOUR)
    for real in (hour - timedelta(minutes=1), hour + timedelta(minutes=1)):
        poll(clock.shown(real), post("100"))
    for at in (hour - HOUR, hour):
        Usage.objects.create(provider=TRAITS.name, hour=at, endpoint="tweets", calls=1)
    found = usage_report(now=hour + timedelta(minutes=5), traits=TRAITS, clock=clock)
    assert [use.minimum_calls for use in found.hours] == [1, 1]


def test_threads_that_look_at_the_same_time_share_what_is_settled_without_a_clash() -> None:
    shared, clock, broken = report_module.MinimumCallsCache(), Clock(), list[BaseException]()
    hours = [datetime(2026, 6, 2, tzinfo=UTC) + n * HOUR for n in range(48)]

    def read_usage(turn: int) -> None:
        try:
            for start in range(500):
                shown = hours[(start + turn) % 24 :][:24]
                known = shared.of("a", clock)
                for hour in list(known):
                    assert known[hour] == 1
                shared.keep("a", clock, dict.fromkeys(shown, 1))
        except BaseException as error:
            broken.append(error)

    threads = [threading.Thread(target=read_usage, args=(turn,)) for turn in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not broken


def test_what_is_settled_of_one_provider_is_not_shown_of_another() -> None:
    hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    for provider in ("one", "other"):
        Usage.objects.create(provider=provider, hour=hour, endpoint="tweets", calls=1)
    later = hour + HOUR + timedelta(minutes=3)
    assert usage_report(now=later, traits=replace(TRAITS, name="one")).minimum_calls == 0
    assert list(report_module.minimum_calls_cache.of("one", settings.SOCAP_CLOCK)) == [hour]
    assert report_module.minimum_calls_cache.of("other", settings.SOCAP_CLOCK) == {}
    assert report_module.minimum_calls_cache.of("one", Clock(hour, 60)) == {}


def test_settled_hours_are_counted_once(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    Usage.objects.create(provider=TRAITS.name, hour=hour, endpoint="tweets", calls=1)
    later = hour + HOUR + timedelta(minutes=3)
    usage_report(now=later, traits=TRAITS)
    with django_assert_num_queries(2):
        usage_report(now=later, traits=TRAITS)
