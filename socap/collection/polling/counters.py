"""Polls the counters of many tweets in one call and queues the lists that changed."""

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
from socap.collection.polling.poll_gate import Decision, ListProgress, decide
from socap.collection.provider.client import Provider
from socap.lib.database.contention import retry_on_conflict
from socap.sources.base import Action, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricsResult:
    """Result of one metrics job."""

    read: int = 0
    missing: int = 0
    queued_lists: tuple[tuple[str, Action], ...] = ()
    snapshots: int = 0


def poll_metrics(
    tweet_ids: Sequence[str],
    *,
    provider: Provider,
    actions: Collection[Action] | None = None,
    queue_list: Callable[[str, Action], object],
) -> MetricsResult:
    """
    1. Drop tweets that no active campaign watches; if none is left, return without a call.
    2. Fetch the counters in batches of the provider's size, outside any transaction.
    3. In one transaction: store readings and snapshots, and queue the lists to be read.

    `actions` are the available lists; by default those of `provider`.
    """
    actions = provider.source.traits.lists.keys() if actions is None else actions
    watched = CampaignTweet.objects.filter(tweet__in=tweet_ids, campaign__status=Status.ACTIVE)
    wanted = sorted(set(watched.values_list("tweet_id", flat=True)))
    if not wanted:
        return MetricsResult()
    asked_at = provider.clock.now()
    posts = _posts(wanted, provider)
    now = provider.clock.now()

    @retry_on_conflict
    @transaction.atomic
    def record() -> MetricsResult:
        locked = lock_tweets_and_campaigns(wanted, changing=True)
        there = sorted(locked.tweets)
        believed = record_readings(there, posts, now=now)
        missing = len(locked.tweets - believed.keys())
        queued_lists = _queue_lists(there, believed, asked_at, actions, queue_list)
        snapshots = snapshot_completed_cycles(there, now=now, locked=locked.campaigns)
        return MetricsResult(
            read=len(posts), missing=missing, queued_lists=queued_lists, snapshots=snapshots
        )

    return record()


def _posts(wanted: Sequence[str], provider: Provider) -> dict[str, Post]:
    """Fetches the posts; retries a batch once if none of its formerly known tweets is returned."""
    size = provider.source.traits.metrics_batch
    posts: dict[str, Post] = {}
    for start in range(0, len(wanted), size):
        some = wanted[start : start + size]
        found = provider.tweets(some)
        if not found and Tweet.objects.filter(pk__in=some, missing_since=None).exists():
            found = provider.tweets(some)
        posts |= found
    return posts


def _queue_lists(
    tweet_ids: Sequence[str],
    posts: dict[str, Post],
    asked_at: datetime,
    actions: Collection[Action],
    queue_list: Callable[[str, Action], object],
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
            # A missing counter may have changed, so it does not prove the list unchanged.
            if decision is not Decision.SKIP or counter is not None:
                moved[decision].append((tweet_id, action))
    mark_counters_unchanged(moved[Decision.SKIP], asked_at=asked_at)
    mark_lists_empty(moved[Decision.EMPTY], asked_at=asked_at)
    for tweet_id, action in moved[Decision.READ]:
        queue_list(tweet_id, action)
    return tuple(moved[Decision.READ])


def _progress(state: ListState | None) -> ListProgress | None:
    if state is None:
        return None
    return ListProgress(
        # Rows assumed to be newer than the counter are verified by reading the list again.
        satisfied_counter=None if state.ahead else state.counter,
        last_run_at=state.last_run_at,
        run_open=state.run_started_at is not None,
    )
