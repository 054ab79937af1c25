"""Which engagers are wanted, and where in their list somebody stopped: conditions over accounts."""

import base64
import json
from dataclasses import dataclass
from typing import Any

from socap.analytics.engagements.listing import BadCursor, containing
from socap.campaigns.own_accounts import OWN


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagerFilters:
    """All given ones must hold. `name` is part of a name or @name, `place` part of a location;
    `is_campaign_author` is whether the account is one of the campaign's own."""

    name: str | None = None
    role: str | None = None
    place: str | None = None
    min_importance: int | None = None
    is_campaign_author: bool | None = None


# Who came, without the campaign's own: only among these is anybody first.
OTHERS = EngagerFilters(is_campaign_author=False)
AUTHORS = EngagerFilters(is_campaign_author=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The account after which the list goes on; `followers` is -1 where they are not known."""

    importance: int
    followers: int
    account_id: str

    def encode(self) -> str:
        parts = [self.importance, self.followers, self.account_id]
        return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")

    @classmethod
    def decode(cls, cursor: str) -> "Place":
        """Raises `BadCursor`."""
        try:
            parts = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
            importance, followers, account_id = parts
        except (ValueError, TypeError) as error:
            raise BadCursor("this cursor was not given by this list") from error
        if [type(part) for part in parts] != [int, int, str] or not account_id.isprintable():
            raise BadCursor("this cursor was not given by this list")
        if abs(importance) >= 2**31 or abs(followers) >= 2**63:
            raise BadCursor("this cursor was not given by this list")
        return cls(importance=importance, followers=followers, account_id=account_id)


CONDITIONS = {
    "name": "(a.username ILIKE ANY(%(name)s) OR a.name ILIKE ANY(%(name)s))",
    "role": "%(role)s = ANY(a.categories)",
    "place": "a.location ILIKE ANY(%(place)s)",
    "min_importance": "a.importance >= %(min_importance)s",
    "is_campaign_author": f"(a.id IN {OWN.format(campaign='%(campaign)s')}) = %(is_campaign_author)s",
}
AFTER = """(a.importance, coalesce(a.followers, -1), a.id)
    < (%(after_importance)s::int, %(after_followers)s::bigint, %(after_id)s::text)"""


def account_conditions(filters: EngagerFilters, after: Place | None) -> tuple[str, dict[str, Any]]:
    """(SQL about `people_account a`, its parameters)."""
    given = {name: value for name in CONDITIONS if (value := getattr(filters, name)) is not None}
    parts = ["true", *(CONDITIONS[name] for name in given)]
    for name in ("name", "place"):
        if name in given:
            given[name] = containing(given[name])
    if after:
        parts.append(AFTER)
        given |= {
            "after_importance": after.importance,
            "after_followers": after.followers,
            "after_id": after.account_id,
        }
    return " AND ".join(parts), given
