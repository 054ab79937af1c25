"""Polls the counters of many tweets in one call and queues the lists that changed."""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.list_runs import mark_counters_unchanged, mark_lists_empty
from socap.campaigns.locks import lock_tweets_and_campaigns
from socap.campaigns.models import ListState, PolledTweet, Status, Tweet
from socap.campaigns.readings import record_readings
from socap.campaigns.snapshots import snapshot_completed_cycles
from socap.collection.author_connections.connection_states import connected_authors
from socap.collection.models import Policy
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.paced_tweets import MOST, ListToRead, set_next_polls, values_of, worth_of
from socap.collection.pace.reading_rules import PACED_SWEEPS
from socap.collection.pace.spending import BudgetSpent
from socap.collection.pace.unread_lists import (
    DueList,
    next_reading,
    store_accounts,
    store_next_readings,
    take_into_account,
)
from socap.collection.polling.poll_gate import Decision, ListProgress, decide
from socap.collection.provider.client import Provider
from socap.lib.database.contention import retry_on_conflict
from socap.sources.base import Action, Post
from socap.sources.traits import Endpoint

logger = logging.getLogger(__name__)


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
    queue_lists: Callable[[Sequence[ListToRead]], object],
) -> MetricsResult:
    """
    1. Drop tweets that no active campaign watches; if none is left, return without a call.
    2. Fetch the counters in batches of the provider's size, outside any transaction; those that no
       campaign has money for are left out.
    3. In one transaction: store readings, what lists have unread and snapshots, and queue the lists
       to be read: those that moved, or by an adaptive pace those whose waiting is worth it.

    `actions` are the lists available of every tweet; by default those of `provider`. Likers are read
    besides of tweets whose author has given permission.
    """
    if actions is None:
        traits = provider.source.traits
        actions = [action for action in traits.lists if traits.answers(Endpoint(action))]
    watched = PolledTweet.objects.filter(tweet__in=tweet_ids, campaign__status=Status.ACTIVE)
    wanted = sorted(set(watched.values_list("tweet_id", flat=True)))
    if not wanted:
        return MetricsResult()
    asked_at = provider.clock.now()
    posts, asked = _posts(wanted, provider)
    now = provider.clock.now()

    @retry_on_conflict
    @transaction.atomic
    def record() -> MetricsResult:
        locked = lock_tweets_and_campaigns(wanted, changing=True)
        there = sorted(locked.tweets & asked)
        before = Tweet.objects.in_bulk(there)
        believed = record_readings(there, posts, now=now)
        missing = len(before.keys() - believed.keys())
        queued_lists = _queue_lists(before, believed, asked_at, now, actions, queue_lists)
        set_next_polls(locked.campaigns, now=now)
        snapshots = snapshot_completed_cycles(there, now=now, locked=locked.campaigns)
        return MetricsResult(
            read=len(posts), missing=missing, queued_lists=queued_lists, snapshots=snapshots
        )

    return record()


def _posts(wanted: Sequence[str], provider: Provider) -> tuple[dict[str, Post], set[str]]:
    """Fetches the posts; retries a batch once if none of its formerly known tweets is returned.

    Also returns which tweets were asked for: those that somebody has money for.
    """
    size = provider.source.traits.metrics_batch
    posts: dict[str, Post] = {}
    asked: set[str] = set()
    for start in range(0, len(wanted), size):
        some = wanted[start : start + size]
        found, some = _affordable_posts(some, provider)
        if not found and Tweet.objects.filter(pk__in=some, missing_since=None).exists():
            found, _ = _affordable_posts(some, provider)
        posts |= found
        asked |= set(some)
    return posts, asked


def _affordable_posts(
    tweet_ids: Sequence[str], provider: Provider
) -> tuple[dict[str, Post], Sequence[str]]:
    try:
        return (provider.tweets(tweet_ids) if tweet_ids else {}), tweet_ids
    except BudgetSpent as error:
        logger.info("no budget left", extra={"action": "budget", "tweets": len(error.tweets)})
        return _affordable_posts([t for t in tweet_ids if t not in error.tweets], provider)


