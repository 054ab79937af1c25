"""What every template may show."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from socap.web.navigation import main_places


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """`now` is the product's now; pages that take it themselves pass their own."""
    return {
        "demo": settings.SOCAP_DEMO,
        "clock_speed": settings.SOCAP_CLOCK.speed,
        "now": settings.SOCAP_CLOCK.now(),
        "places": main_places(request),
    }


def in_real_time(now: datetime) -> dict[str, Any]:
    """For pages about people and what they did: these times are real ones, also in the demo."""
    return {"now": now, "clock_speed": 1, "zone": "UTC"}
