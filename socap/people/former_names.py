"""Rejects entries that use a person's former name, since that name may be another account's now."""

from collections.abc import Sequence
from dataclasses import replace

from socap.people.identity import people_with_former_name
from socap.people.important_list import existing_people
from socap.people.important_list_parser import ParsedList
from socap.people.models import Account, ImportantPerson
from socap.people.references import username_for_id


def reject_former_names(parsed: ParsedList) -> ParsedList:
    """Moves entries under a former name to the rejected ones, with whose name it was and what to do."""
    known = existing_people(parsed.entries)
    open_ones = [e for e in parsed.entries if e.key not in known and not e.account_id]
    had = people_with_former_name([entry.username for entry in open_ones])
    lost = {entry.key: entry for entry in open_ones if entry.username in had}
    if not lost:
        return parsed
    refused = [
        entry.refused("username", _problem(entry.username, had[entry.username]))
        for entry in lost.values()
    ]
    return replace(
        parsed,
        entries=tuple(entry for entry in parsed.entries if entry.key not in lost),
        refused=tuple(sorted([*parsed.refused, *refused], key=lambda item: item.line)),
    )


def _problem(name: str, had: Sequence[ImportantPerson]) -> str:
    ids = [person.account_id for person in had]
    others = Account.objects.filter(username__iexact=name).exclude(pk__in=ids)
    newest = others.order_by("-updated_at").first()
    who = " and ".join(f"@{p.username} (X account {p.account_id})" for p in had)
    same = " or ".join(f"@{person.username}" for person in had)
    other = f"https://x.com/{username_for_id(newest.pk if newest else 'ID')}"
    return (
        f"@{name} is a former name of {who} and may be somebody else's now; write {same} for the same"
        f" account as before, or {other} for the account that is called @{name} now"
        + ("" if newest else " (with its id for ID)")
    )
