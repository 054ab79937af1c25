"""Django app configuration."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "socap.people"
    label = "people"
