"""Lists are read over real HTTP from a provider that errs, and nothing is lost or doubled."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain, repeat
from typing import cast

import httpx
import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from bench.judge import ACTION, Truth, events, least_calls, listed
from socap.campaigns.lifecycle import delete_campaign, pause
from socap.campaigns.models import Campaign, Engagement, ListState, Tweet
from socap.collection.health.health_checks import Condition
from socap.collection.health.watch import detect_problems
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.delta import SHORT_PAGE_AGAIN
from socap.collection.polling.lists import read_list
from socap.collection.provider.client import Provider, WorkerStopping
from socap.simulator import Simulator
from socap.sources.base import Action, ErrorKind, Page, Post, ProviderRow, SourceError
from socap.sources.registry import open_source
from socap.sources.source import Source
from tests.builders import a_worker, reply
from tests.collection.conftest import Notebook, SimulatedClock
from tests.collection.provider.windowed_provider import seconds_pass

pytestmark = pytest.mark.django_db


def truth(simulator: Simulator) -> Truth:
    answer: Truth = httpx.get(f"{simulator.url}/_truth").json()
    return answer


def recorded() -> set[tuple[str, str, str]]:
    """What is recorded on the campaigns' own tweets; that on watched quotes is no part of `truth`."""
    own = Engagement.objects.filter(tweet__entries__isnull=False).distinct()
    return {(e.tweet_id, e.action, e.key) for e in own}


def ids(campaign: Campaign) -> list[str]:
    return sorted(campaign.tweets.values_list("pk", flat=True))


def cycle(campaign: Campaign, provider: Provider) -> Notebook:
    """One whole poll, jobs run at once."""
    book = Notebook()
    poll_metrics(ids(campaign), provider=provider, queue_lists=book.lists)
    for tweet_id, action in book.noted_lists:
        read_list(tweet_id, action, provider=provider, stopping=lambda: False)
    return book


def calls(simulator: Simulator) -> int:
    total: int = httpx.get(f"{simulator.url}/_calls").json()["total"]
    httpx.delete(f"{simulator.url}/_calls")
    return total


def fault(simulator: Simulator, **what: object) -> None:
    httpx.post(f"{simulator.url}/_faults", json=what).raise_for_status()


def test_accounts_that_a_list_brings_are_queued_to_be_derived(
    campaign: Campaign, provider: Provider
) -> None:
    cycle(campaign, provider)
    assert ProcrastinateJob.objects.filter(task_name="insight.accounts", status="todo").count() == 1


class Endless:
    """The provider, whose one list brings other rows, or the same ones, for ever."""

    def __init__(self, provider: Provider, action: Action, *, same: bool = False) -> None:
        self.source, self.action, self.same = provider.source, action, same
        self.pages = self.asked_again = 0
        self.counted: int | None = None

    def __getattr__(self, name: str) -> object:
        return getattr(self.source, name)

    def tweets(self, ids: list[str]) -> dict[str, Post]:
        found = self.source.tweets(ids)
        self.asked_again += self.pages > 0
        if self.counted is None:
            return found
        counters = {key: replace(p.counters, replies=self.counted) for key, p in found.items()}
        return {key: replace(p, counters=counters[key]) for key, p in found.items()}

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        if action is not self.action:
            return self.source.engagements(action, tweet_id, cursor=cursor, since=since)
        self.pages += 1
        start = 0 if self.same else 20 * self.pages
        rows = [reply(str(7_000_000 + start + n), str(8_000_000 + start + n)) for n in range(20)]
        return Page(items=tuple(rows), next_cursor=f"c{self.pages}", has_next=True)


def of(source: Endless, provider: Provider) -> Provider:
    return Provider(
        cast(Source, source), qps=10_000, clock=provider.clock, sleep=lambda seconds: None
    )


