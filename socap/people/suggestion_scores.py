"""Keeps for each suggested account how many people of the list follow it, and their combined weight."""

from typing import Any

from django.db import connection

# An account is suggested once this many active people of the list follow it.
LEAST_FOLLOWERS = 2

FOLLOWED_BY_ACTIVE = """people_following f
    JOIN people_importantperson p ON p.id = f.person_id AND p.active"""


def rescore_suggestions(condition: str, parameters: dict[str, Any]) -> None:
    """Recounts the accounts that meet a condition on `{id}`, and adds those followed by enough people.

    An account that falls below keeps its row, for its profile and a dismissal.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            # Locks in the order of ids, as the writer of profiles does, so that they cannot deadlock.
            f"""WITH counted AS (
                    SELECT s.account_id, count(f.*) AS n, coalesce(sum(f.weight), 0) AS weight
                    FROM people_suggestedaccount s
                    LEFT JOIN (SELECT f.account_id, p.weight FROM {FOLLOWED_BY_ACTIVE}) f USING (account_id)
                    WHERE {condition.format(id="s.account_id")} GROUP BY 1
                ), locked AS (
                    SELECT account_id, n, weight
                    FROM people_suggestedaccount s JOIN counted USING (account_id)
                    WHERE (s.follower_count, s.importance) <> (n, weight)
                    ORDER BY account_id FOR UPDATE OF s
                )
                UPDATE people_suggestedaccount s SET follower_count = n, importance = weight
                FROM locked WHERE s.account_id = locked.account_id""",
            parameters,
        )
        cursor.execute(
            f"""INSERT INTO people_suggestedaccount (account_id, username, name, bio, verified, is_missing,
                    follower_count, importance)
                SELECT f.account_id, '', '', '', false, false, count(*), sum(p.weight)
                FROM {FOLLOWED_BY_ACTIVE} WHERE {condition.format(id="f.account_id")}
                GROUP BY 1 HAVING count(*) >= %(least)s ORDER BY 1 ON CONFLICT DO NOTHING""",
            parameters | {"least": LEAST_FOLLOWERS},
        )
