"""Django app configuration."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "socap.access"
    default_auto_field = "django.db.models.BigAutoField"
