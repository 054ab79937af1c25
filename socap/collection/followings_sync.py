"""Syncs the accounts an important person follows, page by page, resuming where it stopped."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from socap.collection.important_list_identities import AccountUnavailable, refresh_identity
from socap.collection.provider.client import Provider, WorkerStopping
from socap.lib.database.rows import update_row
from socap.people.followings import (
    begin_sync,
    count_seen_in_sync,
    finish_sync,
    record_followings,
    reject_sync,
)
from socap.people.followings_validation import (
    CONFIRM_AFTER,
    FollowingCounts,
    SyncVerdict,
    judge_sync,
    retry_delay,
)
from socap.people.models import Following, ImportantPerson
from socap.people.suggested_accounts import record_profiles
from socap.sources.base import ErrorKind, Page, Profile, SourceError

MAX_RESTARTS = 3
PAGE_AGAIN = 2
NOT_LISTED = "not on the list any more"
# A list with this many more pages than the profile's count could fill is treated as endless.
MOST_PAGES, LEAST_ROWS = 10, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowingsResult:
    known: int = 0
    pages: int = 0
    problem: str = ""


@dataclass(slots=True)
class PageProgress:
    """Position in a paginated list: cursors followed, and retries of the current page."""

    cursor: str | None
    followed: set[str] = field(default_factory=set)
    again: int = 0
    restarts: int = 0

    def is_last_page(self, page: Page[Profile], *, full: int) -> bool:
        """Returns whether the list seems to end here; a full page holds `full` accounts.

        A broken response can look the same.
        """
        following = page.next_cursor or ""
        if not page.items or not following or following in self.followed:
            return True
        return not page.has_next and len(page.items) < full


def read_followings(
    person_id: int,
    *,
    provider: Provider,
    profiles_from: Provider | None = None,
    stopping: Callable[[], bool],
) -> FollowingsResult:
    """
    1. Fetch the profile: the account's current username and its followings count.
    2. For each page: fetch it, then store followings, scores and checkpoint in one transaction, and
       the profiles of accounts that others on the list follow too, for suggestions.
       A page that seems to end the list too early is requested again.
    3. At the end, delete followings that are gone if the list looks complete
       (`people.followings_validation`); otherwise keep everything and record why, and when to
       retry.

    `profiles_from` is the provider of profiles, if it differs from the list's.
    """
    person = ImportantPerson.objects.filter(pk=person_id, active=True).first()
    if person is None:
        return FollowingsResult(problem=NOT_LISTED)
    read_at = person.sync_started_at
    begin_sync(person, now=provider.clock.now(), provider=provider.name)
    try:
        entry = refresh_identity(person, profiles_from or provider, read_at=read_at)
        if entry.pk != person.pk:
            begin_sync(entry, now=provider.clock.now(), provider=provider.name)
        person = entry
        _read_pages(person, provider, stopping)
        return _finish(person, provider)
    except AccountUnavailable as error:
        return _give_up(person, str(error), provider)
    except ImportantPerson.DoesNotExist:  # removed meanwhile
        return FollowingsResult(problem=NOT_LISTED)
    except SourceError as error:
        if error.permanent:
            return _give_up(person, str(error), provider)
        update_row(person, sync_problem=str(error))
        raise


def _read_pages(person: ImportantPerson, provider: Provider, stopping: Callable[[], bool]) -> None:
    progress = PageProgress(
        person.sync_cursor or None, {person.sync_cursor} if person.sync_cursor else set()
    )
    while True:
        try:
            page = provider.followings(
                person.username, account_id=person.account_id or "", cursor=progress.cursor
            )
        except SourceError as error:
            if error.kind is not ErrorKind.BAD_CURSOR or progress.restarts == MAX_RESTARTS:
                raise
            person.sync_cursor = ""
            begin_sync(person, now=provider.clock.now(), provider=provider.name)
            progress = PageProgress(None, restarts=progress.restarts + 1)
            continue
        ended = progress.is_last_page(page, full=provider.source.traits.followings_page)
        now = provider.clock.now()
        record_followings(
            person,
            [profile.id for profile in page.items],
            next_cursor=(progress.cursor or "") if ended else (page.next_cursor or ""),
            now=now,
        )
        record_profiles(page.items, now=now)
        if ended and not (progress.again < PAGE_AGAIN and _counts(person).falls_short):
            return
        if person.sync_pages > MOST_PAGES + (person.profile_following or 0) // LEAST_ROWS:
            return
        if ended:
            progress.again += 1
        else:
            progress.cursor, progress.again = page.next_cursor, 0
            progress.followed.add(progress.cursor or "")
        if stopping():
            raise WorkerStopping


def _counts(person: ImportantPerson) -> FollowingCounts:
    return FollowingCounts(
        on_profile=person.profile_following,
        listed=count_seen_in_sync(person),
        known=Following.objects.filter(person=person).count(),
    )


def _finish(person: ImportantPerson, provider: Provider) -> FollowingsResult:
    """Accepts the list, or keeps the previous followings and schedules a retry."""
    now, counts = provider.clock.now(), _counts(person)
    verdict = judge_sync(counts, fewer_since=person.fewer_since, now=now)
    if verdict is SyncVerdict.ACCEPTED:
        end = finish_sync(person, now=now)
        return FollowingsResult(known=end.known, pages=person.sync_pages)
    if verdict is SyncVerdict.FAR_FEWER:
        since = person.fewer_since or now
        again = since + CONFIRM_AFTER
        problem = _far_fewer_message(person, counts, again)
        reject_sync(person, problem, retry_at=again, fewer_since=since)
    else:
        again = now + retry_delay(person.rejected_syncs)
        problem = _incomplete_message(person, counts, again)
        reject_sync(person, problem, retry_at=again)
    return FollowingsResult(known=counts.known, pages=person.sync_pages, problem=problem)


def _give_up(person: ImportantPerson, problem: str, provider: Provider) -> FollowingsResult:
    """Records that the account cannot be read now; its known followings are kept."""
    again = provider.clock.now() + max(retry_delay(person.rejected_syncs), timedelta(hours=24))
    problem = f"{problem.rstrip('.')}. Next attempt: {_moment(again)}."
    reject_sync(person, problem, retry_at=again)
    return FollowingsResult(known=person.following_known, problem=problem)


def _incomplete_message(person: ImportantPerson, counts: FollowingCounts, again: datetime) -> str:
    on_profile = "an unknown number of" if counts.on_profile is None else f"{counts.on_profile:,}"
    listed = f"lists only {counts.listed:,}" if counts.listed else "lists none"
    return (
        f"@{person.username} follows {on_profile} accounts, but the provider {listed} (an incomplete"
        f" response, or a protected account). The {counts.known:,} known are kept. Next attempt:"
        f" {_moment(again)}."
    )


def _far_fewer_message(person: ImportantPerson, counts: FollowingCounts, again: datetime) -> str:
    return (
        f"@{person.username} now reportedly follows {counts.on_profile or 0:,} accounts; {counts.known:,}"
        f" are known, and {counts.gone:,} of them are no longer listed. A suspended account can look"
        f" like this for a while, so all are kept until {_moment(again)}; any still missing then are"
        " removed."
    )


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%-d %B, %H:%M} UTC"
