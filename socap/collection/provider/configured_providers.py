"""The providers that SOCAP_SOURCE names, and their addresses."""

from django.conf import settings

from socap.sources.registry import traits_of
from socap.sources.traits import Traits


def configured_traits() -> tuple[Traits, ...]:
    """Returns the traits of each provider in SOCAP_SOURCE, in its order."""
    return tuple(traits_of(name) for name in settings.SOCAP_SOURCES)


def source_url(name: str) -> str:
    """Returns the provider's own base URL, or the one set by its environment variable."""
    traits = traits_of(name)
    return str(getattr(settings, traits.url_variable, "") or traits.url)
