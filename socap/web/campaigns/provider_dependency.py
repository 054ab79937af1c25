"""The provider that the pages check new tweets with; tests replace `get_provider`."""

from socap.collection.provider.client import Provider, configured_provider


def get_provider() -> Provider:
    return configured_provider()
