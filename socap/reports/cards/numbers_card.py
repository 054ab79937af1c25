"""The numbers behind the chart, point by point, and what is marked on it."""

from dataclasses import dataclass, replace

from socap.analytics.growth.chart_annotations import (
    PersonAnnotation,
    TweetAnnotation,
    person_annotations,
    spike_annotations,
    tweet_annotations,
)
from socap.analytics.growth.curves import Point
from socap.analytics.spikes.spike_events import SpikeEvent
from socap.campaigns.annotations.notes import Note, campaign_notes
from socap.charts.empty import words_without_curve
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartNumbers:
    """Points by hour or day, newest first, or in `empty` why there are none; what the chart marks."""

    points: tuple[Point, ...]
    empty: str
    person_annotations: tuple[PersonAnnotation, ...]
    tweet_annotations: tuple[TweetAnnotation, ...]
    notes: tuple[Note, ...]
    spikes: tuple[SpikeEvent, ...]


def chart_numbers(common: CommonAnswers) -> ChartNumbers:
    return ChartNumbers(
        points=tuple(common.points[::-1]),
        empty="" if common.points else words_without_curve(common.campaign, now=common.now),
        person_annotations=tuple(person_annotations(common.campaign, stats=common.stats)),
        tweet_annotations=tuple(tweet_annotations(common.states)),
        notes=tuple(campaign_notes(common.campaign)),
        spikes=tuple(spike_annotations(common.campaign, for_client=False)),
    )


def _redacted(numbers: ChartNumbers, hide_names: bool) -> ChartNumbers:
    """Whom the list makes important is left out, and who wrote the notes that are for clients."""
    notes = tuple(
        replace(note, written_by="", changed_by="") for note in numbers.notes if note.for_client
    )
    spikes = tuple(one.without_cause() for one in numbers.spikes)
    return replace(numbers, person_annotations=(), tweet_annotations=(), notes=notes, spikes=spikes)


CARD = Card(
    name="numbers",
    question=chart_numbers,
    order=30,
    wall=None,
    redacted=_redacted,
    versions=(
        """SELECT (count(*), max(coalesce(changed_at, written_at)), max(id),
            (SELECT max(s.changed_at) FROM campaigns_spike s WHERE s.campaign_id = c.id))::text
        FROM campaigns_campaignnote WHERE campaign_id = c.id""",
    ),
    told_by=("chart_annotations", "/api/socap/campaigns/{campaign_id}/metrics"),
)
