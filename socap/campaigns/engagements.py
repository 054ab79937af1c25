"""Stores engagements: many rows per statement, idempotent, without duplicates."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import connection

from socap.campaigns.models import Engagement
from socap.campaigns.plausibility import (
    KnownPost,
    is_truncated_copy,
    plausible_occurrence,
    plausible_post,
)
from socap.lib.bounds import EARLIEST
from socap.lib.database.rows import write_rows
from socap.people.accounts import record_accounts
from socap.sources.base import Action, Counters, ProviderRow

# An account does these once with a tweet, or takes it back.
ACTIONS_ONCE_EACH = (Action.RETWEET, Action.LIKE)
COUNTER_FIELDS = ("likes", "retweets", "replies", "quotes", "views")


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceBounds:
    """The earliest time at which a row without a timestamp can have occurred.

    `top` applies to rows above every row known when the run began (at `run_started_at`): they were
    not there when the list was last read. Rows below a known one were listed late or missed and may
    be as old as the tweet: `below` applies. `below_known`: an earlier page had a known row.
    """

    top: datetime | None
    below: datetime | None
    run_started_at: datetime
    below_known: bool = False


@dataclass(frozen=True, slots=True)
class RecordedPage:
    """The result of storing one page.

    `new` holds the ids of the engagements created by this call. `keys` and `first_seen` hold, for
    each row in page order, its key and when it was first seen (None: just now). `refused` counts
    rows that could not be stored: nameless accounts, or values that PostgreSQL rejects.
    """

    new: tuple[int, ...]
    keys: tuple[str, ...]
    first_seen: tuple[datetime | None, ...]
    refused: int = 0


def engagement_key(action: Action, provider_row: ProviderRow) -> str:
    """Returns the key that identifies a row within its list."""
    if action in ACTIONS_ONCE_EACH or provider_row.post is None:
        return provider_row.profile.id
    return provider_row.post.id


def record_engagements(
    tweet_id: str,
    action: Action,
    provider_rows: Sequence[ProviderRow],
    *,
    since: OccurrenceBounds,
    baseline: bool,
    now: datetime,
) -> RecordedPage:
    """Stores one page of a list. Must run inside a transaction."""
    absent = record_accounts(
        (provider_row.profile for provider_row in provider_rows), now=now
    ).absent
    usable = [
        provider_row for provider_row in provider_rows if provider_row.profile.id not in absent
    ]
    keys = [engagement_key(action, provider_row) for provider_row in usable]
    _follow_edits(tweet_id, action, usable)
    known = _stored_posts(tweet_id, action, keys)
    first_seen = {key: seen for key, (seen, _) in known.items()}
    rows, texts, below = {}, dict[str, str](), since.below_known
    for key, provider_row in zip(keys, usable, strict=True):
        below = below or (key in first_seen and first_seen[key] < since.run_started_at)
        after = since.below if below else since.top
        if provider_row.post is not None:
            if is_truncated_copy(provider_row.post.text, texts.get(key, "")):
                continue  # this page also has the full row
            texts[key] = provider_row.post.text
            post = plausible_post(provider_row.post, known[key][1] if key in known else KnownPost())
            provider_row = replace(provider_row, post=post)
        rows[key] = _row_values(key, provider_row, after, now)
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
    return RecordedPage(
        new=tuple(new),
        keys=tuple(kept),
        first_seen=tuple(first_seen.get(key) for key in kept),
        refused=len(provider_rows) - len(kept),
    )


def _follow_edits(tweet_id: str, action: Action, rows: Sequence[ProviderRow]) -> None:
    """Gives an edited reply or quote the id of its newest version: it stays one engagement.

    Another provider, which does not tell of versions, may have listed several: the first is kept.
    """
    edited = [row.post for row in rows if row.post is not None and row.post.versions]
    for post in edited:
        versions = Engagement.objects.filter(
            tweet=tweet_id, action=action.value, key__in=post.versions
        ).order_by("first_seen_at", "pk")
        if kept := versions.first():
            versions.exclude(pk=kept.pk).delete()
            Engagement.objects.filter(pk=kept.pk).exclude(key=post.id).update(key=post.id)


def _stored_posts(
    tweet_id: str, action: Action, keys: Sequence[str]
) -> dict[str, tuple[datetime, KnownPost]]:
    """Returns when each known row was first seen, and its stored post.

    There is no history of their counters, so a zero needs no second reading to confirm it.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT key, first_seen_at, text, lang, {', '.join(COUNTER_FIELDS)} FROM campaigns_engagement"
            " WHERE tweet_id = %s AND action = %s AND key = ANY(%s)",
            [tweet_id, action, list(keys)],
        )
        return {
            key: (
                seen,
                KnownPost(
                    text=text,
                    lang=lang,
                    counters=Counters(**dict(zip(COUNTER_FIELDS, counted, strict=True))),
                    unconfirmed=COUNTER_FIELDS,
                ),
            )
            for key, seen, text, lang, *counted in cursor.fetchall()
        }


COLUMNS = ("keys", "accounts", "texts", "langs", *COUNTER_FIELDS, "at", "after")

# Another provider's row gives the time of what was known by an interval. A later time than that is
# of a retweet that was taken back and made again.
TOLD_NOW = """(known.occurred_after IS NOT NULL AND excluded.occurred_after IS NULL
    AND excluded.occurred_at <= known.occurred_at)"""

INSERT = f"""
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
    views = coalesce(excluded.views, known.views),
    occurred_at = CASE WHEN {TOLD_NOW} THEN excluded.occurred_at ELSE known.occurred_at END,
    occurred_after = CASE WHEN {TOLD_NOW} THEN NULL ELSE known.occurred_after END
WHERE {TOLD_NOW}
   OR (known.text, known.lang, known.likes, known.retweets, known.replies, known.quotes, known.views)
   IS DISTINCT FROM (coalesce(nullif(excluded.text, ''), known.text),
    coalesce(nullif(excluded.lang, ''), known.lang), coalesce(excluded.likes, known.likes),
    coalesce(excluded.retweets, known.retweets), coalesce(excluded.replies, known.replies),
    coalesce(excluded.quotes, known.quotes), coalesce(excluded.views, known.views))
RETURNING id, (xmax = 0)
"""


def _row_values(
    key: str, provider_row: ProviderRow, after: datetime | None, now: datetime
) -> tuple[object, ...]:
    post, exact = provider_row.post, plausible_occurrence(provider_row, now=now)
    counters = post.counters if post else Counters()
    return (
        key,
        provider_row.profile.id,
        post.text if post else "",
        post.lang if post else "",
        counters.likes,
        counters.retweets,
        counters.replies,
        counters.quotes,
        counters.views,
        *_occurrence(exact, after, now),
    )


def _occurrence(
    exact: datetime | None, after: datetime | None, now: datetime
) -> tuple[datetime, datetime | None]:
    """Returns (occurred_at, occurred_after): the provider's time, or the certain interval."""
    if exact is not None:
        return exact, None
    # The provider's clock may be ahead of ours; an interval must not end before it begins.
    return now, min(after or EARLIEST, now)
