"""Explains the marks on a chart: what a page says in its legend, said once below the chart in print."""

from socap.reports.composition.content import Chart
from socap.reports.composition.language import Words


def explained_marks(chart: Chart, words: Words) -> str:
    """Returns a line that explains the marks that this chart has, or an empty text."""
    datasets = chart.spec.get("datasets", {})
    people = datasets.get("people", [])
    present = {
        words.say("▼ tweet posted"): datasets.get("tweets"),
        words.say("● important person"): [one for one in people if one.get("exact")],
        words.say("○ important person, time approximate"): [
            one for one in people if not one.get("exact")
        ],
        words.say("shaded: far more engagements than expected"): datasets.get("spikes"),
    }
    return " · ".join(text for text, rows in present.items() if rows)
