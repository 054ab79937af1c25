"""Records whom the important people follow: page by page, resumable, never emptied by mistake."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from socap.people.importance import lock_scores, rescore
from socap.people.models import Following, ImportantPerson


@dataclass(frozen=True, slots=True)
class SyncResult:
    """The result of a completed sync: followings known now, and how many were dropped."""

    known: int
    dropped: int


def begin_sync(person: ImportantPerson, *, now: datetime, provider: str = "") -> None:
    """Starts a sync at the first page, or resumes an interrupted one from this provider's cursor."""
    person.retry_at = None
    changed = ["retry_at", "sync_provider"]
    if person.sync_provider != provider:
        person.sync_cursor, person.sync_provider = "", provider
    if not person.sync_cursor:
        person.sync_started_at, person.sync_pages, person.sync_problem = now, 0, ""
        changed += ["sync_started_at", "sync_pages", "sync_problem", "sync_cursor"]
    person.save(update_fields=changed)


@transaction.atomic
def record_followings(
    person: ImportantPerson, account_ids: list[str], *, next_cursor: str, now: datetime
) -> int:
    """Stores one page with its checkpoint and returns how many followings were new."""
    lock_scores()
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
    person.sync_cursor = next_cursor
    person.sync_pages += 1
    person.following_known = Following.objects.filter(person=person).count()
    person.save(update_fields=["sync_cursor", "sync_pages", "following_known"])
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
    person.synced_at, person.sync_cursor, person.sync_problem = now, "", ""
    person.rejected_syncs, person.retry_at, person.fewer_since = 0, None, None
    person.following_known = Following.objects.filter(person=person).count()
    person.save(
        update_fields=["synced_at", "sync_cursor", "sync_problem", "rejected_syncs", "retry_at",
                       "fewer_since", "following_known"]
    )  # fmt: skip
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
    person.sync_cursor, person.sync_problem = "", problem
    person.rejected_syncs = min(person.rejected_syncs + 1, 30)
    person.retry_at, person.fewer_since = retry_at, fewer_since
    person.save(
        update_fields=["sync_cursor", "sync_problem", "rejected_syncs", "retry_at", "fewer_since"]
    )
