"""The table behind one account's score: who follows it, since when that is known, and what each adds."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.people.models import Account, ImportantPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One summand: somebody of the list who follows the account, or is it (`is_self`).

    `known_since` is when SOCAP read that they follow it, `account_id` their own X account if known.
    """

    username: str
    name: str
    weight: int
    tags: list[str]
    account_id: str | None
    known_since: datetime | None
    is_self: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """`rows` heaviest first, the account's own place on the list before all; `read` of `listed`
    people's followings have been read so far, so that the rest may still add something."""

    rows: tuple[Reason, ...]
    read: int
    listed: int

    @property
    def total(self) -> int:
        return sum(row.weight for row in self.rows)


def reasons_for(account: Account) -> Reasons:
    """Everything that counts now; equal to `account.importance` at every commit."""
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
        names = Reason.__slots__
        rows = tuple(Reason(**dict(zip(names, row, strict=True))) for row in cursor.fetchall())
        cursor.execute(
            "SELECT count(synced_at), count(*) FROM people_importantperson WHERE active", []
        )
        read, listed = cursor.fetchone()
    return Reasons(rows=rows, read=read, listed=listed)


def place_on_list(account: Account) -> ImportantPerson | None:
    """The account's own entry of the important list, also one that does not count at present."""
    tied = ImportantPerson.objects.filter(account_id=account.pk).first()
    if tied is not None:
        return tied
    return ImportantPerson.objects.filter(
        username=account.username.lower(), account_id=None
    ).first()


def reach_of(person: ImportantPerson) -> int:
    """How many recorded accounts would score differently if this person's weight changed."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FROM people_account a WHERE a.id = %(self)s OR EXISTS (
                   SELECT 1 FROM people_following f
                   WHERE f.person_id = %(person)s AND f.account_id = a.id)""",
            {"person": person.pk, "self": person.account_id or ""},
        )
        return int(cursor.fetchone()[0])
