"""Campaigns that are shared, and what a client gets to see of them."""

import re
from datetime import UTC, datetime
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from socap.campaigns.models import Campaign
from socap.web.models import ShareLink
from socap.web.sharing.tokens import assign_token

LISTED = {"zelda_capital": 37, "quentin_ventures": 53}


def a_picture(kind: str, width: int = 40, height: int = 20) -> bytes:
    written = BytesIO()
    Image.new("L", (width, height)).save(written, kind)
    return written.getvalue()


def a_png(width: int = 40, height: int = 20) -> bytes:
    return a_picture("PNG", width, height)


def a_jpeg(width: int = 40, height: int = 20) -> bytes:
    return a_picture("JPEG", width, height)


def share(campaign: Campaign, **known: object) -> tuple[ShareLink, str]:
    fields = {"label": "Client", "created_at": datetime.now(UTC), "hide_names": False}
    link = ShareLink(campaign=campaign, **fields | known)
    token = assign_token(link)
    link.save()
    return link, token


def form(**changes: object) -> dict[str, object]:
    return {"label": "Client", "agency_name": "Bright & Co", "colour": "#ffcc00", **changes}


def create_link(operator: Client, campaign: Campaign, **changes: object) -> str:
    """Creates a link through the page; returns its token."""
    page = reverse("campaign-share", args=[campaign.pk])
    answer = operator.post(page, form(**changes))
    assert answer.status_code == 302, answer.content.decode()
    found = re.search(r'value="[^"]*/share/([\w-]+)"', operator.get(page).content.decode())
    assert found is not None
    return found[1]


def shared_urls(token: str) -> list[str]:
    charts = [f"/share/{token}/charts/{n}" for n in ("timeline", "growth", "intervals")]
    pages = [f"/share/{token}{page}" for page in ("", "/live", "/report", "/places")]
    return pages + charts


def all_responses(client: Client, token: str) -> str:
    """Returns the text of all responses this link can give."""
    answers = [client.get(path) for path in shared_urls(token)]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    return "\n".join(answer.content.decode() for answer in answers)


def set_password(link: ShareLink, operator: Client, password: str) -> None:
    path = reverse("share-change", args=[link.campaign_id, link.pk])
    assert operator.post(path, form(password=password)).status_code == 302


def upload(content: bytes, name: str = "logo.png", type_: str = "image/png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type=type_)
