"""Registers the room with Django."""

from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "socap.alerts"
    label = "alerts"
