"""Suggests accounts for the important list: several of its people follow them, and they are not on it."""

import json
from dataclasses import dataclass
from typing import Any

from django.db import connection

from socap.campaigns.own_accounts import OWN_IDS
from socap.lib.database.keyset import Keyset, Kind
from socap.people.references import username_for_id
from socap.people.roles.role_detection import Role, detect_roles
from socap.people.suggestion_scores import LEAST_FOLLOWERS

MAX_NAMED = 5
# Profiles are read of this many accounts only; nobody pages on to those with a lower rank.
MOST_PROFILES = 1000
RANK = "s.importance DESC, s.follower_count DESC, s.account_id DESC"
KEYSET = Keyset("suggestions", (Kind.BIGINT, Kind.BIGINT, Kind.TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFollower:
    """A person of the list who follows the account."""

    username: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One account; `username` is '' until its profile has been read.

    `importance` is the combined weight of the `follower_count` people who follow it, `followed_by` the
    heaviest of them, and `suggested_weight` the median of their weights. `is_seen`: it has engaged with
    or wrote a watched tweet.
    """

    account_id: str
    importance: int
    follower_count: int
    username: str
    name: str
    bio: str
    followers: int | None
    verified: bool
    is_seen: bool
    is_dismissed: bool
    suggested_weight: int
    followed_by: tuple[ListFollower, ...]
    roles: tuple[str, ...]

    @property
    def handle(self) -> str:
        """Returns the path of the profile on X: the username, or `i/user/ID`."""
        return self.username or username_for_id(self.account_id)

    @property
    def title(self) -> str:
        return f"@{self.username}" if self.username else f"account {self.account_id}"

    @property
    def unnamed_count(self) -> int:
        """Returns how many followers on the list `followed_by` leaves out."""
        return self.follower_count - len(self.followed_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionPage:
    """One page, and how many accounts are suggested (`open`) or dismissed in all.

    Left out are the `own` accounts of campaigns that are not over, and the `missing`, whose profiles the
    provider did not return.
    """

    rows: tuple[Suggestion, ...]
    next_cursor: str | None
    open: int
    dismissed: int
    own: int
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileQueue:
    """The accounts whose profiles to read next: the `unknown` ones first, then the oldest profiles."""

    account_ids: tuple[str, ...]
    unknown: int


# Accounts that are not on the list, active or not. An entry without id is known by its name only.
SUGGESTED = """people_suggestedaccount s WHERE s.follower_count >= %(least)s
    AND s.account_id NOT IN (SELECT account_id FROM people_importantperson WHERE account_id IS NOT NULL)
    AND lower(s.username) NOT IN (SELECT username FROM people_importantperson WHERE account_id IS NULL)"""
# The own accounts of all campaigns that are not over.
OWN = f"""(SELECT own.id FROM campaigns_campaign c
    CROSS JOIN LATERAL {OWN_IDS.format(campaign="c.id")} own(id) WHERE c.completed_at IS NULL)"""
STATES = {
    "open": f"s.dismissed_at IS NULL AND NOT s.is_missing AND s.account_id NOT IN {OWN}",
    "dismissed": "s.dismissed_at IS NOT NULL",
    "own": f"s.dismissed_at IS NULL AND s.account_id IN {OWN}",
    "missing": f"s.dismissed_at IS NULL AND s.is_missing AND s.account_id NOT IN {OWN}",
}
# The columns of `Suggestion` for rows of people_suggestedaccount.
DESCRIBED = f"""SELECT s.account_id, s.importance, s.follower_count,
        coalesce(nullif(a.username, ''), s.username), coalesce(nullif(a.name, ''), s.name),
        coalesce(nullif(a.bio, ''), s.bio), coalesce(a.followers, s.followers),
        coalesce(a.verified, s.verified), a.id IS NOT NULL, s.dismissed_at IS NOT NULL, by.*
    FROM {{rows}} s LEFT JOIN people_account a ON a.id = s.account_id
    CROSS JOIN LATERAL (
        SELECT coalesce(greatest(1, percentile_disc(0.5) WITHIN GROUP (ORDER BY q.weight)), 1),
            to_jsonb((array_agg(jsonb_build_array(q.username, q.weight)
                ORDER BY q.weight DESC, q.username))[1:{MAX_NAMED}])
        FROM people_following f JOIN people_importantperson q ON q.id = f.person_id AND q.active
        WHERE f.account_id = s.account_id) by
    ORDER BY {RANK}"""
AFTER = """(s.importance, s.follower_count, s.account_id)
    < (%(importance)s::bigint, %(followers)s::bigint, %(account)s::text)"""


def suggestions(
    *,
    least: int = LEAST_FOLLOWERS,
    dismissed: bool = False,
    cursor: str | None = None,
    limit: int = 25,
) -> SuggestionPage:
    """Returns one page by combined weight, then by number of followers. Raises `BadCursor`."""
    importance, followers, account_id = KEYSET.decode(cursor) if cursor else (None, None, None)
    given: dict[str, Any] = {
        "least": max(least, LEAST_FOLLOWERS),
        "limit": limit + 1,
        "importance": importance,
        "followers": followers,
        "account": account_id,
    }
    page = f"""(SELECT s.* FROM {SUGGESTED} AND {STATES["dismissed" if dismissed else "open"]}
        AND {AFTER if cursor else "true"}
        ORDER BY {RANK} LIMIT %(limit)s)"""
    counts = ", ".join(f"count(*) FILTER (WHERE {state})" for state in STATES.values())
    with connection.cursor() as db:
        db.execute(f"SELECT {counts} FROM {SUGGESTED}", given)
        total, dismissed_total, own, missing = db.fetchone()
        db.execute(DESCRIBED.format(rows=page), given)
        found = [_suggestion(row) for row in db.fetchall()]
    shown, following = KEYSET.page(
        found, limit, lambda one: (one.importance, one.follower_count, one.account_id)
    )
    return SuggestionPage(
        rows=tuple(shown),
        next_cursor=following,
        open=total,
        dismissed=dismissed_total,
        own=own,
        missing=missing,
    )


def suggestion(account_id: str) -> Suggestion | None:
    """Returns the account if it is, or has been, suggested; also if it is on the list meanwhile."""
    row = "(SELECT * FROM people_suggestedaccount WHERE account_id = %(account)s)"
    with connection.cursor() as db:
        db.execute(DESCRIBED.format(rows=row), {"account": account_id})
        found = db.fetchone()
    return _suggestion(found) if found else None


def profile_queue(*, limit: int) -> ProfileQueue:
    """Returns the next profiles to read of the highest-ranked accounts, the unknown ones first."""
    unknown = """(s.profile_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM people_account a WHERE a.id = s.account_id))"""
    with connection.cursor() as db:
        db.execute(
            f"""SELECT s.account_id, count(*) FILTER (WHERE {unknown}) OVER ()
                FROM (SELECT s.* FROM {SUGGESTED} AND s.dismissed_at IS NULL
                    ORDER BY {RANK} LIMIT {MOST_PROFILES}) s
                ORDER BY {unknown} DESC, s.profile_at NULLS FIRST, s.importance DESC, s.account_id
                LIMIT %(limit)s""",
            {"least": LEAST_FOLLOWERS, "limit": limit},
        )
        rows = db.fetchall()
    return ProfileQueue(
        account_ids=tuple(account_id for account_id, _ in rows),
        unknown=rows[0][1] if rows else 0,
    )


def _suggestion(row: tuple[Any, ...]) -> Suggestion:
    roles = detect_roles(row[5], row[4])
    return Suggestion(
        account_id=row[0],
        importance=row[1],
        follower_count=row[2],
        username=row[3],
        name=row[4],
        bio=row[5],
        followers=row[6],
        verified=row[7],
        is_seen=row[8],
        is_dismissed=row[9],
        suggested_weight=row[10],
        followed_by=tuple(
            ListFollower(username=u, weight=w) for u, w in json.loads(row[11] or "[]")
        ),
        roles=tuple(role for role in roles if role != Role.OTHERS),
    )
