"""SQL that finds who was seen in a campaign, by the way that suits how much is recorded of it."""

from typing import Any

from socap.analytics.engagements.query_plan import FEW_ENGAGEMENTS, ground
from socap.campaigns.models import Campaign
from socap.campaigns.scope import SEEN, scope

# As the index `account_by_rank` has it.
RANK = "a.importance DESC, coalesce(a.followers, -1) DESC, a.id DESC"


def accounts_here(campaign: Campaign) -> tuple[str, dict[str, Any]]:
    """(`FROM … a` of the campaign's accounts, its parameters); conditions on `a` may follow.

    Few engagements are gathered whole. Of many, accounts are asked one after the other, in the
    order of rank, whether they are here: most are, so a page is soon full.
    """
    found = ground(campaign, {})
    given = scope(campaign) | {"here": found.tweets}
    if found.recorded <= FEW_ENGAGEMENTS:
        return (
            f"""FROM (SELECT DISTINCT e.account_id FROM unnest(%(here)s::text[]) t(id)
                CROSS JOIN LATERAL (SELECT e.account_id FROM campaigns_engagement e
                    WHERE e.tweet_id = t.id AND {SEEN} OFFSET 0) e) e
                CROSS JOIN LATERAL (SELECT * FROM people_account a
                    WHERE a.id = e.account_id OFFSET 0) a WHERE true""",
            given,
        )
    return (
        f"""FROM people_account a CROSS JOIN LATERAL (SELECT 1 FROM campaigns_engagement e
            WHERE e.account_id = a.id AND e.tweet_id = ANY(%(here)s) AND {SEEN} LIMIT 1) e
            WHERE true""",
        given,
    )
