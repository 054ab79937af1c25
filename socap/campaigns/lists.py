"""The progress of reading a tweet's lists: opened, checkpointed page by page, ended."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import F

from socap.campaigns.engagements import UNTIMED, Recorded, Since, record_engagements
from socap.campaigns.models import CampaignTweet, Engagement, ListState, Status
from socap.campaigns.provider_trust import said_at
from socap.lib.bounds import MOST_COUNTED
from socap.sources.base import Action, ProviderRow


def is_watched(tweet_id: str) -> bool:
    """Some active campaign still wants this tweet."""
    return CampaignTweet.objects.filter(tweet=tweet_id, campaign__status=Status.ACTIVE).exists()


def open_run(tweet_id: str, action: Action, *, since: datetime | None, now: datetime) -> ListState:
    """Begin a run, or find the one that was interrupted."""
    state, _ = ListState.objects.get_or_create(tweet_id=tweet_id, action=action.value)
    if state.run_started_at is None:
        _change(state, run_started_at=now, run_since=since, run_cursor="", run_pages=0)
    return state


def record_page(
    state: ListState,
    provider_rows: Sequence[ProviderRow],
    *,
    next_cursor: str,
    below_known: bool = False,
    now: datetime,
) -> Recorded:
    """Store one page with the checkpoint behind it. Must run inside a transaction.

    `below_known` says that an earlier page of this pass showed rows which were known before.
    """
    assert state.run_started_at is not None
    action, posted_at = Action(state.action), state.tweet.posted_at
    recorded = record_engagements(
        state.tweet_id,
        action,
        provider_rows,
        since=Since(
            top=state.read_from or posted_at,
            below=posted_at,
            run_started_at=state.run_started_at,
            below_known=below_known,
        ),
        baseline=state.looked_at is None,
        now=now,
    )
    # A time far ahead would keep every later run from asking for what is older.
    times = [
        said_at(provider_row.post, now=now) for provider_row in provider_rows if provider_row.post
    ]
    newest = max(filter(None, times), default=None)
    if newest is None or (state.newest_at is not None and newest < state.newest_at):
        newest = state.newest_at
    ListState.objects.filter(pk=state.pk).update(known=F("known") + len(recorded.new))
    _change(state, newest_at=newest, run_cursor=next_cursor, run_pages=state.run_pages + 1)
    return recorded


def restart_run(state: ListState) -> None:
    """Read the same run again from the top: the cursor is of no use, what was found stays."""
    _change(state, run_cursor="", run_since=None)


def doubt_run(state: ListState, *, problem: str) -> None:
    """Leave the run open, to be read again from the top in the next cycle."""
    _change(
        state, unsatisfied=state.unsatisfied + 1, run_cursor="", run_since=None, problem=problem
    )


def found_in_run(state: ListState) -> set[str]:
    """The keys that the open run has found so far, interruptions included."""
    assert state.run_started_at is not None
    return set(
        Engagement.objects.filter(
            tweet_id=state.tweet_id, action=state.action, first_seen_at__gte=state.run_started_at
        ).values_list("key", flat=True)
    )


def times_found_after(state: ListState, moment: datetime) -> list[datetime]:
    """The provider's times, later than `moment`, of what the open run has found."""
    if Action(state.action) in UNTIMED:
        return []
    assert state.run_started_at is not None
    return list(
        Engagement.objects.filter(
            tweet_id=state.tweet_id,
            action=state.action,
            first_seen_at__gte=state.run_started_at,
            occurred_at__gt=moment,
        ).values_list("occurred_at", flat=True)
    )


def share_listed(action: Action) -> float:
    """What share of the counted engagements the lists of this action have shown, 0 to 1."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(least(known, counter + ahead)), sum(counter + ahead) FROM campaigns_liststate"
            " WHERE action = %s AND looked_at IS NOT NULL AND counter > 0",
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
    """Close the run; `complete` says that every row listed until it began is known now.

    Must run inside a transaction.

    `counter` is the tweet's counter that the run explains, and `ahead` how many rows it found beyond
    that, which the counter seems to show only at its next reading. When the run found no more than
    the counter rose by since it last stood still, all of it happened after that moment: what is older
    would have to be found on top. Then the intervals are narrowed to it. `endless` says that the list was
    left far beyond its counter.
    """
    rise = None
    if counter is not None and state.counter is not None:
        rise = counter - state.counter - state.ahead
    if (
        Action(state.action) in UNTIMED
        and state.quiet_until is not None
        and state.read_from is not None
        and state.quiet_until > state.read_from
        and rise is not None
        and found <= rise
    ):
        Engagement.objects.filter(
            tweet_id=state.tweet_id,
            action=state.action,
            first_seen_at__gte=state.run_started_at,
            occurred_after=state.read_from,
            occurred_at__gte=state.quiet_until,
        ).update(occurred_after=state.quiet_until)
    _change(
        state,
        counter=None if counter is None else min(counter, MOST_COUNTED),
        ahead=ahead,
        unsatisfied=0,
        looked_at=state.run_started_at,
        read_from=state.run_started_at if complete else state.read_from,
        quiet_until=None,
        problem=problem,
        endless=endless,
        run_started_at=None,
        run_since=None,
        run_cursor="",
        run_pages=0,
    )


def _change(state: ListState, **fields: Any) -> None:
    """These fields and no others, so that what is written beside it stays; nothing if it is gone."""
    ListState.objects.filter(pk=state.pk).update(**fields)
    for name, value in fields.items():
        setattr(state, name, value)


def rest_lists(pairs: Sequence[tuple[str, Action]], *, asked_at: datetime) -> None:
    """These lists' counters stood still at a reading that was asked for at `asked_at`."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE campaigns_liststate l SET quiet_until = %s
               FROM unnest(%s::text[], %s::text[]) AS still(tweet_id, action)
               WHERE l.tweet_id = still.tweet_id AND l.action = still.action""",
            [asked_at, [p[0] for p in pairs], [p[1].value for p in pairs]],
        )


def note_empty_lists(pairs: Sequence[tuple[str, Action]], *, asked_at: datetime) -> None:
    """The first look at these lists says zero: they are read, and what comes is new."""
    ListState.objects.bulk_create(
        [
            ListState(
                tweet_id=tweet_id,
                action=action.value,
                counter=0,
                looked_at=asked_at,
                read_from=asked_at,
            )
            for tweet_id, action in pairs
        ],
        ignore_conflicts=True,
    )
