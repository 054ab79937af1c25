"""Registers the app and its queue tasks; Procrastinate only discovers `tasks` at an app's top level."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    name = "socap.collection"
    label = "collection"

    def ready(self) -> None:
        from socap.collection.queue import (  # noqa: F401  registers the tasks
            place_tasks,
            report_tasks,
            spike_tasks,
            tasks,
        )
