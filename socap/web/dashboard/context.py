"""The template context shared by all dashboard cards."""

from typing import Any

from django.conf import settings

from socap.charts.chart_look import AXES, ZOOMS
from socap.reports.common_answers import CommonAnswers
from socap.web.dashboard.freshness import Freshness, data_freshness
from socap.web.dashboard.problems import open_problems, problems_for_watchers
from socap.web.dashboard.view_options import ViewOptions


def dashboard_context(
    common: CommonAnswers, *, user: object, look: ViewOptions, version: str
) -> dict[str, Any]:
    """Returns the context; `version` is the data version, read before the data."""
    campaign = common.campaign
    return {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": common.now,
        "user": user,
        "clock_speed": settings.SOCAP_CLOCK.speed,
        "look": look,
        "zooms": ZOOMS,
        "axes": AXES,
        "engagements": common.totals.whole.total.engagements,
        "version": version,
        "poll_every": "5s" if campaign.status == "active" else "20s",
    }


def freshness_of(campaign_id: int, *, refreshing: bool = False) -> Freshness:
    """Returns the data version with the problems, to be read before the data so that no change is missed.

    The data version is always read; the problems are shared by all pages that are `refreshing`.
    Raises `Campaign.DoesNotExist`.
    """
    return data_freshness(campaign_id, problems_for_watchers() if refreshing else open_problems())
