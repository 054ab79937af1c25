"""Context that all templates share."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from socap.web.navigation import main_navigation


def common_context(request: HttpRequest) -> dict[str, Any]:
    """Returns the navigation and the time by SOCAP's clock, which views may override."""
    return {
        "demo": settings.SOCAP_DEMO,
        "clock_speed": settings.SOCAP_CLOCK.speed,
        "now": settings.SOCAP_CLOCK.now(),
        # Fragments of a page do not show it.
        "navigation": SimpleLazyObject(lambda: main_navigation(request)),
    }


def real_time_context(now: datetime) -> dict[str, Any]:
    """Returns context for pages whose times are real, even in the demo, where the clock runs faster."""
    return {"now": now, "clock_speed": 1, "zone": "UTC"}
