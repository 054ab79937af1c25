"""How much of a provider's row about a tweet is believed, given what is known. Pure: no tables.

A row can be a stub: the tweet's id, a text that is cut off, and zeros that count nothing.

    what the row says                                   what holds
    ──────────────────────────────────────────────────  ───────────────────────────────────────
    no text, or only the beginning of the known one     the known text
    no language, or "und" (not determined)              the known language
    fewer views than are known                          the known views, which never fall
    0, and the row is a stub: it has no named author,   the known counters; the row's other
      its text is missing or cut off, or its views        numbers are believed
      are 0 or missing where some are known
    0 of 10 or more that were known                     the known counter, until the next
                                                          reading says 0 again, or nothing
    any other fall                                      what the row says: people take back
"""

import re
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta

from socap.sources.base import Counters, Post

# Nobody expects all of so many to be taken back between two readings.
MUCH = 10
NOTHING = Counters()
# How a text ends that was cut off, with or without the link to the whole.
CUT_OFF = re.compile(r"\s*(?:…|\.\.\.)\s*(?:https://t\.co/\w+\s*)?$")
UNDETERMINED = "und"
# Ids of this length hold the millisecond at which they were made, counted from this moment.
SNOWFLAKE_DIGITS, SNOWFLAKE_BITS = 15, 22
SNOWFLAKE_EPOCH = datetime(2010, 11, 4, 1, 42, 54, 657000, tzinfo=UTC)
ID_AGREES = timedelta(minutes=1)
# A provider's clock may run ahead of ours, but not by this much: such a time is a mistake.
AHEAD = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the record has; `unconfirmed` counters are those that the reading before did not say."""

    text: str = ""
    lang: str = ""
    counters: Counters = NOTHING
    unconfirmed: Collection[str] = ()


def believed(post: Post, known: Known) -> Post:
    """The post without what is not believed: '' and None stand for "not said"."""
    shortened = is_beginning(post.text, known.text)
    undetermined = known.lang and post.lang == UNDETERMINED
    return replace(
        post,
        text="" if shortened else post.text,
        lang="" if undetermined else post.lang,
        counters=_counters(post, known, shortened=shortened),
    )


def is_beginning(text: str, known: str) -> bool:
    """The text is the known one, cut off."""
    kept = CUT_OFF.sub("", text)
    return len(kept) < len(known) and known.startswith(kept) and text != known


def posted_at(post: Post, *, now: datetime) -> datetime | None:
    """When it was posted: where the id tells, a row can neither leave it out nor move it."""
    said = said_at(post, now=now)
    if len(post.id) < SNOWFLAKE_DIGITS:
        return said
    by_id = SNOWFLAKE_EPOCH + timedelta(milliseconds=int(post.id) >> SNOWFLAKE_BITS)
    if by_id > now + AHEAD:
        return said
    return said if said is not None and abs(said - by_id) < ID_AGREES else by_id


def said_at(post: Post, *, now: datetime) -> datetime | None:
    """When the provider says it was posted, unless that cannot be."""
    at = post.created_at
    return at if at is not None and at <= now + AHEAD else None


def _counters(post: Post, known: Known, *, shortened: bool) -> Counters:
    before, said = asdict(known.counters), asdict(post.counters)
    nobody = post.author is None or not post.author.username
    stub = nobody or shortened or (bool(before["views"]) and not said["views"])

    def holds(name: str, value: int | None) -> bool:
        had = before[name] or 0
        if value is None or name == "views":
            return value is not None and value >= had
        return value > 0 or not (stub or (had >= MUCH and name not in known.unconfirmed))

    return Counters(**{name: value if holds(name, value) else None for name, value in said.items()})
