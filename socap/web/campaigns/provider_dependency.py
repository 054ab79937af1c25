"""Where pages get the provider that new tweets are checked with; tests put their own here."""

from socap.collection.provider.client import Provider, configured_provider


def provider() -> Provider:
    return configured_provider()
