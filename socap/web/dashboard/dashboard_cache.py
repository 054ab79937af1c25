"""The dashboard as all see it who watch the same campaign: asked and rendered once for all of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import QueryDict

from socap.campaigns.models import Campaign
from socap.lib.shared import Shared
from socap.web.dashboard.context import SECTIONS, dashboard_context
from socap.web.dashboard.problems import Trouble
from socap.web.dashboard.view_options import read_look
from socap.web.permissions import Request
from socap.web.sections import Section, render_sections

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
class Asked:
    """What the dashboard's questions need of a request."""

    user: Reader
    GET: QueryDict


@dataclass(frozen=True, slots=True, kw_only=True)
class Dashboard:
    """The answers, and the sections made of them."""

    context: dict[str, Any]
    sections: list[Section]

    def changed_since(self, seen: dict[str, tuple[str, bool]]) -> list[Section]:
        """The sections whose version is not among those `seen` (name -> version, held)."""
        changed = []
        for section in self.sections:
            before, held = seen.get(section.name, ("", False))
            if section.version != before:
                changed.append(
                    Section(
                        name=section.name, html=section.html, version=section.version, held=held
                    )
                )
        return changed


dashboards: Shared[Dashboard] = Shared(seconds=SECONDS, most=MOST)


def dashboard_of(
    request: Request,
    campaign: Campaign,
    freshness: tuple[str, tuple[Trouble, ...]],
    *,
    now: datetime,
) -> Dashboard:
    """As of the data version in `freshness`, see `sections.freshness_of`."""
    user = request.user
    reader = Reader(user.is_authenticated, user.may_change, user.may_administer)
    key = (
        campaign.pk,
        freshness[0],
        reader,
        read_look(request.GET),
        campaign.starts_at > now,
        campaign.ends_at > now,
    )

    def make() -> Dashboard:
        asked: Any = Asked(user=reader, GET=request.GET)
        context = dashboard_context(asked, campaign, now=now, freshness=freshness)
        return Dashboard(context=context, sections=render_sections(context, {}, sections=SECTIONS))

    return dashboards.get(key, make)
