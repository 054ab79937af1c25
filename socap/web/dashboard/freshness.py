"""The version of a dashboard's data: one cheap query that every open dashboard polls."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2s

from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import LIST_VERSION
from socap.campaigns.stored_summaries import QUICK_SECONDS
from socap.lib.database.prepared import prepared_row
from socap.reports.card_registry import all_cards
from socap.web.dashboard.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """The version of a campaign's data, and what is shown of it beside that."""

    campaign_id: int
    version: str
    starts_at: datetime
    ends_at: datetime
    problems: tuple[Problem, ...] = ()


def data_version(campaign: Campaign, open_problems: tuple[Problem, ...]) -> str:
    """Returns a fingerprint that changes whenever something shown on the dashboard changes.

    Takes constant time, however much is recorded.
    """
    return data_freshness(campaign.pk, open_problems).version


def data_freshness(campaign_id: int, open_problems: tuple[Problem, ...]) -> Freshness:
    """Returns the data version without loading the campaign. Raises `Campaign.DoesNotExist`."""
    versions = dict.fromkeys(one for card in all_cards() for one in card.versions)
    of_cards = ", ".join(["NULL", *(f"({one})" for one in versions)])
    state = prepared_row(
        f"""SELECT c.starts_at, c.ends_at, c::text, t.*, l.*, p.*,
               (SELECT max(taken_at) FROM campaigns_snapshot WHERE campaign_id = c.id),
               (SELECT computed_at FROM campaigns_campaignsummary
                WHERE campaign_id = c.id AND seconds > {QUICK_SECONDS}),
               (SELECT details_at FROM campaigns_campaignsummary
                WHERE campaign_id = c.id AND details_seconds > {QUICK_SECONDS}),
               {LIST_VERSION},
               {of_cards}
           FROM campaigns_campaign c,
               LATERAL (SELECT sum(ct.id), max(t.read_at), count(t.missing_since)
                    FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
                    WHERE ct.campaign_id = c.id) t,
               LATERAL (SELECT sum(l.known), count(l.run_started_at), sum(l.run_pages),
                        max(l.last_run_at), sum(length(l.problem))
                    FROM campaigns_campaigntweet ct
                    JOIN campaigns_liststate l ON l.tweet_id = ct.tweet_id
                    WHERE ct.campaign_id = c.id) l,
               (SELECT count(*), sum(weight) FILTER (WHERE active), max(synced_at),
                    sum(following_known) FROM people_importantperson) p
           WHERE c.id = %s::bigint""",
        [campaign_id],
    )
    if state is None:
        raise Campaign.DoesNotExist
    return Freshness(
        campaign_id=campaign_id,
        version=fingerprint(repr((state, open_problems))),
        starts_at=state[0],
        ends_at=state[1],
        problems=open_problems,
    )


def fingerprint(text: str) -> str:
    return blake2s(text.encode(), digest_size=6).hexdigest()
