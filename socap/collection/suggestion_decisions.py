"""Takes a suggested tweet into its campaign, as a tweet of a category or as a watched quote."""

from datetime import datetime

from django.db import transaction

from socap.campaigns.models import Campaign, Category, SuggestedTweet
from socap.campaigns.quotes.quote_watching import quote_of, watch_quote
from socap.campaigns.suggestions.suggested_tweets import decide, post_of
from socap.collection.enrolment import RequestedTweet, enrol
from socap.collection.polling import schedule
from socap.collection.polling.new_quotes import match_what_was_known
from socap.collection.provider.client import Provider


class CannotWatch(ValueError):
    """The suggestion cannot be taken in like this; the message says why."""


def watch_suggestion(
    campaign: Campaign,
    tweet_id: str,
    *,
    category: Category | None,
    by: str,
    now: datetime,
    provider: Provider,
    queue: schedule.Queue,
) -> SuggestedTweet | None:
    """Watches it in this category, or (None) as a quote; returns None if it is not open any more.

    Raises `CannotWatch` and `QuoteLimitReached`.
    """
    found = campaign.suggested_tweets.select_related("author")
    suggestion = found.filter(tweet_id=tweet_id, decision="").first()
    if suggestion is None:
        return None
    if category is not None:
        wanted = RequestedTweet(url=tweet_id, category=category)
        known = {tweet_id: post_of(suggestion)}
        enrolled = enrol(campaign, [wanted], provider=provider, queue=queue, known=known)
        if not enrolled.taken and enrolled.refused:
            raise CannotWatch(f"The tweet cannot be watched: {enrolled.refused[0].problem}.")
        return decide(campaign, tweet_id, SuggestedTweet.Decision.WATCHED, by=by, now=now)
    quote = quote_of(campaign, tweet_id)
    if quote is None:
        raise CannotWatch("It is not recorded as a quote yet; watch it as a tweet instead.")
    with transaction.atomic():
        match_what_was_known(watch_quote(campaign, quote, by=by, now=now), now=now)
        return decide(campaign, tweet_id, SuggestedTweet.Decision.WATCHED, by=by, now=now)
