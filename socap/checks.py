"""What is likely wrong with the settings, said before somebody waits for data in vain."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Info, Warning, register

from socap.sources.registry import SOURCES


@register()
def provider_is_usable(**_: Any) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    if settings.SOCAP_SOURCE not in SOURCES:
        found.append(
            Warning(
                f"SOCAP_SOURCE is {settings.SOCAP_SOURCE!r}, which no provider is called.",
                hint=f"Known: {', '.join(SOURCES)}.",
                id="socap.W001",
            )
        )
    if not settings.TWITTER_API_KEY:
        found.append(
            Info(
                "TWITTER_API_KEY is not set; the provider will refuse every call.",
                hint="Set it, or look at `socap demo`, which needs none.",
                id="socap.I001",
            )
        )
    return found


@register()
def public_address_is_safe(**_: Any) -> list[CheckMessage]:
    """An installation that is reached from elsewhere should be reached over TLS."""
    local = any(name in settings.SOCAP_BASE_URL for name in ("127.0.0.1", "localhost", "[::1]"))
    if local or settings.SOCAP_BASE_URL.startswith("https://"):
        return []
    return [
        Warning(
            "SOCAP_BASE_URL is a public address without TLS: passwords travel in the open.",
            hint="Put a TLS proxy in front and use an https:// address.",
            id="socap.W002",
        )
    ]
