"""Which campaigns are earlier than one: those that started before it, of the same client or of any."""

# Campaigns `ec` that started before the campaign of the query.
IS_EARLIER = """ec.id <> %(campaign)s
    AND ec.starts_at < (SELECT starts_at FROM campaigns_campaign WHERE id = %(campaign)s)"""
OF_CLIENT = """(ec.client_key <> ''
    AND ec.client_key = (SELECT client_key FROM campaigns_campaign WHERE id = %(campaign)s))"""
# Their engagements `ee`, each campaign's up to its end.
EARLIER_ENGAGEMENTS = f"""campaigns_campaign ec
    JOIN campaigns_campaigntweet ect ON ect.campaign_id = ec.id
    JOIN campaigns_engagement ee ON ee.tweet_id = ect.tweet_id
        AND ee.first_seen_at <= coalesce(ec.completed_at, 'infinity')
    WHERE {IS_EARLIER}"""
EARLIER_ENGAGERS = (
    f"SELECT ee.account_id, bool_or({OF_CLIENT}) AS of_client FROM {EARLIER_ENGAGEMENTS}"
)
EARLIER_CAMPAIGNS = f"""SELECT count(*), count(*) FILTER (WHERE {OF_CLIENT})
    FROM campaigns_campaign ec WHERE {IS_EARLIER}"""
