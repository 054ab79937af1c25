"""Computes importance scores: the sum of the weights of the important people who follow an account.

    importance(a) = sum of p.weight over active people p who follow a
                  + p.weight if a is itself an active person of the list

Code that changes one of the terms calls `rescore` in the same transaction, so that at every commit
each stored score equals the sum. `lock_scores_shared` and `lock_scores` keep new accounts and
changed weights from missing each other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from socap.people.suggestion_scores import rescore_suggestions

SCORES_LOCK = 0x50C0A901
MAX_NAMED_FOLLOWERS = 6

SCORE = """
    coalesce((SELECT sum(p.weight) FROM people_following f
              JOIN people_importantperson p ON p.id = f.person_id
              WHERE f.account_id = a.id AND p.active), 0)
  + coalesce((SELECT p.weight FROM people_importantperson p WHERE p.account_id = a.id AND p.active), 0)
"""


@dataclass(frozen=True, slots=True)
class ScoreTerm:
    """One summand of a score: a list member who follows the account, or is it (`is_self`)."""

    username: str
    name: str
    weight: int
    is_self: bool


@dataclass(frozen=True, slots=True)
class ScoreExplanation:
    """The terms of an account's score, heaviest first."""

    terms: tuple[ScoreTerm, ...]

    @property
    def total(self) -> int:
        return sum(term.weight for term in self.terms)

    def reasons(self, limit: int | None = None) -> str:
        """Returns `on the list 5, followed by @b 5, @a 4`, naming at most `limit` followers."""
        own = [f"on the list {term.weight}" for term in self.terms if term.is_self]
        followers = [term for term in self.terms if not term.is_self]
        named = followers[:limit]
        names = [f"@{term.username} {term.weight}" for term in named]
        said = ", ".join(own + (["followed by " + ", ".join(names)] if names else []))
        if rest := followers[len(named) :]:
            others = f"{len(rest)} {'others' if len(rest) > 1 else 'other'}"
            said += f" + {others} ({sum(term.weight for term in rest)})"
        return said

    def sentence(self, limit: int | None = MAX_NAMED_FOLLOWERS) -> str:
        """Returns the reasons with their total: `on the list 5, followed by @b 5, @a 4, total 14`."""
        reasons = self.reasons(limit)
        return f"{reasons}, total {self.total}" if reasons else "nobody on the list follows them"

    def __str__(self) -> str:
        """Returns the sum in short: `bob 5 + on the list 4 = 9`."""
        if not self.terms:
            return "nobody on the list follows this account = 0"
        parts = [
            f"{'on the list' if term.is_self else term.username} {term.weight}"
            for term in self.terms
        ]
        return f"{' + '.join(parts)} = {self.total}"


def lock_scores_shared() -> None:
    """Blocks changes of weights and followings until the transaction ends; can be shared."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [SCORES_LOCK])


def lock_scores() -> None:
    """Takes the exclusive lock: no other transaction records accounts or changes scores."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SCORES_LOCK])


def rescore(account_ids: Sequence[str]) -> int:
    """Recomputes the scores of the given accounts and returns how many changed."""
    return _rescore("{id} = ANY(%(ids)s)", {"ids": list(account_ids)})


def rescore_affected_by(person_ids: Iterable[int]) -> int:
    """Recomputes every account that one of these people follows or owns; returns how many changed."""
    return _rescore(
        """{id} IN (SELECT account_id FROM people_following WHERE person_id = ANY(%(people)s)
           UNION SELECT account_id FROM people_importantperson
                 WHERE id = ANY(%(people)s) AND account_id IS NOT NULL)""",
        {"people": list(person_ids)},
    )


def _rescore(condition: str, parameters: dict[str, Any]) -> int:
    """Rescores the accounts that meet a condition on `{id}`, and the suggestions for the list."""
    rescore_suggestions(condition, parameters)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""UPDATE people_account SET importance = s.score
                FROM (SELECT a.id, {SCORE} AS score FROM people_account a
                    WHERE {condition.format(id="a.id")}) s
                WHERE people_account.id = s.id AND people_account.importance <> s.score""",
            parameters,
        )
        return int(cursor.rowcount)


def explanations(account_ids: Sequence[str]) -> dict[str, ScoreExplanation]:
    """Returns the explanation of each account's score, by account id, in one query."""
    if not account_ids:
        return {}
    terms: dict[str, list[ScoreTerm]] = {account_id: [] for account_id in account_ids}
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT f.account_id, p.username, p.name, p.weight, false
               FROM people_following f JOIN people_importantperson p ON p.id = f.person_id
               WHERE f.account_id = ANY(%(ids)s) AND p.active
               UNION ALL
               SELECT p.account_id, p.username, p.name, p.weight, true
               FROM people_importantperson p WHERE p.account_id = ANY(%(ids)s) AND p.active
               ORDER BY 4 DESC, 2""",
            {"ids": list(account_ids)},
        )
        for account_id, *term in cursor.fetchall():
            terms[account_id].append(ScoreTerm(*term))
    return {account_id: ScoreExplanation(tuple(found)) for account_id, found in terms.items()}
