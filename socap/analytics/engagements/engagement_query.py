"""Builds SQL for the ids of matching engagements, by the plan that `query_plan` chooses."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection

from socap.analytics.engagements.query_plan import FEW_ENGAGEMENTS, Plan, Stats, stats_of
from socap.analytics.filters import (
    OF_ACCOUNT,
    OF_BASELINE,
    OF_ENGAGEMENT,
    all_of,
    of_own,
    tweets_of,
)
from socap.campaigns.models import Campaign

OF_SINGLE_ENGAGEMENT = OF_ENGAGEMENT | of_own("e.account_id")
# So many are counted in an index in about 10 ms, where that may save reading as many accounts.
MOST_COUNTED = 20_000
# The ids of as many are read and looked up at once in the time of a thousand single look-ups.
FEW_ACCOUNTS = 20_000
ROWS = "campaigns_engagement e WHERE e.tweet_id = ct.tweet_id"
# Baseline engagements come in two ranges: found by the tweet's first backfill, or recorded before the
# tweet was added to the campaign.
BASELINE_ROWS = """(SELECT * FROM campaigns_engagement x WHERE x.tweet_id = ct.tweet_id AND x.baseline
    UNION ALL SELECT * FROM campaigns_engagement x WHERE x.tweet_id = ct.tweet_id AND NOT x.baseline
        AND x.occurred_at < ct.added_at + interval '1 hour') e WHERE true"""
NEWEST, BY_IMPORTANCE = "e.occurred_at DESC, e.id DESC", "a.importance DESC, a.id DESC, e.id DESC"
RANGES = ("action", "since", "until", "text")
# Filters for which the lists keep exact counts.
COUNTED = frozenset({"campaign", "action", "category", "tweet"})
SELECTED = "e.id, e.occurred_at, e.account_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The filters of a search with the statistics to plan it."""

    given: dict[str, Any]
    stats: Stats

    def page(self, *, newest: bool, rows: int, after: str = "", plan: Plan | None = None) -> str:
        """Returns SQL for the ids of one page in order; `after` is the condition of a cursor, or ''."""
        plan = plan or self.stats.plan(newest=newest, rows=rows, guessed=self._guessed_conditions)
        order = NEWEST if newest else BY_IMPORTANCE
        found = self._found(plan, newest=newest, after=after, rows=rows)
        return f"SELECT e.id {found} ORDER BY {order} LIMIT {rows}"

    def count(self, *, up_to: int) -> int:
        """Returns how many match; `up_to` + 1 means more."""
        most = up_to + 1
        if self.given.keys() <= COUNTED and self.stats.recorded >= most:
            return most
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT count(*) FROM ({self._count_query(most)}) found", self.parameters
            )
            return int(cursor.fetchone()[0])

    def _count_query(self, most: int) -> str:
        plan = self.stats.plan_to_count(
            most=most, guessed=self._guessed_conditions, of_account=self._of_account != "true"
        )
        return f"SELECT 1 {self._found(plan, newest=True, after='', rows=most)} LIMIT {most}"

    @property
    def _guessed_conditions(self) -> int:
        only_own = self.given.get("own") is True  # who are few
        return len(self.given.keys() & {"role", "text"}) + only_own

    def _found(self, plan: Plan, *, newest: bool, after: str, rows: int) -> str:
        conditions = self._of_engagement
        # A cursor by time limits each tweet's range; one by importance limits the accounts.
        if after and newest:
            conditions, after = f"{conditions} AND {after}", ""
        baseline = f"AND {all_of(OF_BASELINE, self.given)}" if "baseline" in self.given else ""
        of_account = self._of_account + (f" AND {after}" if after else "")
        account = "JOIN people_account a ON a.id = e.account_id"
        of_campaign = "ct.campaign_id = %(campaign)s AND ct.tweet_id = ANY(%(of_tweets)s)"
        source = BASELINE_ROWS if self.given.get("baseline") is True else ROWS
        if plan is Plan.BY_TWEET:
            newest_of = f"""CROSS JOIN LATERAL (SELECT {SELECTED} FROM {source}
                AND {conditions} {baseline}"""
            # The newest rows are of the tweets whose own newest rows are the newest, and none is older
            # than these.
            return f"""FROM (SELECT ct.*, CASE WHEN count(*) OVER () = {rows} THEN min(newest) OVER ()
                    ELSE '-infinity' END AS oldest FROM (SELECT ct.*, e.occurred_at AS newest
                        FROM {self._tweets} ct {newest_of} ORDER BY {NEWEST} LIMIT 1) e
                        WHERE {of_campaign} ORDER BY {NEWEST} LIMIT {rows}) ct) ct
                {newest_of} AND e.occurred_at >= ct.oldest ORDER BY {NEWEST} LIMIT {rows}) e WHERE true"""
        if plan is Plan.WHOLE:
            needed = "" if newest and of_account == "true" else account
            return f"""FROM {self._tweets} ct CROSS JOIN LATERAL (SELECT {SELECTED} FROM {source}
                AND {conditions} {baseline} {self._of_few_accounts} OFFSET 0) e {needed}
                WHERE {of_campaign} AND {of_account}"""
        joined = f"""JOIN {self._tweets} ct
            ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s"""
        of_tweets = f"""e.tweet_id = ANY(%(of_tweets)s) AND {conditions}"""
        if plan is Plan.SCAN and newest:
            return f"""FROM campaigns_engagement e {account} {joined if baseline else ""}
                WHERE {of_tweets} {baseline} AND {of_account}"""
        of_accounts = "AND a.id = ANY(%(of_accounts)s)" if self.stats.accounts is not None else ""
        return f"""FROM people_account a CROSS JOIN LATERAL (SELECT {SELECTED}
            FROM campaigns_engagement e {joined if baseline else ""} WHERE e.account_id = a.id
            AND {of_tweets} {baseline} OFFSET 0) e WHERE {of_account} {of_accounts}"""

    @property
    def _tweets(self) -> str:
        return tweets_of(self.given)

    @property
    def _of_engagement(self) -> str:
        return all_of(OF_SINGLE_ENGAGEMENT, self.given)

    @property
    def _of_account(self) -> str:
        return all_of(OF_ACCOUNT, self.given)

    @property
    def _of_few_accounts(self) -> str:
        """Returns the condition that saves looking up each engagement's account, if few are important."""
        if self.stats.important is None or self.stats.important > FEW_ACCOUNTS:
            return ""
        few = f"SELECT a.id FROM people_account a WHERE {self._of_account}"
        # A comparison, as PostgreSQL would join a bare IN.
        return f"AND (e.account_id IN ({few})) = true"

    @property
    def parameters(self) -> dict[str, Any]:
        return self.given | {"of_tweets": self.stats.tweets, "of_accounts": self.stats.accounts}


