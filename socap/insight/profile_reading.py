"""Reads stale profiles: the organisations they name, and whether the bio says that a program writes.

When the rules have changed, the roles are found again too: otherwise they are, as a profile is recorded.
"""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection, transaction

from socap.campaigns.stored_summaries import outdate_summaries
from socap.insight.automation.behaviour import compare_behaviour
from socap.insight.automation.bio_statements import words_of_automation
from socap.insight.automation.judging import judge
from socap.lib.database.contention import retry_on_conflict
from socap.people.accounts import find_roles_again
from socap.people.organisations.mentions import organisations_in

# Of what is read in a bio, in `organisations_in` and in `detect_roles`: a change reads all again.
VERSION = 3
BATCH = 1_000
FOUND_AT_ONCE = 50_000
LONGEST = 120

# Times do not tell: two pages of a run have the same.
HASH = """hash_record_extended(ROW(a.username, a.bio, a.location, a.avatar_url, a.followers, a.following,
    a.posts, a.joined_at, a.labelled_automated), 0)"""
STALE = f"""SELECT a.id FROM people_account a LEFT JOIN insight_accountsigns g ON g.account_id = a.id
WHERE g.account_id IS NULL OR g.version <> %s OR g.profile_hash IS DISTINCT FROM {HASH} LIMIT %s"""
# An account deleted meanwhile has no row to join.
WRITE_SIGNS = """INSERT INTO insight_accountsigns (account_id, version, profile_hash, bio_words)
SELECT s.id, %(version)s, s.hash, s.words
FROM unnest(%(ids)s::text[], %(hash)s::bigint[], %(bio_words)s::text[]) AS s(id, hash, words)
    JOIN people_account a ON a.id = s.id ORDER BY s.id
ON CONFLICT (account_id) DO UPDATE SET version = excluded.version,
    profile_hash = excluded.profile_hash, bio_words = excluded.bio_words"""
# Organisations stay the same rows where the bio names the same ones.
FORGET = """DELETE FROM insight_namedorganisation o WHERE o.account_id = ANY(%(ids)s) AND NOT EXISTS (
    SELECT FROM unnest(%(account)s::text[], %(name)s::text[]) AS n(account, name)
    WHERE n.account = o.account_id AND n.name = o.name)"""
WRITE_ORGANISATIONS = """
INSERT INTO insight_namedorganisation AS known (account_id, name, key, kind, former, words)
SELECT DISTINCT ON (n.account, n.name) n.*
FROM unnest(%(account)s::text[], %(name)s::text[], %(key)s::text[], %(kind)s::text[],
    %(former)s::boolean[], %(words)s::text[]) AS n(account, name, key, kind, former, words)
    JOIN people_account a ON a.id = n.account
ON CONFLICT (account_id, name) DO UPDATE SET key = excluded.key, kind = excluded.kind,
    former = excluded.former, words = excluded.words
WHERE (known.key, known.kind, known.former, known.words)
    IS DISTINCT FROM (excluded.key, excluded.kind, excluded.former, excluded.words)"""


def read_profiles(*, stopping: Callable[[], bool] = lambda: False) -> int:
    """Reads all stale profiles, each batch in a transaction of its own, then compares what was done.

    Returns how many profiles were read. Killed half way, it goes on where it was.
    """
    read = 0
    while ids := stale_profiles(limit=FOUND_AT_ONCE):
        for start in range(0, len(ids), BATCH):
            if stopping():
                return read
            read += _read(ids[start : start + BATCH])
        if len(ids) < FOUND_AT_ONCE:
            break
    if compare_behaviour() or read:
        outdate_summaries()
    return read


def stale_profiles(*, limit: int) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(STALE, [VERSION, limit])
        return [id_ for (id_,) in cursor.fetchall()]


@retry_on_conflict
@transaction.atomic
def _read(ids: Sequence[str]) -> int:
    # Nothing is locked, as recordings would wait: a profile that changes meanwhile stays stale.
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT a.id, a.bio, {HASH}, coalesce(g.version <> %s, false)
            FROM people_account a LEFT JOIN insight_accountsigns g ON g.account_id = a.id
            WHERE a.id = ANY(%s) ORDER BY a.id""",
            [VERSION, list(ids)],
        )
        profiles = cursor.fetchall()
    find_roles_again([id_ for id_, _, _, by_old_rules in profiles if by_old_rules])
    mentions = [
        (
            id_,
            mention.name[:LONGEST],
            mention.key[:LONGEST],
            mention.kind,
            mention.former,
            mention.words[:LONGEST],
        )
        for id_, bio, *_ in profiles
        for mention in organisations_in(bio)
    ]
    ids = [id_ for id_, *_ in profiles]
    given: dict[str, Any] = {
        "version": VERSION,
        "ids": ids,
        "hash": [profile_hash for _, _, profile_hash, _ in profiles],
        "bio_words": [words_of_automation(bio) for _, bio, *_ in profiles],
    }
    columns = ("account", "name", "key", "kind", "former", "words")
    given |= {column: [one[n] for one in mentions] for n, column in enumerate(columns)}
    with connection.cursor() as cursor:
        for statement in (WRITE_SIGNS, FORGET, WRITE_ORGANISATIONS):
            cursor.execute(statement, given)
    judge(ids)
    return len(profiles)
