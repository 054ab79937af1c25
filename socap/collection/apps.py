"""Registers the room, and its jobs with the queue, which finds only a room's own `tasks` by itself."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    name = "socap.collection"
    label = "collection"

    def ready(self) -> None:
        from socap.collection.queue import tasks  # noqa: F401  its functions are the jobs
