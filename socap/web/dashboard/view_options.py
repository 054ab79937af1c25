"""The dashboard's view options, kept in the URL so that a view can be shared."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from django.http import QueryDict
from django.utils.http import urlencode

from socap.analytics.filters import Own
from socap.campaigns.models import Category
from socap.charts.chart_look import AXES, ChartLook, valid_zoom
from socap.charts.parts import Measure

SORTS = ("tweet", "engagements", "views", "likes", "retweets", "replies", "quotes", "known", "read")


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewOptions:
    """`sort` is a column, with a minus for descending order; `category` filters the tweets;
    `own` is 1 to have the campaign's own accounts among the people.

    `measure`, `axis` and `zoom` are those of `ChartLook`.
    """

    measure: str = Measure.ENGAGEMENTS.value
    axis: str = "clock"
    zoom: str = "all"
    sort: str = ""
    category: str = ""
    every: str = ""
    wall: str = ""
    own: str = ""

    def query(self, **changes: Any) -> str:
        """Returns `?sort=-views&…` without default values, or just `?`."""
        wanted = replace(self, **changes)
        given = {f.name: getattr(wanted, f.name) for f in fields(self)}
        return "?" + urlencode(
            {f.name: given[f.name] for f in fields(self) if given[f.name] != f.default}
        )

    @property
    def chart(self) -> ChartLook:
        return ChartLook(measure=Measure(self.measure), axis=self.axis, zoom=self.zoom)

    @property
    def selection(self) -> list[str]:
        """Returns the beginning and the end of the selected time, or two empty strings."""
        return self.zoom.split("/") if "/" in self.zoom else ["", ""]

    @property
    def own_accounts(self) -> Own:
        return Own(self.own or Own.LEFT_OUT)

    @property
    def own_query(self) -> str:
        """Returns the query of a list that shows or leaves out own accounts as this view does."""
        return f"own={self.own}" if self.own else ""

    @property
    def switching_own(self) -> str:
        """Returns the query of the same view with or without own accounts."""
        query = self.query(own="" if self.own else Own.INCLUDED.value)
        # Without any option the page would open with the reader's default view.
        return query if query != "?" else f"?own={Own.LEFT_OUT}"

    @property
    def to_wall(self) -> str:
        return self.query(wall="1")

    @property
    def address(self) -> str:
        return self.query()


def read_view_options(query: QueryDict) -> ViewOptions:
    """Reads the view options, ignoring unknown values."""
    known: dict[str, Sequence[str]] = {
        "measure": list(Measure),
        "axis": list(AXES),
        "zoom": [valid_zoom(query.get("zoom", ""))],
        "sort": [sign + name for name in SORTS for sign in ("", "-")],
        "category": Category.values,
        "every": ["1"],
        "wall": ["1"],
        "own": [Own.INCLUDED],
    }
    return ViewOptions(
        **{n: str(query[n]) for n, values in known.items() if query.get(n) in values}
    )
