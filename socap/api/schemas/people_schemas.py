"""The important list, and what became of the lines sent to it."""

from datetime import datetime

from ninja import Schema


class PersonOut(Schema):
    # In lower case; `i/user/ID` while nobody knows the name that the account has now.
    username: str
    name: str
    weight: int
    tags: list[str]
    active: bool
    user_id: str | None
    followings: int
    synced_at: datetime | None
    sync_started_at: datetime | None
    syncing: bool
    problem: str
    # When the followings are read again sooner than is usual, because of the problem.
    retry_at: datetime | None
    # What became of the account's name: a rename or a merger, in words.
    note: str
    former_usernames: list[str]


class PeopleOut(Schema):
    people: list[PersonOut]
    next_cursor: str | None


class RefusedLineOut(Schema):
    line: int
    field: str
    problem: str


class PeopleStored(Schema):
    added: int
    changed: int
    unchanged: int
    rescored: int
    removed: int
    # Why nobody was taken off the list by a PUT, though some are not in it.
    note: str
    refused: list[RefusedLineOut]


class SyncOut(Schema):
    people: int
    jobs_queued: int
