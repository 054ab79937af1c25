"""Records who engaged: idempotent, many rows in one statement, nothing twice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import connection

from socap.campaigns.provider_trust import Known, believed, is_beginning, said_at
from socap.lib.bounds import EARLIEST
from socap.lib.database.rows import write_rows
from socap.people.accounts import record_accounts
from socap.sources.base import Action, Counters, ProviderRow

# These lists tell who, but not when.
UNTIMED = (Action.RETWEET, Action.LIKE)
COUNTED = ("likes", "retweets", "replies", "quotes", "views")


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """After which moment a row without a time of its own certainly happened.

    `top` holds for rows above all that was known when the run began (at `run_started_at`): they were
    not there when the list was last read. A row below a known one was listed late, or overlooked,
    and may be as old as the tweet: `below`. `below_known` says that an earlier page showed one.
    """

    top: datetime | None
    below: datetime | None
    run_started_at: datetime
    below_known: bool = False


@dataclass(frozen=True, slots=True)
class Recorded:
    """What one page meant to the record.

    `new` holds the ids of the engagements that were not known before this call; `keys` and
    `first_seen` say for each row of the page, in its order, what it is and since when it is known
    (None: since now). `refused` rows could not be kept: of accounts without a name, or with a value
    that the database will not take.
    """

    new: tuple[int, ...]
    keys: tuple[str, ...]
    first_seen: tuple[datetime | None, ...]
    refused: int = 0


def key_of(action: Action, provider_row: ProviderRow) -> str:
    """What makes a row unique in its list."""
    if action in UNTIMED or provider_row.post is None:
        return provider_row.profile.id
    return provider_row.post.id


def record_engagements(
    tweet_id: str,
    action: Action,
    provider_rows: Sequence[ProviderRow],
    *,
    since: Since,
    baseline: bool,
    now: datetime,
) -> Recorded:
    """Store one page of a list. Must run inside a transaction."""
    absent = record_accounts(
        (provider_row.profile for provider_row in provider_rows), now=now
    ).absent
    usable = [
        provider_row for provider_row in provider_rows if provider_row.profile.id not in absent
    ]
    keys = [key_of(action, provider_row) for provider_row in usable]
    known = _known(tweet_id, action, keys)
    first_seen = {key: seen for key, (seen, _) in known.items()}
    rows, texts, below = {}, dict[str, str](), since.below_known
    for key, provider_row in zip(keys, usable, strict=True):
        below = below or (key in first_seen and first_seen[key] < since.run_started_at)
        after = since.below if below else since.top
        if provider_row.post is not None:
            if is_beginning(provider_row.post.text, texts.get(key, "")):
                continue  # this page has the row in full
            texts[key] = provider_row.post.text
            post = believed(provider_row.post, known[key][1] if key in known else Known())
            provider_row = replace(provider_row, post=post)
        rows[key] = _row(key, action, provider_row, after, now)
    new: list[int] = []

    def write(some: Sequence[tuple[object, ...]]) -> None:
        columns = dict(zip(COLUMNS, map(list, zip(*some, strict=True)), strict=True))
        about: dict[str, Any] = {
            "tweet": tweet_id,
            "action": action,
            "baseline": baseline,
            "now": now,
        }
        with connection.cursor() as cursor:
            cursor.execute(INSERT, about | columns)
            new.extend(row_id for row_id, inserted in cursor.fetchall() if inserted)

    bad = {str(row[0]) for row in write_rows([rows[key] for key in sorted(rows)], write)}
    kept = [key for key in keys if key not in bad]
    return Recorded(
        new=tuple(new),
        keys=tuple(kept),
        first_seen=tuple(first_seen.get(key) for key in kept),
        refused=len(provider_rows) - len(kept),
    )


def _known(tweet_id: str, action: Action, keys: Sequence[str]) -> dict[str, tuple[datetime, Known]]:
    """Since when those of these rows that are known have been, and what is known of them.

    No reading before is kept of their counters, so that a zero waits for no second one.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT key, first_seen_at, text, lang, {', '.join(COUNTED)} FROM campaigns_engagement"
            " WHERE tweet_id = %s AND action = %s AND key = ANY(%s)",
            [tweet_id, action, list(keys)],
        )
        return {
            key: (
                seen,
                Known(
                    text=text,
                    lang=lang,
                    counters=Counters(**dict(zip(COUNTED, counted, strict=True))),
                    unconfirmed=COUNTED,
                ),
            )
            for key, seen, text, lang, *counted in cursor.fetchall()
        }


COLUMNS = ("keys", "accounts", "texts", "langs", *COUNTED, "at", "after")

INSERT = """
INSERT INTO campaigns_engagement AS known (tweet_id, action, key, account_id, text, lang, likes,
    retweets, replies, quotes, views, occurred_at, occurred_after, baseline, first_seen_at)
SELECT %(tweet)s, %(action)s, key, account_id, text, lang, likes, retweets, replies, quotes, views,
    occurred_at, occurred_after, %(baseline)s, %(now)s
FROM unnest(%(keys)s::text[], %(accounts)s::text[], %(texts)s::text[], %(langs)s::text[],
    %(likes)s::bigint[], %(retweets)s::bigint[], %(replies)s::bigint[], %(quotes)s::bigint[],
    %(views)s::bigint[], %(at)s::timestamptz[], %(after)s::timestamptz[])
  AS new(key, account_id, text, lang, likes, retweets, replies, quotes, views, occurred_at,
    occurred_after)
ON CONFLICT (tweet_id, action, key) DO UPDATE SET
    text = coalesce(nullif(excluded.text, ''), known.text),
    lang = coalesce(nullif(excluded.lang, ''), known.lang),
    likes = coalesce(excluded.likes, known.likes),
    retweets = coalesce(excluded.retweets, known.retweets),
    replies = coalesce(excluded.replies, known.replies),
    quotes = coalesce(excluded.quotes, known.quotes),
    views = coalesce(excluded.views, known.views)
WHERE (known.text, known.lang, known.likes, known.retweets, known.replies, known.quotes, known.views)
   IS DISTINCT FROM (coalesce(nullif(excluded.text, ''), known.text),
    coalesce(nullif(excluded.lang, ''), known.lang), coalesce(excluded.likes, known.likes),
    coalesce(excluded.retweets, known.retweets), coalesce(excluded.replies, known.replies),
    coalesce(excluded.quotes, known.quotes), coalesce(excluded.views, known.views))
RETURNING id, (xmax = 0)
"""


def _row(
    key: str, action: Action, provider_row: ProviderRow, after: datetime | None, now: datetime
) -> tuple[object, ...]:
    post = provider_row.post
    if post is None:
        return (
            key,
            provider_row.profile.id,
            "",
            "",
            None,
            None,
            None,
            None,
            None,
            *_when(None, after, now),
        )
    counters = post.counters
    return (
        key,
        provider_row.profile.id,
        post.text,
        post.lang,
        counters.likes,
        counters.retweets,
        counters.replies,
        counters.quotes,
        counters.views,
        *_when(None if action in UNTIMED else said_at(post, now=now), after, now),
    )


def _when(
    exact: datetime | None, after: datetime | None, now: datetime
) -> tuple[datetime, datetime | None]:
    """(occurred_at, occurred_after): the provider's own time, or the interval that is certain."""
    if exact is not None:
        return exact, None
    # A tweet's own clock may run ahead of ours; an interval never ends before it begins.
    return now, min(after or EARLIEST, now)
