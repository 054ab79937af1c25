"""What every data provider returns: typed replies and one error.

SourceError
  kind = RATE_LIMITED     ask again after `retry_after` seconds; nothing is wrong
       | OUT_OF_CREDITS   the account must be recharged; every call will fail until then
       | CAP_REACHED      no more may be read until the cap is reset; every call will fail until then
       | BAD_KEY          the key is missing, wrong or not allowed; every call will fail
       | NO_ACCESS        the account may not ask this question; other questions are answered
       | PERMISSION       the author of the tweet has not, or no longer, allowed us to ask this
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
    CAP_REACHED = "cap reached"
    BAD_KEY = "bad key"
    NO_ACCESS = "no access"
    PERMISSION = "no permission"
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
        """No call at all can succeed until a person acts (credits, key) or the cap is reset."""
        return self.kind in (ErrorKind.OUT_OF_CREDITS, ErrorKind.CAP_REACHED, ErrorKind.BAD_KEY)


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
    posts: int | None = None
    # Whether X labels it as automated, as its owner declared.
    labelled_automated: bool | None = None
    verified: bool | None = None
    verified_type: str | None = None
    avatar_url: str = ""
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedPlace:
    """Where X itself says that an account is based: a country or region in words, '' where it says none.

    `is_certain` is False where X warns that it may be wrong.
    """

    account_id: str
    place: str
    is_certain: bool = True


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
    """A tweet as the provider describes it. `created_at` is aware (UTC); '' and None are "not said".

    `versions` are the ids that an edited tweet has had, oldest first, where the provider says.
    """

    id: str
    author: Profile | None
    text: str
    lang: str = ""
    created_at: datetime | None = None
    counters: Counters = Counters()
    conversation_id: str = ""
    in_reply_to_id: str = ""
    versions: tuple[str, ...] = ()
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
    `dropped` counts rows that were present but unusable (no id), so that nothing vanishes unsaid;
    `foreign` counts rows that do not belong to the list. `charged_ids` are the posts or accounts that
    the page is charged for, where the provider charges each once a day.
    """

    items: tuple[T, ...]
    next_cursor: str | None = None
    has_next: bool = False
    dropped: int = 0
    foreign: int = 0
    charged_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What is left to spend, in the provider's own unit.

    `cap` is how much there is in all until `resets_at`, where that is a cap that is reset.
    """

    credits: int
    cap: int | None = None
    resets_at: datetime | None = None
