"""The filters for engagements and engagers, each with its SQL condition.

Pages, the API and exports share them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import IS_BASELINE
from socap.follow_ups.models import FollowUp
from socap.follow_ups.states import NOBODY, SOMEBODY

# Special characters in LIKE patterns.
LIKE_SIGNS, ESCAPED = r"[\\%_]", r"\\\g<0>"


class Own(StrEnum):
    """Whether to list the campaign's own accounts."""

    LEFT_OUT = "0"
    INCLUDED = "1"
    ONLY = "only"


class On(StrEnum):
    """Which engagements to list: those on the campaign's tweets, or on its watched quotes."""

    TWEETS = "tweets"
    QUOTES = "quotes"


class Seen(StrEnum):
    """Whether an engager was seen in a campaign that started earlier."""

    NEW = "new"
    EARLIER = "earlier"
    CLIENT = "client"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFilters:
    """Filters on accounts, combined with AND. Own accounts are left out unless asked for."""

    role: str | None = None
    min_importance: int | None = None
    own: Own = Own.LEFT_OUT

    def given(self) -> dict[str, Any]:
        """Returns the filters that are set, by name; text filters as LIKE patterns, `own` as a bool."""
        found = {
            field.name: value
            for field in fields(self)
            if (value := getattr(self, field.name)) not in (None, "")
        }
        for name in found.keys() & NAMES_OF_ACCOUNTS:
            found[name] = found[name].lstrip("@")
        if (
            found.get("name") == ""
        ):  # the user has typed only "@"; an `account` like that matches nobody
            del found["name"]
        if found.get("on") == On.TWEETS:
            del found["on"]
        if found.pop("own") is not Own.INCLUDED:
            found["own"] = self.own is Own.ONLY
        return found | {name: containing(found[name]) for name in found.keys() & PARTS_OF_TEXTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementFilters(AccountFilters):
    """Filters on engagements. `account` is an X id or username, `text` part of the text, ignoring case;
    times are of occurrence."""

    action: str | None = None
    category: str | None = None
    tweet: str | None = None
    account: str | None = None
    baseline: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    text: str | None = None
    on: On = On.TWEETS


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagerFilters(AccountFilters):
    """Filters on engagers.

    `name` is part of a name or username, `place` part of a location,
    `country` a code of ISO 3166-1, or `unknown`.

    `assigned` is `nobody`, `somebody` or `@name`; `follow_up` is a status, `open` also where nobody
    has done anything. `organisation` is the name of one that the bio names; `automated` whether the
    account shows signs of automation, or is marked so.
    """

    name: str | None = None
    place: str | None = None
    country: str | None = None
    assigned: str | None = None
    follow_up: str | None = None
    tier: str | None = None
    verified: bool | None = None
    organisation: str | None = None
    seen: Seen | None = None
    min_tweets: int | None = None
    automated: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenEngagers(EngagerFilters):
    """The same, of accounts that somebody has chosen one by one."""

    ids: list[str] | None = None


UNKNOWN_COUNTRY = "unknown"
INSIGHT_OF_ACCOUNT = "SELECT FROM insight_accountinsight i WHERE i.account_id = a.id"
NAMES_OF_ACCOUNTS = frozenset({"account", "name"})
PARTS_OF_TEXTS = frozenset({"text", "name", "place"})

# Conditions on an engagement `e`; `completed` is the end of the campaign.
OF_ENGAGEMENT = {
    "action": "e.action = %(action)s",
    "since": "e.occurred_at >= %(since)s",
    "until": "e.occurred_at < %(until)s",
    "text": "e.action IN ('reply', 'quote') AND e.text ILIKE ANY(%(text)s)",
    # Whoever answers on the own quote brings nobody.
    "on": """e.account_id IS DISTINCT FROM
        (SELECT author_id FROM campaigns_tweet WHERE id = e.tweet_id)""",
    # Nothing is recorded long before its time of occurrence, so this range includes all of it.
    "completed": """e.first_seen_at <= %(completed)s
        AND e.occurred_at <= %(completed)s::timestamptz + interval '1 day'""",
}
# Conditions on an account `a`.
OF_ACCOUNT = {
    "role": "%(role)s = ANY(a.categories)",
    "min_importance": "a.importance >= %(min_importance)s",
    "name": "(a.username ILIKE ANY(%(name)s) OR a.name ILIKE ANY(%(name)s))",
    "place": "a.location ILIKE ANY(%(place)s)",
    "ids": "a.id = ANY(%(ids)s)",
}
# Conditions on the campaign's tweet `ct`.
OF_TWEET = {"category": "ct.category = %(category)s", "tweet": "ct.tweet_id = %(tweet)s"}
OF_BASELINE = {"baseline": f"{IS_BASELINE} = %(baseline)s"}
_QUOTES = """(SELECT q.campaign_id, q.tweet_id, parent.category, q.added_at
    FROM campaigns_watchedquote q JOIN campaigns_campaigntweet parent
        ON parent.campaign_id = q.campaign_id AND parent.tweet_id = q.parent_id)"""
# Two index lookups; with OR in one condition it would scan every account.
ACCOUNTS_BY_NAME = """ARRAY(SELECT id FROM people_account WHERE id = %(account)s UNION
    SELECT id FROM people_account WHERE lower(username) = lower(%(account)s))"""
OF_NAMED_ACCOUNT = {"account": f"e.account_id = ANY({ACCOUNTS_BY_NAME})"}

FOLLOW_UPS = """(ARRAY(SELECT account_id FROM follow_ups_followup
    WHERE campaign_id = %(campaign)s AND {}))"""
WORKED_ON, NOT_WORKED_ON = f"a.id = ANY{FOLLOW_UPS}", f"a.id <> ALL{FOLLOW_UPS}"


def tweets_of(given: Mapping[str, Any]) -> str:
    """Returns the relation with the tweets whose engagements are listed; call it `ct`."""
    return _QUOTES if given.get("on") == On.QUOTES else "campaigns_campaigntweet"


def of_own(account: str) -> dict[str, str]:
    """Returns the condition on own accounts; `account` is the column of the account id."""
    return {"own": f"({account} IN {OWN_IDS.format(campaign='%(campaign)s')}) = %(own)s"}


def of_follow_ups(given: Mapping[str, Any]) -> dict[str, str]:
    """Returns the conditions on the follow-up of an account `a`, which look up few ids by an array."""
    assigned = {NOBODY: NOT_WORKED_ON.format("assignee_name <> ''"),
                SOMEBODY: WORKED_ON.format("assignee_name <> ''")}  # fmt: skip
    named = WORKED_ON.format("'@' || assignee_name = %(assigned)s")
    is_open = given.get("follow_up") == FollowUp.Status.OPEN
    return {
        "assigned": assigned.get(given.get("assigned", ""), named),
        "follow_up": NOT_WORKED_ON.format("status <> 'open'")
        if is_open
        else WORKED_ON.format("status = %(follow_up)s"),
    }


def of_country(given: Mapping[str, Any]) -> dict[str, str]:
    """Returns the condition on the derived or corrected country of an account `a`."""
    if given.get("country") == UNKNOWN_COUNTRY:
        return {"country": f"NOT EXISTS ({INSIGHT_OF_ACCOUNT} AND i.country <> '')"}
    return {
        "country": "a.id IN (SELECT account_id FROM insight_accountinsight WHERE country = %(country)s)"
    }


def all_of(conditions: dict[str, str], given: Iterable[str]) -> str:
    """Joins the conditions of the given filters with AND."""
    wanted = set(given)
    return " AND ".join(sql for name, sql in conditions.items() if name in wanted) or "true"


def containing(text: str) -> list[str]:
    """Returns ILIKE patterns that find the text anywhere."""
    return [f"%{re.sub(LIKE_SIGNS, ESCAPED, text)}%"]
