"""Alerts on their way to a Slack on loopback."""

import json
from datetime import UTC, datetime
from typing import Any

from socap.alerts.dispatch import dispatch_due
from socap.alerts.models import Alert, Recipient
from socap.sources.base import Action
from tests.builders import HOUR, retweet

from .builders import alerting_campaign, generate, important, record_matches
from .counterparts.http import Counterpart


def told(*ids: str, **preferences: Any) -> None:
    """So many people engage, and every alert is let go."""
    now = datetime.now(UTC)
    campaign = alerting_campaign("100", **{"alert_spacing_minutes": 0, **preferences})
    important(*ids)
    record_matches("100", Action.RETWEET, *map(retweet, ids), now=now)
    generate(campaign, now=now)
    dispatch_due(now=now)


def quiet_now() -> None:
    """Quiet hours began an hour ago and end in an hour."""
    now = datetime.now(UTC)
    Recipient.objects.update(quiet_from=(now - HOUR).time(), quiet_until=(now + HOUR).time())


def texts(slack: Counterpart) -> list[str]:
    return [json.loads(request.body)["text"] for request in slack.requests]


def rested() -> None:
    """The pause after a failure is over."""
    Recipient.objects.update(next_send_at=None)


def statuses() -> list[tuple[str, str]]:
    return list(Alert.objects.order_by("pk").values_list("status", "deliveries__status"))
