"""Changes and describes a campaign's own accounts for `socap campaign own`; needs Django."""

from collections.abc import Iterable

from django.conf import settings
from django.db import transaction

from socap.access.audit import record
from socap.analytics.people.own_account_list import ListedAccount, listed_accounts
from socap.campaigns.models import Campaign, OwnAccount
from socap.campaigns.own_accounts import StoredAccounts, WantedAccount
from socap.collection.own_account_changes import list_own_accounts, remove_own_account
from socap.collection.own_account_lookup import look_up_at_once
from socap.people.references import Reference, parse_references


def change_own_accounts(
    campaign: Campaign, *, team: Iterable[str], paid: Iterable[str], remove: Iterable[str]
) -> list[str]:
    """Lists and removes accounts; returns what could not be done."""
    problems: list[str] = []
    wanted: list[WantedAccount] = []
    for kind, words in ((OwnAccount.Kind.TEAM, team), (OwnAccount.Kind.PAID, paid)):
        found, unclear = parse_references(" ".join(words))
        wanted += [WantedAccount(reference=one, kind=kind.value) for one in found]
        problems += [f"not listed: {problem}" for problem in unclear]
    if wanted:
        problems += _list(campaign, wanted)
    for word in remove:
        problems += _remove(campaign, word)
    return problems


def describe_own_accounts(campaign: Campaign) -> list[str]:
    return [
        f"{row.entry.kind:<5} {row.label:<24} {row.engagements:>6} engagements"
        + (f"  {row.entry.note}" if row.entry.note else "")
        + (f"  ({row.entry.problem})" if row.entry.problem else "")
        for row in listed_accounts(campaign)
    ] or ["No own accounts are listed. Authors of the campaign's tweets are own accounts anyway."]


def _list(campaign: Campaign, wanted: list[WantedAccount]) -> list[str]:
    now = settings.SOCAP_CLOCK.now()

    def audit(stored: StoredAccounts) -> None:
        if who := [str(entry) for entry in (*stored.added, *stored.changed)]:
            record(None, "campaign.own-accounts-listed", on=campaign, details={"who": who})

    stored = list_own_accounts(campaign, wanted, now=now, by="socap", after=audit)
    unasked = look_up_at_once(stored, now=now)
    refused = [f"not listed: {problem}" for _, problem in stored.refused]
    return [*refused, *([f"not looked up yet: {unasked}"] if unasked else [])]


def _remove(campaign: Campaign, word: str) -> list[str]:
    references, problems = parse_references(word)
    problems = [f"not removed: {problem}" for problem in problems]
    for one in references:
        found = [row for row in listed_accounts(campaign) if _is(row, one)]
        if not found:
            problems.append(f"not removed: {word} is not listed")
        for row in found:
            _remove_entry(campaign, row)
    return problems


@transaction.atomic
def _remove_entry(campaign: Campaign, row: ListedAccount) -> None:
    record(None, "campaign.own-account-removed", on=campaign, details={"who": row.label})
    remove_own_account(campaign, row.entry, now=settings.SOCAP_CLOCK.now())


def _is(row: ListedAccount, wanted: Reference) -> bool:
    if wanted.account_id:
        return bool(row.entry.account_id == wanted.account_id)
    return row.username.lower() == wanted.username
