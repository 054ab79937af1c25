"""Chooses how to find the engagements that fit: by exact counts, so that no page reads the record whole.

PostgreSQL guesses how many rows fit as if conditions did not depend on each other, and is wrong by
a factor of a thousand where a campaign is small or over. How much is recorded of each list is known
exactly, so the plan is chosen here and held with `OFFSET 0`, which the planner does not look through:

    of accounts   few accounts come in question          everything they did, then filtered and sorted
    whole         few engagements come in question       all of them, filtered and sorted
    by tweet      newest first, the account is no matter  the newest of each tweet, then the newest of these
    walk          many fit                                down the order until the page is full
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import connection

from socap.analytics.filters import ACCOUNTS_CALLED, OF_TWEET, all_of
from socap.campaigns.models import Campaign

# So many are read, joined and sorted in about 20 ms, whoever did what.
FEW_ENGAGEMENTS = 5_000
# What share of the accounts fits a condition that nobody has counted.
SUPPOSED_SHARE = 0.02


class Plan(StrEnum):
    OF_ACCOUNTS = "of accounts"
    WHOLE = "whole"
    BY_TWEET = "by tweet"
    WALK = "walk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """What comes in question: these tweets, with `recorded` engagements of the wanted kind.

    `accounts` are the ones asked for, if any; `important` counts those important enough (None: not
    asked), of `all_accounts`; `all_engagements` is about how many there are in all campaigns.
    """

    tweets: list[str]
    recorded: int
    accounts: list[str] | None
    important: int | None
    all_accounts: int
    all_engagements: int

    def plan(self, *, newest: bool, rows: int, guessed: int) -> Plan:
        """The cheapest for a page of `rows`: how many rows each way would look at, about.

        `guessed` counts conditions whose share nobody knows.
        """
        if self.accounts is not None:
            return Plan.OF_ACCOUNTS
        share = SUPPOSED_SHARE**guessed
        looked_at = {Plan.WHOLE: float(self._recorded)}
        if self.important is not None:
            looked_at[Plan.OF_ACCOUNTS] = self.important * self._each
        if newest:
            if self.important is None and not guessed:
                return Plan.BY_TWEET
            walked = rows / (share * self._important_share) * self.all_engagements / self._recorded
        else:
            walked = 2 * rows / share * max(self._accounts / self._recorded, 1)
        if self.recorded > FEW_ENGAGEMENTS:
            looked_at[Plan.WALK] = walked
        return min(looked_at, key=lambda plan: looked_at[plan])

    def plan_to_count(self, *, most: int, guessed: int, of_account: bool) -> Plan:
        """The cheapest until `most` have been found, or all."""
        if self.accounts is not None:
            return Plan.OF_ACCOUNTS
        share = SUPPOSED_SHARE**guessed * self._important_share
        looked_at = {Plan.WHOLE: min(self._recorded, most / share)}
        if of_account:
            looked_at[Plan.WHOLE] *= 2  # each with its account
            fitting = self._accounts * share
            looked_at[Plan.OF_ACCOUNTS] = self._each * min(
                fitting, most * self._accounts / self._recorded
            )
        return min(looked_at, key=lambda plan: looked_at[plan])

    @property
    def _recorded(self) -> int:
        return max(self.recorded, 1)

    @property
    def _accounts(self) -> int:
        return max(self.all_accounts, 1)

    @property
    def _each(self) -> float:
        """Engagements of one account, in all campaigns."""
        return max(self.all_engagements / self._accounts, 1)

    @property
    def _important_share(self) -> float:
        return 1.0 if self.important is None else max(self.important, 1) / self._accounts


def stats_of(campaign: Campaign, given: Mapping[str, Any]) -> Stats:
    """One question over the campaign's lists. `given` holds the filters by name."""
    accounts = "NULL"
    if "account" in given:
        accounts = ACCOUNTS_CALLED
    important = "NULL"
    if "min_importance" in given:
        important = """(SELECT count(*) FROM people_account
            WHERE importance >= %(min_importance)s)"""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT coalesce(array_agg(ct.tweet_id), '{{}}'), coalesce(sum(l.known), 0)::bigint,
                    {accounts}, {important},
                    (SELECT greatest(reltuples, 0)::bigint FROM pg_class
                     WHERE oid = 'people_account'::regclass),
                    (SELECT greatest(reltuples, 0)::bigint FROM pg_class
                     WHERE oid = 'campaigns_engagement'::regclass)
                FROM campaigns_campaigntweet ct
                CROSS JOIN LATERAL (SELECT sum(known) AS known FROM campaigns_liststate l
                    WHERE l.tweet_id = ct.tweet_id
                      AND l.action = coalesce(%(of_action)s, l.action)) l
                WHERE ct.campaign_id = %(campaign)s AND {all_of(OF_TWEET, given)}""",
            {**given, "campaign": campaign.pk, "of_action": given.get("action")},
        )
        tweets, recorded, found, important_count, accounts_known, all_known = cursor.fetchone()
    return Stats(
        tweets=tweets,
        recorded=recorded,
        accounts=found,
        important=important_count,
        all_accounts=accounts_known,
        all_engagements=max(all_known, recorded),
    )
