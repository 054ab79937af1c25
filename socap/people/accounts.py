"""Writes what a provider says about accounts, many at once, without losing what was known."""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection
from django.db.models.functions import Lower

from socap.people.categories import categories_of
from socap.people.importance import rescore, scores_stand_still
from socap.people.models import Account
from socap.sources.base import Profile


def record_accounts(profiles: Iterable[Profile], *, now: datetime) -> int:
    """Insert or refresh accounts, scored and categorised; answers how many were new.

    1. Keep the scores still, so that no weight changes between insert and commit.
    2. Upsert in the order of the ids, so that two writers never wait for each other in a ring; the
       new ones come with their score. Reduced profiles omit things: an empty text or a missing
       number keeps the known one.
    3. Tie people of the important list, so far known by name only, to their account.

    Must run inside a transaction.
    """
    richest = {profile.id: profile for profile in sorted(profiles, key=_richness)}
    unique = [richest[account_id] for account_id in sorted(richest)]
    if not unique:
        return 0
    scores_stand_still()
    with connection.cursor() as cursor:
        cursor.execute(
            UPSERT,
            {
                "id": [p.id for p in unique],
                "username": [p.username for p in unique],
                "name": [p.name for p in unique],
                "bio": [p.bio for p in unique],
                "location": [p.location for p in unique],
                "avatar_url": [p.avatar_url for p in unique],
                "verified": [p.verified for p in unique],
                "verified_type": [p.verified_type for p in unique],
                "followers": [p.followers for p in unique],
                "following": [p.following for p in unique],
                "joined_at": [p.created_at for p in unique],
                "categories": ["|".join(categories_of(p.bio, p.name)) for p in unique],
                "now": now,
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
    said = (profile.bio, profile.name, profile.location, profile.avatar_url, profile.followers)
    return sum(value not in ("", None) for value in said)


# The score is the one of `people.importance`, for an account that has no row yet.
UPSERT = """
WITH written AS (
    INSERT INTO people_account AS known (id, username, name, bio, location, avatar_url, verified,
        verified_type, followers, following, joined_at, categories, importance, first_seen_at,
        updated_at)
    SELECT id, username, name, bio, location, avatar_url, verified, verified_type, followers,
        following, joined_at, string_to_array(categories, '|'),
        coalesce((SELECT sum(p.weight) FROM people_following f
                  JOIN people_person p ON p.id = f.person_id
                  WHERE f.account_id = new.id AND p.active), 0)
            + coalesce((SELECT p.weight FROM people_person p
                  WHERE p.active AND p.account_id = new.id), 0),
        %(now)s, %(now)s
    FROM unnest(%(id)s::text[], %(username)s::text[], %(name)s::text[], %(bio)s::text[],
        %(location)s::text[], %(avatar_url)s::text[], %(verified)s::bool[],
        %(verified_type)s::text[], %(followers)s::bigint[], %(following)s::bigint[],
        %(joined_at)s::timestamptz[], %(categories)s::text[])
      AS new(id, username, name, bio, location, avatar_url, verified, verified_type, followers,
        following, joined_at, categories)
    ON CONFLICT (id) DO UPDATE SET
        username = excluded.username,
        name = coalesce(nullif(excluded.name, ''), known.name),
        bio = coalesce(nullif(excluded.bio, ''), known.bio),
        location = coalesce(nullif(excluded.location, ''), known.location),
        avatar_url = coalesce(nullif(excluded.avatar_url, ''), known.avatar_url),
        verified = excluded.verified OR (known.verified AND excluded.bio = ''),
        verified_type = coalesce(nullif(excluded.verified_type, ''), known.verified_type),
        followers = coalesce(excluded.followers, known.followers),
        following = coalesce(excluded.following, known.following),
        joined_at = coalesce(excluded.joined_at, known.joined_at),
        categories = CASE WHEN excluded.bio = '' THEN known.categories ELSE excluded.categories END,
        updated_at = excluded.updated_at
    WHERE (known.username, known.name, known.bio, known.location, known.avatar_url, known.verified,
        known.verified_type, known.followers, known.following, known.joined_at)
       IS DISTINCT FROM (excluded.username, coalesce(nullif(excluded.name, ''), known.name),
        coalesce(nullif(excluded.bio, ''), known.bio),
        coalesce(nullif(excluded.location, ''), known.location),
        coalesce(nullif(excluded.avatar_url, ''), known.avatar_url),
        excluded.verified OR (known.verified AND excluded.bio = ''),
        coalesce(nullif(excluded.verified_type, ''), known.verified_type),
        coalesce(excluded.followers, known.followers),
        coalesce(excluded.following, known.following),
        coalesce(excluded.joined_at, known.joined_at))
    RETURNING id, lower(username) AS username, (xmax = 0) AS is_new
), tied AS (
    UPDATE people_person p SET account_id = w.id FROM written w
    WHERE p.account_id IS NULL AND p.username = w.username
      AND NOT EXISTS (SELECT 1 FROM people_person q WHERE q.account_id = w.id)
    RETURNING p.account_id
)
SELECT count(*) FILTER (WHERE is_new), (SELECT array_agg(account_id) FROM tied) FROM written
"""
