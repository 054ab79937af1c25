"""Growth over time as a chart, which the browser draws of its own Vega-Lite specification."""

from dataclasses import dataclass

from socap.campaigns.models import Category
from socap.charts.parts import Measure
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers
from socap.reports.redaction import unchanged


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthChart:
    """What it can count, and the tweet categories that have a line of their own."""

    measures: tuple[str, ...]
    categories: tuple[str, ...]


def growth_chart(common: CommonAnswers) -> GrowthChart:
    watched = common.totals.by_category
    return GrowthChart(
        measures=tuple(Measure), categories=tuple(name for name in Category if name in watched)
    )


CARD = Card(
    name="chart",
    question=growth_chart,
    order=20,
    redacted=unchanged,
    told_by=("chart_annotations", "/api/socap/campaigns/{campaign_id}/metrics"),
    refreshed=False,
)
