"""The dashboard as all see it who watch the same campaign: asked and rendered once for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from socap.campaigns.models import Campaign
from socap.lib.timed_cache import TimedCache
from socap.reports.common_answers import CommonAnswers
from socap.web.dashboard.cards import ShownCard, own_cards, rows_of, wall_of
from socap.web.dashboard.context import dashboard_context
from socap.web.dashboard.problems import Trouble
from socap.web.dashboard.view_options import read_look
from socap.web.permissions import Request
from socap.web.sections import Section, changed_since

# Times tick in the browser; whoever has no scripts reads them at most this much too young.
SECONDS = 20.0
# A large campaign's takes some megabytes.
MOST = 16


@dataclass(frozen=True, slots=True)
class Reader:
    """All that a shared part may know of the one who reads it."""

    is_authenticated: bool
    may_change: bool
    may_administer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dashboard:
    """What the page's own template knows, and the cards."""

    context: dict[str, Any]
    cards: Sequence[ShownCard]

    @property
    def page(self) -> dict[str, Any]:
        """For a template that shows all of it."""
        return self.context | {"rows": rows_of(self.cards), "wall": wall_of(self.cards)}

    def changed_since(self, seen: dict[str, tuple[str, bool]]) -> list[Section]:
        """The cards whose version is not among those `seen` (name -> version, held)."""
        return changed_since((one.section for one in self.cards if one.card.refreshed), seen)


dashboards: TimedCache[Dashboard] = TimedCache(seconds=SECONDS, most=MOST)


def dashboard_of(
    request: Request,
    campaign: Campaign,
    freshness: tuple[str, tuple[Trouble, ...]],
    *,
    now: datetime,
) -> Dashboard:
    """As of the data version in `freshness`, see `context.freshness_of`."""
    (version, problems), user, look = freshness, request.user, read_look(request.GET)
    reader = Reader(user.is_authenticated, user.may_change, user.may_administer)
    key = (campaign.pk, version, reader, look, campaign.starts_at > now, campaign.ends_at > now)

    def make() -> Dashboard:
        common = CommonAnswers(campaign, now=now, problems=problems)
        context = dashboard_context(common, user=reader, look=look, version=version)
        return Dashboard(context=context, cards=own_cards(common, context))

    return dashboards.get(key, make)
