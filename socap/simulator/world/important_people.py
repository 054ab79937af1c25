"""Generates the important people of a launch: weights, tags, and whom they follow."""

import math
import random
from collections.abc import Sequence
from operator import attrgetter

from socap.simulator.world.account_pool import (
    ACTIVE,
    PROTECTED,
    RENAMED,
    SUSPENDED,
    Account,
    AccountPool,
)
from socap.simulator.world.launch import ImportantPerson

PEOPLE = 60
_STATES = {PEOPLE - 3: RENAMED, PEOPLE - 2: PROTECTED, PEOPLE - 1: SUSPENDED}
_TAGS = {
    "vc": "investor",
    "founder": "founder",
    "media": "media",
    "ai_creator": "creator",
    "c_level": "executive",
    "yc_alumni": "founder",
    "developer": "developer",
}
_KINDS = ("vc", "founder", "media", "ai_creator", "c_level", "yc_alumni", "developer")
_SHARES = (26, 24, 14, 14, 10, 6, 6)
_EXTRA_TAGS = ("tier-1", "friendly", "europe", "us-west", "fintech", "ai")


def draw_people(
    *, account_pool: AccountPool, rng: random.Random, scale: float
) -> list[ImportantPerson]:
    """Creates sixty people with weights 1 to 10; the last three can no longer be read.

    Each follows 150 to 3000 accounts, multiplied by `scale` if that is below 1.
    """
    people = []
    for turn in range(PEOPLE):
        state = _STATES.get(turn, ACTIVE)
        kind = rng.choices(_KINDS, _SHARES)[0]
        size = int(min(1.0, scale) * min(3000, max(150, math.exp(rng.gauss(6.4, 0.75)))))
        account = account_pool.create_account(
            kind, follower_factor=6.0, state=state, following=size
        )
        tags = [_TAGS[kind]]
        if kind == "yc_alumni":
            tags.append("yc")
        if rng.random() < 0.35:
            tags.append(rng.choice(_EXTRA_TAGS))
        weight = min(10, max(1, round(rng.triangular(1, 10, 3))))
        people.append(ImportantPerson(account, weight, tuple(tags), []))
    return people


def draw_follow_graph(
    *,
    people: Sequence[ImportantPerson],
    crowd: Sequence[Account],
    authors: Sequence[Account],
    account_pool: AccountPool,
    rng: random.Random,
) -> dict[str, int]:
    """Fills in everybody's followings; returns how many people follow each account of the crowd.

    Most of the crowd have no follower on the list, a few have one or two, a handful have many.
    """
    active = [person for person in people if person.account.state == ACTIVE]
    sizes = [person.account.following for person in people]
    reach: dict[str, int] = {}
    follows: dict[str, set[Account]] = {person.account.id: set() for person in people}
    for account in crowd:
        wanted = _reach(account, rng=rng)
        if wanted:
            fans = {rng.choices(active, sizes[: len(active)])[0].account.id for _ in range(wanted)}
            reach[account.id] = len(fans)
            for fan in fans:
                follows[fan].add(account)
    # Accounts that are followed but never engage.
    bystanders = account_pool.crowd(max(sizes) * 5 // 4)
    for person, size in zip(people, sizes, strict=True):
        known = follows[person.account.id]
        if person.account.state == ACTIVE:
            known |= {p.account for p in active if p is not person and rng.random() < 0.3}
            known |= {author for author in authors if rng.random() < 0.25}
            known.discard(person.account)
        followed = rng.sample(bystanders, max(0, size - len(known)))
        # Sets of accounts have no stable order; sorting keeps a seed's launch the same every time.
        for account in sorted(known, key=attrgetter("index")):
            followed.insert(int(rng.random() * (len(followed) + 1)), account)
        person.followings = followed
    return reach


def _reach(account: Account, *, rng: random.Random) -> int:
    if account.is_notable:
        return min(25, int(rng.paretovariate(1.3))) if rng.random() < 0.35 else 0
    return min(6, int(rng.paretovariate(2.2))) if rng.random() < 0.05 else 0
