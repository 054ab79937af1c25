"""Reads whom one important person follows, page by page, from where the last try stopped."""

from collections.abc import Callable
from dataclasses import dataclass

from socap.collection.provider import Provider, PutBack
from socap.people.followings import (
    begin_sync,
    finish_sync,
    note_sync_problem,
    record_followings,
    tie_to_account,
)
from socap.people.models import Person
from socap.sources.base import ErrorKind, SourceError

MAX_RESTARTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowingsRead:
    known: int = 0
    pages: int = 0
    problem: str = ""


def read_followings(
    person_id: int, *, provider: Provider, stopping: Callable[[], bool]
) -> FollowingsRead:
    """
    1. Page by page: ask, then followings, scores and checkpoint in one transaction.
    2. At the end drop whom the person no longer follows. An empty list of somebody who follows
       others is a locked or renamed account, not an unfollowing: what was known stays.
    """
    person = Person.objects.filter(pk=person_id, active=True).first()
    if person is None:
        return FollowingsRead(problem="not on the list any more")
    begin_sync(person, now=provider.clock.now())
    restarts = 0
    try:
        followed: set[str] = {person.sync_cursor} if person.sync_cursor else set()
        while True:
            cursor = person.sync_cursor or None
            try:
                page = provider.followings(person.username, cursor=cursor)
            except SourceError as error:
                if error.kind is not ErrorKind.BAD_CURSOR or restarts == MAX_RESTARTS:
                    raise
                restarts += 1
                person.sync_cursor = ""
                followed.clear()
                begin_sync(person, now=provider.clock.now())
                continue
            if not page.items and not person.sync_pages:
                return _empty(person, provider)
            following = page.next_cursor or ""
            ended = not page.items or not following or following in followed
            ended = ended or (not page.has_next and len(page.items) < 200)
            record_followings(
                person,
                [profile.id for profile in page.items],
                next_cursor="" if ended else following,
                now=provider.clock.now(),
            )
            if ended:
                end = finish_sync(person, now=provider.clock.now())
                return FollowingsRead(known=end.known, pages=person.sync_pages)
            followed.add(following)
            if stopping():
                raise PutBack
    except SourceError as error:
        note_sync_problem(person, str(error))
        if error.permanent:
            return FollowingsRead(known=person.following_known, problem=str(error))
        raise


def _empty(person: Person, provider: Provider) -> FollowingsRead:
    """The provider lists nobody: believe it only of somebody who follows nobody."""
    profile = provider.user(person.username)
    tie_to_account(person, profile.id)
    if profile.following == 0:
        finish_sync(person, now=provider.clock.now())
        return FollowingsRead()
    problem = (
        f"@{person.username} follows {profile.following or 'an unknown number of'} accounts, but the "
        "provider lists none (protected, suspended or renamed?); what was known before is kept"
    )
    note_sync_problem(person, problem)
    return FollowingsRead(known=person.following_known, problem=problem)
