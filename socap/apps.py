"""Registers the hallway with Django: its checks, and how moments are read."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from socap.lib.database.loading import register_moment_loader


class SocapConfig(AppConfig):
    name = "socap"
    label = "socap"

    def ready(self) -> None:
        from socap import checks  # noqa: F401  registers itself

        connection_created.connect(register_moment_loader, dispatch_uid="register_moment_loader")
