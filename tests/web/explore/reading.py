"""Reads the pages of a campaign's engagements and engagers as a browser gets them."""

import re
from html import unescape

from django.test import Client
from django.urls import reverse

from socap.campaigns.models import Campaign


def address(name: str, campaign: Campaign, *more: object) -> str:
    return reverse(name, args=[campaign.pk, *more])


def text_of(page: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page)))


def rows_of(page: str) -> list[str]:
    return re.findall(r'<li id="engagement-(\d+)"', page)


def get(client: Client, path: str, **query: str) -> str:
    answer = client.get(path, query)
    assert answer.status_code == 200
    return answer.content.decode()


def engager_names(page: str) -> list[str]:
    return re.findall(r'id="person-(\d+)"', page)
