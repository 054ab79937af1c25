"""Defines a campaign's own accounts: the authors of its tweets, and those listed for its client.

They are recorded and scored like all others, but trigger no alerts, and rankings, lists and counts of
people leave them out unless asked. This is the only definition; SQL uses `OWN_IDS`. The list is kept
here too: by client, so that another campaign of the client has it, or by campaign if it names none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet
from django.db.models.functions import Lower

from socap.campaigns.models import Campaign, OwnAccount
from socap.people.models import Account
from socap.people.references import Reference, username_for_id


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


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedAccount:
    """An account to list, by its id or its present name; `note` None keeps a stored one."""

    reference: Reference
    kind: str
    note: str | None = None

    @property
    def name(self) -> str:
        return self.reference.username or username_for_id(self.reference.account_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAccounts:
    """What became of the wanted accounts; `refused` holds names with the problem."""

    added: tuple[OwnAccount, ...] = ()
    changed: tuple[OwnAccount, ...] = ()
    unchanged: tuple[OwnAccount, ...] = ()
    removed: tuple[OwnAccount, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()


def own_list(campaign: Campaign) -> QuerySet[OwnAccount]:
    """Returns the list of the campaign's client, or the campaign's own if it names none."""
    key = _client_key(campaign)
    owner = {"client_key": key} if key else {"campaign": campaign}
    return OwnAccount.objects.filter(**owner).order_by("kind", "username", "pk")


def campaigns_sharing(campaign: Campaign) -> QuerySet[Campaign]:
    """Returns the campaigns with the same list, this one included."""
    key = _client_key(campaign)
    return Campaign.objects.filter(**({"client_key": key} if key else {"pk": campaign.pk}))


@transaction.atomic
def store_own_accounts(
    campaign: Campaign,
    wanted: Sequence[WantedAccount],
    *,
    replacing: bool = False,
    now: datetime,
    by: str = "",
) -> StoredAccounts:
    """Lists accounts, or changes their kind and note; with `replacing` removes all others.

    An entry is found by its id or the name its account has now. A former name is refused, as it may be
    another account's by now. A refused name removes nobody.
    """
    stored = list(own_list(campaign))
    listed, new = _EntryFinder(stored), _NewEntries(campaign, wanted, now=now, by=by)
    named: dict[int, OwnAccount] = {}
    changed: dict[int, OwnAccount] = {}
    refused: list[tuple[str, str]] = []
    for one in wanted:
        if entry := listed.find(one):
            named[entry.pk] = entry
            if _apply(one, entry):
                changed[entry.pk] = entry
        elif problem := listed.former_name_problem(one):
            refused.append((one.name, problem))
        else:
            new.add(one)
    added = OwnAccount.objects.bulk_create(new.entries.values())
    OwnAccount.objects.bulk_update(changed.values(), ["kind", "note"])
    gone = [entry for entry in stored if entry.pk not in named] if replacing and not refused else []
    OwnAccount.objects.filter(pk__in=[entry.pk for entry in gone]).delete()
    return StoredAccounts(
        added=tuple(added),
        changed=tuple(changed.values()),
        unchanged=tuple(entry for pk, entry in named.items() if pk not in changed),
        removed=tuple(gone),
        refused=tuple(refused),
    )


def move_own_list(campaign: Campaign, *, former_key: str) -> None:
    """Takes the list along when a client is renamed; other campaigns of that client keep it.

    Run it in the transaction that renames the client.
    """
    if former_key == _client_key(campaign):
        return
    if former_key and Campaign.objects.filter(client_key=former_key).exists():
        return
    theirs = {"client_key": former_key} if former_key else {"campaign": campaign}
    there = set(own_list(campaign).values_list("account_id", "username"))
    ids, names = {id_ for id_, _ in there if id_}, {name for id_, name in there if not id_}
    for entry in OwnAccount.objects.filter(**theirs):
        if entry.account_id in ids or (entry.account_id is None and entry.username in names):
            entry.delete()
        else:
            OwnAccount.objects.filter(pk=entry.pk).update(**_owner(campaign))


def _client_key(campaign: Campaign) -> str:
    """Returns the stored key; that of a loaded campaign may be older than its client's name."""
    return str(Campaign.objects.values_list("client_key", flat=True).get(pk=campaign.pk))


def _owner(campaign: Campaign) -> dict[str, Any]:
    key = _client_key(campaign)
    return {"client_key": key, "campaign": None if key else campaign}


class _EntryFinder:
    """Finds entries by the id or the present name of their account."""

    def __init__(self, stored: Sequence[OwnAccount]) -> None:
        known = _known_names(entry.account_id for entry in stored)
        names = [known.get(entry.account_id or "", entry.username) for entry in stored]
        self._by_id = {entry.account_id: entry for entry in stored if entry.account_id}
        self._by_name = dict(zip(names, stored, strict=True))
        self._name_now = {
            e.username: name for e, name in zip(stored, names, strict=True) if e.username != name
        }

    def find(self, one: WantedAccount) -> OwnAccount | None:
        if found := self._by_id.get(one.reference.account_id):
            return found
        return self._by_name.get(one.name)

    def former_name_problem(self, one: WantedAccount) -> str:
        """Returns what to write instead of a name that a listed account had before, or ''."""
        if (now := self._name_now.get(one.name)) is None:
            return ""
        return (
            f"@{one.name} is a former name of @{now} and may be somebody else's now; write @{now} for the"
            " same account as before, or https://x.com/i/user/ID for another one, with its id"
        )


class _NewEntries:
    """Makes one entry for each new account, also if it is given twice.

    A name that exactly one known account has stands for that one, so that it counts at once.
    """

    def __init__(
        self, campaign: Campaign, wanted: Sequence[WantedAccount], *, now: datetime, by: str
    ) -> None:
        self.entries: dict[str, OwnAccount] = {}
        self._fields = {**_owner(campaign), "added_at": now, "added_by": by}
        self._names = _known_names(one.reference.account_id for one in wanted)
        self._ids = _known_ids(one.reference.username for one in wanted)

    def add(self, one: WantedAccount) -> None:
        account_id = one.reference.account_id or self._ids.get(one.name)
        if entry := self.entries.get(account_id or one.name):
            _apply(one, entry)
            return
        self.entries[account_id or one.name] = OwnAccount(
            **self._fields,
            username=self._names.get(one.reference.account_id, one.name),
            account_id=account_id,
            kind=one.kind,
            note=one.note or "",
        )


def _apply(one: WantedAccount, entry: OwnAccount) -> bool:
    """Sets kind and note of the entry; returns whether they changed."""
    before = (entry.kind, entry.note)
    entry.kind, entry.note = one.kind, entry.note if one.note is None else one.note
    return (entry.kind, entry.note) != before


def _known_names(account_ids: Iterable[str | None]) -> dict[str, str]:
    """Returns the names that these accounts have now, as far as is known, in lower case."""
    known = Account.objects.filter(pk__in=[id_ for id_ in account_ids if id_]).exclude(username="")
    return {id_: name.lower() for id_, name in known.values_list("pk", "username")}


def _known_ids(usernames: Iterable[str]) -> dict[str, str]:
    """Returns the ids of the accounts with these names, without names that several have had."""
    named = Account.objects.alias(lowered=Lower("username")).filter(lowered__in=list(usernames))
    found: dict[str, list[str]] = {}
    for account_id, username in named.values_list("pk", "username"):
        found.setdefault(username.lower(), []).append(account_id)
    return {name: ids[0] for name, ids in found.items() if len(ids) == 1}
