"""Django app configuration."""

from django.apps import AppConfig


class InsightConfig(AppConfig):
    name = "socap.insight"
    label = "insight"
