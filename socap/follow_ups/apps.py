"""Registers the room with Django."""

from django.apps import AppConfig


class FollowUpsConfig(AppConfig):
    name = "socap.follow_ups"
    label = "follow_ups"
