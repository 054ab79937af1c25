"""The list of a client's own accounts, and what became of the lines sent to it."""

from datetime import datetime
from typing import Literal

from ninja import Schema

from socap.api.schemas.people_schemas import RefusedLineOut

ListedKind = Literal["team", "paid"]


class OwnAccountOut(Schema):
    """`username` is the name the account has now, `listed_as` the one it was listed under.

    `user_id` is null until the provider has been asked; `problem` says why it could not tell.
    """

    username: str
    user_id: str | None
    kind: ListedKind
    note: str
    listed_as: str
    problem: str
    added_at: datetime
    added_by: str


class OwnAccountsOut(Schema):
    """`client` shares the list with all its campaigns; empty: it is this campaign's alone."""

    client: str
    own_accounts: list[OwnAccountOut]


class OwnAccountsStored(OwnAccountsOut):
    added: int
    changed: int
    unchanged: int
    removed: int
    # Why nobody was removed, though some are not in what was sent; and which names nobody has.
    note: str
    refused: list[RefusedLineOut]
