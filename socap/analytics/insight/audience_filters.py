"""The filters of engagers by what they are, as SQL conditions on an account `a`."""

from collections.abc import Mapping
from typing import Any

from socap.analytics.insight.earlier_campaigns import EARLIER_ENGAGEMENTS, OF_CLIENT
from socap.campaigns.scope import SEEN
from socap.people.tiers import TIER_CONDITIONS

_SEEN_EARLIER = f"EXISTS (SELECT FROM {EARLIER_ENGAGEMENTS} AND ee.account_id = a.id)"
_SEEN_BY_CLIENT = (
    f"EXISTS (SELECT FROM {EARLIER_ENGAGEMENTS} AND {OF_CLIENT} AND ee.account_id = a.id)"
)
SEEN_CONDITIONS = {
    "new": f"NOT {_SEEN_EARLIER}",
    "earlier": _SEEN_EARLIER,
    "client": _SEEN_BY_CLIENT,
}
AUTOMATED = {
    # Few accounts: found once, and not looked up for each engager.
    True: "a.id = ANY(ARRAY(SELECT account_id FROM insight_accountsigns WHERE automated))",
    False: """NOT EXISTS (SELECT FROM insight_accountsigns g
        WHERE g.account_id = a.id AND g.automated)""",
}
# Whichever way an organisation is written, it is found in all ways.
OF_ORGANISATION = """a.id = ANY(ARRAY(SELECT o.account_id FROM insight_namedorganisation o
    WHERE o.key IN (SELECT key FROM insight_namedorganisation
        WHERE lower(name) = lower(%(organisation)s))))"""
MIN_TWEETS = f"""a.id = ANY(ARRAY(SELECT e.account_id FROM campaigns_campaigntweet ct
    JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id AND {SEEN}
    WHERE ct.campaign_id = %(campaign)s
    GROUP BY 1 HAVING count(DISTINCT e.tweet_id) >= %(min_tweets)s))"""


def of_audience(given: Mapping[str, Any]) -> dict[str, str]:
    """Returns the conditions of the filters that are given."""
    return {
        "tier": TIER_CONDITIONS.get(given.get("tier", ""), "false"),
        "verified": "a.verified = %(verified)s",
        "organisation": OF_ORGANISATION,
        "seen": SEEN_CONDITIONS.get(given.get("seen", ""), "false"),
        "min_tweets": MIN_TWEETS,
        "automated": AUTOMATED[bool(given.get("automated"))],
    }
