"""The dashboard in sections, each with a version, so that a refresh sends only what changed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from socap.alerts.history import alert_counts
from socap.campaigns.models import Campaign, CampaignTweet, Category, Status
from socap.metrics.arrivals import arrivals
from socap.metrics.breakdown import breakdown
from socap.metrics.coverage import coverage, tweet_states
from socap.metrics.curves import Point, by_day, growth
from socap.metrics.engagements import engagements
from socap.metrics.engager_filters import OTHERS
from socap.metrics.engagers import engagers
from socap.metrics.moments import joined, noticed
from socap.metrics.movement import movement
from socap.metrics.summary import counted
from socap.metrics.totals import Totals, totals
from socap.web.access import Request
from socap.web.chart_parts import Measure
from socap.web.freshness import data_version, fingerprint
from socap.web.headline import figures
from socap.web.look import ZOOMS, read_look
from socap.web.trouble import Trouble, troubles
from socap.web.tweet_table import tweet_table

SECTIONS = ("state", "totals", "numbers", "breakdown", "tweets", "engagers", "engagements")
ENGAGERS_SHOWN = 10
ENGAGEMENTS_SHOWN = 30
HOURS_BEFORE_DAYS = 24 * 21
# What runs by itself in the browser is no change, nor is the mask of a form's token.
TICKING = re.compile(r'(<time[^>]*>|name="csrfmiddlewaretoken" value=")[^<"]*')


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A rendered part of the page; `held` when the reader has paged on and it must stay."""

    name: str
    html: str
    version: str
    held: bool = False


def dashboard_context(
    request: Request,
    campaign: Campaign,
    *,
    now: datetime,
    freshness: tuple[str, tuple[Trouble, ...]] | None = None,
) -> dict[str, Any]:
    """The answers to all questions of the dashboard; the number of queries does not grow.

    `freshness` is the data version and the troubles, where they have been asked already.
    """
    version, obstacles = freshness or freshness_of(campaign)
    states = tweet_states(campaign)
    known, expected = coverage(states)
    rows = engagements(campaign, limit=ENGAGEMENTS_SHOWN)
    top = engagers(campaign, limit=ENGAGERS_SHOWN + 1, filters=OTHERS)
    sums = totals(campaign)
    points = points_of(campaign, sums)
    who = counted(campaign, as_of=sums.as_of)
    people = breakdown(campaign, who)
    moved = movement(campaign, as_of=sums.as_of)
    new = arrivals(campaign, as_of=sums.as_of, found=who)
    look = read_look(request.GET)
    return {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": now,
        "user": request.user,
        "clock_speed": settings.SOCAP_CLOCK.speed,
        "look": look,
        "totals": sums,
        "figures": figures(sums, moved, people, new, points),
        "movement": moved,
        "arrivals": new,
        "breakdown": people,
        "recorded": sum(people.by_action.values()),
        "table": tweet_table(states, moved, look),
        "joined": joined(states),
        "noticed": noticed(campaign),
        "known": known,
        "counted": expected,
        "read_for_others": _read_for_others(campaign, now),
        "reading": any(part.reading for state in states for part in state.lists),
        "points": points[::-1],
        "measures": list(Measure),
        "zooms": ZOOMS,
        "categories": Category.values,
        "engagers": top[:ENGAGERS_SHOWN],
        "next_engager": top[ENGAGERS_SHOWN - 1].place.encode() if len(top) > ENGAGERS_SHOWN else "",
        "next_rank": ENGAGERS_SHOWN,
        "rows": rows.rows,
        "next_cursor": rows.next_cursor,
        "alerts": alert_counts(campaign),
        "troubles": obstacles,
        "version": version,
        "poll_every": "5s" if campaign.status == "active" else "20s",
    }


def _read_for_others(campaign: Campaign, now: datetime) -> bool:
    """Whether a paused campaign's numbers still move, because others watch the same tweets."""
    if campaign.status != Status.PAUSED:
        return False
    running = CampaignTweet.objects.filter(
        campaign__status=Status.ACTIVE, campaign__starts_at__lte=now
    )
    return running.filter(tweet__in=campaign.entries.values("tweet")).exists()


def freshness_of(campaign: Campaign) -> tuple[str, tuple[Trouble, ...]]:
    """(data version, troubles): asked before the data, so that what is newer is shown once more."""
    obstacles = troubles()
    return data_version(campaign, obstacles), obstacles


def points_of(campaign: Campaign, newest: Totals | None = None) -> list[Point]:
    """By hour, and by day for a campaign so long that hours would not be legible."""
    points = growth(campaign, newest=newest)
    return points if len(points) <= HOURS_BEFORE_DAYS else by_day(points)


def render_sections(
    context: dict[str, Any],
    seen: dict[str, tuple[str, bool]],
    *,
    names: Sequence[str] = SECTIONS,
    request: Request | None = None,
) -> list[Section]:
    """The sections whose version is not among those `seen` (name -> version, held).

    `request` is for sections with forms of their own.
    """
    changed = []
    for name in names:
        html = render_to_string(f"web/parts/{name}.html", context, request)
        version = fingerprint(TICKING.sub(r"\1", html))
        before, held = seen.get(name, ("", False))
        if version != before:
            changed.append(Section(name=name, html=html, version=version, held=held))
    return changed


def read_seen(values: list[str]) -> dict[str, tuple[str, bool]]:
    """What the page says it shows: `tweets:1f0c…`, or `engagers:1f0c…:hold`."""
    parts = [value.split(":") for value in values]
    return {part[0]: (part[1], part[2:] == ["hold"]) for part in parts if len(part) > 1}
