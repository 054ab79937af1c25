"""Registers the room with Django."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "socap.web"
    label = "web"

    def ready(self) -> None:
        from socap.access.sign_in_events import connect_signals

        connect_signals()
