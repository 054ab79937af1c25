"""The charts of a campaign as Vega-Lite specifications, for its pages and its share links."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from socap.analytics.engagements.coverage import tweet_states
from socap.analytics.growth.campaign_curve import campaign_curve, launched_at
from socap.analytics.growth.chart_annotations import person_annotations, tweet_annotations
from socap.campaigns.annotations.notes import campaign_notes, client_notes
from socap.campaigns.models import Campaign
from socap.charts.empty import words_without_curve
from socap.charts.growth import growth_chart, interval_chart
from socap.charts.parts import Measure, TimeScale
from socap.charts.timeline import short_explanation, timeline
from socap.people.importance import ScoreExplanation
from socap.web.dashboard.view_options import ViewOptions

CHARTS = ("timeline", "growth", "intervals")


def campaign_chart(
    campaign: Campaign,
    name: str,
    look: ViewOptions,
    *,
    now: datetime,
    all_notes: bool = False,
    link: Callable[[str], str] | None = None,
    note_link: Callable[[int], str] | None = None,
    why: Callable[[ScoreExplanation], str] = short_explanation,
) -> dict[str, Any]:
    """Returns the chart; `usermeta` says why it is empty, if it is, and the local time of the launch.

    Unless `all_notes`, only the notes for the client are on it. `link` returns the URL of an account's
    page, `note_link` that of a note's; `why` words the reasons of an account's score.
    """
    measure = Measure(look.measure)
    points = campaign_curve(campaign, measure.counters)
    launch, zone = launched_at(campaign), campaign.timezone
    times = TimeScale(zone=zone, launch=launch if look.axis == "launch" else None)
    # What is planned for later is not on the curve yet.
    known = (campaign_notes if all_notes else client_notes)(campaign)
    notes = [note for note in known if note.at <= now]
    if name == "growth":
        spec = growth_chart(points, notes=notes, times=times, measure=measure)
    elif name == "intervals":
        spec = interval_chart(points, times=times, measure=measure)
    else:
        tweets, people = tweet_annotations(tweet_states(campaign)), person_annotations(campaign)
        spec = timeline(
            points,
            tweets,
            people,
            notes,
            times=times,
            measure=measure,
            link=link,
            note_link=note_link,
            why=why,
        )
    empty = "" if len(points) > 1 else words_without_curve(campaign, now=now)
    return spec | {
        "usermeta": {"empty": empty, "launch": launch and TimeScale(zone=zone).place(launch)}
    }
