"""The base URL of each provider: its own, or the one set by its environment variable."""

from django.conf import settings

from socap.sources.registry import traits_of


def source_url(name: str) -> str:
    traits = traits_of(name)
    return str(getattr(settings, traits.url_variable, "") or traits.url)
