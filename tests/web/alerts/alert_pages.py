"""Campaigns whose alerts wait, and their page as a browser gets it."""

import re
from typing import Any

from django.test import Client
from django.urls import reverse

from socap.campaigns.models import Campaign
from socap.sources.base import Action
from tests.alerts.builders import alerting_campaign, generate, important, record_matches
from tests.builders import retweet


def a_told_campaign(*ids: str, **preferences: Any) -> Campaign:
    """Everybody of these has retweeted; their alerts wait."""
    campaign = alerting_campaign("100", **preferences)
    if ids:
        important(*ids)
        record_matches("100", Action.RETWEET, *map(retweet, ids))
        generate(campaign)
    return campaign


def page(client: Client, campaign: Campaign, status: str = "waiting", **query: Any) -> str:
    answer = client.get(reverse("campaign-alerts", args=[campaign.pk]), {"status": status} | query)
    assert answer.status_code == 200
    return answer.content.decode()


def text(html: str) -> str:
    apart = re.sub(r"</?(?:div|li|p)\b[^>]*>", " ", html)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", apart))


def press(client: Client, name: str, *args: int, htmx: bool = False, **given: object) -> str:
    headers = {"HX-Request": "true"} if htmx else {}
    answer = client.post(reverse(name, args=args), given, headers=headers, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()
