"""Registers the room with Django."""

from django.apps import AppConfig


class SavedViewsConfig(AppConfig):
    name = "socap.saved_views"
    label = "saved_views"
