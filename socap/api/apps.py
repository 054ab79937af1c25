"""Registers the room with Django."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "socap.api"
    label = "api"