def search(campaign: Campaign, given: Mapping[str, Any], *, stats: Stats | None = None) -> Search:
    """Prepares a search. `given` maps filter names to values: `text` patterns, `completed` the end.

    `stats` are those of all the campaign's engagements, if they are already known.
    """
    wanted = {**given, "campaign": campaign.pk}
    if wanted.get("min_importance", 1) <= 0:  # true of every account
        del wanted["min_importance"]
    known = stats.narrowed(wanted) if stats else None
    found = Search(given=wanted, stats=known or stats_of(campaign, wanted))
    narrows = wanted.keys() & {"since", "until", "text"} or wanted.get("baseline") is True
    if narrows and found.stats.accounts is None and found.stats.recorded > FEW_ENGAGEMENTS:
        found = replace(found, stats=replace(found.stats, recorded=_count_in_ranges(found)))
    return found


def _count_in_ranges(found: Search) -> int:
    """Returns how many rows are in the ranges or contain the text, if they are few."""
    ranges = {name: found.given[name] for name in RANGES if name in found.given}
    source = BASELINE_ROWS if found.given.get("baseline") is True else ROWS
    of_important = int(min(found.stats.engagements_of_important, MOST_COUNTED))
    most = max(of_important, FEW_ENGAGEMENTS)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT count(*) FROM (SELECT 1 FROM {tweets_of(found.given)} ct
                CROSS JOIN LATERAL (SELECT 1 FROM {source} AND {all_of(OF_ENGAGEMENT, ranges)}
                    LIMIT {most + 1}) e
                WHERE ct.campaign_id = %(campaign)s AND ct.tweet_id = ANY(%(of_tweets)s)
                LIMIT {most + 1}) counted""",
            found.parameters,
        )
        few = int(cursor.fetchone()[0])
    return few if few <= most else found.stats.recorded
