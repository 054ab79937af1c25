"""Registers the hallway with Django: its checks, and how moments are read."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from socap.lib.database.loading import read_all_moments


class SocapConfig(AppConfig):
    name = "socap"
    label = "socap"

    def ready(self) -> None:
        from socap import checks  # noqa: F401  registers itself

        connection_created.connect(read_all_moments, dispatch_uid="read_all_moments")
