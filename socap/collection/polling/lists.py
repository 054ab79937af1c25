"""Reads one engagement list of a tweet back to known rows, storing it page by page."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from math import inf

from django.db import IntegrityError, transaction

from socap.alerts.alert_generation import schedule_alert_generation
from socap.alerts.matches import match_engagements
from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.engagements import RecordedPage
from socap.campaigns.list_runs import (
    abandon_run,
    end_run,
    is_watched,
    keys_found_in_run,
    leave_run,
    listed_share,
    record_page,
    restart_run,
    retry_run_later,
    start_or_resume_run,
    times_found_after,
)
from socap.campaigns.locks import lock_tweets_and_campaigns
from socap.campaigns.models import Engagement, ListState, Tweet
from socap.collection.models import Policy
from socap.collection.pace.spending import BudgetSpent
from socap.collection.polling.delta import Delta, Ending, Step, Verdict
from socap.collection.polling.endless_lists import is_endless
from socap.collection.polling.new_quotes import watch_new_quotes
from socap.collection.provider.client import Provider, WorkerStopping
from socap.insight.tasks import schedule_account_insights, schedule_text_insights
from socap.lib.database.contention import retry_on_conflict
from socap.sources.base import Action, ErrorKind, Page, ProviderRow, SourceError

logger = logging.getLogger(__name__)

# A `since` bound reaches back to the second newest known row, because rows are listed late, but not
# further than this behind the newest. Known rows are paid for again; what is still missing by the
# counter is read without a bound.
OVERLAP, ROWS_AGAIN = timedelta(minutes=5), 2
# A list that ends with rows missing is retried in this many cycles, then accepted.
UNSATISFIED_RUNS = 4
# Weight, in rows, of the average share of counted rows that lists show (protected accounts are
# hidden), against the list's own.
USUAL_ROWS = 50
# Rows further ahead of our clock mean that the provider's clock cannot be compared with it.
CLOCKS_AGREE = timedelta(seconds=2)
MAX_RESTARTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ListResult:
    """Result of one list job; `new` is the number of new engagements."""

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
) -> ListResult:
    """
    1. Return without a call if no active campaign watches the tweet.
    2. Finish an interrupted run from its cursor, if there is one; then read from the newest row.
    3. For each page: fetch it outside any transaction, then store rows, scores, checkpoint and
       alert matches in one transaction.
    4. Compare with the counter, and read again from the top if the ending is suspect.
    5. Watch the quotes among the new rows that a campaign wants to.

    `counters_from` is the provider of the tweet's counters, if it differs from the list's.
    """
    counters_from = counters_from or provider
    if not is_watched(tweet_id):
        return ListResult(outcome="nobody watches this tweet")
    state, done = _state_of(tweet_id, action), ListResult()
    interrupted = state is not None and state.run_started_at is not None and state.run_cursor
    if state is not None and interrupted and state.run_provider == provider.name:
        done = _run(tweet_id, action, state, provider, counters_from, stopping)
        state = _state_of(tweet_id, action)
    last = _run(tweet_id, action, state, provider, counters_from, stopping)
    if action is Action.QUOTE:
        watch_new_quotes(parent=tweet_id, now=provider.clock.now())
    return ListResult(new=done.new + last.new, pages=done.pages + last.pages, outcome=last.outcome)


def _state_of(tweet_id: str, action: Action) -> ListState | None:
    known = ListState.objects.select_related("tweet")
    return known.filter(tweet=tweet_id, action=action.value).first()


def _run(
    tweet_id: str,
    action: Action,
    last: ListState | None,
    provider: Provider,
    counters_from: Provider,
    stopping: Callable[[], bool],
) -> ListResult:
    tweet = Tweet.objects.filter(pk=tweet_id).first() if last is None else last.tweet
    if tweet is None:
        return ListResult(outcome="nobody watches this tweet")
    counter: int | None = getattr(tweet, COUNTER_OF[action])
    now = provider.clock.now()
    deep = last is not None and _is_sweep(
        last, counter, now, once_a_day=provider.source.traits.prices.once_a_day
    )
    since = None if deep or last is None else _since(last, provider)
    try:
        state = start_or_resume_run(
            tweet_id, action, since=since, now=now, provider=provider.name, state=last
        )
    except IntegrityError:
        if Tweet.objects.filter(pk=tweet_id).exists():
            raise
        return ListResult(outcome="nobody watches this tweet")
    delta = _delta(state, action, counter, provider, deep=deep)
    cursor = state.run_cursor or None
    if cursor:
        delta.follow(cursor)
    most = provider.source.traits.lists[action].most
    new = restarts = unusable = 0
    listed = len(delta.found)
    while True:
        try:
            page = provider.engagements(action, tweet_id, cursor=cursor, since=state.run_since)
        except BudgetSpent:
            leave_run(state)
            raise
        except SourceError as error:
            if error.kind is ErrorKind.GONE:
                end_run(state, counter=counter, found=0, complete=False, problem=str(error))
                return ListResult(new=new, pages=delta.pages, outcome="gone")
            if error.kind is ErrorKind.PERMISSION:
                abandon_run(state, problem=str(error))
                return ListResult(new=new, pages=delta.pages, outcome="no permission")
            if error.kind is not ErrorKind.BAD_CURSOR or restarts == MAX_RESTARTS:
                raise
            restarts += 1
            _restart(state, delta)
            cursor, listed = None, 0
            continue
        if most is not None and listed + len(page.items) >= most:
            page = replace(page, next_cursor=None, has_next=False)
        taken = _record_and_judge(state, delta, page, now=provider.clock.now())
        if taken is None:
            return ListResult(new=new, pages=delta.pages, outcome="nobody watches this tweet")
        step, found, refused = taken
        new += found
        unusable += 0 if step.again else refused + page.dropped
        listed += len(page.items)
        if not step.ended and _is_endless(state, delta, listed, counters_from):
            delta.ending = Ending.ENDLESS
            break
        if step.ended and delta.verdict() is not Verdict.AGAIN:
            break
        if step.ended:
            _restart(state, delta)
            cursor, listed, unusable = None, 0, 0
        elif not step.again:
            cursor = step.cursor
        if stopping():
            raise WorkerStopping
    lag = provider.source.traits.lists[action].lag
    _conclude(state, delta, tweet, unusable=unusable, lag=lag, now=provider.clock.now())
    return ListResult(new=new, pages=delta.pages, outcome=delta.verdict().value)


def _is_endless(state: ListState, delta: Delta, listed: int, provider: Provider) -> bool:
    """Returns whether far more rows are listed than counted, even after re-reading the counter."""
    action, size = Action(state.action), delta.page_size
    counter: int | None = getattr(state.tweet, COUNTER_OF[action])
    known = ListState.objects.values_list("known", flat=True).get(pk=state.pk)
    before = max(0, known - len(delta.found))

    def expected(counter: int | None) -> int | None:
        if counter is None:
            return None
        new = max(0, counter - before, delta.rise or 0)
        return new + before if delta.deep else new

    if not is_endless(listed, expected=expected(counter), page_size=size):
        return False
    post = provider.tweets([state.tweet_id]).get(state.tweet_id)
    if post is not None and getattr(post.counters, COUNTER_OF[action]) is not None:
        counter = getattr(post.counters, COUNTER_OF[action])
        setattr(state.tweet, COUNTER_OF[action], counter)  # so that it is not fetched for each page
    return is_endless(listed, expected=expected(counter), page_size=size)


def _restart(state: ListState, delta: Delta) -> None:
    restart_run(state)
    delta.begin_pass()


def _conclude(
    state: ListState, delta: Delta, tweet: Tweet, *, unusable: int, lag: timedelta, now: datetime
) -> None:
    """Closes the run, or leaves it open if its ending is suspect."""
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
    # A row listed late must not move the start of later intervals past it.
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
            lagging=_is_lagging(state, delta, tweet, lag, now=now),
            whole=(delta.first or delta.deep) and delta.ending is Ending.LIST_END,
        )


def _is_lagging(
    state: ListState, delta: Delta, tweet: Tweet, lag: timedelta, *, now: datetime
) -> bool:
    """Returns whether counted rows are missing that may only have been too new to be listed.

    If the counter was the same at the last run, which also looked for them, they are not.
    """
    counter: int | None = getattr(tweet, COUNTER_OF[Action(state.action)])
    if counter is None or tweet.read_at is None or tweet.read_at <= now - lag:
        return False
    looked_since = state.last_run_at is not None and state.last_run_at <= now - lag
    if state.lagging and looked_since and counter == state.counter:
        return False
    return delta.rise is None or len(delta.found) < delta.rise


def _ahead_of_counter(
    state: ListState, delta: Delta, tweet: Tweet, *, now: datetime
) -> tuple[int, int]:
    """Returns how many rows are newer than the counter: (certainly, and beyond that probably).

    Rows with their own times are certain if the provider's clock agrees with ours; the elapsed
    time gives the probable number.
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


