"""Tracks the runs that read a tweet's engagement lists: started, checkpointed per page, ended."""

from collections.abc import Sequence
from datetime import datetime

from django.db import connection
from django.db.models import F

from socap.campaigns.engagements import (
    ACTIONS_ONCE_EACH,
    OccurrenceBounds,
    RecordedPage,
    record_engagements,
)
from socap.campaigns.models import Engagement, ListState, PolledTweet, Status
from socap.campaigns.plausibility import plausible_occurrence
from socap.lib.bounds import MOST_COUNTED
from socap.lib.database.rows import update_row
from socap.sources.base import Action, ProviderRow


def is_watched(tweet_id: str) -> bool:
    """Whether an active campaign watches this tweet."""
    return PolledTweet.objects.filter(tweet=tweet_id, campaign__status=Status.ACTIVE).exists()


def start_or_resume_run(
    tweet_id: str,
    action: Action,
    *,
    since: datetime | None,
    now: datetime,
    provider: str = "",
    state: ListState | None = None,
) -> ListState:
    """Starts a run, or returns the state of the interrupted one; from the top if its cursor is
    another provider's. `state` is the list's row, if it has been loaded."""
    if state is None:
        state, _ = ListState.objects.get_or_create(tweet_id=tweet_id, action=action.value)
    begun = {"run_since": since, "run_cursor": "", "run_provider": provider}
    if state.run_started_at is None:
        update_row(state, run_started_at=now, run_pages=0, **begun)
    elif state.run_provider != provider:
        update_row(state, **begun)
    return state


def record_page(
    state: ListState,
    provider_rows: Sequence[ProviderRow],
    *,
    next_cursor: str,
    below_known: bool = False,
    now: datetime,
) -> RecordedPage:
    """Stores one page with its checkpoint. Must run inside a transaction.

    `below_known` says that an earlier page of this pass had rows that were already known.
    """
    assert state.run_started_at is not None
    action, posted_at = Action(state.action), state.tweet.posted_at
    recorded = record_engagements(
        state.tweet_id,
        action,
        provider_rows,
        since=OccurrenceBounds(
            top=state.last_complete_run_at or posted_at,
            below=posted_at,
            run_started_at=state.run_started_at,
            below_known=below_known,
        ),
        baseline=state.last_run_at is None,
        now=now,
    )
    # A timestamp far in the future would make later runs skip everything older.
    times = [plausible_occurrence(provider_row, now=now) for provider_row in provider_rows]
    newest = max(filter(None, times), default=None)
    if newest is None or (state.newest_at is not None and newest < state.newest_at):
        newest = state.newest_at
    state.newest_at, state.run_cursor, state.run_pages = newest, next_cursor, state.run_pages + 1
    ListState.objects.filter(pk=state.pk).update(
        known=F("known") + len(recorded.new),
        newest_at=newest,
        run_cursor=next_cursor,
        run_pages=state.run_pages,
    )
    return recorded


def restart_run(state: ListState) -> None:
    """Restarts the run from the top because its cursor is unusable; keeps what it has found."""
    update_row(state, run_cursor="", run_since=None)


def retry_run_later(state: ListState, *, problem: str) -> None:
    """Leaves the run open, to be read again from the top in the next cycle."""
    update_row(
        state,
        incomplete_runs=state.incomplete_runs + 1,
        run_cursor="",
        run_since=None,
        problem=problem,
    )


def abandon_run(state: ListState, *, problem: str) -> None:
    """Closes the run as if it had not begun; the next one accounts for what it did not find."""
    update_row(
        state, run_started_at=None, run_since=None, run_cursor="", run_pages=0, problem=problem
    )


def leave_run(state: ListState) -> None:
    """Leaves the run for a long time: it goes on from the top, since more rows will have come above.

    One pass then finds these and all that the run has not read yet. A run without a page has not begun.
    """
    if state.run_pages == 0:
        abandon_run(state, problem=state.problem)
    else:
        update_row(state, run_cursor="")


def keys_found_in_run(state: ListState) -> set[str]:
    """Returns the keys the open run has found so far, including before an interruption."""
    assert state.run_started_at is not None
    return set(
        Engagement.objects.filter(
            tweet_id=state.tweet_id, action=state.action, first_seen_at__gte=state.run_started_at
        ).values_list("key", flat=True)
    )


