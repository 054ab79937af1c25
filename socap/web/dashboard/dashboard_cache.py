"""Caches the rendered dashboard, so that all viewers of a campaign share it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string

from socap.campaigns.models import Campaign
from socap.collection.models import Policy
from socap.lib.timed_cache import TimedCache
from socap.reports.common_answers import CommonAnswers
from socap.web.dashboard.cards import ShownCard, all_card_sections, layout_rows, wall_columns
from socap.web.dashboard.context import dashboard_context
from socap.web.dashboard.freshness import Freshness
from socap.web.dashboard.view_options import read_view_options
from socap.web.permissions import Request
from socap.web.sections import Section, changed_since

# Relative times are updated by the browser; without scripts they may be this old.
SECONDS = 20.0
# The dashboard of a large campaign takes some megabytes.
MOST = 16
# Most of those who watch are sent the same; some hold a list, or have missed a refresh.
FRAGMENTS = 8


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
    _fragments: TimedCache[bytes] = field(
        default_factory=lambda: TimedCache(seconds=SECONDS, most=FRAGMENTS)
    )

    @property
    def page(self) -> dict[str, Any]:
        """Returns the context of the whole page."""
        return self.context | {"rows": layout_rows(self.cards), "wall": wall_columns(self.cards)}

    def changed_since(self, seen: dict[str, tuple[str, bool]]) -> list[Section]:
        """Returns the cards whose version is not in `seen` (name -> version, held)."""
        return changed_since((one.section for one in self.cards if one.card.refreshed), seen)

    def fragments(self, changed: Sequence[Section]) -> bytes:
        """Returns the answer to a refresh, rendered once for all who are sent the same."""

        def make() -> bytes:
            shown = self.context | {"changed": changed}
            return render_to_string("web/dashboard/_live.html", shown).encode()

        return self._fragments.get(tuple((part.name, part.held) for part in changed), make)


dashboards: TimedCache[Dashboard] = TimedCache(seconds=SECONDS, most=MOST)


def dashboard_of(
    request: Request,
    freshness: Freshness,
    campaign_of: Callable[[], Campaign],
    *,
    now: datetime,
) -> Dashboard:
    """Returns the dashboard for the data version in `freshness`, read before the campaign.

    `campaign_of` is asked only if nobody has seen this version.
    """
    user, look = request.user, read_view_options(request.GET)
    viewer = Viewer(user.is_authenticated, user.may_change, user.may_administer)
    phase = (freshness.starts_at > now, freshness.ends_at > now)
    key = (freshness.campaign_id, freshness.version, viewer, look, *phase)

    def make() -> Dashboard:
        common = CommonAnswers(
            campaign_of(),
            now=now,
            problems=freshness.problems,
            own=look.own_accounts,
            usual_interval=Policy.current().poll_interval_minutes,
        )
        context = dashboard_context(common, user=viewer, look=look, version=freshness.version)
        return Dashboard(context=context, cards=all_card_sections(common, context))

    return dashboards.get(key, make)
