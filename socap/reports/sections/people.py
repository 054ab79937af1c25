"""Who came: the most important people, whom the operator pinned first, and who they are together."""

from collections.abc import Iterator, Mapping

from socap.analytics.engagers.ranking import Engager
from socap.reports.composition.content import (
    Block,
    Column,
    Counted,
    Figure,
    Figures,
    Paragraph,
    People,
    Person,
    Rows,
    Table,
)
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import (
    DID,
    TIER_NAMES,
    country_in,
    mark,
    role_name,
    why_they_matter,
    why_without_names,
)

TITLE = mark("Who came")
MOST_DID = 3


def compose(data: ReportData) -> list[Block]:
    found = data.answers.breakdown
    if not found.accounts:
        return [Paragraph(text=data.words.say("Nobody has engaged so far."))]
    blocks: list[Block] = [Figures(key="audience", items=list(_figures(data)))]
    people = data.people
    if people:
        avatars = data.keep_avatars([person.account_id for person in people])
        items = [_person(person, data, avatars) for person in people]
        blocks.append(People(key="people", items=items))
    return [*blocks, _roles(data), _tiers(data)]


def _figures(data: ReportData) -> Iterator[Figure]:
    say, audience = data.words.say, data.answers.audience
    everybody = audience.everybody
    people: dict[str, str | int | bool | None] = {"own": None}
    yield Figure(
        key="people",
        label=say("People"),
        value=everybody.people,
        rows=Rows(table="people", where=people),
    )
    yield Figure(
        key="important_people",
        label=say("Important people"),
        value=data.answers.breakdown.important,
        rows=Rows(table="people", where={"important": True}),
    )
    yield Figure(
        key="verified",
        label=say("Verified"),
        value=everybody.verified,
        rows=Rows(table="people", where=people | {"verified": True}),
    )
    yield Figure(
        key="without_automated",
        label=say("Without signs of automation"),
        value=audience.without_automated.people,
        rows=Rows(table="people", where=people | {"automated": False}),
    )


def _person(person: Engager, data: ReportData, avatars: Mapping[str, str]) -> Person:
    words = data.words
    did = dict.fromkeys(words.say(DID[one.action, one.category]) for one in person.engagements)
    return Person(
        account_id=person.account_id,
        name=person.name or person.username,
        username=person.username,
        url=f"https://x.com/{person.username}",
        avatar=avatars.get(person.account_id, ""),
        roles=[role_name(role, words) for role in person.categories if role != "others"],
        tier=words.say(TIER_NAMES[person.tier]),
        followers=person.followers,
        verified=person.verified,
        place=country_in(person.country, words) if person.country else "",
        importance=person.importance,
        why=why_they_matter(person.explanation, words),
        why_without_names=why_without_names(person.explanation, words),
        did=words.listed(list(did)[:MOST_DID]),
        note=data.note("person", person.account_id),
        pinned=person.account_id in data.plan.curation.pinned_people,
        rows=Rows(table="engagements", where={"user_id": person.account_id}),
    )


def _roles(data: ReportData) -> Table:
    say, by_role = data.words.say, _largest(data.answers.audience.everybody.by_role)
    return Table(
        key="roles",
        title=say("Roles"),
        columns=[
            Column(key="role", label=say("Role"), type="text"),
            Column(key="people", label=say("People"), type="count", counted=Counted()),
        ],
        cells=[[role_name(role, data.words), count] for role, count in by_role],
        rows=[
            Rows(table="people", where={"own": None}, contains={"roles": role})
            for role, _ in by_role
        ],
        note=say("By what the bios say; somebody may have several roles."),
    )


def _tiers(data: ReportData) -> Table:
    say, by_tier = data.words.say, data.answers.audience.everybody.by_tier
    return Table(
        key="tiers",
        title=say("Followers"),
        columns=[
            Column(key="tier", label=say("Followers"), type="text"),
            Column(key="people", label=say("People"), type="count", counted=Counted()),
        ],
        cells=[[say(TIER_NAMES[tier]), count] for tier, count in by_tier.items()],
        rows=[Rows(table="people", where={"own": None, "tier": tier}) for tier in by_tier],
    )


def _largest(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (item[0] == "others", -item[1], item[0]))
