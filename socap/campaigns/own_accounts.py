"""Defines a campaign's own accounts: the authors of its tweets, and those listed for its client.

They are recorded and scored like all others, but trigger no alerts, and rankings, lists and counts of
people leave them out unless asked. This is the only definition; SQL uses `OWN_IDS`.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from django.db import connection

from socap.campaigns.models import Campaign


class OwnKind(StrEnum):
    """What an own account is to the campaign; an author who is listed too is what the list says."""

    AUTHOR = "author"
    TEAM = "team"
    PAID = "paid"


# Entries `own_list` that apply to campaign `own_campaign`.
LISTED = """own_list.client_key = own_campaign.client_key
    AND (own_list.client_key <> '' OR own_list.campaign_id = own_campaign.id)"""
_AUTHORS = """FROM campaigns_campaigntweet own_entry
    JOIN campaigns_tweet own_tweet ON own_tweet.id = own_entry.tweet_id
    WHERE own_entry.campaign_id = {campaign} AND own_tweet.author_id IS NOT NULL"""
_LISTED = f"""FROM campaigns_campaign own_campaign JOIN campaigns_ownaccount own_list ON {LISTED}
    WHERE own_campaign.id = {{campaign}} AND own_list.account_id IS NOT NULL"""
# Subqueries of account ids; format them with `campaign`, a column or parameter for the campaign id.
AUTHOR_IDS = f"(SELECT own_tweet.author_id {_AUTHORS})"
OWN_IDS = f"(SELECT own_tweet.author_id {_AUTHORS} UNION ALL SELECT own_list.account_id {_LISTED})"
# The maximum, as "author" comes first in the alphabet, so that a listed kind prevails.
_KINDS = f"""(SELECT id, max(kind) AS kind FROM (
        SELECT own_tweet.author_id AS id, '{OwnKind.AUTHOR}' AS kind {_AUTHORS}
        UNION ALL SELECT own_list.account_id, own_list.kind {_LISTED}) own_account GROUP BY id)"""
# The kind of an account, or NULL; format it with `campaign` and `account`. PostgreSQL reads the own
# accounts once, not for each row.
OWN_KIND = f"(SELECT jsonb_object_agg(id, kind) FROM {_KINDS} own_accounts) ->> {{account}}"
# One value that changes with the list of campaign `c`.
LIST_VERSION = f"""(SELECT md5(string_agg(concat_ws(' ', own_list.id, own_list.account_id, own_list.kind),
        ',' ORDER BY own_list.id))
    FROM campaigns_campaign own_campaign JOIN campaigns_ownaccount own_list ON {LISTED}
    WHERE own_campaign.id = c.id)"""
REASONS = {
    OwnKind.AUTHOR: "the author of one of this campaign's tweets",
    OwnKind.TEAM: "one of the client's own accounts (team)",
    OwnKind.PAID: "one of the client's own accounts (paid)",
}


def own_kinds(campaign: Campaign, account_ids: Iterable[str] | None = None) -> dict[str, OwnKind]:
    """Returns the campaign's own accounts by id, all or those among `account_ids`."""
    among = "true" if account_ids is None else "id = ANY(%(ids)s)"
    given: dict[str, Any] = {"campaign": campaign.pk, "ids": list(account_ids or ())}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, kind FROM {_KINDS.format(campaign='%(campaign)s')} own WHERE {among}",
            given,
        )
        return {account_id: OwnKind(kind) for account_id, kind in cursor.fetchall()}
