"""Which X account an entry of the list is: tied by its id, renamed with it, merged with its double."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from socap.people.importance import rescore, rescore_touched_by, scores_may_change
from socap.people.models import Following, ImportantPerson
from socap.people.references import NoAccount, by_id, reference_in
from socap.sources.base import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that the operator should know: a rename or a merger, in words."""

    verb: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """The entry that stands for the account now; not the one asked about where two were merged."""

    person: ImportantPerson
    events: tuple[Event, ...] = ()


@transaction.atomic
def identify(
    person: ImportantPerson, profile: Profile, *, asked_at: datetime | None = None, now: datetime
) -> Identified:
    """
    1. Tie the entry to the account; whoever is tied to it already is the same, and they are merged.
    2. Give it the name that the account has now. Another entry under that name is the same account
       if it was never tied, and otherwise has lost the name and is to be read soon.
    3. Remember how many it says it follows; since `asked_at`, where that is for a later reading.
    """
    scores_may_change()
    person = ImportantPerson.objects.get(pk=person.pk)
    assert person.account_id in (None, profile.id), "an entry never changes its account"
    events: list[Event] = []
    tied = ImportantPerson.objects.exclude(pk=person.pk).filter(account_id=profile.id).first()
    if tied is not None:
        events.append(_merge(tied, person))
        person = tied
    elif person.account_id is None:
        person.account_id = profile.id
        person.save(update_fields=["account_id"])
        rescore([profile.id])
    username = profile.username.lower()
    if person.username != username:
        holder = ImportantPerson.objects.exclude(pk=person.pk).filter(username=username).first()
        if holder is not None and holder.account_id is None:
            events.append(_merge(person, holder))
        elif holder is not None:
            _unname(holder, now)
        events.append(_rename(person, username))
    person.name = person.name or profile.name
    person.profile_following, person.profile_at = profile.following, asked_at
    if events:
        person.note = " ".join(event.words for event in events)
    person.save(update_fields=["name", "note", "profile_following", "profile_at"])
    return Identified(person=person, events=tuple(events))


def find_person(reference: str) -> ImportantPerson | None:
    """The entry that a name or `i/user/ID` means now; a former name means nobody."""
    try:
        named = reference_in(reference)
    except NoAccount:
        return None
    if named.account_id:
        return ImportantPerson.objects.filter(account_id=named.account_id).first()
    return people_called([named.username]).get(named.username)


def people_called(usernames: Sequence[str]) -> dict[str, ImportantPerson]:
    """The entries that these names (in lower case) mean now.

    By what they are called, else by the account that has the name; who had it before is not meant.
    """
    wanted = list(usernames)
    found = {p.username: p for p in ImportantPerson.objects.filter(username__in=wanted)}
    if rest := [name for name in wanted if name not in found]:
        with connection.cursor() as cursor:
            cursor.execute(
                """SELECT DISTINCT ON (lower(a.username)) lower(a.username), p.id
                   FROM people_account a LEFT JOIN people_importantperson p ON p.account_id = a.id
                   WHERE lower(a.username) = ANY(%s)
                   ORDER BY lower(a.username), a.updated_at DESC""",
                [rest],
            )
            by_name = {name: pk for name, pk in cursor.fetchall() if pk is not None}
        people = ImportantPerson.objects.in_bulk(by_name.values())
        # What was last seen of an account may be older than its entry's new name.
        found |= {
            name: people[pk]
            for name, pk in by_name.items()
            if name not in people[pk].former_usernames
        }
    return found


def formerly_called(usernames: Sequence[str]) -> dict[str, list[ImportantPerson]]:
    """The entries that have had one of these names and have another now."""
    had: dict[str, list[ImportantPerson]] = {}
    wanted = list(usernames)
    for person in ImportantPerson.objects.filter(former_usernames__overlap=wanted).order_by("pk"):
        for name in set(person.former_usernames) & set(wanted):
            had.setdefault(name, []).append(person)
    return had


def _merge(kept: ImportantPerson, double: ImportantPerson) -> Event:
    """One account, one entry: the higher weight, all tags, and whom either is known to follow."""
    weights = (kept.weight, double.weight)
    kept.weight = max(weights)
    kept.tags = list(dict.fromkeys([*kept.tags, *double.tags]))
    kept.name = kept.name or double.name
    kept.active = kept.active or double.active
    names = [*kept.former_usernames, *double.former_usernames]
    names += [] if double.is_called_by_id else [double.username]
    kept.former_usernames = [name for name in dict.fromkeys(names) if name != kept.username]
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO people_following (person_id, account_id, seen_at)
               SELECT %s, account_id, seen_at FROM people_following WHERE person_id = %s
               ON CONFLICT DO NOTHING""",
            [kept.pk, double.pk],
        )
    touched = list(Following.objects.filter(person=double).values_list("account_id", flat=True))
    double_name = double.username
    double.delete()
    kept.following_known = Following.objects.filter(person=kept).count()
    kept.save(
        update_fields=["weight", "tags", "name", "active", "former_usernames", "following_known"]
    )
    rescore(touched)
    rescore_touched_by([kept.pk])
    words = (
        f"@{double_name} was the same X account (id {kept.account_id}) and is one entry with this now,"
        f" with weight {kept.weight}"
    )
    if weights[0] != weights[1]:
        words += f", the higher of {weights[0]} and {weights[1]}"
    return Event(verb="person.merged", words=words + ".")


def _rename(person: ImportantPerson, username: str) -> Event:
    """Follow the account to its new name; a cursor of the old name's list is of no use."""
    names = [*person.former_usernames, *([] if person.is_called_by_id else [person.username])]
    if not names:
        known = "was added by its id"
    else:
        known = f"was called @{names[-1]}" if names[-1] != username else "has this name again"
    person.former_usernames = [name for name in dict.fromkeys(names) if name != username]
    person.username, person.sync_cursor = username, ""
    person.save(update_fields=["username", "former_usernames", "sync_cursor"])
    return Event(
        verb="person.renamed", words=f"@{username} {known} (X account {person.account_id})."
    )


def _unname(holder: ImportantPerson, now: datetime) -> None:
    """Somebody else has this entry's name now; until it is read again it is called by its id."""
    assert holder.account_id is not None
    names = [name for name in holder.former_usernames if name != holder.username]
    holder.former_usernames = [*names, holder.username]
    holder.username, holder.retry_at, holder.profile_at = by_id(holder.account_id), now, None
    holder.save(update_fields=["username", "former_usernames", "retry_at", "profile_at"])
