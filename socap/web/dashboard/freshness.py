"""The version of a dashboard's data: one cheap query that every open dashboard polls."""

from hashlib import blake2s

from django.db import connection

from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import LIST_VERSION
from socap.campaigns.stored_summaries import QUICK_SECONDS
from socap.reports.card_registry import all_cards
from socap.web.dashboard.problems import Problem


def data_version(campaign: Campaign, open_problems: tuple[Problem, ...]) -> str:
    """Returns a fingerprint that changes whenever something shown on the dashboard changes.

    Takes constant time, however much is recorded.
    """
    versions = [f"({card.version})" for card in all_cards() if card.version]
    of_cards = ", ".join(["NULL", *versions])
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT c, t.*, l.*, p.*,
                   (SELECT max(taken_at) FROM campaigns_snapshot WHERE campaign_id = c.id),
                   (SELECT computed_at FROM campaigns_campaignsummary
                    WHERE campaign_id = c.id AND seconds > %s),
                   (SELECT details_at FROM campaigns_campaignsummary
                    WHERE campaign_id = c.id AND details_seconds > %s),
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
               WHERE c.id = %s""",
            [QUICK_SECONDS, QUICK_SECONDS, campaign.pk],
        )
        state = cursor.fetchone()
    return fingerprint(repr((state, open_problems)))


def fingerprint(text: str) -> str:
    return blake2s(text.encode(), digest_size=6).hexdigest()
