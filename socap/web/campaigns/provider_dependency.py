"""The provider that the pages check new tweets with; tests replace `get_provider`."""

from socap.collection.provider.client import Provider
from socap.collection.provider.provider_selection import provider_for
from socap.sources.traits import Endpoint


def get_provider() -> Provider:
    return provider_for(Endpoint.TWEETS)