def _queue_lists(
    before: Mapping[str, Tweet],
    posts: Mapping[str, Post],
    asked_at: datetime,
    now: datetime,
    actions: Collection[Action],
    queue_lists: Callable[[Sequence[ListToRead]], object],
) -> tuple[tuple[str, Action], ...]:
    """Takes the counters into account and queues the lists to be read; returns these.

    `before` are the tweets with the counters of their last reading.
    """
    states = {
        (state.tweet_id, state.action): state
        for state in ListState.objects.filter(tweet__in=before.keys())
    }
    values, prices = values_of(list(before)), CallPrices()
    sweep_after = timedelta(hours=Policy.current().sweep_hours)
    accounts: list[DueList] = []
    next_readings = dict.fromkeys(before, now + MOST)
    moved: dict[Decision, list[tuple[str, Action]]] = {decision: [] for decision in Decision}
    with_author = connected_authors(list(before))
    for tweet_id, tweet in sorted(before.items()):
        if tweet_id not in posts:
            continue
        value = values.get(tweet_id)
        its_actions = {*actions, Action.LIKE} if tweet_id in with_author else set(actions)
        known = [
            states[key] for action in its_actions if (key := (tweet_id, action.value)) in states
        ]
        lists = take_into_account(
            tweet,
            posts[tweet_id],
            # A run that began after the counters were asked for has seen more than they show.
            [one for one in known if one.last_run_at is None or one.last_run_at < asked_at],
            value=value or 0.0,
            prices=prices,
            now=now,
        )
        accounts += lists
        next_readings[tweet_id] = next_reading(lists, prices=prices, now=now)
        sweep_every = sweep_after if value is None else sweep_after * PACED_SWEEPS
        whole = value is None or (tweet.whole_due_at is not None and tweet.whole_due_at <= asked_at)
        due = {one.state.action: one.after == 0 for one in lists}
        for action in sorted(its_actions):
            counter = getattr(posts[tweet_id].counters, COUNTER_OF[action])
            progress = _progress(states.get((tweet_id, action.value)))
            decision = _decision(
                counter,
                progress,
                asked_at,
                sweep_after=sweep_every,
                whole=whole,
                due=due.get(action.value, False),
            )
            # A missing counter may have changed, so it does not prove the list unchanged.
            if decision and (decision is not Decision.SKIP or counter is not None):
                moved[decision].append((tweet_id, action))
    store_accounts(accounts, now=now)
    store_next_readings(next_readings, asked_at=asked_at)
    mark_counters_unchanged(moved[Decision.SKIP], asked_at=asked_at)
    mark_lists_empty(moved[Decision.EMPTY], asked_at=asked_at)
    waiting = [one for one in accounts if one.outlook.unread.rows]
    worth = {(one.state.tweet_id, one.state.action): worth_of(one.outlook) for one in waiting}
    queue_lists(
        [
            ListToRead(tweet_id=tweet_id, action=action, worth=worth.get((tweet_id, action.value)))
            for tweet_id, action in moved[Decision.READ]
        ]
    )
    return tuple(moved[Decision.READ])


def _decision(
    counter: int | None,
    progress: ListProgress | None,
    asked_at: datetime,
    *,
    sweep_after: timedelta,
    whole: bool,
    due: bool,
) -> Decision | None:
    """Returns None for a list that moved, but whose reading is not worth it yet."""
    if whole or progress is None or progress.is_first:
        return decide(counter, progress, now=asked_at, sweep_after=sweep_after)
    if due:
        return Decision.READ
    paced = decide(counter, progress, now=asked_at, sweep_after=sweep_after)
    moved = progress.run_open or counter != progress.satisfied_counter
    return None if paced is Decision.READ and moved else paced


def _progress(state: ListState | None) -> ListProgress | None:
    if state is None:
        return None
    return ListProgress(
        # Rows assumed to be newer than the counter, or not listed yet, need another look at the list.
        satisfied_counter=None if state.ahead or state.lagging else state.counter,
        last_run_at=state.last_run_at,
        run_open=state.run_started_at is not None,
    )