def _record_and_judge(
    state: ListState, delta: Delta, page: Page[ProviderRow], *, now: datetime
) -> tuple[Step, int, int] | None:
    """Stores one page and returns (next step, new engagements, rows that could not be stored).

    Returns None if the tweet has been deleted meanwhile.
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
        foreign=page.foreign,
    )
    return step, len(recorded.new), recorded.refused


def _known_before(seen: datetime | None, started: datetime, now: datetime) -> bool:
    """Returns whether the row was known; times in the future are from before a clock set-back."""
    return seen is not None and (seen < started or seen > now)


@retry_on_conflict
@transaction.atomic
def _record(
    state: ListState, delta: Delta, page: Page[ProviderRow], now: datetime
) -> RecordedPage | None:
    """Returns None if the tweet has been deleted with its campaign."""
    if not lock_tweets_and_campaigns([state.tweet_id]).tweets:
        return None
    recorded = record_page(
        state,
        page.items,
        next_cursor=page.next_cursor or "",
        below_known=delta.below_known,
        now=now,
    )
    schedule_alert_generation(match_engagements(recorded.new, now=now))
    if recorded.new:
        schedule_account_insights()
    if recorded.new and state.action in (Action.REPLY, Action.QUOTE):
        schedule_text_insights()
    return recorded


def _is_sweep(state: ListState, counter: int | None, now: datetime, *, once_a_day: bool) -> bool:
    """Returns whether this is a periodic sweep of an unchanged list with uncollected rows.

    Where rows are charged once per UTC day, a list that was read whole today is swept for nothing;
    any other one at most once a day.
    """
    if state.last_run_at is None or state.run_started_at is not None or counter is None:
        return False
    if counter != state.counter or counter <= state.known:
        return False
    every, since = timedelta(hours=Policy.current().sweep_hours), state.last_run_at
    whole = state.read_whole_at
    is_free = whole is not None and whole.astimezone(UTC).date() == now.astimezone(UTC).date()
    if once_a_day and whole is not None and not is_free:
        every, since = max(every, timedelta(days=1)), whole
    return now - since >= every


def _delta(
    state: ListState, action: Action, counter: int | None, provider: Provider, *, deep: bool
) -> Delta:
    first, served = state.last_run_at is None, provider.source.traits.lists[action]
    satisfied = None if state.counter is None else state.counter + state.ahead
    if first:
        satisfied = 0
    found = keys_found_in_run(state) if state.run_pages else set()
    before = state.known - len(found)
    visible, visible_of = 1.0, inf
    if deep:
        satisfied = before
    elif satisfied is not None:
        usual = listed_share(action, most=served.most)
        if state.ahead:
            # Rows newer than the counter took the place of those that it counts and no list shows.
            satisfied += round((state.counter or 0) * (1 - usual))
        visible_of = satisfied + USUAL_ROWS
        visible = min(1.0, (before + usual * USUAL_ROWS) / visible_of)
    rise = None if counter is None or satisfied is None else counter - satisfied
    if served.most is not None and (counter or 0) > served.most:
        rise = None  # the counter does not tell how many rows there are
    return Delta(
        page_size=served.page_size,
        first=first,
        rise=rise,
        visible=visible,
        visible_of=visible_of,
        bounded=state.run_since is not None,
        none_known=before <= 0,
        deep=deep,
        found=set(found),
    )


def _since(state: ListState, provider: Provider) -> datetime | None:
    """Returns the lower time bound for the provider, in its own time, or None."""
    takes_since = provider.source.traits.lists[Action(state.action)].takes_since
    if not takes_since or state.last_run_at is None or state.newest_at is None:
        return None
    known = Engagement.objects.filter(tweet=state.tweet_id, action=state.action)
    times = known.order_by("-occurred_at").values_list("occurred_at", flat=True)[:ROWS_AGAIN]
    return max(state.newest_at - OVERLAP, min(times, default=state.newest_at))
