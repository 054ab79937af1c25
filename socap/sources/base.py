"""What every data provider returns: typed replies and one error.

SourceError
  kind = RATE_LIMITED     ask again after `retry_after` seconds; nothing is wrong
       | OUT_OF_CREDITS   the account must be recharged; every call will fail until then
       | BAD_KEY          the key is missing, wrong or not allowed; every call will fail
       | GONE             this tweet or account is deleted, suspended, protected or unknown
       | BAD_CURSOR       the cursor expired: start the list again from its newest end
       | BROKEN           an answer that cannot be understood, or a 5xx: ask again later
       | NETWORK          no answer at all: ask again later
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar


class Action(StrEnum):
    """What an account did with a watched tweet."""

    RETWEET = "retweet"
    REPLY = "reply"
    QUOTE = "quote"
    LIKE = "like"


class ErrorKind(StrEnum):
    RATE_LIMITED = "rate limited"
    OUT_OF_CREDITS = "out of credits"
    BAD_KEY = "bad key"
    GONE = "gone"
    BAD_CURSOR = "bad cursor"
    BROKEN = "broken answer"
    NETWORK = "network"


class SourceError(Exception):
    """A provider call that gave nothing usable; says whether asking again can help.

    `retry_after` is in seconds and only set where the provider named a delay.
    """

    def __init__(self, message: str, *, kind: ErrorKind, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.retry_after = retry_after

    @property
    def permanent(self) -> bool:
        """The same question will get the same answer, however often it is asked."""
        return self.kind is ErrorKind.GONE

    @property
    def closes_provider(self) -> bool:
        """No call at all can succeed until a person acts (credits, key)."""
        return self.kind in (ErrorKind.OUT_OF_CREDITS, ErrorKind.BAD_KEY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An X account as the provider describes it; what a row leaves out is not the same as nothing.

    None is what was not said, '' and 0 what was said to be empty. No account is without a username,
    name or picture, so there '' is "not said" too.
    """

    id: str
    username: str = ""
    name: str = ""
    bio: str | None = None
    location: str | None = None
    followers: int | None = None
    following: int | None = None
    verified: bool | None = None
    verified_type: str | None = None
    avatar_url: str = ""
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counters:
    """A tweet's public counters; None where the provider did not say."""

    likes: int | None = None
    retweets: int | None = None
    replies: int | None = None
    quotes: int | None = None
    views: int | None = None
    bookmarks: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A tweet as the provider describes it. `created_at` is aware (UTC); '' and None are "not said"."""

    id: str
    author: Profile | None
    text: str
    lang: str = ""
    created_at: datetime | None = None
    counters: Counters = Counters()
    conversation_id: str = ""
    in_reply_to_id: str = ""
    quoted: "Post | None" = None
    retweeted: "Post | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderRow:
    """One row of an engagement list: who engaged and, for a reply or quote, with what words.

    `occurred_at` (aware, UTC) is when, of a row without a post, where the list says.
    """

    profile: Profile
    post: Post | None = None
    occurred_at: datetime | None = None


T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """One page of a list, newest first.

    `next_cursor` is None when the provider gave none; `has_next` is its own claim, which lies.
    `dropped` counts rows that were present but unusable (no id), so that nothing vanishes unsaid.
    """

    items: tuple[T, ...]
    next_cursor: str | None = None
    has_next: bool = False
    dropped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What is left to spend, in the provider's own unit."""

    credits: int
