"""Corrects what was derived of a text, so that the campaign's sums follow at once."""

from datetime import datetime

from django.http import HttpRequest

from socap.access.audit import Actor
from socap.analytics.insight.said import store_sums
from socap.campaigns.models import Campaign
from socap.insight.models import TextInsight
from socap.insight.texts.corrections import Correction, correct_text


def correct(
    campaign: Campaign,
    text: TextInsight,
    correction: Correction,
    *,
    by: Actor,
    now: datetime,
    request: HttpRequest | None = None,
) -> TextInsight:
    """Stores the correction and sums up anew; other campaigns with the tweet follow within seconds."""
    row = correct_text(text, correction, by=by, now=now, request=request)
    store_sums(campaign)
    return row
