"""The breakdown of one account's score: who on the list follows it, and what each one adds."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.people.models import Account, ImportantPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownRow:
    """One summand: a person on the list who follows the account, or is it (`is_self`).

    `known_since` is when SOCAP saw that they follow it; `account_id` is their own X account, if known.
    """

    username: str
    name: str
    weight: int
    tags: list[str]
    account_id: str | None
    known_since: datetime | None
    is_self: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreBreakdown:
    """The rows, heaviest first, after the account's own entry.

    The followings of `read` out of `listed` people are known; the others may still add to the score.
    """

    rows: tuple[BreakdownRow, ...]
    read: int
    listed: int

    @property
    def total(self) -> int:
        return sum(row.weight for row in self.rows)


def score_breakdown(account: Account) -> ScoreBreakdown:
    """Returns all current summands; their total equals `account.importance` at every commit."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT p.username, p.name, p.weight, p.tags, p.account_id, f.seen_at,
                   false AS is_self
               FROM people_following f JOIN people_importantperson p ON p.id = f.person_id
               WHERE f.account_id = %(id)s AND p.active
               UNION ALL
               SELECT username, name, weight, tags, account_id, NULL, true
               FROM people_importantperson WHERE account_id = %(id)s AND active
               ORDER BY is_self DESC, 3 DESC, 1""",
            {"id": account.pk},
        )
        names = BreakdownRow.__slots__
        rows = tuple(
            BreakdownRow(**dict(zip(names, row, strict=True))) for row in cursor.fetchall()
        )
        cursor.execute(
            "SELECT count(synced_at), count(*) FROM people_importantperson WHERE active", []
        )
        read, listed = cursor.fetchone()
    return ScoreBreakdown(rows=rows, read=read, listed=listed)


def find_list_entry(account: Account) -> ImportantPerson | None:
    """Returns the account's own entry of the important list, active or not."""
    tied = ImportantPerson.objects.filter(account_id=account.pk).first()
    if tied is not None:
        return tied
    return ImportantPerson.objects.filter(
        username=account.username.lower(), account_id=None
    ).first()


def scored_account_count(person: ImportantPerson) -> int:
    """Returns how many known accounts this person's weight counts for."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FROM people_account a WHERE a.id = %(self)s OR EXISTS (
                   SELECT 1 FROM people_following f
                   WHERE f.person_id = %(person)s AND f.account_id = a.id)""",
            {"person": person.pk, "self": person.account_id or ""},
        )
        return int(cursor.fetchone()[0])
