"""Stores account profiles from the provider in bulk, never overwriting known values with gaps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models.functions import Lower

from socap.lib.database.rows import write_rows
from socap.people.importance import lock_scores_shared, rescore
from socap.people.models import Account
from socap.people.roles.role_detection import detect_roles
from socap.sources.base import Profile

# A bio that ends like this and is a prefix of the stored one was truncated by the provider; a bio
# shortened by its owner has no such ending.
TRUNCATED_BIO = r"\s*(…|\.\.\.)\s*$"
# A zero is ignored if at least this many followers were known and the row has no bio either.
MANY_FOLLOWERS = 10


@dataclass(frozen=True, slots=True)
class RecordedAccounts:
    """How many accounts were created, and the profile ids that have no account row."""

    new: int = 0
    absent: frozenset[str] = frozenset()


def record_accounts(profiles: Iterable[Profile], *, now: datetime) -> RecordedAccounts:
    """Creates or updates accounts together with their roles and scores.

    1. Lock the scores (shared), so that no weight changes between insert and commit.
    2. Upsert in id order, so that two writers cannot deadlock; new accounts get their score. Fields
       missing from a profile keep their stored value. A bio truncated by the provider counts as
       missing, and so does a zero follower count next to it; the join date never changes.
    3. Link entries of the important list that were known by name only to their account.

    A profile without a username updates an existing account but creates none, since it could be
    neither shown nor linked. Must run inside a transaction.
    """
    most_complete = {profile.id: profile for profile in sorted(profiles, key=_completeness)}
    unique = [most_complete[account_id] for account_id in sorted(most_complete)]
    if not unique:
        return RecordedAccounts()
    lock_scores_shared()
    nameless = {profile.id for profile in unique if not profile.username}
    nameless -= set(Account.objects.filter(pk__in=nameless).values_list("pk", flat=True))
    new = 0

    def write(batch: Sequence[Profile]) -> None:
        nonlocal new
        new += _upsert(batch, now)

    refused = write_rows([profile for profile in unique if profile.id not in nameless], write)
    existing = Account.objects.filter(pk__in=[profile.id for profile in refused])
    missing = {profile.id for profile in refused} - set(existing.values_list("pk", flat=True))
    return RecordedAccounts(new=new, absent=frozenset(nameless | missing))


def _upsert(profiles: Sequence[Profile], now: datetime) -> int:
    """Writes the profiles and returns how many accounts were new."""
    with connection.cursor() as cursor:
        cursor.execute(
            UPSERT,
            {
                "id": [p.id for p in profiles],
                "username": [p.username or None for p in profiles],
                "name": [p.name or None for p in profiles],
                "bio": [p.bio for p in profiles],
                "location": [p.location for p in profiles],
                "avatar_url": [p.avatar_url or None for p in profiles],
                "verified": [p.verified for p in profiles],
                "verified_type": [p.verified_type for p in profiles],
                "followers": [p.followers for p in profiles],
                "following": [p.following for p in profiles],
                "posts": [p.posts for p in profiles],
                "labelled_automated": [p.labelled_automated for p in profiles],
                "joined_at": [p.created_at for p in profiles],
                "categories": ["|".join(detect_roles(p.bio or "", p.name)) for p in profiles],
                "now": now,
                "cut_off": TRUNCATED_BIO,
                "much": MANY_FOLLOWERS,
            },
        )
        new, linked = cursor.fetchone()
    if linked:
        rescore(linked)
    return int(new)


def find_roles_again(account_ids: Sequence[str]) -> int:
    """Writes the roles of stored profiles where the present rules give others; returns of how many."""
    rows = Account.objects.filter(pk__in=account_ids).order_by("pk").select_for_update(no_key=True)
    changed = []
    for account in rows.only("bio", "name", "categories"):
        roles = [str(role) for role in detect_roles(account.bio, account.name)]
        if roles != account.categories:
            account.categories = roles
            changed.append(account)
    Account.objects.bulk_update(changed, ["categories"])
    return len(changed)


def find_account(reference: str) -> Account | None:
    """Returns the account with this id or @name; if several have had the name, the latest seen."""
    name = reference.strip()
    found = Account.objects.filter(pk=name).first() if name.isdecimal() else None
    if found is not None:
        return found
    named = Account.objects.alias(lowered=Lower("username"))
    return named.filter(lowered=name.removeprefix("@").lower()).order_by("-updated_at").first()


def _completeness(profile: Profile) -> int:
    """Counts the known fields; one page may hold both a full and a reduced profile of an account."""
    never_blank = (profile.username, profile.name, profile.avatar_url)
    may_be_blank = (profile.bio, profile.location, profile.followers, profile.verified)
    return sum(map(bool, never_blank)) + sum(value is not None for value in may_be_blank)


# Repeats the score formula of `people.importance` for accounts that have no row yet. `said` keeps
# the NULLs of missing fields, which `excluded` has already replaced by the columns' defaults.
UPSERT = """
WITH said AS (
    SELECT s.id, s.username, s.name, s.location, s.avatar_url, s.verified, s.verified_type,
        s.following, s.posts, s.labelled_automated, s.categories,
        coalesce(k.joined_at, s.joined_at) AS joined_at,
        CASE WHEN NOT cut.off THEN s.bio END AS bio,
        CASE WHEN s.followers > 0 OR coalesce(k.followers, 0) < %(much)s
            OR (s.bio IS NOT NULL AND NOT cut.off) THEN s.followers END AS followers
    FROM unnest(%(id)s::text[], %(username)s::text[], %(name)s::text[], %(bio)s::text[],
        %(location)s::text[], %(avatar_url)s::text[], %(verified)s::bool[],
        %(verified_type)s::text[], %(followers)s::bigint[], %(following)s::bigint[],
        %(posts)s::bigint[], %(labelled_automated)s::bool[], %(joined_at)s::timestamptz[],
        %(categories)s::text[])
      AS s(id, username, name, bio, location, avatar_url, verified, verified_type, followers,
        following, posts, labelled_automated, joined_at, categories)
    LEFT JOIN people_account k ON k.id = s.id,
    LATERAL (SELECT coalesce(s.bio ~ %(cut_off)s AND s.bio <> k.bio
        AND starts_with(k.bio, regexp_replace(s.bio, %(cut_off)s, '')), false) AS off) cut
), written AS (
    INSERT INTO people_account AS known (id, username, name, bio, location, avatar_url, verified,
        verified_type, followers, following, posts, labelled_automated, joined_at, categories,
        importance, first_seen_at, updated_at)
    SELECT id, coalesce(username, ''), coalesce(name, ''), coalesce(bio, ''),
        coalesce(location, ''), coalesce(avatar_url, ''), coalesce(verified, false),
        coalesce(verified_type, ''), followers, following, posts, labelled_automated, joined_at,
        string_to_array(categories, '|'),
        coalesce((SELECT sum(p.weight) FROM people_following f
                  JOIN people_importantperson p ON p.id = f.person_id
                  WHERE f.account_id = said.id AND p.active), 0)
            + coalesce((SELECT p.weight FROM people_importantperson p
                  WHERE p.active AND p.account_id = said.id), 0),
        %(now)s, %(now)s
    FROM said ORDER BY id
    ON CONFLICT (id) DO UPDATE SET
        (username, name, bio, location, avatar_url, verified, verified_type, followers, following,
            posts, labelled_automated, joined_at, categories, updated_at)
      = (SELECT coalesce(s.username, known.username), coalesce(s.name, known.name),
            coalesce(s.bio, known.bio), coalesce(s.location, known.location),
            coalesce(s.avatar_url, known.avatar_url), coalesce(s.verified, known.verified),
            coalesce(s.verified_type, known.verified_type),
            coalesce(s.followers, known.followers), coalesce(s.following, known.following),
            coalesce(s.posts, known.posts),
            coalesce(s.labelled_automated, known.labelled_automated),
            coalesce(s.joined_at, known.joined_at),
            CASE WHEN s.bio IS NULL THEN known.categories ELSE excluded.categories END,
            excluded.updated_at
         FROM said s WHERE s.id = known.id)
    WHERE EXISTS (SELECT FROM said s WHERE s.id = known.id AND (
            s.username <> known.username OR s.name <> known.name OR s.bio <> known.bio
            OR s.location <> known.location OR s.avatar_url <> known.avatar_url
            OR s.verified <> known.verified OR s.verified_type <> known.verified_type
            OR (known.followers, known.following, known.labelled_automated, known.joined_at)
                IS DISTINCT FROM (coalesce(s.followers, known.followers),
                    coalesce(s.following, known.following),
                    coalesce(s.labelled_automated, known.labelled_automated),
                    coalesce(s.joined_at, known.joined_at))
            -- Many post between two readings: not worth a write each time.
            OR s.posts IS NOT NULL AND (known.posts IS NULL
                OR abs(s.posts - known.posts) > known.posts / 50)))
    RETURNING id, lower(username) AS username, (xmax = 0) AS is_new
), linked AS (
    UPDATE people_importantperson p SET account_id = w.id FROM written w
    WHERE p.account_id IS NULL AND p.username = w.username
      AND NOT EXISTS (SELECT 1 FROM people_importantperson q WHERE q.account_id = w.id)
    RETURNING p.account_id
)
SELECT count(*) FILTER (WHERE is_new), (SELECT array_agg(account_id) FROM linked) FROM written
"""
