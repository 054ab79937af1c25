"""Writes what a provider says about accounts, many at once, without losing what was known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models.functions import Lower

from socap.lib.database.rows import write_rows
from socap.people.importance import rescore, scores_stand_still
from socap.people.models import Account
from socap.people.roles import categories_of
from socap.sources.base import Profile

# A bio that ends so and is the beginning of the known one was shortened by the provider; one that
# its owner shortened has no such end.
CUT_OFF = r"\s*(…|\.\.\.)\s*$"
# In a row that leaves the bio out, too, no followers where there were so many are not counted.
MUCH = 10


@dataclass(frozen=True, slots=True)
class Accounts:
    """What became of some profiles: how many accounts are new, and which ids have no account."""

    new: int = 0
    absent: frozenset[str] = frozenset()


def record_accounts(profiles: Iterable[Profile], *, now: datetime) -> Accounts:
    """Insert or refresh accounts, scored and categorised.

    1. Keep the scores still, so that no weight changes between insert and commit.
    2. Upsert in the order of the ids, so that two writers never wait for each other in a ring; the
       new ones come with their score. What a profile does not say keeps what was known.
       A bio that the provider cut off, and beside such a one a zero where many followers were
       known, count as not said; the day of joining never moves.
    3. Tie people of the important list, so far known by name only, to their account.

    A profile without a name refreshes an account and makes none: nobody could be shown or linked.
    Must run inside a transaction.
    """
    richest = {profile.id: profile for profile in sorted(profiles, key=_richness)}
    unique = [richest[account_id] for account_id in sorted(richest)]
    if not unique:
        return Accounts()
    scores_stand_still()
    nameless = {profile.id for profile in unique if not profile.username}
    nameless -= set(Account.objects.filter(pk__in=nameless).values_list("pk", flat=True))
    new = 0

    def write(some: Sequence[Profile]) -> None:
        nonlocal new
        new += _upsert(some, now)

    refused = write_rows([profile for profile in unique if profile.id not in nameless], write)
    kept = Account.objects.filter(pk__in=[profile.id for profile in refused])
    lost = {profile.id for profile in refused} - set(kept.values_list("pk", flat=True))
    return Accounts(new=new, absent=frozenset(nameless | lost))


def _upsert(profiles: Sequence[Profile], now: datetime) -> int:
    """Write these; returns how many were new."""
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
                "joined_at": [p.created_at for p in profiles],
                "categories": ["|".join(categories_of(p.bio or "", p.name)) for p in profiles],
                "now": now,
                "cut_off": CUT_OFF,
                "much": MUCH,
            },
        )
        new, tied = cursor.fetchone()
    if tied:
        rescore(tied)
    return int(new)


def account_called(reference: str) -> Account | None:
    """The account with this id or @name; of several that have had the name, the newest."""
    name = reference.strip()
    found = Account.objects.filter(pk=name).first() if name.isdecimal() else None
    if found is not None:
        return found
    named = Account.objects.alias(lowered=Lower("username"))
    return named.filter(lowered=name.removeprefix("@").lower()).order_by("-updated_at").first()


def _richness(profile: Profile) -> int:
    """How much a profile says; a page may show one account both in full and reduced."""
    said = (profile.username, profile.name, profile.avatar_url)
    told = (profile.bio, profile.location, profile.followers, profile.verified)
    return sum(map(bool, said)) + sum(value is not None for value in told)


# The score is the one of `people.importance`, for an account that has no row yet. `said` keeps the
# NULLs of what was not said, which `excluded` has lost to the columns' defaults.
UPSERT = """
WITH said AS (
    SELECT s.id, s.username, s.name, s.location, s.avatar_url, s.verified, s.verified_type,
        s.following, s.categories, coalesce(k.joined_at, s.joined_at) AS joined_at,
        CASE WHEN NOT cut.off THEN s.bio END AS bio,
        CASE WHEN s.followers > 0 OR coalesce(k.followers, 0) < %(much)s
            OR (s.bio IS NOT NULL AND NOT cut.off) THEN s.followers END AS followers
    FROM unnest(%(id)s::text[], %(username)s::text[], %(name)s::text[], %(bio)s::text[],
        %(location)s::text[], %(avatar_url)s::text[], %(verified)s::bool[],
        %(verified_type)s::text[], %(followers)s::bigint[], %(following)s::bigint[],
        %(joined_at)s::timestamptz[], %(categories)s::text[])
      AS s(id, username, name, bio, location, avatar_url, verified, verified_type, followers,
        following, joined_at, categories)
    LEFT JOIN people_account k ON k.id = s.id,
    LATERAL (SELECT coalesce(s.bio ~ %(cut_off)s AND s.bio <> k.bio
        AND starts_with(k.bio, regexp_replace(s.bio, %(cut_off)s, '')), false) AS off) cut
), written AS (
    INSERT INTO people_account AS known (id, username, name, bio, location, avatar_url, verified,
        verified_type, followers, following, joined_at, categories, importance, first_seen_at,
        updated_at)
    SELECT id, coalesce(username, ''), coalesce(name, ''), coalesce(bio, ''),
        coalesce(location, ''), coalesce(avatar_url, ''), coalesce(verified, false),
        coalesce(verified_type, ''), followers, following, joined_at,
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
            joined_at, categories, updated_at)
      = (SELECT coalesce(s.username, known.username), coalesce(s.name, known.name),
            coalesce(s.bio, known.bio), coalesce(s.location, known.location),
            coalesce(s.avatar_url, known.avatar_url), coalesce(s.verified, known.verified),
            coalesce(s.verified_type, known.verified_type),
            coalesce(s.followers, known.followers), coalesce(s.following, known.following),
            coalesce(s.joined_at, known.joined_at),
            CASE WHEN s.bio IS NULL THEN known.categories ELSE excluded.categories END,
            excluded.updated_at
         FROM said s WHERE s.id = known.id)
    WHERE EXISTS (SELECT FROM said s WHERE s.id = known.id AND (
            s.username <> known.username OR s.name <> known.name OR s.bio <> known.bio
            OR s.location <> known.location OR s.avatar_url <> known.avatar_url
            OR s.verified <> known.verified OR s.verified_type <> known.verified_type
            OR (known.followers, known.following, known.joined_at) IS DISTINCT FROM
                (coalesce(s.followers, known.followers), coalesce(s.following, known.following),
                 coalesce(s.joined_at, known.joined_at))))
    RETURNING id, lower(username) AS username, (xmax = 0) AS is_new
), tied AS (
    UPDATE people_importantperson p SET account_id = w.id FROM written w
    WHERE p.account_id IS NULL AND p.username = w.username
      AND NOT EXISTS (SELECT 1 FROM people_importantperson q WHERE q.account_id = w.id)
    RETURNING p.account_id
)
SELECT count(*) FILTER (WHERE is_new), (SELECT array_agg(account_id) FROM tied) FROM written
"""
