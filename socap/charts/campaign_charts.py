"""The charts of a campaign and of one of its tweets, for pages, share links, files and the API."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from socap.analytics.growth.campaign_curve import CurvePoint, campaign_curve, launched_at
from socap.analytics.growth.chart_annotations import ChartAnnotations, chart_annotations
from socap.analytics.growth.totals import Counts
from socap.analytics.growth.tweet_curve import tweet_curve
from socap.campaigns.models import Campaign, CampaignTweet, WatchedQuote
from socap.charts.chart_look import ChartLook
from socap.charts.empty import words_without_curve
from socap.charts.growth import growth_chart, interval_chart
from socap.charts.marks import short_explanation
from socap.charts.parts import Measure, TimeScale
from socap.charts.timeline import timeline
from socap.people.importance import ScoreExplanation

CHARTS = ("timeline", "growth", "intervals")
TWEET_CHARTS = ("growth", "intervals")
NOTHING_MARKED = ChartAnnotations()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartData:
    """What a chart and its numbers are made of; `empty` says why there is no curve, if there is none."""

    name: str
    measure: Measure
    zone: str
    points: list[CurvePoint]
    annotations: ChartAnnotations
    launch: datetime | None
    empty: str

    @property
    def as_of(self) -> datetime | None:
        return self.points[-1].at if self.points else None


def campaign_chart_data(
    campaign: Campaign, name: str, measure: Measure, *, now: datetime, for_client: bool = True
) -> ChartData:
    """Returns the data of one of CHARTS; `for_client` with the notes for the client only."""
    points = campaign_curve(campaign, measure.counters)
    return ChartData(
        name=name,
        measure=measure,
        zone=campaign.timezone,
        points=points,
        annotations=NOTHING_MARKED
        if name == "intervals"
        else chart_annotations(campaign, now=now, for_client=for_client),
        launch=launched_at(campaign),
        empty="" if len(points) > 1 else words_without_curve(campaign, now=now),
    )


def tweet_chart_data(
    campaign: Campaign,
    entry: CampaignTweet | WatchedQuote,
    name: str,
    measure: Measure,
    *,
    now: datetime,
    for_client: bool = True,
) -> ChartData:
    """Returns the data of one of TWEET_CHARTS; the launch is the campaign's."""
    points = _tweet_points(campaign, entry, measure)
    return ChartData(
        name=name,
        measure=measure,
        zone=campaign.timezone,
        points=points,
        annotations=NOTHING_MARKED
        if name == "intervals"
        else chart_annotations(campaign, now=now, for_client=for_client, tweet_id=entry.tweet_id),
        launch=launched_at(campaign),
        empty="" if len(points) > 1 else "The curve starts with the second reading.",
    )


def draw(
    data: ChartData,
    look: ChartLook,
    *,
    link: Callable[[str], str] | None = None,
    note_link: Callable[[int], str] | None = None,
    why: Callable[[ScoreExplanation], str] = short_explanation,
    factor: Callable[[float], str] | None = None,
) -> dict[str, Any]:
    """Returns the specification; `usermeta` says why it is empty, if it is, and the launch's local time.

    `link` returns the URL of an account's page, `note_link` that of a note's; `why` words the reasons
    of an account's score, `factor` a multiple of what was expected.
    """
    times = TimeScale(zone=data.zone, launch=data.launch if look.axis == "launch" else None)
    if data.name == "intervals":
        spec = interval_chart(data.points, times=times, measure=data.measure)
    else:
        chart = growth_chart if data.name == "growth" else timeline
        spec = chart(
            data.points,
            data.annotations,
            times=times,
            measure=data.measure,
            link=link,
            note_link=note_link,
            why=why,
            factor=factor,
        )
    launch = data.launch and TimeScale(zone=data.zone).place(data.launch)
    return spec | {"usermeta": {"empty": data.empty, "launch": launch}}


def _tweet_points(
    campaign: Campaign, entry: CampaignTweet | WatchedQuote, measure: Measure
) -> list[CurvePoint]:
    """Returns the readings as points of a campaign with one tweet, to be drawn as its curve is."""
    readings = tweet_curve(campaign, entry.tweet_id)
    first = readings[0].total if readings else Counts()
    return [
        CurvePoint(
            at=reading.taken_at,
            by_category={entry.category: measure.of(reading.total)},
            gained={entry.category: measure.of(reading.total - first)},
        )
        for reading in readings
    ]
