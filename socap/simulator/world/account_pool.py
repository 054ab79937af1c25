"""Generates the X accounts of a simulated launch."""

import math
import random
from dataclasses import dataclass, replace

from socap.simulator.server.time_format import DAY, FIRST_ACCOUNT, account_id
from socap.simulator.world.bios import draw_bio
from socap.simulator.world.names import (
    CULTURE_WEIGHTS,
    CULTURES,
    NATIVE_NAMES,
    VAGUE_PLACES,
    Culture,
    draw_handle,
)

# Of ordinary accounts, one in so many.
AUTOMATED_EVERY = 29
ACTIVE, PROTECTED, SUSPENDED, RENAMED = "active", "protected", "suspended", "renamed"
# Back from a suspension: for a while its following list and count are empty.
RESTORED = "restored"

CROWD_KINDS = {
    "ordinary": 66,
    "developer": 11,
    "founder": 7,
    "ai_creator": 5,
    "media": 3,
    "c_level": 3,
    "vc": 3,
    "yc_alumni": 2,
}


@dataclass(slots=True, kw_only=True, eq=False)
class Account:
    """A generated X account. `created` is in milliseconds; `country` is where it is based.

    Compared by identity, since its name, state and following count may change.
    """

    index: int
    id: str
    username: str
    name: str
    kind: str
    bio: str
    location: str
    country: str
    lang: str
    followers: int
    following: int
    statuses: int
    created: int
    blue: bool
    verified_type: str | None
    state: str = ACTIVE
    # X labels it as automated.
    automated: bool = False

    @property
    def is_notable(self) -> bool:
        return self.kind not in ("ordinary", "developer")


class AccountPool:
    """All accounts of a simulation, by id and by handle (in lower case)."""

    def __init__(self, *, rng: random.Random, now: int) -> None:
        self._rng = rng
        self._now = now
        self.accounts: list[Account] = []
        self.by_id: dict[str, Account] = {}
        self.by_username: dict[str, Account] = {}

    def create_account(
        self,
        kind: str,
        *,
        follower_factor: float = 1.0,
        state: str = ACTIVE,
        username: str = "",
        following: int | None = None,
    ) -> Account:
        """Creates an account; `follower_factor` multiplies its followers, others override defaults."""
        rng = self._rng
        culture = rng.choices(CULTURES, cum_weights=CULTURE_WEIGHTS)[0]
        first, family = rng.choice(culture.first), rng.choice(culture.family)
        followers = self._followers(kind, follower_factor)
        created = self._created()
        company = bool(username) and kind == "company"
        account = Account(
            index=len(self.accounts),
            id=self._unused_id(created),
            username=self._unused_handle(username or draw_handle(first, family, rng=rng)),
            name=username if company else self._name(first, family, culture),
            kind=kind,
            bio="" if company else draw_bio(kind, rng=rng),
            location=rng.choice(culture.places if rng.random() < 0.62 else VAGUE_PLACES),
            country=culture.country,
            lang=culture.lang,
            followers=followers,
            following=int(math.exp(rng.gauss(5.9, 0.9))) if following is None else following,
            statuses=int(math.exp(rng.gauss(7.3, 1.6))),
            created=created,
            blue=rng.random() < _blue_share(kind, followers),
            verified_type="Business" if company else None,
            state=state,
        )
        if kind == "ordinary" and account.index % AUTOMATED_EVERY == 7:
            self._automate(account)
        self._add(account)
        return account

    def _automate(self, account: Account) -> None:
        """Makes it look automated, each in one of three ways; without chance, which others share."""
        age = max((self._now - account.created) // DAY, 1)
        match account.index // AUTOMATED_EVERY % 3:
            case 0:
                account.automated = True
                account.bio = "Automated account. Posts the weather of small harbours."
            case 1:
                account.statuses = age * (160 + account.index % 300)
                account.following = max(account.following, 30 * account.followers, 900)
            case _:
                account.bio = account.location = ""
                account.statuses = age * 70
                account.following = max(account.following, 25 * account.followers, 1200)

    def crowd(self, count: int) -> list[Account]:
        """Creates `count` accounts of mixed kinds, most of them ordinary."""
        kinds = self._rng.choices(list(CROWD_KINDS), list(CROWD_KINDS.values()), k=count)
        return [self.create_account(kind) for kind in kinds]

    def rename(self, account: Account, username: str) -> None:
        """Changes the account's handle and frees the old one."""
        if username.lower() in self.by_username:
            raise ValueError(f"@{username} is taken")
        del self.by_username[account.username.lower()]
        account.username = username
        self.by_username[username.lower()] = account

    def _add(self, account: Account) -> None:
        self.accounts.append(account)
        self.by_id[account.id] = account
        self.by_username[account.username.lower()] = account
        if account.state == RENAMED:
            # The known handle no longer finds the account; its id and new handle do.
            handle = self._unused_handle(f"{account.username[:12]}_hq")
            renamed = replace(account, username=handle, state=ACTIVE)
            self.by_id[account.id] = self.by_username[handle.lower()] = renamed

    def _followers(self, kind: str, follower_factor: float) -> int:
        middle, width = (5.4, 1.6) if kind in ("ordinary", "developer") else (8.2, 1.5)
        return int(math.exp(self._rng.gauss(middle, width)) * follower_factor)

    def _created(self) -> int:
        # There are more young accounts than old ones, some created this month.
        age = self._rng.betavariate(1.1, 1.5) * (self._now - FIRST_ACCOUNT - DAY)
        return int(self._now - DAY - age)

    def _name(self, first: str, family: str, culture: Culture) -> str:
        rng = self._rng
        form = rng.random()
        if form < 0.4 and culture.lang in NATIVE_NAMES:
            return rng.choice(NATIVE_NAMES[culture.lang])
        if form < 0.7:
            return f"{first} {family}"
        if form < 0.86:
            return first
        mark = rng.choice(("☀️", "🚀", "🌱", "| AI", "🏳️‍🌈", "⚡", "(hiring)", "🧵", "✦"))
        return f"{first} {mark}"

    def _unused_id(self, created: int) -> str:
        while (number := account_id(created, rng=self._rng)) in self.by_id:
            pass
        return number

    def _unused_handle(self, wanted: str) -> str:
        handle = wanted
        while handle.lower() in self.by_username:
            tail = str(self._rng.randrange(10, 10_000))
            handle = wanted[: 15 - len(tail)] + tail
        return handle


def _blue_share(kind: str, followers: int) -> float:
    if followers > 20_000:
        return 0.75
    return 0.12 if kind == "ordinary" else 0.45
