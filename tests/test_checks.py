"""Misconfiguration is told with an id and a hint."""

from typing import Any

from socap.checks import provider_is_usable, public_address_is_safe


def test_a_missing_key_and_an_unknown_provider_are_told(settings: Any) -> None:
    settings.TWITTER_API_KEY, settings.SOCAP_SOURCE = "", "birdsite"
    assert [message.id for message in provider_is_usable()] == ["socap.W001", "socap.I001"]
    settings.TWITTER_API_KEY, settings.SOCAP_SOURCE = "key", "twitterapi_io"
    assert provider_is_usable() == []


def test_a_public_address_without_tls_is_told(settings: Any) -> None:
    settings.SOCAP_BASE_URL = "http://socap.example.com"
    assert [message.id for message in public_address_is_safe()] == ["socap.W002"]
    settings.SOCAP_BASE_URL = "https://socap.example.com"
    assert public_address_is_safe() == []
