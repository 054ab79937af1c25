"""Registers the room with Django."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    name = "socap.collection"
    label = "collection"
