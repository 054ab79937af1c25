"""What engagements and engagers can be asked for: each filter once, with the SQL that it means.

Pages, the API, exports and both ways of finding rows (`engagements/listing.py`) take these.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import IS_BASELINE

# What means something else than itself in a LIKE pattern.
LIKE_SIGNS, ESCAPED = r"[\\%_]", r"\\\g<0>"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFilters:
    """All given ones must hold, as in all that follow. `role` is one of the account's categories;
    `is_campaign_author` is whether the account is one of the campaign's own."""

    role: str | None = None
    min_importance: int | None = None
    is_campaign_author: bool | None = None

    def given(self) -> dict[str, Any]:
        """The filters that are set, by name; what is looked for inside a text as patterns."""
        found = {
            field.name: value
            for field in fields(self)
            if (value := getattr(self, field.name)) not in (None, "")
        }
        for name in found.keys() & NAMES_OF_ACCOUNTS:
            found[name] = found[name].lstrip("@")
        if found.get("name") == "":  # somebody begins to type; an `account` like that is nobody
            del found["name"]
        return found | {name: containing(found[name]) for name in found.keys() & PARTS_OF_TEXTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementFilters(AccountFilters):
    """`category` is that of the tweet, `account` an X id or a username, `text` a part of what was
    said, in any case; times are of occurrence."""

    action: str | None = None
    category: str | None = None
    tweet: str | None = None
    account: str | None = None
    baseline: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagerFilters(AccountFilters):
    """`name` is part of a name or @name, `place` part of a location."""

    name: str | None = None
    place: str | None = None


# Who came, without the campaign's own: only among these is anybody first.
OTHERS = EngagerFilters(is_campaign_author=False)
AUTHORS = EngagerFilters(is_campaign_author=True)

NAMES_OF_ACCOUNTS = frozenset({"account", "name"})
PARTS_OF_TEXTS = frozenset({"text", "name", "place"})

# Conditions on an engagement `e` alone; `completed` is where a campaign's record ends.
OF_ENGAGEMENT = {
    "action": "e.action = %(action)s",
    "since": "e.occurred_at >= %(since)s",
    "until": "e.occurred_at < %(until)s",
    "text": "e.action IN ('reply', 'quote') AND e.text ILIKE ANY(%(text)s)",
    # Nothing is seen much earlier than it happened, so what was seen by then lies in this range.
    "completed": """e.first_seen_at <= %(completed)s
        AND e.occurred_at <= %(completed)s::timestamptz + interval '1 day'""",
}
# … on an account `a` alone.
OF_ACCOUNT = {
    "role": "%(role)s = ANY(a.categories)",
    "min_importance": "a.importance >= %(min_importance)s",
    "name": "(a.username ILIKE ANY(%(name)s) OR a.name ILIKE ANY(%(name)s))",
    "place": "a.location ILIKE ANY(%(place)s)",
}
# … on the tweet's place `ct` in the campaign.
OF_TWEET = {"category": "ct.category = %(category)s", "tweet": "ct.tweet_id = %(tweet)s"}
OF_BASELINE = {"baseline": f"{IS_BASELINE} = %(baseline)s"}
# Two index lookups; as one condition with OR it is a look at every account.
ACCOUNTS_CALLED = """ARRAY(SELECT id FROM people_account WHERE id = %(account)s UNION
    SELECT id FROM people_account WHERE lower(username) = lower(%(account)s))"""
OF_NAMED_ACCOUNT = {"account": f"e.account_id = ANY({ACCOUNTS_CALLED})"}


def of_authors(account: str) -> dict[str, str]:
    """… on who wrote the campaign's tweets; `account` is the column that holds an account's id."""
    return {
        "is_campaign_author": f"({account} IN {OWN_IDS.format(campaign='%(campaign)s')})"
        " = %(is_campaign_author)s"
    }


def all_of(conditions: dict[str, str], given: Iterable[str]) -> str:
    """Those of the conditions whose filters are given, as SQL."""
    wanted = set(given)
    return " AND ".join(sql for name, sql in conditions.items() if name in wanted) or "true"


def containing(text: str) -> list[str]:
    """Patterns for ILIKE that find the text wherever it stands."""
    return [f"%{re.sub(LIKE_SIGNS, ESCAPED, text)}%"]
