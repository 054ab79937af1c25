"""Which provider is asked what: of those that SOCAP_SOURCE names, the first that has it and whose
credentials are set."""

from django.conf import settings

from socap.campaigns.models import ListState
from socap.collection.provider.client import Provider, configured_provider
from socap.collection.provider.credentials import has_credentials
from socap.sources.base import Action, ErrorKind, SourceError
from socap.sources.registry import traits_of
from socap.sources.traits import Endpoint, Traits

WORDS = {
    Endpoint.TWEETS: "what a tweet's counters are",
    Endpoint.RETWEET: "who retweeted",
    Endpoint.REPLY: "who replied",
    Endpoint.QUOTE: "who quoted",
    Endpoint.LIKE: "who liked",
    Endpoint.FOLLOWINGS: "whom an account follows",
    Endpoint.USER: "who an account is",
    Endpoint.USERS: "who accounts are",
    Endpoint.BALANCE: "what is left to spend",
}


class NotOffered(SourceError):
    """No provider that SOCAP_SOURCE names can be asked this."""

    def __init__(self, endpoint: Endpoint) -> None:
        names = ", ".join(settings.SOCAP_SOURCES)
        message = f"No provider in SOCAP_SOURCE ({names}) answers {WORDS[endpoint]}."
        super().__init__(message, kind=ErrorKind.GONE)


def configured_traits() -> tuple[Traits, ...]:
    """Of each provider that SOCAP_SOURCE names, in its order."""
    return tuple(traits_of(name) for name in settings.SOCAP_SOURCES)


def traits_for(endpoint: Endpoint) -> Traits | None:
    """Of whoever is asked this; of the first that could be, while there are no credentials at all."""
    offered = [traits for traits in configured_traits() if traits.answers(endpoint)]
    ready = (traits for traits in offered if len(offered) == 1 or has_credentials(traits.name))
    return next(ready, offered[0] if offered else None)


def listed_actions() -> tuple[Action, ...]:
    """The lists that some provider has."""
    return tuple(action for action in Action if traits_for(Endpoint(action)))


def source_for(action: Action, tweet_id: str) -> Provider:
    """Whoever is asked for this list of the tweet.

    A reading that was interrupted goes on with the provider whose cursor it holds, if that is
    still there.
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
    """Whoever is asked this; raises `NotOffered`."""
    if (traits := traits_for(endpoint)) is None:
        raise NotOffered(endpoint)
    return configured_provider(traits.name)
