"""Registers the room with Django."""

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "socap.campaigns"
    label = "campaigns"
