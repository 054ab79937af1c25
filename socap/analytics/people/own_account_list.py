"""Lists the own accounts of a campaign's client, with the names they have now and what they did."""

from dataclasses import dataclass

from django.db import connection

from socap.campaigns.models import Campaign, OwnAccount
from socap.campaigns.own_accounts import own_list
from socap.campaigns.scope import SEEN, scope


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAccount:
    """An entry; `username` and `name` are those of the account now, as far as is known.

    `engagements` are those in the campaign. `is_known`: SOCAP has the account's profile.
    """

    entry: OwnAccount
    username: str
    name: str
    engagements: int
    is_known: bool

    @property
    def label(self) -> str:
        """Returns `@name`, or the id while no name is known."""
        return f"@{self.username}" if self.is_known else str(self.entry)

    @property
    def former_username(self) -> str:
        """Returns the name it was listed under if it has another one now."""
        listed = self.entry.username
        return (
            listed
            if self.is_known and listed != self.username.lower() and "/" not in listed
            else ""
        )


def listed_accounts(campaign: Campaign) -> list[ListedAccount]:
    """Returns the list by kind and name, in two queries."""
    entries = list(own_list(campaign))
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT id, username, name, (SELECT count(*) FROM campaigns_engagement e
                    JOIN campaigns_campaigntweet ct
                        ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s
                    WHERE e.account_id = a.id AND {SEEN})
                FROM people_account a WHERE id = ANY(%(ids)s)""",
            scope(campaign) | {"ids": [entry.account_id for entry in entries if entry.account_id]},
        )
        known = {account_id: facts for account_id, *facts in cursor.fetchall()}
    return [_listed(entry, *known.get(entry.account_id, ("", "", 0))) for entry in entries]


def _listed(entry: OwnAccount, username: str, name: str, engagements: int) -> ListedAccount:
    return ListedAccount(
        entry=entry,
        username=username or entry.username,
        name=name,
        engagements=engagements,
        is_known=bool(username),
    )
