"""Records whom the important people follow: page by page, resumable, never emptied by mistake."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from socap.lib.database.rows import update_row
from socap.people.importance import lock_scores, rescore
from socap.people.models import Following, ImportantPerson


@dataclass(frozen=True, slots=True)
class SyncResult:
    """The result of a completed sync: followings known now, and how many were dropped."""

    known: int
    dropped: int


def begin_sync(person: ImportantPerson, *, now: datetime, provider: str = "") -> None:
    """Starts a sync at the first page, or resumes an interrupted one from this provider's cursor."""
    changes: dict[str, object] = {"retry_at": None, "sync_provider": provider}
    if person.sync_provider != provider or not person.sync_cursor:
        changes |= {"sync_started_at": now, "sync_pages": 0, "sync_problem": "", "sync_cursor": ""}
    update_row(person, **changes)


@transaction.atomic
def record_followings(
    person: ImportantPerson, account_ids: list[str], *, next_cursor: str, now: datetime
) -> int:
    """Stores one page with its checkpoint and returns how many followings were new.

    Raises ImportantPerson.DoesNotExist.
    """
    lock_scores()
    if not ImportantPerson.objects.filter(pk=person.pk).exists():
        raise ImportantPerson.DoesNotExist
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO people_following (person_id, account_id, seen_at)
               SELECT %s, id, %s FROM unnest(%s::text[]) AS id
               ON CONFLICT (person_id, account_id) DO UPDATE SET seen_at = excluded.seen_at
               RETURNING account_id, (xmax = 0)""",
            [person.pk, now, sorted(set(account_ids))],
        )
        new = [account_id for account_id, inserted in cursor.fetchall() if inserted]
    rescore(new)
    known = Following.objects.filter(person=person).count()
    pages = person.sync_pages + 1
    update_row(person, sync_cursor=next_cursor, sync_pages=pages, following_known=known)
    return len(new)


@transaction.atomic
def finish_sync(person: ImportantPerson, *, now: datetime) -> SyncResult:
    """Completes the sync: deletes followings it did not see and rescores the affected accounts."""
    lock_scores()
    assert person.sync_started_at is not None
    gone = Following.objects.filter(person=person, seen_at__lt=person.sync_started_at)
    account_ids = list(gone.values_list("account_id", flat=True))
    gone.delete()
    rescore(account_ids)
    update_row(
        person,
        synced_at=now,
        sync_cursor="",
        sync_problem="",
        rejected_syncs=0,
        retry_at=None,
        fewer_since=None,
        following_known=Following.objects.filter(person=person).count(),
    )
    return SyncResult(known=person.following_known, dropped=len(account_ids))


def count_seen_in_sync(person: ImportantPerson) -> int:
    """Returns how many different followings the current sync has seen."""
    assert person.sync_started_at is not None
    return Following.objects.filter(person=person, seen_at__gte=person.sync_started_at).count()


def reject_sync(
    person: ImportantPerson,
    problem: str,
    *,
    retry_at: datetime,
    fewer_since: datetime | None = None,
) -> None:
    """Ends a sync without deleting any followings; stores the problem and when to retry."""
    update_row(
        person,
        sync_cursor="",
        sync_problem=problem,
        rejected_syncs=min(person.rejected_syncs + 1, 30),
        retry_at=retry_at,
        fewer_since=fewer_since,
    )
