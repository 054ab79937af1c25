"""The bodies and answers of authors' connections, with which likers are read."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import AfterValidator, ConfigDict

from socap.api.field_types import NO_NUL, TEXT, Body

StateName = Literal["not asked", "asked", "link expired", "connected", "ended", "revoked"]


def _on_one_line(text: str) -> str:
    if not (found := " ".join(text.split())):
        raise ValueError("must not be empty; write who asks, as the author is to read it")
    return found


class LinkBody(Body):
    """`user_id` is that of an author of a main tweet; `asked_by` is who asks, as the author reads it."""

    model_config = ConfigDict(extra="forbid")

    user_id: Annotated[str, Field(max_length=32, json_schema_extra=NO_NUL), TEXT]
    asked_by: Annotated[
        str,
        Field(max_length=100, json_schema_extra=NO_NUL),
        TEXT,
        AfterValidator(_on_one_line),
    ]


class LikedTweetOut(Schema):
    """`known` likers are recorded of `counted` likes; X shows at most `most` of them (null: all)."""

    tweet_id: str
    known: int
    counted: int | None
    most: int | None


class AuthorConnectionOut(Schema):
    """`problem` says why a connection ended, unless it was ended here."""

    user_id: str
    username: str
    name: str
    state: StateName
    tweets: list[LikedTweetOut]
    asked_by: str
    expires_at: datetime | None
    connected_at: datetime | None
    problem: str
    problem_at: datetime | None


class XAppOut(Schema):
    """The app at X: why no author can connect ('' if they can), and what to enter there."""

    problem: str
    callback_url: str
    scopes: list[str]


class LikersOut(Schema):
    """The authors of main tweets; `unread_tweets` have authors who are not known yet."""

    app: XAppOut
    authors: list[AuthorConnectionOut]
    unread_tweets: int


class LinkOut(AuthorConnectionOut):
    """`link` opens the author's page without a sign-in: send it to the author only."""

    link: str


class EndedOut(Schema):
    """`x_told` is false where X could not be reached; the tokens are deleted here all the same."""

    x_told: bool
