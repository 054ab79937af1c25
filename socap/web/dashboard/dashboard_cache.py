"""Caches the rendered dashboard, so that all viewers of a campaign share it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from socap.campaigns.models import Campaign
from socap.collection.models import Policy
from socap.lib.timed_cache import TimedCache
from socap.reports.common_answers import CommonAnswers
from socap.web.dashboard.cards import ShownCard, all_card_sections, layout_rows, wall_columns
from socap.web.dashboard.context import dashboard_context
from socap.web.dashboard.problems import Problem
from socap.web.dashboard.view_options import read_view_options
from socap.web.permissions import Request
from socap.web.sections import Section, changed_since

# Relative times are updated by the browser; without scripts they may be this old.
SECONDS = 20.0
# The dashboard of a large campaign takes some megabytes.
MOST = 16


@dataclass(frozen=True, slots=True)
class Viewer:
    """What shared fragments may depend on: the permissions of the viewer."""

    is_authenticated: bool
    may_change: bool
    may_administer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dashboard:
    """The page's context and its cards."""

    context: dict[str, Any]
    cards: Sequence[ShownCard]

    @property
    def page(self) -> dict[str, Any]:
        """Returns the context of the whole page."""
        return self.context | {"rows": layout_rows(self.cards), "wall": wall_columns(self.cards)}

    def changed_since(self, seen: dict[str, tuple[str, bool]]) -> list[Section]:
        """Returns the cards whose version is not in `seen` (name -> version, held)."""
        return changed_since((one.section for one in self.cards if one.card.refreshed), seen)


dashboards: TimedCache[Dashboard] = TimedCache(seconds=SECONDS, most=MOST)


def dashboard_of(
    request: Request,
    campaign: Campaign,
    freshness: tuple[str, tuple[Problem, ...]],
    *,
    now: datetime,
) -> Dashboard:
    """Returns the dashboard for the data version in `freshness` (see `context.freshness_of`)."""
    (version, problems), user, look = freshness, request.user, read_view_options(request.GET)
    viewer = Viewer(user.is_authenticated, user.may_change, user.may_administer)
    key = (campaign.pk, version, viewer, look, campaign.starts_at > now, campaign.ends_at > now)

    def make() -> Dashboard:
        common = CommonAnswers(
            campaign,
            now=now,
            problems=problems,
            own=look.own_accounts,
            usual_interval=Policy.current().poll_interval_minutes,
        )
        context = dashboard_context(common, user=viewer, look=look, version=version)
        return Dashboard(context=context, cards=all_card_sections(common, context))

    return dashboards.get(key, make)
