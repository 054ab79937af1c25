"""Registers the hallway with Django, for its checks."""

from django.apps import AppConfig


class SocapConfig(AppConfig):
    name = "socap"
    label = "socap"

    def ready(self) -> None:
        from socap import checks  # noqa: F401  registers itself