def replies_of(tweet_id: str, *, counted: int) -> None:
    """Nothing was read yet of a list that the counter says to be so long."""
    Engagement.objects.filter(tweet=tweet_id, action="reply").delete()
    ListState.objects.filter(tweet=tweet_id, action="reply").delete()
    Tweet.objects.filter(pk=tweet_id).update(replies=counted)


@pytest.mark.parametrize("same", [False, True])
def test_a_list_without_end_is_stopped_far_beyond_its_counter_kept_and_told(
    campaign: Campaign, provider: Provider, same: bool
) -> None:
    a_worker()
    cycle(campaign, provider)
    [tweet_id, *_] = ids(campaign)
    replies_of(tweet_id, counted=60)
    endless = Endless(provider, Action.REPLY, same=same)
    asked = of(endless, provider)
    read = read_list(tweet_id, Action.REPLY, provider=asked, stopping=lambda: False)
    assert read.outcome == "stopped, for the list has no end"
    assert 3 <= endless.pages <= 3 * 60 / 20 + 6 and endless.asked_again == 1
    kept = Engagement.objects.filter(tweet=tweet_id, action="reply").count()
    assert kept == (20 if same else 20 * endless.pages)
    told = [
        found for found in detect_problems(now=provider.clock.now()) if "no end" in found.headline
    ]
    assert [found.kind for found in told] == [Condition.LIST_ENDLESS]
    assert tweet_id in told[0].headline and f"{kept} rows read and kept" in told[0].text

    # A poll later it is not read to the same length again.
    endless.pages = 10_000
    Tweet.objects.filter(pk=tweet_id).update(replies=61)
    again = read_list(tweet_id, Action.REPLY, provider=asked, stopping=lambda: False)
    assert again.pages <= (20 if same else 7)


def test_a_list_that_has_really_grown_is_read_on(campaign: Campaign, provider: Provider) -> None:
    [tweet_id, *_] = ids(campaign)
    replies_of(tweet_id, counted=5)
    endless = Endless(provider, Action.REPLY)
    endless.counted = 200
    read = read_list(tweet_id, Action.REPLY, provider=of(endless, provider), stopping=lambda: False)
    assert 600 / 20 <= read.pages <= 700 / 20 + 2
    assert endless.asked_again == 2


