"""Reads one list of one tweet to known ground and records it page by page."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from socap.alerts.alert_generation import wake_raising
from socap.alerts.matches import notice_engagements
from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.engagements import RecordedPage
from socap.campaigns.list_runs import (
    end_run,
    is_watched,
    keys_found_in_run,
    listed_share,
    record_page,
    restart_run,
    retry_run_later,
    start_or_resume_run,
    times_found_after,
)
from socap.campaigns.locks import lock_tweets_and_campaigns
from socap.campaigns.models import ListState, Tweet
from socap.collection.models import Policy
from socap.collection.polling.delta import Delta, Ending, Step, Verdict
from socap.collection.polling.endless_lists import is_endless
from socap.collection.provider.client import Provider, WorkerStopping
from socap.lib.database.contention import tried_again
from socap.sources.base import Action, ErrorKind, Page, ProviderRow, SourceError

logger = logging.getLogger(__name__)

# How far a `since` bound reaches back behind the newest known row: rows are listed a little late.
OVERLAP = timedelta(minutes=5)
# A list that breaks off with rows missing is tried again in this many cycles, then believed.
UNSATISFIED_RUNS = 4
# What share of counted rows a list shows (protected accounts' are hidden) is learned from all lists,
# and counts as much as so many rows of its own.
USUAL_ROWS = 50
# A provider's row may be this much later than our clock before the two are not compared any more.
CLOCKS_AGREE = timedelta(seconds=2)
MAX_RESTARTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRead:
    """What one job did with one list; `new` holds engagement ids."""

    new: int = 0
    pages: int = 0
    outcome: str = ""


def read_list(
    tweet_id: str,
    action: Action,
    *,
    provider: Provider,
    counters_from: Provider | None = None,
    stopping: Callable[[], bool],
) -> ListRead:
    """
    1. End without a call when nobody watches the tweet any more.
    2. Finish an interrupted run from its cursor; then, and otherwise at once, begin at the newest
       end.
    3. Per page: ask (outside any transaction), then rows, scores, checkpoint, and the notices of
       who is important, in one.
    4. Compare with the counter; read again from the top where the ending cannot be believed.

    The tweet's counters may come from another provider than the list: from `counters_from`.
    """
    counters_from = counters_from or provider
    if not is_watched(tweet_id):
        return ListRead(outcome="nobody watches this tweet")
    state = ListState.objects.filter(tweet=tweet_id, action=action.value).first()
    done = ListRead()
    interrupted = state is not None and state.run_started_at is not None and state.run_cursor
    if state is not None and interrupted and state.run_provider == provider.name:
        done = _run(tweet_id, action, provider, counters_from, stopping)
    last = _run(tweet_id, action, provider, counters_from, stopping)
    return ListRead(new=done.new + last.new, pages=done.pages + last.pages, outcome=last.outcome)


def _run(
    tweet_id: str,
    action: Action,
    provider: Provider,
    counters_from: Provider,
    stopping: Callable[[], bool],
) -> ListRead:
    tweet = Tweet.objects.filter(pk=tweet_id).first()
    if tweet is None:
        return ListRead(outcome="nobody watches this tweet")
    counter: int | None = getattr(tweet, COUNTER_OF[action])
    now = provider.clock.now()
    last = ListState.objects.filter(tweet=tweet_id, action=action.value).first()
    deep = last is not None and _is_sweep(last, counter, now)
    since = None if deep or last is None else _since(last, provider)
    try:
        state = start_or_resume_run(tweet_id, action, since=since, now=now, provider=provider.name)
    except IntegrityError:
        if Tweet.objects.filter(pk=tweet_id).exists():
            raise
        return ListRead(outcome="nobody watches this tweet")
    delta = _delta(state, action, counter, provider, deep=deep)
    cursor = state.run_cursor or None
    if cursor:
        delta.follow(cursor)
    new = restarts = unusable = 0
    listed = len(delta.found)
    while True:
        try:
            page = provider.engagements(action, tweet_id, cursor=cursor, since=state.run_since)
        except SourceError as error:
            if error.kind is ErrorKind.GONE:
                end_run(state, counter=counter, found=0, complete=False, problem=str(error))
                return ListRead(new=new, pages=delta.pages, outcome="gone")
            if error.kind is not ErrorKind.BAD_CURSOR or restarts == MAX_RESTARTS:
                raise
            restarts += 1
            _from_the_top(state, delta)
            cursor, listed = None, 0
            continue
        taken = _take(state, delta, page, now=provider.clock.now())
        if taken is None:
            return ListRead(new=new, pages=delta.pages, outcome="nobody watches this tweet")
        step, found, refused = taken
        new += found
        unusable += 0 if step.again else refused + page.dropped
        listed += len(page.items)
        if not step.ended and _goes_on_for_ever(state, delta, listed, counters_from):
            delta.ending = Ending.ENDLESS
            break
        if step.ended and delta.verdict() is not Verdict.AGAIN:
            break
        if step.ended:
            _from_the_top(state, delta)
            cursor, listed, unusable = None, 0, 0
        elif not step.again:
            cursor = step.cursor
        if stopping():
            raise WorkerStopping
    _conclude(state, delta, tweet, unusable=unusable, now=provider.clock.now())
    return ListRead(new=new, pages=delta.pages, outcome=delta.verdict().value)


def _goes_on_for_ever(state: ListState, delta: Delta, listed: int, provider: Provider) -> bool:
    """Far more is listed than is counted, and still is when the counter has been read once more."""
    action, size = Action(state.action), delta.page_size
    counter: int | None = getattr(state.tweet, COUNTER_OF[action])
    known = ListState.objects.values_list("known", flat=True).get(pk=state.pk)
    before = max(0, known - len(delta.found))

    def promised(counter: int | None) -> int | None:
        if counter is None:
            return None
        new = max(0, counter - before, delta.rise or 0)
        return new + before if delta.deep else new

    if not is_endless(listed, promised=promised(counter), page_size=size):
        return False
    post = provider.tweets([state.tweet_id]).get(state.tweet_id)
    if post is not None and getattr(post.counters, COUNTER_OF[action]) is not None:
        counter = getattr(post.counters, COUNTER_OF[action])
        setattr(state.tweet, COUNTER_OF[action], counter)  # not asked again before it is passed
    return is_endless(listed, promised=promised(counter), page_size=size)


def _from_the_top(state: ListState, delta: Delta) -> None:
    restart_run(state)
    delta.begin_pass()


def _conclude(
    state: ListState, delta: Delta, tweet: Tweet, *, unusable: int, now: datetime
) -> None:
    """Close the run, or leave it open where its ending cannot be believed yet."""
    counter: int | None = getattr(tweet, COUNTER_OF[Action(state.action)])
    believed = not delta.cut_off or state.incomplete_runs + 1 >= UNSATISFIED_RUNS
    problems = []
    endless = delta.ending is Ending.ENDLESS
    if endless:
        kept = f"{len(delta.found)} rows read and kept, then stopped"
        problems.append(f"{kept}: {Ending.ENDLESS.value}")
    elif delta.missing and delta.ending is not None:
        problems.append(f"{delta.missing} fewer than expected: {delta.ending.value}")
    if unusable:
        rows = "1 row" if unusable == 1 else f"{unusable} rows"
        problems.append(f"{rows} without a usable account or value left out")
        facts = {"tweet": state.tweet_id, "list": state.action, "rows": unusable}
        logger.warning("rows of a list left out", extra={"action": "rows_left_out", **facts})
    problem = "; ".join(problems)
    if not believed:
        retry_run_later(state, problem=problem)
        return
    # A list that was late to show a row must not make later intervals begin too late.
    complete = delta.first or not delta.missing or delta.cut_off
    proven, likely = (0, 0) if endless else _ahead_of_counter(state, delta, tweet, now=now)
    with transaction.atomic():
        end_run(
            state,
            counter=None if counter is None else counter + proven,
            ahead=likely,
            found=len(delta.found),
            complete=complete,
            problem=problem,
            endless=endless,
        )


def _ahead_of_counter(
    state: ListState, delta: Delta, tweet: Tweet, *, now: datetime
) -> tuple[int, int]:
    """How many of the rows found came after the counter was read, so that it shows them next time:
    (certainly, and beyond that probably).

    Their own times prove it, where they have any and the provider's clock agrees with ours; the
    time that has gone by makes it likely.
    """
    began = [state.last_run_at or tweet.posted_at, state.counter_unchanged_at]
    rising_since = max((moment for moment in began if moment is not None), default=None)
    if tweet.read_at is None or rising_since is None:
        return 0, 0
    times = times_found_after(state, tweet.read_at)
    proven = len(times) if max(times, default=now) <= now + CLOCKS_AGREE else 0
    rose_for, gone_by = tweet.read_at - rising_since, now - tweet.read_at
    turns = gone_by / rose_for if rose_for > timedelta(0) else 0.0
    surplus = delta.surplus(likely=max(0.0, (delta.rise or 0) * turns))
    return proven, max(0, surplus - proven)


def _take(
    state: ListState, delta: Delta, page: Page[ProviderRow], *, now: datetime
) -> tuple[Step, int, int] | None:
    """Record one page and let the delta judge it; None when the tweet has been deleted meanwhile.

    Returns the next step, how many engagements are new, and how many rows could not be kept.
    """
    assert state.run_started_at is not None
    recorded = _record(state, delta, page, now)
    if recorded is None:
        return None
    step = delta.after_page(
        recorded.keys,
        [_known_before(seen, state.run_started_at, now) for seen in recorded.first_seen],
        next_cursor=page.next_cursor,
        has_next=page.has_next,
    )
    return step, len(recorded.new), recorded.refused


def _known_before(seen: datetime | None, started: datetime, now: datetime) -> bool:
    """A row first seen in the future was recorded before the clock was set back."""
    return seen is not None and (seen < started or seen > now)


@tried_again
@transaction.atomic
def _record(
    state: ListState, delta: Delta, page: Page[ProviderRow], now: datetime
) -> RecordedPage | None:
    """None where the tweet has been deleted with its campaign."""
    if not lock_tweets_and_campaigns([state.tweet_id]).tweets:
        return None
    recorded = record_page(
        state,
        page.items,
        next_cursor=page.next_cursor or "",
        below_known=delta.below_known,
        now=now,
    )
    wake_raising(notice_engagements(recorded.new, now=now))
    return recorded


def _is_sweep(state: ListState, counter: int | None, now: datetime) -> bool:
    """The gate let it through although nothing moved, and more is counted than known: look deep."""
    if state.last_run_at is None or state.run_started_at is not None or counter is None:
        return False
    old = now - state.last_run_at >= timedelta(hours=Policy.current().sweep_hours)
    return old and counter == state.counter and counter > state.known


def _delta(
    state: ListState, action: Action, counter: int | None, provider: Provider, *, deep: bool
) -> Delta:
    first = state.last_run_at is None
    satisfied = None if state.counter is None else state.counter + state.ahead
    if first:
        satisfied = 0
    found = keys_found_in_run(state) if state.run_pages else set()
    before = state.known - len(found)
    visible = 1.0
    if deep:
        satisfied = before
    elif satisfied:
        usual = listed_share(action) * USUAL_ROWS
        visible = min(1.0, (before + usual) / (satisfied + USUAL_ROWS))
    rise = None if counter is None or satisfied is None else counter - satisfied
    return Delta(
        page_size=provider.source.traits.lists[action].page_size,
        first=first,
        rise=rise,
        visible=visible,
        bounded=state.run_since is not None,
        deep=deep,
        found=set(found),
    )


def _since(state: ListState, provider: Provider) -> datetime | None:
    """Where the list may end by itself; in the provider's own time, which need not be ours."""
    takes_since = provider.source.traits.lists[Action(state.action)].takes_since
    if not takes_since or state.last_run_at is None or state.newest_at is None:
        return None
    return state.newest_at - OVERLAP
