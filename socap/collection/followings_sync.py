"""Reads whom one important person follows, page by page, from where the last try stopped."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from socap.collection.important_list_identities import Unreadable, same_account
from socap.collection.provider.client import Provider, WorkerStopping
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
from socap.sources.base import ErrorKind, Page, Profile, SourceError

MAX_RESTARTS = 3
PAGE_AGAIN = 2
# A list with so many more pages than the profile's count can fill has no end.
MOST_PAGES, LEAST_ROWS = 10, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowingsRead:
    known: int = 0
    pages: int = 0
    problem: str = ""


@dataclass(slots=True)
class Walk:
    """How far a list has been read: the cursors followed, and how often the page was asked again."""

    cursor: str | None
    followed: set[str] = field(default_factory=set)
    again: int = 0
    restarts: int = 0

    def ends_at(self, page: Page[Profile], *, full: int) -> bool:
        """How a list ends, whose pages hold `full` accounts; a broken answer looks the same."""
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
) -> FollowingsRead:
    """
    1. Ask for the profile: which name the account has now, and how many it says it follows.
    2. Page by page: ask, then followings, scores and checkpoint in one transaction. A page that
       seems to end the list too early is asked for again.
    3. At the end drop whom the person no longer follows, if the list can be believed to be whole
       (`people.followings_trust`); otherwise keep all that is known, and say why and when it is read
       again.

    Profiles may come from another provider than the list: from `profiles_from`.
    """
    person = ImportantPerson.objects.filter(pk=person_id, active=True).first()
    if person is None:
        return FollowingsRead(problem="not on the list any more")
    read_at = person.sync_started_at
    begin_sync(person, now=provider.clock.now(), provider=provider.name)
    try:
        entry = same_account(person, profiles_from or provider, read_at=read_at)
        if entry.pk != person.pk:
            begin_sync(entry, now=provider.clock.now(), provider=provider.name)
        person = entry
        _read_pages(person, provider, stopping)
        return _conclude(person, provider)
    except Unreadable as error:
        return _give_up(person, str(error), provider)
    except SourceError as error:
        if error.permanent:
            return _give_up(person, str(error), provider)
        person.sync_problem = str(error)
        person.save(update_fields=["sync_problem"])
        raise


def _read_pages(person: ImportantPerson, provider: Provider, stopping: Callable[[], bool]) -> None:
    walk = Walk(person.sync_cursor or None, {person.sync_cursor} if person.sync_cursor else set())
    while True:
        try:
            page = provider.followings(person.username, cursor=walk.cursor)
        except SourceError as error:
            if error.kind is not ErrorKind.BAD_CURSOR or walk.restarts == MAX_RESTARTS:
                raise
            person.sync_cursor = ""
            begin_sync(person, now=provider.clock.now(), provider=provider.name)
            walk = Walk(None, restarts=walk.restarts + 1)
            continue
        ended = walk.ends_at(page, full=provider.source.traits.followings_page)
        record_followings(
            person,
            [profile.id for profile in page.items],
            next_cursor=(walk.cursor or "") if ended else (page.next_cursor or ""),
            now=provider.clock.now(),
        )
        if ended and not (walk.again < PAGE_AGAIN and _counts(person).falls_short):
            return
        if person.sync_pages > MOST_PAGES + (person.profile_following or 0) // LEAST_ROWS:
            return
        if ended:
            walk.again += 1
        else:
            walk.cursor, walk.again = page.next_cursor, 0
            walk.followed.add(walk.cursor or "")
        if stopping():
            raise WorkerStopping


def _counts(person: ImportantPerson) -> FollowingCounts:
    return FollowingCounts(
        on_profile=person.profile_following,
        listed=count_seen_in_sync(person),
        known=Following.objects.filter(person=person).count(),
    )


def _conclude(person: ImportantPerson, provider: Provider) -> FollowingsRead:
    """Accepts the list that was read, or keeps what was known and says until when."""
    now, counts = provider.clock.now(), _counts(person)
    verdict = judge_sync(counts, fewer_since=person.fewer_since, now=now)
    if verdict is SyncVerdict.ACCEPTED:
        end = finish_sync(person, now=now)
        return FollowingsRead(known=end.known, pages=person.sync_pages)
    if verdict is SyncVerdict.FAR_FEWER:
        since = person.fewer_since or now
        again = since + CONFIRM_AFTER
        problem = _fewer(person, counts, again)
        reject_sync(person, problem, retry_at=again, fewer_since=since)
    else:
        again = now + retry_delay(person.rejected_syncs)
        problem = _short(person, counts, again)
        reject_sync(person, problem, retry_at=again)
    return FollowingsRead(known=counts.known, pages=person.sync_pages, problem=problem)


def _give_up(person: ImportantPerson, problem: str, provider: Provider) -> FollowingsRead:
    """Nobody can be read there at present; what was known stays."""
    again = provider.clock.now() + max(retry_delay(person.rejected_syncs), timedelta(hours=24))
    problem = f"{problem.rstrip('.')}. It is read again on {_moment(again)}."
    reject_sync(person, problem, retry_at=again)
    return FollowingsRead(known=person.following_known, problem=problem)


def _short(person: ImportantPerson, counts: FollowingCounts, again: datetime) -> str:
    on_profile = "an unknown number of" if counts.on_profile is None else f"{counts.on_profile:,}"
    listed = f"lists only {counts.listed:,}" if counts.listed else "lists none"
    return (
        f"@{person.username} follows {on_profile} accounts, but the provider {listed} (an incomplete"
        f" answer, or a protected account). The {counts.known:,} known are kept, and it is read"
        f" again on {_moment(again)}."
    )


def _fewer(person: ImportantPerson, counts: FollowingCounts, again: datetime) -> str:
    return (
        f"@{person.username} is said to follow {counts.on_profile or 0:,} accounts now; {counts.known:,}"
        f" are known, and {counts.gone:,} of them are not listed. An account that was suspended looks"
        f" like that for a while, so all are kept until {_moment(again)}; those that are still gone then"
        " count no more."
    )


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%-d %B, %H:%M} UTC"
