"""How one reader has set the dashboard up: all of it is in the address, so that it can be sent on."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from django.http import QueryDict
from django.utils.http import urlencode

from socap.campaigns.models import Category
from socap.charts.parts import Measure

ZOOMS = {"6h": "6 h", "24h": "24 h", "3d": "3 days", "all": "all"}
SORTS = ("tweet", "engagements", "views", "likes", "retweets", "replies", "quotes", "known", "read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """`sort` is a column, with a minus for the largest first; `category` narrows the tweets."""

    measure: str = Measure.ENGAGEMENTS.value
    zoom: str = "all"
    sort: str = ""
    category: str = ""
    every: str = ""
    wall: str = ""

    def query(self, **changes: Any) -> str:
        """`?sort=-views&…`, without what is as it would be anyway; nothing at all is `?`."""
        wanted = replace(self, **changes)
        given = {f.name: getattr(wanted, f.name) for f in fields(self)}
        return "?" + urlencode(
            {f.name: given[f.name] for f in fields(self) if given[f.name] != f.default}
        )

    @property
    def to_wall(self) -> str:
        return self.query(wall="1")

    @property
    def address(self) -> str:
        return self.query()


def read_look(query: QueryDict) -> Look:
    """What is not known is as if it had not been said."""
    known: dict[str, Sequence[str]] = {
        "measure": list(Measure),
        "zoom": list(ZOOMS),
        "sort": [sign + name for name in SORTS for sign in ("", "-")],
        "category": Category.values,
        "every": ["1"],
        "wall": ["1"],
    }
    return Look(**{n: str(query[n]) for n, values in known.items() if query.get(n) in values})
