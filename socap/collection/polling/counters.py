"""Reads the counters of many tweets in one call and wakes the lists that moved."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.list_runs import mark_counters_unchanged, mark_lists_empty
from socap.campaigns.locks import lock_tweets_and_campaigns
from socap.campaigns.models import CampaignTweet, ListState, Status, Tweet
from socap.campaigns.readings import record_readings
from socap.campaigns.snapshots import snapshot_completed_cycles
from socap.collection.models import Policy
from socap.collection.polling.poll_gate import Decision, Progress, decide
from socap.collection.provider.client import Provider
from socap.lib.database.contention import tried_again
from socap.sources.base import Action, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricsRead:
    """What one metrics job did."""

    read: int = 0
    missing: int = 0
    woken: tuple[tuple[str, Action], ...] = ()
    snapshots: int = 0


def poll_metrics(
    tweet_ids: Sequence[str],
    *,
    provider: Provider,
    actions: Collection[Action] | None = None,
    wake: Callable[[str, Action], object],
) -> MetricsRead:
    """
    1. Drop the tweets that no active campaign watches; with none left, end without a call.
    2. One call for as many as the provider takes at once, outside any transaction.
    3. In one transaction: readings, snapshots, and a job for each list that has something to fetch.

    `actions` are the lists that some provider has; by default those of this one.
    """
    actions = provider.source.traits.lists.keys() if actions is None else actions
    watched = CampaignTweet.objects.filter(tweet__in=tweet_ids, campaign__status=Status.ACTIVE)
    wanted = sorted(set(watched.values_list("tweet_id", flat=True)))
    if not wanted:
        return MetricsRead()
    asked_at = provider.clock.now()
    posts = _posts(wanted, provider)
    now = provider.clock.now()

    @tried_again
    @transaction.atomic
    def record() -> MetricsRead:
        held = lock_tweets_and_campaigns(wanted, changing=True)
        there = sorted(held.tweets)
        believed = record_readings(there, posts, now=now)
        missing = len(held.tweets - believed.keys())
        woken = _wake_lists(there, believed, asked_at, actions, wake)
        snapshots = snapshot_completed_cycles(there, now=now, locked=held.campaigns)
        return MetricsRead(read=len(posts), missing=missing, woken=woken, snapshots=snapshots)

    return record()


def _posts(wanted: Sequence[str], provider: Provider) -> dict[str, Post]:
    """The answers; one that knows none of tweets which were there before is asked for again."""
    size = provider.source.traits.metrics_batch
    posts: dict[str, Post] = {}
    for start in range(0, len(wanted), size):
        some = wanted[start : start + size]
        found = provider.tweets(some)
        if not found and Tweet.objects.filter(pk__in=some, missing_since=None).exists():
            found = provider.tweets(some)
        posts |= found
    return posts


def _wake_lists(
    tweet_ids: Sequence[str],
    posts: dict[str, Post],
    asked_at: datetime,
    actions: Collection[Action],
    wake: Callable[[str, Action], object],
) -> tuple[tuple[str, Action], ...]:
    sweep_after = timedelta(hours=Policy.current().sweep_hours)
    states = {
        (state.tweet_id, state.action): state
        for state in ListState.objects.filter(tweet__in=tweet_ids)
    }
    moved: dict[Decision, list[tuple[str, Action]]] = {decision: [] for decision in Decision}
    for tweet_id in tweet_ids:
        if tweet_id not in posts:
            continue
        for action in actions:
            counter = getattr(posts[tweet_id].counters, COUNTER_OF[action])
            progress = _progress(states.get((tweet_id, action.value)))
            decision = decide(counter, progress, now=asked_at, sweep_after=sweep_after)
            # A counter that is not said may have moved: its list has not been seen to rest.
            if decision is not Decision.REST or counter is not None:
                moved[decision].append((tweet_id, action))
    mark_counters_unchanged(moved[Decision.REST], asked_at=asked_at)
    mark_lists_empty(moved[Decision.NOTHING_YET], asked_at=asked_at)
    for tweet_id, action in moved[Decision.READ]:
        wake(tweet_id, action)
    return tuple(moved[Decision.READ])


def _progress(state: ListState | None) -> Progress | None:
    if state is None:
        return None
    return Progress(
        # Rows that were only supposed to have come after it are looked for again at once.
        satisfied_counter=None if state.ahead else state.counter,
        last_run_at=state.last_run_at,
        run_open=state.run_started_at is not None,
    )