def times_found_after(state: ListState, moment: datetime) -> list[datetime]:
    """Returns the timestamps later than `moment` of the engagements the open run has found."""
    assert state.run_started_at is not None
    return list(
        Engagement.objects.filter(
            tweet_id=state.tweet_id,
            action=state.action,
            first_seen_at__gte=state.run_started_at,
            occurred_after=None,
            occurred_at__gt=moment,
        ).values_list("occurred_at", flat=True)
    )


def listed_share(action: Action, *, most: int | None = None) -> float:
    """Returns the share (0 to 1) of counted engagements that lists of this action have shown.

    Lists of which at most `most` rows are shown count only while they are that short, and those with
    rows ahead of their counter not at all: how many counted ones are not listed is unknown.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(least(known, counter)), sum(counter) FROM campaigns_liststate"
            " WHERE action = %s AND last_run_at IS NOT NULL AND counter > 0 AND ahead = 0"
            " AND counter <= coalesce(%s::bigint, counter)",
            [action.value, most],
        )
        shown, counted = cursor.fetchone()
    return float(shown / counted) if counted else 1.0


def end_run(
    state: ListState,
    *,
    counter: int | None,
    ahead: int = 0,
    found: int,
    complete: bool,
    problem: str,
    endless: bool = False,
    lagging: bool = False,
    whole: bool = False,
) -> None:
    """Ends the run; `complete` means that every row listed when it began is now known.

    `counter` is the tweet's counter that the run accounts for; `ahead` is how many more rows it
    found, which the counter will probably show at its next reading. `endless` means that reading
    stopped far beyond the counter, `lagging` that counted rows may not have been listed yet. If the
    run found no more rows than the counter rose by since it was last unchanged, they all occurred
    after that time, and their intervals are narrowed to it. Must run inside a transaction.
    """
    rise = None
    if counter is not None and state.counter is not None:
        rise = counter - state.counter - state.ahead
    if (
        Action(state.action) in ACTIONS_ONCE_EACH
        and state.counter_unchanged_at is not None
        and state.last_complete_run_at is not None
        and state.counter_unchanged_at > state.last_complete_run_at
        and rise is not None
        and found <= rise
    ):
        Engagement.objects.filter(
            tweet_id=state.tweet_id,
            action=state.action,
            first_seen_at__gte=state.run_started_at,
            occurred_after=state.last_complete_run_at,
            occurred_at__gte=state.counter_unchanged_at,
        ).update(occurred_after=state.counter_unchanged_at)
    update_row(
        state,
        counter=None if counter is None else min(counter, MOST_COUNTED),
        ahead=ahead,
        # What the next counters show beyond this is unread.
        counted=None if counter is None else min(counter + ahead, MOST_COUNTED),
        unread=0,
        waiting=0.0,
        waiting_at=state.run_started_at,
        due_at=None,
        incomplete_runs=0,
        last_run_at=state.run_started_at,
        last_complete_run_at=state.run_started_at if complete else state.last_complete_run_at,
        counter_unchanged_at=None,
        problem=problem,
        endless=endless,
        lagging=lagging,
        read_whole_at=state.run_started_at if whole else state.read_whole_at,
        run_started_at=None,
        run_since=None,
        run_cursor="",
        run_pages=0,
    )


def mark_counters_unchanged(pairs: Sequence[tuple[str, Action]], *, asked_at: datetime) -> None:
    """Records that the counters of these lists had not changed in the reading of `asked_at`."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE campaigns_liststate l SET counter_unchanged_at = %s
               FROM unnest(%s::text[], %s::text[]) AS still(tweet_id, action)
               WHERE l.tweet_id = still.tweet_id AND l.action = still.action""",
            [asked_at, [p[0] for p in pairs], [p[1].value for p in pairs]],
        )


def mark_lists_empty(pairs: Sequence[tuple[str, Action]], *, asked_at: datetime) -> None:
    """Marks lists whose first counter is zero as read, so that nothing in them is baseline."""
    ListState.objects.bulk_create(
        [
            ListState(
                tweet_id=tweet_id,
                action=action.value,
                counter=0,
                counted=0,
                waiting_at=asked_at,
                last_run_at=asked_at,
                last_complete_run_at=asked_at,
            )
            for tweet_id, action in pairs
        ],
        ignore_conflicts=True,
    )