def test_the_incident_of_a_list_is_over_when_it_ends_again(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    a_worker()
    [tweet_id, *_] = ids(campaign)
    replies_of(tweet_id, counted=5)
    asked = of(Endless(provider, Action.REPLY), provider)
    read_list(tweet_id, Action.REPLY, provider=asked, stopping=lambda: False)
    assert ListState.objects.get(tweet=tweet_id, action="reply").endless
    httpx.post(
        f"{simulator.url}/_burst", json={"tweet_id": tweet_id, "action": "reply", "count": 60}
    ).raise_for_status()
    cycle(campaign, provider)  # the counter has moved, whatever it was
    assert not ListState.objects.get(tweet=tweet_id, action="reply").endless


def test_a_growing_launch_is_recorded_whole_and_once(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    for _ in range(4):
        cycle(campaign, provider)
        assert recorded() == listed(truth(simulator))
        simulator.time.advance(1800)
    for state in ListState.objects.all():
        kept = Engagement.objects.filter(tweet=state.tweet_id, action=state.action).count()
        assert state.known == kept
        assert state.run_started_at is None, state.problem


def test_a_quiet_cycle_asks_for_the_metrics_only(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    cycle(campaign, provider)
    calls(simulator)
    assert cycle(campaign, provider).noted_lists == []
    assert calls(simulator) == 1


def test_what_comes_after_its_counter_was_read_is_recorded_and_never_looked_for_again(
    campaign: Campaign, simulator: Simulator
) -> None:
    """A launch goes on between the reading of a counter and of its list: here for some minutes."""
    source = open_source("twitterapi_io", url=simulator.url, credentials={"api_key": "demo"})
    clock = SimulatedClock(simulator)
    provider = Provider(source, qps=10_000, clock=clock, sleep=lambda seconds: None)
    used = least = 0
    for turn in range(8):
        before, visible = recorded(), listed(truth(simulator))
        calls(simulator)
        book = Notebook()
        poll_metrics(ids(campaign), provider=provider, queue_lists=book.lists)
        for tweet_id, action in book.noted_lists:
            simulator.time.advance(60)
            read_list(tweet_id, action, provider=provider, stopping=lambda: False)
        assert recorded() >= visible
        if turn:  # the first look has nothing to know again
            used += calls(simulator)
            least += least_calls(before, visible, tweets=4)
        simulator.time.advance(1800)
    cycle(campaign, provider)
    calls(simulator)
    assert cycle(campaign, provider).noted_lists == []
    source.close()
    assert calls(simulator) == 1
    assert used <= 1.2 * least + 1
    happened = events(truth(simulator))
    for row in Engagement.objects.filter(action="retweet"):
        at = datetime.fromisoformat(happened[row.tweet_id, row.action, row.key]["at"])
        assert (row.occurred_after or at) <= at <= row.occurred_at


def test_a_burst_between_two_polls_is_read_whole(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    cycle(campaign, provider)
    tweet_id = ids(campaign)[0]
    for action, count in (("retweet", 230), ("reply", 95)):
        httpx.post(
            f"{simulator.url}/_burst", json={"tweet_id": tweet_id, "action": action, "count": count}
        ).raise_for_status()
    calls(simulator)
    cycle(campaign, provider)
    assert recorded() == listed(truth(simulator))
    assert calls(simulator) <= 1 + 4 + 6  # metrics, 230 / 100 and 95 / 20, one more page for each


def test_baseline_is_marked_and_what_comes_later_is_not(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    cycle(campaign, provider)
    assert Engagement.objects.exists()
    assert not Engagement.objects.filter(baseline=False).exists()
    simulator.time.advance(3600)
    before = recorded()
    cycle(campaign, provider)
    new = [e for e in Engagement.objects.all() if (e.tweet_id, e.action, e.key) not in before]
    assert new and not any(engagement.baseline for engagement in new)


def test_retweets_keep_the_interval_and_replies_the_exact_time(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    before_first = provider.clock.now()
    cycle(campaign, provider)
    after_first = provider.clock.now()
    simulator.time.advance(1800)
    cycle(campaign, provider)
    retweets = Engagement.objects.filter(action="retweet", baseline=False)
    assert retweets
    for retweet in retweets:
        assert retweet.occurred_after is not None
        assert before_first <= retweet.occurred_after <= after_first < retweet.occurred_at
    assert not Engagement.objects.exclude(action="retweet").filter(occurred_after__isnull=False)


def test_a_retweet_after_quiet_polls_is_dated_after_the_last_of_them(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    cycle(campaign, provider)
    quiet_from = provider.clock.now()
    cycle(campaign, provider)
    tweet_id = ids(campaign)[0]
    httpx.post(
        f"{simulator.url}/_burst", json={"tweet_id": tweet_id, "action": "retweet", "count": 1}
    )
    cycle(campaign, provider)
    newest = Engagement.objects.get(action="retweet", baseline=False)
    assert newest.occurred_after is not None and newest.occurred_after >= quiet_from


@pytest.mark.parametrize(
    "what",
    [
        {"kind": "500", "rate": 0.3},
        {"kind": "cut", "rate": 0.2},
        {"kind": "broken_json", "rate": 0.2},
        {"kind": "429", "rate": 0.5},
        {"kind": "lie_has_next", "rate": 0.5},
        {"kind": "repeat_cursor", "rate": 0.2},
        {"kind": "no_cursor", "rate": 0.2},
        {"kind": "duplicates", "rate": 0.5},
        {"kind": "expired_cursor", "rate": 0.2, "count": 2},
        {"kind": "empty", "rate": 0.2, "path": "/tweet/"},
    ],
    ids=lambda what: str(what["kind"]),
)
def test_a_provider_that_errs_costs_calls_but_no_rows(
    campaign: Campaign, simulator: Simulator, provider: Provider, what: dict[str, object]
) -> None:
    cycle(campaign, provider)
    simulator.time.advance(3600)
    fault(simulator, **what)
    for _ in range(4):  # a failed job is retried
        try:
            cycle(campaign, provider)
            break
        except SourceError:
            continue
    httpx.delete(f"{simulator.url}/_faults")
    simulator.time.advance(900)
    try:
        cycle(campaign, provider)
    except SourceError as error:  # still held back after the last 429, as the job would be
        assert error.kind is ErrorKind.RATE_LIMITED and error.retry_after
        seconds_pass(error.retry_after)
        cycle(campaign, provider)
    assert recorded() == listed(truth(simulator))


def test_an_interrupted_backfill_goes_on_at_its_cursor_and_misses_nothing(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    tweet_id = ids(campaign)[0]
    httpx.post(
        f"{simulator.url}/_burst", json={"tweet_id": tweet_id, "action": "reply", "count": 150}
    )
    poll_metrics(ids(campaign), provider=provider, queue_lists=Notebook().lists)

    for _ in range(2):
        with pytest.raises(WorkerStopping):
            read_list(
                tweet_id,
                Action.REPLY,
                provider=provider,
                stopping=chain([False], repeat(True)).__next__,
            )
    state = ListState.objects.get(tweet=tweet_id, action="reply")
    assert state.run_started_at is not None and state.run_pages == 4
    # New ones arrive on top while nobody reads.
    httpx.post(
        f"{simulator.url}/_burst", json={"tweet_id": tweet_id, "action": "reply", "count": 30}
    )
    calls(simulator)
    read_list(tweet_id, Action.REPLY, provider=provider, stopping=lambda: False)
    wanted = {key for key in listed(truth(simulator)) if key[:2] == (tweet_id, "reply")}
    assert {key for key in recorded() if key[:2] == (tweet_id, "reply")} == wanted
    asked = httpx.get(f"{simulator.url}/_calls").json()["recent"]
    with_rows = sum(1 for call in asked if call["rows"])
    assert with_rows <= len(wanted) / 20 - 4 + 4
    # Some lists claim more than they have: their end is blank, and asked for again.
    assert len(asked) - with_rows <= 1 + SHORT_PAGE_AGAIN
    baseline = Engagement.objects.filter(tweet=tweet_id, action="reply", baseline=True).count()
    assert baseline >= 150


def test_nothing_is_asked_for_tweets_that_nobody_watches(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    tweet_ids = ids(campaign)
    pause(campaign, now=provider.clock.now())
    calls(simulator)
    assert poll_metrics(tweet_ids, provider=provider, queue_lists=Notebook().lists).read == 0
    read_list(tweet_ids[0], Action.REPLY, provider=provider, stopping=lambda: False)
    delete_campaign(campaign)
    read_list(tweet_ids[0], Action.REPLY, provider=provider, stopping=lambda: False)
    assert calls(simulator) == 0


def test_a_deleted_tweet_is_noted_and_keeps_what_is_known(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    cycle(campaign, provider)
    tweet_id = ids(campaign)[0]
    known = campaign.tweets.get(pk=tweet_id).likes
    httpx.post(f"{simulator.url}/_delete", json={"tweet_id": tweet_id}).raise_for_status()
    cycle(campaign, provider)
    tweet = campaign.tweets.get(pk=tweet_id)
    assert tweet.missing_since is not None and tweet.likes == known
    assert Engagement.objects.filter(tweet=tweet_id).exists()


def test_a_still_list_is_swept_after_hours(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    cycle(campaign, provider)
    ListState.objects.update(last_run_at=provider.clock.now() - timedelta(hours=6))
    busy = ListState.objects.exclude(counter=0).count()
    assert len(cycle(campaign, provider).noted_lists) == busy


def test_actions_and_names_of_the_judge_are_ours() -> None:
    assert set(ACTION.values()) == {action.value for action in Action} - {"like"}
