"""Chooses the provider for each endpoint: the first in SOCAP_SOURCE that offers it and has credentials."""

from django.conf import settings

from socap.campaigns.models import ListState
from socap.collection.provider.client import Provider, configured_provider
from socap.collection.provider.credentials import has_credentials
from socap.sources.base import Action, ErrorKind, SourceError
from socap.sources.registry import traits_of
from socap.sources.traits import Endpoint, Traits

ENDPOINT_WORDS = {
    Endpoint.TWEETS: "tweet counters",
    Endpoint.RETWEET: "retweeters",
    Endpoint.REPLY: "replies",
    Endpoint.QUOTE: "quotes",
    Endpoint.LIKE: "likers",
    Endpoint.FOLLOWINGS: "the accounts an account follows",
    Endpoint.USER: "account profiles by username",
    Endpoint.USERS: "account profiles by id",
    Endpoint.BALANCE: "the account balance",
}


class EndpointUnavailable(SourceError):
    """No provider in SOCAP_SOURCE offers this endpoint."""

    def __init__(self, endpoint: Endpoint) -> None:
        names = ", ".join(settings.SOCAP_SOURCES)
        message = f"No provider in SOCAP_SOURCE ({names}) offers {ENDPOINT_WORDS[endpoint]}."
        super().__init__(message, kind=ErrorKind.GONE)


def configured_traits() -> tuple[Traits, ...]:
    """Returns the traits of each provider in SOCAP_SOURCE, in its order."""
    return tuple(traits_of(name) for name in settings.SOCAP_SOURCES)


def traits_for(endpoint: Endpoint) -> Traits | None:
    """Returns the traits of the provider used for this endpoint, or None if nobody offers it.

    While none has credentials, it is the first that offers it.
    """
    offered = [traits for traits in configured_traits() if traits.answers(endpoint)]
    ready = (traits for traits in offered if len(offered) == 1 or has_credentials(traits.name))
    return next(ready, offered[0] if offered else None)


def available_actions() -> tuple[Action, ...]:
    """Returns the engagement lists that some provider offers."""
    return tuple(action for action in Action if traits_for(Endpoint(action)))


def list_provider_for(action: Action, tweet_id: str) -> Provider:
    """Returns the provider for this list of the tweet.

    An interrupted run stays with the provider whose cursor it holds, if it is still available.
    """
    begun = ListState.objects.filter(
        tweet=tweet_id, action=action.value, run_started_at__isnull=False
    ).exclude(run_cursor="")
    for name in begun.values_list("run_provider", flat=True):
        there = name in settings.SOCAP_SOURCES and action in traits_of(name).lists
        if there and has_credentials(name):
            return configured_provider(name)
    return provider_for(Endpoint(action))


def provider_for(endpoint: Endpoint) -> Provider:
    """Returns the provider for this endpoint. Raises `EndpointUnavailable` if there is none."""
    if (traits := traits_for(endpoint)) is None:
        raise EndpointUnavailable(endpoint)
    return configured_provider(traits.name)
