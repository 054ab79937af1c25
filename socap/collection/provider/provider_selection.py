"""Chooses the provider for each endpoint: by preference, credentials, and who has failed for long."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from socap.campaigns.models import ListState
from socap.collection.author_connections.liker_source import (
    provider_with_author,
    traits_with_author,
)
from socap.collection.models import Policy
from socap.collection.provider.client import Provider, configured_provider
from socap.collection.provider.configured_providers import configured_traits
from socap.collection.provider.credentials import has_credentials
from socap.collection.provider.outages import claim_trial, failing_for_long
from socap.collection.provider.price_tables import prices_of
from socap.sources.base import Action, ErrorKind, SourceError
from socap.sources.registry import traits_of
from socap.sources.traits import Endpoint, Traits

# Whom an account follows, and who accounts are; what is left are tweets and what is done to them.
PEOPLE = (Endpoint.FOLLOWINGS, Endpoint.USER, Endpoint.USERS, Endpoint.STATED_PLACE)
ENDPOINT_WORDS = {
    Endpoint.TWEETS: "tweet counters",
    Endpoint.RETWEET: "retweeters",
    Endpoint.REPLY: "replies",
    Endpoint.QUOTE: "quotes",
    Endpoint.LIKE: "likers",
    Endpoint.FOLLOWINGS: "the accounts an account follows",
    Endpoint.AUTHOR_POSTS: "what an author has posted",
    Endpoint.USER: "account profiles by username",
    Endpoint.USERS: "account profiles by id",
    Endpoint.STATED_PLACE: "where X says that accounts are based",
    Endpoint.BALANCE: "the account balance",
}


class EndpointUnavailable(SourceError):
    """No provider in SOCAP_SOURCE offers this endpoint."""

    def __init__(self, endpoint: Endpoint) -> None:
        names = ", ".join(settings.SOCAP_SOURCES)
        message = f"No provider in SOCAP_SOURCE ({names}) offers {ENDPOINT_WORDS[endpoint]}."
        super().__init__(message, kind=ErrorKind.GONE)


def traits_for(endpoint: Endpoint) -> Traits | None:
    """Returns the traits of the provider used for this endpoint, or None if nobody offers it.

    It is the first in the order of preference that has credentials and has not failed for long, or
    else the first that has credentials, or else the first that offers it.
    """
    offered = preferred_traits(endpoint)
    if len(offered) < 2:
        return offered[0] if offered else None
    ready = [traits for traits in offered if has_credentials(traits.name)]
    if len(ready) < 2:
        return (ready or offered)[0]
    working = (traits for traits in ready if failing_for_long(traits.name, endpoint) is None)
    return next(working, ready[0])


def preferred_traits(endpoint: Endpoint) -> list[Traits]:
    """Returns who offers this endpoint: the chosen one first, then in the order of SOCAP_SOURCE.

    Unless one was chosen, the cheapest comes first for accounts and whom they follow.
    """
    offered = [traits for traits in configured_traits() if traits.answers(endpoint)]
    if len(offered) < 2:
        return offered
    policy, about_people = Policy.current(), endpoint in PEOPLE
    chosen = policy.followings_source if about_people else policy.engagements_source
    if about_people and not chosen:
        offered.sort(key=lambda traits: _dollars_a_row(traits, Endpoint.FOLLOWINGS))
    return sorted(offered, key=lambda traits: traits.name != chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """A provider that has failed for long, and the one that is read instead."""

    failing: Traits
    by: Traits
    endpoints: tuple[Endpoint, ...]
    since: datetime
    reason: str


def replacements() -> list[Replacement]:
    """Returns each failing provider with who is read in its place."""
    found: dict[tuple[str, str], Replacement] = {}
    for endpoint in Endpoint:
        if endpoint is Endpoint.BALANCE or (used := traits_for(endpoint)) is None:
            continue
        for traits in preferred_traits(endpoint):
            if traits.name == used.name:
                break
            if not has_credentials(traits.name):
                continue
            if failing := failing_for_long(traits.name, endpoint):
                key = traits.name, used.name
                known = found.get(key)
                found[key] = Replacement(
                    failing=traits,
                    by=used,
                    endpoints=(*(known.endpoints if known else ()), endpoint),
                    since=min(failing.since, known.since) if known else failing.since,
                    reason=known.reason if known else failing.reason,
                )
    return list(found.values())


def _dollars_a_row(traits: Traits, endpoint: Endpoint) -> float:
    prices = prices_of(traits.name)
    return prices.each(endpoint, traits.followings_page) / prices.unit.per_dollar


def available_actions() -> tuple[Action, ...]:
    """Returns the engagement lists that some provider offers."""
    return tuple(action for action in Action if traits_for(Endpoint(action)))


def list_provider_for(action: Action, tweet_id: str) -> Provider:
    """Returns the provider for this list of the tweet.

    An interrupted run stays with the provider whose cursor it holds, if it is still available. A list
    that only the tweet's author is shown is read with the author's permission.
    """
    if traits_for(Endpoint(action)) is None and (traits := traits_with_author(action)) is not None:
        return provider_with_author(traits, tweet_id)
    if len(settings.SOCAP_SOURCES) == 1:
        return provider_for(Endpoint(action))
    begun = ListState.objects.filter(
        tweet=tweet_id, action=action.value, run_started_at__isnull=False
    ).exclude(run_cursor="")
    for name in begun.values_list("run_provider", flat=True):
        there = name in settings.SOCAP_SOURCES and action in traits_of(name).lists
        if there and has_credentials(name) and not failing_for_long(name, Endpoint(action)):
            return configured_provider(name)
    return provider_for(Endpoint(action))


def provider_for(endpoint: Endpoint) -> Provider:
    """Returns the provider for this endpoint. Raises `EndpointUnavailable` if there is none.

    Every few minutes one caller gets a preferred one that has failed for long, to try it.
    """
    if (traits := traits_for(endpoint)) is None:
        raise EndpointUnavailable(endpoint)
    for preferred in preferred_traits(endpoint):
        if preferred.name == traits.name:
            break
        if has_credentials(preferred.name) and claim_trial(preferred.name, endpoint):
            return configured_provider(preferred.name).on_trial()
    return configured_provider(traits.name)
