"""Decides which values of a provider's post are plausible, given what is stored. Pure: no tables.

A post can be a stub: the tweet's id, a truncated text, and meaningless zeros.

    what the post says                                  what is used
    ──────────────────────────────────────────────────  ───────────────────────────────────────
    no text, or only the beginning of the stored one    the stored text
    no language, or "und" (undetermined)                the stored language
    fewer views than stored                             the stored views, which never fall
    0, and the post is a stub: no author name, text     the stored counters; the post's other
      missing or truncated, or views 0 or missing         counters are used
      although some are stored
    0 where 10 or more are stored                       the stored counter, until the next
                                                          reading says 0 again, or nothing
    any other decrease                                  what the post says: people undo likes
"""

import re
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta

from socap.sources.base import Counters, Post, ProviderRow

# This many likes, for example, will not all be undone between two readings.
SUSPICIOUS_DROP_FROM = 10
NO_COUNTERS = Counters()
# The end of a truncated text, with or without a link to the full one.
TRUNCATION = re.compile(r"\s*(?:…|\.\.\.)\s*(?:https://t\.co/\w+\s*)?$")
UNDETERMINED = "und"
# Ids with at least this many digits contain their creation time in milliseconds since this epoch.
SNOWFLAKE_DIGITS, SNOWFLAKE_BITS = 15, 22
SNOWFLAKE_EPOCH = datetime(2010, 11, 4, 1, 42, 54, 657000, tzinfo=UTC)
ID_TOLERANCE = timedelta(minutes=1)
# A provider's clock may be ahead of ours, but a time this far ahead is a mistake.
MAX_AHEAD = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPost:
    """The stored post; `unconfirmed` counters are empty in its latest reading."""

    text: str = ""
    lang: str = ""
    counters: Counters = NO_COUNTERS
    unconfirmed: Collection[str] = ()


def plausible_post(post: Post, known: KnownPost) -> Post:
    """Returns the post with implausible values replaced by '' or None, meaning "unknown"."""
    shortened = is_truncated_copy(post.text, known.text)
    undetermined = known.lang and post.lang == UNDETERMINED
    return replace(
        post,
        text="" if shortened else post.text,
        lang="" if undetermined else post.lang,
        counters=_plausible_counters(post, known, shortened=shortened),
    )


def is_truncated_copy(text: str, known: str) -> bool:
    """Whether the text is a truncated copy of the known one."""
    kept = TRUNCATION.sub("", text)
    return len(kept) < len(known) and known.startswith(kept) and text != known


def posted_at(post: Post, *, now: datetime) -> datetime | None:
    """Returns when the post was created: from its id if that contains the time, else as reported."""
    reported = plausible_time(post, now=now)
    if len(post.id) < SNOWFLAKE_DIGITS:
        return reported
    id_time = SNOWFLAKE_EPOCH + timedelta(milliseconds=int(post.id) >> SNOWFLAKE_BITS)
    if id_time > now + MAX_AHEAD:
        return reported
    return reported if reported is not None and abs(reported - id_time) < ID_TOLERANCE else id_time


def plausible_time(post: Post, *, now: datetime) -> datetime | None:
    """Returns the reported creation time, or None if it is too far in the future."""
    return _not_too_late(post.created_at, now)


def plausible_occurrence(row: ProviderRow, *, now: datetime) -> datetime | None:
    """Returns when the engagement happened, if the row says so and it is not too far in the future."""
    return _not_too_late(row.occurred_at or (row.post.created_at if row.post else None), now)


def _not_too_late(at: datetime | None, now: datetime) -> datetime | None:
    return at if at is not None and at <= now + MAX_AHEAD else None


def _plausible_counters(post: Post, known: KnownPost, *, shortened: bool) -> Counters:
    before, reported = asdict(known.counters), asdict(post.counters)
    has_no_author = post.author is None or not post.author.username
    is_stub = has_no_author or shortened or (bool(before["views"]) and not reported["views"])

    def is_plausible(name: str, value: int | None) -> bool:
        had = before[name] or 0
        if value is None or name == "views":
            return value is not None and value >= had
        return value > 0 or not (
            is_stub or (had >= SUSPICIOUS_DROP_FROM and name not in known.unconfirmed)
        )

    return Counters(
        **{name: value if is_plausible(name, value) else None for name, value in reported.items()}
    )
