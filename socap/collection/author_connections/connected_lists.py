"""Queues the lists of likers of an author who has just connected."""

from socap.campaigns.models import Status
from socap.collection.author_connections.connection_links import main_tweets
from socap.collection.models import AuthorLink
from socap.collection.queue.job_queue import queue_list_job
from socap.sources.base import Action


def queue_liker_lists(link: AuthorLink) -> int:
    """Queues one job per main tweet of the author, if the campaign is active; returns how many."""
    if link.campaign.status != Status.ACTIVE:
        return 0
    tweets = main_tweets(link.campaign).filter(tweet__author=link.account_id)
    ids = tweets.order_by("tweet_id").values_list("tweet_id", flat=True)
    return sum(queue_list_job(tweet_id, Action.LIKE) for tweet_id in ids)
