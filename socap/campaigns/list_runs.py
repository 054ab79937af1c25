"""Tracks the runs that read a tweet's engagement lists: started, checkpointed per page, ended."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import F

from socap.campaigns.engagements import (
    ACTIONS_ONCE_EACH,
    OccurrenceBounds,
    RecordedPage,
    record_engagements,
)
from socap.campaigns.models import CampaignTweet, Engagement, ListState, Status
from socap.campaigns.plausibility import plausible_occurrence
from socap.lib.bounds import MOST_COUNTED
from socap.sources.base import Action, ProviderRow


def is_watched(tweet_id: str) -> bool:
    """Whether an active campaign watches this tweet."""
    return CampaignTweet.objects.filter(tweet=tweet_id, campaign__status=Status.ACTIVE).exists()


def start_or_resume_run(
    tweet_id: str, action: Action, *, since: datetime | None, now: datetime, provider: str = ""
) -> ListState:
    """Starts a run, or returns the state of the interrupted one; from the top if its cursor is
    another provider's."""
    state, _ = ListState.objects.get_or_create(tweet_id=tweet_id, action=action.value)
    begun = {"run_since": since, "run_cursor": "", "run_provider": provider}
    if state.run_started_at is None:
        _update_fields(state, run_started_at=now, run_pages=0, **begun)
    elif state.run_provider != provider:
        _update_fields(state, **begun)
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
    ListState.objects.filter(pk=state.pk).update(known=F("known") + len(recorded.new))
    _update_fields(state, newest_at=newest, run_cursor=next_cursor, run_pages=state.run_pages + 1)
    return recorded


def restart_run(state: ListState) -> None:
    """Restarts the run from the top because its cursor is unusable; keeps what it has found."""
    _update_fields(state, run_cursor="", run_since=None)


def retry_run_later(state: ListState, *, problem: str) -> None:
    """Leaves the run open, to be read again from the top in the next cycle."""
    _update_fields(
        state,
        incomplete_runs=state.incomplete_runs + 1,
        run_cursor="",
        run_since=None,
        problem=problem,
    )


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


def listed_share(action: Action) -> float:
    """Returns the share (0 to 1) of counted engagements that lists of this action have shown."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(least(known, counter + ahead)), sum(counter + ahead) FROM campaigns_liststate"
            " WHERE action = %s AND last_run_at IS NOT NULL AND counter > 0",
            [action.value],
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
) -> None:
    """Ends the run; `complete` means that every row listed when it began is now known.

    `counter` is the tweet's counter that the run accounts for; `ahead` is how many more rows it
    found, which the counter will probably show at its next reading. `endless` means that reading
    stopped far beyond the counter. If the run found no more rows than the counter rose by since it
    was last unchanged, they all occurred after that time, and their intervals are narrowed to it.
    Must run inside a transaction.
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
    _update_fields(
        state,
        counter=None if counter is None else min(counter, MOST_COUNTED),
        ahead=ahead,
        incomplete_runs=0,
        last_run_at=state.run_started_at,
        last_complete_run_at=state.run_started_at if complete else state.last_complete_run_at,
        counter_unchanged_at=None,
        problem=problem,
        endless=endless,
        run_started_at=None,
        run_since=None,
        run_cursor="",
        run_pages=0,
    )


def _update_fields(state: ListState, **fields: Any) -> None:
    """Updates only these fields, so that concurrent changes survive; does nothing if it was deleted."""
    ListState.objects.filter(pk=state.pk).update(**fields)
    for name, value in fields.items():
        setattr(state, name, value)


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
                last_run_at=asked_at,
                last_complete_run_at=asked_at,
            )
            for tweet_id, action in pairs
        ],
        ignore_conflicts=True,
    )
