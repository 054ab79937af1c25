"""Where each provider is reached: at its own address, or at the one that its variable gives."""

from django.conf import settings

from socap.sources.registry import traits_of


def source_url(name: str) -> str:
    traits = traits_of(name)
    return str(getattr(settings, traits.url_variable, "") or traits.url)
